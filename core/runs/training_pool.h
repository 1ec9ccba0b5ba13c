// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "observer.h"
#include "point_cost.h"
#include "runner_parts.h"
#include "windowed_data.h"

#include "snac/base/run_control.h"
#include "snac/base/task_pool.h"
#include "snac/data/prepare.h"
#include "snac/network/metrics.h"
#include "snac/network/trained_network.h"
#include "snac/training/engine.h"
#include "snac/training/training_options.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace snac::study {

/// A network that was trained for another candidate of equal networkKey().
struct SharedTraining
{
    std::shared_ptr<const network::TrainedNetwork> network;
    network::Metrics metrics; ///< in floating point
};

/// Trains trials and scores them at the precision they choose, on the threads of a TaskPool. Parts of a
/// training (its folds) are tasks of their own, so that no thread waits for one that still has several before
/// it. Of what waits, the part that is expected to take longest begins first; what comes out depends neither
/// on that order nor on the number of threads. Private to this room.
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
        std::optional<Pricing> pricing = {}; ///< of trained networks with their own weights; unset: not asked
        std::function<bool()> isOver = {};   ///< true: what has not begun ends as cancelled; empty: never
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
        Result<network::Metrics> metrics; ///< what the trial is judged by
        bool cancelled = false;           ///< not finished: to be run again
        /// The price of the network that scores so, with its own weights; unset where nobody asked.
        std::optional<Result<hardware::HardwareEstimate>> own = {};
    };

    /// With fewer threads than workers where the machine allows no more of them; with none at all, take()
    /// does the work.
    TrainingPool(Setting setting, int workers, const ThreadFactory& factory = makeThread);

    /// From now on; trainings that run come to their end. For the thread that takes.
    void setWorkers(int workers) { m_pool.setWorkers(workers); }
    /// What is submitted together begins in the order of expected work.
    void submit(std::vector<Task> tasks);
    /// The next one that has finished; blocks. Call it once a submitted task.
    [[nodiscard]] Finished take();

private:
    /// A task while its parts are trained.
    struct Training
    {
        Task task;
        bool whole = true; ///< one part, which the engine trains as such
        std::vector<Result<training::TrainedPart>> parts;
        int missing = 0;               ///< parts that have not ended
        std::size_t failed = SIZE_MAX; ///< the first part that failed so far
        bool started = false;          ///< the observer was told
        bool refused = false;          ///< it did not begin in time
    };
    struct Part
    {
        std::shared_ptr<Training> training;
        std::size_t index = 0;
    };

    [[nodiscard]] std::optional<Finished> run(const Part& part);
    [[nodiscard]] bool isTooLate(const Task& task) const;
    [[nodiscard]] bool begins(const Part& part);
    [[nodiscard]] static Finished finished(Training& training, Finished outcome);
    [[nodiscard]] Finished runWhole(const Task& task);
    [[nodiscard]] Result<training::TrainedPart> runPart(const Part& part);
    [[nodiscard]] Finished join(Training& training);
    [[nodiscard]] Finished concluded(Finished finished, const Result<>& done) const;
    /// `data`: what is trained on; of a job that is only planned, all there are.
    [[nodiscard]] training::TrainingJob jobOf(const Task& task, const data::PreparedData& data) const;
    [[nodiscard]] std::shared_ptr<const data::PreparedData> dataOf(const Task& task)
    {
        return m_windows.of(task.trial->candidate);
    }
    [[nodiscard]] Result<training::TrainingOutcome> train(const Task& task, const training::TrainingJob& job);
    void score(const Task& task, const training::TrainingJob& job, Finished& finished) const;
    [[nodiscard]] Result<hardware::HardwareEstimate>
    priced(const Task& task, const network::TrainedNetwork& network,
           const std::optional<network::QuantizedNetwork>& rounded) const;

    Setting m_setting;
    WindowedData m_windows;
    std::mutex m_mutex;        ///< of what the parts of a training share
    TaskPool<Finished> m_pool; ///< after all it uses, so that it goes first
};

/// Seed of a training: depends on the study and on what is trained (networkKey()), never on order or threads.
[[nodiscard]] std::uint64_t trainingSeed(std::uint64_t studySeed, const std::string& networkKey);

} // namespace snac::study
