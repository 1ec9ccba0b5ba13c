// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/layer_cost.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace snac;
using namespace snac::hardware;
using Kind = network::ActivationKind;

namespace {

constexpr std::array every = {Kind::Linear,      Kind::ReLU,     Kind::LeakyReLU, Kind::Elu,
                              Kind::Selu,        Kind::Gelu,     Kind::Silu,      Kind::Tanh,
                              Kind::Sigmoid,     Kind::Softplus, Kind::Softsign,  Kind::HardTanh,
                              Kind::HardSigmoid, Kind::Softmax};

LayerFigures cost(Kind kind, int features, int bits)
{
    DesignPoint design;
    design.inputBits = bits;
    std::vector<std::string> warnings;
    return activationCost(design, kind, features, warnings);
}

} // namespace

class TestActivationCost : public QObject
{
    Q_OBJECT

private slots:
    // Measured: hls4ml's baselines at 16 bits and published jet networks with softmax.
    void measuredRanges()
    {
        const auto relu = cost(Kind::ReLU, 64, 16);
        QVERIFY(relu.lut.value >= 28 * 64 && relu.lut.value <= 37 * 64);
        QCOMPARE(relu.cycles.value, 0.0);
        QCOMPARE(relu.bram18.value, 0.0);

        const auto elu = cost(Kind::Elu, 64, 16);
        QCOMPARE(elu.bram18.value, 32.0);
        QCOMPARE(elu.cycles.value, 2.0);

        const auto softmax = cost(Kind::Softmax, 5, 16);
        QVERIFY(softmax.lut.value >= 480 && softmax.lut.value <= 790);
        QCOMPARE(softmax.dsp.value, 5.0);
        QVERIFY(softmax.bram18.value >= 4 && softmax.bram18.value <= 8);
        QVERIFY(softmax.cycles.value >= 3 && softmax.cycles.value <= 5);
    }

    void linearIsFree()
    {
        const auto linear = cost(Kind::Linear, 64, 16);
        QCOMPARE(linear.lut.value, 0.0);
        QCOMPARE(linear.lut.high, 0.0);
    }

    void boundsHoldAndMoreNeuronsNeverCostLess()
    {
        for (const Kind kind : every) {
            LayerFigures last;
            for (int features = 1; features <= 256; ++features) {
                const auto now = cost(kind, features, 8);
                for (const auto member : {&LayerFigures::lut, &LayerFigures::ff, &LayerFigures::dsp,
                                          &LayerFigures::bram18, &LayerFigures::cycles}) {
                    const Estimate& figure = now.*member;
                    QVERIFY(figure.low >= 0.0 && figure.low <= figure.value && figure.value <= figure.high);
                    QVERIFY(figure.value >= (last.*member).value);
                }
                last = now;
            }
        }
    }

    void onlyUnknownLayersWarn()
    {
        for (const Kind kind : every) {
            std::vector<std::string> warnings;
            (void)activationCost({}, kind, 8, warnings);
            QCOMPARE(!warnings.empty(), kind == Kind::Gelu || kind == Kind::Silu);
        }
    }

    void normalisationScalesWithFeatures()
    {
        const auto one = normalisationCost({}, 1);
        const auto many = normalisationCost({}, 32);
        QVERIFY(one.lut.value > 0.0);
        QVERIFY(std::abs(many.lut.value - 32.0 * one.lut.value) < 1e-6);
        QCOMPARE(many.cycles.value, one.cycles.value);
    }
};

QTEST_GUILESS_MAIN(TestActivationCost)
#include "tst_activation_cost.moc"
