// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include "csv_layout.h"
#include "number_text.h"
#include "truth.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <filesystem>

namespace snac::data {

namespace {

std::string joined(const std::vector<std::string>& parts, std::size_t most)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(parts.size(), most); ++i) {
        text += (i > 0 ? "; " : "") + parts[i];
    }
    return text + (parts.size() > most ? "; and " + std::to_string(parts.size() - most) + " more" : "");
}

std::string truthText(const DatasetInfo& info)
{
    const bool classes = info.task == TaskKind::Classification;
    const std::string of = info.reading.testRows > 0 ? " (of all rows, those to test with among them)" : "";
    const std::string from = info.reading.truth.empty() ? std::string() : info.reading.truth + "; ";
    if (classes) {
        return from + std::to_string(info.classes()) + (info.classes() == 1 ? " class: " : " classes: ") +
               classText(info) + of;
    }
    if (info.task == TaskKind::MultiLabel) {
        return from + countText(std::ssize(info.targetNames), "label") +
               " a row, each of which it has or has not: " + classText(info) + of;
    }
    return from + "regression of " + nameList(info.targetNames);
}

/// "600 rows", and both parts where test rows are a set of their own.
std::string rowsText(const DataReading& reading)
{
    const std::string all = countText(reading.rows, "row");
    return reading.testRows > 0
               ? all + " (" + groupedText(static_cast<double>(reading.rows - reading.testRows)) +
                     " to train and choose with, " + groupedText(static_cast<double>(reading.testRows)) +
                     " to test with)"
               : all;
}

} // namespace

void completeReading(Dataset& dataset, const DatasetOptions& options)
{
    DatasetInfo& info = dataset.info;
    DataReading& reading = info.reading;
    reading.rows = dataset.samples.rows();
    reading.testRows = dataset.testRows;
    reading.classCounts.assign(
        info.task == TaskKind::MultiLabel ? info.targetNames.size() : info.classNames.size(), 0);
    for (std::size_t i = 0; info.task == TaskKind::MultiLabel && i < reading.classCounts.size(); ++i) {
        reading.classCounts[i] =
            (dataset.samples.targets.col(static_cast<Eigen::Index>(i)).array() > 0.0F).count();
    }
    for (const int label : dataset.samples.labels) {
        ++reading.classCounts[static_cast<std::size_t>(label)];
    }
    std::vector<std::string> constant;
    for (Eigen::Index i = 0; i < dataset.samples.inputs.cols(); ++i) {
        const auto column = dataset.samples.inputs.col(i);
        if (column.size() > 1 && (column.array() == column[0]).all()) {
            constant.push_back(info.inputNames[static_cast<std::size_t>(i)]);
        }
    }
    if (!constant.empty()) {
        reading.notes.push_back(countText(static_cast<std::int64_t>(constant.size()), "input") +
                                " with one value in all rows, of no use: " + nameList(constant));
    }
    constexpr int many = 10; // more of them may be a quantity that was counted
    const bool whole = std::all_of(info.classNames.begin(), info.classNames.end(),
                                   [](const std::string& name) { return wholeNumberText(name).has_value(); });
    if (!options.task && info.classes() > many && whole) {
        reading.notes.push_back(
            "the truth holds " + std::to_string(info.classes()) +
            " different whole numbers, taken as classes (as are whole numbers of at most " +
            std::to_string(largestAutoClassCount) +
            " different values); if it is a quantity, set dataset.task to regression");
    }
}

std::string classText(const DatasetInfo& info)
{
    constexpr std::size_t most = 10;
    const std::vector<std::string>& names = info.truthNames();
    const std::size_t count = names.size();
    const bool known = info.reading.classCounts.size() == count;
    // "0 497 154" is no number where digits are parted by blanks.
    const bool numbers = std::ranges::any_of(
        names, [](const std::string& name) { return !name.empty() && isDigit(name.back()); });
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (count > most && i == most - 2) {
            text += ", ...";
            i = count - 1;
        }
        text +=
            (i > 0 ? ", " : "") + nameList({names[i]}) +
            (known ? (numbers ? ": " : " ") + groupedText(static_cast<double>(info.reading.classCounts[i]))
                   : "");
    }
    return text;
}

std::vector<ReadingLine> readingLines(const DatasetInfo& info)
{
    const DataReading& reading = info.reading;
    const std::string origin = info.simulated && info.name != "file"
                                   ? info.name
                                   : std::filesystem::path(info.origin).filename().string();
    std::vector<ReadingLine> lines;
    const auto add = [&](const char* name, const std::string& text) {
        if (!text.empty()) {
            lines.push_back({name, text});
        }
    };
    add("Data", origin + (reading.format.empty() ? "" : ": " + reading.format) +
                    (reading.rows > 0 ? ", " + rowsText(reading) : ""));
    add("Header", reading.header);
    add("Inputs", std::to_string(info.inputs()) + ": " + nameList(info.inputNames) +
                      (reading.inputs.empty() ? "" : "; " + reading.inputs));
    add("Truth", truthText(info));
    add("Left out", joined(reading.leftOut, 10));
    add("Note", joined(reading.notes, 10));
    return lines;
}

} // namespace snac::data
