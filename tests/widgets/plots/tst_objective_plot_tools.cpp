// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../gallery_data.h"

#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/objective_plot_tools.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace snac::widgets;

class TestObjectivePlotTools : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void axesFollowEachOther()
    {
        ObjectivePlot plot;
        ObjectivePlotTools tools(&plot);
        plot.setAxes(sample::axes());
        tools.setAxes(sample::axes());
        tools.show();
        auto* x = tools.findChild<QComboBox*>(QStringLiteral("plotXAxis"));
        auto* y = tools.findChild<QComboBox*>(QStringLiteral("plotYAxis"));
        QCOMPARE(x->count(), 3);
        QCOMPARE(x->currentData().toString(), plot.xAxis());
        x->setFocus();
        QTest::keyClick(x, Qt::Key_Down); // takes accuracy, which y has
        QCOMPARE(plot.xAxis(), QStringLiteral("accuracy"));
        QCOMPARE(y->currentData().toString(), QStringLiteral("lut_pct"));
        plot.setYAxis(QStringLiteral("clock_cycles"));
        QCOMPARE(y->currentData().toString(), QStringLiteral("clock_cycles"));
    }

    void layersAreRemembered()
    {
        ObjectivePlot plot;
        ObjectivePlotTools tools(&plot);
        const QStringList first = tools.layers();
        QVERIFY(first.contains(QStringLiteral("fronts=0")));
        QVERIFY(first.contains(QStringLiteral("boxes1=1"))); // of the selected trial
        tools.setLayers({QStringLiteral("fronts=1"), QStringLiteral("failed=0"), QStringLiteral("boxes2=1"),
                         QStringLiteral("of a later program=1")});
        QVERIFY(plot.isLayerVisible(ObjectivePlot::Layer::Fronts));
        QVERIFY(!plot.isLayerVisible(ObjectivePlot::Layer::Failed));
        QVERIFY(plot.isLayerVisible(ObjectivePlot::Layer::Front)); // not named
        QVERIFY(tools.layers().contains(QStringLiteral("boxes2=1")));
        QVERIFY(tools.layers().contains(QStringLiteral("boxes1=0")));
        ObjectivePlot other;
        ObjectivePlotTools again(&other);
        again.setLayers(tools.layers());
        QCOMPARE(again.layers(), tools.layers());
        again.setLayers(first);
        QCOMPARE(again.layers(), first);
    }

    /// As it is by itself, until somebody switches it: then that is kept, on or off.
    void theDensityIsKeptOnlyWhereItWasChosen()
    {
        ObjectivePlot plot;
        ObjectivePlotTools tools(&plot);
        QVERIFY(tools.layers().filter(QStringLiteral("density")).isEmpty());
        plot.setAxes(sample::axes());
        plot.addPoints(sample::points(ObjectivePlot::manyTrials + 50));
        auto* menu = tools.findChild<QToolButton*>(QStringLiteral("plotLayers"))->menu();
        auto* action = menu->findChild<QAction*>(QStringLiteral("density"));
        Q_EMIT menu->aboutToShow();
        QVERIFY(action->isChecked());
        QVERIFY(!plot.isDensityChosen());
        action->trigger();
        QVERIFY(!plot.isLayerVisible(ObjectivePlot::Layer::Density));
        QVERIFY(tools.layers().contains(QStringLiteral("density=0")));
        ObjectivePlot other;
        ObjectivePlotTools again(&other);
        other.setAxes(sample::axes());
        other.addPoints(sample::points(ObjectivePlot::manyTrials + 50));
        again.setLayers(tools.layers());
        QVERIFY(!other.isLayerVisible(ObjectivePlot::Layer::Density));
        again.setLayers({QStringLiteral("density=1")});
        QVERIFY(other.isLayerVisible(ObjectivePlot::Layer::Density));
        QCOMPARE(again.layers().filter(QStringLiteral("density")), QStringList{QStringLiteral("density=1")});
    }

    void dotsPerInchAreChosen()
    {
        ObjectivePlot plot;
        ObjectivePlotTools tools(&plot);
        QCOMPARE(plot.pictureDpi(), 192);
        auto* menu = tools.findChild<QToolButton*>(QStringLiteral("plotExport"))->menu();
        menu->actions().last()->trigger();
        QCOMPARE(plot.pictureDpi(), 600);
        QVERIFY(tools.layers().contains(QStringLiteral("dpi600=1")));
        tools.setLayers({QStringLiteral("dpi150=1")});
        QCOMPARE(plot.pictureDpi(), 150);
    }

    void menuSwitchesLayers()
    {
        ObjectivePlot plot;
        ObjectivePlotTools tools(&plot);
        auto* menu = tools.findChild<QToolButton*>(QStringLiteral("plotLayers"))->menu();
        QAction* first = menu->actions().first();
        QVERIFY(first->isChecked());
        first->trigger();
        QVERIFY(!plot.isLayerVisible(ObjectivePlot::Layer::OldGenerations));
        for (const QAction* action : menu->actions())
            QVERIFY(action->isSeparator() || !action->text().isEmpty());
        QSignalSpy spy(&tools, &ObjectivePlotTools::exportRequested);
        tools.findChild<QToolButton*>(QStringLiteral("plotExport"))->click();
        QCOMPARE(spy.count(), 1);
    }
};

QTEST_MAIN(TestObjectivePlotTools)
#include "tst_objective_plot_tools.moc"
