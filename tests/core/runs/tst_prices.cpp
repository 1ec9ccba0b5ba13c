// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The two prices of a network: before its training, and with its own rounded weights.
#include "fake_parts.h"
#include "run_essence.h"

#include "snac/hardware/candidate_cost.h"
#include "snac/runs/point_design.h"
#include "snac/runs/runner.h"
#include "snac/study/fit.h"
#include "snac/study/scoring.h"
#include "snac/study/study_rules.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::study;
using snac::study::fake::essence;

namespace {

/// Gives networks weights of their own, by the seed of their training: some small, some large.
class Engine : public fake::Engine
{
public:
    [[nodiscard]] Result<training::TrainedPart> trainPart(const training::TrainingJob& job, int part) override
    {
        auto result = fake::Engine::trainPart(job, part);
        if (!result) {
            return result;
        }
        Random random(job.seed + 1000U * static_cast<unsigned>(part));
        const double spread = random.uniform(0.3, 3.0);
        for (auto& layer : result->network.weights) {
            if (auto* dense = std::get_if<network::DenseWeights>(&layer)) {
                const double deviation = spread / std::sqrt(static_cast<double>(dense->weights.cols()));
                for (Eigen::Index i = 0; i < dense->weights.size(); ++i) {
                    dense->weights.data()[i] = static_cast<float>(deviation * random.normal());
                }
            }
        }
        return result;
    }
};

StudyConfig priced(int trials, Price price = Price::Own)
{
    StudyConfig config = fake::config(trials);
    config.objectives = {{Quantity::Accuracy, "accuracy", true, {}}, {Quantity::Lut, "lut", false, {}}};
    config.hls.precision = {8, 3};
    config.price = price;
    return config;
}

bool same(const hardware::HardwareEstimate& a, const hardware::HardwareEstimate& b)
{
    for (const Quantity quantity : estimatedFigures()) {
        const auto figure = info(quantity).estimate;
        if ((a.*figure).value != (b.*figure).value || (a.*figure).low != (b.*figure).low ||
            (a.*figure).high != (b.*figure).high) {
            return false;
        }
    }
    return a.counts.parameters == b.counts.parameters && a.counts.bops == b.counts.bops &&
           a.counts.ebops == b.counts.ebops && a.layers.size() == b.layers.size();
}

} // namespace

class TestPrices : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;
    std::shared_ptr<Engine> m_engine = std::make_shared<Engine>();

    StudyJob job(const StudyConfig& config)
    {
        StudyJob job;
        job.config = config;
        job.yaml = "name: toy\n";
        job.yamlPath = "toy.yaml";
        job.file = m_folder.filePath(QStringLiteral("%1.snac").arg(m_counter++)).toStdString();
        return job;
    }

    /// With the shipped cost model, which counts the weights.
    RunnerParts parts() const
    {
        RunnerParts parts = fake::parts(m_engine);
        parts.costModelRecord = snac::test::shippedCostModel();
        parts.costModel = hardware::costModelOf(parts.costModelRecord).value();
        parts.scoreAtPrecision = study::scoreAtPrecision;
        return parts;
    }

    StudySummary run(const StudyJob& wanted) const
    {
        auto summary = runStudy(wanted, parts());
        if (!summary) {
            qCritical("%s", summary.error().toString().c_str());
            return {};
        }
        return std::move(*summary);
    }

    /// What a trial costs where it becomes hardware.
    hardware::HardwareEstimate designCost(const StudyJob& of, int trial) const
    {
        RunControl control;
        PointChoice choice;
        choice.file = of.file;
        choice.trial = trial;
        choice.vectors = 4;
        const auto design = designOf(choice, of.config, control, parts());
        if (!design) {
            qCritical("%s", design.error().toString().c_str());
            return {};
        }
        return design->estimate;
    }

private slots:
    void aTrainedNetworkHasBothPrices_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("judged by own weights") << true;
        QTest::newRow("judged before training") << false;
    }
    void aTrainedNetworkHasBothPrices()
    {
        QFETCH(bool, own);
        const Price price = own ? Price::Own : Price::Before;
        const StudyJob wanted = job(priced(24, price));
        const StudySummary summary = run(wanted);
        QCOMPARE(summary.trials.size(), std::size_t(24));
        const auto told = hardware::costModelOf(*summary.start.costModel).value();
        int apart = 0;
        for (const Trial& trial : summary.trials) {
            QCOMPARE(trial.state, TrialState::Complete);
            QVERIFY(trial.price == price);
            const auto* before = priceOf(trial, Price::Before);
            const auto* after = priceOf(trial, Price::Own);
            QVERIFY(before && after);
            QVERIFY(same(*before, hardware::estimateCandidate(*told, trial.candidate, wanted.config.hls,
                                                              summary.start.board)
                                      .value()));
            QVERIFY(same(*after, designCost(wanted, trial.number)));
            QCOMPARE(trial.values[1], (own ? after : before)->lut.value);
            QCOMPARE(before->counts.parameters, after->counts.parameters);
            apart += before->lut.value != after->lut.value ? 1 : 0;
        }
        QVERIFY(apart > 20);
        // The file says the same.
        const auto read = readStudy(wanted.file, wanted.config);
        QVERIFY(read);
        QCOMPARE(essence(*read), essence(summary));
    }

    void theFrontIsOfTheChosenPrice()
    {
        const StudySummary own = run(job(priced(40, Price::Own)));
        const StudySummary before = run(job(priced(40, Price::Before)));
        for (const StudySummary* summary : {&own, &before}) {
            for (const Trial& one : summary->trials) {
                const bool member = std::ranges::find(summary->front, one.number) != summary->front.end();
                const bool beaten = std::ranges::any_of(summary->trials, [&](const Trial& other) {
                    return other.values[0] >= one.values[0] &&
                           other.hardware->lut.value <= one.hardware->lut.value && other.values != one.values;
                });
                QCOMPARE(member, !beaten);
            }
        }
        QVERIFY(essence(own) != essence(before));
    }

    /// What is let in before training is not let through by that.
    void budgetsAreJudgedAgain()
    {
        StudyConfig config = priced(40);
        config.constraints = {{Quantity::Lut, "lut", 3000.0}};
        const StudySummary summary = run(job(config));
        int over = 0;
        int rejected = 0;
        for (const Trial& trial : summary.trials) {
            const double before = priceOf(trial, Price::Before)->lut.value;
            if (trial.state == TrialState::Rejected) {
                ++rejected;
                QVERIFY(before > 3000.0);
                QVERIFY(trial.price == Price::Before && !trial.otherPrice && trial.values.empty());
                continue;
            }
            QVERIFY(before <= 3000.0); // by that alone nobody is kept from training
            const double own = priceOf(trial, Price::Own)->lut.value;
            QCOMPARE(trial.violation > 0.0, own > 3000.0);
            if (own <= 3000.0) {
                continue;
            }
            ++over;
            QCOMPARE(trial.violation, (own - 3000.0) / 3000.0);
            QVERIFY2(trial.reason.find("over the budget of 3000") != std::string::npos, trial.reason.c_str());
            QVERIFY(std::ranges::find(summary.front, trial.number) == summary.front.end());
            QVERIFY(fitOf(*trial.hardware, summary.start.board, config.constraints).fit != Fit::Fits);
        }
        QVERIFY(over > 0);
        QVERIFY(rejected > 0);
        QVERIFY(!summary.front.empty());
    }

    void equalForAnyNumberOfWorkersAndFolds_data()
    {
        QTest::addColumn<int>("folds");
        QTest::addColumn<bool>("early");
        QTest::newRow("one training") << 1 << false;
        QTest::newRow("folds") << 3 << false;
        QTest::newRow("early discard") << 1 << true;
    }
    void equalForAnyNumberOfWorkersAndFolds()
    {
        QFETCH(int, folds);
        QFETCH(bool, early);
        StudyConfig config = priced(40);
        config.constraints = {{Quantity::Lut, "lut", 4000.0}};
        config.training.folds = folds;
        config.training.epochs = 8;
        config.earlyDiscard = early;
        m_engine->uneven = true;
        config.workers = 1;
        const StudySummary whole = run(job(config));
        config.workers = 4;
        const StudyJob second = job(config);
        QCOMPARE(essence(run(second)), essence(whole));
        for (const Trial& trial : whole.trials) {
            if (trial.state == TrialState::Complete) {
                QVERIFY(same(*priceOf(trial, Price::Own), designCost(second, trial.number)));
            }
            QVERIFY(trial.state != TrialState::Discarded || trial.price == Price::Before);
        }
    }

    void stoppedAnywhereAndResumedEqualsUninterrupted_data()
    {
        QTest::addColumn<int>("stop");
        QTest::addColumn<bool>("early");
        for (const int stop : {1, 5, 9, 17, 23}) {
            QTest::addRow("after %d", stop) << stop << false;
            QTest::addRow("after %d, early discard", stop) << stop << true;
        }
    }
    void stoppedAnywhereAndResumedEqualsUninterrupted()
    {
        QFETCH(int, stop);
        QFETCH(bool, early);
        StudyConfig config = priced(28);
        config.constraints = {{Quantity::Lut, "lut", 4000.0}};
        config.training.epochs = 8;
        config.earlyDiscard = early;
        const StudySummary whole = run(job(config));
        RunControl control;
        StudyJob first = job(config);
        first.control = &control;
        m_engine->trained = [&, base = m_engine->trainings()](int count) {
            if (count - base == stop) {
                control.cancel();
            }
        };
        const StudySummary part = run(first);
        m_engine->trained = {};
        QVERIFY(part.interrupted);
        first.control = nullptr;
        first.resume = true;
        QCOMPARE(essence(run(first)), essence(whole));
    }

    void networksThatAreSharedAreEachPricedAsTheyAreBuilt()
    {
        StudyConfig config = priced(48);
        config.space.layerWidths = {space::Ordinal{{8, 16}}};
        config.space.numLayers = space::Ordinal{{1}};
        config.space.learningRate = space::Ordinal{{0.001}};
        config.space.hardware.reuseFactor = space::Ordinal{{1, 2, 4}};
        config.space.hardware.strategies = {space::Strategy::Latency, space::Strategy::Resource};
        const StudyJob wanted = job(config);
        const StudySummary summary = run(wanted);
        int followers = 0;
        for (const Trial& trial : summary.trials) {
            QCOMPARE(trial.state, TrialState::Complete);
            QVERIFY(same(*priceOf(trial, Price::Own), designCost(wanted, trial.number)));
            followers += trial.networkOf >= 0 ? 1 : 0;
        }
        QVERIFY(followers > 0);
    }

    void atAPrecisionOfItsOwnTheNetworkThatScoresIsPriced_data()
    {
        QTest::addColumn<int>("epochs");
        QTest::newRow("rounded") << 0;
        QTest::newRow("trained on at its precision") << 2;
    }
    void atAPrecisionOfItsOwnTheNetworkThatScoresIsPriced()
    {
        QFETCH(int, epochs);
        StudyConfig config = priced(16);
        config.space.activations = {network::ActivationKind::ReLU};
        config.space.hardware.precisions = {Precision{12, 4}, Precision{8, 3}, Precision{6, 2}};
        config.space.hardware.precisionByLayer = true;
        config.training.quantizedEpochs = epochs;
        const StudyJob wanted = job(config);
        const StudySummary summary = run(wanted);
        for (const Trial& trial : summary.trials) {
            QVERIFY2(trial.state == TrialState::Complete, trial.reason.c_str());
            QVERIFY(same(*priceOf(trial, Price::Own), designCost(wanted, trial.number)));
        }
    }

    /// Studies of earlier programs keep to the one price they were begun with.
    void olderRulesKnowOnePrice()
    {
        for (const int rules : {0, 1}) {
            StudyJob first = job(withRules(priced(20), rules));
            const StudySummary whole = run(first);
            QVERIFY(shownPrice(whole.start) == Price::Before);
            for (const Trial& trial : whole.trials) {
                QVERIFY(trial.price == Price::Before && !trial.otherPrice);
            }
            StudyJob shorter = job(withRules(priced(9), rules));
            QVERIFY(!run(shorter).trials.empty());
            shorter.config = priced(20); // as its text is read by now
            shorter.resume = true;
            shorter.trials = 20;
            const StudySummary resumed = run(shorter);
            QCOMPARE(essence(resumed), essence(whole));
            QCOMPARE(priceText(resumed.start), std::string("estimates before training"));
        }
    }

    /// Weights grow with the steps of a training, which are known before it.
    void pricesBeforeTrainingKnowItsLength()
    {
        std::vector<double> lut;
        for (const int epochs : {1, 2000}) {
            StudyJob wanted = job(priced(4));
            wanted.config.training.epochs = epochs;
            const StudySummary summary = run(wanted);
            QCOMPARE(summary.trials.size(), std::size_t(4));
            lut.push_back(priceOf(summary.trials[0], Price::Before)->lut.value);
            // The file keeps what they knew, and gives the same prices again.
            const auto read = readStudy(wanted.file, wanted.config);
            QVERIFY(read);
            const auto& record = read->start.costModel;
            QVERIFY(record && record->plan);
            QCOMPARE(record->plan->epochs, epochs);
            QCOMPARE(record->plan->rows, static_cast<long long>(summary.start.trainRows));
            QVERIFY(record == summary.start.costModel);
            QCOMPARE(hardware::estimateCandidate(*hardware::costModelOf(*record).value(),
                                                 summary.trials[0].candidate, wanted.config.hls,
                                                 summary.start.board)
                         ->lut.value,
                     lut.back());
        }
        QVERIFY(lut[0] < lut[1]);
    }

    /// A model that cannot look at weights leaves the first price, and the trial says why.
    void whatCannotBePricedAgainSaysSo()
    {
        class Blind : public fake::CostModel
        {
        public:
            [[nodiscard]] Result<hardware::HardwareEstimate>
            estimateDetailed(const network::Architecture& architecture, const hardware::HlsConfig& config,
                             const hardware::Board& board,
                             const hardware::NetworkDetail& detail) const override
            {
                return detail.layers.empty()
                           ? fake::CostModel::estimateDetailed(architecture, config, board, detail)
                           : fail("it knows no weights");
            }
        };
        RunnerParts blind = parts();
        blind.costModel = std::make_shared<Blind>();
        const auto summary = runStudy(job(priced(6)), blind);
        QVERIFY(summary);
        for (const Trial& trial : summary->trials) {
            QCOMPARE(trial.state, TrialState::Complete);
            QVERIFY(trial.price == Price::Before && !trial.otherPrice);
            QVERIFY(trial.hardware->warnings.back().find("it knows no weights") != std::string::npos);
        }
        const std::string said = priceText(summary->start, frontTrials(*summary));
        QVERIFY2(said.starts_with("estimates with own weights; of trial") &&
                     said.ends_with("before training"),
                 said.c_str());
    }
};

QTEST_GUILESS_MAIN(TestPrices)
#include "tst_prices.moc"
