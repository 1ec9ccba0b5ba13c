// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"
#include "snac/hardware/cost_model.h"
#include "snac/study/price.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::network {
struct Metrics;
}

namespace snac::study {

struct ConstantPredictor;

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
    Lut,
    Ff,
    Dsp,
    Bram18,
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

/// Where the figures of a quantity come from.
enum class Figure {
    Score,    ///< measured on samples, so it needs training
    Counted,  ///< exact, of the network's shape alone
    Estimated ///< by the cost model, with 90 % bounds
};

/// What the numbers of a quantity are: decides what a limit can be.
enum class Scale {
    Fraction, ///< stored 0 to 1, shown in per cent
    Percent,  ///< of the board's total
    Number    ///< whole units, times, distances
};

/// Where a figure stands in the lists of figures that are shown besides the objectives of a study, from 1; 0:
/// it is not in the list. Figures of one place stand in the order of the table.
struct Places
{
    int points = 0;  ///< columns of the window's table of points
    int point = 0;   ///< what the window says of one point
    int csv = 0;     ///< exact figures in CSV
    int steps = 0;   ///< columns of the tables of the local search
    int costs = 0;   ///< what the score of compressed networks is plotted against
    int network = 0; ///< what the terminal says of a network as a whole
};

/// One row of the table of quantities: the single source for names, units, directions, formats, axis labels
/// and columns. Machines read the key, people the heading; absolute and relative amounts of a resource are
/// rows of their own.
struct QuantityInfo
{
    Quantity id;
    std::string_view key;                  ///< "lut_pct": objective name in YAML, JSON and CSV
    std::vector<std::string_view> aliases; ///< "fidelity", "performance_metric", "cc", "resources"
    std::string_view label;                ///< "LUT": for axes and table headings, with unit() appended
    std::string_view unit;                 ///< "%", "ns", "cycles" or empty
    std::string_view noun{};               ///< what an amount without unit counts: "look-up tables"
    Figure figure = Figure::Estimated;
    Scale scale = Scale::Number;
    bool maximize = false; ///< usual direction
    bool needsTraining =
        false; ///< figure is Score; otherwise known before training, so usable as an early budget
    double displayScale = 1.0; ///< stored value x scale = shown value (accuracy is stored 0..1, shown in %)
    int decimals = 2; ///< of the shown value; negative: so many significant digits, as shownText() takes it
    bool logarithmicByDefault = false;
    bool canBeZero = false; ///< a network may take none of it, so that a budget of 0 can be kept
    std::string_view help;  ///< one line: what it is and where it comes from
    bool hasBounds = false; ///< an estimate with 90 % bounds, so that a study's risk makes a difference
    std::optional<Quantity> counterpart{}; ///< the same resource in the other scale: lut <-> lut_pct
    /// Of a score: Classification where it is of answers that are right or wrong, of classes or labels, and
    /// Regression where it is of numbers. suits() asks it.
    std::optional<data::TaskKind> task{};
    /// Of a score: the value a network must beat to be worth looking at, from the number of classes (0: none)
    /// and what the constant answer scores.
    double (*chance)(int classes, const ConstantPredictor& constant) = nullptr;
    double least = 0.0;     ///< of any network, so that no lower limit can be meant
    bool inAllFiles = true; ///< of a score: else files of earlier programs lack it, and it is not known
    bool byFormula = false; ///< of what is counted: by somebody's formula, so no fact of the network alone
    bool seldom = false;    ///< of a resource: most networks take none, and layers are listed without it then
    double network::Metrics::*metric = nullptr; ///< where a score stands
    /// Where a figure stands that the cost model itself estimates, with its bounds; others follow from those.
    hardware::Estimate hardware::HardwareEstimate::*estimate = nullptr;
    hardware::Estimate hardware::LayerCost::*layer = nullptr;    ///< the part that a layer has in it
    double (*cost)(const hardware::HardwareEstimate&) = nullptr; ///< any other figure
    long long hardware::Board::*total = nullptr;                 ///< what the board has of a resource
    Places places{};
};

/// Whether networks of this task have the quantity: all have what is no score.
[[nodiscard]] bool suits(const QuantityInfo& row, data::TaskKind task);

[[nodiscard]] std::span<const QuantityInfo> quantities();
[[nodiscard]] const QuantityInfo& info(Quantity quantity);
/// The figures of a list, in its order: listed(&Places::csv).
[[nodiscard]] std::vector<Quantity> listed(int Places::*list);
/// The figures that the cost model itself estimates, and those of them that layers have a part in.
[[nodiscard]] std::vector<Quantity> estimatedFigures();
[[nodiscard]] std::vector<Quantity> layerFigures();
/// By key or alias, ignoring case.
[[nodiscard]] std::optional<Quantity> quantityFromName(std::string_view name);

/// Which words the text of a study is written in.
enum class Words {
    Old = 1, ///< `lut`, `ff`, `dsp` and `bram` were other names of the percentages
    Now = 2  ///< they are amounts
};
/// The same, in the words of a study that an earlier program began.
[[nodiscard]] std::optional<Quantity> quantityFromName(std::string_view name, Words words);

/// What networks of this task are headed by: accuracy, or RMSE.
[[nodiscard]] Quantity headlineOf(data::TaskKind task);

/// The four resources of a board, as amounts and in per cent, in the same order.
[[nodiscard]] std::span<const Quantity> resourceAmounts();
[[nodiscard]] std::span<const Quantity> resourceShares();
/// What a limit on a quantity cannot be, and what was probably meant: empty, or a sentence that begins with
/// the name: "lut_pct is in per cent of the board, so 3000 cannot be meant; for 3000 look-up tables write
/// lut: 3000". `board` null where it is not known.
[[nodiscard]] std::string limitProblem(Quantity quantity, double limit, const hardware::Board* board);
/// The stored value; NaN when the needed part is missing.
[[nodiscard]] double valueOf(Quantity quantity, const network::Metrics* metrics,
                             const hardware::HardwareEstimate* hardware);
/// The same as a study of this risk scores it: the upper bound of what has bounds, for the pessimist.
[[nodiscard]] double valueOf(Quantity quantity, Risk risk, const network::Metrics* metrics,
                             const hardware::HardwareEstimate* hardware, const hardware::Board& board);
/// Value and 90 % bounds; low and high equal the value where it has none. NaN when not known.
[[nodiscard]] hardware::Estimate boundsOf(Quantity quantity, const hardware::HardwareEstimate& hardware,
                                          const hardware::Board& board);
/// A stored value as people read it, without and with its unit: "74.10" and "74.10 %", "13" and "13 cycles";
/// "–" where it is not known.
[[nodiscard]] std::string shownNumber(Quantity quantity, double stored);
[[nodiscard]] std::string shownValue(Quantity quantity, double stored);
/// A limit that somebody wrote, with its unit: as a value is shown, or in full where that would be another
/// number ("0.001 %", not "0.00 %").
[[nodiscard]] std::string shownLimit(Quantity quantity, double stored);
/// "validation", "counted", or which estimate: "estimate with own weights".
[[nodiscard]] std::string_view figureName(Quantity quantity, Price price);
/// "LUT", or "LUT, upper bound" where the risk makes that what is meant.
[[nodiscard]] std::string label(Quantity quantity, Risk risk);
/// "accuracy", but "LUT" and "ROC AUC": a label within a sentence.
[[nodiscard]] std::string inSentence(std::string label);
/// Heading of a column or an axis, everywhere: "LUT [%]", "LUT, upper bound [%]", "LUT", "Latency [cycles]".
[[nodiscard]] std::string heading(Quantity quantity, Risk risk = Risk::Expected);

} // namespace snac::study
