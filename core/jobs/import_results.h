// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/hardware/environment.h"
#include "snac/study/import_origin.h"

#include <string>
#include <vector>

namespace snac::jobs {

/// The results of another program's search that are to become a study to look at.
struct ImportResultsRequest
{
    std::string source; ///< a CSV of SNAC-Pack or an SQLite file of Optuna; told apart by their first bytes
    std::string file;   ///< the .snac file to make
    std::string study;  ///< which of an Optuna file with several
    std::string name;   ///< of the new study; empty: that of the results
    /// What the objectives are here, in the order of the source, by the names of quantities; "-" leaves one
    /// out. Empty: as the source names them.
    std::vector<std::string> objectives;
};

struct ImportedResults
{
    std::string file;
    std::string name;
    study::ImportOrigin origin;
    int trials = 0, complete = 0, failed = 0, pruned = 0;
    int genes = 0;
    int front = 0;
    double hypervolume = 0.0;
    std::vector<std::string> objectives; ///< keys of quantities
};

/// Reads the results, not believing them, and makes the study: whole, or not at all. It has figures and
/// genes, no networks and no data. The source is not changed by a byte. Blocks; needs a QCoreApplication.
/// Errors: those of study::snacPackResults() and study::optunaResults(); objectives that are no quantity
/// here; figures that cannot be meant.
[[nodiscard]] Result<ImportedResults> importResults(const ImportResultsRequest& request,
                                                    const hardware::Environment& environment);

} // namespace snac::jobs
