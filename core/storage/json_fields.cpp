// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_fields.h"

#include <QStringList>

#include <cmath>
#include <limits>

namespace snac::study {

namespace {

template<class T, class F>
QJsonArray arrayOf(const std::vector<T>& values, F convert)
{
    QJsonArray array;
    for (const T& value : values) {
        array.append(convert(value));
    }
    return array;
}

} // namespace

QJsonValue toJson(double value)
{
    if (std::isfinite(value)) {
        return value;
    }
    return std::isnan(value) ? QStringLiteral("nan")
           : value > 0       ? QStringLiteral("inf")
                             : QStringLiteral("-inf");
}

QJsonArray toJson(const std::vector<double>& values)
{
    return arrayOf(values, [](double value) { return toJson(value); });
}

QJsonArray toJson(const std::vector<int>& values)
{
    return arrayOf(values, [](int value) { return QJsonValue(value); });
}

QJsonArray toJson(const std::vector<std::string>& values)
{
    return arrayOf(values, [](const std::string& value) { return QJsonValue(toQt(value)); });
}

FieldReader::FieldReader(QJsonObject object, std::string* error, std::string where)
    : m_object(std::move(object))
    , m_error(error)
    , m_where(std::move(where))
{
}

void FieldReader::wrong(const char* key, const char* expected) const
{
    if (m_error->empty()) {
        *m_error = "field " + m_where + key + " is missing or is not " + expected;
    }
}

double FieldReader::asNumber(const QJsonValue& value, const char* key) const
{
    if (value.isDouble()) {
        return value.toDouble();
    }
    const QString text = value.toString();
    if (text == QLatin1String("inf") || text == QLatin1String("-inf")) {
        const double infinity = std::numeric_limits<double>::infinity();
        return text.startsWith(QLatin1Char('-')) ? -infinity : infinity;
    }
    if (text != QLatin1String("nan")) {
        wrong(key, "a number");
    }
    return std::numeric_limits<double>::quiet_NaN();
}

double FieldReader::number(const char* key) const
{
    return asNumber(m_object.value(QLatin1String(key)), key);
}

long long FieldReader::wide(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isDouble() || std::trunc(value.toDouble()) != value.toDouble()) {
        wrong(key, "a whole number");
        return 0;
    }
    return value.toInteger();
}

int FieldReader::integer(const char* key) const
{
    const long long value = wide(key);
    if (value != static_cast<int>(value)) {
        wrong(key, "a whole number of ordinary size");
        return 0;
    }
    return static_cast<int>(value);
}

bool FieldReader::flag(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isBool()) {
        wrong(key, "true or false");
    }
    return value.toBool();
}

std::string FieldReader::text(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isString()) {
        wrong(key, "a text");
    }
    return value.toString().toStdString();
}

QJsonArray FieldReader::array(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isArray()) {
        wrong(key, "a list");
    }
    return value.toArray();
}

std::vector<double> FieldReader::numbers(const char* key) const
{
    std::vector<double> values;
    for (const QJsonValue value : array(key)) {
        values.push_back(asNumber(value, key));
    }
    return values;
}

std::vector<int> FieldReader::integers(const char* key) const
{
    std::vector<int> values;
    for (const double value : numbers(key)) {
        if (!(std::abs(value) <= std::numeric_limits<int>::max()) || std::trunc(value) != value) {
            wrong(key, "a list of whole numbers");
            return {};
        }
        values.push_back(static_cast<int>(value));
    }
    return values;
}

std::vector<std::string> FieldReader::texts(const char* key) const
{
    std::vector<std::string> values;
    for (const QJsonValue value : array(key)) {
        if (!value.isString()) {
            wrong(key, "a list of texts");
        }
        values.push_back(value.toString().toStdString());
    }
    return values;
}

FieldReader FieldReader::object(const char* key) const
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isObject()) {
        wrong(key, "an object");
    }
    return {value.toObject(), m_error, m_where + key + "."};
}

std::vector<FieldReader> FieldReader::objects(const char* key) const
{
    std::vector<FieldReader> readers;
    for (const QJsonValue value : array(key)) {
        if (!value.isObject()) {
            wrong(key, "a list of objects");
        }
        readers.emplace_back(value.toObject(), m_error, m_where + key + ".");
    }
    return readers;
}

} // namespace snac::study
