// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/number_text.h"
#include "snac/config/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::cli {

/// A result, to standard output; control characters of names are escaped.
void result(std::string_view text);
/// Whether all results so far have arrived; what went wrong otherwise is said once, on standard error. Call
/// it when there are no more.
[[nodiscard]] bool resultsArrived();
/// Call it first: a closed pipe becomes an error of writing instead of a silent end, and no file that is
/// opened later takes the place of a standard stream that is closed.
void prepareStreams();
/// A line for people, to standard error: "snac: TEXT".
void message(std::string_view text);
/// Text for people, to standard error, as it is.
void plainMessage(std::string_view text);
/// An error, to standard error: "FILE:LINE:COLUMN: error: TEXT", or "snac: error: TEXT" without a place.
void printError(const Error& error);
/// Findings of a study or board file, a line each, to standard error.
void printDiagnostics(const std::vector<config::Diagnostic>& diagnostics);

/// A whole text file of at most 16 MiB. Errors: missing, a folder, not readable, too large.
[[nodiscard]] Result<std::string> readText(const std::string& path);
[[nodiscard]] Result<> writeText(const std::string& path, std::string_view text);

/// "1h 02m", "3m 05s", "12s".
[[nodiscard]] std::string durationText(double seconds);

} // namespace snac::cli
