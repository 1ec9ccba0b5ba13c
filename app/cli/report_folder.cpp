// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_folder.h"

#include "output.h"

#include "snac/hardware/calibration_rows.h"
#include "snac/synthesis/report.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <filesystem>
#include <map>

namespace snac::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* designFile = "design.json";
constexpr std::size_t mostFiles = 10000;

using Values = std::map<std::string, std::string>;

bool looksLikeReport(const fs::path& path)
{
    const std::string name = path.filename().string();
    const std::string extension = path.extension().string();
    return name != designFile && (extension == ".rpt" || extension == ".xml" || extension == ".json" ||
                                  (extension == ".txt" && name.find("stat") != std::string::npos));
}

Result<Values> readDesign(const fs::path& path)
{
    const Result<std::string> text = readText(path.string());
    if (!text) {
        return std::unexpected(text.error());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(*text), &error);
    if (!document.isObject()) {
        return fail("not a JSON object: " + error.errorString().toStdString(), {.file = path.string()});
    }
    Values values;
    const QJsonObject object = document.object();
    for (auto value = object.begin(); value != object.end(); ++value) {
        values[value.key().toStdString()] = value.value().toVariant().toString().toStdString();
    }
    return values;
}

/// The nearest description at or above the report, not above the folder that was named.
fs::path designOf(const fs::path& report, const fs::path& root)
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

void put(Values& values, const std::string& column, const std::optional<double>& figure)
{
    if (figure) {
        values[column] = shortNumber(*figure);
    }
}

Result<std::string> rowOf(const fs::path& path, const fs::path& root)
{
    const Result<std::string> text = readText(path.string());
    if (!text) {
        return std::unexpected(text.error());
    }
    const auto report = synthesis::readReport(*text, path.string());
    if (!report) {
        return std::unexpected(report.error());
    }
    if (report->origin == synthesis::Origin::Yosys) {
        return fail("counts of Yosys are read, but they are not what the hls4ml model predicts");
    }
    const fs::path described = designOf(path, root);
    if (described.empty()) {
        return fail(std::string("no ") + designFile +
                    " beside the report or above it says which design it is of");
    }
    auto values = readDesign(described);
    if (!values) {
        return std::unexpected(values.error());
    }
    if (!report->part.empty()) {
        values->insert_or_assign("part", report->part);
    }
    if (report->targetClockNs) {
        put(*values, "clock_ns", report->targetClockNs);
    }
    values->emplace("source_repo", "your reports");
    values->emplace("tool", report->tool);
    values->insert_or_assign("report_stage", std::string(originName(report->origin)));
    put(*values, "lut", report->lut);
    put(*values, "ff", report->ff);
    put(*values, "dsp", report->dsp);
    put(*values, "bram18k", report->bram18);
    put(*values, "latency_max", report->latencyMax);
    put(*values, "ii_max", report->intervalMax);
    return hardware::calibrationRow(*values);
}

} // namespace

Result<ReportFolder> readReportFolder(const std::string& folder)
{
    std::error_code code;
    const fs::path root = fs::canonical(folder, code);
    if (code || !fs::is_directory(root, code)) {
        return fail("not a folder that can be read", {.file = folder});
    }
    std::vector<fs::path> files;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(root, options, code), end; !code && entry != end;
         entry.increment(code)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && looksLikeReport(entry->path()) && files.size() < mostFiles) {
            files.push_back(entry->path());
        }
    }
    if (code) {
        return fail("the folder cannot be read: " + code.message(), {.file = folder});
    }
    std::ranges::sort(files);
    ReportFolder result;
    for (const std::string& column : hardware::calibrationColumns()) {
        result.table += (result.table.empty() ? "" : ",") + column;
    }
    result.table += "\n";
    for (const fs::path& path : files) {
        if (const auto row = rowOf(path, root)) {
            result.table += *row + "\n";
            ++result.reports;
        } else {
            result.skipped.push_back(fs::relative(path, root, code).string() + ": " + row.error().message);
        }
    }
    return result;
}

} // namespace snac::cli
