// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objective_plot.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace snac::widgets {

/// Trials as lines across one upright axis each objective (Inselberg 1985), the better end above. A range
/// that is dragged on an axis keeps the lines that pass through it; the others are grey, and nothing else
/// changes.
class ParallelPlot : public QWidget
{
    Q_OBJECT
public:
    using Range = std::pair<double, double>; ///< display units, the smaller first

    explicit ParallelPlot(QWidget* parent = nullptr);

    void setAxes(const QVector<AxisInfo>& axes); ///< those of objectives are shown; removes points and ranges
    /// All trials; what lacks a value of an axis is not drawn.
    void setPoints(std::vector<PlotPoint> points);
    void setSelectedTrial(int trial); ///< does not emit
    void setMarkedTrials(const QList<int>& trials);
    [[nodiscard]] int selectedTrial() const { return m_selected; }

    [[nodiscard]] int axisCount() const { return static_cast<int>(m_axes.size()); }
    [[nodiscard]] std::optional<Range> range(int axis) const;
    void setRange(int axis, std::optional<Range> range); ///< emits rangesChanged()
    void clearRanges();
    /// The trials that pass through all ranges; all that are drawn where there is none.
    [[nodiscard]] std::vector<int> matches() const;
    /// Where a value stands on an axis, in widget coordinates.
    [[nodiscard]] QPointF place(int axis, double value) const;
    [[nodiscard]] double valueAt(int axis, double y) const;
    /// Whether every line is painted: of many they come in parts, so that the window answers and a range
    /// follows the mouse, and the rest comes as soon as there is nothing else to do.
    [[nodiscard]] bool isWhole() const;
    /// The line nearest to a point, within a few pixels; -1: none. Front lines win.
    [[nodiscard]] int trialAt(const QPointF& at) const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 180}; }

Q_SIGNALS:
    void trialSelected(int trial); ///< by the user; -1: nothing any more
    void trialsMarked(const QList<int>& trials);
    void trialActivated(int trial);
    void rangesChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Axis
    {
        AxisInfo info;
        std::size_t index = 0; ///< into PlotPoint::values
        double low = 0.0;
        double high = 1.0;
        std::optional<Range> range;
    };

    void fitAxes();
    void repaintGround();
    void repaintLines();
    [[nodiscard]] bool hasRanges() const;
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] double xOf(int axis) const;
    [[nodiscard]] int axisAt(const QPointF& at) const;
    [[nodiscard]] bool isDrawn(const PlotPoint& point) const;
    [[nodiscard]] bool passes(const PlotPoint& point) const;
    [[nodiscard]] QPointF placeOf(const PlotPoint& point, int axis) const;
    [[nodiscard]] QPolygonF lineOf(const PlotPoint& point) const;
    [[nodiscard]] const PlotPoint* pointOf(int trial) const;
    /// Paints what the pixmaps still lack; at most so many lines.
    void paintPixmaps(std::size_t most);
    void paintFaint(std::size_t most);
    void paintFront(QPainter& painter) const;
    [[nodiscard]] QPixmap emptyPixmap() const;
    void paintAxes(QPainter& painter) const;
    void paintRange(QPainter& painter, int axis) const;
    void paintEmpty(QPainter& painter) const;
    void moveEnd(int axis, bool upper, int steps);
    void select(int trial, Qt::KeyboardModifiers keys);
    [[nodiscard]] QString hint(int trial) const;

    std::vector<Axis> m_axes;
    std::vector<PlotPoint> m_points;
    int m_selected = -1;
    QList<int> m_marked;
    int m_current = 0;   ///< the axis of the keyboard
    int m_dragged = -1;  ///< the axis a range is drawn on
    double m_from = 0.0; ///< where the drag began, px
    bool m_moved = false;
    QPixmap m_faint;           ///< all lines as they look beside the ranges; stays while ranges are dragged
    QPixmap m_lines;           ///< those that pass through the ranges, but for the front's; null: to be begun
    std::size_t m_painted = 0; ///< points that m_lines has, or that need not be there
    std::size_t m_faintPainted = 0; ///< the same of m_faint
};

} // namespace snac::widgets
