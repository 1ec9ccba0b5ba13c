// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial.h"

namespace snac::study {

std::string_view stateName(TrialState state)
{
    switch (state) {
    case TrialState::Running:
        return "running";
    case TrialState::Complete:
        return "complete";
    case TrialState::Rejected:
        return "rejected";
    case TrialState::Failed:
        return "failed";
    case TrialState::Discarded:
        return "discarded";
    case TrialState::Duplicate:
        return "duplicate";
    }
    return "unknown";
}

std::optional<TrialState> stateFromName(std::string_view name)
{
    using enum TrialState;
    for (const TrialState state : {Running, Complete, Rejected, Failed, Discarded, Duplicate}) {
        if (stateName(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

bool isBaseline(const Trial& trial)
{
    return evolution::baselineName(trial.origin.origin).has_value();
}

} // namespace snac::study
