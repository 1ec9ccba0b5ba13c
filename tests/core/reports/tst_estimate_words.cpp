// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/reports/estimate_words.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestEstimateWords : public QObject
{
    Q_OBJECT

private slots:
    void aChangeIsToldBesideTheFigure()
    {
        hardware::HardwareEstimate cost;
        cost.lut = {1000.0, 900.0, 1100.0};
        hardware::HardwareEstimate changed = cost;
        QCOMPARE(changedText(Quantity::Lut, changed, cost), shownNumber(Quantity::Lut, 1000.0));
        changed.lut.value = 877.0;
        QCOMPARE(changedText(Quantity::Lut, changed, cost), shownNumber(Quantity::Lut, 877.0) + " (-12.3 %)");
        changed.lut.value = 1500.0;
        QCOMPARE(changedText(Quantity::Lut, changed, cost),
                 shownNumber(Quantity::Lut, 1500.0) + " (+50.0 %)");
        changed.dsp.value = 3.0; // of nothing: no percent
        QCOMPARE(changedText(Quantity::Dsp, changed, cost), shownNumber(Quantity::Dsp, 3.0));
    }

    void figuresAreListedByName()
    {
        hardware::HardwareEstimate cost;
        cost.counts.multiplications = 1344.0;
        cost.counts.parameters = 1413.0;
        const Quantity some[] = {Quantity::Multiplications, Quantity::Parameters};
        const QString text = QString::fromStdString(listedText(some, cost));
        QVERIFY2(text.contains("1344") && text.contains("1413") && text.contains(", "), qPrintable(text));
        const auto exact = countedFigures(false);
        const auto formulas = countedFigures(true);
        QVERIFY(!exact.empty() && !formulas.empty());
        for (const Quantity one : exact) {
            QVERIFY(std::ranges::find(formulas, one) == formulas.end());
        }
    }
};

QTEST_GUILESS_MAIN(TestEstimateWords)
#include "tst_estimate_words.moc"
