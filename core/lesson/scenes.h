// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation.h"

#include <memory>
#include <vector>

namespace snac::lesson {

/// The scenes of the lesson, in the order in which a generation goes.
enum class Scene { Population, Offspring, Evaluate, Dominance, Sort, Crowding, NextGeneration };
inline constexpr int sceneCount = 7;

/// A generation with what its scenes ask again and again. Immutable.
class Lesson
{
public:
    explicit Lesson(Generation generation);

    [[nodiscard]] const Generation& generation() const { return m_generation; }
    [[nodiscard]] const Cloud& cloud() const { return m_cloud; }
    /// Ranks of the points, as the record has them.
    [[nodiscard]] const std::vector<int>& ranks() const { return m_ranks; }
    /// Places by rank, infeasible ones included.
    [[nodiscard]] const std::vector<std::vector<int>>& fronts() const { return m_fronts; }
    /// How many fronts have points.
    [[nodiscard]] int drawnFronts() const { return m_drawnFronts; }
    /// Members without a place on the plot: over a budget, or failed.
    [[nodiscard]] std::size_t unseen() const { return m_generation.pool.size() - m_cloud.places.size(); }

private:
    Generation m_generation;
    Cloud m_cloud;
    std::vector<int> m_ranks;
    std::vector<std::vector<int>> m_fronts;
    int m_drawnFronts = 0;
};
using LessonPtr = std::shared_ptr<const Lesson>;

/// Evenly chosen ones where there are more than a class would watch.
[[nodiscard]] std::vector<int> walked(const std::vector<int>& items, int most = 40);

/// How many steps a scene has, 1 at least. `front`: the one that Crowding is about.
[[nodiscard]] int stepCount(const Lesson& lesson, Scene scene, int front);

/// Population, Dominance, Crowding: the place that is looked at; -1: none yet. Crowding goes along the axis
/// `along`.
[[nodiscard]] int lookedAt(const Lesson& lesson, Scene scene, int step, int front, std::size_t along);

/// Offspring: the child and how far its making is.
struct Making
{
    enum class Phase { Parents, Crossover, Mutation };
    int child = -1; ///< place; -1: the generation has no children of parents
    Phase phase = Phase::Parents;
};
[[nodiscard]] Making makingAt(const Lesson& lesson, int step);
inline constexpr int makingPhases = 3;

/// Evaluate: how many of the offspring have landed.
[[nodiscard]] int landedAt(const Lesson& lesson, int step);

/// What becomes of a member at a step of the last scene.
enum class Fate { Waiting, Kept, InQuestion, Dropped };
struct Selection
{
    std::vector<Fate> fates; ///< by place
    int front = -1;          ///< rank of the one that was taken up last; -1: none yet
    int kept = 0;
    /// Of the cut front: the distance by which each stays or goes, among those left, in the order of the
    /// front; empty before it is its turn. Of those that went, that of the moment when they did.
    std::vector<double> distances;
    std::vector<int> droppedNow; ///< places that go in this very step
    int toDrop = 0;              ///< how many of the cut front have to go still
    bool over = false;           ///< the next population is complete
};
[[nodiscard]] Selection selectionAt(const Lesson& lesson, int step);

/// The front without its worst, one after the other, as survival does it; `keep` are left. In front order.
struct Thinned
{
    std::vector<bool> kept;
    /// The crowding distances; with more than two objectives the geometric mean of the distances to as many
    /// nearest neighbours as there are objectives, each in units of its span: by that the cut goes.
    std::vector<double> distances;
};
[[nodiscard]] Thinned thinned(const std::vector<evolution::Fitness>& front, std::size_t keep,
                              evolution::Truncation truncation);

} // namespace snac::lesson
