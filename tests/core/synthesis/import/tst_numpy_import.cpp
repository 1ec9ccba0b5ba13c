// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/npy.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/synthesis/import/import.h"
#include "snac/synthesis/import/numpy_arrays.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::synthesis;

/// Trained networks of others against the formulas that describe them, computed here in double precision.
class TestNumpyImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersGiveTheFormulas_data();
    void integersGiveTheFormulas();
};

namespace {

std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Jets, standardised by themselves.
data::Matrix jets(int rows)
{
    const std::string bytes = contentOf(QStringLiteral(SNAC_SHARED_DATA_DIR "/jets_hlf_3000/x_hlf.npy"));
    const auto array = data::parseNpy(bytes, "x_hlf.npy").value();
    data::Matrix all(static_cast<Eigen::Index>(array.rows()), static_cast<Eigen::Index>(array.columns()));
    std::vector<double> row(array.columns());
    for (std::size_t i = 0; i < array.rows(); ++i) {
        array.readRow(i, row.data());
        for (std::size_t k = 0; k < row.size(); ++k) {
            all(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k)) = static_cast<float>(row[k]);
        }
    }
    data::Scaler::fit(all).apply(all);
    return all.topRows(rows);
}

double castTo(const NumpyArrays& arrays, const std::string& name, double value)
{
    const auto whole = [&](const char* rest) { return arrays.whole(name + rest, -100, 100).value(); };
    const std::string text = std::string(whole("_signed") != 0 ? "ap_fixed<" : "ap_ufixed<") +
                             std::to_string(whole("_bits")) + "," + std::to_string(whole("_int")) + "," +
                             arrays.text(name + "_rounding").value() + "," +
                             arrays.text(name + "_overflow").value() + ">";
    return network::quantizeValue(value, FixedFormat::parse(text).value());
}

/// floor(x 2^f + 1/2) / 2^f
double onGrid(double value, std::int64_t fraction)
{
    const double scale = std::ldexp(1.0, static_cast<int>(fraction));
    return std::floor(value * scale + 0.5) / scale;
}

std::int64_t bitsAt(const NumpyArrays& arrays, const std::string& name, std::size_t place)
{
    const NumpyArray* array = arrays.find(name).value();
    return array->whole(array->count() == 1 ? 0 : place);
}

/// The logits of one jet as the exported integers have them.
std::vector<double> formula(const NumpyArrays& arrays, const std::string& family, std::vector<double> x)
{
    const bool hgq = family == "hgq";
    const bool bitnet = family.starts_with("bitnet");
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = hgq ? onGrid(x[i], bitsAt(arrays, "in_frac_bits", i)) : castTo(arrays, "in", x[i]);
    }
    const auto layers = static_cast<std::size_t>(arrays.whole("n_layers", 1, 10).value());
    for (std::size_t k = 0; k < layers; ++k) {
        const std::string n = std::to_string(k);
        const NumpyArray& w = *arrays.find("w" + n + "_int").value();
        const std::size_t units = w.shape[1];
        const NumpyArray& bits = *arrays.find("w" + n + "_frac_bits").value();
        const std::string bias = bitnet ? "b" + n + "_hls" : "b" + n;
        std::vector<double> next(units);
        for (std::size_t unit = 0; unit < units; ++unit) {
            double sum =
                arrays.has(bias + "_int")
                    ? std::ldexp(static_cast<double>(arrays.find(bias + "_int").value()->whole(unit)),
                                 -static_cast<int>(bitsAt(arrays, bias + "_frac_bits", unit)))
                    : 0.0;
            for (std::size_t i = 0; i < x.size(); ++i) {
                const std::size_t place = i * units + unit;
                sum += x[i] * std::ldexp(static_cast<double>(w.whole(place)),
                                         -static_cast<int>(bits.whole(bits.count() == 1 ? 0 : place)));
            }
            const bool last = k + 1 == layers;
            const bool sigmoid = arrays.text("a" + n + "_kind").value() == "sigmoid";
            if (arrays.has("acc" + n + "_bits") && !hgq) {
                const auto width = static_cast<int>(arrays.whole("acc" + n + "_bits", 1, 64).value());
                const auto integer = static_cast<int>(arrays.whole("acc" + n + "_int", -64, 64).value());
                sum = network::quantizeValue(sum, {width, integer});
            }
            if (bitnet && last) {
                sum *= std::ldexp(
                    static_cast<double>(arrays.whole("final_scale_hls_int", 0, 1 << 30).value()), -16);
            }
            sum = last ? sum : std::max(sum, 0.0);
            if (hgq) {
                sum = onGrid(sum, bitsAt(arrays, "a" + n + "_frac_bits", unit));
            } else if (!last || !sigmoid) {
                sum = castTo(arrays, "a" + n, sum);
            }
            next[unit] = sum;
        }
        x = next;
    }
    return x;
}

} // namespace

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
