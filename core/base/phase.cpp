// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phase.h"

namespace snac {

std::string_view phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Waiting:
        return "waiting";
    case Phase::ReadingStudy:
        return "reading the study";
    case Phase::SimulatingData:
        return "simulating data";
    case Phase::ReadingData:
        return "reading data";
    case Phase::LoadingEngine:
        return "loading the training engine";
    case Phase::Searching:
        return "searching";
    case Phase::Compressing:
        return "compressing";
    case Phase::ReadingReports:
        return "reading reports";
    case Phase::Fitting:
        return "fitting";
    case Phase::Estimating:
        return "estimating";
    }
    return "";
}

} // namespace snac
