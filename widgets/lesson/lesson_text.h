// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_state.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace snac::widgets {

// The words of the lesson.

[[nodiscard]] QString sceneTitle(lesson::Scene scene);    ///< "Crowding distance"
[[nodiscard]] QString sceneKey(lesson::Scene scene);      ///< "crowding": names widgets and files
[[nodiscard]] QString sceneSentence(lesson::Scene scene); ///< what it is for
[[nodiscard]] QString sceneFormula(lesson::Scene scene);  ///< rich text

[[nodiscard]] QString stepText(const LessonState& state); ///< what happens at this step
/// How the training of a child goes or went; empty where there is none.
[[nodiscard]] QString trainingText(const LessonState& state);
/// What stands below the button that begins one: why nothing can be trained; empty where it can.
[[nodiscard]] QString trainingNote(const LessonState& state);
[[nodiscard]] QStringList sceneNotes(const LessonState& state); ///< what the picture cannot show
[[nodiscard]] QString taskText(const LessonState& state);       ///< what is to be done on the plot
[[nodiscard]] QString verdictText(const LessonState& state);    ///< and how it was; empty before
/// "#12 · f1 0.31 · f2 2.30 · front 2": of a member of the pool.
[[nodiscard]] QString memberText(const LessonState& state, int place);
/// Names of the built-in problems in the language of the window; those of studies come so.
[[nodiscard]] QString axisLabel(const lesson::Axis& axis);
[[nodiscard]] QString geneLabel(const space::Gene& gene);
[[nodiscard]] QString distanceText(double distance); ///< "0.52", "∞"
/// What each objective adds to a distance, rounded so that what is shown adds up to what is shown of it.
[[nodiscard]] QStringList shareTexts(const std::vector<double>& shares);
[[nodiscard]] QString geneValueText(const space::Gene& gene, double value);

} // namespace snac::widgets
