// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/setup/problem_list.h"

#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestProblemList : public QObject
{
    Q_OBJECT

private slots:
    void errorsComeFirstAndAreCounted()
    {
        ProblemList list;
        list.setDiagnostics(
            {{config::Severity::Warning, "population is large", {"a.yaml", 9, 3}, 2, "search.population"},
             {config::Severity::Error, "unknown key", {"a.yaml", 4, 5}, 3, "search.trails"}},
            {{config::Severity::Note, "not used yet", {"a.yaml", 12, 1}, 1, "local_search.qat_epochs"}});
        QCOMPARE(list.count(), 3);
        QVERIFY(list.item(0)->text().startsWith("line 4, column 5: unknown key"));
        QCOMPARE(list.errorCount(), 1);
        QCOMPARE(list.warningCount(), 1);
        QCOMPARE(list.summary(), QString("1 problem, 1 warning"));
        QVERIFY(!list.isHidden());
        list.setDiagnostics({}, {});
        QVERIFY(list.isHidden());
        QCOMPARE(list.summary(), QString());
    }

    void choosingAnItemAsksForItsPlace()
    {
        ProblemList list;
        list.setDiagnostics({{config::Severity::Error, "unknown key", {"a.yaml", 4, 5}, 3, "search.trails"}},
                            {});
        QSignalSpy chosen(&list, &ProblemList::placeChosen);
        Q_EMIT list.itemClicked(list.item(0));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 4);
        QCOMPARE(chosen[0][1].toInt(), 5);
        QCOMPARE(chosen[0][2].toString(), QString("search.trails"));
    }
};

QTEST_MAIN(TestProblemList)
#include "tst_problem_list.moc"
