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
    void lastSumsOfABitNet_data();
    void lastSumsOfABitNet();
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
    // Biases times the last scale have more bits than a float, where the scale is worked into the layer.
    const bool fits =
        !network->name.starts_with("multiclass_bit") || network->name.starts_with("multiclass_bitnet_128_");
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

/// The exported kernel multiplies the last accumulator by the scale and casts that to the logits: it wraps
/// like any accumulator, and is not clipped to the type that hidden sums are cast to.
void TestNumpyImport::lastSumsOfABitNet_data()
{
    QTest::addColumn<float>("factor");
    QTest::newRow("as they are") << 1.0F;
    QTest::newRow("half as large again") << 1.5F;
    QTest::newRow("far out") << 8.0F;
}

void TestNumpyImport::lastSumsOfABitNet()
{
    QFETCH(float, factor);
    const data::Matrix inputs = jets(300) * factor;
    for (const char* shape : {"64_32_32", "128_32"}) {
        const std::string path =
            std::string(SNAC_SHARED_DATA_DIR "/trained_jets_csynth/weights/multiclass_bitnet_") + shape +
            "__seed42.npz";
        const auto network = importNetwork(path);
        QVERIFY2(network && network->integers, network ? "" : network.error().message.c_str());
        const auto arrays = NumpyArrays::read(contentOf(QString::fromStdString(path)), "weights").value();
        const fixedpoint::RawMatrix logits = fixedpoint::evaluate(*network->integers, inputs);
        for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
            const std::vector<double> wanted =
                formula(arrays, "bitnet", {inputs.row(row).begin(), inputs.row(row).end()});
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                QCOMPARE(fixedpoint::toDouble(logits(row, static_cast<Eigen::Index>(i)),
                                              network->integers->logit()),
                         wanted[i]);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestNumpyImport)
#include "tst_numpy_import.moc"
