// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wide_truth.h"

#include "csv_layout.h"
#include "resolution.h"
#include "truth.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace snac::data {

Result<> checkClassCount(std::size_t count, const std::string& only, const SourcePlace& place)
{
    if (count < 2) {
        return fail("all rows have the same label (" + only +
                        "): there is nothing to tell apart. Is this the right column or array? "
                        "(dataset.label_column, dataset.labels_key)",
                    place);
    }
    if (count > largestClassCount) {
        return fail("the labels take more than " + std::to_string(largestClassCount) +
                        " different values: is this the right column? (dataset.label_column, or "
                        "dataset.task: regression)",
                    place);
    }
    return {};
}

Result<> setTargets(Dataset& dataset, const std::vector<double>& values, std::vector<std::string> names,
                    const SourcePlace& place)
{
    std::vector<Resolution> resolutions(names.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        resolutions[i % names.size()].add(values[i]);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (resolutions[i].isLost()) {
            return fail("the target " + names[i] + " cannot be learned: " + resolutions[i].text(), place);
        }
    }
    const auto outputs = static_cast<Eigen::Index>(names.size());
    const auto rows = static_cast<Eigen::Index>(values.size()) / outputs;
    dataset.samples.targets =
        Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
            values.data(), rows, outputs)
            .cast<float>();
    dataset.info.targetNames = std::move(names);
    dataset.info.task = TaskKind::Regression;
    return {};
}

namespace {

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

Result<> setOneHotClasses(Dataset& dataset, const std::vector<double>& values, std::vector<std::string> names,
                          const SourcePlace& place)
{
    const std::size_t columns = names.size();
    if (auto checked = checkClassCount(columns, "0", place); !checked) {
        return checked;
    }
    dataset.info.classNames = std::move(names);
    for (auto row = values.begin(); row != values.end(); row += static_cast<std::ptrdiff_t>(columns)) {
        const auto end = row + static_cast<std::ptrdiff_t>(columns);
        dataset.samples.labels.push_back(static_cast<int>(std::find(row, end, 1.0) - row));
    }
    dataset.info.task = TaskKind::Classification;
    return {};
}

/// Row (from 0) with something else than 0 and 1, if there is one.
std::optional<std::size_t> findNoLabelRow(const std::vector<double>& values, std::size_t columns)
{
    const auto bad = std::ranges::find_if(values, [](double value) { return value != 0.0 && value != 1.0; });
    return bad == values.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(bad - values.begin()) / columns);
}

/// How many rows have no label, and how many several.
void noteLabels(Dataset& dataset)
{
    const Eigen::VectorXf counts = dataset.samples.targets.rowwise().sum();
    const auto rows = static_cast<double>(std::max<Eigen::Index>(1, counts.size()));
    const auto part = [&](Eigen::Index count) {
        return groupedText(static_cast<double>(count)) + " (" +
               percentText(static_cast<double>(count) / rows, 1) + ")";
    };
    const Eigen::Index none = (counts.array() == 0.0F).count();
    const Eigen::Index several = (counts.array() > 1.0F).count();
    dataset.info.reading.notes.push_back("each row has any number of the labels: " + part(none) +
                                         " have none, " + part(several) + " more than one");
}

Result<> setLabels(Dataset& dataset, const std::vector<double>& values, std::vector<std::string> names,
                   const SourcePlace& place)
{
    SNAC_CHECK(setTargets(dataset, values, std::move(names), place));
    dataset.info.task = TaskKind::MultiLabel;
    noteLabels(dataset);
    std::vector<std::string> constant;
    for (Eigen::Index i = 0; i < dataset.samples.targets.cols(); ++i) {
        const auto column = dataset.samples.targets.col(i);
        if ((column.array() == column[0]).all()) {
            constant.push_back(dataset.info.targetNames[static_cast<std::size_t>(i)]);
        }
    }
    if (std::cmp_equal(constant.size(), dataset.samples.targets.cols())) {
        return fail("every label is the same in all rows (" + nameList(constant) +
                        "): there is nothing to tell apart. Are these the right columns? "
                        "(dataset.label_column, dataset.labels_key)",
                    place);
    }
    if (!constant.empty()) {
        dataset.info.reading.notes.push_back(
            "labels that are the same in all rows, and nothing can be learned of: " + nameList(constant));
    }
    return {};
}

} // namespace

Result<> setWideTruth(Dataset& dataset, const std::vector<double>& values, TaskChoice task, bool findLabels,
                      std::vector<std::string> classes, std::vector<std::string> targets,
                      const SourcePlace& place)
{
    const auto badRow = findNoOneHotRow(values, classes.size());
    if ((!task || task == TaskKind::Classification) && !badRow) {
        return setOneHotClasses(dataset, values, std::move(classes), place);
    }
    const bool mayBeLabels = task == TaskKind::MultiLabel || (!task && findLabels);
    const auto noLabels = mayBeLabels ? findNoLabelRow(values, classes.size()) : std::nullopt;
    if (task == TaskKind::MultiLabel && noLabels) {
        return fail("row " + std::to_string(*noLabels + 1) +
                        " of the labels has a number besides 0 and 1 (task: multi_label)",
                    place);
    }
    if (mayBeLabels && !noLabels) {
        return setLabels(dataset, values, std::move(targets), place);
    }
    if (task == TaskKind::Classification) {
        return fail("row " + std::to_string(*badRow + 1) +
                        " of the labels has not exactly one 1 (task: classification; several labels a row "
                        "are task: multi_label)",
                    place);
    }
    return setTargets(dataset, values, std::move(targets), place);
}

} // namespace snac::data
