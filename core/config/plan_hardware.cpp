// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_hardware.h"

#include "study_file.h"

#include "snac/base/number_text.h"
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
    std::string note; ///< where the format cannot do its work; or empty
};

/// Bits for the integer part of numbers up to this size, the sign included.
int integerBitsFor(double largest)
{
    return largest > 0.0 ? std::max(1, static_cast<int>(std::floor(std::log2(largest))) + 2) : 1;
}

constexpr int mostInteger = 24; ///< bits before the point, and behind it
constexpr int mostFine = 16;

/// What this format cannot hold, and what to do.
std::string formatNote(const PlanData& data, double largest, int integer, int fine)
{
    std::string note;
    if (integerBitsFor(largest) > integer) {
        note =
            "numbers reach " + shortNumber(largest) + ", which " + std::to_string(integer) +
            " bits before the point do not hold: " +
            (largest > data.largestTarget ? "set dataset.normalize to true, or give inputs in a larger unit"
                                          : "give the targets in a larger unit");
    }
    if (data.info.task == data::TaskKind::Regression && fine > mostFine) {
        note += (note.empty() ? "" : "; ") + ("targets spread by " + shortNumber(data.leastDeviation)) +
                ", and " + std::to_string(mostFine) +
                " bits behind the point are coarse against that: give them in a smaller unit";
    }
    return note;
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
    const int integer = std::clamp(integerBitsFor(largest), data.normalized ? 3 : 8, mostInteger);
    const int needed = classes ? 8 : static_cast<int>(std::ceil(std::log2(64.0 / data.leastDeviation)));
    const int fine = std::clamp(needed, data.normalized ? 6 : 8, mostFine);
    const std::string before = std::to_string(integer) + " bits before the point";
    std::string reason =
        (inputs > 0.0 ? "inputs are not scaled and reach " + shortNumber(inputs) +
                            (classes ? "" : ", targets " + shortNumber(data.largestTarget))
         : data.normalized ? "targets reach " + shortNumber(data.largestTarget)
                           : std::string("inputs are not scaled")) +
        (integerBitsFor(largest) <= integer ? ": " + before + " hold them" : ": " + before + " are the most");
    if (!data.normalized) {
        reason += "; narrow it with snac compress";
    }
    return {{integer + fine, integer}, std::move(reason), formatNote(data, largest, integer, needed)};
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
        const int integer = integerBitsFor(m_planned.data.largestTarget);
        constexpr int usual = 3;
        if (integer <= usual || integer >= training::largestQuantizedWidth) {
            return;
        }
        std::string list;
        const int widest = std::min(m_format.precision.width, training::largestQuantizedWidth);
        for (const int less : {0, 2, 4}) {
            const int width = std::max(integer + 1, widest - less);
            const std::string pair = "(" + std::to_string(width) + "," + std::to_string(integer) + ")";
            list += list.find(pair) != std::string::npos ? "" : (list.empty() ? "" : ", ") + pair;
        }
        add("local_search.precisions", "[" + list + "]",
            "targets reach " + shortNumber(m_planned.data.largestTarget) + ": " + std::to_string(integer) +
                " bits before the point hold them");
        add("local_search.output_precision",
            "(" + std::to_string(widest) + "," + std::to_string(integer) + ")",
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
        return m_planned.costModel.estimate(m_network, config, m_planned.board);
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
