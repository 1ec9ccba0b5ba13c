// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_part.h"

#include "csv_words.h"
#include "name_places.h"
#include "truth.h"

#include "snac/base/reading_bounds.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace snac::data {

namespace {

/// Where the columns called `wanted` stand among `names`: the order in which they are taken. Empty: they
/// stand so already, or are called otherwise.
std::vector<int> orderOf(const std::vector<std::string>& wanted, const std::vector<std::string>& names)
{
    std::vector<int> order;
    for (const auto& place : placesOfNames(wanted, names)) {
        if (!place) {
            return {};
        }
        order.push_back(*place);
    }
    return std::ranges::is_sorted(order) ? std::vector<int>() : order;
}

/// The columns go by their names, as those of rows to predict do.
Matrix inOrder(const Matrix& columns, const std::vector<int>& order)
{
    return order.empty() ? columns : Matrix(columns(Eigen::all, order));
}

Result<> checkSameInputs(const DatasetInfo& info, const DatasetInfo& test, const std::string& file)
{
    const auto places = placesOfNames(info.inputNames, test.inputNames);
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i]) {
            missing.push_back(info.inputNames[i]);
        }
    }
    if (!missing.empty() && missing.size() < info.inputNames.size()) {
        return fail("the test file lacks inputs of the other file: " + nameList(missing), {file, 0, 0});
    }
    if (info.inputs() != test.inputs()) {
        return fail("the test file has " + std::to_string(test.inputs()) + " inputs, the other file " +
                        std::to_string(info.inputs()) +
                        ": both must have the same columns (is the truth the same one? dataset.label_column)",
                    {file, 0, 0});
    }
    if (!missing.empty()) {
        return fail("the test file has the input " + quotedPart(test.inputNames.front()) +
                        " where the other file has " + quotedPart(info.inputNames.front()) +
                        ": both must have the same columns",
                    {file, 0, 0});
    }
    if (info.task != test.task || info.targetNames.size() != test.targetNames.size()) {
        return fail(
            "the truth of the test file is not of the kind of the other file's: one has classes, the other "
            "numbers or labels, or another number of them (dataset.task)",
            {file, 0, 0});
    }
    return {};
}

/// The groups of the test rows must be others than those to train on.
Result<> appendGroups(Dataset& dataset, const Dataset& test, const std::string& file)
{
    if (dataset.samples.groups.empty()) {
        return {};
    }
    const std::unordered_set<std::string_view> trained(dataset.groupNames.begin(), dataset.groupNames.end());
    const auto known = std::ranges::find_if(test.groupNames,
                                            [&](const std::string& name) { return trained.contains(name); });
    if (known != test.groupNames.end()) {
        return fail("the test rows have the group " + quotedPart(*known) +
                        ", and so have rows to train on: a group falls into one part (dataset.group_column)",
                    {file, 0, 0});
    }
    const auto own = static_cast<int>(dataset.groupNames.size());
    for (const int group : test.samples.groups) {
        dataset.samples.groups.push_back(own + group);
    }
    dataset.groupNames.insert(dataset.groupNames.end(), test.groupNames.begin(), test.groupNames.end());
    dataset.samples.groups.resize(static_cast<std::size_t>(dataset.samples.inputs.rows()), -1);
    return {};
}

} // namespace

Result<> appendTest(Dataset& dataset, const Dataset& test, const std::string& file, const std::string& shown)
{
    SNAC_CHECK(checkSameInputs(dataset.info, test.info, file));
    const auto& names = dataset.info.classNames;
    std::vector<int> classOf;
    for (const std::string& name : test.info.classNames) {
        const auto found = placeOfClass(names, name);
        if (!found) {
            return fail("the test file has the class " + quotedPart(name) + ", which the other file has not",
                        {file, 0, 0});
        }
        classOf.push_back(static_cast<int>(*found));
    }
    const Eigen::Index rows = dataset.samples.rows();
    const auto append = [](Matrix& matrix, const Matrix& more) {
        Matrix all(matrix.rows() + more.rows(), matrix.cols());
        all << matrix, more;
        matrix = std::move(all);
    };
    const std::vector<int> inputs = orderOf(dataset.info.inputNames, test.info.inputNames);
    append(dataset.samples.inputs, inOrder(test.samples.inputs, inputs));
    if (dataset.info.task != TaskKind::Classification) {
        const std::vector<int> targets = orderOf(dataset.info.targetNames, test.info.targetNames);
        append(dataset.samples.targets, inOrder(test.samples.targets, targets));
    }
    if (dataset.samples.weights.size() > 0) { // those of test rows count nowhere
        dataset.samples.weights.conservativeResize(dataset.samples.inputs.rows());
        dataset.samples.weights.tail(test.samples.rows()).setOnes();
    }
    SNAC_CHECK(appendGroups(dataset, test, file));
    if (!dataset.samples.times.empty()) { // a set of its own is split no further
        dataset.samples.times.resize(static_cast<std::size_t>(dataset.samples.inputs.rows()), 0.0);
    }
    for (const int label : test.samples.labels) {
        dataset.samples.labels.push_back(classOf[static_cast<std::size_t>(label)]);
    }
    dataset.testRows = dataset.samples.rows() - rows;
    if (dataset.info.simulated != test.info.simulated) {
        dataset.info.reading.notes.emplace_back(
            test.info.simulated ? "the test rows are simulated, those to train and choose with are not"
                                : "the rows to train and choose with are simulated, the test rows are not");
        dataset.info.simulated = true;
    }
    dataset.info.reading.notes.push_back(
        "test rows: the " + countText(dataset.testRows, "row") + " of " +
        (shown.empty() ? std::filesystem::path(file).filename().string() : shown) +
        ", which train and choose nothing");
    return {};
}

std::optional<std::string> testPartBeside(const std::string& path)
{
    namespace fs = std::filesystem;
    const fs::path file(path);
    const std::string name = file.filename().string();
    constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"training", "test"}, {"train", "test"}, {"Training", "Test"}, {"Train", "Test"}, {"TRAIN", "TEST"}};
    for (const auto& [train, test] : words) {
        if (const auto at = name.rfind(train); at != std::string::npos) {
            std::string other = name;
            other.replace(at, train.size(), test);
            const fs::path beside = file.parent_path() / other;
            if (kindOfPath(beside.string()) == PathKind::File) {
                return beside.string();
            }
        }
    }
    return std::nullopt;
}

} // namespace snac::data
