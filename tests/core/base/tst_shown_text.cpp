// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/shown_text.h"

#include <QTest>

using namespace snac;

class TestShownText : public QObject
{
    Q_OBJECT

private slots:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const std::string& text, const char* expected) {
            QTest::newRow(expected) << QByteArray::fromStdString(text) << QByteArray(expected);
        };
        row(groupedText("1234567", ","), "1,234,567");
        row(groupedText("-123", ","), "-123");
        row(groupedText("-1234.5678", ","), "-1,234.5678");
        row(groupedText("inf", ","), "inf");
        row(shownText(12.3456, 2), "12.35");
        row(shownText(12.3456, -5), "12.346");
        row(shownText(1.23456e-6, -5), "1.2346e-06");
        row(withUnit("74.10", "%"), "74.10 %");
        row(withUnit("1", "cycles"), "1 cycle");
        row(withUnit("13", "cycles"), "13 cycles");
        row(withUnit("1", "ns"), "1 ns");
        row(withUnit("1", ""), "1");
        row(countedShort(1, "candidate"), "1 candidate");
        row(countedShort(0, "candidate"), "0 candidates");
        row(countedShort(1.25e9 + 0.5, "branch"), "1.25e+09 branches");
    }

    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(text, expected);
    }
};

QTEST_GUILESS_MAIN(TestShownText)
#include "tst_shown_text.moc"
