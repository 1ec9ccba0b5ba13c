// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the objective plot takes to answer: bench_plot [POINTS], 10,000 by default. Each frame is one real
// event and the paint that follows, in processor milliseconds of the GUI thread, so that other work does not
// count. Wanted: 16 ms median and 33 ms at the 99th percentile. bench_window measures the other views of the
// Search page, with a study.
#include "snac/widgets/plots/objective_plot.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <vector>

using namespace snac::widgets;

namespace {

constexpr int generations = 200;
constexpr int frames = 200;

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

/// A search whose cloud moves towards the front; every twentieth trial is over a budget, every fiftieth
/// failed.
PlotPoint pointOf(int trial, int count)
{
    const double t = static_cast<double>(trial) / count;
    const double cost = 1.0 + 97.0 * std::fmod(trial * 0.6180339887, 1.0);
    PlotPoint point;
    point.trial = trial;
    point.generation = static_cast<int>(t * generations);
    point.values = {cost,
                    80.0 - 40.0 / std::sqrt(cost) - 12.0 * (1.0 - t) * std::fmod(trial * 0.7548776662, 1.0)};
    point.rank = 1 + trial % 9;
    point.current = point.generation == generations - 1;
    point.fate = trial % 50 == 49   ? PlotFate::Failed
                 : trial % 20 == 19 ? PlotFate::Infeasible
                                    : PlotFate::Trained;
    if (point.fate == PlotFate::Failed)
        point.values = {std::nan(""), std::nan("")};
    return point;
}

std::vector<int> bestOf(const std::vector<PlotPoint>& points)
{
    std::vector<const PlotPoint*> order;
    for (const PlotPoint& point : points)
        if (point.fate == PlotFate::Trained)
            order.push_back(&point);
    std::ranges::sort(order, {}, [](const PlotPoint* point) { return point->values[0]; });
    std::vector<int> front;
    double best = -1.0;
    for (const PlotPoint* point : order) {
        if (point->values[1] > best) {
            best = point->values[1];
            front.push_back(point->trial);
        }
    }
    return front;
}

void time(const char* name, ObjectivePlot& plot, const std::function<void(int)>& event)
{
    std::vector<double> milliseconds;
    for (int frame = 0; frame < frames; ++frame) {
        // A replot that an event has queued belongs to its frame, or hundreds of them fall on the next
        // measurement.
        QCoreApplication::processEvents();
        const double before = processorMilliseconds();
        event(frame);
        plot.replotNow();
        milliseconds.push_back(processorMilliseconds() - before);
    }
    std::ranges::sort(milliseconds);
    std::printf("%-22s median %6.2f ms   99 %% %6.2f ms   worst %6.2f ms\n", name, milliseconds[frames / 2],
                milliseconds[frames * 99 / 100], milliseconds.back());
}

void drag(QWidget& inside, const QPoint& from, const QPoint& to)
{
    QTest::mousePress(&inside, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, inside.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&inside, &move);
    QTest::mouseRelease(&inside, Qt::LeftButton, {}, to);
}

void turnWheel(QWidget& inside, int steps)
{
    const QPointF at = inside.rect().center();
    QWheelEvent wheel(at, inside.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&inside, &wheel);
}

PlotMoment momentOf(int generation, const std::vector<PlotPoint>& points, const std::vector<int>& front)
{
    PlotMoment moment;
    moment.generation = generation;
    for (const PlotPoint& point : points) {
        if (point.generation == generation) {
            moment.population.push_back(point.trial);
            moment.entered.push_back(point.trial);
            moment.pool.push_back({point.trial, point.rank, 1.0});
        }
    }
    std::ranges::copy_if(front, std::back_inserter(moment.front), [&](int trial) {
        return points[static_cast<std::size_t>(trial)].generation <= generation;
    });
    return moment;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int count = argc > 1 ? std::max(generations, std::atoi(argv[1])) : 10000;
    std::vector<PlotPoint> points;
    for (int trial = 0; trial < count; ++trial)
        points.push_back(pointOf(trial, count));
    const std::vector<int> front = bestOf(points);
    ObjectivePlot plot;
    plot.setAxes({{.key = "lut_pct", .label = "LUT", .unit = "%", .origin = {}},
                  {.key = "accuracy", .label = "accuracy", .unit = "%", .maximize = true, .origin = {}}});
    plot.addPoints(points);
    plot.setFront(front);
    plot.resize(900, 600);
    plot.show();
    plot.replotNow();
    std::printf("%d points, %zu on the front, 900 x 600 pixels\n", count, front.size());

    QWidget& inside = *plot.findChild<QWidget*>(QStringLiteral("objectivePlotCanvas"));
    const QPoint middle = inside.rect().center();
    for (const bool density : {false, true}) {
        plot.setLayerVisible(ObjectivePlot::Layer::Density, density);
        time(density ? "pan" : "pan, no density", plot,
             [&](int frame) { drag(inside, middle, middle + QPoint(frame % 2 == 0 ? 9 : -9, 5)); });
        plot.resetZoom();
        time(density ? "zoom" : "zoom, no density", plot,
             [&](int frame) { turnWheel(inside, frame / 20 % 2 == 0 ? 1 : -1); });
        plot.resetZoom();
    }
    plot.replotNow();
    time("hover", plot, [&](int frame) { QTest::mouseMove(&inside, middle + QPoint(frame, frame % 40)); });
    time("a new trial", plot, [&](int frame) {
        PlotPoint point = pointOf(frame, count);
        point.trial = count + frame;
        plot.addPoints({point});
    });
    for (const auto& [name, color] : {std::pair{"replay", ObjectivePlot::ColorBy::Generation},
                                      {"replay by rank", ObjectivePlot::ColorBy::Rank}}) {
        plot.setColorBy(color);
        time(name, plot, [&](int frame) { plot.setMoment(momentOf(frame % generations, points, front)); });
        time("replay backwards", plot, [&](int frame) {
            plot.setMoment(momentOf(generations - 1 - frame % generations, points, front));
        });
    }
    return 0;
}
