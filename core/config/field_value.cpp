// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_value.h"

#include "field_row.h"

#include "snac/base/ascii.h"
#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/network/architecture.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace snac::config {

namespace {

constexpr std::size_t longestList = 1000;

std::string shortened(std::string_view text)
{
    constexpr std::size_t longest = 40;
    return text.size() <= longest ? std::string(text) : std::string(text.substr(0, longest)) + "...";
}

std::vector<std::string> texts(const std::vector<std::string_view>& views)
{
    return {views.begin(), views.end()};
}

std::string kindName(const YamlNode& node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return "nothing";
    case YamlNode::Kind::Scalar:
        return "\"" + shortened(node.text) + "\"";
    case YamlNode::Kind::Sequence:
        return "a list";
    case YamlNode::Kind::Map:
        return "a map";
    }
    return {};
}

} // namespace

std::nullopt_t ValueReader::problem(const YamlNode& node, const std::string& message)
{
    const std::string path(m_field->path);
    const std::string key = path.substr(path.rfind('.') + 1);
    m_findings.push_back(m_source.finding(Severity::Error, key + ": " + message, node.begin,
                                          std::max(node.end, node.begin + 1), path));
    return std::nullopt;
}

std::optional<std::string> ValueReader::scalar(const YamlNode& node, const std::string& what)
{
    if (node.kind != YamlNode::Kind::Scalar) {
        return problem(node, what + " is expected here, not " + kindName(node));
    }
    return node.text;
}

std::optional<double> ValueReader::number(const YamlNode& node)
{
    const auto text = scalar(node, "a number");
    if (!text) {
        return std::nullopt;
    }
    if (node.quoted) {
        return problem(node, "a number is expected, but \"" + shortened(*text) +
                                 "\" is quoted text; remove the quotes");
    }
    std::string digits = *text;
    std::erase(digits, '_');
    const char* begin = digits.data() + (digits.starts_with('+') ? 1 : 0);
    const char* end = digits.data() + digits.size();
    double value = 0.0;
    const auto result = std::from_chars(begin, end, value);
    if (result.ec == std::errc::result_out_of_range && result.ptr == end) {
        return problem(node, shortened(*text) + " is beyond the numbers a computer can hold");
    }
    if (result.ec != std::errc() || result.ptr != end || !std::isfinite(value)) {
        return problem(node, "a number is expected here, not " + kindName(node));
    }
    return value;
}

std::optional<double> ValueReader::boundedNumber(const YamlNode& node, bool whole)
{
    const auto value = number(node);
    if (!value) {
        return std::nullopt;
    }
    if (whole && *value != std::floor(*value)) {
        return problem(node, numberText(*value) + " must be a whole number");
    }
    const std::string unit = m_field->unit.empty() ? "" : " " + std::string(m_field->unit);
    if (*value < m_field->minimum) {
        return problem(node, numberText(*value) + " is too small; the smallest value is " +
                                 numberText(m_field->minimum) + unit);
    }
    if (*value > m_field->maximum) {
        return problem(node, numberText(*value) + " is too large; the largest value is " +
                                 numberText(m_field->maximum) + unit);
    }
    return value;
}

std::optional<bool> ValueReader::boolean(const YamlNode& node)
{
    const auto text = scalar(node, "true or false");
    if (!text) {
        return std::nullopt;
    }
    const std::string word = lowerCase(*text);
    if (!node.quoted && (word == "true" || word == "yes" || word == "on")) {
        return true;
    }
    if (!node.quoted && (word == "false" || word == "no" || word == "off")) {
        return false;
    }
    return problem(node, "true or false is expected here, not " + kindName(node));
}

std::optional<std::string> ValueReader::choice(const YamlNode& node)
{
    const auto& choices = m_field->choices;
    const auto offers = [&](std::string_view name) {
        return std::find(choices.begin(), choices.end(), name) != choices.end();
    };
    if (node.kind == YamlNode::Kind::Null) {
        // YAML's null: no normalization, no activation, no block.
        for (const std::string_view none : {"none", "Linear", "None"}) {
            if (offers(none)) {
                return std::string(none);
            }
        }
    }
    const auto text = scalar(node, choices.empty() ? "a name" : "one of the choices");
    if (!text || choices.empty()) {
        return text;
    }
    for (const std::string_view name : choices) {
        if (lowerCase(name) == lowerCase(*text)) {
            return std::string(name);
        }
    }
    const auto kind = network::activationFromName(*text);
    if (offers("ReLU") && kind && offers(network::activationName(*kind))) {
        return std::string(network::activationName(*kind));
    }
    const auto nearest = closestName(*text, texts(choices));
    return problem(node, "\"" + shortened(*text) + "\" is not known" +
                             (nearest ? "; did you mean " + *nearest + "? Choices: " : "; choices: ") +
                             joinNames(texts(choices), 24));
}

ValueReader::Nodes ValueReader::itemsOf(const YamlNode& node) const
{
    if (node.kind != YamlNode::Kind::Sequence) {
        return {&node};
    }
    Nodes items;
    for (const YamlNode::Entry& entry : node.entries) {
        items.push_back(&m_tree.at(entry.value));
    }
    return items;
}

bool ValueReader::fitsList(const YamlNode& node)
{
    if (node.kind == YamlNode::Kind::Sequence && node.entries.empty()) {
        problem(node, "the list is empty; give at least one value");
        return false;
    }
    if (node.entries.size() > longestList) {
        problem(node, "the list has " + std::to_string(node.entries.size()) + " values; at most " +
                          std::to_string(longestList) +
                          " are allowed (a range is written {min: 1, max: 100})");
        return false;
    }
    return true;
}

std::optional<space::Domain> ValueReader::range(const YamlNode& node, bool whole)
{
    std::optional<double> low;
    std::optional<double> high;
    bool logarithmic = false;
    bool good = true;
    for (const YamlNode::Entry& entry : node.entries) {
        const YamlNode& key = m_tree.at(entry.key);
        const YamlNode& value = m_tree.at(entry.value);
        if (key.text == "min" || key.text == "max") {
            auto& end = key.text == "min" ? low : high;
            end = boundedNumber(value, whole);
            good = good && end.has_value();
        } else if (key.text == "log") {
            const auto flag = boolean(value);
            good = good && flag.has_value();
            logarithmic = flag.value_or(false);
        } else {
            problem(key, "\"" + shortened(key.text) +
                             "\" does not belong to a range; a range is {min: .., max: .., log: true}");
            good = false;
        }
    }
    if (good && (!low || !high)) {
        return problem(node, "a range needs min and max: {min: 1, max: 100}");
    }
    if (good && *low > *high) {
        return problem(node,
                       "min " + numberText(*low) + " is above max " + numberText(*high) + "; swap them");
    }
    if (good && logarithmic && *low <= 0.0) {
        return problem(node, "a logarithmic range must start above 0; raise min or remove log");
    }
    if (!good) {
        return std::nullopt;
    }
    if (whole) {
        return space::IntegerRange{static_cast<std::int64_t>(*low), static_cast<std::int64_t>(*high),
                                   logarithmic};
    }
    return space::RealRange{*low, *high, logarithmic};
}

std::optional<space::Domain> ValueReader::domain(const YamlNode& node, bool whole)
{
    if (node.kind == YamlNode::Kind::Map) {
        return range(node, whole);
    }
    if (!fitsList(node)) {
        return std::nullopt;
    }
    space::Ordinal list;
    bool good = true;
    for (const YamlNode* item : itemsOf(node)) {
        const auto value = boundedNumber(*item, whole);
        if (value && std::find(list.values.begin(), list.values.end(), *value) != list.values.end()) {
            problem(*item, numberText(*value) + " is listed twice; remove one");
            good = false;
        }
        list.values.push_back(value.value_or(0.0));
        good = good && value.has_value();
    }
    return good ? std::optional<space::Domain>(list) : std::nullopt;
}

ValueReader::Value ValueReader::choiceList(const YamlNode& node)
{
    if (!fitsList(node)) {
        return std::nullopt;
    }
    std::vector<std::string> list;
    bool good = true;
    for (const YamlNode* item : itemsOf(node)) {
        const auto value = choice(*item);
        if (value && std::find(list.begin(), list.end(), *value) != list.end()) {
            problem(*item, *value + " is listed twice; remove one");
            good = false;
        }
        list.push_back(value.value_or(""));
        good = good && value.has_value();
    }
    return good ? Value(list) : std::nullopt;
}

ValueReader::Value ValueReader::booleanList(const YamlNode& node)
{
    if (!fitsList(node)) {
        return std::nullopt;
    }
    std::vector<bool> list;
    bool good = true;
    const bool unique =
        m_field->path == "search_space.batch_norm"; // choices; maximize_flags repeat by nature
    for (const YamlNode* item : itemsOf(node)) {
        const auto value = boolean(*item);
        if (unique && value && std::find(list.begin(), list.end(), *value) != list.end()) {
            problem(*item, std::string(*value ? "true" : "false") + " is listed twice; remove one");
            good = false;
        }
        list.push_back(value.value_or(false));
        good = good && value.has_value();
    }
    return good ? Value(list) : std::nullopt;
}

ValueReader::Value ValueReader::domainList(const YamlNode& node)
{
    if (!fitsList(node)) {
        return std::nullopt;
    }
    const Nodes items = itemsOf(node);
    const bool nested = node.kind == YamlNode::Kind::Sequence &&
                        std::any_of(items.begin(), items.end(), [](const YamlNode* item) {
                            return item->kind != YamlNode::Kind::Scalar;
                        });
    std::vector<space::Domain> list;
    if (!nested) {
        // One list of numbers: the same widths for every layer.
        const auto only = domain(node, true);
        return only ? Value(std::vector<space::Domain>{*only}) : std::nullopt;
    }
    bool good = true;
    for (const YamlNode* item : items) {
        const auto one = domain(*item, true);
        good = good && one.has_value();
        list.push_back(one.value_or(space::Ordinal{}));
    }
    return good ? Value(list) : std::nullopt;
}

ValueReader::Value ValueReader::namedNumbers(const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::Map) {
        return problem(node,
                       "a map is expected here, e.g. {lut_pct: 50, latency_ns: 100}, not " + kindName(node));
    }
    std::vector<NamedNumber> list;
    bool good = true;
    for (const YamlNode::Entry& entry : node.entries) {
        const auto name = choice(m_tree.at(entry.key));
        const auto value = number(m_tree.at(entry.value));
        const YamlNode& key = m_tree.at(entry.key);
        const bool twice = name && std::any_of(list.begin(), list.end(),
                                               [&](const NamedNumber& n) { return n.name == *name; });
        if (twice) {
            problem(key, *name + " is given twice; remove one");
        }
        good = good && name && value && !twice;
        list.push_back({name.value_or(""), value.value_or(0.0), {key.begin, m_tree.at(entry.value).end}});
    }
    return good ? Value(list) : std::nullopt;
}

/// As compression::parseTargets() takes it.
ValueReader::Value ValueReader::sizeList(const YamlNode& node)
{
    if (node.kind == YamlNode::Kind::Scalar) {
        return FieldValue(node.text);
    }
    if (!fitsList(node)) {
        return std::nullopt;
    }
    std::string text;
    const auto add = [&](const std::string& word, const YamlNode& values) {
        const bool fits = fitsList(values);
        for (const YamlNode* item : fits ? itemsOf(values) : Nodes()) {
            const auto value = number(*item);
            if (!value) {
                return false;
            }
            text += (text.empty() ? "" : ", ") + word + " " + numberText(*value);
        }
        return fits;
    };
    for (const YamlNode* item : itemsOf(node)) {
        if (item->kind != YamlNode::Kind::Map) {
            if (!add("lut", *item)) {
                return std::nullopt;
            }
            continue;
        }
        for (const YamlNode::Entry& entry : item->entries) {
            const auto name = choice(m_tree.at(entry.key));
            if (!name || !add(*name, m_tree.at(entry.value))) {
                return std::nullopt;
            }
        }
    }
    return FieldValue(text);
}

bool ValueReader::readWidths(const YamlNode& node, std::map<std::string, std::string>& genes)
{
    if (!fitsList(node)) {
        return false;
    }
    const Nodes items = itemsOf(node);
    genes["num_layers"] = std::to_string(items.size());
    bool good = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto width = number(*items[i]);
        good = good && width.has_value();
        genes["layer_" + std::to_string(i + 1) + "_width"] = numberText(width.value_or(0.0));
    }
    return good;
}

bool ValueReader::readGenes(const YamlNode& node, std::map<std::string, std::string>& genes)
{
    if (node.kind != YamlNode::Kind::Map) {
        problem(node, "a map of genes is expected here, e.g. {num_layers: 3, activation: ReLU}, not " +
                          kindName(node));
        return false;
    }
    bool good = true;
    for (const YamlNode::Entry& entry : node.entries) {
        const auto key = scalar(m_tree.at(entry.key), "a gene's name");
        const YamlNode& value = m_tree.at(entry.value);
        if (!key) {
            good = false;
        } else if (*key == "layer_widths") {
            good = readWidths(value, genes) && good;
        } else if (value.kind == YamlNode::Kind::Null) {
            genes[*key] = "null";
        } else {
            const auto text = scalar(value, "a single value");
            good = good && text.has_value();
            genes[*key] = text.value_or("");
        }
    }
    return good;
}

ValueReader::Value ValueReader::baselines(const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::Map) {
        return problem(node, "a map is expected here: {name: {gene: value}}, not " + kindName(node));
    }
    Baselines list;
    bool good = true;
    for (const YamlNode::Entry& entry : node.entries) {
        const auto name = scalar(m_tree.at(entry.key), "a baseline's name");
        std::map<std::string, std::string> genes;
        good = readGenes(m_tree.at(entry.value), genes) && good && name.has_value();
        if (name && !list.emplace(*name, std::move(genes)).second) {
            problem(m_tree.at(entry.key), "the baseline " + *name + " is given twice; rename one");
            good = false;
        }
    }
    return good ? Value(list) : std::nullopt;
}

std::optional<FieldValue> ValueReader::read(const Field& field, const YamlNode& node)
{
    m_field = &field;
    const bool nullable = field.defaultText.empty() || isFreeSection(field.path);
    const bool readsNull = field.type == FieldType::Choice || field.type == FieldType::ChoiceList;
    if (node.kind == YamlNode::Kind::Null && !readsNull) {
        return nullable ? Value(FieldValue())
                        : problem(node, "has no value; write one (default " + std::string(field.defaultText) +
                                            ") or remove the line");
    }
    const auto wrap = [](auto value) { return value ? Value(*value) : std::nullopt; };
    if (field.path == "search.objectives") {
        return objectives(node);
    }
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Path:
    case FieldType::Board:
        return isFreeSection(field.path) ? Value(FieldValue()) : wrap(scalar(node, "a text"));
    case FieldType::Boolean:
        return wrap(boolean(node));
    case FieldType::Integer: {
        const auto value = boundedNumber(node, true);
        return value ? Value(static_cast<std::int64_t>(*value)) : std::nullopt;
    }
    case FieldType::Real:
        return wrap(boundedNumber(node, false));
    case FieldType::Choice:
        if (node.kind == YamlNode::Kind::Null && nullable) {
            return FieldValue();
        }
        return wrap(choice(node));
    case FieldType::ChoiceList:
        if (node.kind == YamlNode::Kind::Null && field.choices.empty() && nullable) {
            return FieldValue();
        }
        return choiceList(node);
    case FieldType::BooleanList:
        return booleanList(node);
    case FieldType::IntegerDomain:
        return wrap(domain(node, true));
    case FieldType::RealDomain:
        return wrap(domain(node, false));
    case FieldType::DomainList:
        return domainList(node);
    case FieldType::BudgetMap:
        return namedNumbers(node);
    case FieldType::BaselineMap:
        return baselines(node);
    case FieldType::PrecisionPairs:
        return precisionPairs(node);
    case FieldType::PrecisionList:
        return precisionList(node);
    case FieldType::SizeList:
        return sizeList(node);
    }
    return std::nullopt;
}

} // namespace snac::config
