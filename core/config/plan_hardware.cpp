// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_hardware.h"

#include "study_file.h"

#include "snac/base/number_text.h"
#include "snac/hardware/trained_weights.h"
#include "snac/study/quantity.h"
#include "snac/training/format_choice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace snac::config {

namespace {

struct FormatChoice
{
    Precision precision;
    std::string reason;
    std::string note;                   ///< where the format cannot do its work; or empty
    std::optional<Precision> outputs{}; ///< of the output layer, where the others need less
    std::string outputsReason{};

    /// The format that holds what the network gives.
    [[nodiscard]] const Precision& ofOutputs() const { return outputs ? *outputs : precision; }
};

/// Bits for the integer part of numbers up to this size, the sign included.
int integerBitsFor(double largest)
{
    return largest > 0.0 ? std::max(1, static_cast<int>(std::floor(std::log2(largest))) + 2) : 1;
}

constexpr int mostFormatBits = training::largestQuantizedWidth; ///< of a format: what is wider exists nowhere
constexpr int mostInteger = mostFormatBits - 4; ///< before the point, where inputs are not scaled
constexpr int mostFine = 16;                    ///< behind it
constexpr int mostCommonBits = 18;              ///< bits that all layers get; beyond, outputs have their own

/// What this format of the outputs cannot hold, and what to do. `fine`: bits wanted behind the point.
std::string formatNote(const PlanData& data, double largest, const Precision& format, int fine)
{
    std::string note;
    if (integerBitsFor(largest) > format.integer) {
        note =
            "numbers reach " + shortNumber(largest) + ", which " + std::to_string(format.integer) +
            " bits before the point do not hold: " +
            (largest > data.largestTarget ? "set dataset.normalize to true, or give inputs in a larger unit"
                                          : "give the targets in a larger unit");
    }
    const int behind = format.width - format.integer;
    if (data.info.task == data::TaskKind::Regression && fine > behind) {
        note += (note.empty() ? "" : "; ") + ("targets spread by " + shortNumber(data.leastDeviation)) +
                ", and " + std::to_string(behind) + " bits behind the point are coarse against that: " +
                (behind < mostFine ? "give them as what they are above a fixed number, or in another unit"
                                   : "give them in a smaller unit");
    }
    return note;
}

std::string bitsBefore(int integer)
{
    return std::to_string(integer) + " bits before the point";
}

/// Large targets of scaled inputs: the output layer alone needs their bits.
FormatChoice formatOfOutputs(const PlanData& data, const Precision& others, int fine, int needed)
{
    const int integer = std::min(integerBitsFor(data.largestTarget), mostFormatBits);
    FormatChoice choice{.precision = others,
                        .reason = data.normalized
                                      ? "scaled inputs and hidden layers; the output layer has its own"
                                      : "inputs are not scaled and reach " + shortNumber(data.largestInput) +
                                            "; the output layer has its own",
                        .note = {},
                        .outputs = Precision{std::min(mostFormatBits, integer + fine), integer}};
    choice.outputsReason =
        "targets reach " + shortNumber(data.largestTarget) + ": " + bitsBefore(integer) + " hold them";
    choice.note = formatNote(data, data.largestTarget, *choice.outputs, needed);
    return choice;
}

FormatChoice formatFor(const PlanData& data)
{
    const bool classes = data::tellsClasses(data.info.task);
    if (data.normalized && classes) {
        return {{8, 3},
                "8 bits, 3 of them before the point: enough for scaled inputs; snac compress finds "
                "what each layer needs",
                {}};
    }
    // Inputs and targets must fit, and a step must be small against how far targets spread; weights need some
    // bits too.
    const double inputs = data.normalized ? 0.0 : data.largestInput;
    const double largest = std::max(inputs, classes ? 0.0 : data.largestTarget);
    const int least = data.normalized ? 3 : 8;
    const int integer = std::clamp(integerBitsFor(largest), least, mostInteger);
    const int needed = classes ? 8 : static_cast<int>(std::ceil(std::log2(64.0 / data.leastDeviation)));
    const int fine = std::clamp(needed, data.normalized ? 6 : 8, mostFine);
    if (!classes && std::max(integer, integerBitsFor(data.largestTarget)) + fine > mostCommonBits) {
        const int before = std::clamp(integerBitsFor(inputs), least, mostInteger);
        return formatOfOutputs(data,
                               data.normalized ? Precision{16, 6}
                                               : Precision{std::min(mostFormatBits, before + 8), before},
                               fine, needed);
    }
    const Precision format{std::min(mostFormatBits, integer + fine), integer};
    std::string reason = (inputs > 0.0 ? "inputs are not scaled and reach " + shortNumber(inputs) +
                                             (classes ? "" : ", targets " + shortNumber(data.largestTarget))
                          : data.normalized ? "targets reach " + shortNumber(data.largestTarget)
                                            : std::string("inputs are not scaled")) +
                         ": " + bitsBefore(integer) +
                         (integerBitsFor(largest) <= integer ? " hold them" : " are the most");
    if (!data.normalized) {
        reason += "; narrow it with snac compress";
    }
    return {format, std::move(reason), formatNote(data, largest, format, needed)};
}

/// Hidden layers of these widths with ReLU, and the output layer.
network::Architecture networkOf(const PlanData& data, const std::vector<int>& widths)
{
    network::Architecture architecture{.inputs = data.info.inputs(), .layers = {}};
    for (const int width : widths) {
        architecture.layers.emplace_back(network::Dense{.units = width});
        architecture.layers.emplace_back(network::Activation{});
    }
    architecture.layers.emplace_back(network::Dense{.units = data.outputs()});
    return architecture;
}

class BoardPlanner
{
public:
    explicit BoardPlanner(const PlannedHardware& planned)
        : m_planned(planned)
        , m_format(formatFor(planned.data))
        , m_network(networkOf(planned.data, planned.plain))
    {
    }

    Result<HardwarePlan> plan()
    {
        add("hls_config.board", yamlText(m_planned.board.id),
            m_planned.board.id == hardware::HlsConfig().board ? "the usual one; snac boards lists others"
                                                              : "the target");
        add("hls_config.model.precision", m_format.precision.toString(), m_format.reason);
        if (m_format.outputs) {
            add("hls_config.model.output_precision", m_format.outputs->toString(), m_format.outputsReason);
        }
        if (!m_format.note.empty()) {
            m_plan.notes.push_back(m_format.note);
        }
        planLocalSearch();
        SNAC_TRY(const auto once, costAt(1));
        m_limit = usualLimit(once.lutPct);
        m_plan.plainFits = fits(once);
        int reuse = 1;
        if (!m_plan.plainFits) {
            SNAC_TRY(reuse, leastReuse());
        }
        planReuse(reuse);
        planBudgets(once);
        return std::move(m_plan);
    }

private:
    static constexpr int mostReuse = 256;
    static constexpr double fullest = 80.0; ///< per cent of the look-up tables that a plan gives away

    /// Where nobody sets a budget: some twice of what a plain network takes.
    static double usualLimit(double lutPct)
    {
        constexpr std::array steps{2.0, 5.0, 10.0, 20.0, 40.0, fullest};
        const auto enough = std::ranges::find_if(steps, [&](double step) { return step >= 2.0 * lutPct; });
        return enough != steps.end() ? *enough : fullest;
    }

    /// Whether it keeps what search.constraints is going to say, and fits the board.
    [[nodiscard]] bool fits(const hardware::HardwareEstimate& cost) const
    {
        return m_planned.budgets.empty() ? cost.maximumPct <= 100.0 && cost.lutPct <= m_limit
                                         : keepsBudgets(cost);
    }

    void add(const char* path, std::string yaml, std::string reason)
    {
        m_plan.settings.push_back({path, std::move(yaml), std::move(reason)});
    }

    /// The usual precisions are for classes and for numbers about 0: those of a regression hold its targets,
    /// in steps that are small against how far these spread.
    void planLocalSearch()
    {
        if (m_planned.data.info.task != data::TaskKind::Regression) {
            return;
        }
        const Precision& outputs = m_format.ofOutputs();
        constexpr int usual = 3;
        if (outputs.integer <= usual) {
            return;
        }
        const Precision& widest = m_format.precision;
        std::string list;
        for (const int less : {0, 2, 4}) {
            const int width = std::max(widest.integer + 1, widest.width - less);
            const std::string pair = "(" + std::to_string(width) + "," + std::to_string(widest.integer) + ")";
            list += list.find(pair) != std::string::npos ? "" : (list.empty() ? "" : ", ") + pair;
        }
        add("local_search.precisions", "[" + list + "]",
            m_format.outputs ? "that of the search and narrower; outputs have their own"
                             : "targets reach " + shortNumber(m_planned.data.largestTarget) + ": " +
                                   bitsBefore(outputs.integer) + " hold them");
        add("local_search.output_precision",
            "(" + std::to_string(outputs.width) + "," + std::to_string(outputs.integer) + ")",
            "the outputs keep the step of the search, whatever the layers before them have");
    }

    [[nodiscard]] Result<hardware::HardwareEstimate> costAt(int reuse) const
    {
        hardware::HlsConfig config;
        config.board = m_planned.board.id;
        config.clockNs = m_planned.clockNs.value_or(m_planned.board.defaultClockNs);
        config.precision = m_format.precision;
        config.reuseFactor = reuse;
        config.strategy = reuse > 1 ? space::Strategy::Resource : space::Strategy::Latency;
        config.hyper = hardware::usualTraining();
        config.hyper->batchSize = m_planned.batchSize;
        hardware::NetworkDetail detail;
        if (m_format.outputs) {
            const auto layers = network::weightedLayers(m_network);
            for (const network::WeightedLayer& layer : layers) {
                hardware::DenseDetail& own = detail.layers[layer.id];
                own.weights = layer.id == layers.back().id ? *m_format.outputs : m_format.precision;
                own.inputs = m_format.precision;
            }
        }
        return m_planned.costModel.estimateDetailed(m_network, config, m_planned.board, detail);
    }

    [[nodiscard]] bool keepsBudgets(const hardware::HardwareEstimate& cost) const
    {
        return std::ranges::all_of(m_planned.budgets, [&](const auto& budget) {
            const auto quantity = study::quantityFromName(budget.first);
            if (!quantity || study::info(*quantity).needsTraining || study::info(*quantity).maximize) {
                return true;
            }
            return study::valueOf(*quantity, nullptr, &cost) <= budget.second;
        });
    }

    /// With which the plain network, or else one of fewer units, keeps the budgets or fits the board; 1 where
    /// none helps.
    [[nodiscard]] Result<int> leastReuse()
    {
        constexpr int narrowest = 8;
        for (int part = 1; part <= 8; part *= 2) {
            std::vector<int> widths = m_planned.plain;
            for (int& width : widths) {
                width = std::min(width, std::max(narrowest, width / part));
            }
            m_network = networkOf(m_planned.data, widths);
            for (int reuse = part == 1 ? 2 : 1; reuse <= mostReuse; reuse *= 2) {
                SNAC_TRY(const auto cost, costAt(reuse));
                if (fits(cost)) {
                    return reuse;
                }
            }
        }
        m_plan.notes.emplace_back(
            "no reuse factor brings a plain network, or one of fewer units, within the budgets: loosen "
            "them, or take a larger board");
        return 1;
    }

    void planReuse(int reuse)
    {
        if (reuse == 1) {
            add("hls_config.model.reuse_factor", "1",
                "every multiplication has its own hardware: the fastest");
            add("hls_config.model.strategy", "Latency", "hls4ml's for small and fast networks");
            return;
        }
        add("hls_config.model.reuse_factor",
            "[1, " + (reuse > 2 ? std::to_string(reuse / 2) + ", " : std::string()) + std::to_string(reuse) +
                "]",
            "with hardware of its own for every multiplication a plain network is over budget; used " +
                std::to_string(reuse) +
                " times each, it or one of fewer units is not. Each candidate chooses");
        add("hls_config.model.strategy", "Resource", "hls4ml's for multipliers that are shared");
    }

    void planBudgets(const hardware::HardwareEstimate& once)
    {
        if (!m_planned.budgets.empty()) {
            std::string text;
            bool early = false; // known before training
            bool trained = false;
            for (const auto& [name, limit] : m_planned.budgets) {
                const auto quantity = study::quantityFromName(name);
                const bool late = quantity && study::info(*quantity).needsTraining;
                (late ? trained : early) = true;
                text += (text.empty() ? "" : ", ") + name + ": " + numberText(limit);
            }
            add("search.constraints", "{" + text + "}",
                !trained ? "as asked; candidates known to be over are never trained"
                : !early ? "as asked; known of a network once it is trained"
                         : "as asked; candidates known to be over the budget of hardware are never trained, "
                           "scores are known once a network is");
            return;
        }
        const bool twice = m_limit >= 2.0 * once.lutPct;
        add("search.constraints", "{lut_pct: " + numberText(m_limit) + "}",
            "a plain network takes about " + significantText(once.lutPct, 2) +
                " % of the board's look-up tables" +
                (twice ? ": those above " + numberText(m_limit) + " %, " +
                             significantText(m_limit / once.lutPct, 2) + " times that, are not worth the time"
                       : ", each multiplication with hardware of its own; no more than " +
                             numberText(fullest) + " % are planned, the rest is room for what is beside it"));
    }

    const PlannedHardware& m_planned;
    FormatChoice m_format;
    network::Architecture m_network;
    double m_limit = 0.0; ///< lut_pct, without budgets that are asked for
    HardwarePlan m_plan;
};

} // namespace

Result<HardwarePlan> planForBoard(const PlannedHardware& planned)
{
    return BoardPlanner(planned).plan();
}

} // namespace snac::config
