// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::mcp {

namespace {

constexpr std::size_t longestArgument = 65536;
constexpr std::size_t longestShownText = 8192;

const char* typeName(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return "string";
    case ValueType::Whole:
        return "integer";
    case ValueType::Number:
        return "number";
    case ValueType::Boolean:
        return "boolean";
    case ValueType::Object:
        return "object";
    case ValueType::List:
        return "array";
    case ValueType::TextOrObject:
        break;
    }
    return "string or object";
}

bool isOfType(const QJsonValue& value, ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return value.isString();
    case ValueType::Whole:
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    case ValueType::Number:
        return value.isDouble();
    case ValueType::Boolean:
        return value.isBool();
    case ValueType::Object:
        return value.isObject();
    case ValueType::List:
        return value.isArray();
    case ValueType::TextOrObject:
        return value.isString() || value.isObject();
    }
    return false;
}

bool isAmong(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

std::string rangeText(const Parameter& parameter)
{
    const bool low = std::isfinite(parameter.minimum);
    const bool high = std::isfinite(parameter.maximum);
    if (low && high && parameter.minimum == parameter.maximum) {
        return " " + numberText(parameter.minimum);
    }
    return low && high ? " from " + numberText(parameter.minimum) + " to " + numberText(parameter.maximum)
           : low       ? " of at least " + numberText(parameter.minimum)
           : high      ? " of at most " + numberText(parameter.maximum)
                       : "";
}

std::string expectedText(const Parameter& parameter)
{
    return parameter.choices.empty() ? std::string(typeName(parameter.type)) + rangeText(parameter)
                                     : "one of " + joinNames(parameter.choices, 40);
}

QJsonObject parameterSchema(const Parameter& parameter)
{
    QJsonObject schema = parameter.schema;
    if (parameter.type == ValueType::TextOrObject) {
        schema.insert("type", QJsonArray{"string", "object"});
    } else {
        schema.insert("type", typeName(parameter.type));
    }
    schema.insert("description", qt(parameter.help));
    if (std::isfinite(parameter.minimum)) {
        schema.insert("minimum", parameter.minimum);
    }
    if (std::isfinite(parameter.maximum)) {
        schema.insert("maximum", parameter.maximum);
    }
    if (!parameter.choices.empty()) {
        QJsonArray choices;
        for (const std::string& choice : parameter.choices) {
            choices.append(qt(choice));
        }
        schema.insert("enum", choices);
    }
    return schema;
}

/// Empty if the value will do.
std::string problemOf(const Parameter& parameter, const QJsonValue& value)
{
    const double number = value.toDouble();
    const bool fits = isOfType(value, parameter.type) &&
                      (!value.isDouble() || (number >= parameter.minimum && number <= parameter.maximum));
    const std::string text = value.toString().toStdString();
    const bool known = parameter.choices.empty() || isAmong(parameter.choices, text);
    if (text.size() > longestArgument) {
        return parameter.name + ": longer than " + std::to_string(longestArgument) + " bytes";
    }
    return fits && known ? std::string() : parameter.name + ": expected " + expectedText(parameter);
}

const Parameter* parameterOf(const Tool& tool, const std::string& name)
{
    const auto found = std::ranges::find_if(tool.parameters, [&](const Parameter& parameter) {
        return parameter.name == name || isAmong(parameter.aliases, name);
    });
    return found == tool.parameters.end() ? nullptr : &*found;
}

std::string unknownText(const Tool& tool, const std::string& name)
{
    std::vector<std::string> names;
    for (const Parameter& parameter : tool.parameters) {
        names.push_back(parameter.name);
    }
    const std::vector<std::string> near = nearestNames(name, names);
    std::string text = printableName(name) + ": " + tool.name + " has no such argument";
    if (!near.empty()) {
        return text + "; did you mean " + joinNames(near) + " (" +
               expectedText(*parameterOf(tool, near.front())) + ")?";
    }
    return text + (names.empty() ? "; it takes none" : "; it takes " + joinNames(names, 40));
}

} // namespace

std::string givenTwice(const std::string& name, const std::string& first, const std::string& second)
{
    return first == name || second == name
               ? name + ": given twice, also as " + (first == name ? second : first)
               : name + ": given twice, as " + first + " and as " + second;
}

std::string Arguments::text(const char* name, std::string_view otherwise) const
{
    const QJsonValue found = value(name);
    return found.isString() ? found.toString().toStdString() : std::string(otherwise);
}

int Arguments::whole(const char* name, int otherwise) const
{
    return value(name).toInt(otherwise);
}

std::optional<double> Arguments::number(const char* name) const
{
    const QJsonValue found = value(name);
    return found.isDouble() ? std::optional(found.toDouble()) : std::nullopt;
}

bool Arguments::boolean(const char* name, bool otherwise) const
{
    return value(name).toBool(otherwise);
}

QJsonObject typed(const char* type, const char* description)
{
    return {{"type", type}, {"description", description}};
}

QJsonObject toolJson(const Tool& tool)
{
    QJsonObject properties;
    QJsonArray required;
    for (const Parameter& parameter : tool.parameters) {
        properties.insert(qt(parameter.name), parameterSchema(parameter));
        if (parameter.required) {
            required.append(qt(parameter.name));
        }
    }
    QJsonObject input{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.isEmpty()) {
        input.insert("required", required);
    }
    return {
        {"name", qt(tool.name)},
        {"title", qt(tool.title)},
        {"description", qt(tool.description)},
        {"inputSchema", input},
        {"outputSchema", QJsonObject{{"type", "object"}, {"properties", tool.output}}},
        {"annotations",
         QJsonObject{{"readOnlyHint", tool.readOnly}, {"destructiveHint", false}, {"openWorldHint", false}}}};
}

QJsonObject toolResult(const Result<QJsonObject>& result)
{
    const auto contentOf = [](const QString& text) {
        return QJsonArray{QJsonObject{{"type", "text"}, {"text", text}}};
    };
    if (!result) {
        const QString text = harmless(qt(result.error().toString())).toString();
        return {{"content", contentOf(text)}, {"isError", true}};
    }
    const QJsonObject content = harmless(*result).toObject();
    const QString text = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
    return {{"content", contentOf(text)}, {"structuredContent", content}, {"isError", false}};
}

Result<Arguments> checkArguments(const Tool& tool, const QJsonObject& given)
{
    std::vector<std::string> problems;
    QJsonObject checked;
    std::map<QString, std::string> named; // how the agent named each
    for (auto it = given.begin(); it != given.end() && problems.size() < 20; ++it) {
        const Parameter* const parameter = parameterOf(tool, it.key().toStdString());
        if (parameter == nullptr) {
            problems.push_back(unknownText(tool, it.key().toStdString()));
            continue;
        }
        if (it.value().isNull()) { // SNAC-Pack's "None": not given
            continue;
        }
        const QString name = qt(parameter->name);
        const auto [first, isNew] = named.emplace(name, it.key().toStdString());
        if (!isNew) {
            problems.push_back(givenTwice(parameter->name, first->second, it.key().toStdString()));
        } else if (std::string problem = problemOf(*parameter, it.value()); !problem.empty()) {
            problems.push_back(std::move(problem));
        }
        checked.insert(name, it.value());
    }
    for (const Parameter& parameter : tool.parameters) {
        if (parameter.required && !checked.contains(qt(parameter.name))) {
            problems.push_back(parameter.name + ": missing; " + parameter.help);
        }
    }
    if (problems.empty()) {
        return Arguments(checked);
    }
    std::string text;
    for (const std::string& problem : problems) {
        text += (text.empty() ? "" : "\n") + problem;
    }
    return fail(text);
}

QJsonValue harmless(const QJsonValue& value)
{
    if (value.isString()) {
        std::string text = value.toString().toStdString();
        if (text.size() > longestShownText) {
            text = text.substr(0, longestShownText) + "... (" + std::to_string(text.size()) + " bytes)";
        }
        return qt(printable(text));
    }
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue each : value.toArray()) {
            list.append(harmless(each));
        }
        return list;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto it = given.begin(); it != given.end(); ++it) {
            object.insert(qt(printableName(it.key().toStdString())), harmless(it.value()));
        }
        return object;
    }
    return value;
}

} // namespace snac::mcp
