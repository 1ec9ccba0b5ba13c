// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot_canvas.h"

#include <QPointF>
#include <QRect>
#include <QString>
#include <QVector>

#include <optional>
#include <vector>

namespace snac::widgets {

/// One objective, or another figure of a trial, as an axis.
struct AxisInfo
{
    QString key;   ///< "lut_pct"
    QString label; ///< "LUT"
    QString unit;  ///< "%" or empty
    bool maximize = false;
    bool logDefault = false;
    QString origin; ///< "estimate, hls4ml csynth on VU13P"; stands in the axis label
    int decimals = 2;
    bool objective = true; ///< fronts, boxes and volumes are of objectives alone
};

/// What became of a trial: where and how it is drawn.
enum class PlotFate {
    Trained,
    Infeasible, ///< trained, and over a budget
    Rejected,   ///< never trained: over a budget that is known before
    Failed      ///< or given up early; stands in the margin, as there is no value
};

/// One trial in objective space.
struct PlotPoint
{
    int trial = -1;
    int generation = 0;
    std::vector<double> values; ///< by axis, display units; not finite: not shown
    bool onFront = false;       ///< member of the archive's front in all objectives
    bool current = false;       ///< member of the current population: survived the last finished generation
    bool offspring = false;     ///< of the generation that is not finished, so that it is not decided on yet
    double crowding = 0.0;      ///< NaN: none
    int rank = 0;               ///< from 1, the non-dominated ones; 0: none
    QString state;              ///< "complete"; for the hover card
    QString note;               ///< architecture in a line, reason; for the hover card
    PlotFate fate = PlotFate::Trained;
    bool starred = false; ///< by the user
};

/// A hexagon of the plane with the trials that lie in it.
struct PlotCell
{
    QPointF centre;
    int trials = 0;
};

/// The corner the hypervolume is measured from.
struct PlotReference
{
    std::vector<double> values; ///< by axis, display units
    QString text;               ///< "hypervolume 27.87"
};

/// An upper limit for what is minimised, a lower one for what is maximised, in display units.
struct PlotBudget
{
    QString key;
    double limit = 0.0;
};

struct PlotBaseline
{
    QString name;
    std::vector<double> values; ///< by axis
    int trial = -1;             ///< the trial it is, or -1
};

/// What a tool made of a trial whose figures are estimates: an arrow leads there from its point, in a plane
/// with an axis that the tool has a figure for.
struct PlotMeasured
{
    int trial = -1;
    std::vector<double> values; ///< by axis, display units; NaN: no figure of hardware, or not told
    QString origin;             ///< "Yosys 0.23, logic synthesis"
};

/// A design that others published; drawn in a plane with figures of it for both axes.
struct PlotPublished
{
    QString name;
    std::vector<double> values; ///< by axis, display units; NaN: not told
    QString card;               ///< what it is, and why it may not be comparable
};

/// The front of another study, or a surface between those of several runs.
struct PlotOverlay
{
    QString name;
    std::vector<std::vector<double>> points; ///< by axis, display units; NaN: not in this plane
    int color = 0;                           ///< of the category colours
    bool surface = false;                    ///< drawn dashed and without points
};

/// A trial in the pool of a generation: as survival ranked it.
struct PlotStanding
{
    int trial = -1;
    int rank = 0;          ///< from 1; 0: none
    double crowding = 0.0; ///< the distance survival went by
};

/// A finished generation as it stood, shown in place of what is now.
struct PlotMoment
{
    int generation = 0;          ///< trials of later ones are not shown
    std::vector<int> population; ///< its survivors
    std::vector<int> entered;    ///< of these the new ones
    std::vector<int> left;       ///< were in the population before, and are no more
    std::vector<int> front;      ///< all that nobody dominated by then
    std::vector<PlotStanding> pool;
};

/// A trial that somebody would choose, with the name of the method.
struct PlotChoice
{
    int trial = -1;
    QString text; ///< "knee"
};

/// A child and one of its parents.
struct PlotDescent
{
    int parent = -1;
    int child = -1;
    bool mainLine = false; ///< drawn through; others dashed
};

/// The trials in two of their objectives, growing while a study runs. Shows what it is told, selects by
/// signal.
class ObjectivePlot : public PlotCanvas
{
    Q_OBJECT
public:
    enum class ColorBy { Generation, Rank };
    enum class Layer {
        OldGenerations,
        Population,
        Front,
        Dominated,
        Fronts,
        Hypervolume,
        Density, ///< shown from `manyTrials` on, until it is switched
        Crowding,
        Budgets,
        Infeasible, ///< over a budget, trained or not
        Failed,
        Baselines,
        Measured,
        Lineage,
        Overlays,
        Published,
        Hover
    };
    static constexpr int manyTrials = 1000; ///< with values: discs lie upon one another
    enum class CrowdingBoxes { None, Selected, AllFront };

    explicit ObjectivePlot(QWidget* parent = nullptr);

    void setAxes(const QVector<AxisInfo>& axes); ///< removes all points; first two become x and y
    void setXAxis(const QString& key);
    void setYAxis(const QString& key);
    [[nodiscard]] QString xAxis() const;
    [[nodiscard]] QString yAxis() const;
    void setXLogarithmic(bool logarithmic);
    void setYLogarithmic(bool logarithmic);
    /// What is in effect: an axis with a value of zero or below stays linear.
    [[nodiscard]] bool isXLogarithmic() const;
    [[nodiscard]] bool isYLogarithmic() const;
    void setColorBy(ColorBy colorBy);
    void setLayerVisible(Layer layer, bool visible);
    [[nodiscard]] bool isLayerVisible(Layer layer) const;
    /// Whether somebody has switched the density; otherwise it goes by the number of trials.
    [[nodiscard]] bool isDensityChosen() const;
    void setCrowdingBoxes(CrowdingBoxes boxes);
    /// Frozen: new points do not move the axes.
    void setRangeFrozen(bool frozen);
    [[nodiscard]] bool isRangeFrozen() const;
    void resetZoom() override;
    [[nodiscard]] QString dataCsv() const override;

    void clear(); ///< all points; axes, budgets and baselines stay
    /// Inserts or, for a trial known already, replaces.
    void addPoints(const std::vector<PlotPoint>& points);
    /// Who is on the front and in the population now, with crowding distances by trial (NaN: none).
    void setFront(const std::vector<int>& trials, const std::vector<double>& crowding = {});
    void setPopulation(const std::vector<int>& trials);
    void setBudgets(const QVector<PlotBudget>& budgets);
    void setBaselines(const QVector<PlotBaseline>& baselines);
    void setReference(std::optional<PlotReference> reference);
    [[nodiscard]] const std::optional<PlotReference>& reference() const;
    void setMeasured(std::vector<PlotMeasured> measured);
    void setPublished(std::vector<PlotPublished> published);
    /// Names of those that have a place in this plane while their layer is shown.
    [[nodiscard]] QStringList shownPublished() const;
    /// Where one is drawn, in widget coordinates; null if it is not.
    [[nodiscard]] QPointF publishedPosition(const QString& name) const;
    void setOverlays(std::vector<PlotOverlay> overlays);
    /// The corners of an overlay's steps in this plane, values of x and y, the best x first.
    [[nodiscard]] std::vector<QPointF> shownOverlay(const QString& name) const;
    /// What does not fit what somebody would allow is drawn grey; nothing else of it changes.
    void setGreyed(const std::vector<int>& trials);
    [[nodiscard]] bool isGreyed(int trial) const;
    void setChoices(std::vector<PlotChoice> choices);
    /// Shows a generation of the past; the axes stay those of the whole run until it is taken back.
    void setMoment(std::optional<PlotMoment> moment);
    [[nodiscard]] const std::optional<PlotMoment>& moment() const;
    /// Where the selected trial comes from: a path through the plot.
    void setLineage(std::vector<PlotDescent> lineage);
    /// The steps of it that are drawn: both ends are shown, and existed by then.
    [[nodiscard]] std::vector<PlotDescent> shownLineage() const;
    /// Where the arrow of a trial ends, in widget coordinates; null if there is none in this plane.
    [[nodiscard]] QPointF arrowEnd(int trial) const;

    void setSelectedTrial(int trial); ///< -1: none; does not emit
    [[nodiscard]] int selectedTrial() const;
    /// Trials that are chosen together: ringed. Does not emit.
    void setMarkedTrials(const QList<int>& trials);
    [[nodiscard]] const QList<int>& markedTrials() const;
    [[nodiscard]] int pointCount() const;
    /// What the legend says, as it was painted last: its rows, and of each the entries with their place (px).
    [[nodiscard]] QVector<QVector<std::pair<QString, QRect>>> legendRows() const;
    /// The steps of the front in the shown pair: trials in order of x.
    [[nodiscard]] std::vector<int> shownFront() const;
    /// The same of the ranks that are drawn as fronts, the first first; empty while they are not.
    [[nodiscard]] std::vector<std::vector<int>> shownFronts() const;
    /// The cells of the density as they were painted last, in widget coordinates; none while it is not shown.
    [[nodiscard]] std::vector<PlotCell> shownCells() const;
    /// Where a trial is drawn, in widget coordinates; null if it is not shown.
    [[nodiscard]] QPointF position(int trial) const;
    /// The hover card of a trial as plain text, a line a fact.
    [[nodiscard]] QString describe(int trial) const;

Q_SIGNALS:
    void trialSelected(int trial); ///< by the user; -1: nothing any more
    /// By the user: a click with Ctrl or Shift, a rectangle drawn with Shift, Space; none: a plain click.
    void trialsMarked(const QList<int>& trials);
    void trialActivated(int trial);                  ///< Enter, or a double click on a point
    void menuWanted(int trial, const QPoint& place); ///< of a point; in coordinates of the screen
    void axesChanged(const QString& x, const QString& y);
    void rangeFrozenChanged(bool frozen);

protected:
    bool event(QEvent* event) override; ///< the card of a published design
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    Private* d; ///< the canvas owns it
};

} // namespace snac::widgets
