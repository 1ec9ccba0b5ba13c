// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <string_view>

namespace snac::data {

/// Whether a text table can be read as UTF-8: the names in it are kept, shown and compared. Errors, at the
/// first wrong byte, with what to do: UTF-16, and where it is `strict` all else.
[[nodiscard]] Result<> checkEncoding(std::string_view text, const std::string& file, bool strict);

} // namespace snac::data
