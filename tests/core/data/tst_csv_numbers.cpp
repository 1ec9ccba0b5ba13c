// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Points and commas in the numbers of one table.
#include "snac/data/csv_numbers.h"

#include <QTest>

using namespace snac;
using namespace snac::data;

namespace {

CsvScanner::Field fieldOf(const char* text, bool quoted = false)
{
    return {.text = text, .line = 4, .column = 2, .quoted = quoted};
}

} // namespace

class CsvNumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstSignDecides()
    {
        double value = 0.0;
        CsvNumbers commas("t.csv", ';');
        QCOMPARE(commas.read(fieldOf("7"), value), NumberState::Finite);
        QVERIFY(!commas.hasDecimalCommas());
        QCOMPARE(commas.read(fieldOf("1,5"), value), NumberState::Finite);
        QCOMPARE(value, 1.5);
        QVERIFY(commas.hasDecimalCommas());
        QCOMPARE(commas.read(fieldOf("2.5"), value), NumberState::NotANumber);
        CsvNumbers points("t.csv", ';');
        QCOMPARE(points.read(fieldOf("2.5"), value), NumberState::Finite);
        QCOMPARE(points.read(fieldOf("1,5"), value), NumberState::NotANumber);
        QVERIFY(points.bad(fieldOf("1,5"), NumberState::NotANumber, "x")
                    .error()
                    .toString()
                    .starts_with("t.csv:4:2: '1,5' is not a number (column x): it has a decimal comma"));
    }

    void commasInQuotesMayPartThousands()
    {
        double value = 0.0;
        CsvNumbers doubtful("t.csv", ',');
        QCOMPARE(doubtful.read(fieldOf("1,234", true), value), NumberState::Finite);
        QVERIFY(!doubtful.check());
        QCOMPARE(doubtful.read(fieldOf("1,5", true), value), NumberState::Finite); // no thousands: a decimal
        QVERIFY(doubtful.check());
        CsvNumbers plain("t.csv", ',');
        QCOMPARE(plain.read(fieldOf("1,234"), value),
                 NumberState::NotANumber); // two fields, had it no quotes
        QVERIFY(plain.check());
    }

    void otherSpellingsAreNoWords()
    {
        for (const char* const text : {"1,5", "1.5", "1'234", "1,234.5", "-3"}) {
            QVERIFY2(CsvNumbers::isInAnotherSpelling(fieldOf(text)), text);
        }
        QVERIFY(!CsvNumbers::isInAnotherSpelling(fieldOf("gluon")));
    }
};

QTEST_GUILESS_MAIN(CsvNumbersTest)
#include "tst_csv_numbers.moc"
