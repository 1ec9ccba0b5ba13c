// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "observer.h"

#include "snac/base/run_control.h"
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

/// Trains trials on long-lived threads, one trial a thread: a fresh thread for each training would cost
/// LibTorch its caches every time. Private to this room.
class TrainingPool
{
public:
    struct Setting
    {
        training::Engine& engine;
        const data::PreparedData& data;
        training::TrainingOptions options;
        std::uint64_t studySeed = 1;
        RunControl& control;
        StudyObserver& observer;
    };
    struct Finished
    {
        std::shared_ptr<const Trial> trial; ///< as it was submitted
        Result<training::TrainingOutcome> outcome;
        bool cancelled = false; ///< not finished: to be run again
    };

    TrainingPool(Setting setting, int workers);
    /// Waits for the trainings that run; the ones that wait in the queue are dropped.
    ~TrainingPool();

    void submit(std::shared_ptr<const Trial> trial);
    /// The same with options of its own and without telling the observer: a trial run, not the trial.
    void probe(std::shared_ptr<const Trial> trial, const training::TrainingOptions& options);
    /// The next one that has finished; blocks. Call it once a submitted trial.
    [[nodiscard]] Finished take();

private:
    void work();
    struct Task
    {
        std::shared_ptr<const Trial> trial;
        std::optional<training::TrainingOptions> probe;
    };
    void enqueue(Task task);
    [[nodiscard]] Finished train(const Task& task);

    Setting m_setting;
    std::mutex m_mutex;
    std::condition_variable m_queued;
    std::condition_variable m_done;
    std::deque<Task> m_queue;
    std::deque<Finished> m_finished;
    bool m_stopping = false;
    std::vector<std::jthread> m_threads;
};

/// Seed of a training: depends on the study and on what is trained (trainingKey()), never on order or
/// threads.
[[nodiscard]] std::uint64_t trainingSeed(std::uint64_t studySeed, const std::string& trainingKey);

} // namespace snac::study
