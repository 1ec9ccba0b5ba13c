// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <string>
#include <string_view>

namespace snac {

/// The text behind a first line "# checksum HASH" (64-bit FNV-1a of all that follows), so that a changed
/// digit or a lost end is noticed. It guards against accidents, not against people.
[[nodiscard]] std::string sealed(std::string_view text);

/// Whether a text begins with such a line.
[[nodiscard]] bool isSealed(std::string_view text);

/// What was sealed; a text without a seal is returned as it is. Error: it does not match its checksum.
[[nodiscard]] Result<std::string> unsealed(const std::string& text, const std::string& file);

} // namespace snac
