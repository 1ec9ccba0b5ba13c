// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/number_text.h"

#include <QTest>

using namespace snac::data;

class TestNumberText : public QObject
{
    Q_OBJECT

private slots:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<NumberState>("state");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, NumberState state, double value = 0.0) {
            QTest::newRow(text) << QByteArray(text) << state << value;
        };
        row("1", NumberState::Finite, 1.0);
        row("-2.5e-3", NumberState::Finite, -0.0025);
        row("+7", NumberState::Finite, 7.0);
        row(" 4.25\t", NumberState::Finite, 4.25);
        row(".5", NumberState::Finite, 0.5);
        row("5.", NumberState::Finite, 5.0);
        row("1E5", NumberState::Finite, 1e5);
        row("1e-400", NumberState::Finite, 0.0);
        row("-1e-400", NumberState::Finite, 0.0);
        row("", NumberState::Empty);
        row("  ", NumberState::Empty);
        row("nan", NumberState::NotFinite);
        row("NaN", NumberState::NotFinite);
        row("-inf", NumberState::NotFinite);
        row("Infinity", NumberState::NotFinite);
        row("1e39", NumberState::TooLarge);
        row("1e400", NumberState::TooLarge);
        row("-1e400", NumberState::TooLarge);
        row("abc", NumberState::NotANumber);
        row("1,5", NumberState::NotANumber);
        row("1.2.3", NumberState::NotANumber);
        row("0x10", NumberState::NotANumber);
        row("+-1", NumberState::NotANumber);
        row("+", NumberState::NotANumber);
        row("1 2", NumberState::NotANumber);
    }

    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(NumberState, state);
        QFETCH(double, value);
        double parsed = 0.0;
        QCOMPARE(parseNumber({text.data(), static_cast<std::size_t>(text.size())}, parsed), state);
        QCOMPARE(parsed, value);
    }

    void smallWithoutExponentIsZero()
    {
        const std::string text = "0." + std::string(400, '0') + "1";
        double parsed = 1.0;
        QCOMPARE(parseNumber(text, parsed), NumberState::Finite);
        QCOMPARE(parsed, 0.0);
        QCOMPARE(parseNumber("1" + std::string(400, '0'), parsed), NumberState::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
