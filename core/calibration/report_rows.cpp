// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_rows.h"

#include "snac/synthesis/design_top.h"

#include "snac/base/number_text.h"
#include "snac/base/text_file.h"
#include "snac/calibration/calibration_rows.h"
#include "snac/calibration/measured_design.h"
#include "snac/hardware/part_name.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace snac::calibration {

namespace fs = std::filesystem;

namespace {

constexpr const char* designFile = "design.json";
constexpr std::size_t mostFiles = 10000;
constexpr int mostLevels = 5;

using Values = std::map<std::string, std::string>;

/// A report and what is known of it before its row is made.
struct Found
{
    fs::path path;
    fs::path root; ///< descriptions are looked for up to here
    std::string name;
    Result<synthesis::SynthesisReport> report = fail("not read");
    fs::path description;
};

bool looksLikeReport(const fs::path& path)
{
    const std::string name = path.filename().string();
    const std::string extension = path.extension().string();
    return name != designFile && (extension == ".rpt" || extension == ".xml" || extension == ".json" ||
                                  (extension == ".txt" && name.find("stat") != std::string::npos));
}

Result<Values> readDescription(const fs::path& path)
{
    SNAC_TRY(const auto text, readTextFile(path.string()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &error);
    if (!document.isObject()) {
        return fail(std::string(designFile) + " is not a JSON object: " + error.errorString().toStdString(),
                    {.file = path.string()});
    }
    Values values;
    const QJsonObject object = document.object();
    for (auto value = object.begin(); value != object.end(); ++value) {
        values[value.key().toStdString()] = value.value().toVariant().toString().toStdString();
    }
    return values;
}

/// The nearest description at or above the report, not above `root`.
fs::path descriptionOf(const fs::path& report, const fs::path& root)
{
    std::error_code code;
    for (fs::path folder = report.parent_path();; folder = folder.parent_path()) {
        if (fs::is_regular_file(folder / designFile, code)) {
            return folder / designFile;
        }
        if (folder == root || folder == folder.parent_path()) {
            return {};
        }
    }
}

Result<> addFolder(const fs::path& root, std::vector<Found>& found)
{
    std::error_code code;
    std::vector<fs::path> files;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(root, options, code), end; !code && entry != end;
         entry.increment(code)) {
        std::error_code ignored;
        if (looksLikeReport(entry->path()) && entry->is_regular_file(ignored) && files.size() < mostFiles) {
            files.push_back(entry->path());
        }
    }
    if (code) {
        return fail("the folder cannot be read: " + code.message(), {.file = root.string()});
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        found.push_back(
            {.path = file, .root = root, .name = fs::relative(file, root, code).string(), .description = {}});
    }
    return {};
}

Result<std::vector<Found>> findReports(const std::vector<std::string>& paths)
{
    std::vector<Found> found;
    for (const std::string& name : paths) {
        std::error_code code;
        const fs::path path = fs::canonical(name, code);
        if (code) {
            return fail("cannot be read: " + code.message(), {.file = name});
        }
        if (fs::is_directory(path, code)) {
            SNAC_CHECK(addFolder(path, found));
            continue;
        }
        fs::path root = path.parent_path();
        for (int level = 0; level < mostLevels; ++level) {
            root = root.parent_path();
        }
        found.push_back({.path = path, .root = root, .name = path.filename().string(), .description = {}});
    }
    return found;
}

/// Which function is the whole design, by the description of the design.
using Tops = std::map<fs::path, synthesis::TopChoice>;

Tops topsOf(const std::vector<Found>& found)
{
    std::map<fs::path, std::vector<synthesis::FunctionReport>> reports;
    for (const Found& one : found) {
        if (one.report && !one.description.empty()) {
            reports[one.description].push_back(synthesis::functionReport(*one.report, one.path));
        }
    }
    Tops tops;
    for (const auto& [description, those] : reports) {
        tops[description] = synthesis::chooseTop(
            those, [](const fs::path& path) { return readTextFile(path.string()).value_or(std::string()); });
    }
    return tops;
}

/// Whether the report is of the whole design, not of one function in it.
Result<> checkTop(const Found& one, const Values& description, const Tops& tops)
{
    const std::string function = synthesis::functionReport(*one.report, one.path).function;
    const synthesis::TopChoice& choice = tops.at(one.description);
    if (const auto named = description.find("top"); named != description.end()) {
        if (function.empty() || function == named->second) {
            return {};
        }
        if (!choice.functions.contains(named->second)) {
            return fail(std::string(designFile) + " says that the whole design is `" + named->second +
                        "`, but the reports here are of " + synthesis::listed(choice.functions) +
                        "; correct \"top\" in " + designFile);
        }
        return fail("it is of the function `" + function + "`, which is a part of the design `" +
                    named->second + "`");
    }
    if (choice.functions.size() < 2 || function == choice.top) {
        return {};
    }
    if (choice.top.empty()) {
        return fail("it is not clear which of the functions reported here is the whole design: " +
                    synthesis::listed(choice.functions) + "; say so in " + designFile +
                    ": \"top\": \"NAME\"");
    }
    return fail("it is of the function `" + function + "`; the whole design is `" + choice.top +
                "`, because " + choice.why + " (else say \"top\" in " + designFile + ")");
}

/// What no circuit can be.
Result<> checkFigures(const synthesis::SynthesisReport& report)
{
    if (report.lut.value_or(0.0) <= 0.0 && report.ff.value_or(0.0) <= 0.0) {
        return fail("it says 0 LUT and 0 FF: nothing was synthesised, so there is nothing to learn from it");
    }
    if (report.lut && *report.lut <= 0.0) {
        return fail("it says 0 LUT, which no network can be built of");
    }
    const auto reversed = [](const std::optional<double>& low, const std::optional<double>& high) {
        return low && high && *low > *high;
    };
    if (reversed(report.latencyMin, report.latencyMax) || reversed(report.intervalMin, report.intervalMax)) {
        return fail("its lowest latency or interval is above its highest one");
    }
    if (report.targetClockNs && *report.targetClockNs <= 0.0) {
        return fail("its clock period is 0");
    }
    return {};
}

std::string headingLine()
{
    std::string text;
    for (const std::string& column : calibrationColumns()) {
        text += (text.empty() ? "" : ",") + column;
    }
    return text + "\n";
}

void put(Values& values, const std::string& column, const std::optional<double>& figure)
{
    if (figure) {
        values.insert_or_assign(column, shortNumber(*figure, 6));
    }
}

/// The row, if the cost model knows what it describes.
Result<std::string> usableRow(const Values& values)
{
    if (!values.contains("architecture")) {
        return fail(std::string(designFile) + " has no \"architecture\", such as \"16-D64-relu-D5-softmax\"");
    }
    const std::string row = calibrationRow(values);
    const auto designs = readMeasuredDesigns(headingLine() + row + "\n", designFile);
    if (!designs) {
        return std::unexpected(designs.error());
    }
    if (designs->designs.empty()) {
        return fail(std::string("as ") + designFile + " describes it: " +
                    (designs->undescribed.empty() ? "no row" : designs->undescribed.front().reason));
    }
    return row;
}

Result<std::string> rowOf(const Found& one, const Tops& tops)
{
    if (!one.report) {
        return std::unexpected(one.report.error());
    }
    const synthesis::SynthesisReport& report = *one.report;
    if (report.origin == synthesis::Origin::Yosys) {
        return fail("counts of Yosys are read, but they are not what the hls4ml model predicts");
    }
    if (one.description.empty()) {
        return fail(std::string("a report does not say which network it is of, and there is no ") +
                    designFile + " beside it or above it that does");
    }
    SNAC_TRY(auto values, readDescription(one.description));
    SNAC_CHECK(checkTop(one, values, tops));
    SNAC_CHECK(checkFigures(report));
    if (!report.part.empty()) {
        values.insert_or_assign("part", hardware::normalPart(report.part));
    }
    values.emplace("source_repo", "your reports");
    values.emplace("tool", report.tool);
    values.insert_or_assign("report_stage", std::string(synthesis::originName(report.origin)));
    values.insert_or_assign("report", one.path.string());
    put(values, "clock_ns", report.targetClockNs);
    put(values, "lut", report.lut);
    put(values, "ff", report.ff);
    put(values, "dsp", report.dsp);
    put(values, "bram18k", report.bram18);
    put(values, "latency_max", report.latencyMax);
    put(values, "ii_max", report.intervalMax);
    return usableRow(values);
}

} // namespace

int ReportRows::used() const
{
    return static_cast<int>(std::ranges::count_if(files, &ReportFile::used));
}

Result<ReportRows> readReports(const std::vector<std::string>& paths, const RunControl& control)
{
    SNAC_TRY(auto found, findReports(paths));
    for (Found& one : found) {
        if (control.isCancelled()) {
            return failCancelled("reading the reports was cancelled");
        }
        const auto text = readTextFile(one.path.string());
        one.report = text ? synthesis::readReport(*text, one.name) : std::unexpected(text.error());
        one.description = descriptionOf(one.path, one.root);
    }
    const Tops tops = topsOf(found);
    ReportRows result;
    result.table = headingLine();
    for (const Found& one : found) {
        ReportFile file{.file = one.name, .tool = {}, .origin = {}, .problem = {}};
        if (one.report) {
            file.tool = one.report->tool;
            file.origin = synthesis::originName(one.report->origin);
        }
        if (const auto row = rowOf(one, tops)) {
            result.table += *row + "\n";
        } else {
            file.problem = row.error().message;
            file.undescribed = one.report && one.description.empty();
        }
        result.files.push_back(std::move(file));
    }
    return result;
}

std::string whyNoRows(const ReportRows& rows)
{
    if (rows.files.empty()) {
        return "no report was found there; reports are files *.rpt, *.xml, *.json and *stat*.txt";
    }
    std::string text =
        rows.files.size() == 1 ? "the report cannot be used" : "none of the reports can be used";
    bool undescribed = false;
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < rows.files.size() && i < most; ++i) {
        text += "\n  " + rows.files[i].file + ": " + rows.files[i].problem;
        undescribed = undescribed || rows.files[i].undescribed;
    }
    if (rows.files.size() > most) {
        text += "\n  and " + std::to_string(rows.files.size() - most) + " more";
    }
    if (undescribed) {
        text +=
            std::string("\nWrite a file ") + designFile +
            " beside the reports that says which network was synthesised, and how:\n" + exampleDescription() +
            "D64 is a dense layer of 64 units; weight_int and act_int count the bits before the point, sign "
            "included. \"top\" may be left out.";
    }
    return text;
}

std::string exampleDescription()
{
    return "{\n"
           "  \"architecture\": \"16-D64-relu-D32-relu-D5-softmax\",\n"
           "  \"weight_bits\": 8, \"weight_int\": 3,\n"
           "  \"act_bits\": 8, \"act_int\": 3,\n"
           "  \"reuse_factor\": 1,\n"
           "  \"strategy\": \"latency\",\n"
           "  \"io_type\": \"io_parallel\",\n"
           "  \"top\": \"myproject\"\n"
           "}\n";
}

} // namespace snac::calibration
