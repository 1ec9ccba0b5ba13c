// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_warnings.h"

#include "csv_words.h"
#include "sampled_rows.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace snac::data {

namespace {

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

/// So many lines say the same of one input or class each; of more, one line does.
constexpr std::size_t mostAlone = 3;

/// An input or a label that gives a truth away, or nearly.
struct Telling
{
    std::string name;
    std::string target; ///< of numbers and labels
    double share = 0.0; ///< of the rows told right, or of the deviation that is left
};

/// A class, or a label, of which a part has few rows, or none.
struct Rare
{
    std::string name;
    std::array<std::int64_t, 2> rows{}; ///< to choose by and to test with; of a label with its rarer answer
    bool missing = false;               ///< of a label: the rarer answer is that a row has it not
    std::array<bool, 2> always{};       ///< of a label: all rows of the part have it
};

/// Whole, as they are looked up where they are translated.
struct RareWords
{
    std::string one;
    std::string few;
    std::array<std::string, 2> none; ///< to choose by, to test with
};

const RareWords classWords{"class ",
                           " classes have fewer than 10 rows for validation or for the test (",
                           {" classes have no validation row (", " classes have no test row ("}};
const RareWords labelWords{"label ",
                           " labels have fewer than 10 rows for validation or for the test (",
                           {" labels have no validation row (", " labels have no test row ("}};

template<class Row>
std::vector<std::string> namesOfRows(const std::vector<Row>& rows)
{
    std::vector<std::string> names;
    std::ranges::transform(rows, std::back_inserter(names), &Row::name);
    return names;
}

/// "97.3 % to 100.0 %", or one figure where they are alike.
std::string rangeText(const std::vector<Telling>& rows)
{
    const auto [least, most] = std::ranges::minmax(rows, {}, &Telling::share);
    const std::string low = percentText(least.share, 1);
    const std::string high = percentText(most.share, 1);
    return low == high ? low : low + " to " + high;
}

class ProfileWarner
{
public:
    ProfileWarner(const Dataset& dataset, const DataProfile& profile, const std::vector<int>& train)
        : m_dataset(dataset)
        , m_profile(profile)
        , m_train(train)
    {
    }

    std::vector<DataWarning> warnings()
    {
        warnOfDuplicates();
        warnOfInputs();
        if (m_dataset.info.task == TaskKind::Classification) {
            warnOfClasses();
        } else if (m_dataset.info.task == TaskKind::MultiLabel) {
            warnOfLabels();
        }
        warnOfWeightless();
        return std::move(m_warnings);
    }

private:
    using Kind = DataWarning::Kind;

    void add(Kind kind, std::string text) { m_warnings.push_back({kind, std::move(text)}); }

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
        const double chance = commonest();
        std::vector<std::pair<std::string, Filler>> fillers;
        std::vector<std::string> counting;
        std::vector<Telling> telling;
        std::vector<Telling> lines;
        for (std::size_t i = 0; i < m_profile.inputs.size(); ++i) {
            const InputProfile& input = m_profile.inputs[i];
            const auto column = static_cast<Eigen::Index>(i);
            if (const Filler filler = fillerOf(m_dataset, column, input); filler.rows > 0) {
                fillers.emplace_back(input.name, filler);
            }
            if (input.low == input.high) {
                continue; // said by the reading (reading.h)
            }
            if (countsRows(m_dataset, column)) {
                counting.push_back(input.name);
            } else if (1.0 - input.alone < 0.05 * (1.0 - chance) && input.alone > 0.0) {
                telling.push_back({input.name, {}, input.alone});
            } else if (m_dataset.info.task != TaskKind::Classification) {
                addLine(lines, column);
            }
        }
        warnOfFillers(fillers);
        warnOfCounting(counting);
        warnOfTelling(telling);
        warnOfLines(lines);
    }

    void warnOfFillers(const std::vector<std::pair<std::string, Filler>>& fillers)
    {
        if (fillers.size() > mostAlone) {
            std::vector<std::string> values;
            for (const auto& [name, filler] : fillers) {
                const std::string value = numberText(filler.value);
                if (std::ranges::find(values, value) == values.end()) {
                    values.push_back(value);
                }
            }
            std::vector<std::string> names;
            std::ranges::transform(fillers, std::back_inserter(names),
                                   [](const auto& one) { return one.first; });
            add(Kind::Filler, std::to_string(fillers.size()) + " inputs are " + nameList(values) +
                                  " in some rows, far from all their other values (" + nameList(names) +
                                  "): if it stands for a missing one, leave the field empty "
                                  "(dataset.missing_values)");
            return;
        }
        for (const auto& [name, filler] : fillers) {
            add(Kind::Filler, "input " + quotedPart(name) + " is " + numberText(filler.value) + " in " +
                                  countText(filler.rows, "row") +
                                  ", far from all its other values: if it stands for a missing one, leave "
                                  "the field empty (dataset.missing_values)");
        }
    }

    void warnOfCounting(const std::vector<std::string>& names)
    {
        if (names.size() > mostAlone) {
            add(Kind::Index, std::to_string(names.size()) + " inputs number the rows (" + nameList(names) +
                                 "): a network learns their order by them. Leave them out");
            return;
        }
        for (const std::string& name : names) {
            add(Kind::Index, "input " + quotedPart(name) +
                                 " numbers the rows: a network learns their order by it. Leave it out");
        }
    }

    void warnOfTelling(const std::vector<Telling>& rows)
    {
        if (rows.size() > mostAlone) {
            add(Kind::Telling, std::to_string(rows.size()) + " inputs tell " + rangeText(rows) +
                                   " of the rows right, each alone (" + nameList(namesOfRows(rows)) +
                                   "): is the truth in them?");
            return;
        }
        for (const Telling& row : rows) {
            add(Kind::Telling, "input " + quotedPart(row.name) + " alone tells " + percentText(row.share, 1) +
                                   " of the rows right: is the truth in it?");
        }
    }

    /// A straight line that leaves less than a twentieth of the deviation.
    void addLine(std::vector<Telling>& lines, Eigen::Index column) const
    {
        Eigen::Index target = 0;
        const double left = leftByLine(m_dataset, column, target);
        if (left < 0.05) {
            lines.push_back({m_dataset.info.inputNames[static_cast<std::size_t>(column)],
                             m_dataset.info.targetNames[static_cast<std::size_t>(target)], left});
        }
    }

    void warnOfLines(const std::vector<Telling>& lines)
    {
        const bool labels = m_dataset.info.task == TaskKind::MultiLabel;
        if (lines.size() > mostAlone) {
            add(Kind::Telling, std::to_string(lines.size()) +
                                   (labels ? " inputs give a label by a straight line but for "
                                           : " inputs give a target by a straight line but for ") +
                                   rangeText(lines) + " of its deviation, each alone (" +
                                   nameList(namesOfRows(lines)) + "): is the truth in them?");
            return;
        }
        for (const Telling& line : lines) {
            add(Kind::Telling, "input " + quotedPart(line.name) +
                                   (labels ? " gives the label " : " gives the target ") +
                                   quotedPart(line.target) + " by a straight line but for " +
                                   percentText(line.share, 1) + " of its deviation: is the truth in it?");
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

    /// Nothing can be scored where there are no rows, and little where there are few.
    void warnOfRare(const std::vector<Rare>& all, const RareWords& words)
    {
        const auto isFew = [](const Rare& row) {
            return std::ranges::min(row.rows) > 0 && std::ranges::min(row.rows) < 10;
        };
        std::vector<Rare> few;
        std::ranges::copy_if(all, std::back_inserter(few), isFew);
        if (few.size() > mostAlone) {
            add(Kind::FewRows, std::to_string(few.size()) + words.few + nameList(namesOfRows(few)) +
                                   "): their part of every score rests on these few");
            few.clear();
        }
        for (const Rare& row : few) {
            add(Kind::FewRows, words.one + quotedPart(row.name) +
                                   (&words == &classWords ? " has "
                                    : row.missing         ? " is missing in "
                                                          : " is there in ") +
                                   countText(row.rows[0], "validation row") + " and " +
                                   countText(row.rows[1], "test row") +
                                   ": its part of every score rests on them");
        }
        warnOfNone(all, 0, words);
        warnOfNone(all, 1, words);
    }

    void warnOfNone(const std::vector<Rare>& all, std::size_t part, const RareWords& words)
    {
        std::vector<Rare> absent;
        std::ranges::copy_if(all, std::back_inserter(absent),
                             [&](const Rare& row) { return row.rows[part] == 0; });
        const bool test = part == 1;
        if (absent.size() > mostAlone) {
            add(Kind::FewRows, std::to_string(absent.size()) + words.none[part] +
                                   nameList(namesOfRows(absent)) +
                                   (test ? "): the test score says nothing of them"
                                         : "): what steers the search says nothing of them"));
            return;
        }
        for (const Rare& row : absent) {
            const char* const which = row.always[part] ? (test ? " has no test row without it"
                                                               : " has no validation row without it")
                                      : test           ? " has no test row"
                                                       : " has no validation row";
            add(Kind::FewRows, words.one + quotedPart(row.name) + which +
                                   (test ? ": the test score says nothing of it"
                                         : ": what steers the search says nothing of it"));
        }
    }

    /// Of each label both answers must be there to learn from and to judge by.
    void warnOfLabels()
    {
        std::vector<Rare> labels;
        for (std::size_t i = 0; i < m_profile.labels.size(); ++i) {
            const auto& have = m_profile.labels[i];
            const auto& all = m_profile.parts.front();
            const auto rarer = [&](std::size_t part) { return std::min(have[part], all[part] - have[part]); };
            labels.push_back({m_dataset.info.targetNames[i],
                              {rarer(1), rarer(2)},
                              2 * have[0] > all[0],
                              {have[1] == all[1], have[2] == all[2]}});
        }
        warnOfRare(labels, labelWords);
    }

    void warnOfClasses()
    {
        const double most = commonest();
        if (most > 0.8) {
            add(Kind::Imbalance, "the commonest class has " + percentText(most, 1) +
                                     " of the rows, so always saying it is that accurate: look at "
                                     "balanced_accuracy or roc_auc");
        }
        std::vector<Rare> classes;
        for (std::size_t i = 0; i < m_profile.parts.size(); ++i) {
            const auto& rows = m_profile.parts[i];
            classes.push_back({m_dataset.info.classNames[i], {rows[1], rows[2]}});
        }
        warnOfRare(classes, classWords);
    }

    /// Rows that count nothing teach nothing: a class that has no others is not learned.
    void warnOfWeightless()
    {
        if (m_dataset.samples.weights.size() == 0 || m_dataset.info.task == TaskKind::Regression) {
            return;
        }
        const bool labels = m_dataset.info.task == TaskKind::MultiLabel;
        const std::vector<std::string>& truths = m_dataset.info.truthNames();
        std::vector<std::string> lost; // of labels: have one answer alone where rows count
        for (std::size_t i = 0; i < truths.size(); ++i) {
            if (labels ? !(counts(i, true) && counts(i, false)) : !counts(i, true)) {
                lost.push_back(truths[i]);
            }
        }
        if (!lost.empty()) {
            add(Kind::Weightless,
                std::string(labels ? "all training rows with one answer to a label have the weight 0 ("
                                   : "all training rows of a class have the weight 0 (") +
                    nameList(lost) +
                    "): nothing is learned of it. Is dataset.weight_column the right column?");
        }
    }

    /// Whether a training row that counts has this class, or this answer to the label.
    [[nodiscard]] bool counts(std::size_t truth, bool has) const
    {
        return std::ranges::any_of(m_train, [&](int row) {
            const Samples& samples = m_dataset.samples;
            const bool mine = m_dataset.info.task == TaskKind::Classification
                                  ? samples.labels[static_cast<std::size_t>(row)] == static_cast<int>(truth)
                                  : (samples.targets(row, static_cast<Eigen::Index>(truth)) > 0.5F) == has;
            return mine && samples.weights(row) > 0.0F;
        });
    }

    const Dataset& m_dataset;
    const DataProfile& m_profile;
    const std::vector<int>& m_train;
    std::vector<DataWarning> m_warnings;
};

} // namespace

std::vector<DataWarning> warningsOf(const Dataset& dataset, const DataProfile& profile,
                                    const std::vector<int>& train)
{
    return ProfileWarner(dataset, profile, train).warnings();
}

} // namespace snac::data
