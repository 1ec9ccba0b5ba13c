// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/straight_line/table_use.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

namespace {

/// A program that looks its one input up in a table of such arguments, whose entries are their numbers.
Program programOf(const FixedFormat& argument, const fixedpoint::RawRange& input, std::int64_t highest)
{
    Program program;
    ProgramTable table{.layer = 0, .name = "tanh", .argument = argument, .entries = {}};
    for (std::size_t i = 0; i < fixedpoint::tableSize(argument); ++i) {
        table.entries.push_back(static_cast<std::int64_t>(i));
    }
    program.tables.push_back(table);
    ProgramValue value;
    value.range = input;
    program.values.push_back(value);
    ProgramValue lookup;
    lookup.kind = ValueKind::Lookup;
    lookup.left = 0;
    lookup.table = 0;
    lookup.range = {0, highest};
    program.values.push_back(lookup);
    return program;
}

} // namespace

class TestTableUse : public QObject
{
    Q_OBJECT

private slots:
    void entriesFollowTheBitsOfTheAddress()
    {
        const Program program = programOf({4, 4, true}, {-2, 1}, 15);
        const TableUse use = tableUse(program, program.values[1]);
        QCOMPARE(use, (TableUse{0, 2, true, 4}));
        // 0, 1, -2, -1: of a table that begins at -8.
        QCOMPARE(entriesByAddress(program, use), (std::vector<std::int64_t>{8, 9, 6, 7}));
        const Program positive = programOf({4, 4, true}, {0, 3}, 11);
        QCOMPARE(entriesByAddress(positive, tableUse(positive, positive.values[1])),
                 (std::vector<std::int64_t>{8, 9, 10, 11}));
    }

    void largeTablesStandAloneUpToBlockMemories()
    {
        QVERIFY(!standsAlone({0, 6, true, 8})); // a LUT a bit
        QVERIFY(standsAlone({0, 7, true, 8}));
        QVERIFY(standsAlone({0, 8, true, 8}));
        QVERIFY(!mayBeBlockMemory({0, 10, true, 8}));
        QVERIFY(standsAlone({0, 10, true, 8}));
        QVERIFY(mayBeBlockMemory({0, 10, true, 9}));
        QVERIFY(!standsAlone({0, 10, true, 9}));
    }
};

QTEST_GUILESS_MAIN(TestTableUse)
#include "tst_table_use.moc"
