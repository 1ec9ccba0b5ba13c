// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/matrix_view.h"
#include "snac/studio/pages/search/parallel_view.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/scatter_matrix.h"

#include <QMouseEvent>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::studio;

/// The same trials and the same selection as in the scatter plot and the table.
class TestMatrixView : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    [[nodiscard]] widgets::ScatterMatrix* plot() const { return m_page->matrixView()->plot(); }
    void press(const char* name) const
    {
        auto* button = m_page->findChild<QToolButton*>(QString::fromLatin1(name));
        QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<SearchPage>(&m_session, &m_model);
        m_model.load(fake::searched(4));
        m_page->resize(1200, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void oneViewAtATime()
    {
        press("matrixSwitch");
        QVERIFY(m_page->matrixView()->isVisible() && !m_page->plot()->isVisible());
        press("parallelSwitch");
        QVERIFY(m_page->parallelView()->isVisible() && !m_page->matrixView()->isVisible());
        press("matrixSwitch");
        QVERIFY(m_page->matrixView()->isVisible() && !m_page->parallelView()->isVisible());
        press("matrixSwitch");
        QVERIFY(m_page->plot()->isVisible());
    }

    void oneSelectionForAllViews()
    {
        press("matrixSwitch");
        const int first = m_model.front().front();
        const int last = m_model.front().back();
        const auto at = plot()->place(first, 0, 1);
        QVERIFY(at);
        QTest::mouseClick(plot(), Qt::LeftButton, {}, at->toPoint());
        const int chosen = m_model.selected();
        QVERIFY(m_model.isOnFront(chosen));
        QCOMPARE(m_page->table()->selectedTrial(), chosen);
        QCOMPARE(m_page->plot()->selectedTrial(), chosen);
        m_model.select(last);
        QCOMPARE(plot()->selectedTrial(), last);
    }

    void aRectangleMarksTheSameTrialsEverywhere()
    {
        press("matrixSwitch");
        const QRectF cell = plot()->cell(0, 1);
        const QPointF from = cell.topLeft() + QPointF(1, 1);
        const QPointF to = cell.bottomRight() - QPointF(1, 1);
        QTest::mousePress(plot(), Qt::LeftButton, Qt::ShiftModifier, from.toPoint());
        QMouseEvent move(QEvent::MouseMove, to, plot()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::ShiftModifier);
        QCoreApplication::sendEvent(plot(), &move);
        QTest::mouseRelease(plot(), Qt::LeftButton, Qt::ShiftModifier, to.toPoint());
        QList<int> drawn;
        for (const auto& trial : m_model.trials()) {
            if (trial && plot()->place(trial->number, 0, 1))
                drawn << trial->number;
        }
        QVERIFY(drawn.size() > 2);
        QList<int> marked = m_model.marked();
        std::ranges::sort(marked);
        QCOMPARE(marked, drawn);
        QCOMPARE(m_page->plot()->markedTrials(), m_model.marked());
    }
};

QTEST_MAIN(TestMatrixView)
#include "tst_matrix_view.moc"
