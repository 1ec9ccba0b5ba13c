// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot_canvas.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace snac::widgets {

struct CurveAxis
{
    QString label;  ///< "integer accuracy"
    QString unit;   ///< "%" or empty
    QString origin; ///< "validation", "estimate on VU13P"; stands in the axis label
    int decimals = 2;
    bool maximize = false;                               ///< which way is better
    bool logarithmic = false;                            ///< as long as all values are positive
    std::optional<std::pair<double, double>> range = {}; ///< fixed; otherwise made from the points
};

enum class CurveMark { None, Disc, Square, Ring, Diamond };

/// One measured value of a curve.
struct CurvePoint
{
    int id = -1; ///< what selection speaks of
    double x = 0.0;
    double y = 0.0;   ///< display units; not finite: not shown
    QStringList note; ///< lines of the hover card
};

/// Points in the order they were made, joined by a line or not.
struct Curve
{
    int color = 0; ///< Okabe-Ito category; -1: muted
    CurveMark mark = CurveMark::Disc;
    bool joined = true;
    bool dashed = false;
    bool faint = false; ///< context: drawn below the others, pale, small marks
    std::vector<CurvePoint> points;
};

/// The staircase of the non-dominated ones among the points of some curves.
struct CurveFront
{
    int color = 0; ///< Okabe-Ito category; -1: muted
    bool dashed = false;
    bool ground = false; ///< what is dominated is shaded
    std::vector<QPointF> points;
};

/// What a tool made of a point whose cost is an estimate: an arrow leads there, at the height of the point.
struct CurveMeasured
{
    int id = -1;    ///< of the point
    double x = 0.0; ///< display units; not finite: no figure of this cost
    QString origin; ///< which tool
};

/// An entry of the legend; what it explains is up to the caller.
struct CurveKey
{
    QString text;
    int color = -1;
    CurveMark mark = CurveMark::None;
    bool line = true;
    bool dashed = false;
};

/// A level across the plot: the float accuracy that compression starts from.
struct CurveLevel
{
    double y = 0.0;
    QString text;
};

/// Curves that grow while something runs: accuracy against sparsity, accuracy against a cost. Shows what it
/// is told, selects by signal. A few points far below the others are marked at the edge instead of squeezing
/// the rest.
class CurvePlot : public PlotCanvas
{
    Q_OBJECT
public:
    explicit CurvePlot(QWidget* parent = nullptr);

    void setAxes(const CurveAxis& x, const CurveAxis& y);
    void setCurves(std::vector<Curve> curves);
    void setFronts(std::vector<CurveFront> fronts);
    void setLevels(std::vector<CurveLevel> levels);
    /// The worst y that is acceptable; what lies beyond is shaded. Nothing: no floor.
    void setFloor(std::optional<double> y, const QString& text = {});
    void setLegend(std::vector<CurveKey> keys);

    /// Arrows, also of points that are not there; the range makes room for those that are.
    void setMeasured(std::vector<CurveMeasured> measured);
    /// Where the arrow of a point ends, in widget coordinates; null if none is drawn.
    [[nodiscard]] QPointF arrowEnd(int id) const;

    void setSelected(int id); ///< -1: none; does not emit
    [[nodiscard]] int selected() const;
    /// Where a point is drawn, in widget coordinates; null if it is not inside the axes.
    [[nodiscard]] QPointF position(int id) const;
    /// The shown range of y.
    [[nodiscard]] std::pair<double, double> yRange() const;
    /// Points that are not faint and lie beyond the shown range of y.
    [[nodiscard]] int outside() const;
    /// The hover card of a point as plain text.
    [[nodiscard]] QString describe(int id) const;

Q_SIGNALS:
    void pointSelected(int id); ///< by the user; -1: nothing any more

private:
    class Private;
    Private* d; ///< the canvas owns it
};

} // namespace snac::widgets
