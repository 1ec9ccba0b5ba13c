// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_runner.h"

#include "compression_setup.h"
#include "logged_run.h"

#include "snac/compression/learned.h"

#include "snac/base/exception_error.h"
#include "snac/base/task_pool.h"

#include <algorithm>

namespace snac::study {

namespace {

/// What one task of a worker leaves: the next step of a branch, or all steps of one training.
Result<std::vector<CompressionStepPtr>> stepsOf(const compression::StepTask& task)
{
    std::vector<CompressionStepPtr> steps;
    const auto add = [&](compression::CompressionStep&& step) {
        steps.push_back(std::make_shared<const compression::CompressionStep>(std::move(step)));
    };
    if (task.branch.method == compression::Method::Learned) {
        auto all = compression::runLearned(task);
        if (!all) {
            return std::unexpected(all.error());
        }
        std::ranges::for_each(*all, [&](auto& step) { add(std::move(step)); });
        return steps;
    }
    auto step = compression::runStep(task);
    if (!step) {
        return std::unexpected(step.error());
    }
    add(std::move(*step));
    return steps;
}

/// One local search from set-up to the end. All members are used on the calling thread; only steps run on
/// others.
class CompressionRun
{
public:
    CompressionRun(const CompressionJob& job, const RunnerParts& parts)
        : m_job(job)
        , m_parts(parts)
        , m_control(job.control ? *job.control : m_ownControl)
        , m_observer(job.observer ? *job.observer : m_ownObserver)
    {
    }

    Result<CompressionSummary> run();
    /// After run(): the data are freed once the end was told.
    void leaveData()
    {
        if (m_setup) {
            m_pool.reset(); // uses them
            m_control.rest().leave(m_setup->data);
        }
    }

private:
    /// A branch under way.
    struct Line
    {
        CompressionBranch state;
        std::vector<CompressionStepPtr> steps; ///< by round
        bool waits = false;                    ///< for the warm-up that another one runs
    };
    struct Finished
    {
        std::size_t line = 0;
        Result<std::vector<CompressionStepPtr>> steps; ///< a training with learned widths leaves several
        bool cancelled = false;                        ///< not finished: to be run again
    };

    Result<> open();
    Result<> work();
    void submit(std::size_t line);
    [[nodiscard]] Finished run(std::size_t line, compression::StepTask& step);
    [[nodiscard]] std::optional<CompressionStepPtr> sharedWarmUp(std::size_t line) const;
    [[nodiscard]] bool warmsUpAlready(std::size_t line) const;
    [[nodiscard]] bool sharesWarmUp(const Line& a, const Line& b) const;
    Result<> advance(std::size_t line);
    Result<> finish(Finished finished);
    Result<> adopt(std::size_t line, const std::vector<CompressionStepPtr>& steps);
    Result<> close(std::size_t line);
    [[nodiscard]] CompressionSummary summary(bool interrupted) const;

    const CompressionJob& m_job;
    const RunnerParts& m_parts;
    RunControl m_ownControl;
    CompressionObserver m_ownObserver;
    RunControl& m_control;
    LoggedCompression m_observer;

    std::optional<CompressionSetup> m_setup;
    std::unique_ptr<Store> m_store;
    std::vector<Line> m_lines;
    int m_running = 0;
    std::string m_stopReason;
    std::unique_ptr<TaskPool<Finished>> m_pool; ///< after all it uses, so that it goes first
};

Result<CompressionSummary> CompressionRun::run()
{
    Result<CompressionSetup> setup = setUpCompression(m_job, m_parts, m_control, m_observer);
    if (!setup) {
        if (m_control.isCancelled()) {
            CompressionSummary nothing;
            nothing.start.config = m_job.config;
            nothing.start.file = m_job.file;
            nothing.interrupted = true;
            return nothing;
        }
        return std::unexpected(setup.error());
    }
    m_setup.emplace(std::move(*setup));
    if (const Result<> opened = open(); !opened) {
        return std::unexpected(opened.error());
    }
    m_observer.phaseChanged(Phase::Compressing);
    const Result<> worked = work();
    if (const Result<> settled = m_store->settle(); !settled) {
        return std::unexpected(settled.error());
    }
    if (!worked && worked.error().kind != ErrorKind::Transient) {
        return std::unexpected(worked.error());
    }
    m_stopReason = worked ? m_stopReason : worked.error().toString();
    const bool unfinished = std::ranges::any_of(
        m_lines, [](const Line& line) { return line.state.state == BranchState::Running; });
    return summary(unfinished);
}

/// From here on the file is written.
Result<> CompressionRun::open()
{
    auto store = m_parts.storage->openForWriting(m_job.file);
    if (!store) {
        return std::unexpected(store.error());
    }
    m_store = std::move(*store);
    if (!m_store->meta().costModel) {
        StudyMeta meta = m_store->meta();
        meta.costModel = m_setup->costModel.record;
        if (const Result<> saved = m_store->updateMeta(meta); !saved) {
            return saved;
        }
    }
    if (const Result<> saved = m_store->saveBranches(m_setup->start.branches); !saved) {
        return saved;
    }
    m_observer.compressionStarted(std::make_shared<const CompressionStart>(m_setup->start));
    for (const CompressionBranch& branch : m_setup->start.branches) {
        Line& line = m_lines.emplace_back(Line{.state = branch, .steps = {}});
        for (const CompressionStepPtr& step : m_setup->stored) {
            if (step->branch == branch.branch) {
                line.steps.push_back(step);
                m_observer.stepFinished(step);
            }
        }
        if (branch.state != BranchState::Running) {
            m_observer.branchFinished(branch);
        }
    }
    return {};
}

Result<> CompressionRun::work()
{
    m_pool = std::make_unique<TaskPool<Finished>>(m_setup->start.workers);
    Result<> firstError;
    for (std::size_t line = 0; line < m_lines.size() && firstError; ++line) {
        firstError = advance(line);
    }
    while (m_running > 0) {
        Finished finished = m_pool->take();
        --m_running;
        if (finished.cancelled || !firstError) {
            continue;
        }
        firstError = finish(std::move(finished));
        if (!firstError) {
            // Without a store nothing that is trained is kept: stop, and tell why.
            m_control.cancel();
        }
    }
    m_pool.reset();
    return firstError;
}

bool CompressionRun::sharesWarmUp(const Line& a, const Line& b) const
{
    return a.state.branch.trial == b.state.branch.trial &&
           a.state.branch.precision == b.state.branch.precision &&
           compression::sharesWarmUp(m_job.options, a.state.branch.method, b.state.branch.method);
}

std::optional<CompressionStepPtr> CompressionRun::sharedWarmUp(std::size_t line) const
{
    for (const Line& other : m_lines) {
        if (!other.steps.empty() && sharesWarmUp(other, m_lines[line])) {
            return other.steps.front();
        }
    }
    return std::nullopt;
}

bool CompressionRun::warmsUpAlready(std::size_t line) const
{
    for (std::size_t other = 0; other < line; ++other) {
        if (m_lines[other].state.state == BranchState::Running && m_lines[other].steps.empty() &&
            sharesWarmUp(m_lines[other], m_lines[line])) {
            return true;
        }
    }
    return false;
}

/// Gives the branch its next step: a warm-up that another branch has, or one to run.
Result<> CompressionRun::advance(std::size_t index)
{
    Line& line = m_lines[index];
    if (line.state.state != BranchState::Running || m_control.isCancelled()) {
        return {};
    }
    if (line.steps.empty()) {
        if (const auto warmUp = sharedWarmUp(index)) {
            auto own = std::make_shared<compression::CompressionStep>(**warmUp);
            own->branch = line.state.branch;
            return adopt(index, {own});
        }
        line.waits = warmsUpAlready(index);
        if (line.waits) {
            return {};
        }
    }
    submit(index);
    return {};
}

void CompressionRun::submit(std::size_t index)
{
    const Line& line = m_lines[index];
    const CompressionPoint& point = m_setup->points.at(line.state.branch.trial);
    ++m_running;
    compression::StepTask step{
        .branch = line.state.branch,
        .round = static_cast<int>(line.steps.size()),
        .options = &m_job.options,
        .start = &point.network,
        .ticket = line.steps.empty() ? nullptr : line.steps.front().get(),
        .previous = line.steps.empty() ? nullptr : line.steps.back().get(),
        .data = &point.dataIn(m_setup->data),
        .loss = m_setup->loss,
        .decision = isBalanced(m_setup->start) ? training::Decision::Balanced : training::Decision::Highest,
        .quality = info(stepScore(m_setup->start.config, m_setup->start.dataset.task)).metric,
        .batchSize = point.trial.candidate.hyper.batchSize,
        .l1 = point.trial.candidate.hyper.l1,
        .seed = m_setup->start.config.evolution.seed,
        .hls = &point.hls,
        .build = &point.build,
        .board = &m_setup->start.board,
        .costModel = m_setup->costModel.model.get(),
        .control = nullptr,
        .epochFinished = {}};
    m_pool->submit({{.run = [this, index, step = std::move(step)]() mutable {
        return std::optional(run(index, step));
    }}});
}

/// On a thread of the pool.
CompressionRun::Finished CompressionRun::run(std::size_t index, compression::StepTask& step)
{
    if (!m_control.waitWhilePaused()) {
        return {index, failCancelled(), true};
    }
    step.control = &m_control;
    step.epochFinished = [this, &step](const training::EpochRecord& epoch) {
        m_observer.epochFinished(step.branch, step.round, epoch);
    };
    bool cancelled = false;
    // A bug fails this branch and says so, it does not end the local search.
    auto done = guarded("internal error while compressing", [&] {
        m_observer.stepStarted(step.branch, step.round);
        auto finished = stepsOf(step);
        cancelled = !finished && m_control.isCancelled();
        return finished;
    });
    return {index, std::move(done), cancelled};
}

Result<> CompressionRun::finish(Finished finished)
{
    if (finished.steps) {
        return adopt(finished.line, *finished.steps);
    }
    Line& line = m_lines[finished.line];
    if (finished.steps.error().kind == ErrorKind::Transient) {
        // No verdict on the branch: it stays as it is, and goes on when it is run again.
        m_stopReason = m_stopReason.empty() ? finished.steps.error().toString() : m_stopReason;
        m_control.cancel();
        return {};
    }
    line.state.state = BranchState::Failed;
    line.state.reason = "round " + std::to_string(line.steps.size()) + ": " + finished.steps.error().message;
    if (const Result<> closed = close(finished.line); !closed) {
        return closed;
    }
    // Those that waited for its warm-up run their own: they meet the same error and say so themselves.
    for (std::size_t other = 0; other < m_lines.size(); ++other) {
        if (m_lines[other].waits) {
            if (const Result<> advanced = advance(other); !advanced) {
                return advanced;
            }
        }
    }
    return {};
}

/// In one transaction: what a training left is there as a whole or not at all.
Result<> CompressionRun::adopt(std::size_t index, const std::vector<CompressionStepPtr>& steps)
{
    if (const Result<> saved = m_store->saveSteps(steps); !saved) {
        return saved;
    }
    Line& line = m_lines[index];
    const bool warmedUp = line.steps.empty();
    line.waits = false;
    for (const CompressionStepPtr& step : steps) {
        line.steps.push_back(step);
        m_observer.stepFinished(step);
    }
    line.state = judged(line.state, line.steps, m_setup->start);
    const Result<> next = line.state.state == BranchState::Running ? advance(index) : close(index);
    if (!next || !warmedUp) {
        return next;
    }
    for (std::size_t other = 0; other < m_lines.size(); ++other) {
        if (m_lines[other].waits && sharesWarmUp(m_lines[other], m_lines[index])) {
            if (const Result<> advanced = advance(other); !advanced) {
                return advanced;
            }
        }
    }
    return {};
}

Result<> CompressionRun::close(std::size_t index)
{
    const CompressionBranch& branch = m_lines[index].state;
    if (const Result<> saved = m_store->saveBranches({branch}); !saved) {
        return saved;
    }
    if (const Result<> settled = m_store->settle(); !settled) {
        return settled;
    }
    m_observer.branchFinished(branch);
    return {};
}

CompressionSummary CompressionRun::summary(bool interrupted) const
{
    CompressionSummary result;
    result.start = m_setup->start;
    for (const Line& line : m_lines) {
        result.branches.push_back(line.state);
        result.steps.insert(result.steps.end(), line.steps.begin(), line.steps.end());
    }
    result.interrupted = interrupted;
    result.stopReason = m_stopReason;
    result.testScores = m_store->testScores().value_or(std::vector<TestScore>());
    fillFront(result);
    return result;
}

} // namespace

Result<CompressionSummary> runCompression(const CompressionJob& job, const RunnerParts& parts)
{
    auto result = Result<CompressionSummary>(failCancelled());
    {
        CompressionRun run(job, parts);
        result = run.run();
        run.leaveData();
    }
    logEnd(job.file, result);
    return result;
}

Result<CompressionSummary> runCompression(const CompressionJob& job, const hardware::Environment& environment)
{
    const auto parts = RunnerParts::standard(environment, job.costModel);
    return parts ? runCompression(job, *parts) : std::unexpected(parts.error());
}

} // namespace snac::study
