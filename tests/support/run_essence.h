// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/reports/report.h"

#include <string>

namespace snac::study::fake {

/// All that must be equal between equal studies: everything but times and the file's name.
inline std::string essence(StudySummary summary)
{
    summary.start.file.clear();
    for (Trial& trial : summary.trials) {
        trial.seconds = 0.0;
    }
    std::string text = reportJson(summary) + reportCsv(summary);
    for (const Generation& generation : summary.generations) {
        for (const evolution::Member& member : generation.record.pool) {
            text += std::to_string(member.id) + " " + std::to_string(member.rank) + " " +
                    std::to_string(member.crowding) + (member.survived ? " s\n" : "\n");
        }
    }
    return text;
}

} // namespace snac::study::fake
