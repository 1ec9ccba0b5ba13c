// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/runs_view.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/study/published_designs.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/objective_plot_tools.h"
#include "snac/widgets/plots/replay_bar.h"
#include "snac/widgets/shown_number.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::studio;

/// Other studies beside the one that is shown: in words, in the plot and by generation the same figures.
class TestRunsView : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    [[nodiscard]] RunsView* runs() const { return m_page->runs(); }
    [[nodiscard]] static study::StudySummary run(std::uint64_t seed, int generations)
    {
        study::StudySummary one = fake::searched(generations);
        one.start.config.evolution.seed = seed;
        for (study::Trial& trial : one.trials) { // other luck
            for (std::size_t i = 0; i < trial.values.size(); ++i) {
                trial.values[i] *=
                    1.0 + 0.01 * static_cast<double>((seed * 7 + static_cast<std::size_t>(trial.number)) % 5);
            }
        }
        return study::summarize(one.start, one.trials, one.generations);
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<SearchPage>(&m_session, &m_model);
        m_model.load(fake::searched(3));
        m_page->charts()->setCurrentWidget(runs());
        m_page->resize(1200, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_model.clear();
    }

    void anotherRunIsDrawnWithItsFiguresAndCanBeTakenAway()
    {
        const study::StudySummary other = run(2, 4);
        runs()->add(QStringLiteral("other-seed2.snac"), other);
        QVERIFY(runs()->comparison());
        const study::StudyComparison& all = *runs()->comparison();
        QCOMPARE(all.studies.size(), std::size_t(2));
        QCOMPARE(all.studies[1].hypervolume, other.hypervolume);
        QCOMPARE(all.studies[0].hypervolume, m_model.hypervolume());
        QVERIFY2(runs()->text().contains(QStringLiteral("other-seed2")), qPrintable(runs()->text()));
        QVERIFY(runs()->text().contains(QString::fromStdString(study::spreadText(all.last))));
        // The plot's steps are the other front in its plane, in the plot's units.
        const auto steps = m_page->plot()->shownOverlay(QStringLiteral("other-seed2"));
        QCOMPARE(steps.size(), other.front.size());
        for (const int number : other.front) {
            const study::Trial* trial = study::findTrial(other.trials, number);
            QVERIFY(std::ranges::any_of(steps, [&](const QPointF& at) {
                return qFuzzyCompare(at.x(), trial->values[1]) &&
                       qFuzzyCompare(at.y(), 100.0 * trial->values[0]);
            }));
        }
        const auto curves = runs()->curves();
        QCOMPARE(curves.front().values, all.studies[1].hypervolumes);
        QCOMPARE(curves[1].values.size(), std::size_t(3)); // where one of the two has ended there is no mean
        QCOMPARE(curves[2].values.size(), std::size_t(3));
        QCOMPARE(curves[1].values.back(), all.spread[2].mean);
        QTest::mouseClick(runs()->findChild<QToolButton*>(QStringLiteral("runsRemove")), Qt::LeftButton);
        QVERIFY(!runs()->comparison());
        QVERIFY(m_page->plot()->shownOverlay(QStringLiteral("other-seed2")).empty());
        QVERIFY(!runs()->text().contains(QStringLiteral("other-seed2")));
    }

    /// Measured from the common corner everywhere, and from the study's own again without the others.
    void chartAndPlotTellOneHypervolume()
    {
        const auto shown = [this](double volume) {
            m_page->plot()->replotNow();
            const QString text = QStringLiteral("hypervolume %1").arg(widgets::significantNumber(volume, 6));
            return m_page->plot()->reference() && m_page->plot()->reference()->text == text;
        };
        QVERIFY(shown(m_model.hypervolume()));
        study::StudySummary other = run(2, 3);
        other.start.reference[1] *= 2.0;
        runs()->add(QStringLiteral("b.snac"), other);
        const study::StudyComparison& all = *runs()->comparison();
        QVERIFY(!all.isOwnReference && all.studies[0].hypervolume != m_model.hypervolume());
        QVERIFY(shown(all.studies[0].hypervolume));
        QCOMPARE(m_page->plot()->reference()->values[1], all.reference[1]);
        m_page->replay()->setPosition(1);
        QVERIFY(shown(all.studies[0].hypervolumes[1]));
        m_page->replay()->setPosition(-1);
        runs()->remove(QStringLiteral("b.snac"));
        QVERIFY(shown(m_model.hypervolume()));
    }

    void aStudyCountsOnceByAnyName()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("sub"));
        QFile file(folder.filePath("b.snac"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        runs()->add(file.fileName(), run(2, 3));
        runs()->add(folder.filePath("sub/../b.snac"), run(2, 3));
        QCOMPARE(runs()->files().size(), qsizetype(1));
        QVERIFY(runs()->text().contains(QStringLiteral("there already")));
    }

    void thereIsAnEndOfThem()
    {
        for (int i = 0; i < 25; ++i) {
            runs()->add(QStringLiteral("r%1.snac").arg(i), run(2, 1));
        }
        QCOMPARE(runs()->files().size(), qsizetype(24));
        QVERIFY(runs()->text().contains(QStringLiteral("Take one out first")));
    }

    void surfacesAreThoseOfTheComparison()
    {
        runs()->add(QStringLiteral("b.snac"), run(2, 3));
        runs()->add(QStringLiteral("c.snac"), run(3, 3));
        runs()->add(QStringLiteral("d.snac"), run(4, 3));
        QCOMPARE(m_page->plot()->xAxis(), QStringLiteral("lut_pct"));
        for (const auto& [percent, least] : {std::pair{25, 1}, {50, 2}, {75, 3}}) {
            const auto corners = study::attainmentSurface(*runs()->comparison(), 1, 0, least);
            const auto shown = m_page->plot()->shownOverlay(QStringLiteral("attained by %1 %").arg(percent));
            QCOMPARE(shown.size(), corners.size());
            for (std::size_t i = 0; i < corners.size(); ++i) {
                QCOMPARE(shown[i], QPointF(corners[i].x, 100.0 * corners[i].y));
            }
        }
        auto* box = runs()->findChild<QCheckBox*>(QStringLiteral("runsSurfaces"));
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(m_page->plot()->shownOverlay(QStringLiteral("attained by 50 %")).empty());
        QVERIFY(!m_page->plot()->shownOverlay(QStringLiteral("b")).empty());
    }

    /// Hypervolumes of different data have no mean, and no run of one attains anything of the other.
    void otherDataAreLaidOverButNotAveraged()
    {
        study::StudySummary other = run(2, 3);
        other.start.dataset.fingerprint = "beef";
        runs()->add(QStringLiteral("b.snac"), other);
        QVERIFY(runs()->comparison());
        QVERIFY(!runs()->comparison()->notAveraged.empty());
        QCOMPARE(runs()->curves().size(), std::size_t(1)); // the other study's, and no mean
        QVERIFY(!m_page->plot()->shownOverlay(QStringLiteral("b")).empty());
        QVERIFY(m_page->plot()->shownOverlay(QStringLiteral("attained by 50 %")).empty());
        QVERIFY(runs()->findChild<QCheckBox*>(QStringLiteral("runsSurfaces"))->isHidden());
        QVERIFY2(runs()->text().contains(QStringLiteral("different data")), qPrintable(runs()->text()));
        QVERIFY2(!runs()->text().contains(QStringLiteral("±")), qPrintable(runs()->text()));
        runs()->remove(QStringLiteral("b.snac"));
        runs()->add(QStringLiteral("c.snac"), run(3, 3)); // of the same data
        QVERIFY(runs()->comparison()->notAveraged.empty());
        QVERIFY(!m_page->plot()->shownOverlay(QStringLiteral("attained by 50 %")).empty());
    }

    void otherObjectivesAreRefusedInWords()
    {
        study::StudySummary other = run(2, 3);
        other.start.config.objectives[1].quantity = study::Quantity::DspPct;
        runs()->add(QStringLiteral("dsp.snac"), other);
        QVERIFY(!runs()->comparison());
        QVERIFY(runs()->files().isEmpty());
        const QString text = runs()->text();
        QVERIFY2(text.contains(QStringLiteral("dsp_pct")) && text.contains(QStringLiteral("differ")),
                 qPrintable(text));
    }

    void anotherStudyIsComparedAnew()
    {
        runs()->add(QStringLiteral("b.snac"), run(2, 3));
        runs()->add(QStringLiteral("b.snac"), run(2, 3));
        QCOMPARE(runs()->files().size(), qsizetype(1));
        QVERIFY(runs()->text().contains(QStringLiteral("there already")));
        study::StudySummary next = fake::searched(2);
        next.start.file = "next.snac";
        m_model.load(next);
        QVERIFY(runs()->files().isEmpty());
    }

    void publishedDesignsStandWhereTheAxesHaveThem()
    {
        study::StudySummary jets = fake::searched(3);
        jets.start.file = "jets.snac";
        jets.start.dataset.inputNames.assign(16, "x");
        jets.start.dataset.classNames = {"g", "q", "w", "z", "t"};
        jets.start.board.part = "xcvu13p-flga2577-2-e";
        jets.start.board.lut = 1728000;
        m_model.load(jets);
        m_page->plot()->replotNow();
        QVERIFY(m_page->plot()->shownPublished().isEmpty()); // the layer is off
        m_page->plotTools()->setLayers({QStringLiteral("published=1")});
        m_page->plot()->replotNow();
        const QString name = QStringLiteral("HGQ 64-32-32");
        QVERIFY(m_page->plot()->shownPublished().contains(name));
        QVERIFY(!m_page->plot()->shownPublished().contains(QStringLiteral("SNAC-Pack, optimal resource")));
        m_page->plot()->setXAxis(QStringLiteral("parameters")); // nobody told them
        m_page->plot()->replotNow();
        QVERIFY(m_page->plot()->shownPublished().isEmpty());
    }

    void aCardSaysWhyTheyMayNotBeComparable()
    {
        study::StudyStart start = *fake::start();
        start.dataset.inputNames.assign(16, "x");
        start.dataset.classNames = {"g", "q", "w", "z", "t"};
        start.board.part = "xczu9eg";
        const auto found = study::publishedFor(start);
        QVERIFY(!found.empty());
        for (const study::PublishedDesign* design : found) {
            QVERIFY(std::isnan(study::valueOf(*design, study::Quantity::LutPct, start.board)));
            const QString card = QString::fromStdString(study::cardOf(*design, start));
            for (const char* word :
                 {"Data:", "Tool:", "Stage:", "Part:", "Seeds:", "Source:", "simulated", "xczu9eg"}) {
                QVERIFY2(card.contains(QLatin1String(word)), qPrintable(card));
            }
        }
        start.dataset.classNames.pop_back();
        QVERIFY(study::publishedFor(start).empty());
    }
};

QTEST_MAIN(TestRunsView)
#include "tst_runs_view.moc"
