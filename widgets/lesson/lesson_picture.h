// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_look.h"
#include "lesson_plane.h"
#include "lesson_state.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace snac::widgets {

/// A point as it was drawn; for clicks, tips and tests.
struct DrawnPoint
{
    enum class Role { Plain, Faded, Parent, Child, Dominator, Dominated, Equal, Dropped, InQuestion };
    int place = -1;
    QPointF at;
    int rank = -1; ///< of the front whose colour it has; -1: none
    Role role = Role::Plain;
    bool ringed = false;
    QString label;
};

/// A gene as it was drawn.
struct DrawnGene
{
    int strip = 0; ///< 0, 1: the parents; 2: the child
    std::size_t gene = 0;
    QRectF rect;
    QString text;
    bool fromSecond = false;
    bool mutated = false;
};

/// A layer of the network whose genome is shown, as a bar beside it.
struct DrawnLayer
{
    int units = 0;
    QRectF rect;
};

/// A member in the line-up of the last scene.
struct DrawnInLine
{
    int place = -1;
    QRectF rect;
    bool kept = false;
};

/// What a picture shows.
struct LessonDrawing
{
    LessonPlane plane;
    std::vector<DrawnPoint> points; ///< later ones lie above
    std::vector<DrawnGene> genes;
    std::vector<DrawnLayer> layers; ///< of the network that is pointed at; none where genomes are no networks
    std::vector<DrawnInLine> line;
    QRectF box;                    ///< of the crowding distance
    std::vector<QRectF> texts;     ///< where words stand on the plane: both of the box first, then of points
    QRectF region;                 ///< that is dominated
    QRectF curve;                  ///< where a training that is watched is drawn
    std::vector<QPolygonF> losses; ///< of it: validation, training
    std::vector<int> stairs;       ///< ranks of the fronts that have a line
    QString headline;              ///< what happens at this step
    QStringList notes;
};

/// Paints a step of a lesson. `progress`, 0 to 1: how far what is new has come; 1 without motion.
LessonDrawing drawLesson(QPainter& painter, const QRectF& area, const LessonState& state,
                         const LessonLook& look, double progress = 1.0);

} // namespace snac::widgets
