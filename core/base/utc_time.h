// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace snac {

/// The time of the clock as ISO 8601 to the second: "2026-01-01T00:00:00Z".
[[nodiscard]] std::string utcNow();
/// To the millisecond: "2026-01-01T00:00:00.000Z".
[[nodiscard]] std::string utcNowExact();

} // namespace snac
