// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/curve_plot.h"

#include "snac/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace snac::widgets;

namespace {

/// y falls slowly over the points of each curve; ids count on.
std::vector<Curve> curves(int count, int points)
{
    std::vector<Curve> all;
    int id = 0;
    for (int k = 0; k < count; ++k) {
        Curve curve;
        curve.color = k;
        for (int i = 0; i < points; ++i)
            curve.points.push_back(
                {id++, 100.0 * i / points, 76.0 - k - 0.1 * i, {QStringLiteral("step %1").arg(id)}});
        all.push_back(curve);
    }
    return all;
}

} // namespace

class TestCurvePlot : public QObject
{
    Q_OBJECT

private:
    static void prepare(CurvePlot& plot)
    {
        plot.resize(520, 360);
        plot.setAxes(
            {QStringLiteral("sparsity"), QStringLiteral("%"), {}, 1, true, false, std::pair{-2.0, 100.0}},
            {QStringLiteral("accuracy"),
             QStringLiteral("%"),
             QStringLiteral("validation"),
             2,
             true,
             false,
             {}});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
    }

private Q_SLOTS:
    void clickSelectsAndTellsOnce()
    {
        CurvePlot plot;
        prepare(plot);
        plot.setCurves(curves(2, 4));
        plot.replotNow();
        QSignalSpy spy(&plot, &CurvePlot::pointSelected);
        auto* canvas = plot.findChild<QWidget*>(QStringLiteral("curvePlotCanvas"));
        QVERIFY(!plot.position(5).isNull());
        QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier,
                          canvas->mapFrom(&plot, plot.position(5).toPoint()));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toInt(), 5);
        QCOMPARE(plot.selected(), 5);
        plot.setSelected(2); // from outside: silent
        QCOMPARE(spy.count(), 1);
    }

    void keysWalkAlongACurveAndAcross()
    {
        CurvePlot plot;
        prepare(plot);
        plot.setCurves(curves(3, 4));
        plot.replotNow();
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.selected(), 0); // the first point, when nothing was selected
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.selected(), 2);
        QTest::keyClick(&plot, Qt::Key_Down); // the curve below, at the same sparsity
        QCOMPARE(plot.selected(), 6);
        QTest::keyClick(&plot, Qt::Key_Up);
        QCOMPARE(plot.selected(), 2);
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(plot.selected(), 3);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.selected(), 0);
        QTest::keyClick(&plot, Qt::Key_Left); // the end: stays
        QCOMPARE(plot.selected(), 0);
        QTest::keyClick(&plot, Qt::Key_Escape);
        QCOMPARE(plot.selected(), -1);
    }

    void arrowsLeadToWhatAToolMadeOfIt()
    {
        CurvePlot plot;
        prepare(plot);
        plot.setAxes({QStringLiteral("LUT"), {}, {}, 0, false, false, {}},
                     {QStringLiteral("accuracy"), QStringLiteral("%"), {}, 2, true, false, {}});
        plot.setCurves(curves(1, 4));
        plot.setMeasured({{1, 400.0, QStringLiteral("Yosys")},
                          {2, std::nan(""), QStringLiteral("Yosys")},
                          {77, 10.0, QStringLiteral("Yosys")}});
        plot.replotNow();
        QVERIFY(plot.arrowEnd(1).x() > plot.position(1).x());
        QCOMPARE(plot.arrowEnd(1).y(), plot.position(1).y());
        QVERIFY(plot.rect().contains(plot.arrowEnd(1).toPoint())); // the range has room for it
        QVERIFY(plot.arrowEnd(2).isNull() && plot.arrowEnd(77).isNull() && plot.arrowEnd(0).isNull());
        QVERIFY2(plot.describe(1).contains(QStringLiteral("estimate 25 → Yosys 400")),
                 qPrintable(plot.describe(1)));
        QVERIFY(!plot.describe(2).contains(QStringLiteral("Yosys")));
        const QImage with = plot.grab().toImage();
        plot.setMeasured({});
        plot.replotNow();
        QVERIFY(plot.arrowEnd(1).isNull());
        QVERIFY(with != plot.grab().toImage());
    }

    void farOutliersAreMarkedAtTheEdge()
    {
        CurvePlot plot;
        prepare(plot);
        auto all = curves(3, 5);
        all[2].points[4].y = 21.0; // chance
        plot.setCurves(all);
        plot.replotNow();
        QVERIFY2(plot.yRange().first > 65.0, qPrintable(QString::number(plot.yRange().first)));
        QCOMPARE(plot.outside(), 1);
        QVERIFY(!plot.position(14).isNull()); // can be hovered and selected there
        QVERIFY(plot.describe(14).contains(QStringLiteral("21.00 %")));
    }

    void levelsAndANearFloorAreInTheRange()
    {
        CurvePlot plot;
        prepare(plot);
        plot.setCurves(curves(1, 5));
        plot.setLevels({{77.5, QStringLiteral("float: 77.5 %")}});
        plot.setFloor(75.0, QStringLiteral("floor: 75 %"));
        plot.replotNow();
        QVERIFY(plot.yRange().first < 75.0);
        QVERIFY(plot.yRange().second > 77.5);
    }

    void hoverShowsTheCard()
    {
        CurvePlot plot;
        prepare(plot);
        plot.setCurves(curves(1, 3));
        plot.replotNow();
        auto* canvas = plot.findChild<QWidget*>(QStringLiteral("curvePlotCanvas"));
        auto* card = plot.findChild<QLabel*>(QStringLiteral("hoverCard"));
        QVERIFY(card->isHidden());
        QTest::mouseMove(canvas, canvas->mapFrom(&plot, plot.position(1).toPoint()));
        QTRY_VERIFY(!card->isHidden());
        QVERIFY(card->text().contains(QStringLiteral("75.90 %")));
        plot.setCurves({}); // what it spoke of is gone
        QVERIFY(card->isHidden());
    }

    void growsWhileItRuns()
    {
        CurvePlot plot;
        prepare(plot);
        plot.setCurves(curves(1, 2));
        plot.setSelected(1);
        plot.replotNow();
        const QPointF before = plot.position(1);
        plot.setCurves(curves(2, 6));
        QTRY_VERIFY(!plot.position(11).isNull()); // collected, without being asked
        QCOMPARE(plot.selected(), 1);
        QVERIFY(before != plot.position(1)); // the axes follow
    }

    void drawsEverythingInBothThemes()
    {
        CurvePlot plot;
        prepare(plot);
        auto all = curves(2, 4);
        all[0].points[1].y = std::nan("");
        all[1].dashed = true;
        all[1].mark = CurveMark::Square;
        plot.setAxes({QStringLiteral("LUT"), QStringLiteral("%"), {}, 2, false, true, {}},
                     {QStringLiteral("accuracy"), QStringLiteral("%"), {}, 2, true, false, {}});
        plot.setCurves(all);
        plot.setFronts(
            {{-1, true, false, {{1, 70}, {2, 75}, {3, 74}}}, {2, false, true, {{0.5, 73}, {1, 75}}}});
        plot.setLegend(
            {{QStringLiteral("one"), 0}, {QStringLiteral("a long word that needs a second row"), 1}});
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            plot.setPalette(palette(theme));
            for (const QSize size : {QSize(240, 180), QSize(900, 500)}) {
                plot.resize(size);
                plot.replotNow();
                QVERIFY(!plot.grab().isNull());
            }
        }
        QVERIFY(plot.accessibleDescription().contains(QStringLiteral("8 points")));
    }
};

QTEST_MAIN(TestCurvePlot)
#include "tst_curve_plot.moc"
