// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/phase.h"
#include "snac/study/study_start.h"
#include "snac/study/trial.h"

#include <memory>
#include <string>

namespace snac::study {

/// Told what happens, on the runner's or a worker's thread; implementations pass it on and return at once.
/// Values are shared and immutable.
class StudyObserver
{
public:
    virtual ~StudyObserver() = default;
    virtual void phaseChanged(Phase) {}
    /// Something its user should know, in a sentence: a foreign log was set aside, ...
    virtual void noted(const std::string& /*what*/) {}
    virtual void studyStarted(std::shared_ptr<const StudyStart>) {}
    /// The run was asked to go on otherwise (study::RunChange): trials, conditions to stop and workers as
    /// they are from now on.
    virtual void studyChanged(std::shared_ptr<const StudyStart>) {}
    virtual void engineLoaded(const std::string& /*name*/) {} ///< what the head of the study did not know yet
    virtual void trialStarted(std::shared_ptr<const Trial>) {}
    /// Folds of a trial may train at the same time: their epochs come mixed.
    virtual void epochFinished(int /*trial*/, const training::EpochRecord&) {}
    virtual void trialFinished(std::shared_ptr<const Trial>) {}
    virtual void generationFinished(std::shared_ptr<const Generation>) {}
};

} // namespace snac::study
