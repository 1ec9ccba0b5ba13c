// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "side_values.h"

#include "csv_layout.h"
#include "number_text.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace snac::data {

namespace {

Result<> setArrayWeights(Dataset& dataset, const std::vector<double>& values, const std::string& file)
{
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values[row] < 0.0) {
            return fail("row " + std::to_string(row + 1) + " cannot count " + roundTripText(values[row]) +
                            ": weights are 0 or more (dataset.weight_column)",
                        {file, 0, 0});
        }
    }
    if (std::ranges::max(values) <= 0.0) {
        return fail("all weights are 0 (dataset.weight_column)", {file, 0, 0});
    }
    dataset.samples.weights =
        Eigen::Map<const Eigen::VectorXd>(values.data(), std::ssize(values)).cast<float>();
    return {};
}

/// One finite number a row.
Result<std::vector<double>> numbersOfRows(const NpyArray& array, const SideKey& side, const std::string& file)
{
    std::vector<double> values(array.rows());
    for (std::size_t row = 0; row < array.rows(); ++row) {
        array.readRow(row, &values[row]);
        const bool fits =
            side.key == "weight_column"
                ? std::abs(values[row]) <= static_cast<double>(std::numeric_limits<float>::max())
                : std::isfinite(values[row]);
        if (!fits) {
            return fail("row " + std::to_string(row + 1) + ": not a finite number (dataset." +
                            std::string(side.key) + ")",
                        {file, 0, 0});
        }
    }
    return values;
}

/// Exact for whole numbers of any length, with the zeros in front.
std::string numberName(const std::string& text, double value)
{
    return writtenWholeText(text).value_or(roundTripText(value));
}

/// "05 and 5" where names of equal value are apart; else nothing.
std::string keptApart(const std::vector<std::string>& names)
{
    std::unordered_map<std::string, std::string> seen; // by the name without zeros in front
    for (const std::string& name : names) {
        const auto whole = wholeNumberText(name);
        if (!whole) {
            continue;
        }
        const auto [before, isNew] = seen.emplace(*whole, name);
        if (!isNew && before->second != name) {
            return std::min(before->second, name) + " and " + std::max(before->second, name);
        }
    }
    return {};
}

} // namespace

std::vector<std::string> groupNamesOf(std::vector<std::string> texts, bool decimalComma,
                                      std::vector<std::string>& notes)
{
    std::vector<double> values(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const NumberState state =
            decimalComma ? parseCommaNumber(texts[i], values[i]) : parseNumber(texts[i], values[i]);
        if (state != NumberState::Finite) {
            return texts;
        }
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        texts[i] = numberName(texts[i], values[i]);
    }
    if (const std::string apart = keptApart(texts); !apart.empty()) {
        notes.push_back("groups " + apart +
                        " are kept apart, as they are written; write them alike if they are one");
    }
    return texts;
}

std::vector<SideKey> sideKeys(const DatasetOptions& options)
{
    std::vector<SideKey> keys;
    for (const auto& [name, key] :
         {SideKey{options.weightColumn, "weight_column"}, SideKey{options.groupColumn, "group_column"},
          SideKey{options.timeColumn, "time_column"}}) {
        if (!name.empty()) {
            keys.push_back({name, key});
        }
    }
    return keys;
}

void setGroups(Dataset& dataset, const std::vector<std::string>& names)
{
    std::unordered_map<std::string, int> numbers;
    for (const std::string& name : names) {
        const auto [found, isNew] = numbers.emplace(name, static_cast<int>(numbers.size()));
        if (isNew) {
            dataset.groupNames.push_back(name);
        }
        dataset.samples.groups.push_back(found->second);
    }
    dataset.info.reading.notes.push_back(countText(std::ssize(dataset.groupNames), "group") +
                                         " of rows that belong together");
}

Result<> setSide(Dataset& dataset, const SideKey& side, const NpyArray& array, const std::string& file)
{
    if (array.columns() != 1 || static_cast<Eigen::Index>(array.rows()) != dataset.samples.rows()) {
        return fail("dataset." + std::string(side.key) + " must name one number a row: this array has " +
                        countText(static_cast<std::int64_t>(array.rows()), "row") + " of " +
                        countText(static_cast<std::int64_t>(array.columns()), "number") +
                        ", and the inputs have " + countText(dataset.samples.rows(), "row"),
                    {file, 0, 0});
    }
    (side.key == "group_column"    ? dataset.columnNames.groups
     : side.key == "weight_column" ? dataset.columnNames.weights
                                   : dataset.columnNames.times) = side.name;
    if (side.key == "group_column" && array.isInteger()) { // exact beyond 2^53, as event numbers may be
        std::vector<std::string> names;
        for (std::size_t row = 0; row < array.rows(); ++row) {
            names.push_back(array.integerText(row));
        }
        setGroups(dataset, names);
        return {};
    }
    SNAC_TRY(auto values, numbersOfRows(array, side, file));
    if (side.key == "weight_column") {
        return setArrayWeights(dataset, values, file);
    }
    if (side.key == "time_column") {
        dataset.samples.times = std::move(values);
        return {};
    }
    std::vector<std::string> names;
    for (const double value : values) {
        names.push_back(roundTripText(value));
    }
    setGroups(dataset, names);
    return {};
}

} // namespace snac::data
