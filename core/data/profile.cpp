// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include "csv_layout.h"
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
constexpr Eigen::Index mostCorrelatedRows = 100000;
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

/// At most `most` rows: all, or one of each so many, drawn with a fixed seed, as rows may follow one another
/// in a pattern (every second one of a class).
std::vector<Eigen::Index> sampleRows(Eigen::Index rows, Eigen::Index most)
{
    const Eigen::Index step = std::max<Eigen::Index>(1, (rows + most - 1) / most);
    Random random(stableHash("profile"));
    std::vector<Eigen::Index> sample;
    for (Eigen::Index start = 0; start < rows; start += step) {
        const Eigen::Index count = std::min(step, rows - start);
        sample.push_back(start + (step > 1 ? random.integer(0, count - 1) : 0));
    }
    return sample;
}

/// Share of the deviation of the target told best that a straight line through this column leaves over.
double leftByLine(const Dataset& dataset, Eigen::Index column, Eigen::Index& target)
{
    const auto rows = sampleRows(dataset.samples.rows(), mostCorrelatedRows);
    const Eigen::VectorXd x = dataset.samples.inputs(rows, column).cast<double>();
    const Eigen::VectorXd dx = x.array() - x.mean();
    double least = 1.0;
    for (Eigen::Index i = 0; i < dataset.samples.targets.cols(); ++i) {
        const Eigen::VectorXd y = dataset.samples.targets(rows, i).cast<double>();
        const Eigen::VectorXd dy = y.array() - y.mean();
        const double norm = dx.norm() * dy.norm();
        const double r = norm > 0.0 ? dx.dot(dy) / norm : 0.0;
        const double left = std::sqrt(std::max(0.0, 1.0 - r * r));
        if (left < least) {
            least = left;
            target = i;
        }
    }
    return least;
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

/// Whole numbers that rise or fall with every row number the rows, whatever the column is called.
bool countsRows(const Dataset& dataset, Eigen::Index column)
{
    const auto values = dataset.samples.inputs.col(column);
    constexpr Eigen::Index enough = 20; // fewer may do so by chance
    if (values.size() < enough) {
        return false;
    }
    const bool rising = values[1] > values[0];
    for (Eigen::Index row = 0; row < values.size(); ++row) {
        if (std::floor(values[row]) != values[row] ||
            (row > 0 && (rising ? values[row] <= values[row - 1] : values[row] >= values[row - 1]))) {
            return false;
        }
    }
    return true;
}

/// A number that programs write where a value is missing, far from all others of this input.
struct Filler
{
    double value = 0.0;
    std::int64_t rows = 0; ///< 0: there is none
};

Filler fillerOf(const Dataset& dataset, Eigen::Index column, const InputProfile& input)
{
    constexpr std::array usual{-99.0, -999.0, -9999.0, -99999.0, 99.0, 999.0, 9999.0, 99999.0};
    const auto values = dataset.samples.inputs.col(column);
    for (const double value : {input.low, input.high}) {
        if (std::ranges::find(usual, value) == usual.end()) {
            continue;
        }
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        Filler found{value, 0};
        for (const float one : values) {
            const bool same = static_cast<double>(one) == value;
            found.rows += same ? 1 : 0;
            low = same ? low : std::min(low, static_cast<double>(one));
            high = same ? high : std::max(high, static_cast<double>(one));
        }
        const double gap = value < low ? low - value : value - high;
        const bool negative = value < 0.0 && low >= 0.0; // below what cannot be below 0
        if (found.rows > 1 && found.rows < values.size() &&
            (negative || 2.0 * gap >= std::max(high - low, std::abs(value)))) {
            return found;
        }
    }
    return {};
}

class Warner
{
public:
    Warner(const Dataset& dataset, DataProfile& profile)
        : m_dataset(dataset)
        , m_profile(profile)
    {
    }

    void warn()
    {
        warnOfDuplicates();
        warnOfInputs();
        warnOfClasses();
    }

private:
    using Kind = DataWarning::Kind;

    void add(Kind kind, std::string text) { m_profile.warnings.push_back({kind, std::move(text)}); }

    void warnOfDuplicates()
    {
        std::int64_t judging = 0;
        for (const auto& part : m_profile.parts) {
            judging += part[1] + part[2];
        }
        // A few equal rows of coarse numbers are no leak.
        if (m_profile.duplicates > 0 && m_profile.duplicates * 100 >= judging) {
            add(Kind::Duplicates, countText(m_profile.duplicates, "row") + " of " + std::to_string(judging) +
                                      " that judge have the inputs of a training row: scores come out too "
                                      "high. Take repeated rows out of the file");
        }
    }

    void warnOfInputs()
    {
        std::vector<std::string> constant;
        const double chance = commonest();
        for (std::size_t i = 0; i < m_profile.inputs.size(); ++i) {
            const InputProfile& input = m_profile.inputs[i];
            if (const Filler filler = fillerOf(m_dataset, static_cast<Eigen::Index>(i), input);
                filler.rows > 0) {
                add(Kind::Filler,
                    "input " + quotedPart(input.name) + " is " + numberText(filler.value) + " in " +
                        countText(filler.rows, "row") +
                        ", far from all its other values: if it stands for a missing one, leave "
                        "the field empty (dataset.missing_values)");
            }
            if (input.low == input.high) {
                constant.push_back(input.name);
            } else if (countsRows(m_dataset, static_cast<Eigen::Index>(i))) {
                add(Kind::Index, "input " + quotedPart(input.name) +
                                     " numbers the rows: a network learns their order by it. Leave it out");
            } else if (1.0 - input.alone < 0.05 * (1.0 - chance) && input.alone > 0.0) {
                add(Kind::Telling, "input " + quotedPart(input.name) + " alone tells " +
                                       percentText(input.alone, 1) +
                                       " of the rows right: is the truth in it?");
            } else if (m_dataset.info.task != TaskKind::Classification) {
                warnOfLine(static_cast<Eigen::Index>(i));
            }
        }
        if (!constant.empty()) {
            add(Kind::Constant, countText(static_cast<std::int64_t>(constant.size()), "input") +
                                    " with one value in all rows, of no use: " + nameList(constant));
        }
    }

    /// A straight line that leaves less than a twentieth of the deviation.
    void warnOfLine(Eigen::Index column)
    {
        Eigen::Index target = 0;
        const double left = leftByLine(m_dataset, column, target);
        if (left < 0.05) {
            const auto name = m_dataset.info.inputNames[static_cast<std::size_t>(column)];
            add(Kind::Telling, "input " + quotedPart(name) +
                                   (m_dataset.info.task == TaskKind::MultiLabel ? " gives the label "
                                                                                : " gives the target ") +
                                   quotedPart(m_dataset.info.targetNames[static_cast<std::size_t>(target)]) +
                                   " by a straight line but for " + percentText(left, 1) +
                                   " of its deviation: is the truth in it?");
        }
    }

    [[nodiscard]] std::int64_t rowsOf(std::size_t group) const
    {
        const auto& part = m_profile.parts[group];
        return part[0] + part[1] + part[2];
    }

    /// Share of the commonest class.
    [[nodiscard]] double commonest() const
    {
        std::int64_t all = 0;
        std::int64_t most = 0;
        for (std::size_t i = 0; i < m_profile.parts.size(); ++i) {
            all += rowsOf(i);
            most = std::max(most, rowsOf(i));
        }
        return all > 0 ? static_cast<double>(most) / static_cast<double>(all) : 0.0;
    }

    /// Of each label both answers must be there to learn from and to judge by.
    void warnOfLabels()
    {
        for (std::size_t i = 0; i < m_profile.labels.size(); ++i) {
            const auto& have = m_profile.labels[i];
            const auto& all = m_profile.parts.front();
            const auto rarer = [&](std::size_t part) { return std::min(have[part], all[part] - have[part]); };
            if (rarer(1) < 10 || rarer(2) < 10) {
                add(Kind::FewRows, "label " + quotedPart(m_dataset.info.targetNames[i]) +
                                       (2 * have[0] > all[0] ? " is missing in " : " is there in ") +
                                       countText(rarer(1), "validation row") + " and " +
                                       countText(rarer(2), "test row") +
                                       ": its part of every score rests on them");
            }
        }
    }

    void warnOfClasses()
    {
        warnOfLabels();
        if (m_dataset.info.task != TaskKind::Classification) {
            return;
        }
        const double most = commonest();
        if (most > 0.8) {
            add(Kind::Imbalance, "the commonest class has " + percentText(most, 1) +
                                     " of the rows, so always saying it is that accurate: look at "
                                     "balanced_accuracy or roc_auc");
        }
        for (std::size_t i = 0; i < m_profile.parts.size(); ++i) {
            if (m_profile.parts[i][1] < 10 || m_profile.parts[i][2] < 10) {
                add(Kind::FewRows, "class " + quotedPart(m_dataset.info.classNames[i]) + " has " +
                                       countText(m_profile.parts[i][1], "validation row") + " and " +
                                       countText(m_profile.parts[i][2], "test row") +
                                       ": its part of every score rests on them");
            }
        }
    }

    const Dataset& m_dataset;
    DataProfile& m_profile;
};

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
    Warner(dataset, profile).warn();
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
