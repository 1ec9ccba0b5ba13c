// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/instruction_set.h"

#include <QTest>

using namespace snac;

class TestInstructionSet : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv("SNAC_INSTRUCTION_SET"); }

    void fastestUnlessAsked()
    {
        qunsetenv("SNAC_INSTRUCTION_SET");
        const auto sets = availableInstructionSets();
        QCOMPARE(sets.front(), InstructionSet::Baseline);
        QCOMPARE(chosenInstructionSet(), sets.back());
        for (const InstructionSet set : sets) {
            qputenv("SNAC_INSTRUCTION_SET", instructionSetName(set).data());
            QCOMPARE(chosenInstructionSet(), set);
        }
        qputenv("SNAC_INSTRUCTION_SET", "avx4096");
        QCOMPARE(chosenInstructionSet(), sets.back());
    }
};

QTEST_GUILESS_MAIN(TestInstructionSet)
#include "tst_instruction_set.moc"
