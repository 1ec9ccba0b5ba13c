// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_warnings.h"

#include "hls_plan.h"
#include "hls_text.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>

namespace snac::synthesis {

namespace {

/// Of 1,344 single layers under Latency in the data of wa-hls4ml, those of 3,072 products and fewer went
/// through Vivado HLS 2020.1, and every one of 4,096 and more failed (Apache-2.0,
/// Dendendelen/wa-hls4ml-search).
constexpr long long mostUnrolled = 3072;
constexpr long long failedUnrolled = 4096;
/// Tables above this are wide for one ROM a unit: HLS makes a copy for every two reads of a cycle.
constexpr int wideTableBits = 10;
/// Minutes of csynth by products that are unrolled: from some five for the jet network of 4,256 products to
/// hours beyond 50,000. A rough guide, of nothing that is measured here.
constexpr long long quickProducts = 5000;
constexpr long long slowProducts = 50000;

void warnOfSize(const HlsLayer& layer, std::vector<std::string>& warnings)
{
    const fixedpoint::Dense& dense = *layer.view.dense;
    const long long products = static_cast<long long>(dense.inputs) * dense.units;
    const bool latency = layer.build.strategy == hardware::Strategy::Latency;
    if (latency && products >= failedUnrolled) {
        warnings.push_back(
            layer.build.name + " has " + groupedText(static_cast<double>(products)) +
            " products under Latency; Vivado HLS 2020.1 fails to unroll layers of 4,096 and more. Choose "
            "Resource with a reuse factor, or make the layer smaller.");
    } else if (latency && products > mostUnrolled) {
        warnings.push_back(
            layer.build.name + " has " + groupedText(static_cast<double>(products)) +
            " products under Latency; 3,072 is the most that is known to go through Vivado HLS 2020.1.");
    }
    if (latency && layer.build.reuseFactor > 1) {
        warnings.push_back(
            layer.build.name + ": a reuse factor of " + std::to_string(layer.build.reuseFactor) +
            " under Latency saves multipliers but hardly any LUTs, and takes many cycles; Resource is "
            "made for it.");
    }
}

void warnOfTable(const HlsLayer& layer, std::vector<std::string>& warnings)
{
    if (layer.view.table && layer.view.cast->output.width > wideTableBits) {
        const auto entries = static_cast<double>(layer.view.table->entries.size());
        warnings.push_back(
            layer.build.name + ": its " + std::to_string(layer.view.dense->units) +
            " units each look up a table of " + groupedText(entries) +
            " entries; the tool copies the table for every two of them. Fewer bits for the table's "
            "argument, or an exact activation (ReLU, hard tanh), cost less.");
    }
}

void warnOfWidth(const HlsLayer& layer, int inputBits, std::vector<std::string>& warnings)
{
    const int widest = std::max(layer.weight.width, inputBits);
    const int narrowest = std::min(layer.weight.width, inputBits);
    if (widest > 27 || narrowest > 18) {
        warnings.push_back(
            layer.build.name + " multiplies " + std::to_string(layer.weight.width) + "-bit weights with " +
            std::to_string(inputBits) +
            "-bit values; a DSP takes 27 x 18 (25 x 18 on 7-series), wider products take several or "
            "a lot of LUTs.");
    }
}

void warnOfPart(const Design& design, std::vector<std::string>& warnings)
{
    const std::string part = lowerCase(design.board.part);
    if (!part.starts_with("xc") && !part.starts_with("xa") && !part.starts_with("xq")) {
        warnings.push_back("The tool may not know the part " + hlsComment(design.board.part) +
                           ": parts of AMD begin with xc, xa or xq.");
    } else if (part.starts_with("xcvu")) {
        warnings.push_back(
            design.board.part +
            " is of the Virtex family: it needs a licence that the free edition of Vivado does not "
            "bring, and may have been left out of an installation. Where it is missing, C synthesis "
            "stops with a part that is not known.");
    }
}

void warnOfTime(const HlsPlan& plan, std::vector<std::string>& warnings)
{
    long long unrolled = 0;
    for (const HlsLayer& layer : plan.layers) {
        const bool latency = layer.build.strategy == hardware::Strategy::Latency;
        unrolled += latency ? static_cast<long long>(layer.view.dense->inputs) * layer.view.dense->units
                            : layer.multipliers;
    }
    if (unrolled > slowProducts) {
        warnings.push_back(groupedText(static_cast<double>(unrolled)) +
                           " products are unrolled: expect hours of C synthesis and much memory.");
    } else if (unrolled > quickProducts) {
        warnings.push_back(groupedText(static_cast<double>(unrolled)) +
                           " products are unrolled: expect tens of minutes of C synthesis.");
    }
}

} // namespace

std::vector<std::string> hlsWarnings(const Design& design)
{
    const auto plan = planHls(design);
    if (!plan) {
        return {"This design cannot be written as HLS C++: " + plan.error().message};
    }
    std::vector<std::string> warnings;
    for (const HlsLayer& layer : plan->layers) {
        warnOfSize(layer, warnings);
        warnOfTable(layer, warnings);
        warnOfWidth(layer, layer.view.input.width, warnings);
    }
    warnOfPart(design, warnings);
    warnOfTime(*plan, warnings);
    if (design.vectors.inputs.rows() == 0) {
        warnings.emplace_back(
            "There are no test vectors: C simulation will end with an error, as nothing is compared.");
    }
    return warnings;
}

} // namespace snac::synthesis
