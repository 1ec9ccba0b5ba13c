// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/space/search_space.h"
#include "snac/study/study_config.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// What is fixed for the whole run, told once before the first trial.
struct StudyStart
{
    StudyConfig config;
    data::DatasetInfo dataset;
    int trainRows = 0, validationRows = 0, testRows = 0;
    std::vector<space::Gene> genes;
    space::SearchSpace::Size spaceSize;
    std::vector<double> reference;             ///< minimised form
    std::optional<ConstantPredictor> constant; ///< of a regression; unset in files that do not know it
    hardware::Board board;
    std::string engine;     ///< empty until the engine is loaded
    std::string file;       ///< the .snac file
    std::string dataFound;  ///< of a stored study: which data file was read, and why that one; else empty
    int workers = 1;        ///< of a stored study those it was begun with; 0: not known
    int finishedBefore = 0; ///< trials taken from the store on resume
    std::optional<hardware::CostModelRecord> costModel = {}; ///< that prices its trials; unset: not known
    std::vector<std::string> notes = {}; ///< what the user should know before it begins, a sentence each
};

} // namespace snac::study
