// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps on 12000 simulated jets. The full figures of the local search are those of bench_compression.
#include "../../nth_layer.h"
#include "../../test_environment.h"
#include "jets_campaign.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/serialize.h"

#include <QTest>

#include <utility>

using namespace snac;
using namespace snac::compression;

namespace {

/// Remembers what it was told of the layers.
struct Listening : hardware::DenseHlsModel
{
    Listening()
        : DenseHlsModel(snac::test::shippedModel())
    {
    }

    mutable hardware::NetworkDetail heard;

    Result<hardware::HardwareEstimate> estimateDetailed(const network::Architecture& architecture,
                                                        const hardware::HlsConfig& config,
                                                        const hardware::Board& board,
                                                        const hardware::NetworkDetail& detail) const override
    {
        heard = detail;
        return DenseHlsModel::estimateDetailed(architecture, config, board, detail);
    }
};

/// As the store has it: the layers are known by their places in the folded network alone.
CompressionStep readBack(CompressionStep step)
{
    const network::Architecture made = step.network.network.architecture;
    step.network = network::deserializeQuantized(network::serialize(step.network)).value();
    step.masks = network::renamed(step.masks, made, step.network.network.architecture);
    step.keptUnits = network::renamed(step.keptUnits, made, step.network.network.architecture);
    return step;
}

} // namespace

class TestStep : public QObject
{
    Q_OBJECT

    std::unique_ptr<Campaign> m_jets;

    Branch branch(Method method = Method::Iterative, Structure structure = Structure::Unstructured) const
    {
        Branch result;
        result.trial = 3;
        result.precision = *parsePrecision("8,3");
        result.method = method;
        result.structure = structure;
        result.settings = settingsText(m_jets->options);
        return result;
    }

    /// Of all weights of the trial those that no integer stands for, counted anew.
    double zeroShare(const CompressionStep& step) const
    {
        double living = 0.0;
        for (const auto& [id, layer] : network::quantizedDense(step.network)) {
            living += static_cast<double>((layer.weights.array() != 0.0).count());
        }
        return 1.0 - living / static_cast<double>(weightCount(m_jets->network.architecture));
    }

private slots:
    void initTestCase()
    {
        m_jets = std::make_unique<Campaign>(12000, std::vector{32, 16}, 12, 1);
        m_jets->options.schedule.sparsities = {0.5, 0.8};
        m_jets->options.warmUpEpochs = 6;
        m_jets->options.epochs = 10;
    }

    void theIntegerNetworkIsTheFakeQuantizedOne()
    {
        const CompressionStep step = m_jets->run(branch(), 0).value();
        QCOMPARE(step.sparsity, zeroShare(step));
        QCOMPARE(step.integerMetrics.accuracy, step.fakeMetrics.accuracy);
        QCOMPARE(step.integerMetrics.loss, step.fakeMetrics.loss);
        qInfo("float %.2f %%, 8 bits %.2f %%", 100 * m_jets->floatAccuracy,
              100 * step.integerMetrics.accuracy);
        // 2400 validation rows resolve a point: within two standard errors of the float network.
        QVERIFY(step.integerMetrics.accuracy > m_jets->floatAccuracy - 0.02);
        const auto integers = fixedpoint::fromQuantized(step.network);
        QVERIFY(integers);
        const auto metrics = fixedpoint::evaluateMetrics(*integers, m_jets->data.validation, m_jets->loss);
        QCOMPARE(metrics.accuracy, step.integerMetrics.accuracy);
    }

    void prunesByRoundsAndMasksHold()
    {
        const auto steps = m_jets->runAll(branch());
        QCOMPARE(steps.size(), std::size_t(3));
        for (std::size_t round = 1; round < steps.size(); ++round) {
            const CompressionStep& step = *steps[round];
            QVERIFY(holds(step.masks, step.network.network));
            QVERIFY(std::abs(sparsityOf(step.masks) - step.targetSparsity) < 0.005);
            QCOMPARE(step.sparsity, zeroShare(step));
            QVERIFY(step.sparsity >= sparsityOf(step.masks)); // some more round to 0
            for (const auto& [id, mask] : step.masks) {
                QVERIFY((mask.array() <= steps[round - 1]->masks.at(id).array()).all());
            }
            QVERIFY(step.cost.lut.value < steps[round - 1]->cost.lut.value);
            QCOMPARE(step.history.size(), std::size_t(10));
            qInfo("%.0f %% pruned: %.2f %%", 100 * step.sparsity, 100 * step.integerMetrics.accuracy);
        }
        QVERIFY(steps[2]->integerMetrics.accuracy > m_jets->floatAccuracy - 0.04);
    }

    void rewindingBeginsWithTheTicket()
    {
        const AfterPruning before = m_jets->options.after;
        const int epochs = m_jets->options.epochs;
        m_jets->options.after = AfterPruning::Rewind;
        m_jets->options.epochs = 0; // so that what training begins with can be seen
        const auto steps = m_jets->runAll(branch());
        for (const auto& step : steps) {
            const auto pruned = denseLayers(step->network.network);
            const auto ticket = denseLayers(steps.front()->network.network);
            for (const auto& [id, layer] : pruned) {
                QVERIFY(layer->weights ==
                        (ticket.at(id)->weights.array() * step->masks.at(id).array()).matrix());
                QVERIFY(layer->bias == ticket.at(id)->bias);
            }
        }
        m_jets->options.after = before;
        m_jets->options.epochs = epochs;
    }

    void oneShotPrunesTheUnprunedNetwork()
    {
        const CompressionStep ticket = m_jets->run(branch(Method::OneShot), 0).value();
        CompressionStep other = ticket; // the round before must not matter
        nth(other.masks, 0).setZero();
        const auto a = m_jets->run(branch(Method::OneShot), 2, &ticket, &ticket).value();
        const auto b = m_jets->run(branch(Method::OneShot), 2, &ticket, &other).value();
        QVERIFY(network::serialize(a.network) == network::serialize(b.network));
        QVERIFY(std::abs(sparsityOf(a.masks) - 0.8) < 0.005);
    }

    /// Mixed precision leaves weights without bits, which no mask tells.
    void weightsWithoutBitsAreGone()
    {
        const CompressionOptions before = m_jets->options;
        m_jets->options.granularity = training::Granularity::Weight;
        m_jets->options.bitCost = 1e-4;
        m_jets->options.warmUpEpochs = 20; // a bit needs some fifty steps to go
        const CompressionStep step = m_jets->run(branch(), 0).value();
        m_jets->options = before;
        QCOMPARE(sparsityOf(step.masks), 0.0);
        QVERIFY(step.sparsity > 0.1);
        QCOMPARE(step.sparsity, zeroShare(step));
    }

    /// Wherever the branch has few bits, inputs and logits have those that were written for them.
    void inputsAndOutputsHaveTheirOwnFormats()
    {
        const CompressionOptions before = m_jets->options;
        const FixedFormat wide{12, 4, true, Rounding::Rnd, Overflow::Sat};
        for (const training::Ranges ranges :
             {training::Ranges::Given, training::Ranges::Calibrated, training::Ranges::Learned}) {
            m_jets->options.ranges = ranges;
            m_jets->options.inputPrecision = wide;
            m_jets->options.outputPrecision = wide;
            Branch narrow = branch();
            narrow.precision = *parsePrecision("4,1");
            const CompressionStep step = m_jets->run(narrow, 0).value();
            const auto integers = fixedpoint::fromQuantized(step.network);
            QVERIFY(integers);
            QVERIFY(integers->input == wide);
            QVERIFY(integers->logit() == wide);
            const auto layers = fixedpoint::layersOf(*integers);
            QCOMPARE(layers->front().output().width, 4);
            QCOMPARE(step.integerMetrics.accuracy, step.fakeMetrics.accuracy);
            // The price knows it: without, four bits enter.
            m_jets->options.inputPrecision.reset();
            m_jets->options.choosesInputs = false;
            const CompressionStep plain = m_jets->run(narrow, 0).value();
            QCOMPARE(plain.network.quantization.input.width, 4);
            QVERIFY(plain.cost.lut.value < step.cost.lut.value);
            m_jets->options.choosesInputs = true;
        }
        m_jets->options = before;
    }

    /// 4 bits clip standardised inputs at one deviation, which costs jets a lot; 6 bits stay as they are.
    void fewBitsChooseTheWordOfTheInputs()
    {
        const CompressionOptions before = m_jets->options;
        Branch narrow = branch();
        narrow.precision = *parsePrecision("4,1");
        const auto steps = m_jets->runAll(narrow);
        const FixedFormat chosen = steps.front()->network.quantization.input;
        QVERIFY2(chosen.width >= 4 && chosen.width <= 10 && chosen.integer >= 3,
                 precisionName(chosen).c_str());
        for (const auto& step : steps) { // once for all rounds, and priced as it is built
            QVERIFY(step->network.quantization.input == chosen);
        }
        m_jets->options.inputPrecision = chosen;
        const CompressionStep same = m_jets->run(narrow, 0).value();
        m_jets->options = before;
        QVERIFY(network::serialize(same.network) == network::serialize(steps.front()->network));
        QCOMPARE(same.cost.lut.value, steps.front()->cost.lut.value);
        Branch usual = branch();
        usual.precision = *parsePrecision("6,2");
        QVERIFY(m_jets->run(usual, 0).value().network.quantization.input == usual.precision);
        m_jets->options.choosesInputs = false;
        const CompressionStep plain = m_jets->run(narrow, 0).value();
        m_jets->options = before;
        QVERIFY(plain.network.quantization.input == narrow.precision);
    }

    /// Integer bits as written for standardised inputs, chosen by data for values with units.
    void rangesFollowTheTask()
    {
        const CompressionOptions before = m_jets->options;
        const data::Scaler scaler = m_jets->data.scaler;
        QVERIFY(!before.ranges && scaler.mean.size() > 0);
        m_jets->options.warmUpEpochs = 0;
        const auto weights = [&] { // of the first layer
            return m_jets->run(branch(), 0).value().network.quantization.layers.begin()->value.weights;
        };
        const FixedFormat given = weights();
        m_jets->data.scaler = {};
        const FixedFormat unscaled = weights();
        m_jets->data.scaler = scaler;
        m_jets->options.ranges = training::Ranges::Calibrated;
        const FixedFormat calibrated = weights();
        m_jets->options = before;
        QVERIFY(given == branch().precision);
        QVERIFY(calibrated.integer < given.integer);
        QVERIFY(unscaled == calibrated);
        QVERIFY(rangesFor(before, network::Loss::CrossEntropy) == training::Ranges::Given);
        QVERIFY(rangesFor(before, network::Loss::MeanSquaredError) == training::Ranges::Calibrated);
    }

    void structuredPruningShrinksTheNetwork()
    {
        const auto steps = m_jets->runAll(branch(Method::Iterative, Structure::Structured));
        for (std::size_t round = 1; round < steps.size(); ++round) {
            const CompressionStep& step = *steps[round];
            QVERIFY(step.sparsity >= step.targetSparsity);
            QVERIFY(step.widths[1] < steps[round - 1]->widths[1]);
            QVERIFY(step.widths[2] < steps[round - 1]->widths[2]);
            QCOMPARE(step.network.network.architecture.widths(), step.widths);
            QCOMPARE(static_cast<int>(nth(step.keptUnits, 0).size()), step.widths[1]);
            QVERIFY(step.cost.lut.value < steps[round - 1]->cost.lut.value);
            QCOMPARE(step.integerMetrics.accuracy, step.fakeMetrics.accuracy);
        }
    }

    // The narrower network against the same one at full width with its neurons masked: integer for integer.
    void narrowerIsMaskedInIntegers()
    {
        const CompressionStep step = m_jets->run(branch(), 0).value();
        const auto kept = pruneUnits(step.network.network, unitScores(step.network.network), 0.6,
                                     weightCount(step.network.network.architecture), false);
        QVERIFY(kept);
        network::QuantizedNetwork masked = step.network;
        applyMasks(unitMasks(masked.network, *kept), masked.network);
        const auto wide = fixedpoint::fromQuantized(masked);
        const auto narrow = fixedpoint::fromQuantized(narrowed(step.network, *kept));
        QVERIFY(wide && narrow);
        QVERIFY(fixedpoint::evaluate(*wide, m_jets->data.train.inputs) ==
                fixedpoint::evaluate(*narrow, m_jets->data.train.inputs));
    }

    void equalTasksGiveEqualSteps()
    {
        const CompressionStep a = m_jets->run(branch(), 0).value();
        const CompressionStep b = m_jets->run(branch(Method::OneShot, Structure::Structured), 0).value();
        QVERIFY(network::serialize(a.network) == network::serialize(b.network)); // one warm-up for all
        const CompressionStep c = m_jets->run(branch(), 1, &a, &a).value();
        const CompressionStep d = m_jets->run(branch(), 1, &a, &a).value();
        QVERIFY(network::serialize(c.network) == network::serialize(d.network));
    }

    /// What the trial chose for its second dense layer, the fourth of its layers, holds in every round, from
    /// a ticket that was read back from its bytes as well.
    void choicesOfLayersHoldInEveryRound()
    {
        const int warmUp = std::exchange(m_jets->options.warmUpEpochs, 0);
        const int epochs = std::exchange(m_jets->options.epochs, 0);
        const Listening model;
        hardware::NetworkDetail build;
        build.layers[{3}].strategy = hardware::Strategy::Resource;
        build.layers[{3}].reuseFactor = 8;
        m_jets->costModel = &model;
        m_jets->build = &build;
        CompressionStep ticket = m_jets->run(branch(), 0).value();
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(model.heard.layers.size(), std::size_t{3});
            for (const auto& [id, layer] : model.heard.layers) {
                QCOMPARE(id.place % 3, 0); // dense, batch norm, activation
                QVERIFY(layer.values.has_value());
                QCOMPARE(layer.reuseFactor.has_value(), id.place == 3);
                QCOMPARE(layer.strategy.has_value(), id.place == 3);
            }
            QCOMPARE(model.heard.layers.find({3})->reuseFactor, 8);
            ticket = readBack(std::move(ticket));
            (void)m_jets->run(branch(), 1, &ticket, &ticket).value();
        }
        m_jets->costModel = nullptr;
        m_jets->build = nullptr;
        m_jets->options.warmUpEpochs = warmUp;
        m_jets->options.epochs = epochs;
    }

    void cancelledIsAnError()
    {
        RunControl control;
        control.cancel();
        const auto step = m_jets->run(branch(), 0, nullptr, nullptr, &control);
        QVERIFY(!step);
        QVERIFY(step.error().message.contains("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestStep)
#include "tst_step.moc"
