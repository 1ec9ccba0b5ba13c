// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Values with a shape of their own: precisions and objectives.
#include "field_value.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/study/quantity.h"

#include <algorithm>

namespace snac::config {

namespace {

constexpr int mostBits = 64;

/// "maximize", "max", "minimise", ... -> direction.
std::optional<bool> directionFrom(const std::string& text)
{
    for (const std::string_view word : {"maximize", "maximise", "max", "up"}) {
        if (text == word) {
            return true;
        }
    }
    for (const std::string_view word : {"minimize", "minimise", "min", "down"}) {
        if (text == word) {
            return false;
        }
    }
    return std::nullopt;
}

} // namespace

ValueReader::Value ValueReader::precisionList(const YamlNode& node)
{
    if (!fitsList(node)) {
        return std::nullopt;
    }
    std::vector<hardware::Precision> list;
    bool good = true;
    const Nodes items = itemsOf(node);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const YamlNode& item = *items[i];
        auto text = scalar(item, "a precision such as ap_fixed<8,3>");
        // YAML reads [ap_fixed<8,3>, ap_fixed<6,2>] as "ap_fixed<8", "3>", "ap_fixed<6", "2>": put the halves
        // together again.
        const bool isHalf = text && !item.quoted && text->find('<') != std::string::npos &&
                            text->find('>') == std::string::npos;
        if (isHalf && i + 1 < items.size() && items[i + 1]->kind == YamlNode::Kind::Scalar) {
            *text += "," + items[++i]->text;
        }
        const auto parsed = hardware::Precision::parse(text.value_or(""));
        if (text && !parsed) {
            problem(item, parsed.error().message);
        } else if (parsed && std::find(list.begin(), list.end(), *parsed) != list.end()) {
            problem(item, parsed->toString() + " is listed twice; remove one");
            good = false;
        }
        good = good && parsed.has_value();
        list.push_back(parsed.value_or(hardware::Precision{}));
    }
    return good ? Value(list) : std::nullopt;
}

std::optional<hardware::Precision> ValueReader::pairFrom(double total, double integer, const YamlNode& node)
{
    if (total < 1 || total > mostBits || integer < 0 || integer > total || total != static_cast<int>(total) ||
        integer != static_cast<int>(integer)) {
        return problem(
            node, "total bits must be 1 to 64 and integer bits (with the sign) 0 to the total, e.g. (8,3)");
    }
    return hardware::Precision{static_cast<int>(total), static_cast<int>(integer)};
}

/// "(16,6)" or "ap_fixed<16,6>".
std::optional<hardware::Precision> ValueReader::pairFromText(const std::string& text, const YamlNode& node)
{
    const std::string clean(trimmed(text));
    if (clean.size() < 2 || clean.front() != '(' || clean.back() != ')') {
        const auto parsed = hardware::Precision::parse(clean);
        return parsed ? std::optional(*parsed)
                      : problem(node,
                                "a pair is expected here: (16,6), [16, 6] or {total_bits: 16, int_bits: 6}");
    }
    const std::string inner = clean.substr(1, clean.size() - 2);
    const std::size_t comma = inner.find(',');
    if (comma != std::string::npos) {
        const auto total = numberFrom(trimmed(std::string_view(inner).substr(0, comma)));
        const auto integer = numberFrom(trimmed(std::string_view(inner).substr(comma + 1)));
        if (total && integer) {
            return pairFrom(*total, *integer, node);
        }
    }
    return problem(node, "\"" + clean.substr(0, 40) + "\" is not a pair of whole numbers such as (16,6)");
}

std::optional<hardware::Precision> ValueReader::pairFromNode(const YamlNode& node)
{
    if (node.kind == YamlNode::Kind::Scalar) {
        return pairFromText(node.text, node);
    }
    std::optional<double> total;
    std::optional<double> integer;
    if (node.kind == YamlNode::Kind::Sequence && node.entries.size() == 2) {
        total = number(m_tree.at(node.entries[0].value));
        integer = number(m_tree.at(node.entries[1].value));
    } else if (node.kind == YamlNode::Kind::Map) {
        for (const YamlNode::Entry& entry : node.entries) {
            const std::string& key = m_tree.at(entry.key).text;
            if (key != "total_bits" && key != "int_bits") {
                return problem(m_tree.at(entry.key), "a pair has total_bits and int_bits, nothing else");
            }
            (key == "total_bits" ? total : integer) = number(m_tree.at(entry.value));
        }
    }
    if (!total || !integer) {
        return problem(node, "a pair needs two numbers: {total_bits: 16, int_bits: 6}");
    }
    return pairFrom(*total, *integer, node);
}

ValueReader::Value ValueReader::precisionPairs(const YamlNode& node)
{
    if (node.kind != YamlNode::Kind::Sequence || !fitsList(node)) {
        return node.kind == YamlNode::Kind::Sequence
                   ? std::nullopt
                   : problem(node, "a list of pairs is expected here: [(16,6), (8,3)]");
    }
    std::vector<hardware::Precision> list;
    bool good = true;
    const Nodes items = itemsOf(node);
    for (std::size_t i = 0; i < items.size(); ++i) {
        // YAML reads [(16,6), ap_fixed<8,3>] as "(16", "6)", "ap_fixed<8", "3>": put a pair together again.
        const std::string& half = items[i]->text;
        const bool isHalf =
            items[i]->kind == YamlNode::Kind::Scalar &&
            ((half.starts_with("(") && !half.ends_with(")")) || (half.contains("<") && !half.ends_with(">")));
        const bool hasOther = isHalf && i + 1 < items.size() && items[i + 1]->kind == YamlNode::Kind::Scalar;
        const auto pair = hasOther ? pairFromText(items[i]->text + "," + items[i + 1]->text, *items[i])
                                   : pairFromNode(*items[i]);
        i += hasOther ? 1 : 0;
        good = good && pair.has_value();
        list.push_back(pair.value_or(hardware::Precision{}));
    }
    return good ? Value(list) : std::nullopt;
}

bool ValueReader::addObjectives(const YamlNode& node, std::vector<ObjectiveItem>& items)
{
    if (node.kind != YamlNode::Kind::Map) {
        const auto known = choice(node);
        if (known) {
            items.push_back({node.text, std::nullopt, {node.begin, node.end}});
        }
        return known.has_value();
    }
    bool good = true;
    for (const YamlNode::Entry& entry : node.entries) {
        const YamlNode& key = m_tree.at(entry.key);
        const YamlNode& value = m_tree.at(entry.value);
        const auto direction = directionFrom(value.text);
        if (value.kind != YamlNode::Kind::Scalar || !direction) {
            problem(value, "the direction of an objective is maximize or minimize");
            good = false;
        }
        good = choice(key).has_value() && good;
        items.push_back({key.text, direction, {key.begin, value.end}});
    }
    return good;
}

ValueReader::Value ValueReader::objectives(const YamlNode& node)
{
    if (node.kind == YamlNode::Kind::Null || !fitsList(node)) {
        return node.kind == YamlNode::Kind::Null
                   ? problem(node, "has no value; write e.g. [accuracy, lut_pct] or remove the line")
                   : std::nullopt;
    }
    std::vector<ObjectiveItem> items;
    bool good = true;
    for (const YamlNode* item : itemsOf(node)) {
        good = addObjectives(*item, items) && good;
    }
    for (std::size_t i = 0; i < items.size() && good; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (study::quantityFromName(items[i].name) == study::quantityFromName(items[k].name)) {
                const std::string message = "objectives: " + items[i].name + " and " + items[k].name +
                                            " are the same quantity; remove one";
                m_findings.push_back(m_source.finding(Severity::Error, message, items[i].span.begin,
                                                      items[i].span.end, "search.objectives"));
                good = false;
            }
        }
    }
    return good ? Value(items) : std::nullopt;
}

} // namespace snac::config
