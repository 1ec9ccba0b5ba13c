// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_comparison.h"

#include "compression_words.h"

#include "snac/base/number_text.h"
#include "snac/base/shown_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace snac::study {

namespace {

enum class Kind { Yosys, Csynth, Implementation };

Kind kindOfStage(Origin stage)
{
    switch (stage) {
    case Origin::Csynth:
    case Origin::Estimate:
        return Kind::Csynth;
    case Origin::LogicSynthesis:
    case Origin::Placed:
    case Origin::Routed:
        return Kind::Implementation;
    case Origin::Yosys:
        break;
    }
    return Kind::Yosys;
}

/// How near a figure is to what lies on the chip in the end.
int nearness(Origin stage)
{
    constexpr std::array order = {Origin::Estimate,       Origin::Csynth, Origin::Yosys,
                                  Origin::LogicSynthesis, Origin::Placed, Origin::Routed};
    return static_cast<int>(std::ranges::find(order, stage) - order.begin());
}

/// The newest record of those that went furthest, of one kind or of all.
int furthestOf(std::optional<Kind> kind, const std::vector<SynthesisRecord>& records)
{
    const auto key = [&](std::size_t at) {
        return std::pair(nearness(records[at].synthesis.stage), records[at].made);
    };
    int best = -1;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if ((!kind || kindOfStage(records[i].synthesis.stage) == *kind) &&
            (best < 0 || key(static_cast<std::size_t>(best)) <= key(i))) {
            best = static_cast<int>(i);
        }
    }
    return best;
}

ComparedColumn comparedColumnOf(Kind kind, const std::vector<SynthesisRecord>& records)
{
    const int index = furthestOf(kind, records);
    if (index >= 0) {
        const SynthesisRecord& record = records[static_cast<std::size_t>(index)];
        return {toolText(record), stageText(record.synthesis), index};
    }
    switch (kind) {
    case Kind::Yosys:
        return {"Yosys", "synthesis, not run", -1};
    case Kind::Csynth:
        return {"Vitis HLS", "csynth, not run", -1};
    case Kind::Implementation:
        break;
    }
    return {"Vivado", "impl., not run", -1};
}

/// Digits as everywhere, thousands by thin spaces.
std::string comparedText(Quantity quantity, const std::optional<double>& value)
{
    return value ? groupedText(shownNumber(quantity, *value), "\u202f") : "–";
}

ComparedCell measuredCell(Quantity quantity, const SynthesisRecord& record,
                          const std::optional<double>& estimate)
{
    ComparedCell cell;
    cell.value = synthesizedFigure(record, quantity);
    cell.text = comparedText(quantity, cell.value);
    cell.difference = differenceText(estimate, cell.value);
    if (quantity == Quantity::ClockCycles && cell.value &&
        std::ranges::any_of(record.checks, [&](const synthesis::CheckResult& check) {
            return check.latencyCycles == cell.value;
        })) {
        cell.remark = "measured";
    }
    return cell;
}

ComparedRow quantityRow(Quantity quantity, const PointEstimate& estimate,
                        const std::vector<ComparedColumn>& columns,
                        const std::vector<SynthesisRecord>& records)
{
    ComparedRow row{heading(quantity), {}};
    const auto found = estimate.figures.find(quantity);
    const std::optional<double> estimated = found == estimate.figures.end() || !std::isfinite(found->second)
                                                ? std::nullopt
                                                : std::optional(found->second);
    for (const ComparedColumn& column : columns) {
        if (column.record >= 0) {
            row.cells.push_back(
                measuredCell(quantity, records[static_cast<std::size_t>(column.record)], estimated));
        } else {
            const bool known = &column == &columns.front() && estimated;
            row.cells.push_back({known ? estimated : std::nullopt,
                                 comparedText(quantity, known ? estimated : std::nullopt), "", ""});
        }
    }
    return row;
}

ComparedRow extraRow(std::string name, std::optional<double> synthesis::SynthesisResult::*figure, int digits,
                     const std::vector<ComparedColumn>& columns, const std::vector<SynthesisRecord>& records)
{
    ComparedRow row{std::move(name), {}};
    for (const ComparedColumn& column : columns) {
        ComparedCell cell;
        if (column.record >= 0) {
            cell.value = records[static_cast<std::size_t>(column.record)].synthesis.*figure;
        }
        cell.text = cell.value ? groupedText(shownText(*cell.value, digits), "\u202f") : "–";
        row.cells.push_back(std::move(cell));
    }
    return row;
}

bool isTold(const ComparedRow& row)
{
    return std::ranges::any_of(row.cells, [](const ComparedCell& cell) { return cell.value.has_value(); });
}

std::string checkedForm(const synthesis::CheckResult& check)
{
    using enum synthesis::CheckKind;
    switch (check.kind) {
    case CSimulation:
        return "HLS C++";
    case RtlSimulation:
        return "RTL";
    case Cosimulation:
        return "RTL of the HLS tool";
    case GraphEvaluation:
    case ReadBack:
        break;
    }
    return std::string(tokenOf(synthesis::checkLabels, check.kind));
}

std::string listWithAnd(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    }
    return text;
}

} // namespace

std::string differenceText(const std::optional<double>& estimate, const std::optional<double>& value)
{
    if (!estimate || !value || *estimate == 0.0 || !std::isfinite(*estimate) || !std::isfinite(*value)) {
        return {};
    }
    const double percent = 100.0 * (*value - *estimate) / *estimate;
    const std::string digits = fixedText(std::abs(percent), 1);
    return (digits == "0.0" ? "±" : percent > 0.0 ? "+" : "−") + digits + " %";
}

std::string rtlCostText(const synthesis::RtlCost& cost, std::string_view between)
{
    const auto count = [between](double value) { return groupedText(fixedText(value, 0), between); };
    return count(cost.lut) + " LUT (" + count(cost.lutLow) + " to " + count(cost.lutHigh) + "), " +
           count(static_cast<double>(cost.ff)) + " FF" +
           (cost.dsp > 0 ? ", " + count(cost.dsp) + " DSP" : "") +
           (cost.bram18 > 0 ? ", " + count(cost.bram18) + " BRAM (18k)" : "");
}

std::string toolText(const SynthesisRecord& record)
{
    const synthesis::SynthesisResult& found = record.synthesis;
    return found.tool + (found.version.empty() ? "" : " " + found.version);
}

std::string stageText(const synthesis::SynthesisResult& result)
{
    switch (result.stage) {
    case Origin::Yosys:
        return "logic synthesis";
    case Origin::Csynth:
        return "C synthesis";
    case Origin::LogicSynthesis:
        return "logic synthesis, not placed";
    case Origin::Placed:
        return "placed";
    case Origin::Routed:
        return "placed and routed";
    case Origin::Estimate:
        break;
    }
    return std::string(originName(result.stage));
}

Comparison compareSynthesis(const PointEstimate& estimate, const std::vector<SynthesisRecord>& records)
{
    Comparison result;
    result.columns = {{"estimate", estimate.ownWeights ? "own weights" : "before training", -1},
                      comparedColumnOf(Kind::Yosys, records),
                      comparedColumnOf(Kind::Csynth, records),
                      comparedColumnOf(Kind::Implementation, records)};
    for (const Quantity quantity :
         {Quantity::Lut, Quantity::Ff, Quantity::Dsp, Quantity::Bram18, Quantity::ClockCycles,
          Quantity::LatencyNs, Quantity::InitiationInterval}) {
        result.rows.push_back(quantityRow(quantity, estimate, result.columns, records));
    }
    ComparedRow clock =
        extraRow("Clock period [ns]", &synthesis::SynthesisResult::periodNs, 2, result.columns, records);
    if (estimate.clockNs > 0.0) {
        clock.cells.front() = {estimate.clockNs, roundTripText(estimate.clockNs), "", "target"};
    }
    result.rows.push_back(std::move(clock));
    for (ComparedRow& row : std::vector<ComparedRow>{
             extraRow("Worst slack [ns]", &synthesis::SynthesisResult::wnsNs, 3, result.columns, records),
             extraRow("Power [W]", &synthesis::SynthesisResult::powerWatts, 3, result.columns, records),
             extraRow("Carry cells", &synthesis::SynthesisResult::carry, 0, result.columns, records),
             extraRow("Logic depth [cells]", &synthesis::SynthesisResult::depth, 0, result.columns,
                      records)}) {
        if (isTold(row)) {
            result.rows.push_back(std::move(row));
        }
    }
    return result;
}

int nearestToHardware(const std::vector<SynthesisRecord>& records)
{
    return furthestOf(std::nullopt, records);
}

bool hasAgreed(const std::vector<synthesis::CheckResult>& checks)
{
    return !checks.empty() && std::ranges::all_of(checks, &synthesis::CheckResult::good);
}

std::string agreementText(const std::vector<synthesis::CheckResult>& checks)
{
    if (checks.empty()) {
        return "not checked bit by bit";
    }
    std::vector<std::string> forms{"integers"};
    std::vector<std::string> tools;
    long long rows = checks.front().rows;
    for (const synthesis::CheckResult& check : checks) {
        if (!check.good()) {
            return checkedForm(check) + " differs from the integers on " +
                   groupedText(static_cast<double>(check.mismatches)) + " of " + counted(check.rows, "row");
        }
        forms.push_back(checkedForm(check));
        tools.push_back(check.tool + (check.version.empty() ? "" : " " + check.version));
        rows = std::min(rows, check.rows);
    }
    return listWithAnd(forms) + " agree bit for bit on " + groupedText(static_cast<double>(rows)) +
           (rows == 1 ? " row (" : " rows (") + listWithAnd(tools) + ")";
}

std::string floatName(const SynthesisRecord& record)
{
    const PointScores& scores = *record.scores;
    if (scores.ofStep) {
        return std::string(beforeRounding);
    }
    const std::string name = record.origin.step.empty() ? "float" : "its trial as float";
    return scores.floatSawRows ? name + " (the stored network, of a fold that trained on these rows)" : name;
}

std::string scoresText(const SynthesisRecord& record)
{
    if (!record.scores) {
        return {};
    }
    const network::Metrics& integers = record.scores->integers;
    const Quantity quantity = std::isfinite(integers.accuracy) && !std::isfinite(integers.rmse)
                                  ? Quantity::Accuracy
                                  : Quantity::Rmse;
    const auto part = [&](const std::string& what, const network::Metrics& metrics) {
        return what + " " + shownValue(quantity, valueOf(quantity, &metrics, nullptr));
    };
    std::string text = info(quantity).label.data();
    text += " on the " + groupedText(static_cast<double>(record.scores->rows)) +
            " validation rows of the check: " + part(floatName(record), record.scores->asFloat) + " · " +
            part("integers", integers);
    for (const synthesis::CheckResult& check : record.checks) {
        if (check.good() && check.rows >= record.scores->rows) {
            text += " · " + part(checkedForm(check), integers);
        }
    }
    return text;
}

} // namespace snac::study
