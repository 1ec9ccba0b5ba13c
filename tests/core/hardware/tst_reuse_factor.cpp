// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/hardware/reuse_factor.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace snac;

namespace {

/// The three conditions as hls4ml states them.
bool stated(int inputs, int outputs, int reuse)
{
    const int products = inputs * outputs;
    const int factor = std::min(inputs, reuse);
    const int multipliers = (products + factor - 1) / factor;
    return (multipliers % outputs == 0 || reuse >= inputs) && (reuse % inputs == 0 || reuse < inputs) &&
           products % reuse == 0;
}

} // namespace

class TestReuseFactor : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheStatedRule()
    {
        for (int inputs = 1; inputs <= 24; ++inputs) {
            for (int outputs = 1; outputs <= 24; ++outputs) {
                for (int reuse = 1; reuse <= inputs * outputs + 3; ++reuse) {
                    QCOMPARE(hardware::isValidReuseFactor(inputs, outputs, reuse),
                             stated(inputs, outputs, reuse));
                }
            }
        }
    }

    void nearestAgreesWithSearch()
    {
        Random random(3);
        for (int round = 0; round < 300; ++round) {
            const int inputs = static_cast<int>(random.integer(1, 64));
            const int outputs = static_cast<int>(random.integer(1, 64));
            const int wanted = static_cast<int>(random.integer(1, inputs * outputs * 2));
            int best = 1;
            for (int reuse = 1; reuse <= inputs * outputs; ++reuse) {
                if (stated(inputs, outputs, reuse) && std::abs(reuse - wanted) < std::abs(best - wanted)) {
                    best = reuse;
                }
            }
            QCOMPARE(hardware::nearestReuseFactor(inputs, outputs, wanted), best);
        }
    }

    void edges_data()
    {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("used");
        QTest::newRow("prime inputs") << 17 << 5 << 8 << 1;
        QTest::newRow("tie goes down") << 16 << 64 << 3 << 2;
        QTest::newRow("beyond all products") << 16 << 5 << 100000 << 80;
        QTest::newRow("negative") << 16 << 5 << -4 << 1;
        QTest::newRow("no layer") << 0 << 5 << 4 << 1;
        QTest::newRow("huge layer") << 65536 << 65536 << 2147483647 << 2147483647;
    }

    void edges()
    {
        QFETCH(int, inputs);
        QFETCH(int, outputs);
        QFETCH(int, wanted);
        QTEST(hardware::nearestReuseFactor(inputs, outputs, wanted), "used");
        QTEST(hardware::usedReuseFactor(space::Strategy::Resource, inputs, outputs, wanted), "used");
        if (wanted >= 1) {
            QCOMPARE(hardware::usedReuseFactor(space::Strategy::Latency, inputs, outputs, wanted), wanted);
        }
    }
};

QTEST_GUILESS_MAIN(TestReuseFactor)
#include "tst_reuse_factor.moc"
