// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/reports/json_value.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::mcp {

using study::qt;

enum class ValueType { Text, Whole, Number, Boolean, Object, List, TextOrObject };

/// One argument of a tool: its schema, its check and what a wrong one is answered with come from this row.
struct Parameter
{
    std::string name;
    ValueType type = ValueType::Text;
    std::string help;
    bool required = false;
    double minimum = -std::numeric_limits<double>::infinity(); ///< numbers
    double maximum = std::numeric_limits<double>::infinity();
    std::vector<std::string> choices{}; ///< texts; empty: any
    std::vector<std::string> aliases{}; ///< other names that mean the same: those of SNAC-Pack
    QJsonObject schema{};               ///< what else the schema says: the members of an object
};

/// The arguments of one call, checked: each is there under its own name, with its type and in its range.
class Arguments
{
public:
    Arguments() = default;
    explicit Arguments(QJsonObject values)
        : m_values(std::move(values))
    {
    }

    [[nodiscard]] bool has(const char* name) const { return m_values.contains(QLatin1String(name)); }
    [[nodiscard]] std::string text(const char* name, std::string_view otherwise = {}) const;
    [[nodiscard]] int whole(const char* name, int otherwise) const;
    [[nodiscard]] std::optional<double> number(const char* name) const;
    [[nodiscard]] bool boolean(const char* name, bool otherwise) const;
    [[nodiscard]] QJsonValue value(const char* name) const { return m_values.value(QLatin1String(name)); }
    [[nodiscard]] QJsonObject object(const char* name) const { return value(name).toObject(); }
    [[nodiscard]] const QJsonObject& all() const { return m_values; }

private:
    QJsonObject m_values;
};

/// Something an agent can call.
struct Tool
{
    std::string name;
    std::string title;
    std::string description;
    std::vector<Parameter> parameters;
    QJsonObject output; ///< properties of the result, for its schema; further ones may come
    bool readOnly = true;
    bool needsTasks = false; ///< for clients that take tasks alone
    bool isQuick = false;    ///< answered at once, between the lines; else on the thread of the tools
    std::function<Result<QJsonObject>(const Arguments&, RunControl&)> work;
};

/// As tools/list has it: name, title, description, inputSchema, outputSchema, annotations.
[[nodiscard]] QJsonObject toolJson(const Tool& tool);
/// Errors, all at once and a line each: an unknown argument with the nearest known names, a missing one, a
/// value of another type or out of its range.
[[nodiscard]] Result<Arguments> checkArguments(const Tool& tool, const QJsonObject& given);

/// What is answered where one thing is given under two names, in either order.
[[nodiscard]] std::string givenTwice(const std::string& name, const std::string& first,
                                     const std::string& second);

/// As tools/call answers: the object with its text beside it, or an error that the agent can act on.
[[nodiscard]] QJsonObject toolResult(const Result<QJsonObject>& result);

/// A member of an output schema.
[[nodiscard]] QJsonObject typed(const char* type, const char* description);

/// The same with every text as people and models may be shown it: control characters and marks that turn the
/// direction of writing escaped, long ones cut.
[[nodiscard]] QJsonValue harmless(const QJsonValue& value);

} // namespace snac::mcp
