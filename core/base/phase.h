// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace snac {

/// What long work is doing.
enum class Phase {
    Waiting, ///< nothing yet
    ReadingStudy,
    SimulatingData,
    ReadingData,
    LoadingEngine,
    Searching,
    Compressing,
    ReadingReports,
    Fitting,
    Estimating
};

/// "reading data", ...; English, for the terminal. The window has words of its own.
[[nodiscard]] std::string_view phaseText(Phase phase);

} // namespace snac
