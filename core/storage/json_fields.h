// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/token.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <string>
#include <vector>

namespace snac::study {

/// Finite numbers as they are; "inf", "-inf", "nan" otherwise.
[[nodiscard]] QJsonValue toJson(double value);
[[nodiscard]] QJsonArray toJson(const std::vector<double>& values);
[[nodiscard]] QJsonArray toJson(const std::vector<int>& values);
[[nodiscard]] QJsonArray toJson(const std::vector<std::string>& values);
[[nodiscard]] inline QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Reads the fields of a JSON object and remembers the first one that is missing or of the wrong type; values
/// read after that are empty. One error slot is shared by all readers of a record. Private to this room.
class FieldReader
{
public:
    FieldReader(QJsonObject object, std::string* error, std::string where = {});

    [[nodiscard]] double number(const char* key) const;
    [[nodiscard]] int integer(const char* key) const;
    [[nodiscard]] long long wide(const char* key) const;
    [[nodiscard]] bool flag(const char* key) const;
    [[nodiscard]] std::string text(const char* key) const;
    [[nodiscard]] std::vector<double> numbers(const char* key) const;
    [[nodiscard]] std::vector<int> integers(const char* key) const;
    [[nodiscard]] std::vector<std::string> texts(const char* key) const;
    [[nodiscard]] FieldReader object(const char* key) const;
    [[nodiscard]] std::vector<FieldReader> objects(const char* key) const;
    [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }
    [[nodiscard]] const QJsonObject& json() const { return m_object; }
    void wrong(const char* key, const char* expected) const;

private:
    [[nodiscard]] double asNumber(const QJsonValue& value, const char* key) const;
    [[nodiscard]] QJsonArray array(const char* key) const;

    QJsonObject m_object;
    std::string* m_error;
    std::string m_where;
};

/// The value of that name; another one is remembered as an error.
template<class Value, std::size_t N>
[[nodiscard]] Value tokenFrom(const FieldReader& fields, const char* key, const Tokens<Value, N>& tokens)
{
    const std::optional<Value> value = fromToken(tokens, fields.text(key));
    if (!value) {
        fields.wrong(key, tokenList(tokens).c_str());
    }
    return value.value_or(tokens.front().value);
}

} // namespace snac::study
