// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks.h"

#include "problems.h"

#include "snac/base/random.h"

#include <algorithm>

namespace snac::lesson {

namespace {

constexpr std::size_t mostMarks = 25; ///< more are no question but work

Task lowest(const Lesson& lesson, std::size_t along)
{
    const Cloud& cloud = lesson.cloud();
    const auto parents = static_cast<int>(lesson.generation().parentCount());
    Task task{Task::Kind::One, {}, {}};
    double best = evolution::infinity;
    for (std::size_t row = 0; row < cloud.points.size(); ++row) {
        if (parents > 0 && cloud.places[row] >= parents) {
            continue; // not of the population yet
        }
        const double value = cloud.points[row][along];
        if (value < best) {
            task.right.clear();
            best = value;
        }
        if (value == best) {
            task.right.push_back(cloud.places[row]);
        }
    }
    return task.right.empty() ? Task{} : task;
}

Task tournament(const Lesson& lesson)
{
    const Generation& generation = lesson.generation();
    std::vector<int> entrants;
    for (std::size_t place = 0; place < generation.parentCount(); ++place) {
        if (generation.pool[place].before && lesson.cloud().rows[place] >= 0) {
            entrants.push_back(static_cast<int>(place));
        }
    }
    if (entrants.size() < 2) {
        return {};
    }
    Random random = Random::derive(lessonSeed, {static_cast<std::uint64_t>(generation.record.index)});
    random.shuffle(entrants);
    if (!generation.record.offspring.empty()) { // whose parents are shown first: that gave the answer away
        const auto& shown = generation.record.offspring.front().parents;
        std::ranges::stable_partition(entrants, [&](int place) {
            return std::ranges::find(shown, generation.pool[static_cast<std::size_t>(place)].id) ==
                   std::end(shown);
        });
    }
    const int a = entrants[0];
    const int b = entrants[1];
    const auto order = evolution::tournamentOrder(*generation.pool[static_cast<std::size_t>(a)].before,
                                                  *generation.pool[static_cast<std::size_t>(b)].before);
    Task task{Task::Kind::One, {a, b}, {}};
    task.right = order < 0 ? std::vector{a} : order > 0 ? std::vector{b} : std::vector{a, b};
    return task;
}

Task undominatedChild(const Lesson& lesson)
{
    const Cloud& cloud = lesson.cloud();
    const auto parents = static_cast<int>(lesson.generation().parentCount());
    Task task{Task::Kind::One, {}, {}};
    for (std::size_t child = 0; child < cloud.points.size(); ++child) {
        if (cloud.places[child] < parents) {
            continue;
        }
        bool dominated = false;
        for (std::size_t row = 0; row < cloud.points.size() && !dominated; ++row) {
            dominated =
                cloud.places[row] < parents && evolution::dominates(cloud.points[row], cloud.points[child]);
        }
        if (!dominated) {
            task.right.push_back(cloud.places[child]);
        }
    }
    return task.right.empty() || parents == 0 ? Task{} : task;
}

Task freeFromDominators(const Lesson& lesson)
{
    const std::vector<int> last = rowsOf(lesson.ranks(), lesson.drawnFronts() - 1);
    if (lesson.drawnFronts() < 2) {
        return {};
    }
    return {Task::Kind::Drag, {lesson.cloud().places[static_cast<std::size_t>(last.front())]}, {}};
}

Task severalOf(std::vector<int> right)
{
    return right.empty() || right.size() > mostMarks ? Task{}
                                                     : Task{Task::Kind::Several, {}, std::move(right)};
}

Task nextFront(const Lesson& lesson, int peeled)
{
    std::vector<int> right;
    for (const int row : rowsOf(lesson.ranks(), peeled)) {
        right.push_back(lesson.cloud().places[static_cast<std::size_t>(row)]);
    }
    return severalOf(std::move(right));
}

Task mostCrowded(const Asked& asked)
{
    const std::vector<int> rows = rowsOf(*asked.ranks, asked.front);
    const std::vector<double> distances = evolution::crowdingDistances(asked.cloud->points, rows);
    const auto least = std::ranges::min_element(distances);
    if (least == distances.end() || *least == evolution::infinity) {
        return {};
    }
    Task task{Task::Kind::One, {}, {}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (distances[i] == *least) {
            task.right.push_back(asked.cloud->places[static_cast<std::size_t>(rows[i])]);
        }
    }
    return task;
}

Task droppedOfCut(const Lesson& lesson)
{
    const auto& record = lesson.generation().record;
    if (record.cutRank < 0) {
        return {};
    }
    std::vector<int> right;
    for (const int place : lesson.fronts()[static_cast<std::size_t>(record.cutRank)]) {
        if (!record.pool[static_cast<std::size_t>(place)].survived) {
            right.push_back(place);
        }
    }
    return severalOf(std::move(right));
}

} // namespace

Task taskOf(const Lesson& lesson, const Asked& asked)
{
    switch (asked.scene) {
    case Scene::Population:
        return lowest(lesson, asked.along);
    case Scene::Offspring:
        return tournament(lesson);
    case Scene::Evaluate:
        return undominatedChild(lesson);
    case Scene::Dominance:
        return freeFromDominators(lesson);
    case Scene::Sort:
        return nextFront(lesson, asked.step);
    case Scene::Crowding:
        return mostCrowded(asked);
    case Scene::NextGeneration:
        break;
    }
    return droppedOfCut(lesson);
}

bool isRight(const Task& task, std::vector<int> marked, const Cloud& now)
{
    switch (task.kind) {
    case Task::Kind::None:
        return false;
    case Task::Kind::One:
        return marked.size() == 1 && std::ranges::find(task.right, marked.front()) != task.right.end();
    case Task::Kind::Several: {
        std::vector<int> right = task.right;
        std::ranges::sort(right);
        std::ranges::sort(marked);
        return right == marked;
    }
    case Task::Kind::Drag:
        break;
    }
    const int row = now.rows[static_cast<std::size_t>(task.candidates.front())];
    return row >= 0 && relationsOf(now, row).dominators.empty();
}

} // namespace snac::lesson
