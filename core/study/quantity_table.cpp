// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_config.h"

#include "snac/network/metrics.h"

#include <array>

namespace snac::study {

namespace {

using Cost = double (*)(const hardware::HardwareEstimate&);
using Metric = double network::Metrics::*;
using Chance = double (*)(int classes, const ConstantPredictor& constant);
using EstimateOf = hardware::Estimate hardware::HardwareEstimate::*;
using PartOf = hardware::Estimate hardware::LayerCost::*;

/// Of an answer that is drawn.
double oneOfTheClasses(int classes, const ConstantPredictor&)
{
    return classes > 0 ? 1.0 / classes : 0.0;
}

/// A percentage of the board, the same for every resource.
QuantityInfo share(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                   std::string_view label, Cost cost, Places places, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "%",
            .scale = Scale::Percent,
            .decimals = 2,
            .help = help,
            .hasBounds = true,
            .cost = cost,
            .places = places};
}

/// An amount of a resource.
QuantityInfo amount(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                    std::string_view label, std::string_view noun, EstimateOf estimate, PartOf layer,
                    Places places, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "",
            .noun = noun,
            .decimals = 0,
            .help = help,
            .hasBounds = true,
            .estimate = estimate,
            .layer = layer,
            .places = places};
}

/// A count: no unit, spread over decades.
QuantityInfo count(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                   std::string_view label, Cost cost, Places places, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "",
            .figure = Figure::Counted,
            .decimals = 0,
            .logarithmicByDefault = true,
            .help = help,
            .cost = cost,
            .places = places};
}

/// A count by somebody's formula.
QuantityInfo operations(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                        std::string_view label, Cost cost, Places places, std::string_view help)
{
    QuantityInfo row = count(id, key, std::move(aliases), label, cost, places, help);
    row.byFormula = true;
    return row;
}

/// A time in clock cycles.
QuantityInfo cycles(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                    std::string_view label, EstimateOf estimate, PartOf layer, Places places,
                    std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "cycles",
            .decimals = 0,
            .help = help,
            .hasBounds = true,
            .least = 1.0,
            .estimate = estimate,
            .layer = layer,
            .places = places};
}

/// A fraction 0..1 that is shown in per cent.
QuantityInfo score(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                   std::string_view label, Metric metric, Chance chance, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "%",
            .figure = Figure::Score,
            .scale = Scale::Fraction,
            .maximize = true,
            .needsTraining = true,
            .displayScale = 100.0,
            .decimals = 2,
            .help = help,
            .task = data::TaskKind::Classification,
            .chance = chance,
            .metric = metric};
}

QuantityInfo distance(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                      std::string_view label, Metric metric, Chance chance, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "",
            .figure = Figure::Score,
            .needsTraining = true,
            .decimals = -5,
            .help = help,
            .task = data::TaskKind::Regression,
            .chance = chance,
            .metric = metric};
}

using Hardware = hardware::HardwareEstimate;
using network::Metrics;

void addScores(std::vector<QuantityInfo>& rows)
{
    using enum Quantity;
    rows.push_back(score(
        Accuracy, "accuracy", {"performance_metric", "fidelity", "acc"}, "Accuracy", &Metrics::accuracy,
        oneOfTheClasses,
        "Fraction of validation samples classified right (mean over folds); called fidelity for qubits. Of "
        "several labels a row the fraction of all labels that are told right."));
    rows.push_back(
        score(BalancedAccuracy, "balanced_accuracy", {}, "Balanced accuracy", &Metrics::balancedAccuracy,
              oneOfTheClasses,
              "Mean over the classes of the fraction of that class found, on validation samples. Of several "
              "labels a row the mean over the labels of that of having and not having it."));
    rows.push_back(score(
        RocAuc, "roc_auc", {"auc"}, "ROC AUC", &Metrics::rocAuc,
        [](int, const ConstantPredictor&) { return 0.5; },
        "Area under the ROC curve, one class against the rest, mean over classes, on validation "
        "samples; of several labels a row the mean over the labels."));
    rows.push_back(distance(
        Rmse, "rmse", {}, "RMSE", &Metrics::rmse,
        [](int, const ConstantPredictor& constant) { return constant.rmse; },
        "Root of the mean squared error over all outputs, in units of the target, on validation "
        "samples."));
    rows.push_back(distance(
        MeanDistance, "mean_distance", {}, "Mean distance", &Metrics::meanDistance,
        [](int, const ConstantPredictor& constant) { return constant.meanDistance; },
        "Mean Euclidean distance between output and target, in units of the target, on validation "
        "samples."));
}

void addCounts(std::vector<QuantityInfo>& rows)
{
    using enum Quantity;
    rows.push_back(operations(
        Bops, "bops", {"bit_operations"}, "Bit operations", [](const Hardware& h) { return h.counts.bops; },
        {.csv = 3, .costs = 7},
        "Baskin et al. 2021 at the study's precision: n_in n_out (b_w b_a + b_w + b_a + log2 n_in) a "
        "layer."));
    rows.push_back(operations(
        BopsSnacBlock, "bops_snac_block", {}, "Bit operations (SNAC-Pack block)",
        [](const Hardware& h) { return h.counts.bopsSnacBlock; }, {},
        "SNAC-Pack's block-search formula at 32 bits: n_in n_out b^2 a layer."));
    rows.push_back(operations(
        BopsSnacMlp, "bops_snac_mlp", {}, "Bit operations (SNAC-Pack mlp)",
        [](const Hardware& h) { return h.counts.bopsSnacMlp; }, {},
        "SNAC-Pack's mlp-search formula at 32 bits: n_in n_out (b^2 + 2b) + n_out log2(n_in) b a layer."));
    rows.push_back(operations(
        BopsSnacEffective, "bops_snac_effective", {}, "Bit operations (SNAC-Pack effective)",
        [](const Hardware& h) { return h.counts.bopsSnacEffective; }, {},
        "SNAC-Pack's local-search formula: the mlp formula times (bits/32)^2 times the density."));
    rows.push_back(count(
        Multiplications, "multiplications", {"mults", "macs"}, "Multiplications",
        [](const Hardware& h) { return h.counts.multiplications; }, {.csv = 1},
        "Sum over the dense layers of inputs times units, exact."));
    rows.push_back(count(
        Parameters, "parameters", {"params"}, "Parameters",
        [](const Hardware& h) { return h.counts.parameters; }, {.csv = 2},
        "Trainable numbers, batch norm included, exact."));
}

void addShares(std::vector<QuantityInfo>& rows)
{
    using enum Quantity;
    rows.push_back(share(
        LutPct, "lut_pct", {}, "LUT", [](const Hardware& h) { return h.lutPct; }, {.points = 1, .costs = 1},
        "Look-up tables in % of the board's, estimated."));
    rows.push_back(share(
        FfPct, "ff_pct", {}, "FF", [](const Hardware& h) { return h.ffPct; }, {.points = 2, .costs = 2},
        "Flip-flops in % of the board's, estimated."));
    rows.push_back(share(
        DspPct, "dsp_pct", {}, "DSP", [](const Hardware& h) { return h.dspPct; }, {.points = 3, .costs = 3},
        "DSP slices in % of the board's, estimated."));
    rows.push_back(share(
        BramPct, "bram_pct", {"bram18_pct"}, "BRAM", [](const Hardware& h) { return h.bramPct; }, {},
        "Block RAM (18-kbit units) in % of the board's, estimated."));
}

void addAmounts(std::vector<QuantityInfo>& rows)
{
    using enum Quantity;
    rows.push_back(amount(Lut, "lut", {}, "LUT", "look-up tables", &Hardware::lut, &hardware::LayerCost::lut,
                          {.steps = 1},
                          "Number of look-up tables, estimated; lut_pct is the same in % of the board's."));
    rows.push_back(amount(Ff, "ff", {}, "FF", "flip-flops", &Hardware::ff, &hardware::LayerCost::ff,
                          {.steps = 2},
                          "Number of flip-flops, estimated; ff_pct is the same in % of the board's."));
    rows.push_back(amount(Dsp, "dsp", {}, "DSP", "DSP slices", &Hardware::dsp, &hardware::LayerCost::dsp,
                          {.steps = 3},
                          "Number of DSP slices, estimated; dsp_pct is the same in % of the board's."));
    rows.push_back(amount(Bram18, "bram18", {"bram"}, "BRAM 18k", "18-kbit blocks", &Hardware::bram18,
                          &hardware::LayerCost::bram18, {.steps = 4},
                          "Number of 18-kbit block RAMs, estimated; bram_pct is the same in % of the "
                          "board's."));
    rows.back().seldom = true;
}

void addTimes(std::vector<QuantityInfo>& rows)
{
    using enum Quantity;
    rows.push_back(cycles(ClockCycles, "clock_cycles", {"cc", "latency_cycles", "cycles"}, "Latency",
                          &Hardware::cycles, &hardware::LayerCost::cycles,
                          {.points = 4, .steps = 5, .costs = 5, .network = 1},
                          "Clock cycles from input to output, estimated."));
    rows.push_back({.id = LatencyNs,
                    .key = "latency_ns",
                    .aliases = {"latency"},
                    .label = "Latency",
                    .unit = "ns",
                    .decimals = 0,
                    .help = "Clock cycles times the clock period, estimated.",
                    .hasBounds = true,
                    .cost = [](const Hardware& h) { return h.latencyNs; },
                    .places = {.points = 6, .point = 1, .costs = 6, .network = 2}});
    rows.push_back(cycles(InitiationInterval, "ii", {"initiation_interval"}, "Initiation interval",
                          &Hardware::ii, nullptr, {.points = 5, .network = 3},
                          "Clock cycles between two inputs, estimated."));
}

constexpr std::array amounts{Quantity::Lut, Quantity::Ff, Quantity::Dsp, Quantity::Bram18};
constexpr std::array shares{Quantity::LutPct, Quantity::FfPct, Quantity::DspPct, Quantity::BramPct};
constexpr std::array<long long hardware::Board::*, 4> totals{&hardware::Board::lut, &hardware::Board::ff,
                                                             &hardware::Board::dsp, &hardware::Board::bram18};

/// In the order of the enumeration, so that info() is an index.
std::vector<QuantityInfo> makeTable()
{
    using enum Quantity;
    std::vector<QuantityInfo> rows;
    addScores(rows);
    addCounts(rows);
    rows.push_back(share(
        AverageResource, "avg_resource", {"resources", "average_resource"}, "Average resource",
        [](const Hardware& h) { return h.averagePct; }, {.network = 5},
        "Mean of the LUT, FF, DSP and BRAM percentages of the board, estimated; it may hide "
        "one "
        "above 100 %."));
    rows.push_back(share(
        MaximumResource, "max_resource", {"maximum_resource"}, "Largest resource",
        [](const Hardware& h) { return h.maximumPct; }, {.costs = 4, .network = 4},
        "Largest of the LUT, FF, DSP and BRAM percentages of the board, estimated."));
    addAmounts(rows);
    addShares(rows);
    addTimes(rows);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        QuantityInfo& own = rows[static_cast<std::size_t>(amounts[i])];
        QuantityInfo& percent = rows[static_cast<std::size_t>(shares[i])];
        own.counterpart = shares[i];
        percent.counterpart = amounts[i];
        own.total = percent.total = totals[i];
        own.canBeZero = percent.canBeZero = amounts[i] == Dsp || amounts[i] == Bram18;
    }
    return rows;
}

const std::vector<QuantityInfo>& table()
{
    static const std::vector<QuantityInfo> rows = makeTable();
    return rows;
}

} // namespace

std::span<const QuantityInfo> quantities()
{
    return table();
}

std::span<const Quantity> resourceAmounts()
{
    return amounts;
}

std::span<const Quantity> resourceShares()
{
    return shares;
}

} // namespace snac::study
