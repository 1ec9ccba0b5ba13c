// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "jets_fixture.h"
#include "snac/network/serialize.h"

#include <QTest>

using namespace snac;
using namespace snac::network;
using namespace snac::training;

/// How much accuracy fixed point costs on simulated jets, after warm start and a few epochs. Margins in
/// accuracy are those of 8,000 test rows: two standard errors are 1 point, of a paired difference about 0.5.
class TestQuantizedLearning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_jets = std::make_unique<test::JetsFixture>();
        m_float = m_jets->testAccuracy(m_jets->folded);
        qInfo("float: %.4f", m_float);
        QVERIFY(m_float > 0.6);
    }

    void accuracyByWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("integer");
        QTest::addColumn<Ranges>("ranges");
        QTest::addColumn<double>("mostLost"); // against float, as a fraction of the rows
        QTest::newRow("8 bits, calibrated") << 8 << 3 << Ranges::Calibrated << 0.005;
        QTest::newRow("ap_fixed<8,3>") << 8 << 3 << Ranges::Given << 0.01;
        QTest::newRow("6 bits, calibrated") << 6 << 3 << Ranges::Calibrated << 0.025;
        QTest::newRow("6 bits, learned") << 6 << 3 << Ranges::Learned << 0.025;
        QTest::newRow("4 bits, calibrated") << 4 << 2 << Ranges::Calibrated << 0.1;
        QTest::newRow("4 bits, learned") << 4 << 2 << Ranges::Learned << 0.1;
    }

    void accuracyByWidth()
    {
        QFETCH(int, width);
        QFETCH(int, integer);
        QFETCH(Ranges, ranges);
        QFETCH(double, mostLost);
        QuantizationOptions options;
        options.precision.width = width;
        options.precision.integer = integer;
        options.ranges = ranges;
        const auto start = m_jets->start(options);
        const auto outcome = trainQuantized(m_jets->job(start, options, 5));
        QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
        const double before = m_jets->testAccuracy(start);
        const double after = m_jets->testAccuracy(outcome->network);
        qInfo("rounded after training: %.4f, trained with casts: %.4f, lost: %.2f points", before, after,
              100.0 * (m_float - after));
        QVERIFY(check(outcome->network).has_value());
        QVERIFY(m_float - after <= mostLost);
        QVERIFY(after > before - 0.003);
        // The fused kernels' forward pass and the exact one differ by ties of float sums alone.
        double least = 1e9;
        for (const EpochRecord& record : outcome->history) {
            least = std::min(least, record.validationLoss);
        }
        QVERIFY(std::abs(outcome->metrics.loss - least) < 2e-3);
        QCOMPARE(nth(outcome->network.quantization.layers, 0).weights.width, width);
    }

    void aTeacherDoesNotHurt()
    {
        QuantizationOptions options;
        options.precision.width = 5;
        const auto start = m_jets->start(options);
        double alone = 0.0;
        double taught = 0.0;
        constexpr int seeds = 3;
        for (int seed = 1; seed <= seeds; ++seed) {
            auto job = m_jets->job(start, options, 4);
            job.seed = static_cast<std::uint64_t>(seed);
            alone += m_jets->testAccuracy(trainQuantized(job)->network) / seeds;
            job.teacher = &m_jets->folded;
            taught += m_jets->testAccuracy(trainQuantized(job)->network) / seeds;
        }
        qInfo("5 bits, mean of %d seeds: %.4f alone, %.4f with a teacher", seeds, alone, taught);
        QVERIFY(taught > alone - 0.01);
    }

    /// Mixed precision reaches the accuracy of uniform widths with fewer bit operations.
    void mixedPrecisionSavesBits()
    {
        QuantizationOptions options;
        options.precision.width = 6;
        const auto uniformStart = m_jets->start(options);
        const auto uniform = trainQuantized(m_jets->job(uniformStart, options, 6));
        const double uniformBits = effectiveBitOperations(uniform->network);
        const double uniformAccuracy = m_jets->testAccuracy(uniform->network);
        qInfo("uniform: %.4f, %.0f bit operations", uniformAccuracy, uniformBits);
        options.precision.width = 8;
        for (const auto& [granularity, most] :
             {std::pair{Granularity::Weight, 0.75}, {Granularity::Channel, 1.0}, {Granularity::Layer, 1.1}}) {
            options.granularity = granularity;
            options.bitCost = 6e-6;
            const auto start = m_jets->start(options);
            const auto outcome = trainQuantized(m_jets->job(start, options, 6));
            QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
            QVERIFY(check(outcome->network).has_value());
            const double bits = effectiveBitOperations(outcome->network);
            const double accuracy = m_jets->testAccuracy(outcome->network);
            qInfo("granularity %d: %.4f, %.0f bit operations", static_cast<int>(granularity), accuracy, bits);
            QVERIFY(bits < most * uniformBits);
            QVERIFY(accuracy > uniformAccuracy - 0.01);
            // What training saw, in one of its epochs, is what the exact network computes.
            double nearest = 1e9;
            for (const EpochRecord& record : outcome->history) {
                nearest = std::min(nearest, std::abs(outcome->metrics.loss - record.validationLoss));
            }
            QVERIFY(nearest < 1e-3);
            const auto again = deserializeQuantized(serialize(outcome->network));
            QVERIFY(again && effectiveBitOperations(*again) == bits);
        }
    }

private:
    std::unique_ptr<test::JetsFixture> m_jets;
    double m_float = 0.0;
};

QTEST_GUILESS_MAIN(TestQuantizedLearning)
#include "tst_quantized_learning.moc"
