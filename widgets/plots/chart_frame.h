// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QLineSeries>
#include <QSize>
#include <QString>
#include <QValueAxis>

#include <vector>

namespace snac::widgets {

/// Round limits and step for an axis of about `ticks` intervals.
struct NiceAxis
{
    double low = 0.0;
    double high = 1.0;
    double step = 0.25;
    int decimals = 2;
};
[[nodiscard]] NiceAxis niceAxis(double low, double high, int ticks, bool integers);

/// A small themed chart in a widget: thin lines, small labels, no frame, a legend on top, a text while it is
/// empty.
class ChartFrame
{
public:
    ChartFrame(QWidget* owner, const QString& name, const QString& emptyText);

    void applyTheme();
    void clear();
    QLineSeries* addLine(const QString& name, const QColor& color, Qt::PenStyle style, QValueAxis* vertical,
                         const std::vector<QPointF>& points, bool inLegend = true);
    void setLegend(bool shown);
    /// The title of the left axis, in as many lines as its length asks for. A chart too low even for that
    /// does without the title below, whose numbers speak for themselves.
    void setLeftTitle(const QString& title);
    void showEmpty(bool empty);
    static void setRange(QValueAxis* axis, double low, double high, int ticks, bool integers);

    QWidget* owner;
    QChartView* view;
    QChart* chart;
    QValueAxis* x;
    QValueAxis* left;
    QValueAxis* right; ///< hidden until used
    QLabel* empty;

private:
    void fitLeftTitle();

    QString m_leftTitle;
    QSize m_fittedFor;
};

} // namespace snac::widgets
