// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/accuracy_steps.h"

#include <QTest>

#include <cmath>

using namespace snac::widgets;

class TestAccuracySteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysDifferences()
    {
        AccuracySteps steps;
        steps.setFigures({{"unquantized", "", 76.18}, {"fake-quantized", "", 75.97}, {"integers", "", 75.97}},
                         "%", "validation, 4 000 rows", 4000);
        const QString text = steps.describe();
        QVERIFY2(text.contains(QStringLiteral("fake-quantized 75.97 % (−0.21)")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("integers 75.97 % (±0)")));
        QVERIFY(steps.accessibleDescription().contains(QStringLiteral("standard error 0.68 points")));
    }

    /// 77.675 to 77.844: shown as 77.68 and 77.84, so 0.16 lies between them, not the 0.17 of the unrounded
    /// ones.
    void shownSumsHold()
    {
        AccuracySteps steps;
        steps.setFigures({{"unquantized", "", 77.6751}, {"fake-quantized", "", 77.8449}}, "%", "validation",
                         100);
        QVERIFY2(steps.describe().contains(QStringLiteral("fake-quantized 77.84 % (+0.16)")),
                 qPrintable(steps.describe()));
    }

    /// A distance has digits of its own, no unit, and no standard error of a share.
    void otherScoresAreWrittenAsTheyAre()
    {
        AccuracySteps steps;
        steps.setNumbers([](double value) { return QString::number(value, 'g', 4); }, true);
        steps.setFigures({{"unquantized", "", 1504.4}, {"integers", "", 1584.7}}, "", "validation", 0);
        QCOMPARE(steps.describe(), QStringLiteral("unquantized 1504 → integers 1585 (+81)"));
        QVERIFY(!steps.accessibleDescription().contains(QStringLiteral("standard error")));
    }

    void missingOnesAreNotNumbers()
    {
        AccuracySteps steps;
        steps.setFigures({{"unquantized", "", 76.18}, {"integers", "", std::nan("")}}, "%", "validation", 0);
        QVERIFY(steps.describe().contains(QStringLiteral("integers not measured (–)")));
        QVERIFY(!steps.accessibleDescription().contains(QStringLiteral("standard error")));
    }

    void standardErrorIsBinomial()
    {
        QCOMPARE(AccuracySteps::standardError(50.0, 100), 5.0);
        QVERIFY(std::abs(AccuracySteps::standardError(75.97, 4000) - 0.6756) < 1e-3);
        QCOMPARE(AccuracySteps::standardError(100.0, 24), 2.0); // all rows right is no certainty
        QVERIFY(std::isnan(AccuracySteps::standardError(50.0, 0)));
        QVERIFY(std::isnan(AccuracySteps::standardError(std::nan(""), 10)));
        QVERIFY(std::isnan(AccuracySteps::standardError(120.0, 10)));
    }

    void drawsInAnySize()
    {
        AccuracySteps steps;
        QCOMPARE(steps.sizeHint().height(), 0);
        steps.setFigures({{"unquantized", "", 76.18}, {"fake-quantized", "", 61.97}, {"integers", "", 75.97}},
                         "%", "x", 400);
        for (const int width : {1, 280, 900}) {
            steps.resize(width, steps.sizeHint().height());
            QVERIFY(!steps.grab().isNull());
        }
    }
};

QTEST_MAIN(TestAccuracySteps)
#include "tst_accuracy_steps.moc"
