// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/study/replay.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/replay_bar.h"

#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::studio;

/// The replay on the Search page, by mouse and keys, against what the search recorded.
class TestSearchReplay : public QObject
{
    Q_OBJECT

    static constexpr int generations = 6;

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    void click(const char* name) const
    {
        auto* button = m_page->findChild<QToolButton*>(QLatin1String(name));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        m_page->plot()->replotNow();
    }

    [[nodiscard]] QSlider* slider() const
    {
        return m_page->findChild<QSlider*>(QStringLiteral("replaySlider"));
    }

    /// What the plot says of every trial is what the record of this generation says.
    void compareWith(const study::Generation& generation) const
    {
        const auto* plot = m_page->plot();
        const std::set<int> population(generation.record.survivors.begin(),
                                       generation.record.survivors.end());
        for (const auto& trial : m_model.trials()) {
            if (trial->values.empty()) {
                continue;
            }
            QCOMPARE(plot->position(trial->number).isNull(), trial->generation > generation.record.index);
            const QString said = plot->describe(trial->number);
            const bool entered =
                population.contains(trial->number) && trial->generation == generation.record.index;
            QCOMPARE(said.contains(QStringLiteral("entered the population")), entered);
            QCOMPARE(said.contains(QStringLiteral("in the population")),
                     population.contains(trial->number) && !entered);
            QCOMPARE(said.contains(QStringLiteral("on the front")),
                     std::ranges::find(generation.front, trial->number) != generation.front.end());
        }
        for (const int number : plot->shownFront()) {
            QVERIFY(std::ranges::find(generation.front, number) != generation.front.end());
        }
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<SearchPage>(&m_session, &m_model);
        m_model.load(fake::searched(generations));
        m_page->resize(1100, 700);
        m_page->show();
        m_page->plot()->replotNow();
    }

    void stepsShowWhatEachGenerationLeft()
    {
        auto* bar = m_page->replay();
        QCOMPARE(bar->position(), -1);
        slider()->setFocus();
        QTest::keyClick(slider(), Qt::Key_Home);
        m_page->plot()->replotNow();
        QCOMPARE(bar->position(), 0);
        const QPointF place = m_page->plot()->position(m_model.front().front());
        for (int i = 0; i < generations; ++i) {
            QCOMPARE(bar->position(), i);
            compareWith(*m_model.generations()[static_cast<std::size_t>(i)]);
            QVERIFY(bar->text().contains(QStringLiteral("generation %1:").arg(i)));
            click("replayOn");
        }
        QCOMPARE(bar->position(), -1);
        QVERIFY(!m_page->plot()->moment());
        click("replayBack");
        QCOMPARE(bar->position(), generations - 1);
        if (!place.isNull()) {
            QCOMPARE(m_page->plot()->position(m_model.front().front()), place); // the axes stood still
        }
        click("replayNow");
        QCOMPARE(bar->position(), -1);
    }

    void theAxesAreThoseOfTheWholeRun()
    {
        const auto trials = m_model.trials();
        const auto first = std::ranges::find_if(
            trials, [](const auto& trial) { return trial->generation == 0 && !trial->values.empty(); });
        const int number = (*first)->number;
        const QPointF now = m_page->plot()->position(number);
        QTest::keyClick(slider(), Qt::Key_Home);
        m_page->plot()->replotNow();
        QCOMPARE(m_page->plot()->position(number), now);
    }

    void playingEndsWithNow()
    {
        m_page->findChild<QWidget*>(QStringLiteral("replaySpeed"))->setFocus();
        QTest::keyClick(m_page->findChild<QWidget*>(QStringLiteral("replaySpeed")), Qt::Key_End);
        click("replayPlay");
        QVERIFY(m_page->replay()->isPlaying());
        QCOMPARE(m_page->replay()->position(), 0);
        QTRY_VERIFY(!m_page->replay()->isPlaying());
        QCOMPARE(m_page->replay()->position(), -1);
        click("replayPlay");
        click("replayPlay"); // pause
        QVERIFY(!m_page->replay()->isPlaying());
        QVERIFY(m_page->replay()->position() >= 0);
    }

    void theLineageIsAPathThroughThePlot()
    {
        const auto& last = m_model.generations().back()->record;
        const auto child = std::ranges::find_if(m_model.trials(), [&](const auto& trial) {
            return trial->generation == last.index && !trial->values.empty() && trial->origin.parents[0] >= 0;
        });
        QVERIFY(child != m_model.trials().end());
        const auto* plot = m_page->plot();
        QVERIFY(plot->shownLineage().empty());
        QTest::mouseClick(plot->findChild<QWidget*>(QStringLiteral("objectivePlotCanvas")), Qt::LeftButton,
                          {}, plot->position((*child)->number).toPoint());
        const int chosen = m_model.selected();
        QVERIFY(chosen >= 0);
        m_model.select((*child)->number); // another one may lie above it
        m_page->plot()->replotNow();
        const auto shown = plot->shownLineage();
        QVERIFY(!shown.empty());
        QCOMPARE(shown.front().child, (*child)->number);
        for (const auto& step : shown) {
            const auto& parents = m_model.trial(step.child)->origin.parents;
            QCOMPARE(step.parent, parents[step.mainLine ? 0 : 1]);
        }
        QTest::keyClick(slider(), Qt::Key_Home); // before it was made
        m_page->plot()->replotNow();
        for (const auto& step : plot->shownLineage()) {
            QCOMPARE(m_model.trial(step.child)->generation, 0);
        }
        m_page->plot()->setLayerVisible(widgets::ObjectivePlot::Layer::Lineage, false);
        QVERIFY(plot->shownLineage().empty());
    }

    void parentsAreLinks()
    {
        const auto child = std::ranges::find_if(
            m_model.trials(), [](const auto& trial) { return trial->origin.parents[0] >= 0; });
        m_model.select((*child)->number);
        auto* label = m_page->pane()->findChild<QLabel*>(QStringLiteral("trialOrigin"));
        QVERIFY(
            m_page->pane()->description().contains(QStringLiteral("#%1").arg((*child)->origin.parents[0])));
        label->setFocus();
        QTest::keyClick(label, Qt::Key_Tab); // to the first link
        QTest::keyClick(label, Qt::Key_Return);
        const int selected = m_model.selected();
        QVERIFY2(selected == (*child)->origin.parents[0] || selected == (*child)->origin.parents[1],
                 qPrintable(QString::number(selected)));
    }

    void anotherStudyIsShownAsItStands()
    {
        QTest::keyClick(slider(), Qt::Key_Home);
        QCOMPARE(m_page->replay()->position(), 0);
        m_model.load(fake::searched(2));
        QCOMPARE(m_page->replay()->position(), -1);
        QCOMPARE(m_page->replay()->count(), 2);
        m_model.clear();
        QCOMPARE(m_page->replay()->count(), 0);
        QVERIFY(!slider()->isEnabled());
    }
};

QTEST_MAIN(TestSearchReplay)
#include "tst_search_replay.moc"
