// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/parallel_plot.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace snac::widgets;

/// Lines across the axes, ranges by mouse and keys, and what passes through them.
class TestParallelPlot : public QObject
{
    Q_OBJECT

    static AxisInfo axis(const char* key, bool maximize, bool objective = true)
    {
        AxisInfo info;
        info.key = QString::fromLatin1(key);
        info.label = info.key;
        info.maximize = maximize;
        info.objective = objective;
        return info;
    }
    static PlotPoint point(int trial, std::vector<double> values, bool onFront = false)
    {
        PlotPoint one;
        one.trial = trial;
        one.values = std::move(values);
        one.onFront = onFront;
        return one;
    }
    /// Accuracy, parameters (no objective), LUT, latency.
    static std::unique_ptr<ParallelPlot> makePlot()
    {
        auto plot = std::make_unique<ParallelPlot>();
        plot->setAxes({axis("accuracy", true), axis("parameters", false, false), axis("lut", false),
                       axis("cycles", false)});
        PlotPoint failed = point(4, {std::nan(""), 1.0, std::nan(""), std::nan("")});
        failed.fate = PlotFate::Failed;
        plot->setPoints({point(0, {60.0, 10.0, 2.0, 30.0}, true), point(1, {70.0, 20.0, 4.0, 10.0}, true),
                         point(2, {80.0, 30.0, 10.0, 20.0}, true), point(3, {62.0, 90.0, 9.0, 28.0}),
                         failed});
        plot->resize(620, 400);
        plot->show();
        return plot;
    }

private Q_SLOTS:
    void objectivesAreAxesWithTheBetterEndAbove()
    {
        const auto plot = makePlot();
        QCOMPARE(plot->axisCount(), 3);
        QVERIFY(plot->place(0, 80.0).y() < plot->place(0, 60.0).y()); // more accuracy is better
        QVERIFY(plot->place(1, 2.0).y() < plot->place(1, 10.0).y());  // fewer LUTs are
        QVERIFY(plot->place(0, 70.0).x() < plot->place(1, 4.0).x());
        QCOMPARE(plot->place(0, 80.0).y(), plot->place(1, 2.0).y()); // the best of all ends stand level
        for (const double value : {2.0, 3.5, 10.0})
            QVERIFY(std::abs(plot->valueAt(1, plot->place(1, value).y()) - value) < 1e-9);
        QCOMPARE(plot->matches(), (std::vector<int>{0, 1, 2, 3}));
    }

    void aDraggedRangeKeepsWhatPassesThroughIt()
    {
        const auto plot = makePlot();
        QSignalSpy changed(plot.get(), &ParallelPlot::rangesChanged);
        const auto drag = [&](int at, double from, double to) {
            const QPoint start = plot->place(at, from).toPoint();
            const QPoint end = plot->place(at, to).toPoint();
            QTest::mousePress(plot.get(), Qt::LeftButton, {}, start);
            QMouseEvent move(QEvent::MouseMove, end, plot->mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                             {});
            QCoreApplication::sendEvent(plot.get(), &move);
            QTest::mouseRelease(plot.get(), Qt::LeftButton, {}, end);
        };
        drag(1, 6.0, 2.0); // LUT from 2 to 6
        QVERIFY(changed.count() > 0);
        const auto range = plot->range(1);
        QVERIFY(range && range->first < range->second);
        QVERIFY(std::abs(range->first - 2.0) < 0.05 && std::abs(range->second - 6.0) < 0.05);
        QCOMPARE(plot->matches(), (std::vector<int>{0, 1}));
        drag(2, 9.6, 15.0); // from a little above the axis
        QCOMPARE(plot->matches(), (std::vector<int>{1}));
        QSignalSpy selected(plot.get(), &ParallelPlot::trialSelected);
        QSignalSpy marked(plot.get(), &ParallelPlot::trialsMarked);
        plot->setSelectedTrial(3);
        plot->setMarkedTrials({0, 3});
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, plot->place(1, 4.0).toPoint());
        QTest::mouseDClick(plot.get(), Qt::LeftButton, {}, plot->place(1, 4.0).toPoint());
        QCOMPARE(selected.count(), 0); // nothing but the range changes
        QCOMPARE(marked.count(), 0);
        QVERIFY(!plot->range(1));
        QCOMPARE(plot->matches(), (std::vector<int>{1}));
        plot->clearRanges();
        QCOMPARE(plot->matches().size(), std::size_t{4});
    }

    void keysMoveTheEndsOfARange()
    {
        const auto plot = makePlot();
        plot->setFocus();
        QTest::keyClick(plot.get(), Qt::Key_Right); // LUT
        for (int step = 0; step < 12; ++step)
            QTest::keyClick(plot.get(), Qt::Key_Up, Qt::ShiftModifier); // the worse end goes up
        const auto range = plot->range(1);
        QVERIFY(range.has_value());
        QCOMPARE(range->first, 2.0);
        QVERIFY(std::abs(range->second - (10.0 - 12 * 8.0 / 20)) < 1e-9);
        QCOMPARE(plot->matches(), (std::vector<int>{0, 1}));
        QTest::keyClick(plot.get(), Qt::Key_Left);
        QTest::keyClick(plot.get(), Qt::Key_Down); // the better end of the accuracy comes down
        QCOMPARE(plot->range(0)->second, 79.0);
        QTest::keyClick(plot.get(), Qt::Key_Delete);
        QVERIFY(!plot->range(0));
    }

    void aClickOnALineSelects()
    {
        const auto plot = makePlot();
        QSignalSpy selected(plot.get(), &ParallelPlot::trialSelected);
        QSignalSpy marked(plot.get(), &ParallelPlot::trialsMarked);
        const auto onLine = [&](double accuracy, double lut) { // where no other line crosses it
            return (0.75 * plot->place(0, accuracy) + 0.25 * plot->place(1, lut)).toPoint();
        };
        QCOMPARE(plot->trialAt(onLine(80.0, 10.0)), 2);
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, onLine(80.0, 10.0));
        QCOMPARE(selected.last().at(0).toInt(), 2);
        QTest::mouseClick(plot.get(), Qt::LeftButton, Qt::ControlModifier, onLine(60.0, 2.0));
        QCOMPARE(marked.last().at(0).value<QList<int>>(), (QList<int>{2, 0}));
        QTest::mouseClick(plot.get(), Qt::LeftButton, {}, QPoint(2, 2)); // beside all lines
        QCOMPARE(selected.last().at(0).toInt(), -1);
        QVERIFY(marked.last().at(0).value<QList<int>>().isEmpty());
        plot->setRange(1, ParallelPlot::Range{2.0, 5.0});
        QCOMPARE(plot->trialAt(onLine(80.0, 10.0)), -1); // grey lines are not reached
    }

    void nothingToDrawIsSaid()
    {
        ParallelPlot plot;
        plot.resize(400, 300);
        plot.show();
        QCOMPARE(plot.matches().size(), std::size_t{0});
        QCOMPARE(plot.trialAt(QPointF(100, 100)), -1);
        QVERIFY(!plot.grab().isNull());
        QTest::keyClick(&plot, Qt::Key_Up); // no axis: nothing happens
    }

    /// Many lines come in parts, also while a range is dragged; in the end the picture is the one of a plot
    /// that never was in between, pixel by pixel.
    void draggedLinesComeInPartsAndAllOfThem()
    {
        const auto fill = [](ParallelPlot& plot) {
            plot.setAxes({axis("accuracy", true), axis("lut", false), axis("cycles", false)});
            std::vector<PlotPoint> points;
            for (int i = 0; i < 5000; ++i)
                points.push_back(point(
                    i, {std::fmod(i * 0.618, 1.0), std::fmod(i * 0.755, 1.0), std::fmod(i * 0.570, 1.0)},
                    i % 500 == 0));
            plot.setPoints(std::move(points));
            plot.resize(620, 400);
            plot.show();
        };
        ParallelPlot plot;
        fill(plot);
        (void)plot.grab();
        QVERIFY(!plot.isWhole()); // no frame paints all 5,000
        QTRY_VERIFY(plot.isWhole());
        const QPoint start = plot.place(0, 0.1).toPoint();
        QTest::mousePress(&plot, Qt::LeftButton, {}, start);
        for (const double to : {0.5, 0.95, 0.8}) {
            const QPoint end = plot.place(0, to).toPoint();
            QMouseEvent move(QEvent::MouseMove, end, plot.mapToGlobal(end), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&plot, &move);
            (void)plot.grab();
        }
        QVERIFY(!plot.isWhole()); // 3,500 of them pass
        QTRY_VERIFY(plot.isWhole());
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, plot.place(0, 0.8).toPoint());
        ParallelPlot fresh;
        fill(fresh);
        fresh.setRange(0, plot.range(0));
        fresh.setFocus();
        QTest::keyClick(&fresh, Qt::Key_Left);
        QCOMPARE(plot.matches(), fresh.matches());
        QTRY_VERIFY(fresh.isWhole());
        plot.clearFocus();
        fresh.clearFocus();
        QCOMPARE(plot.grab().toImage(), fresh.grab().toImage());
    }
};

QTEST_MAIN(TestParallelPlot)
#include "tst_parallel_plot.moc"
