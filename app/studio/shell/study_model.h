// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/findings.h"
#include "snac/study/front.h"
#include "study_events.h"
#include "study_session.h"

#include <QList>
#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace snac::studio {

/// How many trials are in which state.
struct TrialCounts
{
    int total = 0; ///< seen so far
    int running = 0;
    int complete = 0;
    int rejected = 0;
    int discarded = 0;
    int failed = 0;
    int duplicates = 0;
    int finishedInThisRun = 0;
    int counted = 0;          ///< finished ones that use up a wanted trial: study::countsAsTrial()
    int countedInThisRun = 0; ///< of them, those of this run
    int trainedInThisRun = 0; ///< those that took time: what is left is estimated from them alone

    [[nodiscard]] int finished() const { return complete + rejected + failed + discarded + duplicates; }
    bool operator==(const TrialCounts&) const = default;
};

/// The study that the window shows, as plain values on the GUI thread, and the one selection shared by all
/// views (a trial number, -1 for none). Filled by a summary (a study that was opened) or by batches (a study
/// that runs).
class StudyModel : public QObject
{
    Q_OBJECT

public:
    using TrialPtr = std::shared_ptr<const study::Trial>;
    using GenerationPtr = std::shared_ptr<const study::Generation>;

    explicit StudyModel(QObject* parent = nullptr);

    void clear();
    void load(const study::StudySummary& summary);
    void load(const SummaryPtr& whole); ///< shows its parts as they are, and keeps it
    void apply(const StudyBatch& batch);
    /// The end of the run whose batches came in: takes over what these do not tell, such as trials that were
    /// made and never began.
    void finish(const study::StudySummary& summary);
    /// Why the search ended, as its summary says.
    void setEnd(const study::StudySummary& summary);
    [[nodiscard]] study::SearchEnd end() const { return m_end; }

    [[nodiscard]] const std::shared_ptr<const study::StudyStart>& start() const { return m_start; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const std::vector<TrialPtr>& trials() const
    {
        return m_trials;
    } ///< by number; gaps are null
    [[nodiscard]] TrialPtr trial(int number) const;
    [[nodiscard]] const std::vector<GenerationPtr>& generations() const { return m_generations; }
    [[nodiscard]] const TrialCounts& counts() const { return m_counts; }

    /// The archive: all non-dominated feasible trials so far, best first (see study::Front).
    [[nodiscard]] const std::vector<int>& front() const { return m_front.ids(); }
    [[nodiscard]] bool isOnFront(int number) const { return m_front.contains(number); }
    /// Crowding distance of a front point among the front (Deb et al. 2002), as survival of the last finished
    /// generation breaks its ties; nothing for other trials.
    [[nodiscard]] std::optional<double> crowding(int number) const { return m_front.crowding(number); }
    /// What the front dominates up to the study's reference point; 0 before the study is known.
    [[nodiscard]] double hypervolume() const
    {
        return m_start ? m_front.hypervolume(m_start->reference) : 0.0;
    }
    [[nodiscard]] std::optional<int> knee() const { return m_front.knee(); }
    /// Among all trials of the study as they stand, 1 for the front: see ranks.h of the study.
    [[nodiscard]] std::optional<int> rank(int number) const;
    /// The survivors of the last finished generation.
    [[nodiscard]] std::vector<int> population() const;
    [[nodiscard]] bool isInPopulation(int number) const { return m_population.contains(number); }
    /// Whether the trial belongs to a generation that is not finished, so that nothing is decided on it yet.
    [[nodiscard]] bool isOffspring(const study::Trial& trial) const;

    /// Epochs of a trial, also while it trains.
    [[nodiscard]] std::vector<training::EpochRecord> history(int number) const;
    /// Training rows seen by the trials that finished in this run.
    [[nodiscard]] double samplesInThisRun() const { return m_samples; }
    /// The trial's value of any quantity, stored units; NaN if not known.
    [[nodiscard]] double value(const study::Trial& trial, study::Quantity quantity) const;
    /// The same as the study scores it: the upper bound of an estimate where its risk is pessimistic.
    [[nodiscard]] double scored(const study::Trial& trial, study::Quantity quantity) const;

    [[nodiscard]] int selected() const { return m_selected; }
    void select(int number);
    /// The trials that are chosen together, in the order in which they were; views need two to compare.
    [[nodiscard]] const QList<int>& marked() const { return m_marked; }
    /// Numbers that are no trials are left out.
    void setMarked(const QList<int>& numbers);

    /// What the user says of a trial; numbers that are no trials are left out. It outlasts what a run tells
    /// of the trial.
    void setMark(int number, const study::TrialMark& mark);

    /// All that a report needs.
    [[nodiscard]] study::StudySummary summary() const;
    /// study::findingsOf(summary()), without a copy of the trials.
    [[nodiscard]] study::Findings findings() const;

Q_SIGNALS:
    void studyChanged(); ///< another study, or its head became known
    void phaseChanged();
    void trialsChanged(const QList<int>& numbers);
    void frontChanged();
    void generationFinished(int index);
    void epochFinished(int trial);
    void countsChanged();
    void selectionChanged(int number);
    void markedChanged();

private:
    void begin(std::shared_ptr<const study::StudyStart> start);
    void store(const TrialPtr& trial);
    void count(const study::Trial& trial, int sign);
    bool addGeneration(const GenerationPtr& generation);
    void measureCrowding();
    void goOn(std::shared_ptr<const study::StudyStart> start);
    [[nodiscard]] double samplesOf(const study::Trial& trial) const;

    std::shared_ptr<const study::StudyStart> m_start;
    Phase m_phase = Phase::Waiting;
    std::vector<TrialPtr> m_trials;
    std::vector<GenerationPtr> m_generations;
    std::map<int, std::vector<training::EpochRecord>> m_live;
    study::Front m_front; ///< of the trials alone, whatever stored generations say of theirs
    study::Ranks m_ranks;
    std::set<int> m_population;
    TrialCounts m_counts;
    study::SearchEnd m_end = study::SearchEnd::Open;
    std::vector<study::TrialTestScore> m_testScores;
    double m_samples = 0.0;
    bool m_running = false; ///< batches are coming in, so finished trials count for the rate
    int m_selected = -1;
    QList<int> m_marked;
};

} // namespace snac::studio
