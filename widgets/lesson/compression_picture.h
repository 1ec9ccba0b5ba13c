// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression_state.h"
#include "lesson_look.h"

#include <QRectF>
#include <QStringList>

#include <array>
#include <vector>

class QPainter;

namespace snac::widgets {

/// A weight as it was drawn; for clicks, tips and tests.
struct DrawnWeight
{
    int side = 0;
    CompressionState::Weight weight;
    QRectF rect;
    bool pruned = false;
    bool fresh = false; ///< pruned in this very round
    double value = 0.0;
};

/// A round on the curves below the networks.
struct DrawnRound
{
    int side = 0;
    int round = 0;
    QPointF at;
    double accuracy = 0.0;
};

/// A format on its line.
struct DrawnFormat
{
    QString name;
    QString text;
    QString bits;
    QRectF row;
    double held = 0.0;
    QPointF at;    ///< of what is held
    int marks = 0; ///< values of the grid that have a mark
    bool beyond = false;
};

/// What a picture of the lesson on compression shows.
struct CompressionDrawing
{
    QString headline;
    QStringList notes;
    std::array<QRectF, 2> headings; ///< of the ways: name and figures, to be clicked
    std::array<QString, 2> figures;
    std::vector<DrawnWeight> weights;
    QRectF curves;
    std::vector<DrawnRound> rounds;
    QRectF line; ///< the number line: from gridLow to gridHigh
    QPointF handle;
    std::vector<DrawnFormat> formats;

    [[nodiscard]] double toX(double weight) const;
    [[nodiscard]] double toWeight(double x) const;
};

CompressionDrawing drawCompression(QPainter& painter, const QRectF& area, const CompressionState& state,
                                   const LessonLook& look);

} // namespace snac::widgets
