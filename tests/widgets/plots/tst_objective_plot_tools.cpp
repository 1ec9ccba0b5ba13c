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
