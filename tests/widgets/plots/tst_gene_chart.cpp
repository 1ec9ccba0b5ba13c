// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/gene_chart.h"

#include <QHelpEvent>
#include <QImage>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <limits>

using namespace snac::widgets;

class TestGeneChart : public QObject
{
    Q_OBJECT

    std::unique_ptr<GeneChart> m_chart;

private Q_SLOTS:
    void init()
    {
        m_chart = std::make_unique<GeneChart>();
        m_chart->resize(400, 160);
        m_chart->setRows({{"Width", 0.8, 0.002, {"8", "16"}, {{0.25, 0.75}, {0.0, 1.0}}, {"8: 3 trials"}},
                          {"Rate", 0.1, 0.4, {"low", "high"}, {{0.5, 0.25}, {}}, {}},
                          {"Seed", std::numeric_limits<double>::quiet_NaN(), 1.0, {"1", "2"}, {}, {}}});
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void barsAreAsLongAsTheGeneIsImportant()
    {
        QVERIFY(std::abs(m_chart->barOf(0).width() / m_chart->barOf(1).width() - 8.0) < 1e-9);
        QCOMPARE(m_chart->barOf(2).width(), 0.0);
    }

    /// The pixels of a generation have the colours of its groups, as high as their shares.
    void sharesArePainted()
    {
        const QImage image = m_chart->grab().toImage();
        const QRectF area = m_chart->sharesOf(0);
        const auto colorAt = [&](double across, double up) {
            const QPointF at(area.left() + across * area.width(), area.bottom() - up * area.height());
            return QColor(image.pixel((at * image.devicePixelRatio()).toPoint()));
        };
        QCOMPARE(colorAt(0.25, 0.12).rgb(), m_chart->colorOf(0, 0).rgb());
        QCOMPARE(colorAt(0.25, 0.5).rgb(), m_chart->colorOf(0, 1).rgb());
        QCOMPARE(colorAt(0.75, 0.12).rgb(), m_chart->colorOf(0, 1).rgb());
    }

    void placesAndTips()
    {
        const QRectF area = m_chart->sharesOf(0);
        const auto at = [&](double across, double up) {
            return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height());
        };
        QCOMPARE(m_chart->placeAt(at(0.25, 0.1)).group, 0);
        QCOMPARE(m_chart->placeAt(at(0.25, 0.6)).group, 1);
        QCOMPARE(m_chart->placeAt(at(0.75, 0.1)).group, 1);
        QCOMPARE(m_chart->placeAt(at(0.75, 0.1)).generation, 1);
        QVERIFY(m_chart->tipAt(at(0.25, 0.6)).contains(QStringLiteral("75 %")));
        const QString whole = m_chart->tipAt(m_chart->barOf(0).center());
        QVERIFY(whole.contains(QStringLiteral("80.0 %")) && whole.contains(QStringLiteral("8: 3 trials")));
        QVERIFY(
            m_chart->tipAt(QPointF(20, m_chart->barOf(2).center().y())).contains(QStringLiteral("too few")));
        const QRectF second = m_chart->sharesOf(1);
        const QPointF none(second.left() + 0.2 * second.width(), second.top() + 2); // 25 % are in no group
        QCOMPARE(m_chart->placeAt(none).group, -1);
        QVERIFY(m_chart->tipAt(none).contains(QStringLiteral("does not count")));
        QVERIFY(m_chart->tipAt(QPointF(-5, -5)).isEmpty());
        QHelpEvent help(QEvent::ToolTip, at(0.25, 0.6).toPoint(),
                        m_chart->mapToGlobal(at(0.25, 0.6)).toPoint());
        QApplication::sendEvent(m_chart.get(), &help);
        QVERIFY(QToolTip::text().contains(QStringLiteral("75 %")));
        QToolTip::hideText();
    }

    void withoutGenesItSaysSo()
    {
        m_chart->setRows({});
        QVERIFY(!m_chart->grab().toImage().isNull());
        QCOMPARE(m_chart->placeAt({10, 10}).row, -1);
    }
};

QTEST_MAIN(TestGeneChart)
#include "tst_gene_chart.moc"
