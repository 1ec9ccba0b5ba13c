// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/jets_twin.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace snac::data;

class TestJetsTwin : public QObject
{
    Q_OBJECT

private slots:
    void isLabelledSimulated()
    {
        snac::RunControl control;
        const auto jets = simulateJets(500, 1, control);
        QVERIFY(jets.has_value());
        QVERIFY(jets->info.simulated);
        QVERIFY(jets->info.origin.starts_with("simulated"));
        QCOMPARE(jets->info.inputs(), 16);
        QCOMPARE(jets->info.classNames, (std::vector<std::string>{"g", "q", "w", "z", "t"}));
        QCOMPARE(jets->samples.rows(), 500);
        for (int c = 0; c < 5; ++c) {
            QCOMPARE(std::count(jets->samples.labels.begin(), jets->samples.labels.end(), c), 100);
        }
    }

    void equalSeedsGiveEqualJets()
    {
        snac::RunControl control;
        const auto a = simulateJets(1000, 7, control);
        const auto b = simulateJets(1000, 7, control);
        const auto c = simulateJets(1000, 8, control);
        QCOMPARE(a->info.fingerprint, b->info.fingerprint);
        QVERIFY(a->samples.inputs == b->samples.inputs);
        QVERIFY(a->info.fingerprint != c->info.fingerprint);
    }

    void drawsFast()
    {
        snac::RunControl control;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(simulateJets(60000, 1, control).has_value());
        qInfo("60000 jets in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 3000); // about 0.2 s on an idle core
    }

    void refusesSenselessSizes()
    {
        snac::RunControl control;
        QVERIFY(!simulateJets(0, 1, control));
        QVERIFY(!simulateJets(-5, 1, control));
        QVERIFY(!simulateJets(INT64_MAX, 1, control));
        control.cancel();
        QVERIFY(!simulateJets(1000, 1, control));
    }
};

QTEST_GUILESS_MAIN(TestJetsTwin)
#include "tst_jets_twin.moc"
