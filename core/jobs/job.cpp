// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"

#include "study_writer.h"
#include "writer_text.h"

#include "snac/base/exception_error.h"
#include "snac/base/left_behind.h"
#include "snac/base/overloaded.h"
#include "snac/study/study_rules.h"

#include <algorithm>

namespace snac::jobs {

namespace {

ActiveTime::Moment now()
{
    return std::chrono::steady_clock::now();
}

// What settings of a study file may be, too.
constexpr int mostTrials = 10'000'000;
constexpr double mostMinutes = 1e7;
constexpr int mostWorkers = 1024;

bool wasInterrupted(const Outcome& outcome)
{
    return std::visit(
        [](const auto& value) {
            if constexpr (requires { value.interrupted; }) {
                return value.interrupted;
            } else {
                return false;
            }
        },
        outcome);
}

} // namespace

Job::Job(int id, Request request, std::shared_ptr<RunControl> control, Listener* listener)
    : m_id(id)
    , m_request(std::move(request))
    , m_control(std::move(control))
    , m_listener(listener)
{
}

State Job::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

bool Job::hasStarted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_begun;
}

Progress Job::progress() const
{
    const std::scoped_lock lock(m_mutex);
    Progress progress = m_progress;
    progress.activeSeconds = m_time.seconds(now());
    if (progress.total > 0) {
        progress.secondsLeft =
            remainingSeconds(progress.activeSeconds, m_paced, progress.total - progress.done);
    }
    return progress;
}

bool Job::become(State state, std::initializer_list<State> from)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (std::ranges::find(from, m_state) == from.end()) {
            return false;
        }
        m_state = state;
        if (state == State::Running && m_begun) {
            m_time.run(now());
        } else if (state != State::Running) {
            m_time.hold(now());
        }
    }
    tell(StateChanged{state});
    if (isOver(state)) {
        m_over.notify_all();
    }
    return true;
}

void Job::tell(const Event& event)
{
    if (m_listener != nullptr) {
        m_listener->told(*this, event);
    }
}

void Job::pause()
{
    if (become(State::Paused, {State::Running})) {
        m_control->pause();
    }
}

void Job::resume()
{
    if (become(State::Running, {State::Paused})) {
        m_control->resume();
    }
}

void Job::cancel()
{
    m_control->cancel();
    if (!become(State::Cancelling, {State::Running, State::Paused})) {
        become(State::Interrupted, {State::Waiting});
    }
}

Result<> Job::change(const study::RunChange& change)
{
    if (!std::holds_alternative<SearchRequest>(m_request)) {
        return fail("only a search can be changed while it runs");
    }
    if (change.trials && (*change.trials < 1 || *change.trials > mostTrials)) {
        return fail("trials: a number from 1 to " + std::to_string(mostTrials));
    }
    if (change.maxMinutes && !(*change.maxMinutes >= 0.0 && *change.maxMinutes <= mostMinutes)) {
        return fail("time limit: 0 (none) to " + std::to_string(static_cast<int>(mostMinutes)) + " minutes");
    }
    if (change.workers && (*change.workers < 0 || *change.workers > mostWorkers)) {
        return fail("workers: 0 (one a core) to " + std::to_string(mostWorkers));
    }
    if (isOver(state()) || !m_changes->put(change)) {
        return fail("the search is over; a finished study can be prolonged");
    }
    return {};
}

bool Job::isHeld() const
{
    return state() == State::Paused && m_control->held() > 0;
}

void Job::wait() const
{
    std::unique_lock lock(m_mutex);
    m_over.wait(lock, [this] { return isOver(m_state); });
}

bool Job::waitFor(std::chrono::milliseconds time) const
{
    std::unique_lock lock(m_mutex);
    return m_over.wait_for(lock, time, [this] { return isOver(m_state); });
}

void Job::begun()
{
    const std::scoped_lock lock(m_mutex);
    m_begun = true;
    if (m_state == State::Running) {
        m_time.run(now());
    }
}

template<class Change>
void Job::count(Change change)
{
    const std::scoped_lock lock(m_mutex);
    change(m_progress);
}

void Job::run(const Workers& workers)
{
    if (!become(State::Running, {State::Waiting})) {
        return; // cancelled while it waited
    }
    const KeepsRest rest(m_control->rest()); // freed when the end was told
    // Exceptions are bugs; they end the job, not the program.
    Result<Outcome> outcome = guarded("internal error", [&] { return work(workers); });
    const State end = outcome ? (wasInterrupted(*outcome) ? State::Interrupted : State::Done)
                      : outcome.error().isCancelled() ? State::Interrupted
                                                      : State::Failed;
    {
        const std::scoped_lock lock(m_mutex);
        m_outcome = std::move(outcome);
        m_progress.working = 0;
    }
    become(end, {State::Running, State::Paused, State::Cancelling});
}

/// Stages take so different times that nothing is said of what is left.
template<class Work, class HardwareRequest>
Result<Outcome> Job::makeHardware(const Work& work, const HardwareRequest& request, int stages)
{
    count([&](Progress& progress) { progress.total = stages; });
    Result<Outcome> made = work(
        request, *m_control,
        [this](std::string_view step, std::string_view line) {
            tell(ToolPrinted{std::string(step), std::string(line)});
        },
        [this](HardwareStage stage) {
            count([&](Progress& progress) { progress.done = static_cast<int>(stage); });
            begun();
            tell(StageBegan{stage});
        });
    if (made) { // the last stage is over too
        count([&](Progress& progress) { progress.done = stages; });
    }
    return made;
}

Result<Outcome> Job::work(const Workers& workers)
{
    using Given = Result<Outcome>;
    return std::visit(
        Overloaded{
            [&](const SearchRequest& one) { return search(workers, one.study); },
            [&](const CompressRequest& one) { return compress(workers, one.search); },
            [&](const CalibrateRequest& one) { return calibrate(workers, one); },
            [&](const CalibrationRequest& one) { return changeCalibration(workers, one); },
            [&](const EstimateRequest& one) -> Given { return workers.estimate(one, *m_control); },
            [&](const OpenRequest& one) -> Given { return workers.open(one.file); },
            [&](const StepsRequest& one) -> Given { return workers.steps(one.file); },
            [&](const NetworkRequest& one) -> Given { return workers.network(one.file, one.trial); },
            [&](const TestStepRequest& one) -> Given { return workers.testStep(one, *m_control); },
            [&](const FloatScoresRequest& one) -> Given { return workers.floatScores(one, *m_control); },
            [&](const ProgressRequest& one) -> Given { return workers.progress(one.file); },
            [&](const ExportRequest& one) { return makeHardware(workers.exportPoint, one, exportStages); },
            [&](const SynthesizeRequest& one) {
                return makeHardware(workers.synthesize, one, synthesisStages);
            },
            [&](const PreviewRequest& one) -> Given { return workers.preview(one, *m_control); },
            [&](const StoredSynthesesRequest& one) -> Given { return workers.syntheses(one); },
            [&](const InstalledToolsRequest&) -> Given { return workers.tools(); },
            [&](const ImportRequest& one) -> Given { return workers.importNetwork(one, *m_control); },
            [&](const MarkRequest& one) -> Given { return workers.saveMarks(one); },
            [&](const FollowRequest& one) { return follow(workers, one); },
        },
        m_request);
}

/// Counts what a search tells, and passes it on.
class Job::SearchEvents : public study::StudyObserver
{
public:
    explicit SearchEvents(Job& job)
        : m_job(job)
    {
    }
    void phaseChanged(Phase phase) override
    {
        m_job.count([&](Progress& progress) { progress.phase = phase; });
        m_job.tell(PhaseChanged{phase});
    }
    void noted(const std::string& what) override { m_job.tell(Noted{what}); }
    void studyStarted(std::shared_ptr<const study::StudyStart> start) override
    {
        m_start = start;
        m_job.count([&](Progress& progress) { progress.total = start->config.trials; });
        m_job.begun();
        m_job.tell(StudyStarted{std::move(start)});
    }
    void studyChanged(std::shared_ptr<const study::StudyStart> start) override
    {
        m_job.count([&](Progress& progress) { progress.total = start->config.trials; });
        m_job.tell(StudyChanged{std::move(start)});
    }
    void engineLoaded(const std::string& name) override { m_job.tell(EngineLoaded{name}); }
    void trialStarted(std::shared_ptr<const study::Trial> trial) override
    {
        m_job.count([](Progress& progress) { ++progress.working; });
        m_job.tell(TrialStarted{std::move(trial)});
    }
    void epochFinished(int trial, const training::EpochRecord& record) override
    {
        m_job.tell(TrialEpoch{trial, record});
    }
    void trialFinished(std::shared_ptr<const study::Trial> trial) override
    {
        m_job.count([&](Progress& progress) { finished(*trial, progress); });
        m_job.tell(TrialFinished{std::move(trial)});
    }
    void generationFinished(std::shared_ptr<const study::Generation> generation) override
    {
        m_job.tell(GenerationFinished{std::move(generation)});
    }

private:
    /// Rejected trials take no time and tell nothing of it.
    void finished(const study::Trial& trial, Progress& progress)
    {
        using enum study::TrialState;
        ++m_told;
        const bool stored = m_start && m_told <= m_start->finishedBefore;
        const bool counts = m_start && study::countsAsTrial(m_start->config, trial);
        const bool trained = trial.state == Complete || trial.state == Failed || trial.state == Discarded;
        progress.done += counts ? 1 : 0;
        progress.before += counts && stored ? 1 : 0;
        if (trained && !stored) {
            ++m_job.m_paced;
            progress.working = std::max(0, progress.working - 1);
        }
    }

    Job& m_job;
    std::shared_ptr<const study::StudyStart> m_start;
    int m_told = 0; ///< finished trials, those of an earlier run first
};

/// Counts what a local search tells, and passes it on.
class Job::CompressEvents : public study::CompressionObserver
{
public:
    explicit CompressEvents(Job& job)
        : m_job(job)
    {
    }
    void phaseChanged(Phase phase) override
    {
        m_job.count([&](Progress& progress) { progress.phase = phase; });
        m_job.tell(PhaseChanged{phase});
    }
    void noted(const std::string& what) override { m_job.tell(Noted{what}); }
    void compressionStarted(std::shared_ptr<const study::CompressionStart> start) override
    {
        m_job.count([&](Progress& progress) {
            progress.total = start->steps;
            progress.before = start->storedSteps;
        });
        for (const study::CompressionBranch& branch : start->branches) {
            m_planned[branch.branch.key()] = static_cast<int>(branch.targets.size());
        }
        m_job.begun();
        m_job.tell(CompressionStarted{std::move(start)});
    }
    void stepStarted(const compression::Branch& branch, int round) override
    {
        m_job.count([](Progress& progress) { ++progress.working; });
        m_job.tell(StepStarted{branch, round});
    }
    void epochFinished(const compression::Branch& branch, int round,
                       const training::EpochRecord& record) override
    {
        m_job.tell(StepEpoch{branch, round, record});
    }
    void stepFinished(study::CompressionStepPtr step) override
    {
        m_job.count([&](Progress& progress) {
            // A training with learned widths leaves many at once, and works on one alone.
            const bool first = ++m_steps[step->branch.key()] == 1;
            if (++progress.done > progress.before) {
                ++m_job.m_paced;
                const bool ends = first || step->branch.method != compression::Method::Learned;
                progress.working = std::max(0, progress.working - (ends ? 1 : 0));
            }
        });
        m_job.tell(StepFinished{std::move(step)});
    }
    /// Steps of a branch that ends early are not due any more.
    void branchFinished(const study::CompressionBranch& branch) override
    {
        m_job.count([&](Progress& progress) {
            // How many steps a training to sizes leaves is known when it has ended.
            const bool open = branch.branch.method == compression::Method::Learned;
            if (open || branch.state != study::BranchState::Finished) {
                const auto planned = m_planned.find(branch.branch.key());
                const int due = open && planned != m_planned.end() ? planned->second
                                                                   : static_cast<int>(branch.targets.size());
                progress.total -= due - m_steps[branch.branch.key()];
                progress.working -=
                    branch.state == study::BranchState::Failed && progress.working > 0 ? 1 : 0;
            }
        });
        m_job.tell(BranchFinished{branch});
    }

private:
    Job& m_job;
    std::map<std::string, int> m_steps;   ///< finished ones, by branch
    std::map<std::string, int> m_planned; ///< most that a branch may have
};

/// Counts the fits of a calibration, and passes on what it tells.
class Job::CalibrateEvents : public CalibrationObserver
{
public:
    explicit CalibrateEvents(Job& job)
        : m_job(job)
    {
    }
    void reportsRead(const std::vector<calibration::ReportFile>& files, int added) override
    {
        m_job.tell(ReportsRead{files, added});
    }
    void fitted(int done, int total) override
    {
        if (!m_job.hasStarted()) {
            m_job.begun();
            m_job.tell(PhaseChanged{Phase::Fitting});
        }
        m_job.count([&](Progress& progress) {
            progress.phase = Phase::Fitting;
            progress.done = m_job.m_paced = done;
            progress.total = total;
        });
        m_job.tell(FitFinished{done, total});
    }
    void calibrationRead(CalibrationViewPtr view) override { m_job.tell(CalibrationRead{std::move(view)}); }

private:
    Job& m_job;
};

Result<Outcome> Job::search(const Workers& workers, study::StudyJob job)
{
    // Who it is and what to do, rather than what the store says of a file that is there or a lock that is
    // held.
    if (const auto writer = writerOf(job.file); writer && !writer->isThisProgram) {
        return std::unexpected(writerError(*writer, job.file, !job.resume));
    }
    SearchEvents events(*this);
    job.control = m_control.get();
    job.observer = &events;
    job.changes = m_changes;
    job.activeSeconds = [this] { return progress().activeSeconds; };
    return workers.search(job);
}

/// It tells what the search of another program comes to.
Result<Outcome> Job::follow(const Workers& workers, const FollowRequest& request)
{
    SearchEvents events(*this);
    return workers.follow(request, *m_control, events);
}

Result<Outcome> Job::compress(const Workers& workers, study::CompressionJob job)
{
    CompressEvents events(*this);
    job.control = m_control.get();
    job.observer = &events;
    return workers.compress(job);
}

Result<Outcome> Job::calibrate(const Workers& workers, const CalibrateRequest& request)
{
    const Phase first =
        request.reports.empty() && request.tables.empty() ? Phase::Fitting : Phase::ReadingReports;
    count([&](Progress& progress) { progress.phase = first; });
    tell(PhaseChanged{first});
    CalibrateEvents events(*this);
    return workers.calibrate(request, *m_control, events);
}

Result<Outcome> Job::changeCalibration(const Workers& workers, const CalibrationRequest& request)
{
    CalibrateEvents events(*this);
    return workers.changeCalibration(request, *m_control, events);
}

} // namespace snac::jobs
