// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_rows.h"

#include "snac/base/number_text.h"
#include "snac/base/text_file.h"
#include "snac/hardware/calibration_rows.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

namespace snac::synthesis {

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
    Result<SynthesisReport> report = fail("not read");
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
    const Result<std::string> text = readTextFile(path.string());
    if (!text) {
        return std::unexpected(text.error());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(*text), &error);
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
            if (auto good = addFolder(path, found); !good) {
                return std::unexpected(good.error());
            }
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

/// The function a report is of. HLS names the files of csynth after it, and that is surer than what they say.
std::string functionOf(const Found& one)
{
    constexpr std::string_view ending = "_csynth";
    const std::string stem = one.path.stem().string();
    const bool named = one.report->origin == Origin::Csynth && stem.ends_with(ending) && stem != ending;
    return named ? stem.substr(0, stem.size() - ending.size()) : one.report->top;
}

/// The functions that the reports of each description and stage are of.
using Functions = std::map<std::pair<fs::path, Origin>, std::set<std::string>>;

Functions functionsOf(const std::vector<Found>& found)
{
    Functions functions;
    for (const Found& one : found) {
        if (one.report && !one.description.empty() && !functionOf(one).empty()) {
            functions[{one.description, one.report->origin}].insert(functionOf(one));
        }
    }
    return functions;
}

/// Whether the report is of the whole design, not of one function in it.
Result<> checkTop(const Found& one, const Values& description, const Functions& functions)
{
    const auto named = description.find("top");
    const std::string top = functionOf(one);
    if (named != description.end()) {
        return top.empty() || top == named->second
                   ? Result<>{}
                   : fail("it is of the function `" + top + "`, not of the design `" + named->second + "`");
    }
    const auto reported = functions.find({one.description, one.report->origin});
    if (reported != functions.end() && reported->second.size() > 1) {
        return fail("the folder has reports of " + std::to_string(reported->second.size()) +
                    " functions; name the one that is the whole design in " + designFile + ": \"top\": \"" +
                    top + "\"");
    }
    return {};
}

void put(Values& values, const std::string& column, const std::optional<double>& figure)
{
    if (figure) {
        values.insert_or_assign(column, shortNumber(*figure, 6));
    }
}

Result<std::string> rowOf(const Found& one, const Functions& functions)
{
    if (!one.report) {
        return std::unexpected(one.report.error());
    }
    const SynthesisReport& report = *one.report;
    if (report.origin == Origin::Yosys) {
        return fail("counts of Yosys are read, but they are not what the hls4ml model predicts");
    }
    if (one.description.empty()) {
        return fail(std::string("no ") + designFile +
                    " beside the report or above it says which design it is of");
    }
    auto values = readDescription(one.description);
    if (!values) {
        return std::unexpected(values.error());
    }
    if (auto whole = checkTop(one, *values, functions); !whole) {
        return std::unexpected(whole.error());
    }
    if (!report.part.empty()) {
        values->insert_or_assign("part", report.part);
    }
    values->emplace("source_repo", "your reports");
    values->emplace("tool", report.tool);
    values->insert_or_assign("report_stage", std::string(originName(report.origin)));
    values->insert_or_assign("report", one.path.string());
    put(*values, "clock_ns", report.targetClockNs);
    put(*values, "lut", report.lut);
    put(*values, "ff", report.ff);
    put(*values, "dsp", report.dsp);
    put(*values, "bram18k", report.bram18);
    put(*values, "latency_max", report.latencyMax);
    put(*values, "ii_max", report.intervalMax);
    return hardware::calibrationRow(*values);
}

} // namespace

int ReportRows::used() const
{
    return static_cast<int>(std::ranges::count_if(files, &ReportFile::used));
}

Result<ReportRows> readReports(const std::vector<std::string>& paths, const RunControl& control)
{
    auto found = findReports(paths);
    if (!found) {
        return std::unexpected(found.error());
    }
    for (Found& one : *found) {
        if (control.isCancelled()) {
            return fail("reading the reports was cancelled");
        }
        const auto text = readTextFile(one.path.string());
        one.report = text ? readReport(*text, one.name) : std::unexpected(text.error());
        one.description = descriptionOf(one.path, one.root);
    }
    const Functions functions = functionsOf(*found);
    ReportRows result;
    for (const std::string& column : hardware::calibrationColumns()) {
        result.table += (result.table.empty() ? "" : ",") + column;
    }
    result.table += "\n";
    for (const Found& one : *found) {
        ReportFile file{.file = one.name, .tool = {}, .origin = {}, .problem = {}};
        if (one.report) {
            file.tool = one.report->tool;
            file.origin = originName(one.report->origin);
        }
        if (const auto row = rowOf(one, functions)) {
            result.table += *row + "\n";
        } else {
            file.problem = row.error().message;
        }
        result.files.push_back(std::move(file));
    }
    return result;
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

} // namespace snac::synthesis
