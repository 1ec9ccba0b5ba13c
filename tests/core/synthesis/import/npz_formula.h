// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/npy.h"
#include "snac/data/prepare.h"
#include "snac/network/quantization.h"
#include "snac/synthesis/import/numpy_arrays.h"

#include <QFile>

#include <cmath>
#include <string>
#include <vector>

/// The formulas by which the trained jet networks are described that others published, in double precision,
/// and the jets that they are computed of. SNAC_SHARED_DATA_DIR is the folder of the data.
namespace snac::synthesis::tests {

inline std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Jets, standardised by themselves.
inline data::Matrix jets(int rows)
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

inline double castTo(const NumpyArrays& arrays, const std::string& name, double value)
{
    const auto whole = [&](const char* rest) { return arrays.whole(name + rest, -100, 100).value(); };
    const bool isSigned = !arrays.has(name + "_signed") || whole("_signed") != 0;
    const std::string text = std::string(isSigned ? "ap_fixed<" : "ap_ufixed<") +
                             std::to_string(whole("_bits")) + "," + std::to_string(whole("_int")) + "," +
                             arrays.text(name + "_rounding").value() + "," +
                             arrays.text(name + "_overflow").value() + ">";
    return network::quantizeValue(value, FixedFormat::parse(text).value());
}

/// floor(x 2^f + 1/2) / 2^f
inline double onGrid(double value, std::int64_t fraction)
{
    const double scale = std::ldexp(1.0, static_cast<int>(fraction));
    return std::floor(value * scale + 0.5) / scale;
}

inline std::int64_t bitsAt(const NumpyArrays& arrays, const std::string& name, std::size_t place)
{
    const NumpyArray* array = arrays.find(name).value();
    return array->whole(array->count() == 1 ? 0 : place);
}

/// The logits of one jet as the exported integers have them.
inline std::vector<double> formula(const NumpyArrays& arrays, const std::string& family,
                                   std::vector<double> x)
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
            // The logits of a BitNet are accumulator times scale: its exported kernel casts them to no `res`.
            if (bitnet && !last) {
                sum = castTo(arrays, "res" + n, sum);
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

} // namespace snac::synthesis::tests
