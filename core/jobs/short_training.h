// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/study/study_start.h"
#include "snac/study/trial.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace snac::study {
struct RunnerParts;
}

namespace snac::jobs {

/// So that it is over while somebody looks on.
inline constexpr int shortEpochs = 5;
inline constexpr long long shortRows = 12000; ///< that are drawn: to train, to validate and to test

/// A network of a study to be trained for a moment, to be watched. Both are set.
struct ShortTrainingRequest
{
    std::shared_ptr<const study::StudyStart> start;
    std::shared_ptr<const study::Trial> trial;
};

/// What came of it. Nothing of it is stored.
struct ShortTraining
{
    std::string set; ///< the simulated set by name: "jets"
    long long trainRows = 0;
    long long validationRows = 0;
    int epochs = 0;
    std::vector<double> values;    ///< by objective, stored units, natural sign
    std::vector<double> minimised; ///< the same as NSGA-II is told
    std::string engine;
};

using EpochSink = std::function<void(const training::EpochRecord&)>;

/// Trains the network of a trial on a few simulated rows: those of the study where it has simulated rows,
/// else of the stand-in of its set, else jets where the network has their shape. As a float; the same trial
/// always ends the same. What no training changes, such as a cost, stays as the trial has it. `epoch` is told
/// each epoch, on this thread; blocks. Errors: "cancelled"; there are no simulated rows of its shape; what
/// the engine says, such as that LibTorch is missing for a network that needs it.
[[nodiscard]] Result<ShortTraining> trainShortly(const ShortTrainingRequest& request, RunControl& control,
                                                 const EpochSink& epoch);
/// The same with data and engine of one's own.
[[nodiscard]] Result<ShortTraining> trainShortly(const ShortTrainingRequest& request, RunControl& control,
                                                 const EpochSink& epoch, const study::RunnerParts& parts);

} // namespace snac::jobs
