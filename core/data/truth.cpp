// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"

#include "number_text.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>

namespace snac::data {

namespace {

Result<> checkTask(const std::string& task)
{
    if (task == "auto" || task == "classification" || task == "regression") {
        return {};
    }
    return fail("dataset.task is '" + task + "': it must be auto, classification or regression");
}

Result<> checkClassCount(std::size_t count, const SourcePlace& place)
{
    if (count < 2) {
        return fail("all rows have the same label: there is nothing to tell apart", place);
    }
    if (count > largestClassCount) {
        return fail("the labels take more than " + std::to_string(largestClassCount) +
                        " different values: is this the right column? (label_column, or task: regression)",
                    place);
    }
    return {};
}

/// Different values, given up beyond `limit` + 1 of them.
std::map<double, int> distinct(const std::vector<double>& values, std::size_t limit)
{
    std::map<double, int> found;
    for (const double value : values) {
        found.emplace(value, 0);
        if (found.size() > limit) {
            break;
        }
    }
    return found;
}

std::string wholeText(double value)
{
    // Whole numbers beyond 64 bits are never labels anybody reads.
    return std::abs(value) < 9e18 ? std::to_string(static_cast<long long>(value)) : fixedText(value, 6);
}

Result<> setNumericClasses(Dataset& dataset, const std::vector<double>& values, const SourcePlace& place)
{
    auto classes = distinct(values, largestClassCount);
    if (auto checked = checkClassCount(classes.size(), place); !checked) {
        return checked;
    }
    int index = 0;
    for (auto& [value, position] : classes) {
        position = index++;
        dataset.info.classNames.push_back(wholeText(value));
    }
    dataset.samples.labels.reserve(values.size());
    for (const double value : values) {
        dataset.samples.labels.push_back(classes.at(value));
    }
    dataset.info.task = TaskKind::Classification;
    return {};
}

Result<> setTextClasses(Dataset& dataset, const std::vector<std::string_view>& texts,
                        const SourcePlace& place)
{
    std::unordered_map<std::string_view, int> classes;
    for (const auto text : texts) {
        classes.emplace(text, 0);
        if (classes.size() > largestClassCount) {
            break;
        }
    }
    if (auto checked = checkClassCount(classes.size(), place); !checked) {
        return checked;
    }
    std::vector<std::string_view> sorted;
    for (const auto& [text, position] : classes) {
        sorted.push_back(text);
    }
    std::sort(sorted.begin(), sorted.end());
    for (const auto text : sorted) {
        classes[text] = dataset.info.classes();
        dataset.info.classNames.emplace_back(text);
    }
    dataset.samples.labels.reserve(texts.size());
    for (const auto text : texts) {
        dataset.samples.labels.push_back(classes.at(text));
    }
    dataset.info.task = TaskKind::Classification;
    return {};
}

void setTargets(Dataset& dataset, const std::vector<double>& values, std::vector<std::string> names)
{
    const auto outputs = static_cast<Eigen::Index>(names.size());
    const auto rows = static_cast<Eigen::Index>(values.size()) / outputs;
    dataset.samples.targets =
        Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
            values.data(), rows, outputs)
            .cast<float>();
    dataset.info.targetNames = std::move(names);
    dataset.info.task = TaskKind::Regression;
}

/// All numbers of an array, refused where they are not finite or do not fit into 32 bits.
Result<std::vector<double>> readNumbers(const NpyArray& array, const std::string& file)
{
    std::vector<double> values(array.header.count);
    for (std::size_t row = 0; row < array.rows(); ++row) {
        array.readRow(row, values.data() + row * array.columns());
    }
    const auto bad = std::find_if(values.begin(), values.end(), [](double value) {
        return !(std::abs(value) <= static_cast<double>(std::numeric_limits<float>::max()));
    });
    if (bad != values.end()) {
        const auto row = static_cast<std::size_t>(bad - values.begin()) / array.columns();
        return fail("the label of row " + std::to_string(row + 1) + " is not a finite 32-bit number",
                    {file, 0, 0});
    }
    return values;
}

/// Row (from 0) that is no one-hot row, if there is one.
std::optional<std::size_t> findNoOneHotRow(const std::vector<double>& values, std::size_t columns)
{
    for (std::size_t row = 0; row * columns < values.size(); ++row) {
        double sum = 0.0;
        bool binary = true;
        for (std::size_t i = 0; i < columns; ++i) {
            const double value = values[row * columns + i];
            binary = binary && (value == 0.0 || value == 1.0);
            sum += value;
        }
        if (!binary || sum != 1.0) {
            return row;
        }
    }
    return std::nullopt;
}

Result<> setOneHotClasses(Dataset& dataset, const std::vector<double>& values, std::size_t columns,
                          const SourcePlace& place)
{
    if (auto checked = checkClassCount(columns, place); !checked) {
        return checked;
    }
    for (std::size_t i = 0; i < columns; ++i) {
        dataset.info.classNames.push_back(std::to_string(i));
    }
    for (auto row = values.begin(); row != values.end(); row += static_cast<std::ptrdiff_t>(columns)) {
        const auto end = row + static_cast<std::ptrdiff_t>(columns);
        dataset.samples.labels.push_back(static_cast<int>(std::find(row, end, 1.0) - row));
    }
    dataset.info.task = TaskKind::Classification;
    return {};
}

std::vector<double> numbersOf(const std::vector<std::string_view>& texts)
{
    std::vector<double> values(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        (void)parseNumber(texts[i], values[i]); // the reader has checked that they are numbers
    }
    return values;
}

Result<> setColumnTruth(Dataset& dataset, const std::vector<double>& values,
                        const std::optional<SourcePlace>& firstFraction, const std::string& task,
                        const std::string& name, const SourcePlace& place)
{
    const bool fewWhole =
        !firstFraction && distinct(values, largestAutoClassCount).size() <= largestAutoClassCount;
    if (task == "regression" || (task == "auto" && !fewWhole)) {
        setTargets(dataset, values, {name});
        return {};
    }
    if (firstFraction) {
        return fail("this label is not a whole number, so it names no class (task: classification)",
                    *firstFraction);
    }
    return setNumericClasses(dataset, values, place);
}

} // namespace

Result<> setTruth(Dataset& dataset, const Columns& columns, const std::string& task, const std::string& file)
{
    if (auto checked = checkTask(task); !checked) {
        return checked;
    }
    const SourcePlace place{file, 0, 0};
    if (!columns.firstTextLabel) {
        return setColumnTruth(dataset, numbersOf(columns.labels), columns.firstFractionLabel, task,
                              columns.labelName, place);
    }
    if (task == "regression") {
        return fail("this label is not a number (column " + columns.labelName + ", task: regression)",
                    *columns.firstTextLabel);
    }
    return setTextClasses(dataset, columns.labels, place);
}

Result<> setTruth(Dataset& dataset, const NpyArray& labels, const std::string& task, const std::string& file)
{
    if (auto checked = checkTask(task); !checked) {
        return checked;
    }
    const SourcePlace place{file, 0, 0};
    if (labels.rows() != static_cast<std::size_t>(dataset.samples.rows())) {
        return fail(std::to_string(labels.rows()) + " labels for " + std::to_string(dataset.samples.rows()) +
                        " rows",
                    place);
    }
    const auto values = readNumbers(labels, file);
    if (!values) {
        return std::unexpected(values.error());
    }
    const std::size_t width = labels.columns();
    if (width == 1) {
        const auto fraction = std::find_if(values->begin(), values->end(),
                                           [](double value) { return value != std::floor(value); });
        const auto firstFraction = fraction == values->end() ? std::nullopt : std::optional(place);
        return setColumnTruth(dataset, *values, firstFraction, task, "target", place);
    }
    const auto badRow = findNoOneHotRow(*values, width);
    if (task != "regression" && !badRow) {
        return setOneHotClasses(dataset, *values, width, place);
    }
    if (task == "classification") {
        return fail("row " + std::to_string(*badRow + 1) +
                        " of the labels has not exactly one 1 (task: classification)",
                    place);
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < width; ++i) {
        names.push_back("target" + std::to_string(i));
    }
    setTargets(dataset, *values, std::move(names));
    return {};
}

} // namespace snac::data
