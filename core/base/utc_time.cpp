// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "utc_time.h"

#include <algorithm>
#include <chrono>

namespace snac {

namespace {

/// So many digits, with zeros in front.
std::string digits(long long value, std::size_t count)
{
    std::string text = std::to_string(value);
    return std::string(count - std::min(count, text.size()), '0') + text;
}

/// "2026-11-26T20:57:22", with a point and three digits more where milliseconds are wanted.
std::string written(bool milliseconds)
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(now - day);
    const std::string whole =
        digits(static_cast<int>(date.year()), 4) + "-" + digits(static_cast<unsigned>(date.month()), 2) +
        "-" + digits(static_cast<unsigned>(date.day()), 2) + "T" + digits(time.hours().count(), 2) + ":" +
        digits(time.minutes().count(), 2) + ":" + digits(time.seconds().count(), 2);
    return milliseconds ? whole + "." + digits(time.subseconds().count(), 3) : whole;
}

} // namespace

std::string utcNow()
{
    return written(false) + "Z";
}

std::string utcNowExact()
{
    return written(true) + "Z";
}

} // namespace snac
