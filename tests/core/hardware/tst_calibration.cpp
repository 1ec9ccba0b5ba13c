// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures the project promises, on the measured designs (where they are present), each estimated without
// any design of its architecture.
#include "snac/hardware/calibration.h"

#include <QFile>
#include <QTest>

using namespace snac;
using namespace snac::hardware;

namespace {

std::size_t at(Target target)
{
    return static_cast<std::size_t>(target);
}

bool parallel(const MeasuredDesign& design)
{
    return design.config.ioType == IoType::Parallel;
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(SNAC_SHARED_DATA_DIR "/synthesis/hls4ml_synthesis.csv");
        if (file.open(QIODevice::ReadOnly)) {
            auto table = readMeasuredDesigns(file.readAll().toStdString(), "designs.csv");
            QVERIFY(table.has_value());
            m_table = std::move(*table);
        }
    }

    void promisedFigures()
    {
        if (m_table.designs.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
        const Scores s = scoresOf(m_table.designs, crossValidate(m_table.designs), parallel);
        QVERIFY2(s[at(Target::Lut)].smape <= 4.0, qPrintable(QString::number(s[at(Target::Lut)].smape)));
        QVERIFY(s[at(Target::Ff)].smape <= 10.0);
        QVERIFY(s[at(Target::Dsp)].smape <= 2.0);
        QVERIFY(s[at(Target::LatencyMax)].withinTwo >= 0.9);
        QVERIFY(s[at(Target::IiMax)].exact >= 0.95);
        QVERIFY(s[at(Target::Lut)].spearman >= 0.97);
        for (const Target target : {Target::Lut, Target::Ff, Target::Dsp, Target::LatencyMax}) {
            const double covered = s[at(target)].coverage;
            QVERIFY2(covered >= 0.85 && covered <= 0.95,
                     qPrintable(QString("%1: %2").arg(targetName(target).data()).arg(covered)));
        }
        QVERIFY(s[at(Target::Bram18)].coverage >= 0.85);
    }

    void familiesAreNeverOnBothSides()
    {
        if (m_table.designs.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
        // Reports of one family, made absurd, must not change what is said of that family.
        std::vector<MeasuredDesign> designs;
        for (const MeasuredDesign& design : m_table.designs) {
            if (parallel(design) && design.config.reuseFactor == 512) {
                designs.push_back(design);
            }
        }
        const Estimates before = crossValidate(designs);
        auto changed = designs;
        for (MeasuredDesign& design : changed) {
            if (design.family == "32-D96") {
                design.figures[at(Target::Lut)] = 1e7;
            }
        }
        const Estimates after = crossValidate(changed);
        bool othersMoved = false;
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (designs[i].family == "32-D96") {
                QCOMPARE(after[i].lut.value, before[i].lut.value);
                QCOMPARE(after[i].lut.high, before[i].lut.high);
            } else {
                othersMoved = othersMoved || after[i].lut.value != before[i].lut.value;
            }
        }
        QVERIFY(othersMoved);
    }

    void shippedCoefficientsAreThoseOfTheData()
    {
        if (m_table.designs.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
        QFile file(SNAC_SOURCE_DIR "/resources/surrogate/hls4ml-csynth.txt");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto shipped = Residual::fromText(file.readAll().toStdString(), "shipped");
        QVERIFY(shipped.has_value());
        const Residual fresh = calibrate(m_table.designs);
        const auto a = estimateAll(m_table.designs, std::make_shared<const Residual>(*shipped));
        const auto b = estimateAll(m_table.designs, std::make_shared<const Residual>(fresh));
        for (std::size_t i = 0; i < a.size(); ++i) {
            QVERIFY(std::abs(a[i].lut.value - b[i].lut.value) <= 1e-3 * (1.0 + b[i].lut.value));
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

private:
    MeasuredDesigns m_table;
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
