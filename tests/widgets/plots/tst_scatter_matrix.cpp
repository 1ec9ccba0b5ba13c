// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/scatter_matrix.h"

#include <QImage>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace snac::widgets;

/// Dots in every plot of a pair, chosen by clicks, rectangles and keys.
class TestScatterMatrix : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScatterMatrix> m_plot;

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
    [[nodiscard]] QPoint at(int trial, int across, int up) const
    {
        return m_plot->place(trial, across, up)->toPoint();
    }
    void drag(const QPointF& from, const QPointF& to, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mousePress(m_plot.get(), Qt::LeftButton, keys, from.toPoint());
        QMouseEvent move(QEvent::MouseMove, to, m_plot->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(m_plot.get(), &move);
        QTest::mouseRelease(m_plot.get(), Qt::LeftButton, keys, to.toPoint());
    }

private Q_SLOTS:
    /// Accuracy, parameters (no objective), LUT, cycles.
    void init()
    {
        m_plot = std::make_unique<ScatterMatrix>();
        m_plot->setAxes({axis("accuracy", true), axis("parameters", false, false), axis("lut", false),
                         axis("cycles", false)});
        PlotPoint failed = point(4, {std::nan(""), 1.0, std::nan(""), std::nan("")});
        failed.fate = PlotFate::Failed;
        m_plot->setPoints({point(0, {60.0, 10.0, 2.0, 30.0}, true), point(1, {70.0, 20.0, 4.0, 10.0}, true),
                           point(2, {80.0, 30.0, 10.0, 20.0}, true), point(3, {62.0, 90.0, 9.0, 28.0}),
                           failed});
        m_plot->resize(620, 420);
        m_plot->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
    }

    void aPlotForEveryPairWithTheBetterEndRightAndAbove()
    {
        QCOMPARE(m_plot->axisCount(), 3);
        for (int up = 1; up < 3; ++up) {
            for (int across = 0; across < up; ++across) {
                for (const int trial : {0, 1, 2, 3})
                    QVERIFY(m_plot->cell(across, up).contains(*m_plot->place(trial, across, up)));
            }
        }
        QVERIFY(m_plot->place(2, 0, 1)->x() > m_plot->place(0, 0, 1)->x()); // more accuracy
        QVERIFY(m_plot->place(0, 0, 1)->y() < m_plot->place(2, 0, 1)->y()); // fewer LUT
        QVERIFY(!m_plot->place(4, 0, 1));                                   // failed
    }

    void correlationsAreThoseOfRanks()
    {
        // Ranks 1 3 4 2, 1 2 4 3 and 4 1 2 3: of the values, though more accuracy and fewer LUT are the
        // better ends.
        const std::vector<std::vector<double>> values{
            {60.0, 70.0, 80.0, 62.0}, {2.0, 4.0, 10.0, 9.0}, {30.0, 10.0, 20.0, 28.0}};
        QVERIFY(std::abs(m_plot->correlation(0, 1) - 0.8) < 1e-12);
        for (int one = 0; one < 3; ++one) {
            for (int other = 0; other < 3; ++other) {
                QVERIFY(std::abs(m_plot->correlation(one, other) -
                                 rankCorrelation(values[std::size_t(one)], values[std::size_t(other)])) <
                        1e-12);
            }
        }
        QCOMPARE(m_plot->correlation(0, 0), 1.0);
        QCOMPARE(rankCorrelation({1, 2, 3}, {9, 4, 1}), -1.0);
        QVERIFY(std::abs(rankCorrelation({1, 2, 2, 3}, {1, 2, 3, 4}) - 3.0 / std::sqrt(10.0)) < 1e-12);
        QVERIFY(std::isnan(rankCorrelation({1, 1}, {1, 2})));
    }

    void clicksChooseInEveryPlot()
    {
        QSignalSpy selected(m_plot.get(), &ScatterMatrix::trialSelected);
        QSignalSpy marked(m_plot.get(), &ScatterMatrix::trialsMarked);
        int trial = 0;
        for (const auto& [across, up] : {std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)}) {
            QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, at(trial, across, up));
            QCOMPARE(m_plot->selectedTrial(), trial);
            ++trial;
        }
        QCOMPARE(selected.count(), 3);
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, Qt::ShiftModifier, at(3, 0, 1));
        QCOMPARE(m_plot->markedTrials(), (QList<int>{2, 3}));
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, Qt::ControlModifier, at(0, 0, 2));
        QCOMPARE(m_plot->markedTrials(), (QList<int>{2, 3, 0}));
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, Qt::ControlModifier, at(3, 1, 2)); // away again
        QCOMPARE(m_plot->markedTrials(), (QList<int>{2, 0}));
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, m_plot->cell(0, 0).center().toPoint()); // a name
        QCOMPARE(m_plot->selectedTrial(), -1);
        QVERIFY(m_plot->markedTrials().isEmpty());
    }

    /// Equal to what lies in it, the front first; it does not leave the plot it began in.
    void aRectangleChoosesWhatLiesInIt()
    {
        const QRectF cell = m_plot->cell(0, 2);
        drag(cell.topLeft() + QPointF(1, 1), QPointF(600, 5));
        drag(cell.topLeft() + QPointF(1, 1), cell.bottomRight() + QPointF(300, 60));
        QCOMPARE(m_plot->markedTrials(), (QList<int>{0, 1, 2, 3}));
        const QPointF low = *m_plot->place(0, 0, 2);
        const QPointF high = *m_plot->place(3, 0, 2);
        const QRectF both = QRectF(low, high).normalized().adjusted(-4, -4, 4, 4);
        drag(both.bottomRight(), both.topLeft(), Qt::ShiftModifier); // any direction
        QCOMPARE(m_plot->markedTrials(), (QList<int>{0, 3}));
        QCOMPARE(m_plot->selectedTrial(), 0);
    }

    void keysWalkTheFront()
    {
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QCOMPARE(m_plot->selectedTrial(), 0); // the lowest accuracy of the front
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QCOMPARE(m_plot->selectedTrial(), 1);
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QCOMPARE(m_plot->selectedTrial(), 2);
        QTest::keyClick(m_plot.get(), Qt::Key_Left);
        QCOMPARE(m_plot->selectedTrial(), 1);
        QSignalSpy activated(m_plot.get(), &ScatterMatrix::trialActivated);
        QTest::keyClick(m_plot.get(), Qt::Key_Return);
        QCOMPARE(activated[0][0].toInt(), 1);
        QTest::mouseDClick(m_plot.get(), Qt::LeftButton, {}, at(2, 0, 1));
        QCOMPARE(activated.last()[0].toInt(), 2);
        QTest::keyClick(m_plot.get(), Qt::Key_Escape);
        QCOMPARE(m_plot->selectedTrial(), -1);
    }

    void theFrontLiesAboveAndIsFoundFirst()
    {
        m_plot->setPoints({point(0, {50.0, 0, 5.0, 5.0}, true), point(1, {50.0, 0, 5.0, 5.0}),
                           point(2, {60.0, 0, 1.0, 9.0})});
        QCOMPARE(m_plot->trialAt(*m_plot->place(1, 0, 1)), 0);
        const QImage picture = m_plot->grab().toImage();
        m_plot->setSelectedTrial(2);
        QVERIFY(m_plot->grab().toImage() != picture);
    }

    void atMostSixAxesAndNoneAtAll()
    {
        QVector<AxisInfo> many;
        for (int i = 0; i < 9; ++i)
            many << axis(qPrintable(QString::number(i)), false);
        m_plot->setAxes(many);
        QCOMPARE(m_plot->axisCount(), ScatterMatrix::mostAxes);
        m_plot->setAxes({});
        m_plot->setPoints({point(0, {1.0})});
        QVERIFY(!m_plot->grab().isNull());
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(m_plot->selectedTrial(), -1);
    }
};

QTEST_MAIN(TestScatterMatrix)
#include "tst_scatter_matrix.moc"
