// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace snac {

// How every output of this program reaches its name: written beside it, flushed to the disk, renamed. A full
// disk or a crash leaves the old file or the new one, each whole. What a symbolic link leads to is replaced,
// not the link; the permissions of the old file are kept. Devices and pipes (/dev/stdout) are written as they
// are. Errors have the file as place; those of a full disk or a failing one are Transient.

/// The bytes become the whole content of the file.
[[nodiscard]] Result<> replaceFile(const std::string& path, std::string_view bytes);

/// The same for writers that need a file name: `write` makes a file of the name it is given, which ends like
/// `path`.
[[nodiscard]] Result<> replaceFile(const std::string& path,
                                   const std::function<Result<>(const std::string& fresh)>& write);

/// Brings what was written to a file, and its name in its folder, onto the disk.
[[nodiscard]] Result<> flushToDisk(const std::string& path);

/// Whether both names lead to one file that exists.
[[nodiscard]] bool isSameFile(const std::string& a, const std::string& b);

/// Error, before any work: the output would overwrite one of the inputs, under whatever name, or come to lie
/// where one of them will be made. Empty names are none.
[[nodiscard]] Result<> checkOutput(const std::string& output, const std::vector<std::string>& inputs);

/// A write beyond the limit on file sizes (ulimit -f) is an error like any other, not the end of the program.
void reportOversizeWrites();

} // namespace snac
