// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"
#include "snac/hardware/environment.h"
#include "snac/study/import_origin.h"
#include "snac/study/study_config.h"
#include "snac/study/trial.h"
#include "snac/synthesis/import/import.h"

#include <string>
#include <vector>

namespace snac::study {

struct RunnerParts;

/// A network of a file that is to become a study with one trial.
struct ImportJob
{
    synthesis::ImportedNetwork network;
    std::string source; ///< the file it was read from
    /// As `yaml` says: board, clock, precision of a network without integers, objectives. `dataset.path` is
    /// the data that it is scored and compressed with; empty: none.
    StudyConfig config;
    std::string yaml;
    std::string file;                    ///< the .snac file to make
    data::TaskChoice task;               ///< unset: what the file says, else classes for several outputs
    std::vector<std::string> classNames; ///< instead of those of the file; empty: none
    /// Of a network without a scaler: raw features are standardised by the training rows of the data.
    bool standardise = false;
};

/// What was made.
struct ImportedStudy
{
    ImportOrigin origin;
    Trial trial;
    data::DatasetInfo dataset;
    bool hasData = false;
};

/// Where the network came from, by what its file says alone.
[[nodiscard]] ImportOrigin importOrigin(const ImportJob& job);
/// What is known of inputs and outputs from the network alone; names are made up where it has none.
[[nodiscard]] Result<data::DatasetInfo> networkInfo(const ImportJob& job);

/// Makes the study, whole or not at all. Blocks; needs a QCoreApplication. Errors: a file of that name, a
/// network that cannot become hardware, data that do not fit it, a full disk (Transient).
[[nodiscard]] Result<ImportedStudy> importStudy(const ImportJob& job, RunControl& control,
                                                const hardware::Environment& environment);
[[nodiscard]] Result<ImportedStudy> importStudy(const ImportJob& job, RunControl& control,
                                                const RunnerParts& parts);

} // namespace snac::study
