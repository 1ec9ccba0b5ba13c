// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npz_formula.h"

#include "snac/fixedpoint/evaluate.h"
#include "snac/synthesis/import/import.h"

#include <QDir>
#include <QTest>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;

/// Trained networks of others against the formulas that describe them, computed here in double precision.
class TestNumpyImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersGiveTheFormulas_data();
    void integersGiveTheFormulas();
};

void TestNumpyImport::integersGiveTheFormulas_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SNAC_SHARED_DATA_DIR "/trained_jets_csynth/weights"));
    for (const QString& name : folder.entryList({QStringLiteral("*.npz")}, QDir::Files, QDir::Name)) {
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void TestNumpyImport::integersGiveTheFormulas()
{
    QFETCH(QString, path);
    constexpr int rows = 100;
    static const data::Matrix inputs = jets(rows);
    const auto network = importNetwork(path.toStdString());
    QVERIFY2(network.has_value(), network ? "" : network.error().message.c_str());
    QVERIFY2(network->integers.has_value(), network->notes.empty() ? "" : network->notes.back().c_str());
    // Biases times the last scale have more bits than a float.
    const bool fits = !network->name.starts_with("multiclass_bit");
    QCOMPARE(network->quantized.has_value(), fits);
    QCOMPARE(network->name, QFileInfo(path).completeBaseName().toStdString());
    QCOMPARE(network->task, std::optional(data::TaskKind::Classification));
    const auto arrays = NumpyArrays::read(contentOf(path), "weights").value();
    const std::string family = network->format.substr(14, network->format.size() - 15);
    const fixedpoint::RawMatrix logits = fixedpoint::evaluate(*network->integers, inputs);
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        std::vector<double> x(inputs.row(row).begin(), inputs.row(row).end());
        const std::vector<double> wanted = formula(arrays, family, std::move(x));
        QCOMPARE(static_cast<std::size_t>(logits.cols()), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const double number =
                fixedpoint::toDouble(logits(row, static_cast<Eigen::Index>(i)), network->integers->logit());
            QVERIFY2(number == wanted[i],
                     qPrintable(QString::number(number) + " != " + QString::number(wanted[i])));
        }
    }
}

QTEST_GUILESS_MAIN(TestNumpyImport)
#include "tst_numpy_import.moc"
