// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_model.h"

#include "snac/study/ranks.h"
#include "snac/study/study_rules.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace snac::studio {

using study::TrialState;

namespace {

study::SearchEnd endOf(const study::StudySummary& summary)
{
    const bool ended = !summary.interrupted && summary.end == study::SearchEnd::Open;
    return ended ? study::SearchEnd::Trials : summary.end;
}

std::vector<const study::Trial*> pointers(const std::vector<StudyModel::TrialPtr>& trials)
{
    std::vector<const study::Trial*> found;
    for (const StudyModel::TrialPtr& trial : trials) {
        if (trial) {
            found.push_back(trial.get());
        }
    }
    return found;
}

/// The numbers of trials whose rank is another than before, or that have one now.
QList<int> changedRanks(const study::Ranks& before, const study::Ranks& now)
{
    QList<int> numbers;
    for (const auto& [number, rank] : now) {
        const auto old = before.find(number);
        if (old == before.end() || old->second != rank) {
            numbers << number;
        }
    }
    return numbers;
}

} // namespace

StudyModel::StudyModel(QObject* parent)
    : QObject(parent)
{
}

void StudyModel::clear()
{
    begin(nullptr);
    m_phase = Phase::Waiting;
    Q_EMIT studyChanged();
    select(-1);
    setMarked({});
}

void StudyModel::begin(std::shared_ptr<const study::StudyStart> start)
{
    m_start = std::move(start);
    m_trials.clear();
    m_generations.clear();
    m_live.clear();
    m_front = m_start ? study::Front(m_start->config) : study::Front();
    m_ranks.clear();
    m_population.clear();
    m_counts = {};
    m_end = study::SearchEnd::Open;
    m_testScores.clear();
    m_samples = 0.0;
}

/// The study that is shown is resumed or prolonged: what was found stays, what was running is trained again.
void StudyModel::goOn(std::shared_ptr<const study::StudyStart> start)
{
    m_start = std::move(start);
    m_live.clear();
    m_counts = {};
    m_samples = 0.0;
    m_end = study::SearchEnd::Open;
    for (TrialPtr& trial : m_trials) {
        if (trial && trial->state == TrialState::Running) {
            trial.reset();
        } else if (trial) {
            count(*trial, +1);
        }
    }
    m_selected = trial(m_selected) ? m_selected : -1;
}

void StudyModel::load(const study::StudySummary& summary)
{
    load(std::make_shared<const study::StudySummary>(summary));
}

void StudyModel::load(const SummaryPtr& whole)
{
    const study::StudySummary& summary = *whole;
    const int selected = m_selected;
    m_running = false;
    // Parts of the one summary: ten thousand trials are not copied.
    begin({whole, &summary.start});
    for (const auto& trial : summary.trials) {
        store({whole, &trial});
    }
    m_front = study::Front(summary.start.config, summary.trials);
    m_ranks = study::ranksOf(summary.start.config, summary.trials);
    for (const auto& generation : summary.generations) {
        addGeneration({whole, &generation});
    }
    measureCrowding();
    m_end = endOf(summary);
    m_testScores = summary.testScores;
    m_selected = trial(selected) ? selected : -1;
    Q_EMIT studyChanged();
    Q_EMIT selectionChanged(m_selected);
    setMarked(QList<int>(m_marked)); // those that are still there
}

void StudyModel::setEnd(const study::StudySummary& summary)
{
    m_end = endOf(summary);
    Q_EMIT countsChanged();
}

void StudyModel::apply(const StudyBatch& batch)
{
    if (batch.phase) {
        m_phase = *batch.phase;
        Q_EMIT phaseChanged();
    }
    if (batch.start) {
        m_running = true;
        if (m_start && batch.start->finishedBefore > 0 && batch.start->file == m_start->file) {
            goOn(batch.start);
        } else {
            begin(batch.start);
            m_selected = -1;
        }
        Q_EMIT studyChanged();
        Q_EMIT selectionChanged(m_selected);
        setMarked(QList<int>(m_marked));
    }
    if (batch.changed && m_start) { // trials, conditions to stop and workers alone
        auto start = std::make_shared<study::StudyStart>(*m_start);
        start->config.trials = batch.changed->config.trials;
        start->config.stop = batch.changed->config.stop;
        start->workers = batch.changed->workers;
        m_start = std::move(start);
        Q_EMIT countsChanged();
    }
    if (batch.engine && m_start) { // known only when the first training is due
        auto start = std::make_shared<study::StudyStart>(*m_start);
        start->engine = *batch.engine;
        m_start = std::move(start);
    }
    QList<int> changed;
    bool frontGrew = false;
    for (const auto& trial : batch.started) {
        if (!this->trial(trial->number)) { // the end of a short trial may have come in the same batch
            store(trial);
            changed << trial->number;
        }
    }
    for (const auto& event : batch.epochs) {
        auto& live = m_live[event.trial]; // folds may train at the same time
        live.insert(std::ranges::upper_bound(live, event.record.fold, {}, &training::EpochRecord::fold),
                    event.record);
        Q_EMIT epochFinished(event.trial);
    }
    for (const auto& trial : batch.finished) {
        store(trial);
        m_live.erase(trial->number);
        frontGrew = m_front.insert(*trial) || frontGrew;
        changed << trial->number;
    }
    if (frontGrew) {
        measureCrowding();
    }
    if (!batch.finished.empty() && m_start) {
        // Once a batch, of which there are no more than 30 a second: some ms for ten thousand trials.
        const study::Ranks before =
            std::exchange(m_ranks, study::ranksOf(m_start->config, pointers(m_trials)));
        changed << changedRanks(before, m_ranks);
    }
    if (!changed.isEmpty()) {
        std::sort(changed.begin(), changed.end());
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        Q_EMIT trialsChanged(changed);
        Q_EMIT countsChanged();
    }
    for (const auto& generation : batch.generations) {
        if (addGeneration(generation)) {
            measureCrowding();
            Q_EMIT generationFinished(generation->record.index);
        }
    }
    if (frontGrew || !batch.generations.empty()) {
        Q_EMIT frontChanged();
    }
}

void StudyModel::store(const TrialPtr& trial)
{
    if (trial->number < 0) {
        return;
    }
    const auto index = static_cast<std::size_t>(trial->number);
    if (index >= m_trials.size()) {
        m_trials.resize(index + 1);
    }
    TrialPtr stored = trial;
    if (m_trials[index]) {
        count(*m_trials[index], -1);
        if (!(m_trials[index]->mark == trial->mark)) { // a run knows less of it than who looks at it
            auto marked = std::make_shared<study::Trial>(*trial);
            marked->mark = m_trials[index]->mark;
            stored = std::move(marked);
        }
    }
    m_trials[index] = std::move(stored);
    count(*trial, +1);
}

void StudyModel::setMark(int number, const study::TrialMark& mark)
{
    const TrialPtr known = trial(number);
    if (!known || known->mark == mark) {
        return;
    }
    auto marked = std::make_shared<study::Trial>(*known);
    marked->mark = mark;
    m_trials[static_cast<std::size_t>(number)] = std::move(marked);
    Q_EMIT trialsChanged({number});
}

void StudyModel::count(const study::Trial& trial, int sign)
{
    m_counts.total += sign;
    switch (trial.state) {
    case TrialState::Running:
        m_counts.running += sign;
        return;
    case TrialState::Complete:
        m_counts.complete += sign;
        break;
    case TrialState::Rejected:
        m_counts.rejected += sign;
        break;
    case TrialState::Failed:
        m_counts.failed += sign;
        break;
    case TrialState::Discarded:
        m_counts.discarded += sign;
        break;
    case TrialState::Duplicate:
        m_counts.duplicates += sign;
        break;
    }
    const int counted = m_start && study::countsAsTrial(m_start->config, trial) ? sign : 0;
    m_counts.counted += counted;
    if (m_running && m_start && trial.number >= m_start->finishedBefore) {
        m_counts.finishedInThisRun += sign;
        m_counts.countedInThisRun += counted;
        const bool trained = trial.state == TrialState::Complete || trial.state == TrialState::Failed ||
                             trial.state == TrialState::Discarded;
        m_counts.trainedInThisRun += trained ? sign : 0;
        m_samples += sign * samplesOf(trial);
    }
}

double StudyModel::samplesOf(const study::Trial& trial) const
{
    const int folds = std::max(1, m_start->config.training.folds);
    const double rows = folds == 1 ? m_start->trainRows
                                   : (m_start->trainRows + m_start->validationRows) * (1.0 - 1.0 / folds);
    // Of a shared network only the epochs at the trial's own precision were trained for it.
    const int shared = trial.networkOf < 0 ? 0
                                           : study::epochsOf(m_start->config, m_start->trainRows,
                                                             m_start->validationRows, trial);
    const auto trained = std::ranges::count_if(
        trial.history, [shared](const training::EpochRecord& epoch) { return epoch.epoch > shared; });
    return trial.state == TrialState::Complete ? rows * static_cast<double>(trained) : 0.0;
}

void StudyModel::finish(const study::StudySummary& summary)
{
    if (!m_start || summary.start.file != m_start->file) {
        return; // nothing of it came in, or another study is shown
    }
    m_start = std::make_shared<const study::StudyStart>(summary.start);
    m_testScores = summary.testScores;
    m_end = summary.end;
    QList<int> added;
    for (const auto& trial : summary.trials) {
        const auto known = this->trial(trial.number);
        if (!known || known->state == TrialState::Running) {
            store(std::make_shared<const study::Trial>(trial));
            added << trial.number;
        }
    }
    const study::Ranks before = std::exchange(m_ranks, study::ranksOf(m_start->config, pointers(m_trials)));
    added << changedRanks(before, m_ranks);
    if (!added.isEmpty()) {
        Q_EMIT trialsChanged(added);
        Q_EMIT countsChanged();
    }
}

/// A study that goes on tells its generations again; the last one may have become longer. False if nothing is
/// new.
bool StudyModel::addGeneration(const GenerationPtr& generation)
{
    const auto known = std::ranges::find_if(m_generations, [&](const GenerationPtr& one) {
        return one->record.index == generation->record.index;
    });
    if (known == m_generations.end()) {
        m_generations.push_back(generation);
    } else if ((*known)->record.survivors == generation->record.survivors &&
               (*known)->record.pool.size() == generation->record.pool.size()) {
        return false;
    } else {
        *known = generation;
    }
    const auto& survivors = m_generations.back()->record.survivors;
    m_population = std::set<int>(survivors.begin(), survivors.end());
    return true;
}

/// In the order of the last generation's pool, so that its record and the lesson say the same.
void StudyModel::measureCrowding()
{
    std::vector<int> pool;
    if (!m_generations.empty()) {
        std::ranges::transform(m_generations.back()->record.pool, std::back_inserter(pool),
                               &evolution::Member::id);
    }
    m_front.measureCrowding(pool);
}

bool StudyModel::isOffspring(const study::Trial& trial) const
{
    return m_generations.empty() || trial.generation > m_generations.back()->record.index;
}

StudyModel::TrialPtr StudyModel::trial(int number) const
{
    const auto index = static_cast<std::size_t>(number);
    return number >= 0 && index < m_trials.size() ? m_trials[index] : nullptr;
}

std::optional<int> StudyModel::rank(int number) const
{
    const auto found = m_ranks.find(number);
    return found == m_ranks.end() ? std::nullopt : std::optional(found->second);
}

std::vector<int> StudyModel::population() const
{
    return m_generations.empty() ? std::vector<int>{} : m_generations.back()->record.survivors;
}

std::vector<training::EpochRecord> StudyModel::history(int number) const
{
    if (const auto live = m_live.find(number); live != m_live.end()) {
        return live->second;
    }
    const auto found = trial(number);
    return found ? found->history : std::vector<training::EpochRecord>{};
}

double StudyModel::value(const study::Trial& trial, study::Quantity quantity) const
{
    return study::valueOf(quantity, trial.metrics ? &*trial.metrics : nullptr,
                          trial.hardware ? &*trial.hardware : nullptr);
}

double StudyModel::scored(const study::Trial& trial, study::Quantity quantity) const
{
    return m_start ? study::valueOf(quantity, m_start->config.risk, trial.metrics ? &*trial.metrics : nullptr,
                                    trial.hardware ? &*trial.hardware : nullptr, m_start->board)
                   : value(trial, quantity);
}

void StudyModel::select(int number)
{
    const int wanted = trial(number) ? number : -1;
    if (wanted != m_selected) {
        m_selected = wanted;
        Q_EMIT selectionChanged(m_selected);
    }
}

void StudyModel::setMarked(const QList<int>& numbers)
{
    QList<int> wanted;
    std::set<int> seen;
    for (const int number : numbers) {
        if (trial(number) && seen.insert(number).second) {
            wanted << number;
        }
    }
    if (wanted != m_marked) {
        m_marked = wanted;
        Q_EMIT markedChanged();
    }
}

study::Findings StudyModel::findings() const
{
    return m_start ? study::findingsOf(*m_start, pointers(m_trials), front()) : study::Findings();
}

study::StudySummary StudyModel::summary() const
{
    if (!m_start) {
        return {};
    }
    std::vector<study::Trial> trials;
    for (const auto& trial : m_trials) {
        if (trial) {
            trials.push_back(*trial);
        }
    }
    std::vector<study::Generation> generations;
    for (const auto& generation : m_generations) {
        generations.push_back(*generation);
    }
    study::StudyStart start = *m_start;
    start.dataFound.clear(); // it tells of this run alone, not of the study
    auto summary = study::summarize(std::move(start), std::move(trials), std::move(generations), m_end);
    summary.testScores = m_testScores;
    summary.testLooks = study::testLooksOf(m_testScores, {});
    return summary;
}

} // namespace snac::studio
