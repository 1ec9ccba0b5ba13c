// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/import_origin.h"
#include "snac/study/trial.h"

#include <string_view>

namespace snac::study {

// Studies of results: what another program's search found, without networks and without data. They differ
// from an imported network, which is one trial with weights, by the format of their origin.

inline constexpr std::string_view snacPackFormat = "SNAC-Pack results (CSV)";
inline constexpr std::string_view optunaFormat = "Optuna study (SQLite)";

[[nodiscard]] inline bool isResults(const ImportOrigin& origin)
{
    return origin.format == snacPackFormat || origin.format == optunaFormat;
}

/// How the trials of such a study say that they have figures and no network (evolution::Offspring::origin).
inline constexpr std::string_view resultOrigin = "result";

[[nodiscard]] inline bool isResult(const Trial& trial)
{
    return trial.origin.origin == resultOrigin;
}

/// What cannot be done with such a study, in a sentence that names none.
inline constexpr std::string_view noWeightsText = "no weights: it cannot be compressed, exported or asked";

} // namespace snac::study
