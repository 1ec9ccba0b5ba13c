// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_pool.h"

#include "expected_work.h"

#include "snac/base/exception_error.h"
#include "snac/base/random.h"

#include <algorithm>
#include <utility>

namespace snac::study {

namespace {

constexpr const char* internalError = "internal error in the training engine";

} // namespace

std::uint64_t trainingSeed(std::uint64_t studySeed, const std::string& networkKey)
{
    return Random::derive(studySeed, {stableHash(networkKey)}).next();
}

TrainingPool::TrainingPool(Setting setting, int workers, const ThreadFactory& factory)
    : m_setting(std::move(setting))
    , m_windows(m_setting.data)
    , m_pool(workers, factory)
{
}

void TrainingPool::submit(std::vector<Task> tasks)
{
    std::vector<TaskPool<Finished>::Task> all;
    for (Task& task : tasks) {
        const training::TrainingJob job = jobOf(task, m_setting.data);
        const int parts = task.shared ? 1 : m_setting.engine.parts(job);
        const double work = expectedWork(job, task.shared.has_value()) / parts;
        auto training = std::make_shared<Training>();
        training->task = std::move(task);
        training->whole = parts == 1;
        training->parts.assign(static_cast<std::size_t>(parts), fail("not trained"));
        training->missing = parts;
        for (std::size_t index = 0; index < training->parts.size(); ++index) {
            all.push_back({.run = [this, part = Part{training, index}] { return run(part); }, .work = work});
        }
    }
    m_pool.submit(std::move(all));
}

TrainingPool::Finished TrainingPool::take()
{
    return m_pool.take();
}

/// Trains one part. Whoever ends the last part of a training joins them and scores the trial.
std::optional<TrainingPool::Finished> TrainingPool::run(const Part& part)
{
    Training& training = *part.training;
    if (training.whole) {
        return finished(training, runWhole(training.task));
    }
    Result<training::TrainedPart> result = begins(part) ? runPart(part) : failCancelled();
    bool last = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (!result) {
            training.failed = std::min(training.failed, part.index);
        }
        training.parts[part.index] = std::move(result);
        last = --training.missing == 0;
    }
    return last ? std::optional(finished(training, join(training))) : std::nullopt;
}

/// Not where an earlier part of the training has failed: that one's error counts, whatever this one would
/// give.
bool TrainingPool::begins(const Part& part)
{
    const std::scoped_lock lock(m_mutex);
    return part.training->failed > part.index;
}

TrainingPool::Finished TrainingPool::finished(Training& training, Finished outcome)
{
    outcome.task = std::move(training.task);
    return outcome;
}

/// Whether the time for new trainings is over. What only rounds a network that is there is no training.
bool TrainingPool::isTooLate(const Task& task) const
{
    const bool trains = !task.shared || task.options.quantizedEpochs > 0;
    return trains && m_setting.isOver && m_setting.isOver();
}

training::TrainingJob TrainingPool::jobOf(const Task& task, const data::PreparedData& data) const
{
    training::TrainingJob job;
    job.candidate = &task.trial->candidate;
    job.data = &data;
    job.options = task.options;
    job.seed = trainingSeed(m_setting.studySeed, task.trial->candidate.networkKey());
    job.control = &m_setting.control;
    if (!task.quiet) {
        job.epochFinished = [&observer = m_setting.observer,
                             number = task.trial->number](const training::EpochRecord& epoch) {
            observer.epochFinished(number, epoch);
        };
    }
    return job;
}

TrainingPool::Finished TrainingPool::runWhole(const Task& task)
{
    if (!m_setting.control.waitWhilePaused() || isTooLate(task)) {
        return {{}, failCancelled(), failCancelled(), true};
    }
    Finished finished{{}, fail("not trained"), fail("not scored"), false};
    // A bug in an engine fails this trial and says so, it does not end the study.
    const Result<> done = guarded(internalError, [&]() -> Result<> {
        // To round a shared network takes no time worth telling.
        if (!task.quiet && (!task.shared || task.options.quantizedEpochs > 0)) {
            m_setting.observer.trialStarted(task.trial);
        }
        const auto data = dataOf(task);
        const training::TrainingJob job = jobOf(task, *data);
        finished.training = train(task, job);
        if (!finished.training) {
            return std::unexpected(finished.training.error());
        }
        score(task, job, finished);
        return {};
    });
    return concluded(std::move(finished), done);
}

/// Whatever a training says once it was told to stop is no verdict on the candidate.
TrainingPool::Finished TrainingPool::concluded(Finished finished, const Result<>& done) const
{
    if (!done) {
        finished.metrics = std::unexpected(done.error());
    }
    finished.cancelled = !finished.metrics && m_setting.control.isCancelled();
    return finished;
}

Result<training::TrainedPart> TrainingPool::runPart(const Part& part)
{
    if (!m_setting.control.waitWhilePaused()) {
        return failCancelled();
    }
    Training& training = *part.training;
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (!training.started && isTooLate(training.task)) {
            training.refused = true;
            return failCancelled();
        }
        first = !std::exchange(training.started, true);
    }
    return guarded(internalError, [&] {
        if (first && !training.task.quiet) {
            m_setting.observer.trialStarted(training.task.trial);
        }
        const auto data = dataOf(training.task);
        return m_setting.engine.trainPart(jobOf(training.task, *data), static_cast<int>(part.index));
    });
}

/// The outcome of all parts, scored; what the first part that failed says, where one did.
TrainingPool::Finished TrainingPool::join(Training& training)
{
    std::vector<training::TrainedPart> parts;
    for (Result<training::TrainedPart>& part : training.parts) {
        if (!part) {
            const Error& error = part.error();
            return {{},
                    std::unexpected(error),
                    std::unexpected(error),
                    training.refused || m_setting.control.isCancelled()};
        }
        parts.push_back(std::move(*part));
    }
    Finished finished{{}, training::joined(std::move(parts)), fail("not scored"), false};
    const Result<> done = guarded(internalError, [&]() -> Result<> {
        const auto data = dataOf(training.task);
        score(training.task, jobOf(training.task, *data), finished);
        return {};
    });
    return concluded(std::move(finished), done);
}

Result<training::TrainingOutcome> TrainingPool::train(const Task& task, const training::TrainingJob& job)
{
    if (!task.shared) {
        return m_setting.engine.train(job);
    }
    training::TrainingOutcome known;
    known.metrics = task.shared->metrics;
    return known;
}

/// The metrics of the training, or what is left of them at the precision the candidate chooses, and the price
/// of what scores so.
void TrainingPool::score(const Task& task, const training::TrainingJob& job, Finished& finished) const
{
    training::TrainingOutcome& outcome = *finished.training;
    const network::TrainedNetwork& network = task.shared ? *task.shared->network : outcome.network;
    finished.metrics = outcome.metrics;
    std::optional<network::QuantizedNetwork> rounded;
    if (choosesPrecision(task.trial->candidate.hardware)) {
        auto score = m_setting.parts.scoreAtPrecision(network, outcome.metrics, job);
        if (!score) {
            finished.metrics = std::unexpected(score.error());
            return;
        }
        outcome.history.insert(outcome.history.end(), score->history.begin(), score->history.end());
        finished.metrics = score->metrics;
        rounded = std::move(score->network);
    }
    if (m_setting.pricing && !task.quiet) {
        finished.own = priced(task, network, rounded);
    }
}

Result<hardware::HardwareEstimate>
TrainingPool::priced(const Task& task, const network::TrainedNetwork& network,
                     const std::optional<network::QuantizedNetwork>& rounded) const
{
    const space::Candidate& candidate = task.trial->candidate;
    if (rounded) {
        return ownPrice(*m_setting.pricing, candidate, *rounded);
    }
    return ownPrice(*m_setting.pricing, candidate, network);
}

} // namespace snac::study
