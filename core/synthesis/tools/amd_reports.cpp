// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amd_reports.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/synthesis/report_text.h"

#include <algorithm>
#include <vector>

namespace snac::synthesis {

namespace {

std::vector<std::string_view> wordsIn(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

bool isRule(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return !text.empty() && text.find_first_not_of("- ") == std::string_view::npos;
}

/// The row two lines below a heading of columns: "WNS(ns) TNS(ns) ...", a rule, the values.
std::vector<std::string_view> rowBelow(const std::vector<std::string_view>& lines, std::string_view first,
                                       std::string_view second)
{
    for (std::size_t i = 0; i + 2 < lines.size(); ++i) {
        const auto heads = wordsIn(lines[i]);
        if (heads.size() >= 2 && heads[0] == first && std::ranges::find(heads, second) != heads.end() &&
            isRule(lines[i + 1])) {
            return wordsIn(lines[i + 2]);
        }
    }
    return {};
}

/// The period in "clk  {0.000 2.500}  5.000  200.000": the number behind the waveform.
std::optional<double> periodOf(const std::vector<std::string_view>& row)
{
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        if (row[i].ends_with('}')) {
            return numberFrom(row[i + 1]);
        }
    }
    return std::nullopt;
}

} // namespace

Result<TimingSummary> readTimingSummary(std::string_view text, const std::string& file)
{
    const auto lines = linesOf(text);
    const auto design = rowBelow(lines, "WNS(ns)", "TNS(ns)");
    if (design.size() < 2) {
        return fail("the timing report has no Design Timing Summary; is it the output of "
                    "report_timing_summary, and whole?",
                    {.file = file});
    }
    if (design[0] == "NA") {
        return fail("nothing in the design is bound to the clock, so there is no slack: does the top module "
                    "have the input `clk`, and registers?",
                    {.file = file});
    }
    const auto wns = numberFrom(design[0]);
    const auto tns = numberFrom(design[1]);
    const auto period = periodOf(rowBelow(lines, "Clock", "Period(ns)"));
    if (!wns || !tns || !period || *period <= 0.0) {
        return fail("the timing report does not say its slack and clock period as numbers", {.file = file});
    }
    return TimingSummary{.wns = *wns, .tns = *tns, .period = *period};
}

Result<double> readPower(std::string_view text, const std::string& file)
{
    for (const std::string_view line : linesOf(text)) {
        const auto cells = cellsOf(line);
        if (cells.size() >= 2 && cells[0].starts_with("Total On-Chip Power (W)")) {
            if (const auto power = leadingNumber(cells[1])) {
                return *power;
            }
        }
    }
    return fail("the power report has no row \"Total On-Chip Power (W)\"; is it the output of report_power?",
                {.file = file});
}

Result<CosimReport> readCosim(std::string_view text, const std::string& file)
{
    for (const std::string_view line : linesOf(text)) {
        const auto cells = cellsOf(line);
        if (cells.size() < 8 || (cells[0] != "Verilog" && cells[0] != "VHDL") || cells[1] == "NA") {
            continue;
        }
        return CosimReport{.passed = cells[1] == "Pass",
                           .language = std::string(cells[0]),
                           .latency = leadingNumber(cells[4]),
                           .interval = leadingNumber(cells[7])};
    }
    return fail("the co-simulation report has no row of Verilog or VHDL with a status", {.file = file});
}

} // namespace snac::synthesis
