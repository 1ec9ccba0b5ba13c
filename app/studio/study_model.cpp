// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_model.h"

#include "snac/study/study_rules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace snac::studio {

using study::TrialState;

StudyModel::StudyModel(QObject* parent)
    : QObject(parent)
{
}

void StudyModel::clear()
{
    begin(nullptr);
    m_phase.clear();
    Q_EMIT studyChanged();
    select(-1);
}

void StudyModel::begin(std::shared_ptr<const study::StudyStart> start)
{
    m_start = std::move(start);
    m_trials.clear();
    m_generations.clear();
    m_live.clear();
    m_front.clear();
    m_crowding.clear();
    m_rank.clear();
    m_counts = {};
    m_end = study::SearchEnd::Open;
    m_samples = 0.0;
    m_hypervolume = 0.0;
    m_archive.reset();
    if (m_start && !m_start->config.objectives.empty()) {
        m_archive.emplace(m_start->config.objectives.size());
    }
}

void StudyModel::load(const study::StudySummary& summary)
{
    const int selected = m_selected;
    m_running = false;
    begin(std::make_shared<const study::StudyStart>(summary.start));
    for (const auto& trial : summary.trials) {
        store(std::make_shared<const study::Trial>(trial));
    }
    for (const auto& generation : summary.generations) {
        addGeneration(std::make_shared<const study::Generation>(generation));
    }
    m_hypervolume = summary.hypervolume;
    m_end = summary.end;
    updateFront(summary.front);
    m_selected = trial(selected) ? selected : -1;
    Q_EMIT studyChanged();
    Q_EMIT selectionChanged(m_selected);
}

void StudyModel::setEnd(study::SearchEnd end)
{
    m_end = end;
    Q_EMIT countsChanged();
}

void StudyModel::apply(const StudyBatch& batch)
{
    if (batch.phase) {
        m_phase = *batch.phase;
        Q_EMIT phaseChanged(QString::fromStdString(m_phase));
    }
    if (batch.start) {
        m_running = true;
        begin(batch.start);
        m_selected = -1;
        Q_EMIT studyChanged();
        Q_EMIT selectionChanged(m_selected);
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
        m_live[event.trial].push_back(event.record);
        Q_EMIT epochFinished(event.trial);
    }
    for (const auto& trial : batch.finished) {
        store(trial);
        m_live.erase(trial->number);
        frontGrew = insertIntoArchive(*trial) || frontGrew;
        changed << trial->number;
    }
    if (frontGrew) {
        updateFront(m_archive->ids());
    }
    if (!changed.isEmpty()) {
        std::sort(changed.begin(), changed.end());
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        Q_EMIT trialsChanged(changed);
        Q_EMIT countsChanged();
    }
    for (const auto& generation : batch.generations) {
        addGeneration(generation);
        updateFront(generation->front);
        Q_EMIT generationFinished(generation->record.index);
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
    if (m_trials[index]) {
        count(*m_trials[index], -1);
    }
    m_trials[index] = trial;
    count(*trial, +1);
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
        m_samples += sign * samplesOf(trial);
    }
}

double StudyModel::samplesOf(const study::Trial& trial) const
{
    const int folds = std::max(1, m_start->config.training.folds);
    const double rows = folds == 1 ? m_start->trainRows
                                   : (m_start->trainRows + m_start->validationRows) * (1.0 - 1.0 / folds);
    // Of a shared network only the epochs at the trial's own precision were trained for it.
    const int shared = trial.networkOf < 0 ? 0 : study::epochsOf(m_start->config, m_start->trainRows, m_start->validationRows, trial);
    const auto trained = std::ranges::count_if(
        trial.history, [shared](const training::EpochRecord& epoch) { return epoch.epoch > shared; });
    return trial.state == TrialState::Complete ? rows * static_cast<double>(trained) : 0.0;
}

std::vector<double> StudyModel::minimised(const study::Trial& trial) const
{
    std::vector<double> values = trial.values;
    const auto& objectives = m_start->config.objectives;
    for (std::size_t i = 0; i < values.size() && i < objectives.size(); ++i) {
        values[i] = objectives[i].maximize ? -values[i] : values[i];
    }
    return values;
}

bool StudyModel::insertIntoArchive(const study::Trial& trial)
{
    if (!m_archive || trial.state != TrialState::Complete || trial.violation > 0.0 ||
        trial.values.size() != m_start->config.objectives.size()) {
        return false;
    }
    return m_archive->insert(trial.number, minimised(trial));
}

void StudyModel::addGeneration(const GenerationPtr& generation)
{
    m_generations.push_back(generation);
    m_hypervolume = generation->hypervolume;
    for (const auto& member : generation->record.pool) {
        if (member.rank >= 0) {
            m_rank[member.id] = member.rank + 1;
        }
    }
}

void StudyModel::updateFront(std::vector<int> ids)
{
    std::erase_if(ids, [this](int id) {
        const auto found = trial(id);
        return !found || !m_start || found->values.size() != m_start->config.objectives.size() ||
               found->values.empty();
    });
    std::sort(ids.begin(), ids.end(), [this](int a, int b) {
        const auto& left = trial(a)->values;
        const auto& right = trial(b)->values;
        return left != right ? left < right : a < b;
    });
    m_front = std::move(ids);
    m_crowding.clear();
    if (m_front.empty()) {
        return;
    }
    evolution::PointSet points{m_start->config.objectives.size(), {}};
    for (const int id : m_front) {
        points.push(minimised(*trial(id)));
    }
    std::vector<int> order(m_front.size());
    std::iota(order.begin(), order.end(), 0);
    const auto distances = evolution::crowdingDistances(points, order);
    for (std::size_t i = 0; i < m_front.size(); ++i) {
        m_crowding[m_front[i]] = distances[i];
    }
}

StudyModel::TrialPtr StudyModel::trial(int number) const
{
    const auto index = static_cast<std::size_t>(number);
    return number >= 0 && index < m_trials.size() ? m_trials[index] : nullptr;
}

bool StudyModel::isOnFront(int number) const
{
    return m_crowding.contains(number);
}

std::optional<double> StudyModel::crowding(int number) const
{
    const auto found = m_crowding.find(number);
    return found == m_crowding.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> StudyModel::rank(int number) const
{
    const auto found = m_rank.find(number);
    return found == m_rank.end() ? std::nullopt : std::optional(found->second);
}

std::vector<int> StudyModel::population() const
{
    return m_generations.empty() ? std::vector<int>{} : m_generations.back()->record.survivors;
}

int StudyModel::populationFrontSize() const
{
    const auto members = population();
    return static_cast<int>(
        std::count_if(members.begin(), members.end(), [this](int id) { return rank(id) == 1; }));
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

study::StudySummary StudyModel::summary() const
{
    study::StudySummary result;
    if (!m_start) {
        return result;
    }
    result.start = *m_start;
    for (const auto& trial : m_trials) {
        if (trial) {
            result.trials.push_back(*trial);
        }
    }
    for (const auto& generation : m_generations) {
        result.generations.push_back(*generation);
    }
    result.front = m_front;
    result.hypervolume = m_hypervolume;
    const bool all = m_counts.running == 0 && m_counts.counted >= m_start->config.trials;
    result.end = all ? study::SearchEnd::Trials : m_end;
    result.interrupted = result.end == study::SearchEnd::Open;
    return result;
}

} // namespace snac::studio
