// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <vector>

namespace snac::config {

enum class Severity { Error, Warning, Note };

/// One finding in a study or board file, with the span it speaks of.
struct Diagnostic
{
    Severity severity = Severity::Error;
    std::string message; ///< what is wrong and what to do
    SourcePlace place;   ///< from 1
    int length = 1;      ///< characters of the offending text on its line
    std::string path;    ///< "search.n_trials", empty for syntax errors

    [[nodiscard]] std::string toString() const; ///< "file:line:column: error: message"
};

[[nodiscard]] bool hasErrors(const std::vector<Diagnostic>& diagnostics);

} // namespace snac::config
