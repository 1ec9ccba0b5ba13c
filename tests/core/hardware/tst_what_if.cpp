// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A changed network is priced by the model itself: each figure is that of the network one would have.
#include "../../test_environment.h"
#include "snac/base/random.h"
#include "snac/hardware/what_if.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::hardware;

namespace {

space::Candidate threeLayers()
{
    space::Candidate result;
    result.architecture = {16,
                           {network::Dense{64}, network::Activation{}, network::Dense{32},
                            network::Activation{}, network::Dense{5}}};
    return result;
}

const Board& vu13p()
{
    static const Board board = *snac::test::shippedEnvironment()->boards.find("vu13p");
    return board;
}

/// Each layer with integers of eight bits of its own, a quarter of them zero.
PricedDesign withIntegers()
{
    PricedDesign design{threeLayers().architecture, {}, {}};
    Random random(7);
    for (const network::WeightedLayer& layer : network::weightedLayers(design.architecture)) {
        DenseDetail& own = design.detail.layers[layer.id];
        own.weights = Precision{8, 2};
        own.inputs = Precision{8, 3};
        own.values = IntegerWeights{
            static_cast<int>(layer.input.values()), static_cast<int>(layer.output.values()), {}};
        for (int i = 0; i < own.values->inputs * own.values->outputs; ++i) {
            own.values->values.push_back(random.chance(0.25) ? 0 : random.integer(-128, 127));
        }
    }
    return design;
}

HardwareEstimate cost(const PricedDesign& design)
{
    const auto model = snac::test::shippedModel();
    const auto priced =
        design.detail.layers.empty()
            ? model.estimate(design.architecture, design.config, vu13p())
            : model.estimateDetailed(design.architecture, design.config, vu13p(), design.detail);
    if (!priced) {
        qFatal("%s", priced.error().message.c_str());
    }
    return *priced;
}

HardwareEstimate changed(const PricedDesign& design, Change change)
{
    for (const WhatIf& one : whatIf(snac::test::shippedModel(), design, vu13p())) {
        if (one.change == change && one.cost) {
            return *one.cost;
        }
    }
    qFatal("the change was refused");
}

void compare(const HardwareEstimate& a, const HardwareEstimate& b)
{
    QCOMPARE(a.lut.value, b.lut.value);
    QCOMPARE(a.ff.value, b.ff.value);
    QCOMPARE(a.dsp.value, b.dsp.value);
    QCOMPARE(a.bram18.value, b.bram18.value);
    QCOMPARE(a.cycles.value, b.cycles.value);
    QCOMPARE(a.ii.value, b.ii.value);
}

std::ptrdiff_t zerosOf(const PricedDesign& design)
{
    std::ptrdiff_t zeros = 0;
    for (const auto& layer : design.detail.layers) {
        zeros += std::ranges::count(layer.value.values->values, 0);
    }
    return zeros;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private slots:
    /// Of expected weights: the network at the other precision, as if one had asked for that.
    void oneBitLessIsTheOtherPrecision()
    {
        const PricedDesign design = designOf(threeLayers(), {});
        QVERIFY(design.detail.layers.empty());
        HlsConfig other;
        other.precision = {7, 3};
        compare(changed(design, Change::OneBitLess), cost(designOf(threeLayers(), other)));
        QVERIFY(changed(design, Change::OneBitLess).lut.value < cost(design).lut.value);
        QCOMPARE(whatIf(snac::test::shippedModel(), design, vu13p()).front().what,
                 std::string("1 bit less (ap_fixed<7,3>)"));
    }

    /// Of layers with formats of their own: each gives a bit.
    void oneBitLessInEachLayer()
    {
        space::Candidate candidate = threeLayers();
        candidate.hardware.layers = network::byLayer(
            candidate.architecture, std::vector<space::BuildChoice>{{Precision{8, 3}, {}, {}},
                                                                    {Precision{6, 2}, {}, {}},
                                                                    {Precision{4, 1}, {}, {}}});
        space::Candidate narrower = candidate;
        for (auto& layer : narrower.hardware.layers) {
            --layer.value.precision->width;
        }
        const HlsConfig config;
        const PricedDesign design = designOf(candidate, config);
        compare(changed(design, Change::OneBitLess), cost(designOf(narrower, config)));
        QCOMPARE(whatIf(snac::test::shippedModel(), design, vu13p()).front().what,
                 std::string("1 bit less in each format"));
    }

    /// Known integers are rounded to the coarser grid, half away from zero.
    void knownWeightsAreRounded()
    {
        const PricedDesign design = withIntegers();
        PricedDesign expected = design; // whose layers all say their formats
        for (auto& layer : expected.detail.layers) {
            --layer.value.weights->width;
            --layer.value.inputs->width;
            for (std::int64_t& value : layer.value.values->values) {
                const auto half = static_cast<std::int64_t>(std::round(static_cast<double>(value) / 2.0));
                value = std::clamp<std::int64_t>(half, -64, 63);
            }
        }
        compare(changed(design, Change::OneBitLess), cost(expected));
        QVERIFY(changed(design, Change::OneBitLess).lut.value < cost(design).lut.value);
    }

    /// A tenth of each layer's weights more is zero: the smallest.
    void smallestWeightsGoFirst()
    {
        const PricedDesign design = withIntegers();
        PricedDesign expected = design;
        for (auto& layer : expected.detail.layers) {
            auto& values = layer.value.values->values;
            std::vector<std::int64_t> sizes;
            for (const std::int64_t value : values) {
                if (value != 0) {
                    sizes.push_back(std::abs(value));
                }
            }
            std::ranges::sort(sizes);
            auto left = static_cast<std::size_t>(std::lround(0.1 * static_cast<double>(values.size())));
            for (std::size_t i = 0; left > 0; ++i) {
                for (std::int64_t& value : values) {
                    if (left > 0 && value != 0 && std::abs(value) == static_cast<std::int64_t>(i + 1)) {
                        value = 0;
                        --left;
                    }
                }
            }
        }
        const std::ptrdiff_t weights = 16 * 64 + 64 * 32 + 32 * 5;
        QCOMPARE(zerosOf(expected) - zerosOf(design), std::lround(0.1 * weights));
        compare(changed(design, Change::MoreSparsity), cost(expected));
        QVERIFY(changed(design, Change::MoreSparsity).lut.value < cost(design).lut.value);
    }

    void expectedWeightsBecomeSparser()
    {
        const PricedDesign design = designOf(threeLayers(), {});
        const double before = cost(design).lut.value;
        const double after = changed(design, Change::MoreSparsity).lut.value;
        QVERIFY2(after < before && after > 0.7 * before, qPrintable(QString::number(after / before)));
    }

    /// Of a layer that is pruned to nothing nothing more can go.
    void nothingIsLeftToPrune()
    {
        PricedDesign design = withIntegers();
        for (auto& layer : design.detail.layers) {
            std::ranges::fill(layer.value.values->values, 0);
        }
        compare(changed(design, Change::MoreSparsity), cost(design));
    }

    /// The next factor that each layer can be built with, and the interval that follows from it.
    void reuseIsDoubled()
    {
        HlsConfig config;
        config.strategy = Strategy::Resource;
        config.reuseFactor = 4;
        config.precision = {16, 6};
        const PricedDesign design = designOf(threeLayers(), config);
        HlsConfig twice = config;
        twice.reuseFactor = 8;
        PricedDesign expected = designOf(threeLayers(), twice);
        const std::vector<WhatIf> all = whatIf(snac::test::shippedModel(), design, vu13p());
        compare(*all.back().cost, cost(expected));
        QCOMPARE(all.back().what, std::string("reuse factor doubled (8)"));
        QVERIFY(all.back().cost->dsp.value < cost(design).dsp.value);
        QVERIFY(all.back().cost->ii.value > cost(design).ii.value);
    }

    /// What cannot be is said, and the other changes are priced all the same.
    void refusedChangesAreSaid()
    {
        HlsConfig config;
        config.precision = {2, 1};
        const std::vector<WhatIf> all =
            whatIf(snac::test::shippedModel(), designOf(threeLayers(), config), vu13p());
        QCOMPARE(all.size(), std::size_t(3));
        QVERIFY(!all[0].cost);
        QCOMPARE(all[0].cost.error().message, std::string("ap_fixed<2,1> has no bit to give"));
        QVERIFY(all[1].cost && all[2].cost);
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"
