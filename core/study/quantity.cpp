// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantity.h"

#include "snac/base/number_text.h"
#include "snac/hardware/bounds.h"

#include <algorithm>
#include <limits>

namespace snac::study {

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// A percentage of a board total, the same for every resource.
QuantityInfo resource(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                      std::string_view label, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "%",
            .decimals = 2,
            .help = help,
            .hasBounds = true};
}

/// A count of operations: no unit, spread over decades.
QuantityInfo count(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                   std::string_view label, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "",
            .decimals = 0,
            .logarithmicByDefault = true,
            .help = help};
}

QuantityInfo time(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                  std::string_view label, std::string_view unit, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = unit,
            .decimals = 0,
            .help = help,
            .hasBounds = true};
}

/// A fraction 0..1 that is shown in per cent.
QuantityInfo score(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                   std::string_view label, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "%",
            .maximize = true,
            .needsTraining = true,
            .displayScale = 100.0,
            .decimals = 2,
            .help = help};
}

QuantityInfo distance(Quantity id, std::string_view key, std::vector<std::string_view> aliases,
                      std::string_view label, std::string_view help)
{
    return {.id = id,
            .key = key,
            .aliases = std::move(aliases),
            .label = label,
            .unit = "",
            .needsTraining = true,
            .decimals = 4,
            .help = help};
}

/// In the order of the enumeration, so that info() is an index.
std::vector<QuantityInfo> makeTable()
{
    using enum Quantity;
    return {
        score(
            Accuracy, "accuracy", {"performance_metric", "fidelity", "acc"}, "Accuracy",
            "Fraction of validation samples classified right (mean over folds); called fidelity for qubits."),
        score(BalancedAccuracy, "balanced_accuracy", {}, "Balanced accuracy",
              "Mean over the classes of the fraction of that class found, on validation samples."),
        score(RocAuc, "roc_auc", {"auc"}, "ROC AUC",
              "Area under the ROC curve, one class against the rest, mean over classes, on validation "
              "samples."),
        distance(Rmse, "rmse", {}, "RMSE",
                 "Root of the mean squared error over all outputs, in units of the target, on validation "
                 "samples."),
        distance(MeanDistance, "mean_distance", {}, "Mean distance",
                 "Mean Euclidean distance between output and target, in units of the target, on validation "
                 "samples."),
        count(Bops, "bops", {"bit_operations"}, "Bit operations",
              "Baskin et al. 2021 at the study's precision: n_in n_out (b_w b_a + b_w + b_a + log2 n_in) a "
              "layer."),
        count(BopsSnacBlock, "bops_snac_block", {}, "Bit operations (SNAC-Pack block)",
              "SNAC-Pack's block-search formula at 32 bits: n_in n_out b^2 a layer."),
        count(
            BopsSnacMlp, "bops_snac_mlp", {}, "Bit operations (SNAC-Pack mlp)",
            "SNAC-Pack's mlp-search formula at 32 bits: n_in n_out (b^2 + 2b) + n_out log2(n_in) b a layer."),
        count(BopsSnacEffective, "bops_snac_effective", {}, "Bit operations (SNAC-Pack effective)",
              "SNAC-Pack's local-search formula: the mlp formula times (bits/32)^2 times the density."),
        count(Multiplications, "multiplications", {"mults", "macs"}, "Multiplications",
              "Sum over the dense layers of inputs times units, exact."),
        count(Parameters, "parameters", {"params"}, "Parameters",
              "Trainable numbers, batch norm included, exact."),
        resource(AverageResource, "avg_resource", {"resources", "average_resource"}, "Average resource",
                 "Mean of the LUT, FF, DSP and BRAM percentages of the board, estimated before training."),
        resource(MaximumResource, "max_resource", {"maximum_resource"}, "Largest resource",
                 "Largest of the LUT, FF, DSP and BRAM percentages of the board, estimated before training."),
        resource(LutPct, "lut_pct", {"lut"}, "LUT",
                 "Look-up tables in % of the board's, estimated before training."),
        resource(FfPct, "ff_pct", {"ff"}, "FF", "Flip-flops in % of the board's, estimated before training."),
        resource(DspPct, "dsp_pct", {"dsp"}, "DSP",
                 "DSP slices in % of the board's, estimated before training."),
        resource(BramPct, "bram_pct", {"bram"}, "BRAM",
                 "Block RAM (18-kbit units) in % of the board's, estimated before training."),
        time(ClockCycles, "clock_cycles", {"cc", "latency_cycles", "cycles"}, "Latency", "cycles",
             "Clock cycles from input to output, estimated before training."),
        time(LatencyNs, "latency_ns", {"latency"}, "Latency", "ns",
             "Clock cycles times the clock period, estimated before training."),
        time(InitiationInterval, "ii", {"initiation_interval"}, "Initiation interval", "cycles",
             "Clock cycles between two inputs, estimated before training."),
    };
}

const std::vector<QuantityInfo>& table()
{
    static const std::vector<QuantityInfo> rows = makeTable();
    return rows;
}

double metricValue(Quantity quantity, const training::Metrics& metrics)
{
    using enum Quantity;
    switch (quantity) {
    case Accuracy:
        return metrics.accuracy;
    case BalancedAccuracy:
        return metrics.balancedAccuracy;
    case RocAuc:
        return metrics.rocAuc;
    case Rmse:
        return metrics.rmse;
    case MeanDistance:
        return metrics.meanDistance;
    default:
        return notKnown;
    }
}

double hardwareValue(Quantity quantity, const hardware::HardwareEstimate& hardware)
{
    using enum Quantity;
    switch (quantity) {
    case Bops:
        return hardware.counts.bops;
    case BopsSnacBlock:
        return hardware.counts.bopsSnacBlock;
    case BopsSnacMlp:
        return hardware.counts.bopsSnacMlp;
    case BopsSnacEffective:
        return hardware.counts.bopsSnacEffective;
    case Multiplications:
        return hardware.counts.multiplications;
    case Parameters:
        return hardware.counts.parameters;
    case AverageResource:
        return hardware.averagePct;
    case MaximumResource:
        return hardware.maximumPct;
    case LutPct:
        return hardware.lutPct;
    case FfPct:
        return hardware.ffPct;
    case DspPct:
        return hardware.dspPct;
    case BramPct:
        return hardware.bramPct;
    case ClockCycles:
        return hardware.cycles.value;
    case LatencyNs:
        return hardware.latencyNs;
    case InitiationInterval:
        return hardware.ii.value;
    default:
        return notKnown;
    }
}

} // namespace

std::span<const QuantityInfo> quantities()
{
    return table();
}

const QuantityInfo& info(Quantity quantity)
{
    return table()[static_cast<std::size_t>(quantity)];
}

std::optional<Quantity> quantityFromName(std::string_view name)
{
    for (const QuantityInfo& row : table()) {
        const auto named = [name](std::string_view other) { return equalIgnoringCase(name, other); };
        if (named(row.key) || std::ranges::any_of(row.aliases, named)) {
            return row.id;
        }
    }
    return std::nullopt;
}

double valueOf(Quantity quantity, const training::Metrics* metrics,
               const hardware::HardwareEstimate* hardware)
{
    if (info(quantity).needsTraining) {
        return metrics ? metricValue(quantity, *metrics) : notKnown;
    }
    return hardware ? hardwareValue(quantity, *hardware) : notKnown;
}

double valueOf(Quantity quantity, Risk risk, const training::Metrics* metrics,
               const hardware::HardwareEstimate* hardware, const hardware::Board& board)
{
    if (risk == Risk::Expected || !hardware || !info(quantity).hasBounds) {
        return valueOf(quantity, metrics, hardware);
    }
    const hardware::HardwareEstimate upper = atBound(*hardware, board, hardware::Bound::High);
    return valueOf(quantity, metrics, &upper);
}

hardware::Estimate boundsOf(Quantity quantity, const hardware::HardwareEstimate& hardware,
                            const hardware::Board& board)
{
    const double value = valueOf(quantity, nullptr, &hardware);
    if (!info(quantity).hasBounds) {
        return {value, value, value};
    }
    const auto at = [&](hardware::Bound bound) {
        const hardware::HardwareEstimate end = atBound(hardware, board, bound);
        return valueOf(quantity, nullptr, &end);
    };
    return {value, at(hardware::Bound::Low), at(hardware::Bound::High)};
}

std::string shownValue(Quantity quantity, double stored)
{
    const QuantityInfo& row = info(quantity);
    return fixedText(stored * row.displayScale, row.decimals) + (row.unit.empty() ? "" : " ") +
           std::string(row.unit);
}

std::string label(Quantity quantity, Risk risk)
{
    const QuantityInfo& row = info(quantity);
    return std::string(row.label) + (risk == Risk::Pessimistic && row.hasBounds ? ", upper bound" : "");
}

std::string heading(Quantity quantity, Risk risk)
{
    const QuantityInfo& row = info(quantity);
    return label(quantity, risk) + (row.unit.empty() ? "" : " [" + std::string(row.unit) + "]");
}

} // namespace snac::study
