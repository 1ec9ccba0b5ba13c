// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/synthesis/design.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

/// Networks of integers with drawn weights, for benchmarks that have them synthesized.
namespace snac::benchmarks {

struct RtlDesignOptions
{
    std::vector<int> widths{16, 16}; ///< features, then units
    int bits = 8;                    ///< of weights and activations
    double density = 1.0;            ///< weights that are not pruned
    network::ActivationKind activation = network::ActivationKind::ReLU;
    Overflow overflow = Overflow::Sat;
    Rounding rounding = Rounding::Rnd;
    double clockNs = 5.0;
    fixedpoint::OutputStage stage = fixedpoint::OutputStage::Logits;
    bool normal = true; ///< weights as of a trained network; else uniform
    std::uint64_t seed = 1;
    synthesis::Multipliers multipliers = synthesis::Multipliers::Adders;
    bool seriesSeven = false; ///< for a small board of series 7 instead of a large one of UltraScale+
};

inline std::string nameOf(const RtlDesignOptions& options)
{
    std::string text;
    for (const int width : options.widths) {
        text += (text.empty() ? "" : "-") + std::to_string(width);
    }
    text += " " + std::to_string(options.bits) + "b d" +
            std::to_string(static_cast<int>(std::lround(100 * options.density))) + " " +
            std::string(network::activationName(options.activation)) +
            (options.overflow == Overflow::Sat ? " sat " : " wrap ") +
            std::to_string(static_cast<int>(options.clockNs)) + "ns";
    text += options.multipliers == synthesis::Multipliers::Dsp    ? " dsp"
            : options.multipliers == synthesis::Multipliers::Auto ? " auto"
                                                                  : "";
    text += options.seriesSeven ? " 7" : "";
    return text + (options.stage == fixedpoint::OutputStage::Argmax    ? " argmax"
                   : options.stage == fixedpoint::OutputStage::Softmax ? " softmax"
                                                                       : "");
}

inline std::vector<std::int64_t> drawnWeights(Random& random, const RtlDesignOptions& options, int count)
{
    const std::int64_t most = (std::int64_t{1} << (options.bits - 1)) - 1;
    std::vector<std::int64_t> weights;
    for (int i = 0; i < count; ++i) {
        const std::int64_t weight = options.normal
                                        ? std::lround(random.normal() * 0.4 * static_cast<double>(most + 1))
                                        : random.integer(-most - 1, most);
        weights.push_back(random.chance(options.density) ? std::clamp(weight, -most - 1, most) : 0);
    }
    return weights;
}

inline void appendActivation(fixedpoint::Network& network, const RtlDesignOptions& options,
                             const FixedFormat& format)
{
    if (network::isExactActivation(options.activation)) {
        const int slope = options.activation == network::ActivationKind::LeakyReLU ? -3 : 0;
        network.operations.emplace_back(fixedpoint::Cast{options.activation, slope, format});
        return;
    }
    network.operations.emplace_back(fixedpoint::Cast{network::ActivationKind::Linear, 0, format});
    fixedpoint::Table table{options.activation, {}, format};
    const auto argumentRange = fixedpoint::rawRange(format);
    for (std::int64_t raw = argumentRange.low; raw <= argumentRange.high; ++raw) {
        const double value = std::tanh(std::ldexp(static_cast<double>(raw), -format.fraction()));
        table.entries.push_back(fixedpoint::toRaw(value, format));
    }
    network.operations.emplace_back(std::move(table));
}

/// Sums fill the formats of activations about as they do in a network that was trained.
inline synthesis::Design rtlDesign(const RtlDesignOptions& options)
{
    Random random(options.seed);
    synthesis::Design design;
    design.name = "bench";
    const FixedFormat format{options.bits, 3, true, options.rounding, options.overflow};
    design.network.input = format;
    for (std::size_t i = 0; i + 1 < options.widths.size(); ++i) {
        fixedpoint::Dense dense;
        dense.id = {static_cast<int>(2 * i)};
        dense.inputs = options.widths[i];
        dense.units = options.widths[i + 1];
        const double spread = std::sqrt(dense.inputs * options.density);
        dense.weightFraction = options.bits - 2 + static_cast<int>(std::lround(std::log2(spread)));
        dense.weights = drawnWeights(random, options, dense.inputs * dense.units);
        dense.bias = format;
        const auto range = fixedpoint::rawRange(format);
        for (int unit = 0; unit < dense.units; ++unit) {
            dense.biases.push_back(random.integer(range.low / 4, range.high / 4));
        }
        design.layers.push_back({.id = dense.id, .name = "dense_" + std::to_string(i + 1)});
        design.network.operations.emplace_back(std::move(dense));
        if (i + 2 < options.widths.size()) {
            appendActivation(design.network, options, format);
        } else {
            design.network.operations.emplace_back(
                fixedpoint::Cast{network::ActivationKind::Linear, 0, format});
        }
    }
    design.network = fixedpoint::withOutputStage(std::move(design.network), options.stage).value();
    design.inputNames.assign(static_cast<std::size_t>(options.widths.front()), "x");
    design.outputNames.assign(static_cast<std::size_t>(options.widths.back()), "y");
    design.multipliers = options.multipliers;
    design.board.id = options.seriesSeven ? "pynq-z2" : "vu13p";
    design.board.part = options.seriesSeven ? "xc7z020clg400-1" : "xcvu13p-flga2577-2-e";
    design.board.family = options.seriesSeven ? "Zynq-7000" : "UltraScale+";
    design.board.lut = options.seriesSeven ? 53'200 : 1'728'000;
    design.board.dsp = options.seriesSeven ? 220 : 12'288;
    design.clockNs = options.clockNs;
    return design;
}

} // namespace snac::benchmarks
