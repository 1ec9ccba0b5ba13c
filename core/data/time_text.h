// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace snac::data {

/// Seconds since the begin of 1970 of a date as ISO 8601 writes it: 2026-03-01, 2026-03-01 14:30,
/// 2026-03-01T14:30:05.25, with Z or +02:00 behind it where it has an hour; without one as if it were UTC.
/// Nothing for all else, days and hours that do not exist among it.
[[nodiscard]] std::optional<double> secondsOfDate(std::string_view text);

} // namespace snac::data
