// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QTest>

using snac::cli::Table;

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void alignsColumns()
    {
        Table table({{"name", Table::Align::Left}, {"n"}});
        table.add({"caf\xc3\xa9", "1"});
        table.rule();
        table.add({"x"});
        table.add({"longer", "12345", "dropped"});
        QCOMPARE(table.text(), std::string("name        n\n"
                                           "------  -----\n"
                                           "caf\xc3\xa9        1\n"
                                           "------  -----\n"
                                           "x\n"
                                           "longer  12345\n"));
    }
};

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
