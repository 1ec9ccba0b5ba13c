// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "run_control.h"

#include <cstddef>
#include <limits>
#include <string>

namespace snac {

/// The whole content of a regular file of at most `largest` bytes: how every input named by a user is read.
/// Opens without blocking, so that a pipe, a socket, a terminal or another device named by mistake (or on
/// purpose) is refused at once instead of waited for; a folder likewise. Memory is that of the content.
/// Errors, with the file as place: missing (NotFound), not a regular file, not readable, larger than allowed,
/// and, as Transient, a read that failed or no memory.
/// `control`: looked at while a large file is read; null: nobody ends it.
[[nodiscard]] Result<std::string>
readRegularFile(const std::string& path, std::size_t largest = std::numeric_limits<std::size_t>::max() / 2,
                const RunControl* control = nullptr);

/// The first `most` bytes of it, or all. Errors: the same.
[[nodiscard]] Result<std::string> readBeginning(const std::string& path, std::size_t most);

/// "3.6 GB", for messages about sizes: a number with one decimal and B, kB, MB or GB.
[[nodiscard]] std::string byteText(std::size_t bytes);

} // namespace snac
