// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../campaign.h"
#include "../../test_environment.h"
#include "snac/base/random.h"
#include "snac/hardware/cost_model.h"
#include "snac/hardware/network_detail.h"
#include "snac/network/layer_traits.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

using namespace snac;
using namespace snac::hardware;
using Kind = network::ActivationKind;

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

network::Architecture someNetwork(const std::vector<int>& widths, Kind last = Kind::Softmax,
                                  bool batchNorm = false, Kind hidden = Kind::ReLU)
{
    network::Architecture result;
    result.inputs = widths.front();
    for (std::size_t i = 1; i < widths.size(); ++i) {
        result.layers.emplace_back(network::Dense{widths[i], true});
        const bool output = i + 1 == widths.size();
        if (batchNorm && !output) {
            result.layers.emplace_back(network::BatchNorm{});
        }
        result.layers.emplace_back(network::Activation{output ? last : hidden});
    }
    return result;
}

HlsConfig config(Precision precision, int reuse = 1, Strategy strategy = Strategy::Latency)
{
    HlsConfig result;
    result.precision = precision;
    result.reuseFactor = reuse;
    result.strategy = strategy;
    return result;
}

HlsConfig vivado(Precision precision)
{
    HlsConfig result = config(precision);
    result.tool = HlsTool::Vivado;
    return result;
}

HardwareEstimate cost(const network::Architecture& architecture, const HlsConfig& hls,
                      const WeightAssumption& weights = {})
{
    const auto estimate = snac::test::shippedModel(weights).estimate(architecture, hls, vu13p());
    if (!estimate) {
        qFatal("%s", estimate.error().message.c_str());
    }
    return *estimate;
}

/// One figure for silicon: a DSP stands for the logic it replaces, 80 LUT (two shift-adds of a 12-bit input
/// in this model; a general 18 x 18 multiplier would take about 411). Only then is the switch from LUT to DSP
/// at 13 bits even.
double silicon(const HardwareEstimate& estimate)
{
    return estimate.lut.value + 80.0 * estimate.dsp.value;
}

} // namespace

class TestDenseHlsModel : public QObject
{
    Q_OBJECT

private slots:
    // Reports of trained networks; weights were not known to the model, so the bounds are what is checked.
    void trainedNetworksLieInTheBounds_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("integer");
        QTest::addColumn<double>("sparsity");
        QTest::addColumn<double>("lut");
        QTest::addColumn<double>("ff");
        QTest::addColumn<double>("dsp");
        QTest::addColumn<double>("cycles");
        QTest::addColumn<bool>("vivado");
        // 2,400 of its 4,256 weights are not zero.
        QTest::newRow("jets, 16 bit, U250, Vivado HLS 2019.2")
            << 16 << 6 << 0.436 << 84942.0 << 10961.0 << 1450.0 << 13.0 << true;
        QTest::newRow("jets, 16 bit, 75 % pruned, U50, Vitis HLS 2024.1")
            << 16 << 6 << 0.75 << 35326.0 << 8462.0 << 817.0 << 14.0 << false;
    }

    void trainedNetworksLieInTheBounds()
    {
        QFETCH(int, width);
        QFETCH(int, integer);
        QFETCH(double, sparsity);
        WeightAssumption weights;
        weights.sparsity = sparsity;
        QFETCH(bool, vivado);
        HlsConfig hls = config({width, integer});
        hls.tool = vivado ? HlsTool::Vivado : HlsTool::Vitis;
        const auto estimate = cost(someNetwork({16, 64, 32, 32, 5}), hls, weights);
        const auto inside = [](const Estimate& e, double real) { return real >= e.low && real <= e.high; };
        QFETCH(double, lut);
        QFETCH(double, ff);
        QFETCH(double, dsp);
        QFETCH(double, cycles);
        QVERIFY(inside(estimate.lut, lut));
        QVERIFY(inside(estimate.ff, ff));
        QVERIFY(inside(estimate.dsp, dsp));
        QVERIFY(inside(estimate.cycles, cycles));
        QCOMPARE(estimate.ii.value, 1.0);
    }

    // SNAC-Pack's jets on the VU13P, 8 bit, half pruned: its LUT come after logic synthesis, which keeps a
    // median of 0.45 of what csynth estimates.
    void publishedJetsAfterLogicSynthesis_data()
    {
        QTest::addColumn<QList<int>>("widths");
        QTest::addColumn<bool>("softmax");
        QTest::addColumn<double>("lut");
        QTest::newRow("baseline") << QList<int>{24, 120, 60, 32, 64, 64, 64, 32, 44, 5} << true << 155080.0;
        QTest::newRow("NAC") << QList<int>{24, 120, 32, 16, 32, 5} << true << 54075.0;
        QTest::newRow("accuracy") << QList<int>{24, 128, 32, 16, 32, 5} << false << 57728.0;
        QTest::newRow("resource") << QList<int>{24, 64, 32, 16, 32, 5} << false << 34472.0;
    }

    void publishedJetsAfterLogicSynthesis()
    {
        QFETCH(QList<int>, widths);
        QFETCH(bool, softmax);
        QFETCH(double, lut);
        WeightAssumption half;
        half.sparsity = 0.5;
        const auto estimate =
            cost(someNetwork({widths.begin(), widths.end()}, softmax ? Kind::Softmax : Kind::Linear),
                 vivado({8, 1}), half); // the tool their reports name
        const double synthesised = 0.45 * estimate.lut.value;
        QVERIFY2(std::abs(synthesised / lut - 1.0) < 0.25, qPrintable(QString::number(synthesised)));
    }

    // The order of LUT among the published designs, jets and qubit readout each, is the published one.
    void publishedDesignsKeepTheirOrder()
    {
        WeightAssumption half;
        half.sparsity = 0.5;
        const auto jets = [&](const std::vector<int>& widths, Kind last) {
            return cost(someNetwork(widths, last), vivado({8, 1}), half).lut.value;
        };
        const double baseline = jets({24, 120, 60, 32, 64, 64, 64, 32, 44, 5}, Kind::Softmax); // 155,080
        const double accuracy = jets({24, 128, 32, 16, 32, 5}, Kind::Linear);                  // 57,728
        const double nac = jets({24, 120, 32, 16, 32, 5}, Kind::Softmax);                      // 54,075
        const double resource = jets({24, 64, 32, 16, 32, 5}, Kind::Linear);                   // 34,472
        QVERIFY(baseline > accuracy && accuracy > nac && nac > resource);

        const double narrow =
            cost(someNetwork({500, 2, 1}, Kind::Linear), vivado({8, 1}), half).lut.value; // 6,996
        DenseDetail ternary;
        ternary.weights = Precision{2, 1};
        ternary.inputs = Precision{14, 14};
        const network::Architecture fat = someNetwork({800, 4, 1}, Kind::Linear);
        const NetworkDetail detail{network::byLayer<DenseDetail>(fat, {ternary, ternary})};
        const auto wide =
            snac::test::shippedModel().estimateDetailed(fat, vivado({14, 14}), vu13p(), detail); // 15,045
        QVERIFY(wide && wide->lut.value > narrow);
    }

    void errorsSayTheNearestValidValue_data()
    {
        QTest::addColumn<HlsConfig>("hls");
        QTest::addColumn<QList<int>>("widths");
        QTest::addColumn<QString>("hint");
        const QList<int> good{16, 8, 5};
        const auto at = [](auto change) {
            HlsConfig hls;
            change(hls);
            return hls;
        };
        QTest::newRow("width") << config({70, 3}) << good << "ap_fixed<64,3>";
        QTest::newRow("integer") << config({8, 12}) << good << "ap_fixed<8,8>";
        QTest::newRow("reuse 0") << config({8, 3}, 0) << good << "nearest valid one is 1";
        QTest::newRow("reuse negative") << config({8, 3}, -7) << good << "nearest valid one is 1";
        QTest::newRow("reuse huge") << config({8, 3}, 2000000000) << good << "nearest valid one is 1048576";
        QTest::newRow("clock 0") << at([](HlsConfig& h) { h.clockNs = 0.0; }) << good << "0.5 ns";
        QTest::newRow("clock NaN") << at([](HlsConfig& h) { h.clockNs = std::nan(""); }) << good << "0.5 ns";
        QTest::newRow("clock slow") << at([](HlsConfig& h) { h.clockNs = 1e9; }) << good << "1000 ns";
        QTest::newRow("no inputs") << HlsConfig{} << QList<int>{0, 8} << "nearest valid width is 1";
        QTest::newRow("negative units") << HlsConfig{} << QList<int>{8, -3} << "nearest valid width is 1";
        QTest::newRow("absurd units")
            << HlsConfig{} << QList<int>{8, 2000000000} << "nearest valid width is 65536";
        QTest::newRow("no dense layer") << HlsConfig{} << QList<int>{8} << "no dense layer";
    }

    void errorsSayTheNearestValidValue()
    {
        QFETCH(HlsConfig, hls);
        QFETCH(QList<int>, widths);
        QFETCH(QString, hint);
        const auto estimate =
            snac::test::shippedModel().estimate(someNetwork({widths.begin(), widths.end()}), hls, vu13p());
        QVERIFY(!estimate.has_value());
        QVERIFY2(QString::fromStdString(estimate.error().message).contains(hint),
                 estimate.error().message.c_str());
    }

    void warnings_data()
    {
        QTest::addColumn<HlsConfig>("hls");
        QTest::addColumn<QList<int>>("widths");
        QTest::addColumn<QString>("hint"); // empty = no warnings at all
        const auto at = [](auto change) {
            HlsConfig hls;
            change(hls);
            return hls;
        };
        const QList<int> good{16, 64, 32, 5};
        QTest::newRow("in the domain") << HlsConfig{} << good << "";
        QTest::newRow("fast clock") << at([](HlsConfig& h) { h.clockNs = 2.0; }) << good << "clock 2 ns";
        QTest::newRow("slow clock") << at([](HlsConfig& h) { h.clockNs = 20.0; }) << good << "3.3 to 10 ns";
        QTest::newRow("fine") << config({24, 8}) << good << "up to 18 bits";
        QTest::newRow("wide") << HlsConfig{} << QList<int>{300, 8, 5} << "a layer of 300 values";
        QTest::newRow("many products") << HlsConfig{} << QList<int>{128, 64, 5} << "8,192 multiplications";
        QTest::newRow("stream") << at([](HlsConfig& h) { h.ioType = IoType::Stream; }) << good << "io_stream";
        QTest::newRow("invalid reuse") << config({8, 3}, 3, Strategy::Resource) << good
                                       << "reuse factor 3 does not fit dense 1 (16 x 64): 2 is used";
        QTest::newRow("valid reuse") << config({8, 3}, 4, Strategy::Resource) << good << "";
        QTest::newRow("does not fit")
            << config({16, 6}) << QList<int>{256, 256, 256, 256, 256, 5} << "does not fit";
    }

    void warnings()
    {
        QFETCH(HlsConfig, hls);
        QFETCH(QList<int>, widths);
        QFETCH(QString, hint);
        const auto estimate = cost(someNetwork({widths.begin(), widths.end()}), hls);
        QString all;
        for (const std::string& warning : estimate.warnings) {
            all += QString::fromStdString(warning) + "\n";
        }
        QVERIFY2(hint.isEmpty() ? all.isEmpty() : all.contains(hint), qPrintable(all));
    }

    /// Trained weights may need few bits where what they meet has many.
    void wideValuesBeforeNarrowWeightsAreTold()
    {
        const auto network = someNetwork({16, 8, 1});
        NetworkDetail detail;
        for (const auto& layer : network::weightedLayers(network)) {
            detail.layers[layer.id].weights = Precision{8, 3};
            detail.layers[layer.id].inputs = Precision{24, 22};
        }
        const auto estimate =
            snac::test::shippedModel().estimateDetailed(network, HlsConfig{}, vu13p(), detail);
        QVERIFY(estimate.has_value());
        QVERIFY(std::ranges::any_of(estimate->warnings, [](const std::string& warning) {
            return warning == "ap_fixed<24,22>: the model was checked up to 18 bits only";
        }));
    }

    void sevenSeriesIsSlowerAndSaysSo()
    {
        Board pynq = vu13p();
        pynq.part = "xc7z020clg400-1";
        const auto there =
            snac::test::shippedModel().estimate(someNetwork({16, 64, 32, 5}), config({16, 6}), pynq);
        QVERIFY(there.has_value());
        QVERIFY(there->cycles.value > cost(someNetwork({16, 64, 32, 5}), config({16, 6})).cycles.value);
        QVERIFY(there->warnings.front().find("7-series") != std::string::npos);
    }

    void totalsAreSumsOfLayersAndPercentagesOfTheBoard()
    {
        for (const Strategy strategy : {Strategy::Latency, Strategy::Resource}) {
            const auto e =
                cost(someNetwork({16, 64, 32, 5}, Kind::Softmax, true), config({12, 4}, 4, strategy));
            HardwareEstimate sum;
            for (const LayerCost& layer : e.layers) {
                sum.lut.value += layer.lut.value;
                sum.ff.value += layer.ff.value;
                sum.dsp.value += layer.dsp.value;
                sum.bram18.value += layer.bram18.value;
                sum.cycles.value += layer.cycles.value;
            }
            QCOMPARE(sum.lut.value, e.lut.value);
            QCOMPARE(sum.ff.value, e.ff.value);
            QCOMPARE(sum.dsp.value, e.dsp.value);
            QCOMPARE(sum.bram18.value, e.bram18.value);
            QCOMPARE(sum.cycles.value, e.cycles.value);
            QCOMPARE(e.latencyNs, e.cycles.value * 5.0);
            QCOMPARE(e.lutPct, 100.0 * e.lut.value / 1728000.0);
            QCOMPARE(e.ffPct, 100.0 * e.ff.value / 3456000.0);
            QCOMPARE(e.dspPct, 100.0 * e.dsp.value / 12288.0);
            QCOMPARE(e.bramPct, 100.0 * e.bram18.value / 5376.0);
            QCOMPARE(e.averagePct, (e.lutPct + e.ffPct + e.dspPct + e.bramPct) / 4.0);
            QCOMPARE(e.maximumPct, std::max({e.lutPct, e.ffPct, e.dspPct, e.bramPct}));
            QVERIFY(e.origin == Origin::Estimate);
            QVERIFY(e.model.find("csynth") != std::string::npos);
            QCOMPARE(e.counts.multiplications, 16.0 * 64 + 64 * 32 + 32 * 5);
            QCOMPARE(e.layers.front().name, std::string("dense 1, 16 x 64"));
        }
    }

    void batchNormFoldsAndDropoutIsFree()
    {
        const auto plain = cost(someNetwork({16, 64, 5}), config({8, 3}));
        const auto folded = cost(someNetwork({16, 64, 5}, Kind::Softmax, true), config({8, 3}));
        // No circuit of its own, but larger weights, as measured on trained networks.
        QVERIFY(folded.lut.value > plain.lut.value && folded.lut.value < 1.2 * plain.lut.value);
        QCOMPARE(folded.layers[1].lut.value, 0.0);
        QCOMPARE(folded.cycles.value, plain.cycles.value);
        QVERIFY(folded.warnings.empty());

        auto loose = someNetwork({16, 64, 5});
        loose.layers.insert(loose.layers.begin() + 2, network::BatchNorm{}); // after the activation
        const auto unfolded = cost(loose, config({8, 3}));
        QVERIFY(unfolded.lut.value > plain.lut.value);
        QVERIFY(unfolded.warnings.front().find("cannot be folded") != std::string::npos);

        auto dropped = someNetwork({16, 64, 5});
        dropped.layers.insert(dropped.layers.begin() + 2, network::Dropout{0.1});
        QCOMPARE(cost(dropped, config({8, 3})).lut.value, plain.lut.value);
    }

    void sparsityNeverCostsMore()
    {
        double last = std::numeric_limits<double>::infinity();
        for (double sparsity = 0.0; sparsity <= 1.0; sparsity += 0.1) {
            WeightAssumption weights;
            weights.sparsity = sparsity;
            const double now = silicon(cost(someNetwork({16, 64, 32, 5}), config({16, 6}), weights));
            QVERIFY(now < last);
            last = now;
        }
    }

    // More bits of fraction, at the same integer bits, never make the network smaller.
    void moreBitsNeverCostLess_data()
    {
        QTest::addColumn<Strategy>("strategy");
        QTest::addColumn<int>("reuse");
        QTest::newRow("Latency") << Strategy::Latency << 1;
        QTest::newRow("Resource 1") << Strategy::Resource << 1;
        QTest::newRow("Resource 16") << Strategy::Resource << 16;
        QTest::newRow("Resource 64") << Strategy::Resource << 64;
    }

    void moreBitsNeverCostLess()
    {
        QFETCH(Strategy, strategy);
        QFETCH(int, reuse);
        for (const int integer : {1, 3, 6}) {
            double last = 0.0;
            for (int width = std::max(2, integer); width <= 40; ++width) {
                const double now = silicon(
                    cost(someNetwork({16, 64, 32, 32, 5}), config({width, integer}, reuse, strategy)));
                QVERIFY2(
                    now >= last,
                    qPrintable(
                        QString("ap_fixed<%1,%2>: %3 after %4").arg(width).arg(integer).arg(now).arg(last)));
                last = now;
            }
        }
    }

    // A wider layer never makes the network smaller, at any place, precision and seed, as long as its weights
    // live: on a grid of their size more inputs mean smaller weights, of which more vanish.
    void widerLayersNeverCostLess()
    {
        Random random(5);
        for (int round = 0; round < campaign::cases(100, 400); ++round) {
            std::vector<int> widths;
            const auto layers = random.integer(2, 6);
            for (std::int64_t i = 0; i <= layers; ++i) {
                widths.push_back(static_cast<int>(random.integer(2, 128)));
            }
            const int integer = static_cast<int>(random.integer(1, 6));
            const HlsConfig hls =
                config({static_cast<int>(random.integer(std::max(2, integer), 18)), integer});
            const auto before = cost(someNetwork(widths), hls);
            widths[random.index(widths.size())] += static_cast<int>(random.integer(1, 32));
            const auto after = cost(someNetwork(widths), hls);
            const int fraction = hls.precision.width - hls.precision.integer;
            const double least = fraction >= 3 ? 1.0 : fraction == 2 ? 0.9 : 0.0; // steps of 1/2: few live
            QVERIFY2(silicon(after) >= least * silicon(before),
                     qPrintable(QString::fromStdString(hls.precision.toString())));
            QVERIFY(after.ii.value >= before.ii.value);
        }
    }

    // Whatever the configuration: figures are finite, not negative, inside their bounds, and the same every
    // time.
    void figuresAreSane()
    {
        Random random(9);
        for (int round = 0; round < campaign::cases(150, 600); ++round) {
            std::vector<int> widths;
            const auto layers = random.integer(1, 6);
            for (std::int64_t i = 0; i <= layers; ++i) {
                widths.push_back(static_cast<int>(random.integer(1, random.chance(0.1) ? 4000 : 128)));
            }
            const int width = static_cast<int>(random.integer(1, 64));
            HlsConfig hls = config({width, static_cast<int>(random.integer(0, width))},
                                   static_cast<int>(random.integer(1, 5000)),
                                   random.chance(0.5) ? Strategy::Latency : Strategy::Resource);
            hls.ioType = random.chance(0.3) ? IoType::Stream : IoType::Parallel;
            hls.clockNs = random.uniform(0.5, 30.0);
            const auto kind = static_cast<Kind>(random.integer(0, static_cast<int>(Kind::Softmax)));
            const auto architecture = someNetwork(widths, kind, random.chance(0.3), kind);
            const auto e = cost(architecture, hls);
            for (const Estimate* figure : {&e.lut, &e.ff, &e.dsp, &e.bram18, &e.cycles, &e.ii}) {
                QVERIFY(std::isfinite(figure->value) && std::isfinite(figure->high));
                QVERIFY(figure->low >= 0.0 && figure->low <= figure->value + 1e-9);
                QVERIFY(figure->value <= figure->high + 1e-9);
            }
            QVERIFY(e.ii.value >= 1.0);
            const auto again = cost(architecture, hls);
            QCOMPARE(again.lut.value, e.lut.value);
            QCOMPARE(again.warnings, e.warnings);
        }
    }

    void threadsAgree()
    {
        const DenseHlsModel model = snac::test::shippedModel();
        const Board board = vu13p();
        std::vector<double> sums(4);
        std::vector<std::thread> threads;
        for (double& sum : sums) {
            threads.emplace_back([&] {
                for (int width = 8; width < 72; ++width) {
                    sum += model.estimate(someNetwork({16, width, 32, 5}), config({10, 2}), board)->lut.value;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QVERIFY(sums.front() > 0.0);
        QVERIFY(std::ranges::all_of(sums, [&](double sum) { return sum == sums.front(); }));
    }

    void boardsWithoutAResourceDoNotDivideByZero()
    {
        Board board = vu13p();
        board.bram18 = 0;
        board.dsp = 0;
        const auto e = snac::test::shippedModel().estimate(someNetwork({16, 64, 5}), config({16, 6}), board);
        QVERIFY(e.has_value() && std::isfinite(e->averagePct) && e->dspPct > 100.0);
    }
};

QTEST_GUILESS_MAIN(TestDenseHlsModel)
#include "tst_dense_hls_model.moc"
