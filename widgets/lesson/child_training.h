// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace snac::widgets {

/// What an epoch of a training left.
struct LessonEpoch
{
    double trainLoss = 0.0;
    double validationLoss = 0.0;
};

/// A child that is trained while the class looks on.
struct ChildTraining
{
    enum class Stage {
        None,
        Running,
        Landed, ///< it has its place
        Failed
    };
    Stage stage = Stage::None;
    int place = -1; ///< in the pool
    int epochs = 0; ///< that are wanted
    std::vector<LessonEpoch> curve;
    std::vector<double> objectives; ///< where it landed, minimised
    QString told;                   ///< landed: on what, "7,200 simulated jets"; failed: why

    [[nodiscard]] bool isShown() const { return stage == Stage::Running || stage == Stage::Landed; }
};

} // namespace snac::widgets
