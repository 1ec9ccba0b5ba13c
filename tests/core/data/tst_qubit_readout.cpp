// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/qubit_readout.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace snac::data;

namespace {

/// Share of the shots that a matched filter, with the best threshold, tells apart: what an ideal linear
/// discriminator reaches.
double matchedFilterAccuracy(const Dataset& shots, const DatasetOptions& options)
{
    const auto size = shots.samples.inputs.cols() / 2;
    Eigen::VectorXf weights(2 * size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const double ns = (static_cast<double>(options.windowStart + i) + 0.5) * options.readout.sampleNs;
        const auto difference =
            readoutField(options.readout, 1, {}, ns) - readoutField(options.readout, 0, {}, ns);
        weights(2 * i) = static_cast<float>(difference.real());
        weights(2 * i + 1) = static_cast<float>(difference.imag());
    }
    const Eigen::VectorXf values = shots.samples.inputs * weights;
    std::vector<std::size_t> order(shots.samples.labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t row) { return values(static_cast<Eigen::Index>(row)); });
    // Everything above the threshold is |1>.
    auto right = std::ranges::count(shots.samples.labels, 1);
    auto best = right;
    for (const std::size_t row : order) {
        right += shots.samples.labels[row] == 0 ? 1 : -1;
        best = std::max(best, right);
    }
    return static_cast<double>(best) / static_cast<double>(order.size());
}

} // namespace

class TestQubitReadout : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;

    Dataset draw(const DatasetOptions& options, std::int64_t rows)
    {
        auto drawn = simulateReadout(options, rows, m_control);
        if (!drawn) {
            qFatal("%s", drawn.error().toString().c_str());
        }
        return *std::move(drawn);
    }

private slots:
    /// The closed form of a square pulse, and the equation of motion by small steps of Runge and Kutta.
    void theFieldFollowsItsEquation()
    {
        ReadoutOptions options;
        options.delayNs = 0.0;
        using C = std::complex<double>;
        const double half = 3.14159265358979 * options.kappaMhz * 1e-3;
        const double chi = 2.0 * 3.14159265358979 * options.chiMhz * 1e-3;
        const std::vector<double> decays{300.0};
        // The strength of the drive follows from the distance of the steady states.
        const double unit = std::abs(C(0, -1) / C(half, chi) - C(0, -1) / C(half, -chi));
        const C drive = C(0, -1) * (options.separation / unit);
        C field = 0.0;
        const double step = 0.05;
        for (int i = 0; i < 20000; ++i) {
            const double now = i * step;
            const C rate(half, now < 300.0 ? -chi : chi);
            const auto slope = [&](C a) { return -rate * a + drive; };
            const C k1 = slope(field);
            const C k2 = slope(field + 0.5 * step * k1);
            const C k3 = slope(field + 0.5 * step * k2);
            const C k4 = slope(field + step * k3);
            field += step / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
            if (i % 2000 == 1999) {
                QVERIFY(std::abs(field - readoutField(options, 1, decays, now + step)) <
                        1e-3 * options.separation);
            }
        }
        const C steady = readoutField(options, 1, {}, 1e5) - readoutField(options, 0, {}, 1e5);
        QVERIFY(std::abs(std::abs(steady) - options.separation) < 1e-6);
    }

    void nothingArrivesBeforeTheDelay()
    {
        ReadoutOptions options;
        options.delayNs = 100.0;
        QCOMPARE(readoutField(options, 1, {}, 99.0), std::complex<double>(0.0));
        QVERIFY(std::abs(readoutField(options, 1, {}, 130.0)) > 0.0);
    }

    /// Without noise a trace is the field, also where the qubit falls in the middle of it.
    void tracesAreTheField()
    {
        DatasetOptions options;
        options.readout.noise = 0.0;
        options.readout.mixing = 0.0;
        options.readout.t1Us = 1e6;
        options.windowStart = 7;
        options.windowSize = 300;
        const Dataset shots = draw(options, 20);
        for (Eigen::Index row = 0; row < 20; ++row) {
            for (Eigen::Index i = 0; i < 300; i += 13) {
                const double ns = (7.5 + static_cast<double>(i)) * options.readout.sampleNs;
                const auto field = readoutField(options.readout,
                                                shots.samples.labels[static_cast<std::size_t>(row)], {}, ns);
                QVERIFY(std::abs(shots.samples.inputs(row, 2 * i) - field.real()) < 0.01);
                QVERIFY(std::abs(shots.samples.inputs(row, 2 * i + 1) - field.imag()) < 0.01);
            }
        }
    }

    /// The field at the end of a long window tells who fell: a share of 1 - exp(-t / T1).
    void lifetimesAreKept()
    {
        DatasetOptions options;
        options.readout.noise = 0.0;
        options.readout.mixing = 0.0;
        options.readout.t1Us = 1.0;
        options.windowStart = 2000;
        options.windowSize = 1;
        const Dataset shots = draw(options, 8000);
        const double ns = 2000.5 * options.readout.sampleNs;
        const auto high = readoutField(options.readout, 1, {}, ns);
        int alive = 0;
        int all = 0;
        for (Eigen::Index row = 0; row < shots.samples.rows(); ++row) {
            if (shots.samples.labels[static_cast<std::size_t>(row)] == 1) {
                ++all;
                const std::complex<double> at(shots.samples.inputs(row, 0), shots.samples.inputs(row, 1));
                alive += std::abs(at - high) < 0.01 * options.readout.separation ? 1 : 0;
            }
        }
        const double expected = std::exp(-(ns - options.readout.delayNs) * 1e-3 / options.readout.t1Us);
        const double error = std::sqrt(expected * (1.0 - expected) / all);
        QVERIFY(std::abs(static_cast<double>(alive) / all - expected) < 4.0 * error + 1e-3);
    }

    /// Accuracy rises with the square root of the window until decays take over: the formula without decays
    /// is met while T1 is long, and the best window is where theory has it.
    void accuracyFollowsTheWindow()
    {
        DatasetOptions options;
        options.readout.t1Us = 1e6;
        options.windowStart = 100;
        const std::int64_t rows = 12000;
        double before = 0.5;
        for (const std::int64_t size : {25, 50, 100, 200, 400}) {
            options.windowSize = size;
            const double reached = matchedFilterAccuracy(draw(options, rows), options);
            const double theory = readoutLimit(options.readout, 100, size);
            const double error = std::sqrt(theory * (1.0 - theory) / static_cast<double>(rows));
            // The best of all thresholds is a little above the fixed one of theory.
            QVERIFY2(std::abs(reached - theory) < 4.0 * error + 0.004,
                     qPrintable(QString("window %1: %2, theory %3").arg(size).arg(reached).arg(theory)));
            QVERIFY(theory > before);
            before = theory;
        }
    }

    void shortLifetimesMakeAKnee()
    {
        // d grows with the window, decays cost about window / (4 T1): with T1 = 2 us the two meet near 250
        // samples, so a window of 700 must be worse than one of 200 and one of 25 worse than both.
        DatasetOptions options;
        options.readout.t1Us = 2.0;
        options.readout.delayNs = 0.0;
        options.windowStart = 50;
        const auto at = [&](std::int64_t size) {
            options.windowSize = size;
            return matchedFilterAccuracy(draw(options, 12000), options);
        };
        const double shortest = at(25);
        const double best = at(200);
        const double longest = at(700);
        QVERIFY2(best > shortest + 0.05 && best > longest + 0.01,
                 qPrintable(QString("%1 %2 %3").arg(shortest).arg(best).arg(longest)));
    }

    /// Every window is cut from the same shots.
    void windowsAreOfTheSameTraces()
    {
        DatasetOptions options;
        options.windowStart = 10;
        options.windowSize = 50;
        const Dataset wide = draw(options, 60);
        options.windowStart = 30;
        options.windowSize = 20;
        const Dataset narrow = draw(options, 60);
        QCOMPARE(narrow.samples.labels, wide.samples.labels);
        QVERIFY(Matrix(wide.samples.inputs.middleCols(40, 40)) == narrow.samples.inputs);
        QCOMPARE(narrow.info.inputNames.front(), std::string("i30"));
        QVERIFY(narrow.info.simulated);
        options.dataSeed = 2;
        QVERIFY(draw(options, 60).samples.inputs != narrow.samples.inputs);
    }

    void threeStatesAreThree()
    {
        DatasetOptions options;
        options.readout.states = 3;
        options.readout.noise = 0.0;
        options.readout.mixing = 0.0;
        options.readout.t1Us = 1e6;
        options.windowStart = 700;
        options.windowSize = 1;
        const Dataset shots = draw(options, 300);
        QCOMPARE(shots.info.classes(), 3);
        for (int state = 0; state < 3; ++state) {
            QCOMPARE(std::ranges::count(shots.samples.labels, state), 100);
            for (int other = 0; other < state; ++other) {
                const auto apart = readoutField(options.readout, state, {}, 1800.0) -
                                   readoutField(options.readout, other, {}, 1800.0);
                QVERIFY(std::abs(apart) > 0.3 * options.readout.separation);
            }
        }
    }

    void parametersAreChecked_data()
    {
        QTest::addColumn<QString>("key");
        for (const char* key : {"num_classes", "kappa_mhz", "chi_mhz", "mixing", "window_size", "rows"}) {
            QTest::newRow(key) << key;
        }
    }

    void parametersAreChecked()
    {
        QFETCH(QString, key);
        DatasetOptions options;
        options.windowSize = 10;
        std::int64_t rows = 100;
        if (key == "num_classes") {
            options.readout.states = 4;
        } else if (key == "kappa_mhz") {
            options.readout.kappaMhz = 0.0;
        } else if (key == "chi_mhz") {
            options.readout.chiMhz = std::nan("");
        } else if (key == "mixing") {
            options.readout.mixing = 0.6;
        } else if (key == "window_size") {
            options.windowSize = 1'000'000;
        } else {
            rows = std::int64_t{1} << 60;
        }
        const auto drawn = simulateReadout(options, rows, m_control);
        QVERIFY(!drawn && drawn.error().message.find(key.toStdString()) != std::string::npos);
    }

    /// Said before anything is drawn: what draws asks the control.
    void tracesThatNoNetworkTakesAreRefusedFirst()
    {
        DatasetOptions options;
        options.windowSize = 32769;
        snac::RunControl cancelled;
        cancelled.cancel();
        const auto drawn = simulateReadout(options, 300, cancelled);
        QVERIFY(!drawn && !drawn.error().isCancelled());
        QVERIFY2(drawn.error().message.find("use at most 32768") != std::string::npos,
                 drawn.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestQubitReadout)
#include "tst_qubit_readout.moc"
