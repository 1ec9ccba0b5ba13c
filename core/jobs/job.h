// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calibrate.h"
#include "event.h"
#include "open_study.h"
#include "progress.h"
#include "request.h"
#include "trial_marks.h"

#include "snac/base/run_control.h"

#include <condition_variable>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <mutex>
#include <variant>

namespace snac::jobs {

/// What a job gave: as its request.
using Outcome =
    std::variant<study::StudySummary, study::CompressionSummary, CalibrationResult, CalibrationChange,
                 EstimateResult, OpenedStudy, StoredSteps, StoredNetwork, study::TestScore,
                 study::FloatScores, StudyProgress, ExportResult, SynthesizeResult, Preview, StoredSyntheses,
                 InstalledTools, ImportResult, MarksSaved>;

/// What does the work; exchanged in tests. All block, obey their control and need a QCoreApplication.
struct Workers
{
    /// None: for those who set what they need.
    Workers() = default;
    /// The real ones. Each job works to its end in the environment that is in use when it begins.
    explicit Workers(hardware::EnvironmentInUsePtr environment);

    std::function<Result<study::StudySummary>(const study::StudyJob&)> search;
    std::function<Result<study::CompressionSummary>(const study::CompressionJob&)> compress;
    std::function<Result<CalibrationResult>(const CalibrateRequest&, RunControl&, CalibrationObserver&)>
        calibrate;
    std::function<Result<CalibrationChange>(const CalibrationRequest&, RunControl&, CalibrationObserver&)>
        changeCalibration;
    std::function<Result<EstimateResult>(const EstimateRequest&, RunControl&)> estimate;
    std::function<Result<OpenedStudy>(const std::string& file)> open;
    std::function<Result<StoredSteps>(const std::string& file)> steps;
    std::function<Result<StoredNetwork>(const std::string& file, int trial)> network;
    std::function<Result<study::TestScore>(const TestStepRequest&, RunControl&)> testStep;
    std::function<Result<study::FloatScores>(const FloatScoresRequest&, RunControl&)> floatScores;
    std::function<Result<StudyProgress>(const std::string& file)> progress;
    std::function<Result<ExportResult>(const ExportRequest&, RunControl&, const synthesis::ToolSink&,
                                       const StageSink&)>
        exportPoint;
    std::function<Result<SynthesizeResult>(const SynthesizeRequest&, RunControl&, const synthesis::ToolSink&,
                                           const StageSink&)>
        synthesize;
    std::function<Result<Preview>(const PreviewRequest&, RunControl&)> preview;
    std::function<Result<StoredSyntheses>(const StoredSynthesesRequest&)> syntheses;
    std::function<Result<InstalledTools>()> tools;
    std::function<Result<ImportResult>(const ImportRequest&, RunControl&)> importNetwork;
    std::function<Result<MarksSaved>(const MarkRequest&)> saveMarks;
    std::function<Result<OpenedStudy>(const FollowRequest&, RunControl&, study::StudyObserver&)> follow;
};

/// One piece of long work, from its request to its outcome. Made by a Queue. All members are safe to call
/// from any thread and return at once, but for wait().
class Job
{
public:
    /// `listener` may be null, else it lives as long as the job runs.
    Job(int id, Request request, std::shared_ptr<RunControl> control, Listener* listener);
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    [[nodiscard]] int id() const { return m_id; } ///< counts up from 1 within a queue
    [[nodiscard]] const Request& request() const { return m_request; }
    [[nodiscard]] State state() const;
    [[nodiscard]] Progress progress() const;
    /// Whether it came as far as its first trial, step or fit: what fails before is the input's fault.
    [[nodiscard]] bool hasStarted() const;

    void pause();
    void resume();
    /// A job that waits is over at once; one that runs ends soon.
    void cancel();
    /// Asks a search to go on otherwise. It takes the change with its next trial, generation or end, keeps it
    /// in the study's file and tells it (StudyChanged). Error: it is no search, it is over, or a value is out
    /// of range.
    [[nodiscard]] Result<> change(const study::RunChange& change);
    /// Paused, and its threads have come to rest.
    [[nodiscard]] bool isHeld() const;

    /// Blocks until it is over.
    void wait() const;
    /// False if it was not over within the time.
    [[nodiscard]] bool waitFor(std::chrono::milliseconds time) const;

    /// Once it is over: what it gave. An interrupted search or local search gives what it has. Error: why it
    /// failed, or that it was cancelled before there was anything to give.
    [[nodiscard]] const Result<Outcome>& outcome() const { return m_outcome; }
    /// The same for those who know what they asked for. Null where it failed.
    template<class T>
    [[nodiscard]] const T* outcomeAs() const
    {
        return m_outcome ? std::get_if<T>(&*m_outcome) : nullptr;
    }

    /// Does the work on this thread. For the queue; once.
    void run(const Workers& workers);

private:
    class SearchEvents;
    class CompressEvents;
    class CalibrateEvents;

    [[nodiscard]] Result<Outcome> work(const Workers& workers);
    [[nodiscard]] Result<Outcome> search(const Workers& workers, study::StudyJob job);
    [[nodiscard]] Result<Outcome> follow(const Workers& workers, const FollowRequest& request);
    [[nodiscard]] Result<Outcome> compress(const Workers& workers, study::CompressionJob job);
    [[nodiscard]] Result<Outcome> calibrate(const Workers& workers, const CalibrateRequest& request);
    [[nodiscard]] Result<Outcome> changeCalibration(const Workers& workers,
                                                    const CalibrationRequest& request);
    template<class Work, class HardwareRequest>
    [[nodiscard]] Result<Outcome> makeHardware(const Work& work, const HardwareRequest& request, int stages);
    /// False, and nothing happens, where the state is none of `from`.
    bool become(State state, std::initializer_list<State> from);
    void begun();
    void tell(const Event& event);
    template<class Change>
    void count(Change change);

    const int m_id;
    const Request m_request;
    const std::shared_ptr<RunControl> m_control;
    Listener* const m_listener;
    const std::shared_ptr<study::ChangeInbox> m_changes = std::make_shared<study::ChangeInbox>();
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_over;
    State m_state = State::Waiting;
    bool m_begun = false; ///< the first trial, step or fit is due
    Progress m_progress;
    int m_paced = 0; ///< items of this run that took time
    ActiveTime m_time;
    Result<Outcome> m_outcome = failCancelled();
};
using JobPtr = std::shared_ptr<Job>;

} // namespace snac::jobs
