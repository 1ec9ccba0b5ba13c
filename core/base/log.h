// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <string>
#include <string_view>

namespace snac {

// What a job of hours did, for those who read it afterwards: one line a happening, as
// "2026-11-26T20:57:22.123Z warning trial 17 failed: the loss is not a number". Off until a program opens it;
// a line that cannot be written is lost, never an error of the work. All functions may be called from any
// thread.

enum class LogLevel { Debug, Info, Warning, Error };

/// Lines from `least` on go to the end of the file from now on. Its folder is made; what is no regular file
/// (a pipe, a device, a symbolic link) is refused. A file above a megabyte becomes "FILE.old" first, in place
/// of an older one.
[[nodiscard]] Result<> openLog(const std::string& file, LogLevel least = LogLevel::Info);

/// No line is written any more.
void closeLog();

/// Whether a line of this level would be written: for those that are dear to make.
[[nodiscard]] bool isLogged(LogLevel level);

/// Writes one line, whole, whatever other threads and programs write; line ends and control characters within
/// `what` are escaped.
void logLine(LogLevel level, std::string_view what);

} // namespace snac
