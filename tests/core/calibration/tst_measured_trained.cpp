// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures the project promises of trained networks whose weights are known; both lie outside this
// repository. The physics' constants for Vitis HLS are from these reports, so this checks that they hold, not
// that they would elsewhere.
#include "snac/calibration/calibration.h"
#include "snac/calibration/measured_weights.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::calibration;

namespace {

const QString folder = QStringLiteral(SNAC_SHARED_DATA_DIR "/trained_jets_csynth/");

std::size_t at(Target target)
{
    return static_cast<std::size_t>(target);
}

bool isFamily(const MeasuredDesign& design, const char* name)
{
    return design.weights.find(name) != std::string::npos;
}

/// Not built from patched kernels.
bool isStock(const MeasuredDesign& design)
{
    return !isFamily(design, "bitnet") && !isFamily(design, "bit158");
}

} // namespace

class TestMeasuredTrained : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(folder + "csynth.csv");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string name = file.fileName().toStdString();
        auto table = readMeasuredDesigns(file.readAll().toStdString(), name);
        QVERIFY(table.has_value());
        for (const MeasuredDesign& design : table->designs) {
            QCOMPARE(design.edited, !isStock(design)); // its notes say so
        }
        m_counts = *table;
        m_own = std::move(*table);
        const auto read = readWeightsBeside(name, m_own);
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(*read, 75);
    }

    void ownWeights()
    {
        const Scores s = scoresOf(m_own.designs, estimateAll(m_own.designs, nullptr), isStock);
        QCOMPARE(s[at(Target::Lut)].rows, 51);
        QVERIFY2(s[at(Target::Lut)].smape <= 7.0, qPrintable(QString::number(s[at(Target::Lut)].smape)));
        QVERIFY(s[at(Target::Lut)].spearman >= 0.98);
        QVERIFY(s[at(Target::Lut)].coverage >= 0.85);
        QVERIFY2(s[at(Target::Ff)].smape <= 16.0, qPrintable(QString::number(s[at(Target::Ff)].smape)));
        QVERIFY2(s[at(Target::Dsp)].smape <= 5.0, qPrintable(QString::number(s[at(Target::Dsp)].smape)));
        QVERIFY(s[at(Target::Dsp)].coverage >= 0.85);
        QCOMPARE(s[at(Target::Dsp)].withinTwo, 1.0);
        QVERIFY(s[at(Target::LatencyMax)].withinTwo >= 0.9);
        QCOMPARE(s[at(Target::IiMax)].exact, 1.0);
    }

    // The rule of signed digits, where inputs are wide enough for it.
    void multipliersOfWideInputs()
    {
        const auto dense = [](const MeasuredDesign& d) { return isFamily(d, "dense"); };
        const Scores s = scoresOf(m_own.designs, estimateAll(m_own.designs, nullptr), dense);
        QCOMPARE(s[at(Target::Dsp)].rows, 12);
        QVERIFY2(s[at(Target::Dsp)].smape <= 0.1, qPrintable(QString::number(s[at(Target::Dsp)].smape)));
        QVERIFY(s[at(Target::Lut)].smape <= 3.0);
        QVERIFY(s[at(Target::Ff)].smape <= 5.0);
        QCOMPARE(s[at(Target::LatencyMax)].withinTwo, 1.0);
    }

    // Values of 16 bits, for the network stood inside another model: every constant of three digits takes a
    // DSP. With the 7 bits that were meant it would be a fifth of them.
    void multipliersOfInnerModels()
    {
        const auto inner = [](const MeasuredDesign& d) {
            return d.innerFormat.has_value() && isFamily(d, "qkeras_b7");
        };
        QCOMPARE(
            std::ranges::count_if(m_own.designs, [](const auto& d) { return d.innerFormat.has_value(); }),
            18);
        const Scores s = scoresOf(m_own.designs, estimateAll(m_own.designs, nullptr), inner);
        QCOMPARE(s[at(Target::Dsp)].rows, 6);
        QCOMPARE(s[at(Target::Dsp)].exact, 1.0);
    }

    // Counts alone, as tables give them.
    void countsOfWeights()
    {
        const Scores s = scoresOf(m_counts.designs, estimateAll(m_counts.designs, nullptr), isStock);
        QVERIFY2(s[at(Target::Lut)].smape <= 12.0, qPrintable(QString::number(s[at(Target::Lut)].smape)));
        QVERIFY(s[at(Target::Lut)].spearman >= 0.98);
    }

private:
    MeasuredDesigns m_counts;
    MeasuredDesigns m_own;
};

QTEST_GUILESS_MAIN(TestMeasuredTrained)
#include "tst_measured_trained.moc"
