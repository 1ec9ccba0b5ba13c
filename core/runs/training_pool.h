// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "observer.h"
#include "runner_parts.h"

#include "snac/base/run_control.h"
#include "snac/base/worker_threads.h"
#include "snac/data/prepare.h"
#include "snac/training/engine.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace snac::study {

/// A network that was trained for another candidate of equal networkKey().
struct SharedTraining
{
    std::shared_ptr<const training::TrainedNetwork> network;
    training::Metrics metrics; ///< in floating point
};

/// Trains trials and scores them at the precision they choose, on long-lived threads, one trial a thread: a
/// fresh thread for each training would cost LibTorch its caches every time. Private to this room.
class TrainingPool
{
public:
    struct Setting
    {
        training::Engine& engine;
        const RunnerParts& parts;
        const data::PreparedData& data;
        std::uint64_t studySeed = 1;
        RunControl& control;
        StudyObserver& observer;
    };
    struct Task
    {
        std::shared_ptr<const Trial> trial;
        training::TrainingOptions options;
        std::optional<SharedTraining> shared; ///< set: only scored at the trial's precision, not trained
        bool quiet = false;                   ///< a trial run, not the trial: the observer is not told
    };
    struct Finished
    {
        Task task; ///< as it was submitted
        /// Of the floating-point training, with the epochs at the trial's precision added to its history. Of
        /// a shared training it holds metrics and those further epochs alone.
        Result<training::TrainingOutcome> training;
        Result<training::Metrics> metrics; ///< what the trial is judged by
        bool cancelled = false;            ///< not finished: to be run again
    };

    /// With fewer threads than workers where the machine allows no more of them; with none at all, take()
    /// does the work.
    TrainingPool(Setting setting, int workers, const ThreadFactory& factory = makeThread);
    /// Waits for the trainings that run; the ones that wait in the queue are dropped.
    ~TrainingPool();

    void submit(Task task);
    /// The next one that has finished; blocks. Call it once a submitted task.
    [[nodiscard]] Finished take();

private:
    void work();
    [[nodiscard]] Finished run(Task task);
    [[nodiscard]] training::TrainingJob jobOf(const Task& task) const;
    [[nodiscard]] Result<training::TrainingOutcome> train(const Task& task, const training::TrainingJob& job);
    [[nodiscard]] Result<training::Metrics> score(const Task& task, const training::TrainingJob& job,
                                                  training::TrainingOutcome& outcome) const;

    Setting m_setting;
    std::mutex m_mutex;
    std::condition_variable m_queued;
    std::condition_variable m_done;
    std::deque<Task> m_queue;
    std::deque<Finished> m_finished;
    bool m_stopping = false;
    std::vector<std::jthread> m_threads;
};

/// Seed of a training: depends on the study and on what is trained (networkKey()), never on order or threads.
[[nodiscard]] std::uint64_t trainingSeed(std::uint64_t studySeed, const std::string& networkKey);

} // namespace snac::study
