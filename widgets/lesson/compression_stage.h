// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression_picture.h"
#include "lesson_canvas.h"

namespace snac::widgets {

/// The picture of the lesson on compression, to be clicked, dragged and gone through by keys: Left/Right
/// step, Shift+arrows choose a weight of the network or move the one on the line, Enter checks; A, S, D guess
/// the left way, neither, the right way.
class CompressionStage : public LessonCanvas
{
    Q_OBJECT

public:
    explicit CompressionStage(CompressionState* state, QWidget* parent = nullptr);

    void setMotion(bool motion) override;
    /// What was painted last; painted now if that is out of date.
    [[nodiscard]] const CompressionDrawing& drawing();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void onChanged();
    [[nodiscard]] const DrawnWeight* weightAt(const QPointF& at) const;
    [[nodiscard]] bool isOnLine(const QPointF& at) const;
    void pressPruning(const QPointF& at);
    bool pressKey(const QKeyEvent& event);

    CompressionState* m_state;
    CompressionDrawing m_drawing;
    bool m_dragging = false;
    double m_offset = 0.0; ///< from the mouse to the handle, px
};

} // namespace snac::widgets
