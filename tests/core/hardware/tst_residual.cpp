// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"
#include "snac/base/random.h"
#include "snac/hardware/residual.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace snac;
using namespace snac::hardware;

namespace {

/// Layers whose reports exceed the estimates by 20 %, and by 50 % from 64 inputs on.
std::vector<ResidualSample> samples(std::uint64_t seed, double noise = 0.01)
{
    Random random(seed);
    std::vector<ResidualSample> result;
    for (int i = 0; i < 200; ++i) {
        const int inputs = static_cast<int>(random.integer(8, 128));
        const int outputs = static_cast<int>(random.integer(8, 128));
        ResidualSample sample;
        sample.features =
            layerFeatures({inputs, outputs, static_cast<int>(random.integer(2, 14)), 16, 1, true, false});
        sample.family = std::to_string(inputs) + "-D" + std::to_string(outputs);
        sample.estimated.fill(1e4);
        sample.measured.fill(1e4);
        sample.measured[0] = 1e4 * (inputs < 64 ? 1.2 : 1.5) * std::exp(noise * random.normal());
        sample.measured[1] = std::numeric_limits<double>::quiet_NaN();
        result.push_back(sample);
    }
    return result;
}

LayerFeatures layer(int inputs, int outputs, int bits = 8)
{
    return layerFeatures({inputs, outputs, bits, 16, 1, true, false});
}

} // namespace

class TestResidual : public QObject
{
    Q_OBJECT

private slots:
    void regimes_data()
    {
        QTest::addColumn<bool>("latency");
        QTest::addColumn<bool>("stream");
        QTest::addColumn<int>("reuse");
        QTest::addColumn<QString>("regime");
        QTest::newRow("a") << true << false << 1 << "latency_unrolled_parallel";
        QTest::newRow("b") << true << true << 2 << "latency_shared_stream";
        QTest::newRow("c") << false << false << 1 << "resource_unrolled_parallel";
        QTest::newRow("d") << false << false << 8 << "resource_partial_parallel";
        QTest::newRow("e") << false << true << 16 << "resource_folded_stream";
    }

    void regimes()
    {
        QFETCH(bool, latency);
        QFETCH(bool, stream);
        QFETCH(int, reuse);
        QFETCH(QString, regime);
        QCOMPARE(QString::fromStdString(layerFeatures({16, 8, 8, 8, reuse, latency, stream}).regime), regime);
    }

    void findsWhatThePhysicsMisses()
    {
        const Residual residual = Residual::fit(samples(1));
        QVERIFY(std::abs(residual.factor(layer(16, 32), Corrected::Lut) - 1.2) < 0.04);
        QVERIFY(std::abs(residual.factor(layer(100, 32), Corrected::Lut) - 1.5) < 0.04);
        QCOMPARE(residual.factor(layer(100, 32), Corrected::Ff), 1.0); // no reports of it
        QCOMPARE(residual.factor(layer(100, 32), Corrected::Dsp), 1.0);
        auto unknown = layer(16, 32);
        unknown.regime = "resource_folded_parallel";
        QCOMPARE(residual.factor(unknown, Corrected::Lut), 1.0);
    }

    void neverFallsWithAFeature()
    {
        // Reports that fall with size must not make the correction fall.
        auto falling = samples(2, 0.2);
        for (ResidualSample& sample : falling) {
            sample.measured[0] *= 8.0 / sample.features.values[0];
        }
        for (const auto& data : {samples(3, 0.3), falling}) {
            const Residual residual = Residual::fit(data);
            Random random(4);
            for (int round = 0; round < 2000; ++round) {
                LayerFeatures low = layer(16, 16);
                LayerFeatures high = low;
                for (std::size_t f = 0; f < LayerFeatures::count; ++f) {
                    low.values[f] = random.uniform(0.0, 16.0);
                    high.values[f] = low.values[f] + random.uniform(0.0, 3.0);
                }
                QVERIFY(residual.factor(high, Corrected::Lut) >=
                        residual.factor(low, Corrected::Lut) - 1e-12);
            }
        }
    }

    void fitIsDeterministic()
    {
        QCOMPARE(Residual::fit(samples(5)).toText(), Residual::fit(samples(5)).toText());
    }

    void boundsAreThoseOfTheRatios()
    {
        Residual residual = Residual::fit(samples(6));
        std::array<std::vector<double>, correctedCount> ratios;
        for (int i = 0; i < 199; ++i) {
            ratios[0].push_back(0.01 * (i - 99));
            ratios[2].push_back(i < 190 ? 0.0 : 1.0); // mostly exact: the shortest interval is a point
        }
        residual.setBounds({{"latency_unrolled_parallel", ratios}});
        const auto* regime = residual.boundsFor(layer(32, 32));
        QVERIFY(regime != nullptr);
        QCOMPARE(regime->low[0], 0.01 * (9 - 99));
        QCOMPARE(regime->high[0], 0.01 * (189 - 99));
        QCOMPARE(regime->low[2], 0.0);
        QCOMPARE(regime->high[2], 0.0);
        QVERIFY(residual.boundsFor(layer(2, 32)) == nullptr);   // smaller than any sample
        QVERIFY(residual.boundsFor(layer(32, 512)) == nullptr); // larger
        QVERIFY(residual.boundsFor(layer(32, 32, 18)) == nullptr);
        Residual few = Residual::fit(samples(6));
        ratios.fill({0.0, 0.1});
        few.setBounds({{"latency_unrolled_parallel", ratios}});
        QVERIFY(few.boundsFor(layer(32, 32)) == nullptr);
    }

    void boundsDoNotReachWhatTheirFitDidNotSee()
    {
        Residual base = Residual::fit(samples(6));
        std::array<std::vector<double>, correctedCount> ratios;
        ratios.fill(std::vector<double>(50, 0.1));
        base.setBounds({{"latency_unrolled_parallel", ratios}});
        std::vector<ResidualSample> larger = samples(6);
        for (ResidualSample& sample : larger) {
            sample.features.values[1] = 9.0; // 512 outputs
            sample.features.values[4] = layer(32, 512).values[4];
        }
        Residual extra = Residual::fit(larger, 1, 1);
        const Residual level = Residual::stacked(base, extra);
        QVERIFY(level.boundsFor(layer(32, 32)) != nullptr);
        QVERIFY(level.boundsFor(layer(32, 512)) == nullptr);
        extra.setBounds({{"latency_unrolled_parallel", ratios}});
        const Residual both = Residual::stacked(base, extra);
        QVERIFY(both.boundsFor(layer(32, 512)) != nullptr);
        QVERIFY(both.boundsFor(layer(32, 32)) == nullptr);
    }

    void textKeepsEverything()
    {
        Residual residual = Residual::fit(samples(7));
        std::array<std::vector<double>, correctedCount> ratios;
        ratios.fill(std::vector<double>(50, 0.25));
        residual.setBounds({{"latency_unrolled_parallel", ratios}});
        QVERIFY(!residual.calibration());
        const Residual::Calibration calibration{.designs = 41, .rowsHash = 0xfedcba9876543210U};
        residual.setCalibration(calibration);
        const auto again = Residual::fromText(residual.toText(), "x");
        QVERIFY(again.has_value());
        QVERIFY(again->calibration() == calibration);
        QCOMPARE(again->toText(), residual.toText());
        QVERIFY(again->knowsFamily(samples(7).front().family));
        QVERIFY(!again->knowsFamily("7-D7"));
        QCOMPARE(again->boundsFor(layer(32, 32))->high[5], 0.25);
    }

    void badTextIsAnErrorWithItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("empty") << "" << 0;
        QTest::newRow("foreign") << "hello\n" << 1;
        QTest::newRow("version") << "snac-residual 2\n" << 1;
        QTest::newRow("orphan") << "snac-residual 1\nbase lut 1\n" << 2;
        QTest::newRow("number") << "snac-residual 1\nregime a 5 0\nbase lut x\n" << 3;
        QTest::newRow("nan") << "snac-residual 1\nregime a 5 0\nbase lut nan\n" << 3;
        QTest::newRow("target") << "snac-residual 1\nregime a 5 0\nbase luts 1\n" << 3;
        QTest::newRow("falling step") << "snac-residual 1\nregime a 5 0\nstep lut weight_bits 3 -1\n" << 3;
        QTest::newRow("order")
            << "snac-residual 1\nregime a 5 0\nstep lut weight_bits 3 1\nstep lut weight_bits 2 1\n"
            << 4;
        QTest::newRow("bounds") << "snac-residual 1\nregime a 5 1\nbound lut 2 1\n" << 3;
        QTest::newRow("word") << "snac-residual 1\nregime a 5 1\nbind lut 2 1\n" << 3;
        QTest::newRow("family") << "snac-residual 1\nfamily xyz\n" << 2;
        QTest::newRow("calibrated") << "snac-residual 1\ncalibrated 0 12ab\n" << 2;
        QTest::newRow("hash of rows") << "snac-residual 1\ncalibrated 3 no\n" << 2;
    }

    void badTextIsAnErrorWithItsLine()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        const auto got = Residual::fromText(text.toStdString(), "r.txt");
        QVERIFY(!got.has_value());
        QCOMPARE(got.error().place.line, line);
    }

    void damagedTextNeverCrashes()
    {
        const std::string good = Residual::fit(samples(8)).toText();
        Random random(9);
        for (int round = 0; round < 300; ++round) {
            std::string bad = good;
            for (int i = 0; i < 5; ++i) {
                bad[random.index(bad.size())] = static_cast<char>(random.integer(0, 255));
            }
            bad.resize(random.index(bad.size()));
            const auto got = Residual::fromText(bad, "x");
            if (got) {
                QVERIFY(std::isfinite(got->factor(layer(32, 32), Corrected::Lut)));
            }
        }
    }

    void shippedCoefficientsLoad()
    {
        const auto& shipped = snac::test::shippedEnvironment()->shipped;
        QVERIFY(shipped->regimes().size() >= 5);
        QVERIFY(shipped->knowsFamily("32-D32"));
    }
};

QTEST_GUILESS_MAIN(TestResidual)
#include "tst_residual.moc"
