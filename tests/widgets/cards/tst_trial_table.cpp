// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/widgets/cards/trial_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <memory>

using namespace snac::widgets;

namespace {

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

TrialRow row(int trial, double value, bool onFront = false, const QString& state = QStringLiteral("complete"))
{
    TrialRow r;
    r.trial = trial;
    r.generation = trial / 20;
    r.values = {value};
    r.crowding = 0.5;
    r.onFront = onFront;
    r.state = state;
    return r;
}

std::vector<TrialColumn> columns()
{
    return {{QStringLiteral("accuracy"), QStringLiteral("accuracy"), QStringLiteral("%"), 2,
             QStringLiteral("help")}};
}

} // namespace

class TestTrialTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelIsSound()
    {
        TrialTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumns(columns());
        model.addRows({row(0, 70.0), row(1, 71.0)});
        model.addRows(
            {row(1, 75.0), row(2, 72.0), row(2, 73.0)}); // replaces one, adds one that is told twice
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 7);
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("75.00"));
        QCOMPARE(model.index(2, 2).data().toString(), QStringLiteral("73.00"));
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("accuracy [%]"));
        QCOMPARE(model.rowOf(2), 2);
        QCOMPARE(model.rowOf(99), -1);
        QVERIFY(model.row(99) == nullptr);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void boundsAreInTheTooltipAndInTheCellWhereWanted()
    {
        TrialTable table;
        std::vector<TrialColumn> both = columns();
        both.push_back({QStringLiteral("lut_pct"), QStringLiteral("LUT"), QStringLiteral("%"), 2, {}});
        table.setColumns(both);
        TrialRow bounded = row(0, 71.0);
        bounded.values = {71.0, 1.07};
        bounded.lows = {noValue, 0.6};
        bounded.highs = {noValue, 1.6};
        bounded.note = QStringLiteral("16-32-5 ReLU");
        table.trials()->addRows({bounded, row(1, 70.0)});
        const auto cell = [&](int trial, int column, int role = Qt::DisplayRole) {
            return table.trials()->index(trial, column).data(role).toString();
        };
        QCOMPARE(cell(0, 3), QStringLiteral("1.07"));
        QCOMPARE(cell(0, 3, Qt::ToolTipRole), QStringLiteral("LUT: 90 % bounds 0.60–1.60") + QChar(0x00a0) +
                                                  QStringLiteral("%\n16-32-5 ReLU"));
        QCOMPARE(cell(0, 2, Qt::ToolTipRole), QStringLiteral("16-32-5 ReLU"));
        table.resize(300, 100);
        const int narrow = table.columnWidth(3);
        table.setBoundsShown(true);
        QCOMPARE(cell(0, 3), QStringLiteral("1.07 (0.60–1.60)"));
        QCOMPARE(cell(0, 2), QStringLiteral("71.00")); // a score has none
        QCOMPARE(cell(1, 3), QStringLiteral("–"));
        QVERIFY(table.columnWidth(3) > narrow); // nothing is cut
        QVERIFY(table.columnWidth(3) >= table.fontMetrics().horizontalAdvance(cell(0, 3)));
        QCOMPARE(table.trials()->index(0, 3).data(TrialTableModel::SortRole).toDouble(), 1.07);
    }

    void thousandsAreQuick()
    {
        TrialTable table;
        table.setColumns(columns());
        table.resize(600, 300);
        table.show();
        std::vector<TrialRow> rows;
        for (int i = 0; i < 10000; ++i)
            rows.push_back(row(i, 60.0 + (i * 7919 % 1000) / 100.0));
        QElapsedTimer timer;
        timer.start();
        table.trials()->addRows(rows);
        for (int i = 0; i < 200; ++i) // and one by one, as a study brings them
            table.trials()->addRows({row(10000 + i, 70.0)});
        QVERIFY(snac::timing::keepsTo(timer, 4000));
        QCOMPARE(table.model()->rowCount(), 10200);
    }

    void sortsByValueNotByText()
    {
        TrialTable table;
        table.setColumns(columns());
        table.trials()->addRows({row(0, 9.5), row(1, 100.25), row(2, noValue), row(3, 20.0)});
        const auto order = [&table] {
            QList<int> trials;
            for (int i = 0; i < table.model()->rowCount(); ++i)
                trials.append(table.model()->index(i, 0).data(TrialTableModel::TrialRole).toInt());
            return trials;
        };
        table.sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(order(), (QList<int>{0, 3, 1, 2}));
        table.sortByColumn(2, Qt::DescendingOrder);
        QCOMPARE(order(), (QList<int>{1, 3, 0, 2})); // what has no value stays at the end
    }

    void filters()
    {
        TrialTable table;
        table.setColumns(columns());
        table.trials()->addRows({row(0, 1.0), row(1, 2.0, true), row(2, 3.0, false, QStringLiteral("failed")),
                                 row(12, 3.0, true)});
        table.setOnlyFront(true);
        QCOMPARE(table.model()->rowCount(), 2);
        table.setOnlyFront(false);
        table.setFilterText(QStringLiteral("FAIL"));
        QCOMPARE(table.model()->rowCount(), 1);
        table.setFilterText(QStringLiteral("front #12"));
        QCOMPARE(table.model()->rowCount(), 1);
        table.setFilterText({});
        QCOMPARE(table.model()->rowCount(), 4);
    }

    void selectionGoesBothWays()
    {
        TrialTable table;
        table.setColumns(columns());
        table.trials()->addRows({row(0, 3.0), row(1, 2.0), row(2, 1.0)});
        table.resize(500, 300);
        table.show();
        QSignalSpy spy(&table, &TrialTable::trialSelected);
        table.setSelectedTrial(1);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(table.selectedTrial(), 1);
        table.sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(table.selectedTrial(), 1); // sorting moves the row, not the choice
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.last().at(0).toInt(), 0);
        table.trials()->addRows({row(7, 0.5)}); // a row in front of it
        QCOMPARE(table.selectedTrial(), 0);
        QCOMPARE(spy.count(), 1);
        table.setSelectedTrial(-1);
        QCOMPARE(table.selectedTrial(), -1);
        table.setSelectedTrial(99);
        QCOMPARE(table.selectedTrial(), -1);
    }

    void severalRowsAreChosenTogether()
    {
        TrialTable table;
        table.setColumns(columns());
        table.trials()->addRows({row(0, 3.0), row(1, 2.0), row(2, 1.0), row(3, 0.5)});
        table.resize(500, 300);
        table.show();
        QSignalSpy marked(&table, &TrialTable::trialsMarked);
        const auto click = [&](int at, Qt::KeyboardModifiers keys) {
            QTest::mouseClick(table.viewport(), Qt::LeftButton, keys,
                              table.visualRect(table.model()->index(at, 0)).center());
        };
        click(0, {});
        QCOMPARE(marked.count(), 0);
        click(2, Qt::ControlModifier);
        QCOMPARE(table.markedTrials(), (QList<int>{0, 2}));
        QCOMPARE(marked.last().at(0).value<QList<int>>(), (QList<int>{0, 2}));
        table.setFilterText(QStringLiteral("#1")); // none of them is shown, and both stay
        QCOMPARE(table.markedTrials(), (QList<int>{0, 2}));
        table.setFilterText({});
        QCOMPARE(table.selectionModel()->selectedRows().size(), 2);
        table.sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(table.markedTrials(), (QList<int>{0, 2}));
        click(0, {});
        QVERIFY(table.markedTrials().isEmpty());
        const auto told = marked.count();
        table.setMarkedTrials({1, 3}); // by program
        QCOMPARE(marked.count(), told);
        QList<int> shown;
        for (const QModelIndex& index : table.selectionModel()->selectedRows()) {
            shown << index.data(TrialTableModel::TrialRole).toInt();
        }
        QVERIFY(shown.contains(1) && shown.contains(3));
    }

    void copiesAsCsv()
    {
        TrialTable table;
        table.setColumns(columns());
        table.trials()->addRows({row(0, 1.25), row(1, noValue, true, QStringLiteral("failed, \"NaN\""))});
        QCOMPARE(
            table.csv(true),
            QStringLiteral("trial,gen,accuracy [%],crowding,state,network,note\n0,0,1.25,0.5,complete,,\n"
                           "1,0,,0.5,\"failed, \"\"NaN\"\"\",,\n"));
        table.setSelectedTrial(0);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), table.csv());
        QCOMPARE(table.csv().count(QLatin1Char('\n')), 2);
    }

    /// For pages and papers: what is shown, in its order, with what their languages would take for commands.
    void readsAsMarkdownAndLatex()
    {
        TrialTable table;
        table.setColumns(columns());
        table.trials()->addRows({row(0, 1.25), row(1, 7.0, true, QStringLiteral("a|b & 50 % of_it {\\x}"))});
        table.sortByColumn(0, Qt::DescendingOrder);
        const QStringList page = table.markdown().split(QLatin1Char('\n'));
        QCOMPARE(page[0],
                 QStringLiteral("| trial | gen | accuracy [%] | crowding | state | network | note |"));
        QCOMPARE(page[1], QStringLiteral("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));
        QCOMPARE(page[2], QStringLiteral("| #1 | 0 | 7.00 | 0.50 | a\\|b & 50 % of_it {\\x} |  |  |"));
        const QStringList paper = table.latex().split(QLatin1Char('\n'));
        QCOMPARE(paper[0], QStringLiteral("\\begin{tabular}{rrrrrrr}"));
        QCOMPARE(paper[2],
                 QStringLiteral("trial & gen & accuracy [\\%] & crowding & state & network & note \\\\"));
        QCOMPARE(paper[4], QStringLiteral("\\#1 & 0 & 7.00 & 0.50 & a|b \\& 50 \\% of\\_it "
                                          "\\{\\textbackslash{}x\\} &  &  \\\\"));
        table.setOnlyFront(true);
        QCOMPARE(table.markdown().count(QLatin1Char('\n')), 3); // heading, rule, one row
    }

    void starsAndNotesStandInTheRowAndAreFound()
    {
        TrialTable table;
        table.setColumns(columns());
        TrialRow starred = row(1, 2.0);
        starred.starred = true;
        starred.remark = QStringLiteral("knee, for\nthe paper");
        TrialRow noted = row(2, 3.0);
        noted.remark = QStringLiteral("slow");
        table.trials()->addRows({row(0, 1.0), starred, noted});
        const int last = table.trials()->columnCount() - 1;
        QCOMPARE(table.trials()->index(1, last).data().toString(), QStringLiteral("★ knee, for the paper"));
        QCOMPARE(table.trials()->index(2, last).data().toString(), QStringLiteral("slow"));
        QVERIFY(table.csv(true).contains(QStringLiteral("complete,,\"★ knee, for the paper\"")));
        QVERIFY(table.latex().contains(QStringLiteral("$\\star$ knee")));
        table.setOnlyStarred(true);
        QCOMPARE(table.model()->rowCount(), 1);
        QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("#1"));
        table.setOnlyStarred(false);
        table.setFilterText(QStringLiteral("slow"));
        QCOMPARE(table.model()->rowCount(), 1);
        table.setFilterText({});
        TrialRow plain = row(1, 2.0); // the star is taken away
        table.trials()->addRows({plain});
        table.setOnlyStarred(true);
        QCOMPARE(table.model()->rowCount(), 0);
    }

    void headingsAreNeverCut()
    {
        TrialTable table;
        table.setColumns({{"a", "a heading of some length", "%", 2, {}}, {"b", "b", "", 0, {}}});
        table.resize(300, 200);
        table.show();
        for (int i = 0; i < 4; ++i) {
            const QString heading = table.model()->headerData(i, Qt::Horizontal).toString();
            QVERIFY(table.columnWidth(i) >= table.fontMetrics().horizontalAdvance(heading) + 16);
        }
    }

    void columnsAreChosen()
    {
        TrialTable table;
        table.setColumns(columns());
        TrialRow one = row(0, 1.25);
        one.network = QStringLiteral("16-32-5 ReLU");
        table.trials()->addRows({one, row(1, 2.0)});
        table.resize(700, 200);
        table.show();
        table.setFilterText(QStringLiteral("16-32"));
        QCOMPARE(table.matches(), 1);
        table.setFilterText({});
        QCOMPARE(table.matches(), 2);
        const int crowding = table.trials()->columnCount() - 4;
        const std::unique_ptr<QMenu> menu(table.columnMenu(nullptr));
        QCOMPARE(menu->actions().size(), table.trials()->columnCount() - 1); // a trial is always named
        auto* action = menu->findChild<QAction*>(QStringLiteral("crowding"));
        QVERIFY(action->isChecked());
        action->trigger();
        QVERIFY(table.isColumnHidden(crowding));
        QCOMPARE(table.hiddenColumns(), QStringList{QStringLiteral("crowding")});
        QCOMPARE(table.csv(true), QStringLiteral("trial,gen,accuracy [%],state,network,note\n"
                                                 "0,0,1.25,complete,16-32-5 ReLU,\n1,0,2,complete,,\n"));
        QVERIFY(!table.markdown().contains(QStringLiteral("crowding")));
        int width = 0;
        for (int i = 0; i < table.model()->columnCount(); ++i)
            width += table.columnWidth(i); // a hidden one has none
        QVERIFY(std::abs(width - table.viewport()->width()) <= 1);
        table.setColumns(columns()); // another study
        QVERIFY(table.isColumnHidden(crowding));
        table.setHiddenColumns({QStringLiteral("no such column")});
        QVERIFY(!table.isColumnHidden(crowding));
    }

    /// Where not all columns have room some are shown whole: none is cut at the edge.
    void columnsAreWholeAtTheEdge()
    {
        TrialTable table;
        std::vector<TrialColumn> many;
        for (const char* key : {"a", "b", "c", "d", "e"})
            many.push_back({QLatin1String(key), QStringLiteral("a heading of some length"), "%", 2, {}});
        table.setColumns(many);
        for (const int width : {420, 500, 610, 700}) {
            table.resize(width, 200);
            table.show();
            QCoreApplication::processEvents();
            const int room = table.viewport()->width();
            int edge = 0;
            for (int i = 0; i < table.model()->columnCount() && edge < room; ++i)
                edge += table.columnWidth(i);
            QCOMPARE(edge, room);
        }
    }

    void filtersKeepTheSelection_data()
    {
        QTest::addColumn<bool>("byFront");
        QTest::addColumn<int>("selected");
        QTest::newRow("text, away") << false << 1;
        QTest::newRow("text, stays") << false << 2;
        QTest::newRow("front, away") << true << 1;
        QTest::newRow("front, stays") << true << 2;
    }

    void filtersKeepTheSelection()
    {
        QFETCH(bool, byFront);
        QFETCH(int, selected);
        TrialTable table;
        table.resize(500, 300);
        table.setColumns(columns());
        table.trials()->addRows(
            {row(0, 70.0, true), row(1, 71.0, false), row(2, 72.0, true, "rejected"), row(3, 73.0)});
        table.show();
        table.setSelectedTrial(selected);
        QSignalSpy spy(&table, &TrialTable::trialSelected);
        const auto filter = [&](bool on) {
            if (byFront)
                table.setOnlyFront(on);
            else
                table.setFilterText(on ? QStringLiteral("rejected") : QString());
        };
        filter(true);
        QCOMPARE(table.selectedTrial(), selected);
        // The front may change under the filter, and rows come in.
        table.trials()->addRows({row(0, 70.0, false), row(7, 75.0, true, "rejected")});
        filter(false);
        QCOMPARE(table.selectedTrial(), selected);
        QCOMPARE(table.currentIndex().data(TrialTableModel::TrialRole).toInt(), selected);
        QVERIFY(table.selectionModel()->isRowSelected(table.currentIndex().row()));
        QCOMPARE(spy.count(), 0); // nobody has selected anything
    }

    void aSelectionMadeBeforeItsRowIsMarkedWhenItComes()
    {
        TrialTable table;
        table.setColumns(columns());
        table.trials()->addRows({row(0, 70.0)});
        QSignalSpy spy(&table, &TrialTable::trialSelected);
        table.setSelectedTrial(5);
        QVERIFY(!table.currentIndex().isValid());
        table.trials()->addRows({row(5, 71.0)});
        QCOMPARE(table.currentIndex().data(TrialTableModel::TrialRole).toInt(), 5);
        QCOMPARE(spy.count(), 0);
    }

    void columnsFitWhatStandsInThem()
    {
        TrialTable table;
        table.resize(300, 300);
        table.setColumns(columns());
        table.show();
        const QString longState = QStringLiteral("duplicate of a very long name");
        table.trials()->addRows({row(0, 123456789.25, false, longState)});
        const auto fits = [&](int column, const QString& text) {
            return table.columnWidth(column) >= table.fontMetrics().horizontalAdvance(text) + 10;
        };
        QTRY_VERIFY(fits(2, QStringLiteral("123456789.25")));
        QTRY_VERIFY(fits(4, longState));
    }

    /// Half a figure reads as another one: at every width the columns end where the view ends.
    void noColumnIsCut()
    {
        TrialTable table;
        std::vector<TrialColumn> many = columns();
        for (int i = 0; i < 6; ++i) {
            many.push_back(
                {QString::number(i), QStringLiteral("Initiation interval"), QStringLiteral("cycles"), 2, {}});
        }
        table.setColumns(many);
        table.trials()->addRows({row(0, 70.0)});
        table.show();
        for (const int width : {500, 613, 725, 731, 900}) {
            table.resize(width, 200);
            const auto endOf = [&](int column) {
                return table.columnViewportPosition(column) + table.columnWidth(column);
            };
            const auto isWhole = [&] {
                for (int column = 0; column < table.model()->columnCount(); ++column) {
                    if (endOf(column) == table.viewport()->width()) {
                        return true;
                    }
                }
                return false;
            };
            QString ends;
            for (int column = 0; column < table.model()->columnCount(); ++column) {
                ends += QString::number(endOf(column)) + QLatin1Char(' ');
            }
            QVERIFY2(QTest::qWaitFor(isWhole),
                     qPrintable(
                         QStringLiteral("%1 of %2: %3").arg(width).arg(table.viewport()->width()).arg(ends)));
        }
    }
};

QTEST_MAIN(TestTrialTable)
#include "tst_trial_table.moc"
