// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "observer.h"
#include "runner_parts.h"
#include "save_marks.h"
#include "search_clock.h"
#include "training_pool.h"

#include "snac/storage/store.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace snac::study {

/// Trains the trials of one generation after the other, judges and saves them. Trials that differ in hardware
/// alone share one training. Used on the runner's thread; only trainings run on others. Private to this room.
class GenerationTraining
{
public:
    struct Setting
    {
        StudyStart& start; ///< its engine is filled in once that is loaded
        const RunnerParts& parts;
        const data::PreparedData& data;
        Store& store;
        RunControl& control;
        StudyObserver& observer;
        MarkInbox* marks = nullptr;   ///< what the user says of trials meanwhile; may be null
        SearchClock* clock = nullptr; ///< once it is over, no training begins; null: without a limit
        const hardware::CostModel* costModel =
            nullptr;                               ///< the study's; null: trained networks keep their price
        std::function<Result<>()> afterTrial = {}; ///< called when one is saved; may be empty
    };

    /// `trials` by number; those of the generation are written.
    GenerationTraining(Setting setting, std::vector<Trial>& trials);

    /// Trains what is unfinished from trial `first` on. After a cancel, or when the time is over, some stay
    /// unfinished, which is no error.
    [[nodiscard]] Result<> run(std::size_t first);
    /// How many train at once from now on.
    void setWorkers(int workers);
    /// Why trainings were stopped that nobody cancelled: the machine failed, not the candidates. Empty: they
    /// were not.
    [[nodiscard]] const std::string& stopReason() const { return m_stopReason; }
    /// The generation is over: later trials may share what its trials from `first` on have trained.
    void remember(std::size_t first);

private:
    [[nodiscard]] const StudyConfig& config() const { return m_setting.start.config; }
    [[nodiscard]] Trial& trialOf(int number) { return m_trials[static_cast<std::size_t>(number)]; }
    Result<> needPool();
    void submit(TrainingPool::Task task);
    [[nodiscard]] TrainingPool::Finished take();
    [[nodiscard]] std::map<std::string, int> leaders(std::size_t first) const;
    Result<> follow(Trial& trial, const Trial& leader);
    Result<> drain();
    [[nodiscard]] bool isVerdict(const TrainingPool::Finished& finished);
    Result<> settle(TrainingPool::Finished finished);
    Result<> finishShared(Trial& trial, TrainingPool::Finished finished);
    Result<> finishTrained(Trial& trial, TrainingPool::Finished finished);
    Result<> failWith(Trial& trial, const Trial& leader);
    void score(Trial& trial);
    void takeOwnPrice(Trial& trial, Result<hardware::HardwareEstimate> own) const;
    [[nodiscard]] std::optional<Pricing> pricing() const;
    Result<> save(const Trial& trial, const network::TrainedNetwork* network);
    Result<> discardEarly(std::size_t first);
    [[nodiscard]] std::vector<Trial> contestants(std::size_t first) const;
    [[nodiscard]] bool probe(std::vector<Trial>& contestants, const training::TrainingOptions& options);
    Result<> discard(const std::vector<Trial>& contestants, const training::TrainingOptions& options);
    [[nodiscard]] bool isOver() const { return m_setting.clock && m_setting.clock->isOver(); }
    [[nodiscard]] int epochsOf(const Trial& trial) const;
    [[nodiscard]] int epochsBeforePrecision(const Trial& trial) const;

    Setting m_setting;
    std::vector<Trial>& m_trials;
    std::shared_ptr<training::Engine> m_engine;
    std::unique_ptr<TrainingPool> m_pool;      ///< after all it uses, so that it goes first
    std::vector<TrainingPool::Task> m_waiting; ///< submitted, and not yet told to the pool
    int m_submitted = 0;                       ///< and not yet taken
    std::string m_stopReason;
    std::map<int, std::vector<int>> m_followers; ///< of a trial that trains: those that wait for its network
    std::map<std::string, int> m_trained; ///< networkKey() -> the trial of an earlier generation that ran it
};

} // namespace snac::study
