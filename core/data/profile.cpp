// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include "profile_warnings.h"
#include "sampled_rows.h"
#include "test_part.h"
#include "watched_prepare.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <functional>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_set>

namespace snac::data {

namespace {

constexpr int fineBins = 512;
constexpr Eigen::Index mostSampledRows = 20000;

std::size_t groupOf(const Dataset& dataset, Eigen::Index row)
{
    return dataset.info.task == TaskKind::Classification
               ? static_cast<std::size_t>(dataset.samples.labels[static_cast<std::size_t>(row)])
               : 0;
}

std::size_t groupCount(const Dataset& dataset)
{
    return dataset.info.task == TaskKind::Classification ? dataset.info.classNames.size() : 1;
}

std::size_t binOf(double value, const InputProfile& input, int bins)
{
    const double width = input.high - input.low;
    const double at = width > 0.0 ? (value - input.low) / width * bins : 0.0;
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(bins - 1)));
}

/// Share of rows that the column tells right by the commonest class of its bins. Columns may have long tails,
/// so the bins hold equally many rows of a sorted sample.
double toldAlone(const Dataset& dataset, Eigen::Index column)
{
    std::vector<std::pair<float, std::size_t>> sample;
    for (const Eigen::Index row : sampleRows(dataset.samples.rows(), mostSampledRows)) {
        sample.emplace_back(dataset.samples.inputs(row, column), groupOf(dataset, row));
    }
    std::ranges::sort(sample);
    // Bins small enough to follow the column and large enough that chance fills none of them well.
    const std::size_t size = std::max<std::size_t>(30, sample.size() / fineBins);
    std::vector<std::int64_t> counts(groupCount(dataset), 0);
    std::int64_t right = 0;
    std::size_t inBin = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        ++counts[sample[i].second];
        ++inBin;
        const bool last = i + 1 == sample.size();
        // Equal values stay together: no bin can tell them apart.
        if (last || (inBin >= size && sample[i + 1].first != sample[i].first)) {
            right += std::ranges::max(counts);
            std::ranges::fill(counts, 0);
            inBin = 0;
        }
    }
    return sample.empty() ? 0.0 : static_cast<double>(right) / static_cast<double>(sample.size());
}

/// The commonest classes, by number.
std::vector<std::size_t> binnedClasses(const Dataset& dataset)
{
    if (dataset.info.task != TaskKind::Classification) {
        return {};
    }
    std::vector<std::size_t> classes(groupCount(dataset));
    std::iota(classes.begin(), classes.end(), std::size_t(0));
    if (classes.size() > mostBinned) {
        std::vector<std::int64_t> counts(classes.size(), 0);
        for (const int label : dataset.samples.labels) {
            ++counts[static_cast<std::size_t>(label)];
        }
        std::ranges::stable_sort(classes, std::ranges::greater(), [&](std::size_t i) { return counts[i]; });
        classes.resize(mostBinned);
        std::ranges::sort(classes);
    }
    return classes;
}

/// By group, which of the lists of bins its rows are counted in.
std::vector<std::size_t> listOfGroup(const Dataset& dataset, const std::vector<std::size_t>& binned)
{
    std::vector<std::size_t> lists(groupCount(dataset), binned.size());
    for (std::size_t i = 0; i < binned.size(); ++i) {
        lists[binned[i]] = i;
    }
    return lists;
}

/// Bins of each list: as fine as 32 MB hold them for all inputs.
int binsOfEach(Eigen::Index inputs, std::size_t lists)
{
    constexpr double mostCounts = 4e6;
    int parts = finestBins;
    while (parts > 1 &&
           static_cast<double>(inputs) * static_cast<double>(lists) * profileBins * parts > mostCounts) {
        parts /= 2;
    }
    return profileBins * parts;
}

/// `lists` says where the bins of each group are.
InputProfile profileInput(const Dataset& dataset, Eigen::Index column, const std::vector<std::size_t>& lists,
                          int bins)
{
    const auto values = dataset.samples.inputs.col(column);
    InputProfile input;
    input.name = dataset.info.inputNames[static_cast<std::size_t>(column)];
    const Eigen::Index rows = values.size();
    double sum = 0.0;
    double squares = 0.0;
    input.low = input.high = static_cast<double>(values[0]);
    for (Eigen::Index row = 0; row < rows; ++row) {
        const auto value = static_cast<double>(values[row]);
        input.low = std::min(input.low, value);
        input.high = std::max(input.high, value);
        sum += value;
    }
    input.mean = sum / static_cast<double>(rows);
    input.bins.assign(std::ranges::max(lists) + 1,
                      std::vector<std::int64_t>(static_cast<std::size_t>(bins), 0));
    for (Eigen::Index row = 0; row < rows; ++row) {
        const auto value = static_cast<double>(values[row]);
        squares += (value - input.mean) * (value - input.mean);
        ++input.bins[lists[groupOf(dataset, row)]][binOf(value, input, bins)];
    }
    input.deviation = std::sqrt(squares / static_cast<double>(rows));
    if (dataset.info.task == TaskKind::Classification && input.high > input.low) {
        input.alone = toldAlone(dataset, column);
    }
    return input;
}

Eigen::MatrixXf correlations(const Dataset& dataset)
{
    const Eigen::Index columns = std::min(mostCorrelated, dataset.samples.inputs.cols());
    const auto rows = sampleRows(dataset.samples.rows(), mostCorrelatedRows);
    Eigen::MatrixXd sample(std::ssize(rows), columns);
    for (Eigen::Index i = 0; i < sample.rows(); ++i) {
        sample.row(i) =
            dataset.samples.inputs.row(rows[static_cast<std::size_t>(i)]).head(columns).cast<double>();
    }
    sample.rowwise() -= sample.colwise().mean().eval();
    for (Eigen::Index i = 0; i < columns; ++i) {
        const double norm = sample.col(i).norm();
        sample.col(i) *= norm > 0.0 ? 1.0 / norm : 0.0;
    }
    return (sample.transpose() * sample).cast<float>();
}

/// The inputs of a row as bytes: rows are contiguous.
std::string_view inputBytes(const Dataset& dataset, int row)
{
    const auto columns = static_cast<std::size_t>(dataset.samples.inputs.cols());
    const float* const first = dataset.samples.inputs.data() + static_cast<std::size_t>(row) * columns;
    return {reinterpret_cast<const char*>(first), columns * sizeof(float)};
}

/// 0 where it is cancelled.
std::int64_t duplicatesOf(const Dataset& dataset, const SplitRows& split, const RunControl& control)
{
    std::unordered_set<std::string_view> seen;
    seen.reserve(split.train.size());
    for (const int row : split.train) {
        if (control.isCancelled()) {
            return 0;
        }
        seen.insert(inputBytes(dataset, row));
    }
    std::int64_t again = 0;
    for (const auto* part : {&split.validation, &split.test}) {
        again += std::ranges::count_if(*part, [&](int row) {
            return !control.isCancelled() && seen.contains(inputBytes(dataset, row));
        });
    }
    return again;
}

/// Rows of each part that have each of several labels.
std::vector<std::array<std::int64_t, 3>> labelParts(const Dataset& dataset, const SplitRows& split)
{
    if (dataset.info.task != TaskKind::MultiLabel) {
        return {};
    }
    std::vector<std::array<std::int64_t, 3>> labels(dataset.info.targetNames.size());
    std::size_t part = 0;
    for (const auto* rows : {&split.train, &split.validation, &split.test}) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            labels[i][part] = std::ranges::count_if(*rows, [&](int row) {
                return dataset.samples.targets(row, static_cast<Eigen::Index>(i)) > 0.5F;
            });
        }
        ++part;
    }
    return labels;
}

} // namespace

Result<DataProfile> profileOf(const Dataset& dataset, const DatasetOptions& options, RunControl& control)
{
    const auto total = static_cast<std::int64_t>(dataset.samples.rows() - dataset.testRows);
    const Look look = lookAt(control);
    SNAC_TRY(const auto rows,
             subsetRows(dataset, options.subsetSize.value_or(total), options.dataSeed, look));
    SNAC_TRY(const auto split, splitRows(dataset, rows, options, look));
    DataProfile profile;
    profile.parts.assign(groupCount(dataset), {});
    std::size_t part = 0;
    for (const auto* rowsOfPart : {&split.train, &split.validation, &split.test}) {
        for (const int row : *rowsOfPart) {
            ++profile.parts[groupOf(dataset, row)][part];
        }
        ++part;
    }
    profile.labels = labelParts(dataset, split);
    profile.binned = binnedClasses(dataset);
    const auto lists = listOfGroup(dataset, profile.binned);
    const Eigen::Index columns = std::min(mostProfiled, dataset.samples.inputs.cols());
    const int bins = binsOfEach(columns, std::ranges::max(lists) + 1);
    for (Eigen::Index column = 0; column < columns; ++column) {
        if (control.isCancelled()) {
            return failCancelled("reading was cancelled");
        }
        profile.inputs.push_back(profileInput(dataset, column, lists, bins));
    }
    profile.correlation = correlations(dataset);
    profile.duplicates = duplicatesOf(dataset, split, control);
    if (control.isCancelled()) {
        return failCancelled("reading was cancelled");
    }
    profile.warnings = warningsOf(dataset, profile, split.train);
    // A set with test rows of its own, or with its truth in another file, has no second part to be named.
    const bool lacksTest = options.testPath.empty() && options.labelsPath.empty() && dataset.testRows == 0;
    if (const auto beside = lacksTest ? testPartBeside(options.path) : std::nullopt) {
        profile.warnings.push_back(
            {DataWarning::Kind::TestBeside,
             printableName(std::filesystem::path(*beside).filename().string()) +
                 " lies beside the file. If its rows are the test part, name it in test_path, so that they "
                 "test "
                 "and nothing else; without it rows of this file are kept for the test."});
    }
    return profile;
}

} // namespace snac::data
