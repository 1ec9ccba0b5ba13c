// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imported_data.h"

#include "snac/base/number_text.h"
#include "snac/data/csv_layout.h"
#include "snac/data/name_places.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace snac::study {

namespace {

using Names = std::vector<std::string>;

/// For each of `wanted` its place in `names`; nothing where the names are not the same ones.
std::optional<std::vector<int>> placesOf(const Names& wanted, const Names& names)
{
    std::vector<int> places;
    for (const auto& place : data::placesOfNames(wanted, names)) {
        if (!place) {
            return std::nullopt;
        }
        places.push_back(*place);
    }
    return wanted.size() == names.size() ? std::optional(std::move(places)) : std::nullopt;
}

/// 0, 1, 2, ...: numbers of classes, not names.
bool areNumbers(const Names& names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] != std::to_string(i)) {
            return false;
        }
    }
    return true;
}

Result<Names> matchedClasses(const Names& network, int outputs, const Names& data, Names& notes)
{
    const auto classes = static_cast<int>(data.size());
    if (classes != outputs && !(classes == 2 && outputs == 1)) {
        return fail("the network has " + counted(outputs, "output") + ", the data " +
                    counted(classes, "class") + " (" + data::nameList(data) + ")");
    }
    if (network.empty() || areNumbers(network)) {
        notes.push_back("the outputs stand for " + data::nameList(data) + ", in this order");
        return data;
    }
    if (const auto places = placesOf(network, data)) {
        Names matched;
        std::ranges::transform(*places, std::back_inserter(matched),
                               [&](int place) { return data[static_cast<std::size_t>(place)]; });
        return matched;
    }
    if (areNumbers(data) && network.size() == data.size()) {
        notes.push_back("the numbers of the classes in the data stand for " + data::nameList(network) +
                        ", in this order");
        return data;
    }
    return fail("the network tells " + data::nameList(network) + " apart, the data " + data::nameList(data) +
                "; name the outputs as the data do (--classes), in the order of the network");
}

template<class Matrix>
void orderColumns(Matrix& matrix, const std::vector<int>& places)
{
    const Matrix before = matrix;
    for (std::size_t i = 0; i < places.size() && before.size() > 0; ++i) {
        matrix.col(static_cast<Eigen::Index>(i)) = before.col(places[i]);
    }
}

bool isInOrder(const std::vector<int>& places)
{
    return std::ranges::is_sorted(places);
}

} // namespace

Result<data::DatasetInfo> matchedInfo(const data::DatasetInfo& network, int outputs,
                                      const data::DatasetInfo& data, Names& notes)
{
    data::DatasetInfo info = data;
    if (network.inputs() != data.inputs()) {
        return fail("the network has " + counted(network.inputs(), "input") + ", the data " +
                    counted(data.inputs(), "input") + " (" + data::nameList(data.inputNames) + ")");
    }
    if (network.task != data.task) {
        return fail("the network tells " +
                    std::string(network.task == data::TaskKind::Regression   ? "numbers"
                                : network.task == data::TaskKind::MultiLabel ? "labels"
                                                                             : "classes") +
                    ", the data are of the other kind; say which it is (--task)");
    }
    if (const auto places = placesOf(network.inputNames, data.inputNames)) {
        std::ranges::transform(*places, info.inputNames.begin(),
                               [&](int place) { return data.inputNames[static_cast<std::size_t>(place)]; });
    } else {
        notes.push_back("the columns of the data are taken as the inputs of the network in their order: " +
                        data::nameList(data.inputNames));
    }
    if (data.task != data::TaskKind::Classification) {
        return static_cast<int>(data.targetNames.size()) == outputs
                   ? Result<data::DatasetInfo>(info)
                   : fail("the network has " + counted(outputs, "output") + ", the data " +
                          counted(static_cast<long long>(data.targetNames.size()),
                                  data.task == data::TaskKind::MultiLabel ? "label" : "target"));
    }
    SNAC_TRY(info.classNames, matchedClasses(network.classNames, outputs, data.classNames, notes));
    const auto places = placesOf(info.classNames, data.classNames);
    for (std::size_t i = 0; places && i < info.reading.classCounts.size(); ++i) {
        info.reading.classCounts[i] = data.reading.classCounts[static_cast<std::size_t>((*places)[i])];
    }
    return info;
}

void fitTo(const data::DatasetInfo& info, const ImportOrigin& origin, data::PreparedData& data)
{
    const auto columns = placesOf(info.inputNames, data.info.inputNames);
    const auto classes = placesOf(info.classNames, data.info.classNames);
    std::vector<int> numbers; // of a class of the file, its output
    if (classes && !isInOrder(*classes)) {
        numbers.resize(classes->size());
        for (std::size_t i = 0; i < classes->size(); ++i) {
            numbers[static_cast<std::size_t>((*classes)[i])] = static_cast<int>(i);
        }
    }
    for (data::Samples* samples : {&data.train, &data.validation, &data.test}) {
        if (columns && !isInOrder(*columns)) {
            orderColumns(samples->inputs, *columns);
        }
        for (int& label : samples->labels) {
            label = numbers.empty() ? label : numbers[static_cast<std::size_t>(label)];
        }
        if (origin.scaler && samples->rows() > 0) {
            origin.scaler->apply(samples->inputs);
        }
    }
    if (columns && !isInOrder(*columns)) {
        orderColumns(data.scaler.mean, *columns);
        orderColumns(data.scaler.deviation, *columns);
    }
    if (origin.scaler) {
        data.scaler = *origin.scaler;
    }
    data.info.inputNames = info.inputNames;
    data.info.classNames = info.classNames;
    data.info.targetNames = info.targetNames;
}

} // namespace snac::study
