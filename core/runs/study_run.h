// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation_training.h"
#include "logged_run.h"
#include "runner.h"
#include "runner_parts.h"
#include "search_clock.h"
#include "study_cost_model.h"
#include "study_setup.h"

#include "snac/study/front.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// One run from set-up to the end. All members are used on the calling thread; only trainings run on others.
class StudyRun
{
public:
    StudyRun(const StudyJob& job, const RunnerParts& parts)
        : m_job(job)
        , m_parts(parts)
        , m_control(job.control ? *job.control : m_ownControl)
        , m_observer(job.observer ? *job.observer : m_ownObserver)
    {
    }

    Result<StudySummary> run();
    /// After run(): the data are freed once the end was told.
    void leaveData();

private:
    Result<> openFile();
    Result<> setUp();
    Result<> chooseCostModel();
    Result<> readStored();
    [[nodiscard]] Result<> checkWanted() const;
    Result<> keepSettings(const StudyConfig& config);
    Result<bool> search();
    [[nodiscard]] int missing(std::size_t first) const;
    [[nodiscard]] int room() const;
    [[nodiscard]] SearchEnd conditionMet() const;
    Result<bool> endedBy(SearchEnd end);
    Result<> proposeAll(std::vector<evolution::Offspring> offspring, int wanted, std::size_t first,
                        evolution::Nsga2& nsga2, const evolution::Nsga2::Novelty& isNew);
    Result<bool> searchGuarded();
    Result<bool> generation(const std::vector<evolution::Offspring>& offspring, evolution::Nsga2& nsga2,
                            const evolution::Nsga2::Novelty& isNew);
    Result<bool> trainAll(std::size_t first);
    Result<> takeChanges();
    void keepLastChanges(bool stopped);
    Result<> propose(const evolution::Offspring& offspring, std::vector<Trial>& fresh);
    void judgeBeforeTraining(Trial& trial);
    void resolveDuplicates(std::size_t first, std::vector<Trial>& resolved);
    Result<> conclude(evolution::GenerationRecord record, std::size_t first);
    [[nodiscard]] bool anyUnfinished(std::size_t first) const;
    [[nodiscard]] const StudyConfig& config() const { return m_setup->start.config; }
    [[nodiscard]] const hardware::Board& board() const { return m_setup->start.board; }
    void tell(const Trial& trial) { m_observer.trialFinished(std::make_shared<const Trial>(trial)); }
    [[nodiscard]] StudySummary summary(bool interrupted);

    const StudyJob& m_job;
    const RunnerParts& m_parts;
    RunControl m_ownControl;
    StudyObserver m_ownObserver;
    RunControl& m_control;
    LoggedStudy m_observer;

    std::unique_ptr<Store> m_store;
    std::optional<StudySetup> m_setup;
    StudyCostModel m_costModel;
    std::map<int, Trial> m_stored;                  ///< finished in an earlier run
    int m_storedTrials = 0;                         ///< of these, that count
    std::size_t m_storedCount = 0;                  ///< with those that were not finished
    std::map<int, std::size_t> m_storedGenerations; ///< index -> number of offspring
    std::vector<Trial> m_trials;                    ///< by number
    std::vector<Generation> m_generations;
    std::map<std::string, int> m_firstByKey; ///< candidate -> the trial that has it first
    Front m_front;
    SearchEnd m_end = SearchEnd::Open;
    std::unique_ptr<SearchClock> m_clock;
    std::unique_ptr<GenerationTraining> m_training; ///< after all it uses, so that it goes first
};

} // namespace snac::study
