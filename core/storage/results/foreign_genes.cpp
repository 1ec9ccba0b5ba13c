// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_results.h"

#include "snac/base/number_text.h"
#include "snac/base/overloaded.h"
#include "snac/base/printable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <set>

namespace snac::study {

namespace {

constexpr std::size_t mostListedValues = 1'000;
constexpr const char* notSet = "not set";
constexpr std::string_view geneLine = "# gene: ";

/// What the trials have of one parameter.
struct ParameterValues
{
    std::set<double> numbers;
    std::vector<std::string> words; ///< in the order they came
    bool isMissing = false;         ///< in a trial that has others
};

ParameterValues valuesOf(const ForeignResults& results, const std::string& name)
{
    ParameterValues values;
    std::set<std::string> seen;
    for (const ForeignTrial& trial : results.trials) {
        const auto found = trial.parameters.find(name);
        if (found == trial.parameters.end()) {
            values.isMissing = values.isMissing || !trial.parameters.empty();
        } else if (const double* number = std::get_if<double>(&found->second)) {
            values.numbers.insert(*number);
        } else if (seen.insert(foreignText(found->second)).second) {
            values.words.push_back(foreignText(found->second));
        }
    }
    return values;
}

/// Whether all values can be found in the range that the program told.
bool isTold(const space::Domain& domain, const ParameterValues& values)
{
    return !values.isMissing && (std::holds_alternative<space::Categorical>(domain) || values.words.empty());
}

std::optional<space::Domain> domainOf(const ForeignResults& results, const std::string& name)
{
    const ParameterValues values = valuesOf(results, name);
    const auto told = results.domains.find(name);
    if (told != results.domains.end() && isTold(told->second, values)) {
        return told->second;
    }
    if (values.numbers.size() + values.words.size() > mostListedValues) {
        return std::nullopt;
    }
    if (values.words.empty() && !values.isMissing) {
        return space::Ordinal{{values.numbers.begin(), values.numbers.end()}};
    }
    space::Categorical list;
    if (values.isMissing) {
        list.choices.emplace_back(notSet);
    }
    std::ranges::transform(values.numbers, std::back_inserter(list.choices), numberText);
    std::ranges::copy(values.words, std::back_inserter(list.choices));
    return list;
}

double placeIn(const space::Domain& domain, const ForeignValue* value)
{
    if (const auto* list = std::get_if<space::Categorical>(&domain)) {
        const std::string wanted = value ? foreignText(*value) : notSet;
        return static_cast<double>(std::ranges::find(list->choices, wanted) - list->choices.begin());
    }
    const double number = std::get<double>(*value);
    if (const auto* list = std::get_if<space::Ordinal>(&domain)) {
        return static_cast<double>(std::ranges::find(list->values, number) - list->values.begin());
    }
    return number;
}

QJsonObject domainJson(const space::Domain& domain)
{
    return std::visit(
        Overloaded{[](const space::Categorical& list) {
                       QJsonArray choices;
                       for (const std::string& choice : list.choices) {
                           choices.append(QString::fromStdString(choice));
                       }
                       return QJsonObject{{QStringLiteral("choices"), choices}};
                   },
                   [](const space::Ordinal& list) {
                       QJsonArray values;
                       std::ranges::for_each(list.values, [&](double value) { values.append(value); });
                       return QJsonObject{{QStringLiteral("values"), values}};
                   },
                   [](const space::IntegerRange& range) {
                       return QJsonObject{{QStringLiteral("whole"), true},
                                          {QStringLiteral("low"), static_cast<double>(range.low)},
                                          {QStringLiteral("high"), static_cast<double>(range.high)},
                                          {QStringLiteral("log"), range.logarithmic}};
                   },
                   [](const space::RealRange& range) {
                       return QJsonObject{{QStringLiteral("whole"), false},
                                          {QStringLiteral("low"), range.low},
                                          {QStringLiteral("high"), range.high},
                                          {QStringLiteral("log"), range.logarithmic}};
                   }},
        domain);
}

std::optional<space::Domain> domainFrom(const QJsonObject& object)
{
    const QJsonArray choices = object.value(QLatin1String("choices")).toArray();
    const QJsonArray values = object.value(QLatin1String("values")).toArray();
    if (!choices.isEmpty()) {
        space::Categorical list;
        for (const QJsonValue& choice : choices) {
            list.choices.push_back(choice.toString().toStdString());
        }
        return list;
    }
    if (!values.isEmpty()) {
        space::Ordinal list;
        for (const QJsonValue& value : values) {
            list.values.push_back(value.toDouble());
        }
        return std::ranges::is_sorted(list.values) ? std::optional<space::Domain>(list) : std::nullopt;
    }
    const double low = object.value(QLatin1String("low")).toDouble(1.0);
    const double high = object.value(QLatin1String("high")).toDouble(0.0);
    const bool logarithmic = object.value(QLatin1String("log")).toBool();
    if (low > high || (logarithmic && low <= 0.0)) {
        return std::nullopt;
    }
    if (!object.value(QLatin1String("whole")).toBool()) {
        return space::RealRange{low, high, logarithmic};
    }
    if (std::max(std::abs(low), std::abs(high)) > 9e15) {
        return std::nullopt;
    }
    return space::IntegerRange{static_cast<std::int64_t>(low), static_cast<std::int64_t>(high), logarithmic};
}

} // namespace

std::string foreignText(const ForeignValue& value)
{
    return std::visit(Overloaded{[](double number) { return numberText(number); },
                                 [](const std::string& word) { return printableName(word); }},
                      value);
}

ForeignGenes genesOf(const ForeignResults& results)
{
    ForeignGenes all;
    std::set<std::string> names;
    for (const ForeignTrial& trial : results.trials) {
        for (const auto& entry : trial.parameters) {
            names.insert(entry.first);
        }
    }
    std::vector<std::string> kept;
    for (const std::string& name : names) {
        const auto domain = domainOf(results, name);
        if (!domain || kept.size() >= mostForeignParameters) {
            all.notes.push_back(
                "the parameter " + printableName(name) +
                " is left out: not every trial has it, and it has too many values for a list");
            continue;
        }
        kept.push_back(name);
        all.genes.push_back({printableName(name), printableName(name), *domain, std::nullopt});
    }
    for (const ForeignTrial& trial : results.trials) {
        space::Genome& genome = all.genomes.emplace_back();
        for (std::size_t i = 0; i < kept.size() && !trial.parameters.empty(); ++i) {
            const auto value = trial.parameters.find(kept[i]);
            genome.values.push_back(
                placeIn(all.genes[i].domain, value == trial.parameters.end() ? nullptr : &value->second));
        }
    }
    return all;
}

std::string genesText(const std::vector<space::Gene>& genes)
{
    std::string text;
    for (const space::Gene& gene : genes) {
        QJsonObject object = domainJson(gene.domain);
        object.insert(QStringLiteral("name"), QString::fromStdString(gene.name));
        text +=
            std::string(geneLine) + QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + "\n";
    }
    return text;
}

Result<std::vector<space::Gene>> genesFrom(const std::string& text)
{
    std::vector<space::Gene> genes;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        if (!line.starts_with(geneLine)) {
            continue;
        }
        const std::string_view json = line.substr(geneLine.size());
        const QJsonObject object =
            QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
        const std::string name = printableName(object.value(QLatin1String("name")).toString().toStdString());
        const auto domain = domainFrom(object);
        if (name.empty() || !domain || genes.size() >= mostForeignParameters) {
            return fail("a gene of these results cannot be read; restore the study from a copy");
        }
        genes.push_back({name, name, *domain, std::nullopt});
    }
    return genes;
}

} // namespace snac::study
