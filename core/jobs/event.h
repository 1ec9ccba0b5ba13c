// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calibrate.h"
#include "hardware.h"

#include "snac/base/phase.h"
#include "snac/runs/compression_runner.h"
#include "snac/runs/observer.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace snac::jobs {

enum class State {
    Waiting, ///< for jobs before it
    Running,
    Paused,
    Cancelling, ///< asked to end
    Done,
    Interrupted, ///< cancelled, or stopped by the machine; what was done is kept where the job keeps anything
    Failed
};

/// Whether nothing comes after this state.
[[nodiscard]] constexpr bool isOver(State state)
{
    return state == State::Done || state == State::Interrupted || state == State::Failed;
}

// What a job tells. Values are shared and immutable.
struct StateChanged
{
    State state = State::Waiting;
};
struct PhaseChanged
{
    Phase phase = Phase::Waiting;
};
/// Something its user should know, in a sentence.
struct Noted
{
    std::string text;
};

// Of a search.
struct StudyStarted
{
    std::shared_ptr<const study::StudyStart> start;
};
/// Trials, conditions to stop and workers as they are from now on: see Job::change().
struct StudyChanged
{
    std::shared_ptr<const study::StudyStart> start;
};
struct EngineLoaded
{
    std::string name;
};
struct TrialStarted
{
    std::shared_ptr<const study::Trial> trial;
};
struct TrialEpoch
{
    int trial = -1;
    training::EpochRecord record;
};
struct TrialFinished
{
    std::shared_ptr<const study::Trial> trial;
};
struct GenerationFinished
{
    std::shared_ptr<const study::Generation> generation;
};

// Of a local search.
struct CompressionStarted
{
    std::shared_ptr<const study::CompressionStart> start;
};
struct StepStarted
{
    compression::Branch branch;
    int round = 0;
};
struct StepEpoch
{
    compression::Branch branch;
    int round = 0;
    training::EpochRecord record;
};
struct StepFinished
{
    study::CompressionStepPtr step;
};
struct BranchFinished
{
    study::CompressionBranch branch;
};

// Of a calibration.
struct ReportsRead
{
    std::vector<calibration::ReportFile> files; ///< reports and tables that were read or could not be
    int added = 0;                              ///< rows that were new
};
struct FitFinished
{
    int done = 0;
    int total = 0;
};
struct CalibrationRead
{
    CalibrationViewPtr view;
};

// Of an export or a synthesis.
struct StageBegan
{
    HardwareStage stage = HardwareStage::Read;
};
/// What a tool printed.
struct ToolPrinted
{
    std::string step; ///< "dense_1", "C simulation"
    std::string line;
};

using Event = std::variant<StateChanged, PhaseChanged, Noted, StudyStarted, StudyChanged, EngineLoaded,
                           TrialStarted, TrialEpoch, TrialFinished, GenerationFinished, CompressionStarted,
                           StepStarted, StepEpoch, StepFinished, BranchFinished, ReportsRead, FitFinished,
                           CalibrationRead, StageBegan, ToolPrinted>;

class Job;

/// Told what happens, on the job's threads, several at a time; passes it on and returns at once. The job's
/// progress() counts the event already.
class Listener
{
public:
    virtual ~Listener() = default;
    virtual void told(const Job& job, const Event& event) = 0;
};

} // namespace snac::jobs
