// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/nearest_name.h"

#include "search_space.h"
#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::space {

namespace {

/// Spellings of the same choice: activations by their aliases, yes/no for true/false, null for none.
bool sameChoice(const std::string& choice, const std::string& text)
{
    const std::string wanted = lowerCase(trimmed(text));
    if (lowerCase(choice) == wanted) {
        return true;
    }
    if (choice.starts_with("ap_fixed")) {
        const auto precision = Precision::parse(text);
        return precision && precision->toString() == choice;
    }
    if (choice == "true" || choice == "false") {
        const bool yes = wanted == "yes" || wanted == "on" || wanted == "1" || wanted == "batch";
        const bool no =
            wanted == "no" || wanted == "off" || wanted == "0" || wanted == "none" || wanted == "null";
        return choice == "true" ? yes : no;
    }
    if (wanted == "null" || wanted == "~" || wanted.empty()) {
        return choice == "none" || choice == "Linear" || choice == "None";
    }
    const auto kind = activationFromName(wanted);
    return kind && activationName(*kind) == choice;
}

Result<double> encodeChoice(const Categorical& list, const std::string& name, const std::string& text)
{
    for (std::size_t i = 0; i < list.choices.size(); ++i) {
        if (sameChoice(list.choices[i], text)) {
            return static_cast<double>(i);
        }
    }
    const auto nearest = closestName(text, list.choices);
    return fail(name + ": \"" + text + "\" is not in the space" +
                (nearest ? "; did you mean " + *nearest + "?" : "") + " Choices: " + joinNames(list.choices));
}

Result<double> encodeNumber(const Ordinal& list, const std::string& name, double value)
{
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < list.values.size(); ++i) {
        if (std::abs(list.values[i] - value) < std::abs(list.values[nearest] - value)) {
            nearest = i;
        }
    }
    const double found = list.values[nearest];
    if (std::abs(found - value) <= 1e-12 * std::max(std::abs(found), std::abs(value))) {
        return static_cast<double>(nearest);
    }
    return fail(name + ": " + numberText(value) + " is not in the list; the nearest choice is " +
                numberText(found));
}

Result<double> encodeInRange(const std::string& name, double value, double low, double high)
{
    if (value < low || value > high) {
        return fail(name + ": " + numberText(value) + " is outside " + numberText(low) + ".." +
                    numberText(high) + "; the nearest choice is " + numberText(std::clamp(value, low, high)));
    }
    return value;
}

Result<double> encodeValue(const Domain& domain, const std::string& name, const std::string& text)
{
    if (const auto* list = std::get_if<Categorical>(&domain)) {
        return encodeChoice(*list, name, text);
    }
    std::string_view digits = trimmed(text);
    digits.remove_prefix(digits.starts_with('+') ? 1 : 0);
    const auto number = numberFrom(digits);
    if (!number) {
        return fail(name + ": \"" + text + "\" is not a number");
    }
    if (const auto* list = std::get_if<Ordinal>(&domain)) {
        return encodeNumber(*list, name, *number);
    }
    if (const auto* range = std::get_if<IntegerRange>(&domain)) {
        if (*number != std::floor(*number)) {
            return fail(name + ": " + numberText(*number) +
                        " must be a whole number; the nearest choice is " + numberText(std::round(*number)));
        }
        return encodeInRange(name, *number, static_cast<double>(range->low),
                             static_cast<double>(range->high));
    }
    const auto& range = std::get<RealRange>(domain);
    return encodeInRange(name, *number, range.low, range.high);
}

double firstValue(const Domain& domain)
{
    if (const auto* range = std::get_if<IntegerRange>(&domain)) {
        return static_cast<double>(range->low);
    }
    if (const auto* range = std::get_if<RealRange>(&domain)) {
        return range->low;
    }
    return 0.0;
}

} // namespace

Result<Genome> SearchSpace::encode(const std::map<std::string, std::string>& values) const
{
    Genome genome;
    for (const Gene& gene : m_genes) {
        genome.values.push_back(firstValue(gene.domain));
    }
    for (const auto& [name, text] : values) {
        const auto found =
            std::find_if(m_parameters.begin(), m_parameters.end(),
                         [&](const Parameter& parameter) { return parameter.gene.name == name; });
        if (found == m_parameters.end()) {
            std::vector<std::string> names;
            for (const Parameter& parameter : m_parameters) {
                names.push_back(parameter.gene.name);
            }
            const auto nearest = closestName(name, names);
            return fail("\"" + name + "\" is not a gene of this search space" +
                        (nearest ? "; did you mean " + *nearest + "?" : "; genes: " + joinNames(names, 20)));
        }
        const auto value = encodeValue(found->gene.domain, name, text);
        if (!value) {
            return std::unexpected(value.error());
        }
        if (found->index >= 0) {
            genome.values[static_cast<std::size_t>(found->index)] = *value;
        }
    }
    return genome;
}

Result<std::vector<std::pair<std::string, Genome>>> SearchSpace::baselines() const
{
    std::vector<std::pair<std::string, Genome>> result;
    for (const auto& [name, values] : m_options.baselines) {
        auto genome = encode(values);
        if (!genome) {
            return fail("baseline \"" + name + "\": " + genome.error().message);
        }
        result.emplace_back(name, std::move(*genome));
    }
    return result;
}

} // namespace snac::space
