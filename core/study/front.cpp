// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "front.h"

#include "scoring.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace snac::study {

namespace {

std::vector<bool> sensesOf(const StudyConfig& config)
{
    std::vector<bool> maximize;
    for (const Objective& objective : config.objectives) {
        maximize.push_back(objective.maximize);
    }
    return maximize;
}

} // namespace

const Trial* findTrial(const std::vector<Trial>& trials, int number)
{
    const auto place = static_cast<std::size_t>(number);
    if (number >= 0 && place < trials.size() && trials[place].number == number) {
        return &trials[place];
    }
    const auto found = std::ranges::find(trials, number, &Trial::number);
    return found == trials.end() || number < 0 ? nullptr : &*found;
}

bool entersFront(const Trial& trial)
{
    return trial.state == TrialState::Complete && trial.violation <= 0.0 && !trial.values.empty();
}

Front::Front(std::vector<bool> maximize)
    : m_maximize(std::move(maximize))
{
    if (!m_maximize.empty()) {
        m_archive.emplace(m_maximize.size());
    }
}

Front::Front(const StudyConfig& config)
    : Front(sensesOf(config))
{
}

Front::Front(const StudyConfig& config, const std::vector<Trial>& trials)
    : Front(config)
{
    for (const Trial& trial : trials) {
        if (entersFront(trial)) {
            add(trial.number, trial.values);
        }
    }
    arrange();
}

Front::Front(const StudyConfig& config, std::span<const Trial* const> trials)
    : Front(config)
{
    for (const Trial* trial : trials) {
        if (entersFront(*trial)) {
            add(trial->number, trial->values);
        }
    }
    arrange();
}

bool Front::insert(const Trial& trial)
{
    return entersFront(trial) && insert(trial.number, trial.values);
}

bool Front::insert(int id, const std::vector<double>& values)
{
    const bool added = add(id, values);
    if (added) {
        arrange();
    }
    return added;
}

bool Front::add(int id, const std::vector<double>& values)
{
    if (!m_archive || id < 0 || values.size() != m_maximize.size() || m_archive->contains(id)) {
        return false;
    }
    std::vector<double> minimised = values;
    for (std::size_t i = 0; i < minimised.size(); ++i) {
        minimised[i] = m_maximize[i] ? -minimised[i] : minimised[i];
    }
    return m_archive->insert(id, minimised);
}

void Front::arrange()
{
    m_ids.clear();
    m_places.clear();
    if (!m_archive) {
        return;
    }
    std::vector<std::pair<std::vector<double>, int>> order;
    for (std::size_t i = 0; i < m_archive->ids().size(); ++i) {
        const auto own = m_archive->points()[i];
        order.emplace_back(std::vector<double>(own.begin(), own.end()), m_archive->ids()[i]);
    }
    std::ranges::sort(order);
    m_points = {m_maximize.size(), {}};
    for (const auto& [values, id] : order) {
        m_places.emplace(id, m_ids.size());
        m_ids.push_back(id);
        m_points.push(values);
    }
    measureCrowding({});
}

void Front::measureCrowding(std::span<const int> pool)
{
    std::map<int, std::size_t> turns;
    for (const int id : pool) {
        turns.emplace(id, turns.size());
    }
    std::vector<int> places(m_ids.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::stable_sort(places, {}, [&](int place) {
        const auto found = turns.find(m_ids[static_cast<std::size_t>(place)]);
        return found == turns.end() ? turns.size() : found->second;
    });
    const std::vector<double> distances = evolution::crowdingDistances(m_points, places);
    m_crowding.assign(places.size(), 0.0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        m_crowding[static_cast<std::size_t>(places[i])] = distances[i];
    }
}

std::vector<double> Front::point(int id) const
{
    const auto place = m_places.find(id);
    if (place == m_places.end()) {
        return {};
    }
    const auto own = m_points[place->second];
    return {own.begin(), own.end()};
}

std::optional<double> Front::crowding(int id) const
{
    const auto place = m_places.find(id);
    return place == m_places.end() ? std::nullopt : std::optional(m_crowding[place->second]);
}

std::optional<int> Front::knee() const
{
    if (m_ids.empty()) {
        return std::nullopt;
    }
    const std::size_t dimensions = m_points.dimensions;
    std::vector<double> low(dimensions, std::numeric_limits<double>::infinity());
    std::vector<double> high(dimensions, -std::numeric_limits<double>::infinity());
    for (std::size_t p = 0; p < m_ids.size(); ++p) {
        for (std::size_t i = 0; i < dimensions; ++i) {
            low[i] = std::min(low[i], m_points[p][i]);
            high[i] = std::max(high[i], m_points[p][i]);
        }
    }
    double nearest = std::numeric_limits<double>::infinity();
    int knee = m_ids.front();
    for (std::size_t p = 0; p < m_ids.size(); ++p) {
        double distance = 0.0;
        for (std::size_t i = 0; i < dimensions; ++i) {
            const double span = high[i] - low[i];
            const double part = span > 0.0 ? (m_points[p][i] - low[i]) / span : 0.0;
            distance += part * part;
        }
        if (distance < nearest) {
            nearest = distance;
            knee = m_ids[p];
        }
    }
    return knee;
}

double Front::hypervolume(std::span<const double> reference) const
{
    return m_archive && reference.size() == m_maximize.size()
               ? evolution::hypervolume(m_archive->points(), reference)
               : 0.0;
}

std::vector<double> scoredValues(const StudyConfig& config, const hardware::Board& board, const Trial& trial,
                                 std::span<const Quantity> quantities)
{
    std::vector<double> values;
    for (const Quantity quantity : quantities) {
        values.push_back(scoredValue(config, board, trial, quantity));
    }
    return values;
}

Front frontIn(const StudyConfig& config, std::span<const Quantity> quantities)
{
    std::vector<bool> maximize;
    for (const Quantity quantity : quantities) {
        const auto objective = std::ranges::find(config.objectives, quantity, &Objective::quantity);
        maximize.push_back(objective != config.objectives.end() ? objective->maximize
                                                                : info(quantity).maximize);
    }
    return Front(std::move(maximize));
}

std::vector<int> bestFirst(const StudyConfig& config, const std::vector<Trial>& trials, std::vector<int> ids)
{
    std::vector<std::tuple<bool, std::vector<double>, int>> order;
    for (const int id : ids) {
        const Trial* trial = findTrial(trials, id);
        order.emplace_back(!trial, trial ? minimised(config, trial->values) : std::vector<double>(), id);
    }
    std::ranges::sort(order);
    std::ranges::transform(order, ids.begin(), [](const auto& entry) { return std::get<int>(entry); });
    return ids;
}

} // namespace snac::study
