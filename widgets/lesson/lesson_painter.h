// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a picture of a lesson is painted. Private to widgets/lesson.
#pragma once

#include "lesson_picture.h"

#include <QPainter>
#include <QPolygonF>

namespace snac::widgets {

class LessonPainter
{
public:
    LessonPainter(QPainter& painter, const LessonState& state, const LessonLook& look, double progress);
    LessonDrawing draw(const QRectF& area);

private:
    // lesson_picture.cpp: the scenes
    void drawPopulation();
    void drawOffspring();
    void drawEvaluate();
    void drawDominance();
    void drawSort();
    void drawCrowding();
    void drawSelection();
    [[nodiscard]] double bandHeight(const QRectF& area) const;
    void ringHidden();
    [[nodiscard]] double ringRadius(const DrawnPoint& point) const;

    // lesson_picture_marks.cpp: what stands on the plane
    void paintHead(QRectF& area);
    [[nodiscard]] DrawnPoint pointOf(int place, DrawnPoint::Role role, int rank = -1) const;
    void add(DrawnPoint point);
    void paintPoint(const DrawnPoint& point);
    void paintMarks();  ///< what the student marked, and the right answers once they are told
    void paintLabels(); ///< beside their points, where there is room
    void paintStairs(int rank, const std::vector<int>& ranks, bool strong);
    void paintBox(int row, const std::vector<int>& front);
    void paintBoxTexts(const QString& across, const QString& up);
    void ring(DrawnPoint& point, const QString& label = {}) const;
    [[nodiscard]] QColor colourOf(const DrawnPoint& point) const;

    // lesson_picture_training.cpp: a child that is trained now
    void drawTrained();
    void paintCurve(const QRectF& band);
    void paintLosses(const QRectF& plot, double low, double high);
    [[nodiscard]] double lossSample() const;

    // lesson_picture_genes.cpp: what stands below it
    void paintGenes(const QRectF& band, int first, int second, int child, bool shown, bool mutated);
    void paintHandMade(const QRectF& band);
    /// The layers of a network as bars at the right end of a row, those with more units higher; what it took.
    QRectF paintSketch(const QRectF& row, const std::vector<int>& widths);
    void paintStrip(const QRectF& row, int strip, const QString& title, const space::Genome& genome,
                    const std::vector<bool>& fromSecond, const std::vector<bool>& mutated);
    void paintLineUp(const QRectF& band, const lesson::Selection& selection);

    [[nodiscard]] const lesson::Generation& generation() const { return m_state.lesson()->generation(); }
    [[nodiscard]] std::size_t rowAt(int place) const
    {
        return static_cast<std::size_t>(m_state.cloud().rows[static_cast<std::size_t>(place)]);
    }

    QPainter& m_painter;
    const LessonState& m_state;
    const LessonLook& m_look;
    double m_progress;
    std::vector<QPointF> m_hidden; ///< points that ringHidden() has ringed
    std::vector<QRectF> m_lines;   ///< pieces of the staircases, which words keep clear of
    double m_marker;               ///< radius; smaller where points are many
    LessonDrawing m_drawing;
    QRectF m_band;
};

} // namespace snac::widgets
