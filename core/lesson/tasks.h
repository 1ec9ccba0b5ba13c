// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes.h"

namespace snac::lesson {

/// The question of a scene, and the right answers, by place.
struct Task
{
    enum class Kind {
        None,    ///< this generation has nothing to ask
        One,     ///< one of the right ones is to be clicked
        Several, ///< all of the right ones are to be marked, and no other
        Drag     ///< the candidate is to be moved until nobody dominates it
    };
    Kind kind = Kind::None;
    std::vector<int> candidates; ///< ringed; empty: any
    std::vector<int> right;
};

/// What is drawn while the question is asked.
struct Asked
{
    Scene scene = Scene::Population;
    int step = 0;
    int front = 0;                ///< Crowding
    std::size_t along = 0;        ///< the axis across
    const Cloud* cloud = nullptr; ///< points as they are now: they may have been moved
    const std::vector<int>* ranks = nullptr;
};

/// - Population: the lowest along the axis across
/// - Offspring: the winner of a tournament of two, drawn by the number of the generation
/// - Evaluate: a child that no parent dominates
/// - Dominance: drag a point of the last front until nobody dominates it
/// - Sort: the next front
/// - Crowding: the member of the front with the smallest distance
/// - NextGeneration: those of the cut front that do not survive
[[nodiscard]] Task taskOf(const Lesson& lesson, const Asked& asked);

/// Drag is judged by the points as they are now.
[[nodiscard]] bool isRight(const Task& task, std::vector<int> marked, const Cloud& now);

} // namespace snac::lesson
