// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/calibration/calibration_rows.h"
#include "snac/calibration/measured_design.h"

#include <QTest>

using namespace snac::calibration;
using namespace snac::hardware;

class TestCalibrationRows : public QObject
{
    Q_OBJECT

private slots:
    void anyColumnOrderAndNothingTwice()
    {
        const auto first =
            mergeCalibrationRows("", "lut,architecture,extra\n100,16-D4,x\n200,16-D8,y\n", "a.csv");
        QVERIFY(first.has_value());
        QCOMPARE(first->added, 2);
        const auto second =
            mergeCalibrationRows(first->text, "architecture,lut\n16-D8,200\n16-D9,300\n16-D9,300\n", "b.csv");
        QVERIFY(second.has_value());
        QCOMPARE(second->added, 1);
        QCOMPARE(second->known, 2);
        const auto again = mergeCalibrationRows(second->text, "", "c.csv");
        QVERIFY(again.has_value());
        QCOMPARE(again->text, second->text);
        QCOMPARE(again->added, 0);
    }

    void awkwardTextSurvives()
    {
        const std::string row = calibrationRow({{"notes", "a, \"b\"\nc"}, {"accum_precision", "16,6"}});
        const auto merged =
            mergeCalibrationRows("", "notes,accum_precision\n\"a, \"\"b\"\" c\",\"16,6\"\n", "a");
        QVERIFY(merged.has_value());
        QVERIFY(merged->text.find(row) != std::string::npos);
        const auto twice = mergeCalibrationRows(merged->text, merged->text, "a");
        QCOMPARE(twice->added, 0);
    }

    void storedRowsDescribeTheSameDesign()
    {
        const std::string table =
            "architecture,weight_bits,weight_int,act_bits,act_int,reuse_factor,strategy,io_type,"
            "part,clock_ns,report_stage,lut,accum_precision,n_nonzero_weights\n"
            "16-D32-relu-D5,8,1,16,6,1,latency,io_parallel,xcu250,5,csynth,5000,\"16,6\",300\n";
        const auto direct = readMeasuredDesigns(table, "a");
        const auto stored = readMeasuredDesigns(mergeCalibrationRows("", table, "a")->text, "b");
        QVERIFY(direct && stored);
        QCOMPARE(stored->designs.size(), 1U);
        QCOMPARE(estimateOf(stored->designs.front())->lut.value,
                 estimateOf(direct->designs.front())->lut.value);
        QCOMPARE(stored->designs.front().detail.layers.begin()->value.accumulator->width, 16);
    }

    void brokenTablesAreErrors()
    {
        QVERIFY(!mergeCalibrationRows("", "a,b\n\"open,1\n", "a.csv").has_value());
        QVERIFY(!mergeCalibrationRows("a,b\n\"open,1\n", "", "a.csv").has_value());
    }
};

QTEST_GUILESS_MAIN(TestCalibrationRows)
#include "tst_calibration_rows.moc"
