// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/calibrate/calibration_errors.h"

#include "snac/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QTest>

using namespace snac;
using namespace snac::studio;
using Errors = CalibrationErrors;

namespace {

calibration::Score score(double smape, int rows = 12)
{
    calibration::Score result;
    result.rows = rows;
    result.smape = smape;
    result.withinTenPercent = 0.25;
    result.coverage = 0.915;
    return result;
}

std::vector<ErrorRow> rows()
{
    return {{.name = "by quantity", .isHeading = true, .before = {}, .after = {}},
            {.name = "LUT", .isHeading = false, .before = score(24.4), .after = score(3.14)},
            {.name = "FF", .isHeading = false, .before = score(3.0), .after = score(6.0)},
            {.name = "DSP", .isHeading = false, .before = score(3.0), .after = score(3.01)},
            {.name = "BRAM 18k", .isHeading = false, .before = score(1.0), .after = std::nullopt},
            {.name = "II", .isHeading = false, .before = score(0.0, 0), .after = score(0.0, 0)}};
}

} // namespace

class TestCalibrationErrors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { widgets::apply(*qApp, widgets::Theme::Light); }

    void beforeAndAfter()
    {
        CalibrationErrors errors;
        errors.setErrors(rows());
        const QStringList lines = errors.plainText().split('\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines[0], QString("by quantity"));
        QCOMPARE(lines[1], QString::fromUtf8("LUT\t12\t24\t▼ 3.1\t25 → 25\t92 → 92"));
        QCOMPARE(lines[2], QString::fromUtf8("FF\t12\t3.0\t▲ 6.0\t25 → 25\t92 → 92"));
        QCOMPARE(lines[3], QString::fromUtf8("DSP\t12\t3.0\t3.0\t25 → 25\t92 → 92"));
        QCOMPARE(lines[4], QString::fromUtf8("BRAM 18k\t12\t1.0\t–\t25\t92"));
        QCOMPARE(lines[5], QString::fromUtf8("II\t0\t–\t–\t–\t–"));
    }

    void coloursFollowTheTheme()
    {
        CalibrationErrors errors;
        errors.setErrors(rows());
        errors.show();
        QCOMPARE(errors.item(1, Errors::After)->foreground().color(),
                 widgets::colors(widgets::Theme::Light).success);
        QCOMPARE(errors.item(2, Errors::After)->foreground().color(),
                 widgets::colors(widgets::Theme::Light).error);
        widgets::apply(*qApp, widgets::Theme::Dark);
        QTRY_COMPARE(errors.item(1, Errors::After)->foreground().color(),
                     widgets::colors(widgets::Theme::Dark).success);
        widgets::apply(*qApp, widgets::Theme::Light);
    }

    void nothingIsCut()
    {
        CalibrationErrors errors;
        errors.resize(500, 400);
        errors.setErrors(rows());
        errors.show();
        for (int row = 1; row < errors.rowCount(); ++row) {
            for (int column = Errors::Rows; column < Errors::ColumnCount; ++column) {
                const int text = errors.fontMetrics().horizontalAdvance(errors.item(row, column)->text());
                QVERIFY2(text + 10 <= errors.columnWidth(column),
                         qPrintable(errors.item(row, column)->text()));
            }
        }
        QVERIFY(errors.columnWidth(Errors::Name) > 80);
    }

    void fewerRowsLeaveNothingBehind()
    {
        CalibrationErrors errors;
        errors.setErrors(rows());
        auto fewer = rows();
        fewer.erase(fewer.begin());
        errors.setErrors(fewer);
        QCOMPARE(errors.rowCount(), 5);
        QVERIFY(errors.plainText().startsWith("LUT\t12")); // no span of the heading that stood there
        QCOMPARE(errors.columnSpan(0, 0), 1);
    }
};

QTEST_MAIN(TestCalibrationErrors)
#include "tst_calibration_errors.moc"
