// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_arrays.h"

#include "csv_layout.h"
#include "npz_choice.h"

#include "snac/base/number_text.h"

#include <charconv>

namespace snac::data {

namespace {

/// The rows from `first` on, `count` of them, as arrays.
class ArrayMaker
{
public:
    ArrayMaker(const Dataset& dataset, Eigen::Index first, Eigen::Index count)
        : m_dataset(dataset)
        , m_first(first)
        , m_count(count)
    {
    }

    [[nodiscard]] NamedArray inputs(std::string name) const
    {
        const Matrix& all = m_dataset.samples.inputs;
        std::vector<std::size_t> shape{rows(), static_cast<std::size_t>(all.cols())};
        if (const auto& image = m_dataset.image; image[0] > 0 && image[0] * image[1] == all.cols()) {
            shape = {rows(), static_cast<std::size_t>(image[0]), static_cast<std::size_t>(image[1])};
        }
        return {std::move(name), std::move(shape), block(all)};
    }

    /// Classes as whole numbers, or targets.
    [[nodiscard]] NamedArray truth(std::string name) const
    {
        const Samples& samples = m_dataset.samples;
        if (samples.labels.empty()) {
            std::vector<std::size_t> shape{rows()};
            if (samples.targets.cols() > 1) {
                shape.push_back(static_cast<std::size_t>(samples.targets.cols()));
            }
            return {std::move(name), std::move(shape), block(samples.targets)};
        }
        const auto numbers = numbersOfNames(m_dataset.info.classNames);
        std::vector<std::int64_t> values;
        for (Eigen::Index row = m_first; row < m_first + m_count; ++row) {
            const int label = samples.labels[static_cast<std::size_t>(row)];
            values.push_back(numbers ? (*numbers)[static_cast<std::size_t>(label)] : label);
        }
        return {std::move(name), {rows()}, std::move(values)};
    }

    /// Weights, groups and times, with the settings that name them.
    void addSides(std::vector<NamedArray>& arrays, DatasetOptions& reading) const
    {
        const Samples& samples = m_dataset.samples;
        if (samples.weights.size() > 0) {
            reading.weightColumn = "weight";
            arrays.push_back({"weight",
                              {rows()},
                              std::vector<float>(samples.weights.data() + m_first,
                                                 samples.weights.data() + m_first + m_count)});
        }
        if (!samples.groups.empty()) {
            reading.groupColumn = "group";
            const auto numbers = numbersOfNames(m_dataset.groupNames);
            std::vector<std::int64_t> values;
            for (Eigen::Index row = m_first; row < m_first + m_count; ++row) {
                const int group = samples.groups[static_cast<std::size_t>(row)];
                values.push_back(numbers ? (*numbers)[static_cast<std::size_t>(group)] : group);
            }
            arrays.push_back({"group", {rows()}, std::move(values)});
        }
        if (!samples.times.empty()) {
            reading.timeColumn = "time";
            arrays.push_back({"time",
                              {rows()},
                              std::vector<double>(samples.times.begin() + m_first,
                                                  samples.times.begin() + m_first + m_count)});
        }
    }

private:
    [[nodiscard]] std::size_t rows() const { return static_cast<std::size_t>(m_count); }
    [[nodiscard]] std::vector<float> block(const Matrix& matrix) const
    {
        const float* const from = matrix.data() + m_first * matrix.cols();
        return {from, from + m_count * matrix.cols()};
    }

    const Dataset& m_dataset;
    Eigen::Index m_first;
    Eigen::Index m_count;
};

} // namespace

/// Class numbers as whole numbers where all names are such, else their places.
std::optional<std::vector<std::int64_t>> numbersOfNames(const std::vector<std::string>& names)
{
    std::vector<std::int64_t> numbers;
    for (const std::string& name : names) {
        std::int64_t number = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
        if (read.ec != std::errc() || std::to_string(number) != name) {
            return std::nullopt;
        }
        numbers.push_back(number);
    }
    return numbers;
}

/// What arrays cannot say.
void noteLosses(const Dataset& dataset, bool truthIsText, WrittenData& written)
{
    const DatasetInfo& info = dataset.info;
    if (!truthIsText && !info.classNames.empty() && !numbersOfNames(info.classNames)) {
        std::string text;
        for (std::size_t i = 0; i < info.classNames.size(); ++i) {
            text += (i > 0 ? ", " : "") + std::to_string(i) + " is " + nameList({info.classNames[i]});
        }
        written.lines.push_back("classes as numbers: " + text);
    }
    bool usual = true;
    for (std::size_t i = 0; i < info.inputNames.size(); ++i) {
        usual = usual && info.inputNames[i] == "x" + std::to_string(i);
    }
    if (!usual) {
        written.lines.push_back("the names of the inputs do not stay: " + nameList(info.inputNames));
    }
    const auto isNumbered = [&](const std::string& name) {
        const auto place = std::to_string(&name - info.targetNames.data());
        return name == "target" + place || name == "label" + place || name == "y" + place || name == "y" ||
               name == "target";
    };
    if (!std::ranges::all_of(info.targetNames, isNumbered)) {
        const char* what = info.task == TaskKind::MultiLabel ? "labels" : "targets";
        written.lines.push_back("the names of the " + std::string(what) +
                                " do not stay: " + nameList(info.targetNames));
    }
    if (!dataset.samples.groups.empty() && !numbersOfNames(dataset.groupNames)) {
        written.lines.emplace_back("groups as numbers, in the order in which they first stand");
    }
    if (dataset.fullScale > 0.0F) {
        written.lines.push_back("pixels from 0 to " + numberText(static_cast<double>(dataset.fullScale)) +
                                ", which are scaled by mean and deviation when they are read as an array");
    }
}

std::vector<NamedArray> arraysOf(const Dataset& dataset, WrittenData& written)
{
    const Eigen::Index test = dataset.testRows;
    const ArrayMaker all(dataset, 0, dataset.samples.rows() - test);
    std::vector<NamedArray> arrays{all.inputs(test > 0 ? "x_train" : "x"),
                                   all.truth(test > 0 ? "y_train" : "y")};
    if (test > 0) {
        const ArrayMaker apart(dataset, dataset.samples.rows() - test, test);
        arrays.push_back(apart.inputs("x_test"));
        arrays.push_back(apart.truth("y_test"));
    }
    all.addSides(arrays, written.reading);
    if (dataset.info.simulated) {
        arrays.push_back({std::string(simulatedArray), {1}, std::vector<std::int64_t>{1}});
    }
    for (const NamedArray& array : arrays) {
        written.lines.push_back("array " + array.name + " (" + arrayText(array) + ")");
    }
    if (test > 0 && arrays.size() > 4) {
        written.lines.emplace_back("what is said of each row is that of the rows to train and choose with");
    }
    noteLosses(dataset, false, written);
    return arrays;
}

NamedArray inputsOf(const Dataset& dataset)
{
    return ArrayMaker(dataset, 0, dataset.samples.rows()).inputs("x");
}

NamedArray truthOf(const Dataset& dataset)
{
    return ArrayMaker(dataset, 0, dataset.samples.rows()).truth("y");
}

} // namespace snac::data
