// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A rare class that the trial finds because its decision is balanced: its steps find it too.
#include "../../test_environment.h"
#include "jets_campaign.h"

#include "snac/compression/learned.h"
#include "snac/network/forward.h"
#include "snac/training/balanced_decision.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"

#include <QTest>

using namespace snac;
using namespace snac::compression;

namespace {

/// One row of twelve is of the second class, 2.5 deviations from the first in one of two inputs.
data::Samples rareRows(int rows, std::uint64_t seed)
{
    Random random(seed);
    data::Samples samples;
    samples.inputs.resize(rows, 2);
    for (int row = 0; row < rows; ++row) {
        const int label = row % 12 == 0 ? 1 : 0;
        samples.labels.push_back(label);
        samples.inputs(row, 0) = static_cast<float>(random.normal() + 2.5 * label);
        samples.inputs(row, 1) = static_cast<float>(random.normal());
    }
    return samples;
}

data::PreparedData rareClass()
{
    data::PreparedData data;
    data.info.task = data::TaskKind::Classification;
    data.info.inputNames = {"x", "y"};
    data.info.classNames = {"often", "seldom"};
    data.train = rareRows(3000, 1);
    data.validation = rareRows(1500, 2);
    data.test = rareRows(1500, 3);
    return data;
}

} // namespace

class TestDecided : public QObject
{
    Q_OBJECT

    std::unique_ptr<Campaign> m_campaign;
    double m_trial = 0.0; ///< balanced accuracy of the trial

    CompressionStep run(training::Decision decision, int round = 0, const CompressionStep* before = nullptr)
    {
        RunControl control;
        StepTask task = m_campaign->task(branch(), round, control);
        task.decision = decision;
        task.ticket = before;
        task.previous = before;
        return runStep(task).value();
    }

    static Branch branch(Method method = Method::Iterative)
    {
        return {.trial = 0, .precision = *parsePrecision("8,3"), .method = method, .settings = "rare"};
    }

private slots:
    void initTestCase()
    {
        m_campaign = std::make_unique<Campaign>(rareClass(), std::vector{8}, 12, 1);
        m_campaign->options.schedule.sparsities = {0.5};
        m_campaign->options.warmUpEpochs = 10;
        m_campaign->options.epochs = 6;
        const data::Samples& rows = m_campaign->data.validation;
        data::Matrix outputs = network::forward(m_campaign->network, rows.inputs);
        training::balanceDecision(m_campaign->network, outputs, rows, m_campaign->loss);
        m_trial = network::balancedAccuracyOf(outputs, rows, m_campaign->loss);
        QVERIFY2(m_trial > 0.75, qPrintable(QString::number(m_trial)));
    }

    void stepsAreAsBalancedAsTheTrial()
    {
        const CompressionStep first = run(training::Decision::Balanced);
        const CompressionStep pruned = run(training::Decision::Balanced, 1, &first);
        for (const CompressionStep* step : {&first, &pruned}) {
            const double own = step->integerMetrics.balancedAccuracy;
            const data::Samples& judged = m_campaign->data.validation;
            // As balanced as what these weights can tell, and not far from the trial, which has more bits.
            data::Matrix outputs = network::forward(step->network.network, judged.inputs);
            outputs.rowwise() += training::balancingShift(outputs, judged, m_campaign->loss);
            const double possible = network::balancedAccuracyOf(outputs, judged, m_campaign->loss);
            qInfo("round %d: %.4f of %.4f, trial %.4f", step->round, own, possible, m_trial);
            QVERIFY(own > possible - 0.02);
            QVERIFY(step->round > 0 || own > m_trial - 0.05); // half of 8 units is another network
            QCOMPARE(own, step->fakeMetrics.balancedAccuracy);
            // It is in the network that is kept, so whoever exports it has it.
            const auto integers = fixedpoint::fromQuantized(step->network).value();
            QCOMPARE(fixedpoint::evaluateMetrics(integers, m_campaign->data.validation, m_campaign->loss)
                         .balancedAccuracy,
                     own);
            const auto test = fixedpoint::evaluateMetrics(integers, m_campaign->data.test, m_campaign->loss);
            QVERIFY2(test.balancedAccuracy > own - 0.08, qPrintable(QString::number(test.balancedAccuracy)));
        }
    }

    /// What the test above would not see if it were not there: training alone forgets the rare class.
    void withoutADecisionTheRareClassIsLost()
    {
        const CompressionStep step = run(training::Decision::Highest);
        QVERIFY2(step.integerMetrics.balancedAccuracy < m_trial - 0.1,
                 qPrintable(QString::number(step.integerMetrics.balancedAccuracy)));
    }

    void learnedWidthsDecideToo()
    {
        RunControl control;
        StepTask task = m_campaign->task(branch(Method::Learned), 0, control);
        task.decision = training::Decision::Balanced;
        task.quality = &network::Metrics::balancedAccuracy;
        const auto steps = runLearned(task).value();
        double best = 0.0;
        for (const CompressionStep& step : steps) {
            best = std::max(best, step.integerMetrics.balancedAccuracy);
        }
        QVERIFY2(best > m_trial - 0.03, qPrintable(QString::number(best)));
    }
};

QTEST_GUILESS_MAIN(TestDecided)
#include "tst_decided.moc"
