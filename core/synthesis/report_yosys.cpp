// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"
#include "report_text.h"

#include "snac/base/ascii.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <utility>

namespace snac::synthesis {

namespace {

bool startsWithAny(std::string_view name, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](std::string_view start) { return name.starts_with(start); });
}

/// LUTs that a cell other than a LUT takes in AMD's slices (UG474, UG574); 0 for all others.
double lutsOf(std::string_view type)
{
    static constexpr std::pair<std::string_view, double> cells[] = {
        {"INV", 1},       {"SRL16", 1},    {"SRLC16", 1},   {"SRLC32", 1},    {"RAM32X1S", 1},
        {"RAM64X1S", 1},  {"RAM32X1D", 2}, {"RAM64X1D", 2}, {"RAM128X1S", 2}, {"RAM128X1D", 4},
        {"RAM32M16", 8},  {"RAM64M8", 8},  {"RAM32M", 4},   {"RAM64M", 4},    {"RAM256X1S", 4},
        {"RAM256X1D", 8}, {"RAM512X1S", 8}};
    const auto found =
        std::ranges::find_if(cells, [&](const auto& cell) { return type.starts_with(cell.first); });
    return found == std::end(cells) ? 0.0 : found->second;
}

/// Adds `count` cells of a type of the Xilinx, iCE40, ECP5 or generic libraries.
void addCells(SynthesisReport& report, std::string_view type, double count)
{
    const auto add = [count](std::optional<double>& figure, double each) {
        figure = figure.value_or(0.0) + each * count;
    };
    const bool numberedLut = type.size() == 4 && type.starts_with("LUT") && type[3] >= '1' && type[3] <= '6';
    if (numberedLut || type == "$lut" || type == "SB_LUT4") {
        add(report.lut, 1.0);
    } else if (const double luts = lutsOf(type); luts > 0.0) {
        add(report.lut, luts);
    } else if (type == "CARRY4" || type == "CARRY8") {
        add(report.carry, 1.0);
    } else if (startsWithAny(type, {"FDRE", "FDSE", "FDCE", "FDPE", "SB_DFF", "TRELLIS_FF", "$_DFF", "$_SDFF",
                                    "$dff", "$sdff"})) {
        add(report.ff, 1.0);
    } else if (startsWithAny(type, {"DSP48", "SB_MAC16", "MULT18X18D"})) {
        add(report.dsp, 1.0);
    } else if (type.starts_with("RAMB36")) {
        add(report.bram18, 2.0);
    } else if (type.starts_with("RAMB18")) {
        add(report.bram18, 1.0);
    } else if (type.starts_with("URAM")) {
        add(report.uram, 1.0);
    }
}

SynthesisReport emptyReport()
{
    SynthesisReport report;
    report.origin = Origin::Yosys;
    report.tool = "Yosys";
    report.lut = report.ff = report.dsp = report.bram18 = report.carry = 0.0;
    return report;
}

} // namespace

Result<SynthesisReport> readYosysJson(std::string_view text, const std::string& file)
{
    QJsonParseError error;
    const auto bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject()) {
        return fail("the report is not the JSON of Yosys' `stat -json`: " + error.errorString().toStdString(),
                    {.file = file});
    }
    const QJsonObject root = document.object();
    QJsonObject counted = root["design"].toObject();
    SynthesisReport report = emptyReport();
    const QJsonObject modules = root["modules"].toObject();
    if (counted.isEmpty() && modules.size() == 1) {
        counted = modules.begin().value().toObject();
    }
    if (!counted.contains("num_cells_by_type")) {
        return fail(
            "the report has no section design/num_cells_by_type; run `stat -json` after synthesis with "
            "the top module set",
            {.file = file});
    }
    report.tool = root["creator"].toString("Yosys").left(60).toStdString();
    if (modules.size() == 1) {
        report.top = modules.begin().key().toStdString();
        report.top.erase(0, report.top.starts_with('\\') ? 1 : 0);
    }
    const QJsonObject cells = counted["num_cells_by_type"].toObject();
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (const double count = cell.value().toDouble(); count > 0.0 && count <= 1e15) {
            addCells(report, cell.key().toStdString(), count);
        }
    }
    return report;
}

Result<SynthesisReport> readYosysText(std::string_view text, const std::string& file)
{
    std::optional<SynthesisReport> report;
    bool inCells = false;
    for (const std::string_view line : linesOf(text)) {
        const std::string_view content = trimmed(line);
        if (content.starts_with("===") && content.ends_with("===") && content.size() > 6) {
            const std::string top(trimmed(content.substr(3, content.size() - 6)));
            const std::string before = report ? report->top : "";
            report = emptyReport();
            report->top = top == "design hierarchy" ? before : top;
            inCells = false;
            continue;
        }
        if (!report) {
            continue;
        }
        // "Number of cells: 12" before Yosys 0.50, "12 cells" since; the types follow, indented.
        if (content.starts_with("Number of cells:") || content.ends_with(" cells")) {
            inCells = true;
            continue;
        }
        if (!inCells) {
            continue;
        }
        const auto blank = content.find_first_of(" \t");
        if (blank == std::string_view::npos) {
            inCells = inCells && !content.empty();
            continue;
        }
        const std::string_view first = content.substr(0, blank);
        const std::string_view last = trimmed(content.substr(blank));
        if (const auto count = leadingNumber(last)) {
            addCells(*report, first, *count);
        } else if (const auto leading = leadingNumber(first)) {
            addCells(*report, last, *leading);
        } else {
            inCells = false;
        }
    }
    if (!report) {
        return fail("the report has no section \"=== module ===\"; is it the output of Yosys' `stat`?",
                    {.file = file});
    }
    return *report;
}

} // namespace snac::synthesis
