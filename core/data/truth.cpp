// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"
#include "wide_truth.h"

#include "csv_layout.h"
#include "csv_words.h"
#include "number_text.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace snac::data {

namespace {

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
    if (auto checked = checkClassCount(classes.size(), wholeText(values.front()), place); !checked) {
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

std::string keptApart(const std::string& classes)
{
    return "classes " + classes + " are kept apart, as they are written; write them alike if they are one";
}

/// "Yes and yes": the first two classes that differ in nothing but capitals; else nothing.
std::string writtenAlike(const std::vector<std::string_view>& classes)
{
    std::unordered_map<std::string, std::string_view> seen;
    for (const std::string_view text : classes) {
        const auto [before, isNew] = seen.emplace(lowerCase(text), text);
        if (!isNew) {
            return nameList({std::string(before->second)}) + " and " + nameList({std::string(text)});
        }
    }
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
    if (auto checked = checkClassCount(classes.size(), std::string(texts.front().substr(0, 40)), place);
        !checked) {
        return checked;
    }
    std::vector<std::string_view> sorted;
    for (const auto& [text, position] : classes) {
        sorted.push_back(text);
    }
    std::sort(sorted.begin(), sorted.end());
    if (const std::string alike = writtenAlike(sorted); !alike.empty()) {
        dataset.info.reading.notes.push_back(keptApart(alike));
    }
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

/// Whole numbers as texts by value, exact at any length; what is no plain whole number goes by its text,
/// last.
bool lessByValue(const std::string& a, const std::string& b)
{
    const auto key = [](const std::string& text) {
        double value = std::numeric_limits<double>::infinity();
        (void)parseNumber(text, value);
        return value;
    };
    const double left = key(a);
    const double right = key(b);
    if (left != right) {
        return left < right;
    }
    const bool negative = a.starts_with('-') && b.starts_with('-');
    const bool shorter = a.size() != b.size() ? a.size() < b.size() : a < b;
    return a != b && shorter != negative;
}

/// Classes of whole numbers that a double cannot tell apart.
Result<> setExactClasses(Dataset& dataset, const std::vector<std::string>& texts, const SourcePlace& place)
{
    const std::set<std::string> different(texts.begin(), texts.end());
    if (auto checked = checkClassCount(different.size(), texts.front(), place); !checked) {
        return checked;
    }
    std::vector<std::string> sorted(different.begin(), different.end());
    std::sort(sorted.begin(), sorted.end(), lessByValue);
    std::unordered_map<std::string_view, int> classes;
    for (const std::string& text : sorted) {
        classes.emplace(text, static_cast<int>(classes.size()));
    }
    dataset.samples.labels.reserve(texts.size());
    for (const std::string& text : texts) {
        dataset.samples.labels.push_back(classes.at(text));
    }
    dataset.info.classNames = std::move(sorted);
    dataset.info.task = TaskKind::Classification;
    return {};
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

/// Beyond it a double does not tell neighbours apart.
constexpr double largestExact = 9007199254740992.0;

bool needExactTexts(const std::vector<double>& values)
{
    return std::any_of(values.begin(), values.end(),
                       [](double value) { return std::abs(value) >= largestExact; });
}

std::size_t countDifferent(const std::vector<std::string>& texts, std::size_t limit)
{
    std::unordered_set<std::string_view> seen;
    for (const std::string& text : texts) {
        seen.insert(text);
        if (seen.size() > limit) {
            break;
        }
    }
    return seen.size();
}

/// "007 and 7" where whole numbers of equal value are written with and without zeros in front; else nothing.
std::string writtenTwice(const std::vector<std::string_view>& texts, const std::vector<double>& values)
{
    std::unordered_map<double, std::string> seen;
    const bool zeros = std::ranges::any_of(texts, [](std::string_view text) {
        const std::size_t first = text.find_first_of("0123456789");
        return first < text.size() && text[first] == '0' && first + 1 < text.size() &&
               isDigit(text[first + 1]);
    });
    for (std::size_t i = 0; zeros && i < texts.size() && seen.size() <= largestClassCount; ++i) {
        const auto written = writtenWholeText(texts[i]);
        if (!written) {
            continue;
        }
        const auto [before, isNew] = seen.emplace(values[i], *written);
        if (!isNew && before->second != *written) {
            return std::min(before->second, *written) + " and " + std::max(before->second, *written);
        }
    }
    return {};
}

/// One number a row. `exact` holds them as texts where a double is not exact, else nothing.
struct NumberLabels
{
    std::vector<double> values;
    std::vector<std::string> exact;
    std::optional<SourcePlace> firstFraction;
    std::string twice = {}; ///< as writtenTwice() says
};

NumberLabels numbersOf(const Columns& columns)
{
    const std::vector<std::string_view>& texts = columns.labels;
    NumberLabels labels{std::vector<double>(texts.size()), {}, columns.firstFractionLabel};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        // The reader has checked that they are numbers.
        (void)(columns.decimalComma ? parseCommaNumber(texts[i], labels.values[i])
                                    : parseNumber(texts[i], labels.values[i]));
    }
    const std::string twice = writtenTwice(texts, labels.values);
    if (needExactTexts(labels.values) || !twice.empty()) {
        labels.twice = twice;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const bool inside = std::abs(labels.values[i]) < largestExact;
            labels.exact.push_back(writtenWholeText(texts[i]).value_or(inside ? wholeText(labels.values[i])
                                                                              : std::string(texts[i])));
        }
    }
    return labels;
}

std::unexpected<Error> oneColumnOfLabels(const std::string& name, const SourcePlace& place)
{
    return fail(
        "several labels a row need several columns of 0 and 1, and " + quotedPart(name) +
            " is one (task: multi_label): name them all with dataset.label_column, or let the task be "
            "classification",
        place);
}

Result<> setColumnTruth(Dataset& dataset, const NumberLabels& labels, TaskChoice task,
                        const std::string& name, const SourcePlace& place)
{
    if (task == TaskKind::MultiLabel) {
        return oneColumnOfLabels(name, place);
    }
    const auto different = [&] {
        return labels.exact.empty() ? distinct(labels.values, largestAutoClassCount).size()
                                    : countDifferent(labels.exact, largestAutoClassCount);
    };
    const bool fewWhole = !labels.firstFraction && different() <= largestAutoClassCount;
    if (task == TaskKind::Regression || (!task && !fewWhole)) {
        return setTargets(dataset, labels.values, {name}, place);
    }
    if (labels.firstFraction) {
        return fail("this label is not a whole number, so it names no class (task: classification)",
                    *labels.firstFraction);
    }
    if (!labels.twice.empty()) {
        dataset.info.reading.notes.push_back(keptApart(labels.twice));
    }
    return labels.exact.empty() ? setNumericClasses(dataset, labels.values, place)
                                : setExactClasses(dataset, labels.exact, place);
}

} // namespace

void joinSpellings(Columns& columns)
{
    std::set<std::string_view> spellings;
    for (const std::string_view label : columns.labels) {
        if (!booleanOf(label)) {
            return;
        }
        spellings.insert(trimmed(label));
    }
    const auto count = std::ranges::count_if(
        spellings, [](std::string_view spelling) { return booleanOf(spelling) == true; });
    if (count <= 1 && std::ssize(spellings) - count <= 1) {
        return;
    }
    for (std::string_view& label : columns.labels) {
        label = booleanOf(label) == true ? "true" : "false";
    }
    columns.reading.notes.push_back("true and false stand in more than one spelling in the truth (" +
                                    nameList({spellings.begin(), spellings.end()}) +
                                    "), which are taken as one class each");
}

std::optional<std::size_t> placeOfClass(const std::vector<std::string>& names, std::string_view written)
{
    const auto same = std::ranges::find(names, written);
    const auto flag = booleanOf(written);
    const auto place =
        same != names.end() || !flag
            ? same
            : std::ranges::find_if(names, [&](const std::string& name) { return booleanOf(name) == flag; });
    return place == names.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(place - names.begin()));
}

Result<> setTruth(Dataset& dataset, const Columns& columns, TaskChoice task, const std::string& file,
                  bool findLabels)
{
    const SourcePlace place{file, 0, 0};
    if (!columns.truthNames.empty()) {
        return setWideTruth(dataset, columns.truthValues, task, findLabels, columns.truthClasses,
                            columns.truthNames, place);
    }
    if (!columns.firstTextLabel) {
        return setColumnTruth(dataset, numbersOf(columns), task, columns.labelName, place);
    }
    if (task == TaskKind::MultiLabel) {
        return oneColumnOfLabels(columns.labelName, *columns.firstTextLabel);
    }
    if (task == TaskKind::Regression) {
        return fail("this label is not a number (column " + columns.labelName + ", task: regression)",
                    *columns.firstTextLabel);
    }
    return setTextClasses(dataset, columns.labels, place);
}

Result<> setTruth(Dataset& dataset, const NpyArray& labels, TaskChoice task, const std::string& file,
                  bool findLabels)
{
    const SourcePlace place{file, 0, 0};
    if (labels.rows() != static_cast<std::size_t>(dataset.samples.rows())) {
        return fail(counted(static_cast<long long>(labels.rows()), "label") + " for " +
                        counted(dataset.samples.rows(), "row"),
                    place);
    }
    SNAC_TRY(const auto values, readNumbers(labels, file));
    const std::size_t width = labels.columns();
    if (width == 1) {
        const auto fraction = std::find_if(values.begin(), values.end(),
                                           [](double value) { return value != std::floor(value); });
        NumberLabels numbers{values, {}, fraction == values.end() ? std::nullopt : std::optional(place)};
        if (needExactTexts(values) && labels.isInteger()) {
            for (std::size_t row = 0; row < labels.rows(); ++row) {
                numbers.exact.push_back(labels.integerText(row));
            }
        }
        return setColumnTruth(dataset, numbers, task, "target", place);
    }
    std::vector<std::string> classes;
    std::vector<std::string> targets;
    for (std::size_t i = 0; i < width; ++i) {
        classes.push_back(std::to_string(i));
        targets.push_back("target" + std::to_string(i));
    }
    return setWideTruth(dataset, values, task, findLabels, std::move(classes), std::move(targets), place);
}

} // namespace snac::data
