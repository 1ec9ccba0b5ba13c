// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of single dense layers give, figure by figure: tests/data/dense_layers.csv holds what they
// gave when it was written, and a changed rule shows here. SNAC_WRITE_EXPECTED=1 writes the file anew.
#include "synthesis_rows.h"

#include <QFile>
#include <QTest>

using namespace snac::hardware;

namespace {

const QString expectedFile = QStringLiteral(SNAC_SOURCE_DIR "/tests/data/dense_layers.csv");

/// The designs of the table, without figures.
std::vector<SynthesisRow> designs()
{
    std::vector<SynthesisRow> all;
    for (const bool latency : {true, false}) {
        for (const auto& [inputs, outputs] :
             {std::pair{16, 24}, std::pair{32, 32}, std::pair{48, 20}, std::pair{5, 64}}) {
            for (const int bits : {4, 9, 14}) {
                for (const int reuse : {1, 4, 80}) {
                    all.push_back({inputs, outputs, bits, reuse, latency});
                }
            }
        }
    }
    return all;
}

void writeExpected()
{
    QFile file(expectedFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "architecture,weight_bits,reuse_factor,strategy,lut,ff,dsp,bram18k,latency_max,ii_max,source_repo\n");
    for (const SynthesisRow& row : designs()) {
        const LayerFigures e = estimated(row);
        QStringList cells{QStringLiteral("%1-D%2").arg(row.inputs).arg(row.outputs),
                          QString::number(row.weightBits), QString::number(row.reuse),
                          row.latencyStrategy ? "latency" : "resource"};
        for (const Estimate* figure : {&e.lut, &e.ff, &e.dsp, &e.bram18, &e.cycles, &e.ii}) {
            cells << QString::number(figure->value, 'g', 9);
        }
        file.write((cells.join(',') + ",model\n").toUtf8());
    }
}

} // namespace

class TestDenseLayers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("SNAC_WRITE_EXPECTED")) {
            writeExpected();
        }
        m_rows = readSynthesisRows(expectedFile.toStdString(), "model");
        QCOMPARE(m_rows.size(), designs().size());
    }

    void everyFigureIsWhatItWas()
    {
        for (const SynthesisRow& row : m_rows) {
            const LayerFigures e = estimated(row);
            const std::pair<const Estimate*, double> figures[] = {
                {&e.lut, row.lut},       {&e.ff, row.ff},         {&e.dsp, row.dsp},
                {&e.bram18, row.bram18}, {&e.cycles, row.cycles}, {&e.ii, row.ii}};
            for (const auto& [figure, expected] : figures) {
                QVERIFY2(std::abs(figure->value - expected) <= 1e-6 * (1.0 + std::abs(expected)),
                         qPrintable(QStringLiteral("%1 x %2, %3 bits, reuse %4: %5, not %6")
                                        .arg(row.inputs)
                                        .arg(row.outputs)
                                        .arg(row.weightBits)
                                        .arg(row.reuse)
                                        .arg(figure->value)
                                        .arg(expected)));
                QVERIFY(figure->low <= figure->value && figure->value <= figure->high);
            }
        }
    }

    /// The yardstick that tst_measured_layers holds to reports of the tool.
    void agreementIsMeasuredAsDefined()
    {
        const auto folded = [](const SynthesisRow& row) { return !row.latencyStrategy && row.reuse > 1; };
        const auto same = agreement(m_rows, &LayerFigures::lut, &SynthesisRow::lut, folded);
        QCOMPARE(same.rows, 24);
        QVERIFY(same.smape < 1e-3);
        QCOMPARE(same.covered, 1.0);
        auto dearer = m_rows;
        for (SynthesisRow& row : dearer) {
            row.lut *= 100.0;
        }
        const auto other = agreement(dearer, &LayerFigures::lut, &SynthesisRow::lut, folded);
        QVERIFY2(std::abs(other.smape - 100.0 * 99.0 / 50.5) < 1e-3,
                 qPrintable(QString::number(other.smape)));
        QCOMPARE(other.covered, 0.0);
    }

private:
    std::vector<SynthesisRow> m_rows;
};

QTEST_GUILESS_MAIN(TestDenseLayers)
#include "tst_dense_layers.moc"
