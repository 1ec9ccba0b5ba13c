// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain_check.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/base/overloaded.h"

#include <algorithm>
#include <cmath>

namespace snac::space {

namespace {

Result<> checkNumber(double value, const std::string& key, const NumberRule& rule)
{
    const std::string text = numberText(value);
    if (!std::isfinite(value)) {
        return fail(key + ": " + text + " is not a number that can be used");
    }
    if (value < rule.minimum) {
        return fail(key + ": " + text + " is too small; the smallest is " + numberText(rule.minimum));
    }
    if (value > rule.maximum || (rule.maximumExcluded && value == rule.maximum)) {
        return fail(key + ": " + text + " is too large; it must be " +
                    (rule.maximumExcluded ? "below " : "at most ") + numberText(rule.maximum));
    }
    if (rule.whole && value != std::floor(value)) {
        return fail(key + ": " + text + " must be a whole number");
    }
    return {};
}

Result<> checkRange(double low, double high, bool logarithmic, const std::string& key, const NumberRule& rule)
{
    for (const double end : {low, high}) {
        if (auto checked = checkNumber(end, key, rule); !checked) {
            return checked;
        }
    }
    if (low > high) {
        return fail(key + ": min " + numberText(low) + " is above max " + numberText(high) + "; swap them");
    }
    if (logarithmic && low <= 0.0) {
        return fail(key + ": a logarithmic range must start above 0, not at " + numberText(low) +
                    "; raise min or write log: false");
    }
    return {};
}

Result<> checkList(const Ordinal& list, const std::string& key, const NumberRule& rule)
{
    for (std::size_t i = 0; i < list.values.size(); ++i) {
        if (auto checked = checkNumber(list.values[i], key, rule); !checked) {
            return checked;
        }
        const auto here = list.values.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(list.values.begin(), here, *here) != here) {
            return fail(key + ": " + numberText(*here) + " is listed twice; remove one");
        }
    }
    return {};
}

Result<> checkNames(const Categorical& list, const std::string& key)
{
    for (auto here = list.choices.begin(); here != list.choices.end(); ++here) {
        if (std::find(list.choices.begin(), here, *here) != here) {
            return fail(key + ": " + *here + " is listed twice; remove one");
        }
    }
    return {};
}

} // namespace

Result<> checkDomain(const Domain& domain, const std::string& key, const NumberRule& rule)
{
    const bool isRange =
        std::holds_alternative<IntegerRange>(domain) || std::holds_alternative<RealRange>(domain);
    if (!isRange && cardinality(domain) == 0) {
        return fail(key + ": the list is empty; give at least one choice");
    }
    if (rule.whole && std::holds_alternative<RealRange>(domain)) {
        return fail(key + ": needs whole numbers, so a range of real numbers does not fit; write whole "
                          "numbers for min and max");
    }
    return std::visit(Overloaded{[&](const Categorical& list) { return checkNames(list, key); },
                                 [&](const Ordinal& list) { return checkList(list, key, rule); },
                                 [&](const IntegerRange& range) {
                                     return checkRange(static_cast<double>(range.low),
                                                       static_cast<double>(range.high), range.logarithmic,
                                                       key, rule);
                                 },
                                 [&](const RealRange& range) {
                                     return checkRange(range.low, range.high, range.logarithmic, key, rule);
                                 }},
                      domain);
}

double highestOf(const Domain& domain)
{
    return std::visit(Overloaded{[](const Categorical&) { return 0.0; },
                                 [](const Ordinal& list) {
                                     return list.values.empty()
                                                ? 0.0
                                                : *std::max_element(list.values.begin(), list.values.end());
                                 },
                                 [](const IntegerRange& range) { return static_cast<double>(range.high); },
                                 [](const RealRange& range) { return range.high; }},
                      domain);
}

double lowestOf(const Domain& domain)
{
    return std::visit(Overloaded{[](const Categorical&) { return 0.0; },
                                 [](const Ordinal& list) {
                                     return list.values.empty()
                                                ? 0.0
                                                : *std::min_element(list.values.begin(), list.values.end());
                                 },
                                 [](const IntegerRange& range) { return static_cast<double>(range.low); },
                                 [](const RealRange& range) { return range.low; }},
                      domain);
}

} // namespace snac::space
