// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace snac::lesson {

namespace {

constexpr int mostMade = 12;     ///< children whose making is shown
constexpr int mostRemovals = 40; ///< steps of thinning; each takes more than one where there are more

std::vector<int> parentPlaces(const Lesson& lesson)
{
    std::vector<int> places(lesson.generation().parentCount());
    std::iota(places.begin(), places.end(), 0);
    if (places.empty()) { // the first generation: those drawn at random are the population
        places.resize(lesson.generation().pool.size());
        std::iota(places.begin(), places.end(), 0);
    }
    return places;
}

/// Offspring that have parents.
std::vector<int> bredPlaces(const Lesson& lesson)
{
    const Generation& generation = lesson.generation();
    std::vector<int> places;
    for (auto place = generation.parentCount(); place < generation.pool.size(); ++place) {
        const evolution::Offspring* origin = generation.originOf(static_cast<int>(place));
        if (origin != nullptr && origin->parents[0] >= 0 && origin->parents[1] >= 0) {
            places.push_back(static_cast<int>(place));
            if (places.size() == 4 * mostMade) {
                break;
            }
        }
    }
    return walked(places, mostMade);
}

int landings(const Lesson& lesson)
{
    return static_cast<int>(std::min<std::size_t>(lesson.generation().childCount(), 40));
}

std::vector<int> alongFront(const Lesson& lesson, int front, std::size_t along)
{
    const Cloud& cloud = lesson.cloud();
    std::vector<int> rows = rowsOf(lesson.ranks(), front);
    std::ranges::stable_sort(rows, {},
                             [&](int row) { return cloud.points[static_cast<std::size_t>(row)][along]; });
    std::ranges::transform(rows, rows.begin(),
                           [&](int row) { return cloud.places[static_cast<std::size_t>(row)]; });
    return walked(rows);
}

/// How many fronts survive whole.
int wholeFronts(const Lesson& lesson)
{
    int whole = 0;
    for (const auto& front : lesson.fronts()) {
        const bool all = std::ranges::all_of(front, [&](int place) {
            return lesson.generation().record.pool[static_cast<std::size_t>(place)].survived;
        });
        if (!all) {
            break;
        }
        ++whole;
    }
    return whole;
}

int removals(const Lesson& lesson)
{
    const int cut = lesson.generation().record.cutRank;
    if (cut < 0) {
        return 0;
    }
    const auto& front = lesson.fronts()[static_cast<std::size_t>(cut)];
    return static_cast<int>(std::ranges::count_if(front, [&](int place) {
        return !lesson.generation().record.pool[static_cast<std::size_t>(place)].survived;
    }));
}

std::vector<evolution::Fitness> fitnessOf(const Lesson& lesson, const std::vector<int>& places)
{
    std::vector<evolution::Fitness> fitness;
    for (const int place : places) {
        fitness.push_back(lesson.generation().pool[static_cast<std::size_t>(place)].fitness);
    }
    return fitness;
}

bool cutsByVicinity(const std::vector<evolution::Fitness>& front, evolution::Truncation truncation)
{
    return truncation == evolution::Truncation::OneByOne &&
           std::ranges::all_of(front, [](const evolution::Fitness& one) {
               return !one.failed && one.violation <= 0.0 && one.objectives.size() > 2;
           });
}

/// What decides is a product of squared distances to as many neighbours as there are objectives; its root of
/// that degree orders the same and is a distance that can be read in the picture.
Thinned thinnedByVicinity(const std::vector<evolution::Fitness>& front, std::size_t keep)
{
    evolution::PointSet points;
    std::vector<int> rows;
    for (const evolution::Fitness& one : front) {
        points.dimensions = one.objectives.size();
        rows.push_back(static_cast<int>(rows.size()));
        points.push(one.objectives);
    }
    evolution::CrowdingCut cut = evolution::cutByVicinity(points, rows, keep);
    for (double& distance : cut.distances) {
        distance = std::pow(distance, 0.5 / static_cast<double>(points.dimensions));
    }
    return {std::move(cut.kept), std::move(cut.distances)};
}

/// The cut front with `gone` of its members out.
void thinCutFront(const Lesson& lesson, int gone, int goneBefore, Selection& selection)
{
    const auto& front = lesson.fronts()[static_cast<std::size_t>(lesson.generation().record.cutRank)];
    const auto fitness = fitnessOf(lesson, front);
    const auto truncation = lesson.generation().truncation;
    const Thinned now = thinned(fitness, front.size() - static_cast<std::size_t>(gone), truncation);
    const Thinned before = thinned(fitness, front.size() - static_cast<std::size_t>(goneBefore), truncation);
    const bool over = gone == removals(lesson);
    for (std::size_t i = 0; i < front.size(); ++i) {
        selection.fates[static_cast<std::size_t>(front[i])] = !now.kept[i] ? Fate::Dropped
                                                              : over       ? Fate::Kept
                                                                           : Fate::InQuestion;
        if (before.kept[i] && !now.kept[i]) {
            selection.droppedNow.push_back(front[i]);
        }
    }
    selection.distances = now.distances;
    selection.toDrop = removals(lesson) - gone;
}

} // namespace

Lesson::Lesson(Generation generation)
    : m_generation(std::move(generation))
    , m_cloud(cloudOf(m_generation))
    , m_fronts(frontsOf(m_generation.record))
{
    for (const int place : m_cloud.places) {
        m_ranks.push_back(m_generation.record.pool[static_cast<std::size_t>(place)].rank);
        m_drawnFronts = std::max(m_drawnFronts, m_ranks.back() + 1);
    }
}

std::vector<int> walked(const std::vector<int>& items, int most)
{
    const auto wanted = static_cast<std::size_t>(std::max(most, 1));
    if (items.size() <= wanted) {
        return items;
    }
    std::vector<int> chosen;
    for (std::size_t i = 0; i < wanted; ++i) {
        chosen.push_back(items[i * (items.size() - 1) / std::max<std::size_t>(wanted - 1, 1)]);
    }
    return chosen;
}

int stepCount(const Lesson& lesson, Scene scene, int front)
{
    switch (scene) {
    case Scene::Population:
        return 1 + static_cast<int>(walked(parentPlaces(lesson)).size());
    case Scene::Offspring:
        return std::max(1, makingPhases * static_cast<int>(bredPlaces(lesson).size()));
    case Scene::Evaluate:
        return 1 + landings(lesson);
    case Scene::Dominance:
        return std::max(1, static_cast<int>(walked(lesson.cloud().places).size()));
    case Scene::Sort:
        return 1 + lesson.drawnFronts();
    case Scene::Crowding:
        return std::max(1, static_cast<int>(walked(rowsOf(lesson.ranks(), front)).size()));
    case Scene::NextGeneration:
        break;
    }
    const int removing = removals(lesson);
    return 1 + wholeFronts(lesson) + (removing > 0 ? 1 + std::min(removing, mostRemovals) : 0) + 1;
}

int lookedAt(const Lesson& lesson, Scene scene, int step, int front, std::size_t along)
{
    const auto at = [](const std::vector<int>& places, int index) {
        return index >= 0 && static_cast<std::size_t>(index) < places.size()
                   ? places[static_cast<std::size_t>(index)]
                   : -1;
    };
    switch (scene) {
    case Scene::Population:
        return at(walked(parentPlaces(lesson)), step - 1);
    case Scene::Dominance:
        return at(walked(lesson.cloud().places), step);
    case Scene::Crowding:
        return at(alongFront(lesson, front, along), step);
    default:
        return -1;
    }
}

Making makingAt(const Lesson& lesson, int step)
{
    const std::vector<int> children = bredPlaces(lesson);
    const auto index = static_cast<std::size_t>(std::max(step, 0) / makingPhases);
    if (index >= children.size()) {
        return {};
    }
    return {children[index], static_cast<Making::Phase>(std::max(step, 0) % makingPhases)};
}

int landedAt(const Lesson& lesson, int step)
{
    const int most = landings(lesson);
    if (most == 0) {
        return 0;
    }
    const auto children = static_cast<long long>(lesson.generation().childCount());
    return static_cast<int>(children * std::clamp(step, 0, most) / most);
}

Selection selectionAt(const Lesson& lesson, int step)
{
    Selection selection;
    const auto& fronts = lesson.fronts();
    selection.fates.assign(lesson.generation().pool.size(), Fate::Waiting);
    const int whole = wholeFronts(lesson);
    for (int front = 0; front < std::min(step, whole); ++front) {
        for (const int place : fronts[static_cast<std::size_t>(front)]) {
            selection.fates[static_cast<std::size_t>(place)] = Fate::Kept;
        }
        selection.front = front;
    }
    const int removing = removals(lesson);
    const int strides = std::min(removing, mostRemovals);
    if (removing > 0 && step > whole) {
        selection.front = lesson.generation().record.cutRank;
        const auto gone = [&](int stride) {
            return static_cast<int>(static_cast<long long>(removing) * std::clamp(stride, 0, strides) /
                                    strides);
        };
        thinCutFront(lesson, gone(step - whole - 1), gone(step - whole - 2), selection);
    }
    selection.over = step >= stepCount(lesson, Scene::NextGeneration, 0) - 1;
    if (selection.over) {
        for (Fate& fate : selection.fates) {
            fate = fate == Fate::Waiting ? Fate::Dropped : fate;
        }
        selection.droppedNow.clear();
    }
    selection.kept = static_cast<int>(std::ranges::count(selection.fates, Fate::Kept));
    return selection;
}

Thinned thinned(const std::vector<evolution::Fitness>& front, std::size_t keep,
                evolution::Truncation truncation)
{
    if (cutsByVicinity(front, truncation)) {
        return thinnedByVicinity(front, keep);
    }
    const evolution::Survival survival = evolution::survive(front, keep, truncation);
    Thinned result;
    for (const evolution::Standing& standing : survival.standings) {
        result.kept.push_back(standing.survived);
        result.distances.push_back(standing.crowding);
    }
    return result;
}

} // namespace snac::lesson
