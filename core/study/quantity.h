// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/cost_model.h"
#include "snac/training/engine.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// Everything a trial can be scored, limited or plotted by.
enum class Quantity {
    Accuracy,
    BalancedAccuracy,
    RocAuc,
    Rmse,
    MeanDistance,
    Bops,
    BopsSnacBlock,
    BopsSnacMlp,
    BopsSnacEffective,
    Multiplications,
    Parameters,
    AverageResource,
    MaximumResource,
    LutPct,
    FfPct,
    DspPct,
    BramPct,
    ClockCycles,
    LatencyNs,
    InitiationInterval
};

/// Which figure of an estimate counts, where an estimate has bounds.
enum class Risk {
    Expected,   ///< the value
    Pessimistic ///< its 90 % upper bound
};

/// One row of the table of quantities: the single source for names, units, directions and axis labels.
struct QuantityInfo
{
    Quantity id;
    std::string_view key;                  ///< "lut_pct": objective name in YAML, JSON and CSV
    std::vector<std::string_view> aliases; ///< "fidelity", "performance_metric", "cc", "resources"
    std::string_view label;                ///< "LUT": for axes and table headings, with unit() appended
    std::string_view unit;                 ///< "%", "ns", "cycles" or empty
    bool maximize = false;                 ///< usual direction
    bool needsTraining = false;            ///< false: known before training, so usable as an early budget
    double displayScale = 1.0; ///< stored value x scale = shown value (accuracy is stored 0..1, shown in %)
    int decimals = 2;          ///< of the shown value
    bool logarithmicByDefault = false;
    std::string_view help;  ///< one line: what it is and where it comes from
    bool hasBounds = false; ///< an estimate with 90 % bounds, so that a study's risk makes a difference
};

[[nodiscard]] std::span<const QuantityInfo> quantities();
[[nodiscard]] const QuantityInfo& info(Quantity quantity);
/// By key or alias, ignoring case.
[[nodiscard]] std::optional<Quantity> quantityFromName(std::string_view name);
/// The stored value; NaN when the needed part is missing.
[[nodiscard]] double valueOf(Quantity quantity, const training::Metrics* metrics,
                             const hardware::HardwareEstimate* hardware);
/// The same as a study of this risk scores it: the upper bound of what has bounds, for the pessimist.
[[nodiscard]] double valueOf(Quantity quantity, Risk risk, const training::Metrics* metrics,
                             const hardware::HardwareEstimate* hardware, const hardware::Board& board);
/// Value and 90 % bounds; low and high equal the value where it has none. NaN when not known.
[[nodiscard]] hardware::Estimate boundsOf(Quantity quantity, const hardware::HardwareEstimate& hardware,
                                          const hardware::Board& board);
/// A stored value as people read it, with its unit: "74.10 %", "13 cycles", "12345".
[[nodiscard]] std::string shownValue(Quantity quantity, double stored);
/// "LUT", or "LUT, upper bound" where the risk makes that what is meant.
[[nodiscard]] std::string label(Quantity quantity, Risk risk);
/// Heading of a column or an axis: "LUT [%]", "LUT, upper bound [%]", "Parameters".
[[nodiscard]] std::string heading(Quantity quantity, Risk risk = Risk::Expected);

} // namespace snac::study
