// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/elided_combo.h"

#include <QTest>

using namespace snac::widgets;

class TestElidedCombo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDoesNotFitEndsInAnEllipsis()
    {
        ElidedCombo combo;
        combo.addItem(QStringLiteral("y: Genauigkeit bei allen Klassen [%]"));
        combo.resize(400, 30);
        QCOMPARE(combo.shownText(), combo.currentText());
        combo.resize(120, 30);
        QVERIFY(combo.shownText().endsWith(QChar(0x2026)));
        QVERIFY(combo.shownText().startsWith(QStringLiteral("y: ")));
        QVERIFY(combo.fontMetrics().horizontalAdvance(combo.shownText()) < 120);
        QCOMPARE(combo.currentText(), QStringLiteral("y: Genauigkeit bei allen Klassen [%]"));
    }

    /// The paper is painted otherwise than with the whole text.
    void itIsPaintedSo()
    {
        ElidedCombo combo;
        combo.addItem(QStringLiteral("y: Genauigkeit bei allen Klassen [%]"));
        combo.resize(120, 30);
        const QImage elided = combo.grab().toImage();
        QComboBox plain;
        plain.addItem(combo.shownText());
        plain.resize(120, 30);
        QCOMPARE(elided, plain.grab().toImage());
    }
};

QTEST_MAIN(TestElidedCombo)
#include "tst_elided_combo.moc"
