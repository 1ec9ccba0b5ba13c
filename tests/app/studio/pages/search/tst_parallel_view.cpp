// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/parallel_view.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/parallel_plot.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::studio;

/// The same trials and the same selection as in the scatter plot and the table.
class TestParallelView : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    [[nodiscard]] widgets::ParallelPlot* plot() const { return m_page->parallelView()->plot(); }
    void open() const
    {
        auto* button = m_page->findChild<QToolButton*>(QStringLiteral("parallelSwitch"));
        QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
        QVERIFY(m_page->parallelView()->isVisible());
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<SearchPage>(&m_session, &m_model);
        m_model.load(fake::searched(4));
        m_page->resize(1200, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void itIsFilledWhenItIsShown()
    {
        QVERIFY(plot()->matches().empty());
        open();
        std::size_t trained = 0;
        for (const auto& trial : m_model.trials()) {
            trained += trial->state == study::TrialState::Complete ? 1 : 0;
        }
        QCOMPARE(plot()->matches().size(), trained);
        QCOMPARE(static_cast<std::size_t>(plot()->axisCount()), m_model.start()->config.objectives.size());
        QVERIFY(m_page->parallelView()->text().contains(QString::number(m_model.front().size())));
    }

    void oneSelectionForAllViews()
    {
        open();
        const int trial = m_model.front().front();
        m_model.select(trial);
        QCOMPARE(plot()->selectedTrial(), trial);
        const int other = m_model.front().back();
        const auto point = m_model.trial(other);
        QVERIFY(point);
        Q_EMIT plot()->trialSelected(other);
        QCOMPARE(m_page->table()->selectedTrial(), other);
        QCOMPARE(m_page->plot()->selectedTrial(), other);
    }

    void rangesCountAndChangeNothingElse()
    {
        open();
        const int selected = m_model.front().front();
        m_model.select(selected);
        const auto all = plot()->matches().size();
        const int rows = m_page->table()->model()->rowCount();
        const double middle = plot()->valueAt(0, plot()->height() / 2.0);
        plot()->setRange(0, widgets::ParallelPlot::Range{middle, 1e9});
        const auto passing = plot()->matches().size();
        QVERIFY(passing > 0 && passing < all);
        QVERIFY(m_page->parallelView()->text().contains(QString::number(passing)));
        QCOMPARE(m_model.selected(), selected);
        QCOMPARE(m_page->table()->model()->rowCount(), rows);
        auto* clear = m_page->findChild<QPushButton*>(QStringLiteral("parallelClear"));
        QVERIFY(clear->isEnabled());
        QTest::mouseClick(clear, Qt::LeftButton, {}, clear->rect().center());
        QCOMPARE(plot()->matches().size(), all);
        QVERIFY(!clear->isEnabled());
    }

    void anotherStudyHasItsOwn()
    {
        open();
        m_model.load(fake::searched(2));
        std::size_t trained = 0;
        for (const auto& trial : m_model.trials()) {
            trained += trial->state == study::TrialState::Complete ? 1 : 0;
        }
        QCOMPARE(plot()->matches().size(), trained);
        m_model.clear();
        QCOMPARE(plot()->matches().size(), std::size_t{0});
    }
};

QTEST_MAIN(TestParallelView)
#include "tst_parallel_view.moc"
