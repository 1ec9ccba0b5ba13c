// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <string_view>

namespace snac::data {

[[nodiscard]] bool isGzip(std::string_view bytes);

/// Unpacks a .gz file of one or several parts. Bounds: 200 times the packed size where that is more than 64
/// MiB.
[[nodiscard]] Result<std::string> unpackGzip(std::string_view bytes, const std::string& file);

} // namespace snac::data
