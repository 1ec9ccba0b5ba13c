// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/space/search_space.h"
#include "snac/study/study_config.h"
#include "snac/study/study_header.h"

#include <string>
#include <vector>

namespace snac::study {

/// What is fixed for the whole run, told once before the first trial.
struct StudyStart : StudyHeader
{
    StudyConfig config;
    std::vector<space::Gene> genes;
    space::SearchSpace::Size spaceSize;
    std::string engine;     ///< empty until the engine is loaded
    std::string file;       ///< the .snac file
    std::string dataFound;  ///< of a stored study: which data file was read, and why that one; else empty
    int workers = 1;        ///< of a stored study those it was begun with; 0: not known
    int finishedBefore = 0; ///< trials taken from the store on resume
    std::vector<std::string> notes = {}; ///< what the user should know before it begins, a sentence each
};

} // namespace snac::study
