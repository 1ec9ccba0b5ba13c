// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/widgets/plots/estimate_plot.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace snac::widgets;

namespace {

EstimatePoint point(int id, double synthesized, double estimated, int group = 0)
{
    EstimatePoint p;
    p.id = id;
    p.synthesized = synthesized;
    p.estimated = estimated;
    p.low = 0.8 * estimated;
    p.high = 1.25 * estimated;
    p.group = group;
    p.title = QStringLiteral("16-D%1").arg(id);
    p.facts = QStringList{QStringLiteral("8 bit <weights>")};
    return p;
}

std::unique_ptr<EstimatePlot> makePlot(std::vector<EstimatePoint> points)
{
    auto plot = std::make_unique<EstimatePlot>();
    plot->resize(800, 520);
    plot->setQuantity(QStringLiteral("LUT"), QStringLiteral("LUT, csynth"), QStringLiteral("LUT, estimate"));
    plot->setGroups({QStringLiteral("mine"), QStringLiteral("others")});
    plot->setPoints(std::move(points));
    plot->show();
    plot->replotNow();
    return plot;
}

std::vector<EstimatePoint> fewPoints()
{
    return {point(1, 100, 105), point(2, 1000, 1500), point(3, 20000, 19000, 1), point(4, 5000, 4000, 1)};
}

QWidget* canvas(EstimatePlot& plot)
{
    return plot.findChild<QWidget*>(QStringLiteral("estimatePlotCanvas"));
}

QColor colorAt(EstimatePlot& plot, const QPointF& at)
{
    return plot.grab().toImage().pixelColor(at.toPoint());
}

} // namespace

class TestEstimatePlot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { apply(*qApp, Theme::Light); }

    void countsTheBand()
    {
        const auto plot = makePlot(fewPoints());
        QCOMPARE(plot->pointCount(), 4);
        QCOMPARE(plot->withinBand(), 2);
        QVERIFY(plot->accessibleDescription().contains(QStringLiteral("4 designs, 2 estimated")));
    }

    void perfectEstimatesLieOnTheDiagonal()
    {
        const auto plot = makePlot({point(1, 0, 0), point(2, 10, 10), point(3, 1e6, 1e6)});
        const QPointF a = plot->position(1);
        const QPointF b = plot->position(2);
        const QPointF c = plot->position(3);
        QVERIFY(!a.isNull() && !b.isNull() && !c.isNull()); // zero has a place
        QVERIFY(a.x() < b.x() && b.x() < c.x());
        const double slope = (c.y() - a.y()) / (c.x() - a.x());
        QVERIFY(std::abs(b.y() - (a.y() + slope * (b.x() - a.x()))) < 1.0);
        // log10(1 + v): 10 stands at 1.041 of 6.
        QVERIFY(std::abs((b.x() - a.x()) / (c.x() - a.x()) - 1.0414 / 6.0) < 0.01);
    }

    void aboveTheDiagonalIsTooMuch()
    {
        const auto plot = makePlot({point(1, 100, 100), point(2, 100, 1000), point(3, 1000, 1000)});
        QVERIFY(plot->position(2).y() < plot->position(1).y()); // higher up on the screen
        QCOMPARE(plot->position(2).x(), plot->position(1).x());
    }

    void theBandIsShaded()
    {
        const auto plot = makePlot({point(1, 100, 100), point(2, 100000, 100000)});
        const QPointF middle = (plot->position(1) + plot->position(2)) / 2.0;
        // Between the diagonal and the edge of the band, 4 % up.
        const double perDecade = (plot->position(1).y() - plot->position(2).y()) / 3.0;
        const QColor inside = colorAt(*plot, middle - QPointF(0, perDecade * std::log10(1.05)));
        const QColor outside = colorAt(*plot, middle - QPointF(0, perDecade * std::log10(1.4)));
        QVERIFY2(inside != outside, qPrintable(inside.name() + outside.name()));
        QCOMPARE(inside, colors(Theme::Light).accentSoft);
    }

    void badFiguresAreLeftOut()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double inf = std::numeric_limits<double>::infinity();
        const auto plot = makePlot({point(1, nan, 5), point(2, 5, inf), point(3, -1, 5), point(4, 5, 5)});
        QCOMPARE(plot->pointCount(), 1);
        QVERIFY(plot->position(1).isNull());
        QVERIFY(!plot->position(4).isNull());
        const auto empty = makePlot({});
        QCOMPARE(empty->pointCount(), 0);
        QVERIFY(!empty->grab().isNull());
    }

    void hoverNamesTheDesign()
    {
        const auto plot = makePlot(fewPoints());
        const auto* card = plot->findChild<QLabel*>(QStringLiteral("hoverCard"));
        QVERIFY(!card->isVisible());
        QTest::mouseMove(canvas(*plot), plot->position(2).toPoint());
        QTRY_VERIFY(card->isVisible());
        QVERIFY(card->text().contains(QStringLiteral("<b>16-D2</b>")));
        QVERIFY(card->text().contains(QStringLiteral("8 bit &lt;weights&gt;")));
        const QString text = plot->describe(2);
        QVERIFY2(text.contains(QStringLiteral("LUT synthesized: 1\u202f000")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("LUT estimated: 1\u202f500 (1\u202f200 to 1\u202f875)")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("off by +50.0 %")));
        QVERIFY(text.endsWith(QStringLiteral("mine")));
        QVERIFY(plot->describe(99).isEmpty());
        QVERIFY(plot->rect().contains(card->geometry()));
        QTest::mouseMove(canvas(*plot), QPoint(2, 2));
        QTRY_VERIFY(!card->isVisible());
    }

    void clickSelects()
    {
        const auto plot = makePlot(fewPoints());
        QSignalSpy spy(plot.get(), &EstimatePlot::designSelected);
        QTest::mouseClick(canvas(*plot), Qt::LeftButton, {}, plot->position(3).toPoint());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).toInt(), 3);
        QCOMPARE(plot->selected(), 3);
        plot->setSelected(1); // by the program: silent
        QCOMPARE(spy.size(), 1);
        plot->setSelected(77);
        QCOMPARE(plot->selected(), -1);
    }

    void keysWalk()
    {
        const auto plot = makePlot(fewPoints());
        QSignalSpy spy(plot.get(), &EstimatePlot::designSelected);
        QTest::keyClick(plot.get(), Qt::Key_Right);
        QCOMPARE(plot->selected(), 1);
        QTest::keyClick(plot.get(), Qt::Key_Right);
        QCOMPARE(plot->selected(), 2);
        QTest::keyClick(plot.get(), Qt::Key_End);
        QCOMPARE(plot->selected(), 3);
        QTest::keyClick(plot.get(), Qt::Key_Left);
        QCOMPARE(plot->selected(), 4);
        QTest::keyClick(plot.get(), Qt::Key_Up); // by the estimate: 4000 -> 19000
        QCOMPARE(plot->selected(), 3);
        QTest::keyClick(plot.get(), Qt::Key_Escape);
        QCOMPARE(plot->selected(), -1);
        QCOMPARE(spy.size(), 6);
    }

    void newPointsKeepTheSelection()
    {
        const auto plot = makePlot(fewPoints());
        plot->setSelected(3);
        plot->setPoints({point(3, 10, 12), point(5, 20, 22)});
        QCOMPARE(plot->selected(), 3);
        plot->setPoints({point(5, 20, 22)});
        QCOMPARE(plot->selected(), -1);
    }

    void zoomAndBack()
    {
        const auto plot = makePlot(fewPoints());
        const QPointF before = plot->position(1);
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(plot.get(), Qt::Key_Plus);
        }
        plot->replotNow();
        QVERIFY(plot->position(1) != before);
        plot->resetZoom();
        plot->replotNow();
        QCOMPARE(plot->position(1), before);
    }

    void manyPointsPaintSoon()
    {
        std::vector<EstimatePoint> points;
        for (int i = 0; i < 5000; ++i) {
            points.push_back(point(i, 10.0 + 7.0 * i, 12.0 + 6.9 * i, i % 2));
        }
        const auto plot = makePlot(std::move(points));
        QElapsedTimer timer;
        timer.start();
        plot->replotNow();
        QVERIFY(snac::timing::keepsTo(timer, 2000));
    }

    void followsTheTheme()
    {
        const auto plot = makePlot(fewPoints());
        apply(*qApp, Theme::Dark);
        plot->replotNow();
        QCOMPARE(colorAt(*plot, QPointF(2, 2)), colors(Theme::Dark).card);
        apply(*qApp, Theme::Light);
    }
};

QTEST_MAIN(TestEstimatePlot)
#include "tst_estimate_plot.moc"
