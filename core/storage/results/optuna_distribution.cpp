// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "optuna_distribution.h"

#include "snac/base/overloaded.h"
#include "snac/base/printable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::study {

namespace {

constexpr double largestWhole = 9e15; // a double has every whole number up to here

Result<ForeignDistribution> categorical(const QJsonArray& choices)
{
    if (choices.isEmpty() || choices.size() > 10'000) {
        return fail("it has no choices, or more than 10000");
    }
    ForeignDistribution distribution;
    space::Categorical list;
    for (const QJsonValue& choice : choices) {
        if (choice.isArray() || choice.isObject()) {
            return fail("a choice is no single value");
        }
        const ForeignValue value =
            choice.isDouble() ? ForeignValue(choice.toDouble())
            : choice.isString()
                ? ForeignValue(choice.toString().toStdString())
                : ForeignValue(std::string(choice.isBool() ? (choice.toBool() ? "True" : "False") : "None"));
        list.choices.push_back(foreignText(value));
        distribution.choices.push_back(value);
    }
    distribution.domain = std::move(list);
    return distribution;
}

Result<ForeignDistribution> range(const QJsonObject& attributes, bool whole, bool logarithmic)
{
    const double low = attributes.value(QLatin1String("low")).toDouble(std::nan(""));
    const double high = attributes.value(QLatin1String("high")).toDouble(std::nan(""));
    if (!std::isfinite(low) || !std::isfinite(high) || low > high ||
        (whole && (low < -largestWhole || high > largestWhole))) {
        return fail("its range has no ends, or not in their order");
    }
    logarithmic = (logarithmic || attributes.value(QLatin1String("log")).toBool()) && low > 0.0;
    ForeignDistribution distribution;
    if (whole) {
        distribution.domain =
            space::IntegerRange{static_cast<std::int64_t>(low), static_cast<std::int64_t>(high), logarithmic};
    } else {
        distribution.domain = space::RealRange{low, high, logarithmic};
    }
    return distribution;
}

} // namespace

bool ForeignDistribution::holds(double stored) const
{
    const double slack = 1e-8; // steps of Optuna's ranges are sums of rounded ones
    return std::visit(Overloaded{[&](const space::Categorical&) {
                                     return stored >= 0.0 && stored < static_cast<double>(choices.size()) &&
                                            stored == std::floor(stored);
                                 },
                                 [](const space::Ordinal&) { return false; },
                                 [&](const space::IntegerRange& range) {
                                     return stored == std::floor(stored) &&
                                            stored >= static_cast<double>(range.low) &&
                                            stored <= static_cast<double>(range.high);
                                 },
                                 [&](const space::RealRange& range) {
                                     const double room =
                                         slack * std::max(std::abs(range.low), std::abs(range.high));
                                     return stored >= range.low - room && stored <= range.high + room;
                                 }},
                      domain);
}

ForeignValue ForeignDistribution::value(double stored) const
{
    if (!choices.empty()) {
        return choices[static_cast<std::size_t>(stored)];
    }
    const auto* range = std::get_if<space::RealRange>(&domain);
    return range ? ForeignValue(std::clamp(stored, range->low, range->high)) : ForeignValue(stored);
}

Result<ForeignDistribution> optunaDistribution(const std::string& json)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const QString name = object.value(QLatin1String("name")).toString();
    const QJsonObject attributes = object.value(QLatin1String("attributes")).toObject();
    if (name == QLatin1String("CategoricalDistribution")) {
        return categorical(attributes.value(QLatin1String("choices")).toArray());
    }
    if (name == QLatin1String("IntDistribution") || name == QLatin1String("IntUniformDistribution") ||
        name == QLatin1String("IntLogUniformDistribution")) {
        return range(attributes, true, name.contains(QLatin1String("Log")));
    }
    if (name == QLatin1String("FloatDistribution") || name == QLatin1String("UniformDistribution") ||
        name == QLatin1String("LogUniformDistribution") ||
        name == QLatin1String("DiscreteUniformDistribution")) {
        return range(attributes, false, name.contains(QLatin1String("Log")));
    }
    return fail("its distribution is none of Optuna's: " + printableName(json.substr(0, 200)));
}

void joinDomain(std::map<std::string, space::Domain>& domains, const std::string& name,
                const ForeignDistribution& distribution)
{
    const auto [place, isNew] = domains.emplace(name, distribution.domain);
    if (isNew) {
        return;
    }
    space::Domain& known = place->second;
    if (auto* list = std::get_if<space::Categorical>(&known)) {
        const auto* other = std::get_if<space::Categorical>(&distribution.domain);
        for (const std::string& choice : other ? other->choices : std::vector<std::string>()) {
            if (std::ranges::find(list->choices, choice) == list->choices.end()) {
                list->choices.push_back(choice);
            }
        }
    } else if (auto* whole = std::get_if<space::IntegerRange>(&known)) {
        if (const auto* other = std::get_if<space::IntegerRange>(&distribution.domain)) {
            *whole = {std::min(whole->low, other->low), std::max(whole->high, other->high),
                      whole->logarithmic && other->logarithmic};
        }
    } else if (auto* real = std::get_if<space::RealRange>(&known)) {
        if (const auto* other = std::get_if<space::RealRange>(&distribution.domain)) {
            *real = {std::min(real->low, other->low), std::max(real->high, other->high),
                     real->logarithmic && other->logarithmic};
        }
    }
}

} // namespace snac::study
