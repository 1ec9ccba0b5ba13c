// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace snac {

/// A whole file of at most `largest` bytes, read as regular_file.h says.
[[nodiscard]] Result<std::string> readTextFile(const std::string& path,
                                               std::size_t largest = std::size_t{16} << 20U);

/// Writes the text beside the file, flushes it to the disk and renames it, so that a full disk or a crash
/// leaves either the old file or the new one whole. Makes the folder where it is missing. For the program's
/// own files: what is no regular file is refused, not written to.
[[nodiscard]] Result<> replaceTextFile(const std::string& path, std::string_view text);

} // namespace snac
