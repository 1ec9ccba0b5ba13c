// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/compression/pruning_schedule.h"

#include <QTest>

using namespace snac;
using namespace snac::compression;

class TestPruningSchedule : public QObject
{
    Q_OBJECT

private slots:
    void classicIsThatOfTheLectures()
    {
        QCOMPARE(classicSchedule().sparsities, (std::vector<double>{0.5, 0.7, 0.85, 0.95}));
        QCOMPARE(classicSchedule().toString(), std::string("50, 70, 85, 95 %"));
    }

    void keptIsTheFractionThatStaysInEachRound()
    {
        // SNAC-Pack's pruning_rate 0.8: 20, 36, 49, 59, 67, 74, 79, 83, 87, 89 %.
        const auto schedule = keptSchedule(0.8, 10);
        QVERIFY(schedule);
        const std::vector<int> published = {20, 36, 49, 59, 67, 74, 79, 83, 87, 89};
        for (std::size_t i = 0; i < published.size(); ++i) {
            QCOMPARE(qRound(schedule->sparsities[i] * 100.0), published[i]);
        }
    }

    void polynomialEndsWhereItShouldAndSlowsDown()
    {
        const auto schedule = polynomialSchedule(0.9, 10);
        QVERIFY(schedule);
        QCOMPARE(schedule->rounds(), 10);
        QCOMPARE(schedule->sparsities.back(), 0.9);
        // Zhu & Gupta 2017, eq. 1: s_f + (s_i - s_f) (1 - t / n)^3, s_i = 0.
        QVERIFY(qAbs(schedule->sparsities[4] - (0.9 - 0.9 * 0.125)) < 1e-12);
        double step = 1.0;
        double before = 0.0;
        for (const double sparsity : schedule->sparsities) {
            QVERIFY(sparsity > before);
            QVERIFY(sparsity - before < step);
            step = sparsity - before;
            before = sparsity;
        }
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("classic") << "Classic" << QList<double>{0.5, 0.7, 0.85, 0.95};
        QTest::newRow("none") << "none" << QList<double>{};
        QTest::newRow("percent") << "50,70, 85" << QList<double>{0.5, 0.7, 0.85};
        QTest::newRow("percent signs") << "50% 70 %" << QList<double>{0.5, 0.7};
        QTest::newRow("fractions") << "[0.5, 0.7]" << QList<double>{0.5, 0.7};
        QTest::newRow("level stretch") << "0 50 50" << QList<double>{0.0, 0.5, 0.5};
        QTest::newRow("kept") << "kept 0.5 x 3" << QList<double>{0.5, 0.75, 0.875};
        QTest::newRow("kept, short") << "keep:0.5x3" << QList<double>{0.5, 0.75, 0.875};
        QTest::newRow("kept in percent") << "kept 50% x 2" << QList<double>{0.5, 0.75};
        QTest::newRow("polynomial") << "polynomial 0.8 2" << QList<double>{0.7, 0.8};
    }
    void texts()
    {
        QFETCH(QString, text);
        QFETCH(QList<double>, expected);
        const auto schedule = parseSchedule(text.toStdString());
        QVERIFY2(schedule, schedule ? "" : schedule.error().message.c_str());
        QCOMPARE(schedule->rounds(), static_cast<int>(expected.size()));
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QVERIFY(qAbs(schedule->sparsities[static_cast<std::size_t>(i)] - expected[i]) < 1e-12);
        }
    }

    void bad_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << ""
                               << "not a pruning schedule";
        QTest::newRow("word") << "fast"
                              << "not a pruning schedule";
        QTest::newRow("goes down") << "50,40"
                                   << "goes down from 50 % to 40 %";
        QTest::newRow("all") << "50,100"
                             << "leaves no weights";
        QTest::newRow("more than all") << "50,120"
                                       << "leaves no weights";
        QTest::newRow("one") << "1"
                             << "leaves no weights";
        QTest::newRow("negative") << "-0.1"
                                  << "below 0";
        QTest::newRow("not a number") << "nan"
                                      << "not a pruning schedule";
        QTest::newRow("infinite") << "inf"
                                  << "not a pruning schedule";
        QTest::newRow("kept all") << "kept 1 x 3"
                                  << "between 0 and 1";
        QTest::newRow("kept nothing") << "kept 0 x 3"
                                      << "between 0 and 1";
        QTest::newRow("no rounds") << "kept 0.8 x 0"
                                   << "1 to 1000 rounds";
        QTest::newRow("half a round") << "kept 0.8 x 1.5"
                                      << "not a pruning schedule";
        QTest::newRow("huge rounds") << "kept 0.8 x 1e300"
                                     << "not a pruning schedule";
        QTest::newRow("rounds missing") << "kept 0.8"
                                        << "not a pruning schedule";
        QTest::newRow("beyond double") << "kept 0.1 x 400"
                                       << "leaves no weights";
        QTest::newRow("polynomial to all") << "polynomial 1 x 3"
                                           << "between 0 and 1";
        QTest::newRow("crosses") << "kept xxx"
                                 << "not a pruning schedule";
    }
    void bad()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto schedule = parseSchedule(text.toStdString());
        QVERIFY(!schedule);
        QVERIFY2(QString::fromStdString(schedule.error().message).contains(says),
                 schedule.error().message.c_str());
    }

    void checkNamesTheRound()
    {
        const auto sound = check({{0.5, 0.7, 0.6}});
        QVERIFY(!sound);
        QVERIFY(sound.error().message.starts_with("round 3"));
        QVERIFY(!check({{0.5, std::nan("")}}));
        QVERIFY(check(PruningSchedule{}));
        QVERIFY(!check({std::vector<double>(1001, 0.5)}));
    }
};

QTEST_APPLESS_MAIN(TestPruningSchedule)
#include "tst_pruning_schedule.moc"
