// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objective_plot.h"

#include "hex_bins.h"
#include "plot_canvas_core.h"
#include "plot_geometry.h"

#include "snac/widgets/theme.h"

#include <QHash>
#include <QPixmap>

#include <functional>
#include <limits>
#include <set>
#include <tuple>
#include <vector>

namespace snac::widgets {

inline constexpr int shownRanks = 7; ///< with colours of their own; the last one stands for all beyond
/// Of a generation, t from 0 for the first to 1 for the last.
[[nodiscard]] QColor generationColor(double t, const Colors& c);

class ObjectivePlot::Private : public PlotCanvas::Core
{
public:
    explicit Private(ObjectivePlot* q);

    ObjectivePlot* q;
    QSharedPointer<NiceTicker> xTicker;
    QSharedPointer<NiceTicker> yTicker;

    QVector<AxisInfo> axes;
    int x = 0;
    int y = 1;
    std::optional<bool> xLog; ///< the user's wish; otherwise the axis' default
    std::optional<bool> yLog;
    std::vector<PlotPoint> points;
    QHash<int, int> indexOf; ///< by trial
    int valued = 0;          ///< points that have a place in a plane
    QVector<PlotBudget> budgets;
    QVector<PlotBaseline> baselines;
    std::vector<PlotMeasured> measured;
    std::vector<PlotPublished> published;
    std::vector<PlotOverlay> overlays;
    std::vector<PlotDescent> lineage;
    std::optional<PlotReference> reference;
    std::set<int> greyed; ///< trials
    std::vector<PlotChoice> choices;
    QList<int> marked; ///< trials
    ColorBy colorBy = ColorBy::Generation;
    CrowdingBoxes boxes = CrowdingBoxes::Selected;
    std::set<Layer> hidden{Layer::Fronts, Layer::Hypervolume, Layer::Published};
    std::optional<bool> densityWish; ///< the user's; otherwise it is shown where trials are many
    bool frozen = false;

    /// What a point is at the moment that is shown: now, or after a generation of the past.
    struct Standing
    {
        bool shown = true;
        bool onFront = false;
        bool current = false;
        bool offspring = false; ///< of a generation that is not decided on
        bool entered = false;
        bool left = false;
        int rank = 0;
        double crowding = std::numeric_limits<double>::quiet_NaN(); ///< of what has none: not known

        /// What may be a parent next: the population, and the offspring that compete with it.
        [[nodiscard]] bool ofPopulation() const { return current || offspring; }
    };
    std::optional<PlotMoment> moment;
    std::optional<std::tuple<int, int, bool, bool>> heldAxes; ///< a moment's: they stay while it is shown
    std::vector<Standing> standings;                          ///< of each point
    void updateStandings();
    [[nodiscard]] const Standing& standing(int index) const
    {
        return standings[static_cast<std::size_t>(index)];
    }

    int lastGeneration = 0;
    std::vector<QPointF> pixels;          ///< of each point; NaN where not shown
    std::vector<int> front;               ///< indices: front of the shown pair, by pixel order of planeFront
    std::vector<QPointF> frontPixels;     ///< in the order of `front`
    std::vector<std::vector<int>> ranked; ///< the same of the ranks from 1 on, where they are drawn
    int outside = 0;
    QString xLabel;
    QString yLabel;
    mutable QHash<quint64, QPixmap> stamps; ///< of marks that stand at many places

    /// All trained points as they are drawn when they are neither of the population nor on the front, painted
    /// once: larger discs lie above their own. Points that come are added to it.
    struct Ground
    {
        QPixmap picture;
        QString key;          ///< of all that its points' places and colours follow from
        std::size_t done = 0; ///< points looked at
        int generation = -1;  ///< those up to it
    };
    mutable Ground ground;
    int revision = 0; ///< of points that were told before

    /// The trials counted in cells of the plane.
    struct Density
    {
        QString key; ///< of all that its cells follow from
        std::vector<HexBin> bins;
        int most = 0; ///< in a cell; of the whole run while a generation of the past is shown
        QPixmap picture;
    };
    Density density;

    void addLayers() override;
    void themeChanged() override
    {
        stamps.clear();
        ground = {};
        density = {};
    }
    [[nodiscard]] bool isEmpty() const override; ///< nothing has a place
    [[nodiscard]] QString pictureTitle() const override;

    // axes (objective_plot_axes.cpp)
    [[nodiscard]] bool hasPair() const { return x >= 0 && y >= 0 && x < axes.size() && y < axes.size(); }
    [[nodiscard]] Senses senses() const;
    [[nodiscard]] QPointF valueOf(const std::vector<double>& values) const;
    /// Both axes are objectives: only then there are fronts and what follows from them.
    [[nodiscard]] bool isObjectivePlane() const
    {
        return hasPair() && axes.at(x).objective && axes.at(y).objective;
    }
    [[nodiscard]] QPointF pixelOf(const QPointF& value) const;
    [[nodiscard]] static bool hasValues(const PlotPoint& point)
    {
        return point.fate == PlotFate::Trained || point.fate == PlotFate::Infeasible;
    }
    [[nodiscard]] bool logarithmic(int axis, const std::optional<bool>& wish) const;
    [[nodiscard]] AxisRange rangeOf(int axis, bool logarithmicScale) const;
    [[nodiscard]] const PlotBudget* budgetOf(int axis) const;
    void setScale(QCPAxis* axis, NiceTicker& ticker, bool logarithmicScale) const;
    void updateAxes() override;
    void updateFront();
    [[nodiscard]] std::vector<int> planeFrontOf(const std::vector<int>& members) const;
    void updatePixels();
    void fitTitles() override;
    void resized(QSize size) override { fitTicks(size); }
    void fitTicks(QSize size);
    [[nodiscard]] static QString axisLabel(const AxisInfo& axis);

    // painting (objective_plot_paint.cpp)
    [[nodiscard]] bool shows(Layer layer) const
    {
        return layer == Layer::Density ? showsDensity() : !hidden.contains(layer);
    }
    [[nodiscard]] QColor colorOf(const PlotPoint& point) const;
    void paintGround(QCPPainter* painter);
    void paintBudgetLine(QCPPainter* painter, int axis, bool horizontal) const;
    void paintBudgetArea(QCPPainter* painter, int axis, bool horizontal) const;
    void paintOld(QCPPainter* painter) const;
    void paintOldDiscs(QCPPainter* painter) const;
    [[nodiscard]] QString groundKey(double ratio) const;
    void paintFront(QCPPainter* painter) const;
    void paintLabels(QCPPainter* painter) const;
    void paintMarks(QCPPainter* painter) const;
    void paintBoxes(QCPPainter* painter) const;
    // arrows (objective_plot_measured.cpp)
    [[nodiscard]] const PlotMeasured* measuredOf(int trial) const;
    /// Where a tool put the trial, pixels; NaN where this plane has no figure of it.
    [[nodiscard]] QPointF measuredPixel(const PlotMeasured& one) const;
    void paintMeasured(QCPPainter* painter) const;
    // what is not of this study (objective_plot_others.cpp)
    [[nodiscard]] QPointF placeOf(const std::vector<double>& values) const;
    [[nodiscard]] std::vector<QPointF> stepsOf(const PlotOverlay& overlay) const;
    void paintOverlays(QCPPainter* painter) const;
    void paintPublished(QCPPainter* painter, std::vector<QRectF>& obstacles) const;
    [[nodiscard]] int publishedAt(const QPointF& position) const;
    void paintStars(QCPPainter* painter) const;
    // further layers (objective_plot_layers.cpp)
    [[nodiscard]] bool showsFate(PlotFate fate) const;
    [[nodiscard]] QPointF marginPixel(const QPointF& value) const;
    [[nodiscard]] QPointF referencePixel() const;
    void paintHypervolume(QCPPainter* painter) const;
    void paintReference(QCPPainter* painter, std::vector<QRectF>& obstacles) const;
    void paintFronts(QCPPainter* painter) const;
    void paintChoices(QCPPainter* painter, std::vector<QRectF>& obstacles) const;
    void paintFates(QCPPainter* painter) const;
    void paintFate(QCPPainter* painter, const QPointF& centre, PlotFate fate) const;
    // how many trials lie where (objective_plot_density.cpp)
    [[nodiscard]] bool showsDensity() const;
    [[nodiscard]] HexGrid densityGrid() const;
    void updateDensity();
    [[nodiscard]] int cellCount(std::size_t index) const;
    [[nodiscard]] QColor densityColor(double share) const;
    void paintCell(QCPPainter* painter, const QPointF& centre, double share, double radius) const;
    void paintDensity(QCPPainter* painter);
    // the past (objective_plot_replay.cpp)
    [[nodiscard]] bool isDrawn(const PlotDescent& step) const;
    void paintLineage(QCPPainter* painter) const;
    void paintChanges(QCPPainter* painter) const;
    static void paintEntered(QCPPainter* painter, const QPointF& at, const QColor& color);
    static void paintLeft(QCPPainter* painter, const QPointF& at, const QColor& color);
    [[nodiscard]] QStringList measuredLines(int trial) const;
    // what the marks mean (objective_plot_legend.cpp)
    struct LegendEntry
    {
        QString text;
        std::function<void(QCPPainter*, const QPointF& at)> paint; ///< its mark; empty: words alone
        int mark = 16;                                             ///< px: room for it
        int row = 0;
        int x = 0; ///< px
        [[nodiscard]] int indent() const { return paint ? mark : 0; }
    };
    std::vector<LegendEntry> legend; ///< as it was painted last
    int legendRows = 1;              ///< for which there is room above the axes
    void makeRoomForLegend();
    [[nodiscard]] std::vector<LegendEntry> legendEntries(bool all) const;
    void addFates(std::vector<LegendEntry>& entries, bool all) const;
    void addDensity(std::vector<LegendEntry>& entries) const;
    [[nodiscard]] int colorKeyWidth(const QFontMetrics& metrics) const;
    void placeLegend(std::vector<LegendEntry>& entries, int right, const QFontMetrics& metrics) const;
    void paintLegend(QCPPainter* painter);
    void paintColorBar(QCPPainter* painter, int right, const QRect& strip) const;
    void paintRanks(QCPPainter* painter, int right, const QRect& strip) const;
    enum class Disc { Old, Population, Front, Offspring, Dot };
    /// Of earlier trials: small where cells lie under them, which are to be seen.
    [[nodiscard]] Disc oldDisc() const { return shows(Layer::Density) ? Disc::Dot : Disc::Old; }
    using Drawing = std::function<void(QPainter&, const QPointF& at)>;
    /// Puts a drawing of at most `side` pixels there from its picture; pictures in files are drawn each time.
    void stamp(QCPPainter* painter, const QPointF& centre, quint64 key, int side, const Drawing& draw) const;
    void paintDisc(QCPPainter* painter, const QPointF& centre, const QColor& color, Disc kind) const;
    void drawLabel(QCPPainter* painter, const QRectF& place, const QString& text, const QColor& color) const;

    // input (objective_plot_input.cpp)
    [[nodiscard]] int indexAt(const QPointF& position) const override;
    [[nodiscard]] int clickedAt(const QPointF& position) const override;
    [[nodiscard]] bool isReachable(int index) const;
    [[nodiscard]] int hoveredAt(const QPointF& position) const override;
    [[nodiscard]] QPointF pixelAt(int index) const override;
    [[nodiscard]] int idAt(int index) const override;
    [[nodiscard]] QString textAt(int index) const override;
    void tellSelected(int id) override;
    bool walk(int key) override;
    bool activate() override;
    void doubleClicked(int index) override;
    [[nodiscard]] int selectedIndex() const override { return indexOf.value(selected, -1); }
    void menuAt(int index, const QPoint& place) override;
    // several points (objective_plot_several.cpp)
    void clicked(int index, Qt::KeyboardModifiers keys) override;
    [[nodiscard]] bool choosesByBand() const override { return true; }
    void bandDrawn(const QRectF& rectangle) override;
    bool toggle() override;
    void toggleMark(int index);
    void tellMarked(const QList<int>& trials);
    void paintMarked(QCPPainter* painter) const;
};

} // namespace snac::widgets
