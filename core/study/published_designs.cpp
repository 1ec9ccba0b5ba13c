// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "published_designs.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace snac::study {

namespace {

constexpr std::string_view jets16 = "OpenML hls4ml_lhc_jets_hlf, 830,000 rows, 16 features";
constexpr std::string_view jets8p = "hls4ml LHC jets, 8 constituents x 3 features (pT, eta_rel, phi_rel)";
constexpr std::string_view hls = "Vitis HLS 2023.1, hls4ml 1.2.0, reuse factor 1, Latency, 5 ns";
constexpr std::string_view bitnet = "nairods/fastml_bitnet_benchmark at 561a56d, its reports";
constexpr std::string_view linear = "calad0i/JEDI-linear at 4803280, its reports";
constexpr std::string_view snacPack =
    "SNAC-Pack, table model-comparison-synth of the paper's source (fastmachinelearning/nac-opt at 713cc14)";
constexpr std::string_view vu13p = "xcvu13p";
constexpr std::string_view notTold = "not told in the source";

/// What the designs of one source share.
constexpr PublishedDesign ofBitnet{.name = {},
                                   .dataset = jets16,
                                   .encoder = notTold,
                                   .tool = hls,
                                   .stage = "csynth",
                                   .part = vu13p,
                                   .seeds = "mean of 3 seeds",
                                   .source = bitnet,
                                   .inputs = 16,
                                   .classes = 5};
constexpr PublishedDesign ofLinear{.name = {},
                                   .dataset = jets8p,
                                   .encoder = notTold,
                                   .tool = "Verilog of da4ml, clock asked 2 ns",
                                   .stage = "post-route",
                                   .part = "xcvu13p-flga2577-2-e",
                                   .seeds = "one network",
                                   .source = linear,
                                   .inputs = 24,
                                   .classes = 5};
constexpr PublishedDesign ofSnacPack{
    .name = {},
    .dataset = jets8p,
    .encoder = notTold,
    .tool = "hls4ml, io_parallel, Latency, reuse factor 1; nanoseconds and cycles as printed",
    .stage = "Vivado synthesis",
    .part = vu13p,
    .seeds = "one network",
    .source = snacPack,
    .inputs = 24,
    .classes = 5};

/// A row of the table: what a design has of its own.
struct Figures
{
    const PublishedDesign& shared;
    std::string_view name;
    double accuracy, lut, ff, dsp, cycles;
    std::optional<double> latencyNs = {};
};

constexpr Figures published[] = {
    {ofBitnet, "float 64-32-32", 0.7707, 187739, 35963, 3745, 10},
    {ofBitnet, "QKeras 7 bit 64-32-32", 0.7695, 166933, 13081, 198, 7},
    {ofBitnet, "HGQ 64-32-32", 0.7626, 19647, 1301, 2.7, 7.3},
    {ofBitnet, "BitNet 1.58 64-32-32", 0.7462, 85934, 14801, 10, 11.3},
    {ofBitnet, "QKeras ternary", 0.713, 41524, 5425, 0, 6.7},
    {ofLinear, "JEDI-linear 8p x 3f", 0.6569, 35684, 20016, 0, 19, 49.3},
    {ofLinear, "JEDI-linear 8p x 3f, permutation invariant", 0.6653, 136497, 73345, 0, 24, 79.3},
    {ofSnacPack, "SNAC-Pack, optimal accuracy", 0.6384, 57728, 12605, 0, 24, 140},
    {ofSnacPack, "SNAC-Pack, optimal resource", 0.6230, 34472, 5061, 0, 10, 50},
};

PublishedDesign designOf(const Figures& row)
{
    PublishedDesign design = row.shared;
    design.name = row.name;
    design.accuracy = row.accuracy;
    design.lut = row.lut;
    design.ff = row.ff;
    design.dsp = row.dsp;
    design.cycles = row.cycles;
    design.latencyNs = row.latencyNs;
    return design;
}

bool isPartOf(const hardware::Board& board, std::string_view part)
{
    const std::string own = lowerCase(board.part);
    const std::string_view family = part.substr(0, part.find('-'));
    return own.substr(0, own.find('-')) == family;
}

double share(std::optional<double> amount, long long total)
{
    return amount && total > 0 ? 100.0 * *amount / static_cast<double>(total)
                               : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

std::span<const PublishedDesign> publishedDesigns()
{
    static const std::vector<PublishedDesign> all = [] {
        std::vector<PublishedDesign> made;
        std::ranges::transform(published, std::back_inserter(made), designOf);
        return made;
    }();
    return all;
}

std::vector<const PublishedDesign*> publishedFor(const StudyStart& start)
{
    std::vector<const PublishedDesign*> found;
    for (const PublishedDesign& design : publishedDesigns()) {
        if (design.inputs == start.dataset.inputs() && design.classes == start.dataset.classes()) {
            found.push_back(&design);
        }
    }
    return found;
}

double valueOf(const PublishedDesign& design, Quantity quantity, const hardware::Board& board)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const bool samePart = isPartOf(board, design.part);
    switch (quantity) {
    case Quantity::Accuracy:
        return design.accuracy;
    case Quantity::Lut:
        return design.lut.value_or(unknown);
    case Quantity::Ff:
        return design.ff.value_or(unknown);
    case Quantity::Dsp:
        return design.dsp.value_or(unknown);
    case Quantity::LutPct:
        return samePart ? share(design.lut, board.lut) : unknown;
    case Quantity::FfPct:
        return samePart ? share(design.ff, board.ff) : unknown;
    case Quantity::DspPct:
        return samePart ? share(design.dsp, board.dsp) : unknown;
    case Quantity::ClockCycles:
        return design.cycles.value_or(unknown);
    case Quantity::LatencyNs:
        return design.latencyNs.value_or(unknown);
    default:
        return unknown;
    }
}

std::vector<std::string> whyNotComparable(const PublishedDesign& design, const StudyStart& start)
{
    std::vector<std::string> reasons;
    if (start.dataset.simulated) {
        reasons.push_back("the study's data is simulated, the design's is not");
    }
    reasons.push_back("its accuracy is of its own split of " + std::string(design.dataset) +
                      "; the study's is of its validation rows of " + start.dataset.name);
    reasons.push_back("its hardware figures are of " + std::string(design.stage) +
                      ", the study's are estimates");
    if (!isPartOf(start.board, design.part)) {
        reasons.push_back("its part is " + std::string(design.part) + ", the study's " + start.board.part);
    }
    return reasons;
}

std::string cardOf(const PublishedDesign& design, const StudyStart& start)
{
    std::string text = std::string(design.name) + " (published)\n";
    for (const Quantity quantity : {Quantity::Accuracy, Quantity::Lut, Quantity::Ff, Quantity::Dsp,
                                    Quantity::ClockCycles, Quantity::LatencyNs}) {
        if (const double value = valueOf(design, quantity, start.board); std::isfinite(value)) {
            text += label(quantity, Risk::Expected) + ": " + shownValue(quantity, value) + "\n";
        }
    }
    for (const auto& [word, fact] : {std::pair{"Data", design.dataset},
                                     {"Encoder", design.encoder},
                                     {"Tool", design.tool},
                                     {"Stage", design.stage},
                                     {"Part", design.part},
                                     {"Seeds", design.seeds},
                                     {"Source", design.source}}) {
        text += std::string(word) + ": " + std::string(fact) + "\n";
    }
    text += "May not be comparable:";
    for (const std::string& reason : whyNotComparable(design, start)) {
        text += "\n- " + reason;
    }
    return text;
}

} // namespace snac::study
