// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/numeric_profile.h"

#include "../compression/networks.h"
#include "networks.h"

#include "snac/fixedpoint/arithmetic.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/metrics.h"

#include <QTest>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

class TestNumericProfile : public QObject
{
    Q_OBJECT

private slots:
    /// What is taken for the value before the cast gives the layer's integers when it is cast.
    void valuesAreThoseThatAreCast()
    {
        Random random(11);
        int compared = 0;
        for (int round = 0; round < 200; ++round) {
            Sizes sizes;
            sizes.accumulators = 0.0;
            const Network network = randomNetwork(random, sizes);
            if (!check(network)) {
                continue;
            }
            const data::Matrix rows = randomInputs(random, 20, network.inputs(), network.input);
            std::vector<RawMatrix> outputs;
            (void)evaluateReference(network, rows, &outputs);
            RawMatrix inputs =
                rows.unaryExpr([&](float value) { return toRaw(static_cast<double>(value), network.input); });
            const auto layers = layersOf(network).value();
            for (std::size_t i = 0; i < layers.size(); ++i) {
                const Eigen::MatrixXd values = valuesBeforeCast(layers[i], inputs);
                const FixedFormat& type = layers[i].cast->output;
                for (Eigen::Index at = 0; at < values.size(); ++at) {
                    const std::int64_t raw = toRaw(values.reshaped()(at), type);
                    const std::int64_t wanted = outputs[i].reshaped()(at);
                    QCOMPARE(layers[i].table ? layers[i].table->entries[tableIndex(raw, type)] : raw, wanted);
                    ++compared;
                }
                inputs = outputs[i];
            }
        }
        QVERIFY(compared > 10000);
    }

    /// A case that can be followed by hand.
    void figuresOfOneLayer()
    {
        Layer layer;
        layer.inputs = 1;
        layer.units = 2;
        layer.weights = {1, 0}; // the second unit is always 0
        layer.output = {.width = 3, .integer = 3, .rounding = Rounding::Trn, .overflow = Overflow::Sat};
        const Network network = networkOf({.width = 8, .integer = 5}, {layer}); // steps of 1/8
        data::Matrix rows(4, 1);
        rows << 1.0F, 0.5F, 7.0F, -1.5F; // become 1, 0, 3, -2
        const auto profile = profileSignals(network, rows);
        QCOMPARE(profile.size(), std::size_t(2));
        QVERIFY(!profile[0].layer && profile[0].noise == 0.0 && profile[0].clipped == 0.0);
        const SignalProfile& signal = profile[1];
        QCOMPARE(signal.least, -1.5);
        QCOMPARE(signal.greatest, 7.0);
        QCOMPARE(signal.clipped, 1.0 / 8.0);
        QCOMPARE(signal.vanished, 1.0 / 4.0);
        QCOMPARE(signal.units, 2);
        QCOMPARE(signal.silent, 1);
        const double changed = 0.25 + 16.0 + 0.25;
        QCOMPARE(signal.noise, std::sqrt(changed / (1.0 + 0.25 + 49.0 + 2.25)));
    }

    /// One layer is given a range that is much too small: it is the one whose exact values help.
    void theLayerThatLosesIsFound_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("first") << 0;
        QTest::newRow("second") << 1;
    }
    void theLayerThatLosesIsFound()
    {
        QFETCH(int, place);
        network::QuantizedNetwork fine = quantized(::randomNetwork({6, 12, 8, 3}, 5), 16, 6);
        data::Samples samples;
        samples.inputs = randomRows(600, 6, 3);
        const data::Matrix truth = logits(fromQuantized(fine).value(), samples.inputs);
        for (Eigen::Index row = 0; row < truth.rows(); ++row) {
            Eigen::Index best = 0;
            truth.row(row).maxCoeff(&best);
            samples.labels.push_back(static_cast<int>(best));
        }
        std::vector<network::LayerId> ids;
        for (const auto& [id, layer] : fine.quantization.layers) {
            ids.push_back(id);
        }
        const network::LayerId bad = ids[static_cast<std::size_t>(place)];
        FixedFormat& output = fine.quantization.layers[bad].output;
        output = {.width = 2, .integer = 0, .isSigned = output.isSigned, .overflow = Overflow::Sat};
        const auto scores = scoreExactParts(fine, samples, network::Loss::CrossEntropy);
        QVERIFY2(scores, scores ? "" : scores.error().message.c_str());
        QVERIFY(!scores->isError);
        QVERIFY2(scores->asIs < 0.95, std::to_string(scores->asIs).c_str());
        QCOMPARE(scores->exact.size(), std::size_t(4));
        for (const ExactScores& one : scores->exact) {
            if (one.layer == bad) {
                QVERIFY2(one.values > 0.98, std::to_string(one.values).c_str());
            } else {
                QVERIFY(one.values < scores->asIs + 0.02);
            }
        }
        const auto profile = profileSignals(fromQuantized(fine).value(), samples.inputs);
        for (const SignalProfile& signal : profile) {
            QCOMPARE(signal.noise > 0.3, signal.layer == bad);
        }
    }
};

QTEST_APPLESS_MAIN(TestNumericProfile)

#include "tst_numeric_profile.moc"
