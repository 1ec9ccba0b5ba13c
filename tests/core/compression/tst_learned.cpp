// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Training to a size on few simulated jets. The figures are those of bench_learned.
#include "../../nth_layer.h"
#include "jets_campaign.h"

#include "snac/compression/learned.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/serialize.h"

#include <QTest>

#include <set>

using namespace snac;
using namespace snac::compression;

namespace {

/// Prices a number of networks, and then none.
class TiredModel : public hardware::CostModel
{
public:
    TiredModel(const hardware::CostModel& model, int prices)
        : m_model(model)
        , m_left(prices)
    {
    }
    [[nodiscard]] std::string name() const override { return "tired"; }
    [[nodiscard]] Result<hardware::HardwareEstimate> estimate(const network::Architecture& architecture,
                                                              const hardware::HlsConfig& config,
                                                              const hardware::Board& board) const override
    {
        return m_model.estimate(architecture, config, board);
    }
    [[nodiscard]] Result<hardware::HardwareEstimate>
    estimateDetailed(const network::Architecture& architecture, const hardware::HlsConfig& config,
                     const hardware::Board& board, const hardware::NetworkDetail& detail) const override
    {
        return m_left-- > 0 ? m_model.estimateDetailed(architecture, config, board, detail)
                            : fail("no more prices");
    }

private:
    const hardware::CostModel& m_model;
    mutable int m_left;
};

} // namespace

class TestLearned : public QObject
{
    Q_OBJECT

    std::unique_ptr<Campaign> m_jets;
    std::vector<CompressionStep> m_steps;
    double m_full = 0.0; ///< LUT at full width
    const char* m_precision = "8,3";

    Result<std::vector<CompressionStep>> run(RunControl* control = nullptr, int* epochs = nullptr) const
    {
        RunControl own;
        Branch branch;
        branch.trial = 3;
        branch.precision = *parsePrecision(m_precision);
        branch.method = Method::Learned;
        branch.settings = settingsText(m_jets->options, Method::Learned);
        StepTask task = m_jets->task(branch, 0, control ? *control : own);
        task.epochFinished = [epochs](const training::EpochRecord&) {
            if (epochs) {
                ++*epochs;
            }
        };
        return runLearned(task);
    }

private slots:
    void initTestCase()
    {
        m_jets = std::make_unique<Campaign>(8000, std::vector{16, 16}, 20, 1);
        m_jets->options.warmUpEpochs = 4;
        m_jets->options.epochs = 14;
        Branch plain;
        plain.precision = *parsePrecision("8,3");
        plain.method = Method::Uniform;
        m_full = m_jets->run(plain, 0).value().cost.lut.value;
        auto steps = run();
        QVERIFY2(steps, steps ? "" : steps.error().message.c_str());
        m_steps = std::move(*steps);
    }

    void oneTrainingLeavesAFront()
    {
        QVERIFY2(m_steps.size() >= 8, qPrintable(QString::number(m_steps.size())));
        QVERIFY(m_steps.size() <= mostLearnedSteps);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            QCOMPARE(m_steps[i].round, static_cast<int>(i));
            if (i > 0) {
                QVERIFY(m_steps[i].cost.lut.value < m_steps[i - 1].cost.lut.value);
                QVERIFY(m_steps[i].integerMetrics.accuracy < m_steps[i - 1].integerMetrics.accuracy);
            }
        }
        QVERIFY(m_steps.back().cost.lut.value < 0.09 * m_full); // the sweep ends at 6 %
        QVERIFY(m_steps.back().sparsity > 0.7 && m_steps.back().sparsity < 1.0);
        QCOMPARE(m_steps.front().history.size(), std::size_t(4 + 8 * 14));
    }

    /// Half the size for three points of accuracy at most, on few rows and a small network.
    void halfTheSizeCostsLittle()
    {
        double best = 0.0;
        for (const CompressionStep& step : m_steps) {
            if (step.cost.lut.value < 0.5 * m_full) {
                best = std::max(best, step.integerMetrics.accuracy);
            }
        }
        QVERIFY2(best > m_jets->floatAccuracy - 0.03, qPrintable(QString::number(best)));
    }

    /// What is scored and priced is the network bit by bit: widths of each weight's own, 0 where it has none.
    void widthsAreLearnedAndIntegersAreExact()
    {
        const CompressionStep& step = m_steps[m_steps.size() / 2];
        const Eigen::MatrixXi& fractions = nth(step.network.quantization.layers, 1).weightFraction;
        const std::set<int> all(fractions.data(), fractions.data() + fractions.size());
        QVERIFY(all.size() >= 4);
        QVERIFY(all.contains(network::noBits));
        const data::Matrix rows = m_jets->data.validation.inputs.topRows(200);
        const fixedpoint::Network integers = fixedpoint::fromQuantized(step.network).value();
        QVERIFY(fixedpoint::evaluate(integers, rows) == fixedpoint::evaluateReference(integers, rows));
        QCOMPARE(step.fakeMetrics.accuracy, step.integerMetrics.accuracy);
        QCOMPARE(fixedpoint::evaluateMetrics(integers, m_jets->data.validation, m_jets->loss).accuracy,
                 step.integerMetrics.accuracy);
    }

    /// A size is many rounds in one, unless epochs were written, which are meant exactly.
    void aSizeTakesTheStepsOfManyRounds()
    {
        CompressionOptions options;
        QCOMPARE(leastStageSteps(options), 0);
        options.minSteps = 1000;
        QCOMPARE(leastStageSteps(options), 80000);
    }

    /// Hidden values behind ReLU have no sign; inputs and logits keep theirs.
    void hiddenValuesHaveNoSign()
    {
        for (const CompressionStep& step : m_steps) {
            const network::Quantization& formats = step.network.quantization;
            QVERIFY(formats.input.isSigned);
            QVERIFY(!nth(formats.layers, 0).output.isSigned && !nth(formats.layers, 1).output.isSigned);
            QVERIFY(nth(formats.layers, 2).output.isSigned);
        }
    }

    void sizesThatAreNotReachedAreNamed()
    {
        CompressionOptions options;
        const hardware::Board& board = m_jets->board;
        QCOMPARE(missedSizes(options, board, {500.0}), std::string()); // a sweep takes what comes
        options.targets = {{SizeTarget::Unit::Lut, 20000}, {SizeTarget::Unit::LutPct, 1.0}};
        QCOMPARE(missedSizes(options, board, {40000.0, 16000.0}), // 1 % of the board: 17,280
                 std::string());
        QVERIFY(missedSizes(options, board, {40000.0, 18000.4})
                    .starts_with(
                        "the size of 17,280 LUT was not reached: the smallest network takes 18,000 LUT"));
        QVERIFY(missedSizes(options, board, {40000.0, 18000.4, 0.0}) // nothing is left of the last one
                    .starts_with("the size of 17,280 LUT was not reached"));
        options.targets.push_back({SizeTarget::Unit::Lut, 9000});
        QVERIFY(missedSizes(options, board, {21000.0})
                    .starts_with("the sizes of 20,000, 17,280 and 9,000 LUT were not reached"));
        hardware::HardwareEstimate cost;
        cost.lut.value = 100.0;
        cost.dsp.value = 2.0;
        QCOMPARE(equivalentLut(cost, board), 100.0 + 2.0 * 1728000.0 / 12288.0);
    }

    /// A user asks for a size.
    void aTargetIsHeld()
    {
        const double target = std::round(0.3 * m_full);
        m_jets->options.targets = {{SizeTarget::Unit::Lut, target}};
        const auto steps = run();
        m_jets->options.targets.clear();
        QVERIFY2(steps, steps ? "" : steps.error().message.c_str());
        const auto within = std::ranges::find_if(
            *steps, [&](const CompressionStep& step) { return step.cost.lut.value <= target; });
        QVERIFY(within != steps->end());
        QVERIFY2(within->cost.lut.value > 0.94 * target,
                 qPrintable(QString::number(within->cost.lut.value / target)));
    }

    /// Small networks take fewer bits of their inputs and neurons too, but not of a format that was written.
    void inputsAndOutputsLearnTheirWidths()
    {
        m_precision = "12,3";
        m_jets->options.targets = {{SizeTarget::Unit::Lut, std::round(0.2 * m_full)}};
        const auto fine = run();
        m_precision = "8,3";
        QVERIFY(fine);
        const network::Quantization& largest = fine->front().network.quantization;
        const network::Quantization& smallest = fine->back().network.quantization;
        QVERIFY(largest.input.width >= smallest.input.width);
        QVERIFY2(smallest.input.width < 12 && smallest.input.width >= 2,
                 qPrintable(QString::number(smallest.input.width)));
        QCOMPARE(smallest.input.integer, largest.input.integer);
        QVERIFY(nth(smallest.layers, 0).output.width < nth(largest.layers, 0).output.width);
        m_jets->options.inputPrecision = *parsePrecision("7,3");
        const auto written = run();
        m_jets->options.inputPrecision.reset();
        m_jets->options.targets.clear();
        QVERIFY(written);
        for (const CompressionStep& step : *written) {
            QCOMPARE(step.network.quantization.input.width, 7);
        }
    }

    /// What cannot be priced is not trained on: the error that is told is the price's own.
    void theFirstPricingErrorEndsTheTraining()
    {
        const TiredModel tired(m_jets->model, 20);
        m_jets->costModel = &tired;
        int epochs = 0;
        const auto steps = run(nullptr, &epochs);
        m_jets->costModel = nullptr;
        QVERIFY(!steps);
        QVERIFY2(steps.error().message.find("no more prices") != std::string::npos,
                 steps.error().message.c_str());
        QVERIFY2(epochs < 20, qPrintable(QString::number(epochs)));
    }

    void equalSeedsGiveEqualSteps()
    {
        const auto again = run();
        QVERIFY(again);
        QCOMPARE(again->size(), m_steps.size());
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            QVERIFY(network::serialize((*again)[i].network) == network::serialize(m_steps[i].network));
            QCOMPARE((*again)[i].cost.lut.value, m_steps[i].cost.lut.value);
        }
    }

    void cancelEndsIt()
    {
        RunControl control;
        control.cancel();
        QVERIFY(!run(&control));
    }

    void sizesOfTheOptions()
    {
        CompressionOptions options;
        const std::vector<double> sweep = targetsOf(options, m_jets->board, 1000.0);
        QCOMPARE(sweep.size(), std::size_t(8));
        QVERIFY(sweep.front() == 700.0 && sweep.back() == 60.0);
        options.targets = {{SizeTarget::Unit::LutPct, 1.0}, {SizeTarget::Unit::Lut, 20000.0}};
        QCOMPARE(targetsOf(options, m_jets->board, 1000.0), (std::vector<double>{20000.0, 17280.0}));
    }
};

QTEST_GUILESS_MAIN(TestLearned)
#include "tst_learned.moc"
