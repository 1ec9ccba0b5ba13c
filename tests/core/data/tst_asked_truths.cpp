// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of several columns as one text.
#include "snac/data/asked_truths.h"

#include <QTest>

using namespace snac::data;

class AskedTruthsTest : public QObject
{
    Q_OBJECT

private slots:
    void namesMayHoldCommas()
    {
        const std::vector<std::string> names{"x, y", "a \"b\"", "plain"};
        QCOMPARE(askedText(names), std::string("\"x, y\", \"a \"\"b\"\"\", plain"));
        QCOMPARE(askedTruths(askedText(names)), names);
        QCOMPARE(askedText({"x, y"}), std::string("x, y")); // one name needs no quotes
    }

    void blanksAndNothingAreNoNames()
    {
        QCOMPARE(askedTruths(" a ,, b"), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(askedTruths(" , "), std::vector<std::string>());
        QCOMPARE(askedTruths("\" a \", \"\""), (std::vector<std::string>{" a "}));
    }
};

QTEST_GUILESS_MAIN(AskedTruthsTest)
#include "tst_asked_truths.moc"
