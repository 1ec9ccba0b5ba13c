// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_canvas.h"
#include "lesson_picture.h"

#include <QVariantAnimation>

namespace snac::widgets {

/// The picture of a lesson, to be clicked, dragged and gone through by keys:
/// Left/Right step, Up/Down choose a point, Shift+arrows move it, Enter answers with it; in Offspring by hand
/// [ and ] choose a gene, X takes it from the other parent, M mutates it; in Evaluate T trains a child.
class LessonStage : public LessonCanvas
{
    Q_OBJECT

public:
    explicit LessonStage(LessonState* state, QWidget* parent = nullptr);

    void setMotion(bool motion) override;
    [[nodiscard]] bool hasMotion() const { return m_motion; }

    /// What was painted last; painted now if that is out of date.
    [[nodiscard]] const LessonDrawing& drawing();
    /// The point under a place of the widget, -1 for none. Of several the nearest.
    [[nodiscard]] int placeAt(const QPointF& at) const;

Q_SIGNALS:
    void trainingPressed(); ///< T, in Evaluate

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void onChanged();
    [[nodiscard]] int geneAt(const QPointF& at) const; ///< index into genes of the drawing; -1
    bool pressPointKey(const QKeyEvent& event);
    bool pressGeneKey(int key);
    void nudge(int key);

    LessonState* m_state;
    bool m_motion = true;
    LessonDrawing m_drawing;
    QVariantAnimation m_landing;
    double m_progress = 1.0;
    bool m_landed = false;               ///< a child that was trained now
    std::pair<int, int> m_shown{-1, -1}; ///< scene and step
    int m_held = -1;                     ///< the point that is dragged
    bool m_dragged = false;
    QPointF m_pressed;
    QPointF m_offset; ///< from the mouse to the point it holds
};

} // namespace snac::widgets
