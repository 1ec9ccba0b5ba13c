// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/lesson/problems.h"
#include "snac/widgets/lesson/lesson_state.h"

#include <memory>

namespace samples {

using namespace snac;

inline lesson::LessonPtr lessonOf(lesson::Problem problem, int generation = -1)
{
    const int index = generation < 0 ? lesson::info(problem).first : generation;
    return std::make_shared<const lesson::Lesson>(lesson::runProblem(problem, index));
}

inline void show(widgets::LessonState& state, lesson::Problem problem, int generation = -1)
{
    state.setLesson(lessonOf(problem, generation),
                    [problem](const space::Genome& genome) { return lesson::evaluate(problem, genome); });
}

} // namespace samples
