// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/data/data_fields.h"

#include <QTest>

using namespace snac::studio;

class TestDataFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreFields_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        QTest::newRow("truth") << "set dataset.label_column to one of them; the others are inputs then"
                               << "set “Truth” to one of them; the others are inputs then";
        QTest::newRow("truth, bare") << "no column is called \"q\" (label_column); the columns are: a, b"
                                     << "no column is called \"q\" (“Truth”); the columns are: a, b";
        QTest::newRow("a choice") << "if it is a quantity, set dataset.task to regression"
                                  << "if it is a quantity, set “Learned” to “numbers (regression)”";
        QTest::newRow("a choice in German") << "setze dataset.task auf regression"
                                            << "setze “Learned” auf “numbers (regression)”";
        QTest::newRow("a choice behind a colon")
            << "leave such rows out (dataset.missing_values: drop_rows), or give it another word"
            << "leave such rows out (“Missing values”: “their rows are left out”), or give it another word";
        QTest::newRow("a choice without its section") << "of several columns is one (task: multi_label): name"
                                                      << "of several columns is one (“Learned”: “several "
                                                         "labels a row”): name";
        QTest::newRow("folded") << "left out (dataset.drop), which rows belong together "
                                   "(dataset.group_column), or when each was taken (dataset.time_column)"
                                << "left out (“Left out”), which rows belong together (“Groups”), or when "
                                   "each was taken (“Times”)";
        QTest::newRow("words") << "a drop of the task in my_test_path.csv and dataset.drops"
                               << "a drop of the task in my_test_path.csv and dataset.drops";
        QTest::newRow("no field") << "set dataset.inputs_key to one of: a, b"
                                  << "set dataset.inputs_key to one of: a, b";
    }

    void keysAreFields()
    {
        QFETCH(QString, said);
        QFETCH(QString, shown);
        QCOMPARE(byFields(said), shown);
    }

    void foldedOnesAreKnown()
    {
        QVERIFY(namesPart(QStringLiteral("leave it out (dataset.drop)")));
        QVERIFY(namesPart(QStringLiteral("no column is called \"q\" (dataset.group_column)")));
        QVERIFY(!namesPart(QStringLiteral("set dataset.label_column to one of them")));
        QVERIFY(!namesPart(QStringLiteral("the rows drop")));
    }
};

QTEST_MAIN(TestDataFields)
#include "tst_data_fields.moc"
