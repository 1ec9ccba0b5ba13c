// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_text.h"

#include "number_text.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <chrono>

namespace snac::data {

namespace {

/// Takes a text apart from its beginning.
class DateScanner
{
public:
    explicit DateScanner(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

    bool skip(std::string_view any)
    {
        const bool found = !m_rest.empty() && any.contains(m_rest.front());
        m_rest.remove_prefix(found ? 1 : 0);
        return found;
    }

    /// So many digits, and of what they say at most `most`.
    std::optional<int> digits(std::size_t count, int most)
    {
        if (m_rest.size() < count || !std::ranges::all_of(m_rest.substr(0, count), isDigit)) {
            return std::nullopt;
        }
        int value = 0;
        for (const char c : m_rest.substr(0, count)) {
            value = 10 * value + (c - '0');
        }
        m_rest.remove_prefix(count);
        return value <= most ? std::optional(value) : std::nullopt;
    }

    /// The digits behind a decimal point, if there is one.
    std::optional<double> fraction()
    {
        if (!skip(".")) {
            return 0.0;
        }
        double value = 0.0;
        double unit = 0.1;
        std::size_t count = 0;
        for (; count < m_rest.size() && isDigit(m_rest[count]); ++count) {
            value += unit * (m_rest[count] - '0');
            unit /= 10.0;
        }
        m_rest.remove_prefix(count);
        return count > 0 ? std::optional(value) : std::nullopt;
    }

private:
    std::string_view m_rest;
};

/// Seconds since midnight, to the end of `scan`.
std::optional<double> secondsOfDay(DateScanner& scan)
{
    const auto hour = scan.digits(2, 23);
    const auto minute = hour && scan.skip(":") ? scan.digits(2, 59) : std::nullopt;
    if (!minute) {
        return std::nullopt;
    }
    double seconds = 3600.0 * *hour + 60.0 * *minute;
    if (scan.skip(":")) {
        const auto second = scan.digits(2, 60); // 60: a leap second
        const auto part = second ? scan.fraction() : std::nullopt;
        if (!part) {
            return std::nullopt;
        }
        seconds += *second + *part;
    }
    if (scan.skip("Zz") || scan.isAtEnd()) {
        return seconds;
    }
    const bool east = scan.skip("+");
    if (!east && !scan.skip("-")) {
        return std::nullopt;
    }
    const auto hours = scan.digits(2, 23);
    (void)scan.skip(":");
    const auto minutes = !hours || scan.isAtEnd() ? std::optional(0) : scan.digits(2, 59);
    if (!hours || !minutes) {
        return std::nullopt;
    }
    return seconds - (east ? 1.0 : -1.0) * (3600.0 * *hours + 60.0 * *minutes);
}

} // namespace

std::optional<double> secondsOfDate(std::string_view text)
{
    DateScanner scan(trimmed(text));
    const auto year = scan.digits(4, 9999);
    const auto month = year && scan.skip("-") ? scan.digits(2, 12) : std::nullopt;
    const auto day = month && scan.skip("-") ? scan.digits(2, 31) : std::nullopt;
    if (!day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    std::optional<double> seconds = 0.0;
    if (scan.skip("Tt ")) {
        seconds = secondsOfDay(scan);
    }
    return seconds && scan.isAtEnd() ? std::optional(86400.0 * static_cast<double>(days) + *seconds)
                                     : std::nullopt;
}

} // namespace snac::data
