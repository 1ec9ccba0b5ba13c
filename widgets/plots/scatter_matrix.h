// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objective_plot.h"

#include <QImage>
#include <QWidget>

#include <optional>
#include <vector>

namespace snac::widgets {

/// Every objective against every other one: a small scatter plot each below the diagonal, above it how far
/// the values of the two rise together (Spearman's rank correlation of the trials that are drawn, whichever
/// ends are the better ones), on it their names. At most six; the better end of an axis is at the right, or
/// above. A drag chooses what lies in its rectangle.
class ScatterMatrix : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostAxes = 6;

    explicit ScatterMatrix(QWidget* parent = nullptr);

    void setAxes(const QVector<AxisInfo>& axes); ///< those of objectives are shown; removes the points
    /// All trials; what lacks a value of an axis is not drawn.
    void setPoints(std::vector<PlotPoint> points);
    void setSelectedTrial(int trial); ///< does not emit
    void setMarkedTrials(const QList<int>& trials);
    [[nodiscard]] int selectedTrial() const { return m_selected; }
    [[nodiscard]] const QList<int>& markedTrials() const { return m_marked; }

    [[nodiscard]] int axisCount() const { return static_cast<int>(m_axes.size()); }
    /// Of the plot with the one axis across and the other upwards; across < up.
    [[nodiscard]] QRectF cell(int across, int up) const;
    [[nodiscard]] std::optional<QPointF> place(int trial, int across, int up) const;
    [[nodiscard]] double correlation(int one, int other) const;
    /// The trial drawn nearest to a point, within a few pixels; -1: none. Front points win.
    [[nodiscard]] int trialAt(const QPointF& at) const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 200}; }

Q_SIGNALS:
    void trialSelected(int trial); ///< by the user; -1: nothing any more
    void trialsMarked(const QList<int>& trials);
    void trialActivated(int trial);

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
    };
    struct Cell
    {
        int across = -1;
        int up = -1;
    };

    [[nodiscard]] bool isDrawn(const PlotPoint& point) const;
    void fitAxes();
    void correlate();
    [[nodiscard]] Cell cellAt(const QPointF& at) const;
    [[nodiscard]] QPointF placeOf(const PlotPoint& point, Cell cell) const;
    [[nodiscard]] const PlotPoint* pointOf(int trial) const;
    void paintGround();
    void paintDots(QImage& image, Cell cell) const;
    void paintWords(QPainter& painter) const;
    void paintChosen(QPainter& painter) const;
    void choose(int trial, Qt::KeyboardModifiers keys);
    void chooseWithin(const QRectF& rectangle, Cell cell);
    void walk(int direction);
    void select(int trial);
    void mark(const QList<int>& trials);

    std::vector<Axis> m_axes;
    std::vector<PlotPoint> m_points;    ///< those that are drawn
    std::vector<double> m_correlations; ///< axis by axis
    int m_selected = -1;
    QList<int> m_marked;
    Cell m_held; ///< where the mouse was pressed; across -1: nowhere
    QPointF m_from;
    QRectF m_band;
    QImage m_ground; ///< grid, points and words; null: to be drawn
};

/// Pearson's correlation of the ranks, equal values sharing theirs; NaN where one of them does not vary.
[[nodiscard]] double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b);

} // namespace snac::widgets
