// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QLineSeries>
#include <QTest>
#include <QValueAxis>

#include <cmath>

using namespace snac::widgets;

namespace {

QChart* chartOf(const QWidget& widget)
{
    return widget.findChild<QChartView*>()->chart();
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hypervolume()
    {
        HypervolumeChart chart;
        chart.resize(340, 220);
        chart.show();
        QVERIFY(!chart.findChild<QChartView*>()->isVisible()); // a text instead of an empty frame
        chart.setReference(QStringLiteral("(60 %, 30 %)"));
        chart.setValues({0.5, 0.6});
        chart.append(0.7);
        QVERIFY(chart.findChild<QChartView*>()->isVisible());
        auto* line = qobject_cast<QLineSeries*>(chartOf(chart)->series().first());
        QCOMPARE(line->count(), 3);
        QCOMPARE(line->at(2), QPointF(2, 0.7));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("(60 %, 30 %)")));
        chart.clear();
        QVERIFY(!chart.findChild<QChartView*>()->isVisible());
    }

    /// At the height that a small screen leaves, the title of the left axis is whole.
    void titleOfALowChartIsWhole_data()
    {
        QTest::addColumn<int>("height");
        for (const int height : {130, 150, 180, 260})
            QTest::newRow(qPrintable(QString::number(height))) << height;
    }

    void titleOfALowChartIsWhole()
    {
        QFETCH(int, height);
        GenerationStatsChart chart;
        chart.resize(370, height);
        chart.setObjective(QStringLiteral("Accuracy"), QStringLiteral("%"));
        chart.setStats({{0, 70, 65, 60, 4}, {1, 75, 72, 66, 9}});
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        auto* axis = qobject_cast<QValueAxis*>(chartOf(chart)->axes(Qt::Vertical).first());
        QTRY_COMPARE(axis->titleText().replace(QStringLiteral("<br>"), QStringLiteral(" ")),
                     QStringLiteral("Accuracy [%]"));
        const QFontMetrics metrics(axis->titleFont());
        for (const QString& line : axis->titleText().split(QStringLiteral("<br>")))
            QVERIFY2(metrics.horizontalAdvance(line) <= chartOf(chart)->plotArea().height(),
                     qPrintable(line));
    }

    void statistics()
    {
        GenerationStatsChart chart;
        chart.resize(340, 220);
        chart.setObjective(QStringLiteral("accuracy"), QStringLiteral("%"));
        chart.setStats(
            {{0, 70, 65, 60, 4}, {1, std::nan(""), std::nan(""), std::nan(""), 4}, {2, 75, 72, 66, 9}});
        const auto series = chartOf(chart)->series();
        QCOMPARE(series.size(), 4);
        QCOMPARE(qobject_cast<QLineSeries*>(series.at(0))->count(),
                 2); // a generation without a value leaves no point
        QCOMPARE(qobject_cast<QLineSeries*>(series.at(3))->at(2), QPointF(2, 9));
        bool titled = false;
        for (const QAbstractAxis* axis : chartOf(chart)->axes())
            titled = titled || axis->titleText() == QStringLiteral("accuracy [%]");
        QVERIFY(titled);
    }

    void trainingCurves()
    {
        TrainingCurveChart chart;
        chart.resize(340, 220);
        chart.show();
        std::vector<EpochPoint> epochs;
        for (int fold = 0; fold < 2; ++fold)
            for (int e = 0; e < 5; ++e)
                epochs.push_back({fold, e, 1.0 / (e + 1), 1.1 / (e + 1), 70.0 + e, 69.0 + e});
        chart.setEpochs(epochs);
        QCOMPARE(chartOf(chart)->series().size(), 4);
        auto* first = qobject_cast<QLineSeries*>(chartOf(chart)->series().at(1));
        QCOMPARE(first->at(0), QPointF(1, 1.1)); // epochs are shown from 1
        chart.setShown(TrainingCurveChart::Shown::Metric);
        first = qobject_cast<QLineSeries*>(chartOf(chart)->series().at(1));
        QCOMPARE(first->at(4), QPointF(5, 73.0));
        for (EpochPoint& e : epochs)
            e.trainMetric = e.validationMetric = std::nan("");
        chart.setEpochs(epochs);
        QVERIFY(!chart.findChild<QChartView*>()->isVisible());
    }

    /// Ticks of the axes are few enough to be read at the small size the window gives them.
    void smallSizesKeepTheirLabels()
    {
        HypervolumeChart chart;
        chart.resize(300, 170);
        std::vector<double> values;
        for (int i = 0; i < 250; ++i)
            values.push_back(0.5 + 0.3 * (1 - std::exp(-i / 40.0)));
        chart.setValues(values);
        chart.show();
        for (const QAbstractAxis* any : chartOf(chart)->axes()) {
            const auto* axis = qobject_cast<const QValueAxis*>(any);
            if (axis->isVisible())
                QVERIFY((axis->max() - axis->min()) / axis->tickInterval() <= 7.0);
        }
        QVERIFY(chartOf(chart)->plotArea().width() > 200);
        QVERIFY(chartOf(chart)->plotArea().height() > 80);
    }

    void followsThePalette()
    {
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        apply(application, Theme::Light);
        HypervolumeChart chart;
        chart.resize(340, 220);
        chart.setValues({0.5, 0.6});
        chart.show();
        QVERIFY(chart.grab().toImage().pixelColor(2, 2).lightness() > 200);
        apply(application, Theme::Dark);
        QTRY_VERIFY(chart.grab().toImage().pixelColor(2, 2).lightness() < 60);
        apply(application, Theme::Light);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
