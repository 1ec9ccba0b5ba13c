// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/decide_pane.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace snac;
using namespace snac::studio;

/// Choosing a network by sliders and keys, as the page shows it.
class TestDecidePane : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    [[nodiscard]] QSlider* slider(const char* name) const
    {
        return m_page->findChild<QSlider*>(QLatin1String(name));
    }

    void openTab() const
    {
        QTabBar* bar = m_page->charts()->tabBar();
        int decide = 0;
        while (decide < bar->count() && bar->tabText(decide) != QStringLiteral("Decide")) {
            ++decide;
        }
        QVERIFY(decide < bar->count());
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(decide).center());
        QVERIFY(m_page->decidePane()->isVisible());
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

    void nothingIsMadeBeforeItIsShown()
    {
        QVERIFY(slider("limit_lut_pct") == nullptr);
        QVERIFY(m_page->decidePane()->decision().front.isEmpty());
        openTab();
        QVERIFY(slider("limit_lut_pct") != nullptr);
        QCOMPARE(m_page->decidePane()->decision().front.ids(), m_model.front());
        QCOMPARE(m_page->decidePane()->decision().knee, m_model.knee());
    }

    void limitsGreyWhatDoesNotFitAndChangeNothingElse()
    {
        openTab();
        const auto budgets = m_model.start()->config.constraints.size();
        const auto front = m_model.front();
        slider("limit_lut_pct")->setFocus();
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(slider("limit_lut_pct"), Qt::Key_PageDown);
        }
        const auto limits = m_page->decidePane()->limits();
        QCOMPARE(limits.size(), std::size_t{1});
        int greyed = 0;
        for (const auto& trial : m_model.trials()) {
            const bool over = study::entersFront(*trial) && trial->hardware->lutPct > limits[0].limit;
            QCOMPARE(m_page->plot()->isGreyed(trial->number), over);
            greyed += over ? 1 : 0;
        }
        QVERIFY(greyed > 0);
        QCOMPARE(m_model.start()->config.constraints.size(), budgets);
        QCOMPARE(m_model.front(), front);
        const auto knee = m_page->decidePane()->decision().knee;
        QVERIFY(knee && m_model.trial(*knee)->hardware->lutPct <= limits[0].limit);
        QVERIFY(m_page->decidePane()->text().contains(QStringLiteral("#%1").arg(*knee)));
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("decideReset")), Qt::LeftButton);
        QVERIFY(m_page->decidePane()->limits().empty());
        QVERIFY(!m_page->plot()->isGreyed(*std::ranges::max_element(front)));
    }

    /// Networks over a budget of the study are of those that do not fit.
    void networksOverABudgetAreCountedToo()
    {
        auto summary = fake::searched(4);
        int broken = 0;
        int complete = 0;
        for (auto& trial : summary.trials) {
            if (trial.state == study::TrialState::Complete) {
                trial.violation = ++complete % 9 == 0 ? 0.2 : 0.0;
                broken += trial.violation > 0.0 ? 1 : 0;
            }
        }
        m_model.load(study::summarize(summary.start, summary.trials, summary.generations));
        QVERIFY(broken > 0);
        QCOMPARE(m_model.counts().complete, complete);
        openTab();
        const auto text = m_page->decidePane()->text();
        QVERIFY2(text.startsWith(QStringLiteral("%1 of %2 networks fit; %3 of these")
                                     .arg(complete - broken)
                                     .arg(complete)
                                     .arg(m_model.front().size())),
                 qPrintable(text));
    }

    void weightsChoose()
    {
        openTab();
        slider("weight_accuracy")->setFocus();
        QTest::keyClick(slider("weight_accuracy"), Qt::Key_Home);
        const int cheapest = *std::ranges::min_element(
            m_model.front(), {}, [&](int id) { return m_model.trial(id)->hardware->lutPct; });
        QCOMPARE(m_page->decidePane()->decision().weighted, std::optional(cheapest));
        auto* text = m_page->findChild<QLabel*>(QStringLiteral("decideText"));
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Tab); // the knee, then what the weights choose
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(m_model.selected() == *m_page->decidePane()->decision().knee ||
                m_model.selected() == cheapest);
    }

    /// The larger weight comes first; the slider says how far that gives way.
    void oneObjectiveAfterTheOther()
    {
        openTab();
        slider("weight_accuracy")->setFocus();
        QTest::keyClick(slider("weight_accuracy"), Qt::Key_End);
        slider("decideSlack")->setFocus();
        QTest::keyClick(slider("decideSlack"), Qt::Key_Home);
        const int best = *std::ranges::max_element(m_model.front(), {},
                                                   [&](int id) { return m_model.trial(id)->values[0]; });
        const auto* pane = m_page->decidePane();
        QCOMPARE(pane->slack(), 0.0);
        QCOMPARE(pane->decision().inOrder, std::optional(best));
        QVERIFY2(pane->text().contains(QStringLiteral("One after the other #%1 ").arg(best)),
                 qPrintable(pane->text()));
        QTest::keyClick(slider("decideSlack"), Qt::Key_End);
        const auto values = [&](std::size_t i) {
            std::vector<double> all;
            for (const int id : m_model.front()) {
                all.push_back(m_model.trial(id)->values[i]);
            }
            return all;
        };
        const auto [low, high] = std::ranges::minmax(values(0));
        const int chosen = *pane->decision().inOrder;
        QVERIFY(m_model.trial(chosen)->values[0] >= high - pane->slack() * (high - low) - 1e-12);
        QVERIFY(m_model.trial(chosen)->values[1] < m_model.trial(best)->values[1]); // the cheaper one
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("decideReset")), Qt::LeftButton);
        QCOMPARE(pane->slack(), study::usualSlack);
    }

    void anotherStudyBeginsWithoutLimits()
    {
        openTab();
        QTest::keyClick(slider("limit_lut_pct"), Qt::Key_Home);
        m_model.load(fake::searched(2));
        QVERIFY(m_page->decidePane()->limits().empty());
        for (const auto& trial : m_model.trials()) {
            QVERIFY(!m_page->plot()->isGreyed(trial->number));
        }
        m_model.clear();
        QVERIFY(m_page->decidePane()->decision().front.isEmpty());
        QVERIFY(slider("limit_lut_pct") == nullptr);
    }
};

QTEST_MAIN(TestDecidePane)
#include "tst_decide_pane.moc"
