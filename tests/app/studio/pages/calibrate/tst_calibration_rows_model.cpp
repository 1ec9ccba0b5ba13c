// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "snac/studio/pages/calibrate/calibration_rows_model.h"
#include "snac/studio/shell/tour_reports.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::studio;
using Model = CalibrationRowsModel;

namespace {

CalibrationRow row(int design, const QString& network, double lut, CalibrationRow::Use use)
{
    CalibrationRow result;
    result.use = use;
    result.design = design;
    result.line = design + 2;
    result.network = network;
    if (lut >= 0.0) {
        result.figures[0] = lut;
    }
    return result;
}

std::vector<CalibrationRow> rows()
{
    CalibrationRow file;
    file.note = QStringLiteral("a.rpt: why");
    return {row(0, "16-D8", 900, CalibrationRow::Use::Fitted),
            row(1, "16-D16", 10000, CalibrationRow::Use::Fitted),
            row(2, "16-D32", -1, CalibrationRow::Use::Compared), file};
}

QString shown(const CalibrationRowsTable& table, int line, int column)
{
    return table.model()->index(line, column).data().toString();
}

} // namespace

class TestCalibrationRowsModel : public QObject
{
    Q_OBJECT

private slots:
    /// What the tour shows must be reports that the program takes.
    void theReportsOfTheTourAreUsable()
    {
        const auto table = calibration::readMeasuredDesigns(
            inventedReports(snac::test::shippedEnvironment()->shipped), "tour");
        QVERIFY(table);
        QVERIFY2(table->undescribed.empty(),
                 table->undescribed.empty() ? "" : table->undescribed.front().reason.c_str());
        QCOMPARE(table->designs.size(), 98U);
    }

    void problemsComeFirst()
    {
        CalibrationRowsTable table;
        table.setRows(rows());
        QCOMPARE(table.model()->rowCount(), 4);
        QCOMPARE(shown(table, 0, Model::UseColumn), QString("not used"));
        QCOMPARE(shown(table, 0, Model::Note), QString("a.rpt: why"));
        QVERIFY(table.model()->index(0, Model::Note).data(Qt::ForegroundRole).isValid());
        QCOMPARE(shown(table, 1, Model::UseColumn), QString("compared"));
        QCOMPARE(shown(table, 1, Model::FirstFigure), QString::fromUtf8("–"));
        QCOMPARE(shown(table, 0, Model::FirstFigure), QString());
    }

    void figuresSortByValue()
    {
        CalibrationRowsTable table;
        table.setRows(rows());
        table.sortByColumn(Model::FirstFigure, Qt::DescendingOrder);
        QCOMPARE(shown(table, 0, Model::FirstFigure), QStringLiteral("10\u202F000"));
        QCOMPARE(shown(table, 1, Model::FirstFigure), QString("900"));
    }

    void designsAreSelectedBothWays()
    {
        CalibrationRowsTable table;
        table.setRows(rows());
        QSignalSpy spy(&table, &CalibrationRowsTable::designSelected);
        table.selectDesign(1);
        QCOMPARE(spy.size(), 0);
        QCOMPARE(table.selectedLines(), (std::set<int>{3}));
        QCOMPARE(shown(table, table.currentIndex().row(), Model::Network), QString("16-D16"));
        table.setCurrentIndex(table.model()->index(1, 0));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().toInt(), 2);
        table.selectDesign(-1);
        QVERIFY(table.selectedLines().empty());
        table.selectAll();
        QCOMPARE(table.selectedLines(), (std::set<int>{2, 3, 4})); // the file is not stored
    }

    void deleteAsks()
    {
        CalibrationRowsTable table;
        table.setRows(rows());
        QSignalSpy spy(&table, &CalibrationRowsTable::removeRequested);
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(spy.size(), 1);
    }

    void headingsAreNotCut()
    {
        CalibrationRowsTable table;
        table.resize(1300, 300);
        table.setRows(rows());
        for (int column = 0; column < Model::ColumnCount; ++column) {
            const QString text = table.model()->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(table.columnWidth(column) >= table.fontMetrics().horizontalAdvance(text) + 12,
                     qPrintable(text));
        }
    }
};

QTEST_MAIN(TestCalibrationRowsModel)
#include "tst_calibration_rows_model.moc"
