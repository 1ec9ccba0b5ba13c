// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/hardware/adder_graph.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::hardware;

namespace {

Board vu13p()
{
    Board board;
    board.id = "vu13p";
    board.part = "xcvu13p-flga2577-2-e";
    board.lut = 1728000;
    board.ff = 3456000;
    return board;
}

network::Architecture someNetwork()
{
    return {.inputs = 12,
            .layers = {network::Dense{10, true}, network::Activation{}, network::Dense{4, true}}};
}

NetworkDetail weights(double sparsity)
{
    Random random(51);
    NetworkDetail detail;
    for (const network::WeightedLayer& layer : network::weightedLayers(someNetwork())) {
        const auto in = static_cast<int>(layer.input.values());
        const auto out = static_cast<int>(layer.output.values());
        IntegerWeights w{in, out, {}};
        for (int i = 0; i < in * out; ++i) {
            const auto value = random.integer(-31, 31);
            w.values.push_back(random.uniform() < sparsity ? 0 : value);
        }
        detail.layers[layer.id].values = std::move(w);
    }
    return detail;
}

} // namespace

class TestAdderGraphModel : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatItPredicts()
    {
        QVERIFY(AdderGraphModel().name().find("not calibrated") != std::string::npos);
        const auto e = AdderGraphModel().estimate(someNetwork(), {}, vu13p());
        QVERIFY(e.has_value());
        QCOMPARE(e->dsp.value, 0.0);
        QVERIFY(e->lut.value > 0.0 && e->lut.low < e->lut.value && e->lut.high > e->lut.value);
    }

    void fewerWeightsAndSharingCostLess()
    {
        double last = 1e9;
        for (const double sparsity : {0.0, 0.3, 0.6, 0.9}) {
            const auto plain = AdderGraphModel(Sharing::None)
                                   .estimateDetailed(someNetwork(), {}, vu13p(), weights(sparsity));
            const auto shared =
                AdderGraphModel().estimateDetailed(someNetwork(), {}, vu13p(), weights(sparsity));
            QVERIFY(plain && shared);
            QVERIFY(plain->lut.value < last);
            QVERIFY(shared->lut.value <= plain->lut.value);
            last = plain->lut.value;
        }
        const auto nothing = AdderGraphModel().estimateDetailed(someNetwork(), {}, vu13p(), weights(1.1));
        QVERIFY(nothing.has_value());
        QCOMPARE(nothing->layers.front().lut.value, 0.0);
        QCOMPARE(nothing->cycles.value, 0.0);
    }

    void wrongInputIsAnError()
    {
        auto tanh = someNetwork();
        tanh.layers[1] = network::Activation{network::ActivationKind::Tanh};
        QVERIFY(!AdderGraphModel().estimate(tanh, {}, vu13p()).has_value());
        HlsConfig wide;
        wide.precision = {70, 3};
        QVERIFY(AdderGraphModel().estimate(someNetwork(), wide, vu13p()).error().message.find("64") !=
                std::string::npos);
        auto detail = weights(0.0);
        detail.layers.begin()->value.values->values.front() = 1000;
        QVERIFY(!AdderGraphModel().estimateDetailed(someNetwork(), {}, vu13p(), detail).has_value());
    }

    void largeLayersSaySoAndStayQuick()
    {
        Random random(53);
        IntegerWeights w{100, 100, {}};
        for (int i = 0; i < 10000; ++i) {
            w.values.push_back(random.integer(-127, 127));
        }
        NetworkDetail detail;
        detail.layers[{0}].values = std::move(w);
        const network::Architecture large{.inputs = 100, .layers = {network::Dense{100, true}}};
        const auto e = AdderGraphModel().estimateDetailed(large, {}, vu13p(), detail);
        QVERIFY(e.has_value());
        QVERIFY(e->warnings.front().find("too large for sharing") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestAdderGraphModel)
#include "tst_adder_graph_model.moc"
