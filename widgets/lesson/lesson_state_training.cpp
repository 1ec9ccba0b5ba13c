// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A child of the scene Evaluate that is trained here and now.
#include "lesson_state.h"

#include <algorithm>

namespace snac::widgets {

using Stage = ChildTraining::Stage;

void LessonState::setTrainer(Trainer trainer, int epochs)
{
    m_trainer = std::move(trainer);
    m_trainingEpochs = epochs;
    tell();
}

bool LessonState::isOfNetworks() const
{
    const auto isNetwork = [](const lesson::Individual& one) { return !one.widths.empty(); };
    return !isEmpty() && std::ranges::any_of(m_lesson->generation().pool, isNetwork);
}

int LessonState::trainable() const
{
    if (isEmpty() || !m_trainer || m_scene != lesson::Scene::Evaluate ||
        m_lesson->generation().childCount() == 0) {
        return -1;
    }
    const auto& generation = m_lesson->generation();
    const auto parents = static_cast<int>(generation.parentCount());
    // The one that is chosen; else the one that came last, or comes next.
    const int landed = lesson::landedAt(*m_lesson, m_step);
    const int place = m_selected >= parents ? m_selected : parents + std::max(0, landed - 1);
    const auto index = static_cast<std::size_t>(place);
    const bool isNetwork = !generation.pool[index].widths.empty();
    return isNetwork && m_cloud.rows[index] >= 0 ? place : -1;
}

void LessonState::startTraining()
{
    const int place = trainable();
    if (place < 0 || m_training.stage == Stage::Running) {
        return;
    }
    m_training = {};
    m_training.stage = Stage::Running;
    m_training.place = place;
    m_training.epochs = m_trainingEpochs;
    tell();
    m_trainer(place); // which may tell how it went before it returns
}

void LessonState::dropTraining()
{
    if (m_training.stage != Stage::None) {
        m_training = {};
        tell();
    }
}

void LessonState::addEpoch(const LessonEpoch& epoch)
{
    if (m_training.stage == Stage::Running) {
        m_training.curve.push_back(epoch);
        tell();
    }
}

void LessonState::landTraining(std::vector<double> objectives, const QString& data)
{
    if (m_training.stage != Stage::Running || objectives.size() != m_lesson->generation().axes.size()) {
        return;
    }
    m_training.stage = Stage::Landed;
    m_training.objectives = std::move(objectives);
    m_training.told = data;
    tell();
}

void LessonState::failTraining(const QString& why)
{
    if (m_training.stage == Stage::Running) {
        m_training.stage = Stage::Failed;
        m_training.told = why;
        tell();
    }
}

} // namespace snac::widgets
