// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"
#include "snac/base/random.h"
#include "snac/hardware/adder_graph.h"
#include "snac/hardware/network_detail.h"
#include "snac/hardware/weight_statistics.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

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
    board.dsp = 12288;
    board.bram18 = 5376;
    return board;
}

network::Architecture oneLayer(int inputs, int outputs)
{
    return {.inputs = inputs, .layers = {network::Dense{outputs, true}}};
}

NetworkDetail detailsOf(const network::Architecture& architecture, std::vector<DenseDetail> layers)
{
    return {network::byLayer(architecture, std::move(layers))};
}

/// Of a network of one layer.
NetworkDetail detailsOf(const DenseDetail& only)
{
    return detailsOf(oneLayer(1, 1), {only});
}

IntegerWeights randomWeights(Random& random, int inputs, int outputs, int bits, double sparsity = 0.0)
{
    IntegerWeights result{inputs, outputs, {}};
    const std::int64_t top = (1LL << (bits - 1)) - 1;
    for (int i = 0; i < inputs * outputs; ++i) {
        result.values.push_back(random.chance(sparsity) ? 0 : random.integer(-top, top));
    }
    return result;
}

HardwareEstimate cost(const IntegerWeights& weights, const HlsConfig& config, DenseDetail detail = {})
{
    detail.values = weights;
    const auto estimate = snac::test::shippedModel().estimateDetailed(
        oneLayer(weights.inputs, weights.outputs), config, vu13p(), detailsOf(detail));
    if (!estimate) {
        qFatal("%s", estimate.error().message.c_str());
    }
    return *estimate;
}

HlsConfig config(int width, Strategy strategy = Strategy::Latency, int reuse = 1)
{
    HlsConfig result;
    result.precision = {width, std::min(width, 6)};
    result.strategy = strategy;
    result.reuseFactor = reuse;
    return result;
}

double silicon(const HardwareEstimate& estimate)
{
    return estimate.lut.value + 80.0 * estimate.dsp.value;
}

/// Distinct constants per input that the rule sends to DSP, found the slow way.
int bruteForceDsp(const IntegerWeights& weights)
{
    int count = 0;
    for (int input = 0; input < weights.inputs; ++input) {
        std::vector<std::int64_t> seen;
        for (int output = 0; output < weights.outputs; ++output) {
            const std::int64_t v = weights.values[static_cast<std::size_t>(input * weights.outputs + output)];
            // Digits by the definition: v odd -> the digit that makes the rest divisible by 4.
            int digits = 0;
            for (std::int64_t rest = std::abs(v); rest != 0; rest /= 2) {
                if (rest % 2 != 0) {
                    rest -= rest % 4 == 3 ? -1 : 1;
                    ++digits;
                }
            }
            if (digits >= 3 && std::ranges::find(seen, v) == seen.end()) {
                seen.push_back(v);
                ++count;
            }
        }
    }
    return count;
}

} // namespace

class TestNetworkDetail : public QObject
{
    Q_OBJECT

private slots:
    void quantises_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("integer");
        QTest::addColumn<qlonglong>("steps");
        QTest::newRow("zero") << 0.0 << 8 << 3 << 0LL;
        QTest::newRow("one") << 1.0 << 8 << 3 << 32LL;
        QTest::newRow("half step up") << 0.5 / 32 << 8 << 3 << 1LL;
        QTest::newRow("half step down") << -0.5 / 32 << 8 << 3 << -1LL;
        QTest::newRow("below half a step") << 0.49 / 32 << 8 << 3 << 0LL;
        QTest::newRow("top") << 1e300 << 8 << 3 << 127LL;
        QTest::newRow("bottom") << -1e300 << 8 << 3 << -128LL;
        QTest::newRow("64 bits") << 1e300 << 64 << 3 << static_cast<qlonglong>((1ULL << 63) - 1);
        QTest::newRow("64 bits down") << -1e300 << 64 << 3 << std::numeric_limits<qlonglong>::min();
        QTest::newRow("binary") << 3.0 << 1 << 1 << 1LL;
        QTest::newRow("binary down") << -3.0 << 1 << 1 << -1LL;
    }

    void quantises()
    {
        QFETCH(double, value);
        QFETCH(int, width);
        QFETCH(int, integer);
        QFETCH(qlonglong, steps);
        const double values[] = {value};
        const auto got = quantiseWeights(values, 1, 1, {width, integer});
        QVERIFY(got.has_value());
        QCOMPARE(static_cast<qlonglong>(got->values.front()), steps);
    }

    void badWeightsAreErrors()
    {
        const double nan[] = {0.0, std::nan("")};
        const double inf[] = {0.0, -std::numeric_limits<double>::infinity()};
        const auto first = quantiseWeights(nan, 1, 2, {8, 3});
        QVERIFY(!first &&
                first.error().message.find("input 1, output 2 is not a number") != std::string::npos);
        QVERIFY(first.error().message.find("nearest valid value is 0") != std::string::npos);
        const auto second = quantiseWeights(inf, 2, 1, {8, 3});
        QVERIFY(!second && second.error().message.find("input 2, output 1 is infinite") != std::string::npos);
        QVERIFY(second.error().message.find("nearest valid value is -4") != std::string::npos);
        QVERIFY(!quantiseWeights(inf, 3, 1, {8, 3}));
        const auto wide = quantiseWeights(nan, 1, 2, {70, 3});
        QVERIFY(!wide && wide.error().message.find("ap_fixed<64,3>") != std::string::npos);
    }

    void detailsThatDoNotFitAreErrors_data()
    {
        QTest::addColumn<QString>("hint");
        QTest::addColumn<int>("kind");
        QTest::newRow("size") << "2 x 2" << 0;
        QTest::newRow("count") << "4 weights, and 3 were given" << 1;
        QTest::newRow("range") << "input 1, output 2 is 200" << 2;
        QTest::newRow("range says the nearest") << "nearest valid value is 127" << 2;
        QTest::newRow("reuse") << "nearest valid one is 2" << 3;
        QTest::newRow("precision") << "ap_fixed<8,72>" << 4;
        QTest::newRow("fraction") << "nearest valid value is 1" << 5;
        QTest::newRow("fraction NaN") << "nearest valid value is 0" << 6;
        QTest::newRow("layers") << "1 dense layers, and details of 2" << 7;
    }

    void detailsThatDoNotFitAreErrors()
    {
        QFETCH(int, kind);
        QFETCH(QString, hint);
        DenseDetail detail;
        NetworkDetail network;
        switch (kind) {
        case 0:
            detail.values = IntegerWeights{1, 4, {1, 2, 3, 4}};
            break;
        case 1:
            detail.values = IntegerWeights{2, 2, {1, 2, 3}};
            break;
        case 2:
            detail.values = IntegerWeights{2, 2, {1, 200, 3, 4}};
            break;
        case 3:
            detail.reuseFactor = 3;
            detail.strategy = Strategy::Resource; // Latency takes any
            break;
        case 4:
            detail.weights = Precision{8, 99};
            break;
        case 5:
            detail.nonzeroFraction = 1.5;
            break;
        case 6:
            detail.nonzeroFraction = std::nan("");
            break;
        default:
            network.layers[{7}] = {};
        }
        network.layers[{0}] = detail;
        const auto got =
            snac::test::shippedModel().estimateDetailed(oneLayer(2, 2), config(8), vu13p(), network);
        QVERIFY(!got.has_value());
        QVERIFY2(QString::fromStdString(got.error().message).contains(hint), got.error().message.c_str());
    }

    // Calibrated layers put the point where their values are: what counts are the integers, not its place.
    void thePointMayLieAnywhere_data()
    {
        QTest::addColumn<int>("weightInteger");
        QTest::addColumn<int>("inputInteger");
        QTest::newRow("before the first bit") << -1 << 2;
        QTest::newRow("far before") << -20 << -3;
        QTest::newRow("behind the last bit") << 9 << 14;
        QTest::newRow("farthest") << -64 << 64;
    }

    void thePointMayLieAnywhere()
    {
        QFETCH(int, weightInteger);
        QFETCH(int, inputInteger);
        Random random(41);
        const auto weights = randomWeights(random, 24, 12, 6, 0.4);
        DenseDetail plain;
        plain.weights = Precision{6, 1};
        plain.inputs = Precision{13, 5};
        plain.accumulator = Precision{20, 8};
        DenseDetail moved = plain;
        moved.weights = Precision{6, weightInteger};
        moved.inputs = Precision{13, inputInteger};
        moved.accumulator = Precision{20, weightInteger};
        const auto a = cost(weights, config(8), plain);
        const auto b = cost(weights, config(8), moved);
        QCOMPARE(b.lut.value, a.lut.value);
        QCOMPARE(b.dsp.value, a.dsp.value);
        QCOMPARE(b.cycles.value, a.cycles.value);
        QCOMPARE(b.counts.ebops, a.counts.ebops);
        // Without weights the grid decides: it must still be a cost, and finite.
        for (DenseDetail detail : {plain, moved}) {
            const auto e = snac::test::shippedModel().estimateDetailed(oneLayer(24, 12), config(8), vu13p(),
                                                                       detailsOf(detail));
            QVERIFY(e.has_value() && std::isfinite(e->lut.value) && e->lut.value > 0.0);
        }
    }

    void quantisesBeyondThePoint()
    {
        const double values[] = {0.2, -0.25, 0.01};
        const auto small = quantiseWeights(values, 1, 3, {6, -1}); // steps of 1/128, -0.25 to 31/128
        QVERIFY(small.has_value());
        QCOMPARE(small->values, (std::vector<std::int64_t>{26, -32, 1}));
        const double large[] = {300.0, -33.0, 7.0};
        const auto coarse = quantiseWeights(large, 1, 3, {4, 8}); // steps of 16, -128 to 112
        QVERIFY(coarse.has_value());
        QCOMPARE(coarse->values, (std::vector<std::int64_t>{7, -2, 0}));
    }

    // Bit operations of weights that are known are those of these weights, layer by layer.
    void bitOperationsAreThoseOfTheWeights()
    {
        Random random(43);
        const network::Architecture two{
            .inputs = 7, .layers = {network::Dense{5, true}, network::Activation{}, network::Dense{3, true}}};
        DenseDetail first;
        first.values = randomWeights(random, 7, 5, 6, 0.5);
        first.weights = Precision{6, -1};
        first.inputs = Precision{10, 3};
        DenseDetail second;
        second.values = randomWeights(random, 5, 3, 4, 0.3);
        second.weights = Precision{4, 1};
        second.inputs = Precision{7, 0};
        double ebops = 0.0;
        double bops = 0.0;
        for (const DenseDetail* detail : {&first, &second}) {
            double nonzero = 0.0;
            for (const std::int64_t value : detail->values->values) {
                std::int64_t magnitude = std::abs(value);
                while (magnitude != 0 && magnitude % 2 == 0) {
                    magnitude /= 2;
                }
                int bits = 0;
                for (; magnitude != 0; magnitude /= 2) {
                    ++bits;
                }
                ebops += bits * detail->inputs->width;
                nonzero += value != 0 ? 1.0 : 0.0;
            }
            const double products = static_cast<double>(detail->values->values.size());
            bops += nonzero * detail->weights->width * detail->inputs->width +
                    products * (detail->weights->width + detail->inputs->width +
                                std::log2(static_cast<double>(detail->values->inputs)));
        }
        const auto hls = snac::test::shippedModel().estimateDetailed(two, config(8), vu13p(),
                                                                     detailsOf(two, {first, second}));
        const auto rtl =
            AdderGraphModel().estimateDetailed(two, config(8), vu13p(), detailsOf(two, {first, second}));
        QVERIFY(hls && rtl);
        QVERIFY(std::abs(hls->counts.ebops - ebops) < 1e-6 * ebops);
        QVERIFY(std::abs(rtl->counts.ebops - ebops) < 1e-6 * ebops);
        QVERIFY(std::abs(hls->counts.bops - bops) < 1e-6 * bops);
        QVERIFY(std::abs(rtl->counts.bops - bops) < 1e-6 * bops);
        QCOMPARE(hls->counts.multiplications, 50.0);
    }

    void dspFollowTheRuleExactly()
    {
        Random random(3);
        for (int round = 0; round < 60; ++round) {
            const int inputs = static_cast<int>(random.integer(1, 40));
            const int outputs = static_cast<int>(random.integer(1, 40));
            const int bits = static_cast<int>(random.integer(2, 14));
            const auto weights = randomWeights(random, inputs, outputs, bits, random.uniform());
            DenseDetail detail;
            detail.weights = Precision{bits, 1};
            QCOMPARE(cost(weights, config(16), detail).dsp.value,
                     static_cast<double>(bruteForceDsp(weights)));
        }
    }

    void expectationIsTheMeanOverWeights()
    {
        // Weights drawn as the assumption says must, on average, cost what the expectation says.
        Random random(11);
        const WeightAssumption assumption{WeightAssumption::Distribution::Uniform, 1.0, 0.25};
        for (const int bits : {4, 8, 12}) {
            const HlsConfig hls = config(16);
            DenseDetail expected;
            expected.weights = Precision{bits, 1};
            const auto mean = snac::test::shippedModel(assumption)
                                  .estimateDetailed(oneLayer(32, 48), hls, vu13p(), detailsOf(expected));
            QVERIFY(mean.has_value());
            const double limit = std::sqrt(3.0 / 32.0);
            double lut = 0.0;
            double dsp = 0.0;
            double ebops = 0.0;
            constexpr int draws = 8;
            for (int draw = 0; draw < draws; ++draw) {
                std::vector<double> values(32 * 48);
                for (double& value : values) {
                    value = random.chance(0.25) ? 0.0 : random.uniform(-limit, limit);
                }
                DenseDetail detail = expected;
                const auto one = cost(*quantiseWeights(values, 32, 48, {bits, 1}), hls, detail);
                lut += one.lut.value / draws;
                dsp += one.dsp.value / draws;
                ebops += one.counts.ebops / draws;
            }
            QVERIFY2(std::abs(lut / mean->lut.value - 1.0) < 0.03, qPrintable(QString::number(lut)));
            QVERIFY2(std::abs(dsp - mean->dsp.value) < 0.03 * std::max(dsp, 100.0),
                     qPrintable(QString::number(dsp)));
            QVERIFY2(std::abs(ebops / mean->counts.ebops - 1.0) < 0.03, qPrintable(QString::number(ebops)));
        }
    }

    void moreNonzeroWeightsNeverCostLess_data()
    {
        QTest::addColumn<int>("inputBits");
        for (const int bits : {4, 8, 12, 13, 16, 18}) {
            QTest::addRow("%d-bit inputs", bits) << bits;
        }
    }

    void moreNonzeroWeightsNeverCostLess()
    {
        QFETCH(int, inputBits);
        Random random(17);
        for (int round = 0; round < 20; ++round) {
            const int bits = static_cast<int>(random.integer(2, 12));
            auto weights = randomWeights(random, 12, 9, bits, 0.9);
            // The widest constant decides how many slices a product takes: it is set from the start.
            weights.values.front() = (1LL << (bits - 1)) - 1;
            DenseDetail detail;
            detail.weights = Precision{bits, 1};
            double last = 0.0;
            for (auto& value : weights.values) {
                if (value == 0) {
                    value = random.integer(1, (1LL << (bits - 1)) - 1) * (random.chance(0.5) ? 1 : -1);
                }
                const double now = silicon(cost(weights, config(inputBits), detail));
                QVERIFY2(now >= last - 1e-9, qPrintable(QString("%1 after %2").arg(now).arg(last)));
                last = now;
            }
        }
    }

    void wholeSparsityCostsNearlyNothing()
    {
        for (const auto strategy : {Strategy::Latency, Strategy::Resource}) {
            for (const int reuse : {1, 16, 64}) {
                const IntegerWeights zeros{64, 32, std::vector<std::int64_t>(64 * 32, 0)};
                const auto e = cost(zeros, config(16, strategy, reuse));
                QCOMPARE(e.lut.value, 0.0);
                QCOMPARE(e.ff.value, 0.0);
                QCOMPARE(e.dsp.value, 0.0);
                QCOMPARE(e.bram18.value, 0.0);
                QCOMPARE(e.counts.ebops, 0.0);
            }
        }
    }

    void equalConstantsOnAnInputAreShared()
    {
        // 27 = 11011b has three signed digits: one DSP an input, however many outputs use it.
        const IntegerWeights same{2, 3, {27, 27, 27, 27, 27, 27}};
        QCOMPARE(cost(same, config(16)).dsp.value, 2.0);
        const IntegerWeights signs{1, 2, {27, -27}}; // signs are different constants to the tool
        QCOMPARE(cost(signs, config(16)).dsp.value, 2.0);
        const IntegerWeights shifted{1, 2, {27, 54}};
        QCOMPARE(cost(shifted, config(16)).dsp.value, 2.0);
        const IntegerWeights exceptions{1, 2, {11, 13}};
        QCOMPARE(cost(exceptions, config(16)).dsp.value, 2.0);
        HlsConfig vivado = config(16); // which makes these of shifts
        vivado.tool = HlsTool::Vivado;
        QCOMPARE(cost(exceptions, vivado).dsp.value, 0.0);
    }

    void widthsOfInputsAreOfThoseThereAre()
    {
        DenseDetail detail;
        detail.inputWidths = {8, 8, 8};
        const auto got = snac::test::shippedModel().estimateDetailed(oneLayer(2, 2), config(8), vu13p(),
                                                                     detailsOf(detail));
        QVERIFY(!got && got.error().message.find("2 inputs, and the widths of 3") != std::string::npos);
    }

    // Within one circuit; others are binding switches: hard-wired weights at reuse factor 1, no selector of
    // outputs up to twice the inputs, adder trees below the inputs.
    void smallerReuseNeverCostsLess_data()
    {
        QTest::addColumn<Strategy>("strategy");
        QTest::addColumn<QList<int>>("reuses");
        QTest::newRow("weights in memory, selected outputs")
            << Strategy::Resource << QList<int>{2048, 1024, 512, 256};
        QTest::newRow("weights in memory, one or two outputs a multiplier")
            << Strategy::Resource << QList<int>{128, 64};
        QTest::newRow("weights in memory, adder trees") << Strategy::Resource << QList<int>{32, 16, 8, 4, 2};
        QTest::newRow("hard-wired, shared multipliers")
            << Strategy::Latency << QList<int>{1024, 512, 256, 128, 64, 32, 16, 8, 4, 2};
    }

    void smallerReuseNeverCostsLess()
    {
        QFETCH(Strategy, strategy);
        QFETCH(QList<int>, reuses);
        for (const int width : {4, 8, 13, 16, 18}) {
            double last = 0.0;
            double lastDsp = 0.0;
            for (const int reuse : reuses) {
                const auto e = snac::test::shippedModel().estimate(oneLayer(64, 32),
                                                                   config(width, strategy, reuse), vu13p());
                QVERIFY(e.has_value());
                QVERIFY2(silicon(*e) >= last - 1e-6, qPrintable(QString("%1 bits, reuse %2: %3 after %4")
                                                                    .arg(width)
                                                                    .arg(reuse)
                                                                    .arg(silicon(*e))
                                                                    .arg(last)));
                QVERIFY(e->dsp.value >= lastDsp);
                last = silicon(*e);
                lastDsp = e->dsp.value;
            }
        }
    }

    void widerAccumulatorsNeverCostLess()
    {
        Random random(23);
        const auto weights = randomWeights(random, 32, 16, 8);
        double last = 0.0;
        for (int width = 4; width <= 40; ++width) {
            DenseDetail detail;
            detail.accumulator = Precision{width, 4};
            const double now = silicon(cost(weights, config(8), detail));
            QVERIFY(now >= last);
            last = now;
        }
    }

    void layersKeepTheirOwnPrecision()
    {
        Random random(29);
        const auto weights = randomWeights(random, 16, 16, 6);
        const network::Architecture two{.inputs = 16,
                                        .layers = {network::Dense{16, true}, network::Dense{16, true}}};
        DenseDetail narrow;
        narrow.values = weights;
        narrow.inputs = Precision{6, 2};
        DenseDetail wide = narrow;
        wide.inputs = Precision{16, 6};
        const auto e = snac::test::shippedModel().estimateDetailed(two, config(8), vu13p(),
                                                                   detailsOf(two, {narrow, wide}));
        QVERIFY(e.has_value());
        QVERIFY(e->layers[1].lut.value + 80.0 * e->layers[1].dsp.value > 1.5 * e->layers[0].lut.value);
        QCOMPARE(e->layers[0].dsp.value, 0.0);
        QCOMPARE(e->layers[1].dsp.value, static_cast<double>(bruteForceDsp(weights)));
    }

    void countsReplaceWeights()
    {
        // Counted on the weights and given as counts, the estimate is close to that from the weights.
        Random random(31);
        std::vector<double> values(64 * 32);
        for (double& value : values) {
            const double u = random.uniform(-1.0, 1.0); // Laplace by inversion
            const double magnitude = -0.07 * std::log(1.0 - std::abs(u));
            value = random.chance(0.6) ? 0.0 : u < 0.0 ? -magnitude : magnitude;
        }
        const auto weights = quantiseWeights(values, 64, 32, {10, 1});
        QVERIFY(weights.has_value());
        DenseDetail detail;
        detail.weights = Precision{10, 1};
        const auto exact = cost(*weights, config(16), detail);
        const auto statistics = measuredStatistics(weights->values, 64, 32);
        detail.nonzeroFraction = statistics.nonzero;
        detail.digitsPerNonzero = statistics.digits / statistics.nonzero;
        const auto counted = snac::test::shippedModel().estimateDetailed(oneLayer(64, 32), config(16),
                                                                         vu13p(), detailsOf(detail));
        QVERIFY(counted.has_value());
        QVERIFY(std::abs(counted->lut.value / exact.lut.value - 1.0) < 0.06);
        QVERIFY(std::abs(counted->dsp.value / exact.dsp.value - 1.0) < 0.06);
    }

    void equalInputsGiveEqualOutputs()
    {
        Random random(37);
        const auto weights = randomWeights(random, 20, 20, 8, 0.5);
        const auto first = cost(weights, config(16));
        const auto second = cost(weights, config(16));
        QCOMPARE(first.lut.value, second.lut.value);
        QCOMPARE(first.cycles.high, second.cycles.high);
    }

    void modelsWithoutDetailsSaySo()
    {
        class Plain : public CostModel
        {
        public:
            [[nodiscard]] std::string name() const override { return "plain"; }
            [[nodiscard]] Result<HardwareEstimate> estimate(const network::Architecture&, const HlsConfig&,
                                                            const Board&) const override
            {
                return HardwareEstimate{};
            }
        };
        const auto got = Plain().estimateDetailed(oneLayer(2, 2), {}, vu13p(), {});
        QVERIFY(!got && got.error().message.find("plain") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestNetworkDetail)
#include "tst_network_detail.moc"
