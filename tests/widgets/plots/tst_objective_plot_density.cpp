// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../gallery_data.h"

#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace snac::widgets;
using Layer = ObjectivePlot::Layer;

namespace {

std::unique_ptr<ObjectivePlot> makeDensePlot(std::vector<PlotPoint> points)
{
    auto plot = std::make_unique<ObjectivePlot>();
    plot->resize(800, 520);
    plot->setAxes(sample::axes());
    plot->addPoints(points);
    plot->setLayerVisible(Layer::Density, true);
    plot->show();
    plot->replotNow();
    return plot;
}

int sumOf(const std::vector<PlotCell>& cells)
{
    return std::accumulate(cells.begin(), cells.end(), 0,
                           [](int sum, const PlotCell& cell) { return sum + cell.trials; });
}

int placedIn(const ObjectivePlot& plot, int count)
{
    int placed = 0;
    for (int trial = 0; trial < count; ++trial)
        placed += plot.position(trial).isNull() ? 0 : 1;
    return placed;
}

/// The cell whose centre is the nearest, looked for among all.
int nearestCell(const std::vector<PlotCell>& cells, const QPointF& at)
{
    const auto apart = [&](const PlotCell& cell) {
        return std::hypot(cell.centre.x() - at.x(), cell.centre.y() - at.y());
    };
    return static_cast<int>(std::ranges::min_element(cells, {}, apart) - cells.begin());
}

QWidget* insideOf(ObjectivePlot& plot)
{
    return plot.findChild<QWidget*>(QStringLiteral("objectivePlotCanvas"));
}

void dragPlot(ObjectivePlot& plot, const QPoint& by)
{
    QWidget* const inside = insideOf(plot);
    const QPoint from = inside->rect().center();
    QTest::mousePress(inside, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + by, inside->mapToGlobal(from + by), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(inside, &move);
    QTest::mouseRelease(inside, Qt::LeftButton, {}, from + by);
    plot.replotNow();
}

} // namespace

class TestObjectivePlotDensity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// On a logarithmic and a linear axis, and again in other axes: each trial is in the nearest cell, and in
    /// no other.
    void cellsCountTheTrials_data()
    {
        QTest::addColumn<QString>("x");
        QTest::addColumn<bool>("logarithmic");
        QTest::newRow("logarithmic") << QStringLiteral("lut_pct") << true;
        QTest::newRow("linear") << QStringLiteral("lut_pct") << false;
        QTest::newRow("whole numbers") << QStringLiteral("clock_cycles") << false;
    }
    void cellsCountTheTrials()
    {
        QFETCH(QString, x);
        QFETCH(bool, logarithmic);
        constexpr int count = 700;
        const auto plot = makeDensePlot(sample::points(count));
        plot->setXAxis(x);
        plot->setXLogarithmic(logarithmic);
        plot->replotNow();
        const std::vector<PlotCell> cells = plot->shownCells();
        std::vector<int> counts(cells.size(), 0);
        for (int trial = 0; trial < count; ++trial) {
            if (!plot->position(trial).isNull())
                ++counts[static_cast<std::size_t>(nearestCell(cells, plot->position(trial)))];
        }
        for (std::size_t i = 0; i < cells.size(); ++i)
            QCOMPARE(cells[i].trials, counts[i]);
        QVERIFY(placedIn(*plot, count) > 650); // the worst ones lie outside the axes
        QCOMPARE(sumOf(cells), placedIn(*plot, count));
    }

    void manyTrialsShowItByThemselves()
    {
        ObjectivePlot plot;
        plot.resize(800, 520);
        plot.setAxes(sample::axes());
        plot.show();
        auto points = sample::points(ObjectivePlot::manyTrials + 1);
        points.front().fate = PlotFate::Failed; // has no place in the plane
        points.front().values = {std::nan(""), std::nan(""), std::nan("")};
        const PlotPoint last = points.back();
        points.pop_back();
        plot.addPoints(points);
        plot.replotNow();
        QVERIFY(!plot.isLayerVisible(Layer::Density) && plot.shownCells().empty());
        plot.addPoints({last});
        plot.replotNow();
        QVERIFY(plot.isLayerVisible(Layer::Density) && !plot.shownCells().empty());
        plot.setLayerVisible(Layer::Density, false); // what is chosen stays, however many they are
        plot.replotNow();
        QVERIFY(!plot.isLayerVisible(Layer::Density) && plot.shownCells().empty());
        plot.clear();
        plot.addPoints(sample::points(20));
        plot.setLayerVisible(Layer::Density, true);
        plot.replotNow();
        QVERIFY(!plot.shownCells().empty());
    }

    void cellsGoAlongWithTheirTrials()
    {
        const auto plot = makeDensePlot(sample::points(400));
        const int trial = plot->shownFront().front();
        const auto cellOf = [&] {
            const auto cells = plot->shownCells();
            return cells[static_cast<std::size_t>(nearestCell(cells, plot->position(trial)))];
        };
        const PlotCell before = cellOf();
        const QPointF offset = plot->position(trial) - before.centre;
        dragPlot(*plot, {37, -23});
        const QPointF moved = plot->position(trial) - cellOf().centre;
        QVERIFY(std::hypot(moved.x() - offset.x(), moved.y() - offset.y()) < 0.01);
        QCOMPARE(sumOf(plot->shownCells()), placedIn(*plot, 400)); // others came in or went out
    }

    void aGenerationOfThePastCountsItsOwn()
    {
        constexpr int count = 400;
        const auto plot = makeDensePlot(sample::points(count));
        const int all = sumOf(plot->shownCells());
        const auto rowsBefore = plot->legendRows();
        PlotMoment moment;
        moment.generation = 4;
        plot->setMoment(moment);
        plot->replotNow();
        QCOMPARE(sumOf(plot->shownCells()), placedIn(*plot, count));
        QVERIFY(sumOf(plot->shownCells()) <= 100 && sumOf(plot->shownCells()) < all); // 20 a generation
        const auto scaleOf = [](const auto& rows) {
            for (const auto& row : rows) {
                for (const auto& [text, place] : row) {
                    if (text.contains(QStringLiteral("per cell")))
                        return text;
                }
            }
            return QString();
        };
        QVERIFY(!scaleOf(rowsBefore).isEmpty());
        QCOMPARE(scaleOf(plot->legendRows()), scaleOf(rowsBefore)); // shades mean what they meant
    }

    void whatIsNotShownIsNotCounted()
    {
        auto points = sample::points(200);
        for (std::size_t i = 0; i < points.size(); i += 4)
            points[i].fate = PlotFate::Infeasible;
        const auto plot = makeDensePlot(points);
        const int all = sumOf(plot->shownCells());
        plot->setLayerVisible(Layer::Infeasible, false);
        plot->replotNow();
        QCOMPARE(sumOf(plot->shownCells()), placedIn(*plot, 200));
        QVERIFY(sumOf(plot->shownCells()) < all - 30);
    }

    /// Shades are drawn under the points, stronger where there are more trials.
    void shadesTellCounts_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void shadesTellCounts()
    {
        QFETCH(Theme, theme);
        std::vector<PlotPoint> points;
        const auto pile = [&](double x, int many) { // one beside the other: none is far off all others
            for (int i = 0; i < many; ++i) {
                PlotPoint point;
                point.trial = static_cast<int>(points.size());
                point.values = {x, 74.0, 10.0};
                points.push_back(point);
            }
        };
        pile(1.0, 1);
        pile(3.0, 12);
        pile(9.0, 150);
        const auto plot = makeDensePlot(points);
        plot->setPalette(palette(theme));
        plot->setLayerVisible(Layer::OldGenerations, false); // the discs lie above
        plot->replotNow();
        const std::vector<PlotCell> cells = plot->shownCells();
        QCOMPARE(cells.size(), std::size_t{3});
        const QColor ground = colors(theme).card;
        const auto contrastAt = [&](int trial) { // beside the lines of the grid
            const auto& cell = cells[static_cast<std::size_t>(nearestCell(cells, plot->position(trial)))];
            const QPoint at = (cell.centre + QPointF(3, 3)).toPoint();
            return contrastRatio(plot->grab().toImage().pixelColor(at), ground);
        };
        QVERIFY2(contrastAt(0) > 1.05, qPrintable(QString::number(contrastAt(0))));
        QVERIFY(contrastAt(1) > 1.2 * contrastAt(0));
        QVERIFY(contrastAt(13) > 1.2 * contrastAt(1));
        plot->setLayerVisible(Layer::Density, false);
        plot->replotNow();
        QVERIFY(contrastAt(13) < 1.05);
    }

    void filesHaveIt()
    {
        const QTemporaryDir folder;
        const auto plot = makeDensePlot(sample::points(300));
        plot->setCaption(QStringLiteral("a study"), QStringLiteral("simulated"));
        const auto written = [&](const QString& name, const auto& write) {
            const QString path = folder.filePath(name);
            if (!write(path))
                return QByteArray();
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto png = [&](const QString& f) { return plot->exportPng(f, {700, 450}, 1.0); };
        const auto svg = [&](const QString& f) { return plot->exportSvg(f, {700, 450}); };
        const auto pdf = [&](const QString& f) { return plot->exportPdf(f, {700, 450}); };
        const QByteArray with[] = {written(QStringLiteral("a.png"), png),
                                   written(QStringLiteral("a.svg"), svg),
                                   written(QStringLiteral("a.pdf"), pdf)};
        const QStringList rows = plot->dataCsv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const qsizetype cells = sumOf(plot->shownCells());
        plot->setLayerVisible(Layer::Density, false);
        const QByteArray without[] = {written(QStringLiteral("b.png"), png),
                                      written(QStringLiteral("b.svg"), svg),
                                      written(QStringLiteral("b.pdf"), pdf)};
        QVERIFY(with[0] != without[0] && !with[0].isEmpty());
        QVERIFY(with[1].contains("per cell") && !without[1].contains("per cell"));
        QVERIFY(with[1].count("<path") > without[1].count("<path") + 40); // a hexagon is one
        QVERIFY(with[2].size() > without[2].size());
        // The numbers: of each trial how many are where it is; summed by cell they are the trials again.
        QVERIFY(rows[2].endsWith(QStringLiteral("trials in its cell")));
        double cellSum = 0.0;
        int placed = 0;
        for (const QString& row : rows.mid(3)) {
            const int inCell = row.section(QLatin1Char(','), -1).toInt();
            placed += inCell > 0 ? 1 : 0;
            cellSum += inCell > 0 ? 1.0 / inCell : 0.0;
        }
        QCOMPARE(placed, static_cast<int>(cells));
        plot->setLayerVisible(Layer::Density, true);
        plot->replotNow();
        QCOMPARE(qRound(cellSum), static_cast<int>(plot->shownCells().size()));
    }

    void theCardTellsTheOthers()
    {
        std::vector<PlotPoint> points;
        for (int trial = 0; trial < 3; ++trial) {
            PlotPoint point;
            point.trial = trial;
            point.values = {trial == 2 ? 9.0 : 1.0, trial == 2 ? 75.0 : 70.0, 10.0};
            points.push_back(point);
        }
        const auto plot = makeDensePlot(points);
        QVERIFY2(plot->describe(0).contains(QStringLiteral("others in its cell: 1")),
                 qPrintable(plot->describe(0)));
        QVERIFY(!plot->describe(2).contains(QStringLiteral("in its cell")));
        plot->setLayerVisible(Layer::Density, false);
        plot->replotNow();
        QVERIFY(!plot->describe(0).contains(QStringLiteral("in its cell")));
    }

    /// Far into the plane, where the origin of the axes is thousands of screens away.
    void deepInThePlaneItStillCounts()
    {
        std::vector<PlotPoint> points;
        for (int trial = 0; trial < 50; ++trial) {
            PlotPoint point;
            point.trial = trial;
            point.values = {1e9 + 1e-3 * trial, -1e9 - 1e-3 * (trial % 7), 10.0};
            points.push_back(point);
        }
        const auto plot = makeDensePlot(points);
        plot->setXLogarithmic(false);
        plot->replotNow();
        QCOMPARE(sumOf(plot->shownCells()), placedIn(*plot, 50));
        QVERIFY(plot->shownCells().size() > 10);
        const auto empty = makeDensePlot({});
        QVERIFY(empty->shownCells().empty());
        QVERIFY(empty->dataCsv().contains(QStringLiteral("trial")));
    }
};

QTEST_MAIN(TestObjectivePlotDensity)
#include "tst_objective_plot_density.moc"
