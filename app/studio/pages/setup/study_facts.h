// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"
#include "snac/data/prepare.h"
#include "snac/jobs/cost_sample.h"
#include "snac/space/search_space.h"
#include "snac/study/obstacles.h"
#include "snac/study/study_config.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace snac::studio {

/// What a data set turned out to be, without its numbers.
struct DataFacts
{
    data::DatasetInfo info;
    int trainRows = 0, validationRows = 0, testRows = 0;
    double idleInputs = 0.0;      ///< part of the inputs that never change (study::idleInputs)
    study::DataFacts counts = {}; ///< what the settings are held against; empty: not known
};

/// The files a data set is read from, and how they were when it was.
struct DataFiles
{
    std::vector<std::string> paths; ///< none of a simulated one
    std::string stamp;              ///< stampOf() them
};
[[nodiscard]] DataFiles dataFiles(const data::DatasetOptions& options);
/// Equal while size and time of all of them are the same; the contents are not looked at. A file that is not
/// there counts too.
[[nodiscard]] std::string stampOf(const std::vector<std::string>& files);

/// What is known of a study before it starts.
struct StudyFacts
{
    std::optional<DataFacts> data;
    space::SearchSpace::Size size;
    bool sizeKnown = false;
    hardware::Board board;
    std::string costModel;
    jobs::CostSample costs;
    std::vector<std::string> problems; ///< what will stop the study
    std::vector<std::string> warnings;
    DataFiles files;
};

/// Reads the data set to learn its shape; slow for large files. Cancelled through `control`.
[[nodiscard]] Result<DataFacts> readDataFacts(const data::DatasetOptions& options, RunControl& control);

/// Everything else: builds the space, counts it, costs some of it (jobs::sampleCosts).
[[nodiscard]] StudyFacts studyFacts(const study::StudyConfig& config, const std::optional<DataFacts>& data,
                                    const hardware::Environment& environment);

/// Equal for options that give the same rows and split.
[[nodiscard]] std::string dataKey(const data::DatasetOptions& options);

/// Seconds for the whole study, all its runs (search.seeds), at a measured rate (training rows a second, all
/// workers together).
[[nodiscard]] std::optional<double> expectedSeconds(const study::StudyConfig& config, const DataFacts& data,
                                                    double samplesPerSecond);

} // namespace snac::studio
