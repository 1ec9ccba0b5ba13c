// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures the project promises, on the measured designs, which lie outside this repository; each
// estimated without any design of its architecture.
#include "snac/calibration/calibration.h"

#include <QFile>
#include <QTest>

using namespace snac;
using namespace snac::calibration;
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

class TestMeasuredCalibration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(SNAC_SHARED_DATA_DIR "/synthesis/hls4ml_synthesis.csv");
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto table = readMeasuredDesigns(file.readAll().toStdString(), "designs.csv");
        QVERIFY(table.has_value());
        m_table = std::move(*table);
    }

    void promisedFigures()
    {
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

private:
    MeasuredDesigns m_table;
};

QTEST_GUILESS_MAIN(TestMeasuredCalibration)
#include "tst_measured_calibration.moc"
