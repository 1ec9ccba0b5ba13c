// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The reports that are text tables: csynth.rpt and report_utilization.
#include "report_text.h"

#include "report.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <charconv>

namespace snac::synthesis {

namespace {

constexpr double largestFigure = 1e15;
constexpr std::string_view blanks = " \t\r\n\f\v";

/// What follows the first ':' of a line like "* Product family: virtexuplus" or "| Device : xcvu13p |".
std::string_view afterColon(std::string_view line)
{
    const auto colon = line.find(':');
    std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
    if (const auto bar = value.find('|'); bar != std::string_view::npos) {
        value = value.substr(0, bar);
    }
    return trimmed(value);
}

bool startsRow(std::string_view line, std::string_view label)
{
    std::string_view start = trimmed(line);
    start.remove_prefix(std::min(start.find_first_not_of("|* \t"), start.size()));
    return start.starts_with(label);
}

/// The name in "== Vitis HLS Report for 'jets'" and "== Synthesis Summary Report of 'jets'".
std::string_view reportedFunction(std::string_view line)
{
    const std::string_view start = trimmed(line);
    const auto open = start.find('\'');
    const auto close = open == std::string_view::npos ? open : start.find('\'', open + 1);
    if (!start.starts_with("==") || close == std::string_view::npos ||
        start.find("Report") == std::string_view::npos) {
        return {};
    }
    return start.substr(open + 1, close - open - 1);
}

/// Fills a figure once: the first table of a report is the one of the whole design.
void fill(std::optional<double>& figure, std::optional<double> value)
{
    if (!figure) {
        figure = value;
    }
}

/// "Synthesized", "Optimized", "Fully Placed", "Physopt postPlace", "Routed", "Fully Routed".
std::optional<Origin> originOfState(std::string_view state)
{
    const auto has = [state](std::string_view part) { return state.find(part) != std::string_view::npos; };
    if (has("outed") || has("postRoute")) {
        return Origin::Routed;
    }
    if (has("lace") || has("hysopt")) {
        return Origin::Placed;
    }
    return has("ynthesized") || has("ptimized") ? std::optional(Origin::LogicSynthesis) : std::nullopt;
}

/// Reads csynth.rpt line by line; remembers which table it is in.
class CsynthText
{
public:
    void line(std::string_view text)
    {
        if (startsRow(text, "Version:")) {
            m_report.tool = std::string("HLS ") + std::string(afterColon(text).substr(0, 6));
        } else if (const auto top = reportedFunction(text); !top.empty()) {
            m_report.top = std::string(top);
        } else if (m_report.top.empty() && startsRow(text, "Top Model Name")) {
            m_report.top = std::string(afterColon(text));
        } else if (startsRow(text, "Target device:")) {
            m_report.part = std::string(afterColon(text));
        }
        const auto cells = cellsOf(text);
        if (!cells.empty()) {
            row(cells);
        }
    }

    SynthesisReport m_report;

private:
    void row(const std::vector<std::string_view>& cells)
    {
        const auto has = [&](std::string_view name) { return std::ranges::find(cells, name) != cells.end(); };
        if (has("& Loops") && has("LUT") && has("FF")) {
            m_columns.assign(cells.begin(), cells.end());
            m_table = Table::Summary;
        } else if (has("BRAM_18K") && has("LUT")) {
            m_columns.assign(cells.begin(), cells.end());
            m_table = Table::Resources;
        } else if (has("Estimated") && has("Target")) {
            m_table = Table::Timing;
        } else if (std::ranges::count(cells, "min") >= 2 && std::ranges::count(cells, "max") >= 2) {
            m_columns.assign(cells.begin(), cells.end());
            m_table = Table::Latency;
        } else {
            values(cells);
        }
    }

    void values(const std::vector<std::string_view>& cells)
    {
        if (m_table == Table::Timing && cells.size() >= 3) {
            fill(m_report.targetClockNs, leadingNumber(cells[1]));
            fill(m_report.estimatedClockNs, leadingNumber(cells[2]));
            m_table = Table::None;
        } else if (m_table == Table::Latency && leadingNumber(cells.front())) {
            // Cycles stand first, the interval in the last pair; older reports have no times between them.
            std::vector<std::size_t> lows;
            for (std::size_t i = 0; i + 1 < std::min(m_columns.size(), cells.size()); ++i) {
                if (m_columns[i] == "min" && m_columns[i + 1] == "max") {
                    lows.push_back(i);
                }
            }
            if (lows.size() >= 2) {
                fill(m_report.latencyMin, leadingNumber(cells[lows.front()]));
                fill(m_report.latencyMax, leadingNumber(cells[lows.front() + 1]));
                fill(m_report.intervalMin, leadingNumber(cells[lows.back()]));
                fill(m_report.intervalMax, leadingNumber(cells[lows.back() + 1]));
            }
            m_table = Table::None;
        } else if (m_table == Table::Resources && cells.front() == "Total") {
            for (std::size_t i = 1; i < std::min(m_columns.size(), cells.size()); ++i) {
                resource(m_columns[i], leadingNumber(cells[i]));
            }
            m_table = Table::None;
        } else if (m_table == Table::Summary && cells.front().starts_with('+')) {
            summary(cells);
            m_table = Table::None;
        }
    }

    /// "|+ jets | ... | 13 | ... | 1 | ... | 4 (~0%) | 145 (1%) | 10960 (~0%) | 84940 (4%) | - |"
    void summary(const std::vector<std::string_view>& cells)
    {
        for (std::size_t i = 1; i < std::min(m_columns.size(), cells.size()); ++i) {
            const std::string& name = m_columns[i];
            const auto value = leadingNumber(cells[i]);
            if (name == "(cycles)") {
                fill(m_report.latencyMax, value); // the summary tells the worst case alone
            } else if (name == "Interval") {
                fill(m_report.intervalMax, value);
            } else {
                resource(name, cells[i] == "-" ? std::optional(0.0) : value);
            }
        }
    }

    void resource(std::string_view name, std::optional<double> value)
    {
        if (name == "BRAM_18K" || name == "BRAM") {
            fill(m_report.bram18, value);
        } else if (name.starts_with("DSP")) {
            fill(m_report.dsp, value);
        } else if (name == "FF") {
            fill(m_report.ff, value);
        } else if (name == "LUT") {
            fill(m_report.lut, value);
        } else if (name == "URAM") {
            fill(m_report.uram, value);
        }
    }

    enum class Table { None, Timing, Latency, Resources, Summary };
    Table m_table = Table::None;
    std::vector<std::string> m_columns;
};

} // namespace

std::optional<double> leadingNumber(std::string_view text)
{
    const std::string_view start = trimmed(text);
    double value = 0.0;
    if (start.empty() || start.front() < '0' || start.front() > '9') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(start.data(), start.data() + start.size(), value);
    if (error != std::errc() || !(value >= 0.0 && value <= largestFigure)) {
        return std::nullopt;
    }
    // "9,000" is neither 9 nor anything else that is certain.
    const std::string_view rest = start.substr(static_cast<std::size_t>(end - start.data()));
    const bool ends = rest.empty() || blanks.find(rest.front()) != std::string_view::npos ||
                      rest.front() == '(' || rest.front() == '%';
    return ends ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string_view> cellsOf(std::string_view line)
{
    std::string_view rest = trimmed(line);
    std::vector<std::string_view> cells;
    if (rest.size() < 2 || rest.front() != '|') {
        return cells;
    }
    rest.remove_prefix(1);
    while (true) {
        const auto bar = rest.find('|');
        if (bar == std::string_view::npos) {
            return cells;
        }
        cells.push_back(trimmed(rest.substr(0, bar)));
        rest.remove_prefix(bar + 1);
    }
}

Result<SynthesisReport> readCsynthText(std::string_view text, const std::string& file)
{
    CsynthText reader;
    for (const std::string_view line : linesOf(text)) {
        reader.line(line);
    }
    if (!reader.m_report.lut || !reader.m_report.ff) {
        return fail("the csynth report has no table of utilization estimates with a Total of LUT and FF; was "
                    "C synthesis finished?",
                    {.file = file});
    }
    return std::move(reader.m_report);
}

Result<SynthesisReport> readUtilization(std::string_view text, const std::string& file)
{
    SynthesisReport report;
    std::optional<Origin> origin;
    for (const std::string_view line : linesOf(text)) {
        if (startsRow(line, "Tool Version")) {
            report.tool = std::string(afterColon(line).substr(0, 40));
        } else if (startsRow(line, "Device")) {
            report.part = std::string(afterColon(line));
        } else if (startsRow(line, "Design State")) {
            origin = originOfState(afterColon(line));
        } else if (startsRow(line, "Design ") && report.top.empty()) {
            report.top = std::string(afterColon(line));
        }
        const auto cells = cellsOf(line);
        if (cells.size() < 2) {
            continue;
        }
        const std::string_view name = cells.front();
        const auto used = leadingNumber(cells[1]);
        if (name.starts_with("CLB LUTs") || name.starts_with("Slice LUTs")) {
            fill(report.lut, used);
        } else if (name == "CLB Registers" || name == "Slice Registers") {
            fill(report.ff, used);
        } else if (name == "DSPs") {
            fill(report.dsp, used);
        } else if (name == "Block RAM Tile") {
            fill(report.bram18, used ? std::optional(2.0 * *used) : std::nullopt); // a tile is two of 18 kbit
        } else if (name == "URAM") {
            fill(report.uram, used);
        } else if (name == "CARRY8" || name == "CARRY4") {
            fill(report.carry, used); // of the table of primitives, or of the slice logic
        }
    }
    if (!report.lut || !report.ff) {
        return fail(
            "the utilization report has no rows \"CLB LUTs\" (or \"Slice LUTs\") and registers; is it "
            "the output of report_utilization?",
            {.file = file});
    }
    if (!origin) {
        return fail(
            "the utilization report does not say its Design State (Synthesized, Fully Placed, Routed), "
            "so it is not known what its figures are of",
            {.file = file});
    }
    report.origin = *origin;
    return report;
}

} // namespace snac::synthesis
