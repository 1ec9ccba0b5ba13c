// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/study/study_config.h"
#include "snac/study/trial.h"

#include <memory>
#include <optional>
#include <string>

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

/// Told what happens, on the runner's or a worker's thread; implementations pass it on and return at once.
/// Values are shared and immutable.
class StudyObserver
{
public:
    virtual ~StudyObserver() = default;
    virtual void phaseChanged(const std::string& /*what*/) {
    } ///< "reading data", "loading LibTorch", "searching", ...
    /// Something its user should know, in a sentence: a foreign log was set aside, ...
    virtual void noted(const std::string& /*what*/) {}
    virtual void studyStarted(std::shared_ptr<const StudyStart>) {}
    virtual void engineLoaded(const std::string& /*name*/) {} ///< what the head of the study did not know yet
    virtual void trialStarted(std::shared_ptr<const Trial>) {}
    /// Folds of a trial may train at the same time: their epochs come mixed.
    virtual void epochFinished(int /*trial*/, const training::EpochRecord&) {}
    virtual void trialFinished(std::shared_ptr<const Trial>) {}
    virtual void generationFinished(std::shared_ptr<const Generation>) {}
};

} // namespace snac::study
