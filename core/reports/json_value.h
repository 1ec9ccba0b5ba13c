// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// UTF-8 as Qt's text.
inline QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A number of a report; null for NaN and infinity, which JSON does not have.
inline QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

/// A number wherever every reader of JSON gets it exactly, as all are that can be given today; text in
/// studies that an earlier program began with a larger one.
inline QJsonValue seedJson(std::uint64_t value)
{
    constexpr std::uint64_t largestExact = std::uint64_t{1} << 53U;
    return value <= largestExact ? QJsonValue(static_cast<qint64>(value))
                                 : QJsonValue(QString::number(value));
}

inline QJsonArray texts(const std::vector<std::string>& list)
{
    QJsonArray array;
    for (const std::string& text : list) {
        array.append(qt(text));
    }
    return array;
}

} // namespace snac::study
