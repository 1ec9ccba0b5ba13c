// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration on invented designs: what a tool would report that needs half as much again as estimated.
#include "calibration_designs.h"

#include "snac/calibration/calibration.h"

#include <QTest>

using namespace snac;
using namespace snac::calibration;
using namespace snac::hardware;

namespace {

std::size_t at(Target target)
{
    return static_cast<std::size_t>(target);
}

bool all(const MeasuredDesign&)
{
    return true;
}

MeasuredDesigns invented(int count, double factor)
{
    auto table = readMeasuredDesigns(inventedTable(count, factor), "invented.csv");
    return table ? std::move(*table) : MeasuredDesigns();
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private slots:
    void learnsTheFactorOfDesignsNotSeen()
    {
        const auto designs = invented(40, 1.5).designs;
        QCOMPARE(designs.size(), std::size_t{40});
        const Scores raw = scoresOf(designs, estimateAll(designs, nullptr), all);
        QVERIFY2(raw[at(Target::Lut)].smape > 30.0, qPrintable(QString::number(raw[at(Target::Lut)].smape)));
        const Scores s = scoresOf(designs, crossValidate(designs), all);
        QVERIFY2(s[at(Target::Lut)].smape < 4.0, qPrintable(QString::number(s[at(Target::Lut)].smape)));
        QVERIFY(s[at(Target::Lut)].spearman >= 0.97);
        QVERIFY(s[at(Target::Lut)].coverage >= 0.85);
        QCOMPARE(s[at(Target::Lut)].rows, 40);
    }

    void familiesAreNeverOnBothSides()
    {
        // Two reports a family. One of a family, made absurd, must not change what is said of that family.
        const auto once = invented(20, 1.5).designs;
        auto designs = once;
        designs.insert(designs.end(), once.begin(), once.end());
        const std::string family = once[7].family;
        const Estimates before = crossValidate(designs);
        auto changed = designs;
        changed[7].figures[at(Target::Lut)] = 1e7;
        const Estimates after = crossValidate(changed);
        bool othersMoved = false;
        int same = 0;
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (designs[i].family == family) {
                QCOMPARE(after[i].lut.value, before[i].lut.value);
                QCOMPARE(after[i].lut.high, before[i].lut.high);
                ++same;
            } else {
                othersMoved = othersMoved || after[i].lut.value != before[i].lut.value;
            }
        }
        QCOMPARE(same, 2);
        QVERIFY(othersMoved);
    }

    void coefficientsSurviveTheirText()
    {
        const auto designs = invented(30, 1.5).designs;
        const Residual fresh = calibrate(designs);
        const auto read = Residual::fromText(fresh.toText(), "text");
        QVERIFY(read.has_value());
        const auto a = estimateAll(designs, std::make_shared<const Residual>(*read));
        const auto b = estimateAll(designs, std::make_shared<const Residual>(fresh));
        const auto raw = estimateAll(designs, nullptr);
        for (std::size_t i = 0; i < a.size(); ++i) {
            QVERIFY(std::abs(a[i].lut.value - b[i].lut.value) <= 1e-3 * (1.0 + b[i].lut.value));
            QVERIFY(b[i].lut.value > 1.3 * raw[i].lut.value);
        }
    }

    void rowsThatCannotBeDescribedSayWhy_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        const QString tail = ",8,1,16,6,1,latency,io_parallel,xcu250,5,csynth,2000";
        QTest::newRow("good") << "16-D8-relu-D4-softmax" + tail << "";
        QTest::newRow("layer") << "28-C2:32k4-D4" + tail << "`C2:32k4` is not covered";
        QTest::newRow("input") << "28x28x3-D4" + tail << "`28x28x3`";
        QTest::newRow("no layer") << "28-relu" + tail << "no dense layer";
        QTest::newRow("strategy") << "16-D8,8,1,16,6,1,unrolled,io_parallel,xcu250,5,csynth,100"
                                  << "strategy `unrolled`";
        QTest::newRow("io") << "16-D8,8,1,16,6,1,latency,axi,xcu250,5,csynth,100"
                            << "io type `axi`";
        QTest::newRow("reuse") << "16-D8,8,1,16,6,,latency,io_parallel,xcu250,5,csynth,100"
                               << "reuse factor";
        QTest::newRow("part") << "16-D8,8,1,16,6,1,latency,io_parallel,ice40,5,csynth,100"
                              << "`ice40`";
        QTest::newRow("bits") << "16-D8,,1,16,6,1,latency,io_parallel,xcu250,5,csynth,100"
                              << "precision";
        QTest::newRow("stage") << "16-D8,8,1,16,6,1,latency,io_parallel,xcu250,5,guess,100"
                               << "`guess`";
        QTest::newRow("figures") << "16-D8,8,1,16,6,1,latency,io_parallel,xcu250,5,csynth,"
                                 << "no figure";
        QTest::newRow("clock") << "16-D8,8,1,16,6,1,latency,io_parallel,xcu250,0,csynth,100"
                               << "clock";
        const QString start = "16-D8-relu-D4-softmax,8,1,16,6,1,latency,io_parallel,xcu250,5,csynth,";
        for (const char* lut :
             {"\"9,000\"", "9.000", "1.234.567", "\"8,5\"", "2000x", "inf", "1e300", "2 000", "0x10"}) {
            QTest::addRow("LUT %s", lut) << start + lut << "its lut is";
        }
        QTest::newRow("LUT far too low") << start + "1"
                                         << "where the model expects";
        QTest::newRow("LUT far too high") << start + "500000000"
                                          << "where the model expects";
        QTest::newRow("LUT of a float column") << start + "2000.0"
                                               << "";
        QTest::newRow("no LUT known") << start + "NA"
                                      << "no figure";
        QTest::newRow("huge") << "16-D99999999,8,1,16,6,1,latency,io_parallel,xcu250,5,csynth,1"
                              << "not covered";
    }

    void rowsThatCannotBeDescribedSayWhy()
    {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const std::string head =
            "architecture,weight_bits,weight_int,act_bits,act_int,reuse_factor,strategy,io_type,"
            "part,clock_ns,report_stage,lut\n";
        const auto table = readMeasuredDesigns(head + row.toStdString() + "\n", "t.csv");
        QVERIFY(table.has_value());
        if (reason.isEmpty()) {
            QCOMPARE(table->designs.size(), 1U);
            QCOMPARE(table->designs.front().line, 2);
            return;
        }
        QCOMPARE(table->undescribed.size(), 1U);
        const std::string said = table->undescribed.front().reason;
        QVERIFY2(QString::fromStdString(said).contains(reason), said.c_str());
    }

    void tablesWithoutNeededColumnsAreErrors()
    {
        const auto got = readMeasuredDesigns("a,b\n1,2\n", "t.csv");
        QVERIFY(!got && got.error().toString().find("t.csv:1") == 0);
        QVERIFY(got.error().message.find("architecture") != std::string::npos);
    }

    void laterStagesAreSmallerAndWider()
    {
        MeasuredDesign design;
        design.architecture = *architectureFromTokens("16-D32-relu-D5");
        design.part = "xcu250";
        const auto csynth = estimateOf(design);
        design.stage = ReportStage::LogicSynthesis;
        const auto later = estimateOf(design);
        QVERIFY(csynth && later);
        QCOMPARE(later->lut.value, 0.45 * csynth->lut.value);
        QVERIFY(later->lut.high / later->lut.value > csynth->lut.high / csynth->lut.value);
        QVERIFY(later->model.find("logic synthesis") != std::string::npos);
        QCOMPARE(later->dsp.value, csynth->dsp.value);
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
