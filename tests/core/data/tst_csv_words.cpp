// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of columns as they are asked for and told.
#include "snac/data/csv_words.h"

#include <QTest>

using namespace snac::data;

class CsvWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void capitalsCountOnlyWhereTheyDecide()
    {
        const std::vector<std::string> names{"Mass", "mass", "Energy"};
        QCOMPARE(columnCalled(names, "mass"), std::optional(std::size_t(1)));
        QCOMPARE(columnCalled(names, "MASS"), std::optional<std::size_t>());
        QCOMPARE(columnCalled(names, "energy"), std::optional(std::size_t(2)));
        QCOMPARE(columnCalled(names, "p"), std::optional<std::size_t>());
    }

    void longAndStrangePartsAreShortened()
    {
        QCOMPARE(quotedPart("a\tb"), std::string("'a\\u0009b'"));
        QCOMPARE(quotedPart(std::string(50, 'x')), "'" + std::string(40, 'x') + "...'");
        // Not inside a character of two bytes.
        QCOMPARE(quotedPart(std::string(39, 'x') + "\xc3\xa4yz"), "'" + std::string(39, 'x') + "...'");
        std::vector<std::string> many;
        for (int i = 0; i < 12; ++i) {
            many.push_back("c" + std::to_string(i));
        }
        QCOMPARE(nameList(many), std::string("c0, c1, c2, c3, c4, c5, c6, c7, ..., c11"));
        QCOMPARE(countText(1, "row"), std::string("1 row"));
        QCOMPARE(countText(2, "row"), std::string("2 rows"));
    }
};

QTEST_GUILESS_MAIN(CsvWordsTest)
#include "tst_csv_words.moc"
