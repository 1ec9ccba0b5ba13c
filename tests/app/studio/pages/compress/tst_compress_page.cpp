// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The Compress page with workers that need no file, no data and no training.
#include "../../../../test_environment.h"
#include "../../../../timing.h"
#include "../../fake_compression.h"

#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/compress/compress_setup.h"
#include "snac/studio/pages/compress/compress_step_pane.h"
#include "snac/studio/pages/compress/compress_table.h"
#include "snac/studio/pages/compress/compress_weights_pane.h"

#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/cards/mask_player.h"
#include "snac/widgets/cards/precision_table.h"
#include "snac/widgets/plots/curve_plot.h"
#include "snac/widgets/plots/weight_histogram.h"
#include "snac/widgets/theme.h"

#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestCompressPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StudySession> m_search;
    std::unique_ptr<StudyModel> m_study;
    std::unique_ptr<CompressPage> m_page;
    std::shared_ptr<fake::Asked> m_asked;

    void make(jobs::Workers workers)
    {
        m_page.reset();
        m_search = std::make_unique<StudySession>(nullptr, snac::test::shippedInUse(),
                                                  [](const study::StudyJob& job) { return fake::run(job); });
        m_study = std::make_unique<StudyModel>();
        m_page = std::make_unique<CompressPage>(m_search.get(), m_study.get(), std::move(workers));
        m_page->resize(1340, 820);
        m_page->show();
    }

    void make(std::vector<CompressionStepPtr> stored = {})
    {
        m_asked = std::make_shared<fake::Asked>();
        make(fake::compressWorkers(m_asked, std::move(stored)));
    }

    /// What was asked of the thread that reads before this has been answered when it returns.
    void letTheReaderEnd(int trial)
    {
        m_page->session()->needNetwork(trial);
        QTRY_VERIFY(m_page->model()->network(trial));
    }

    void load() { m_study->load(fake::summary(6)); }

    template<class T>
    T* part(const char* name)
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }

    QPushButton* startButton() { return part<QPushButton>("compressStart"); }

private slots:
    void init() { make(); }
    void cleanup() { m_page.reset(); }

    void explainsItselfWithoutAStudy()
    {
        auto* empty = part<QLabel>("compressEmpty");
        QVERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(QStringLiteral("No study is open")));
        QVERIFY(!startButton()->isEnabled());
        // A study whose first trial is still training.
        auto summary = fake::summary(1);
        summary.trials[0].state = study::TrialState::Running;
        summary.front.clear();
        m_study->load(summary);
        QVERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(QStringLiteral("No trial")));
        load();
        QVERIFY(!empty->isVisible());
    }

    void runsAndShowsEveryStep()
    {
        load();
        QTRY_COMPARE(m_page->session()->state(), SessionState::Idle); // the file was read
        QVERIFY(!startButton()->isEnabled());                         // no point is chosen
        m_page->chooseTrial(2);
        QVERIFY(startButton()->isEnabled());
        startButton()->click();
        QCOMPARE(m_page->session()->state(), SessionState::Running);
        QTRY_COMPARE(m_page->session()->state(), SessionState::Finished);
        QCOMPARE(m_page->model()->steps().size(), std::size_t(3 * 4));
        QCOMPARE(m_page->table()->model()->rowCount(), 12);
        QCOMPARE(m_page->session()->stepsDone(), m_page->session()->stepsTotal());
        m_page->sparsityPlot()->replotNow();
        QVERIFY(!m_page->sparsityPlot()->position(0).isNull());
        QVERIFY(part<QLabel>("compressBanner")->text().contains(QStringLiteral("below the floor")));
        // What is worth looking at is selected in the end, not what came last.
        QCOMPARE(m_page->model()->selected(), m_page->suggestion());
    }

    /// Of numbers the score is a distance, less of it is better, and the page does what it does for classes.
    void aRegressionIsCompressedToo()
    {
        std::vector<CompressionStepPtr> stored;
        for (const auto& step : fake::steps({fake::precision(16, 6)})) {
            auto own = std::make_shared<compression::CompressionStep>(*step);
            for (auto* metrics : {&own->integerMetrics, &own->fakeMetrics, &own->floatMetrics}) {
                metrics->accuracy = metrics->balancedAccuracy = std::nan("");
                metrics->rmse = 500.0 + 400.0 * own->sparsity;
            }
            stored.push_back(std::move(own));
        }
        make(stored);
        auto summary = fake::summary(6);
        summary.start.dataset.task = data::TaskKind::Regression;
        summary.start.config.objectives.front().quantity = study::Quantity::Rmse;
        summary.start.config.objectives.front().maximize = false;
        for (study::Trial& trial : summary.trials) {
            network::Metrics metrics;
            metrics.accuracy = std::nan("");
            metrics.rmse = 400.0 + 10.0 * trial.number;
            trial.metrics = metrics;
            trial.values.front() = metrics.rmse;
        }
        m_study->load(summary);
        QTRY_COMPARE(m_page->model()->steps().size(), stored.size());
        QTRY_COMPARE(m_page->session()->state(), SessionState::Idle);
        m_page->chooseTrial(2);
        QVERIFY2(startButton()->isEnabled(), qPrintable(startButton()->toolTip()));
        QCOMPARE(m_page->model()->score(), study::Quantity::Rmse);
        const auto* rows = m_page->table()->model();
        QCOMPARE(rows->headerData(StepTableModel::Accuracy, Qt::Horizontal).toString(),
                 QStringLiteral("RMSE"));
        QCOMPARE(rows->index(0, StepTableModel::Accuracy).data().toString(), QStringLiteral("500"));
        QCOMPARE(rows->headerData(StepTableModel::Difference, Qt::Horizontal).toString(),
                 QStringLiteral("to trial"));
        m_page->sparsityPlot()->replotNow();
        const QPointF whole = m_page->sparsityPlot()->position(0);
        const QPointF pruned = m_page->sparsityPlot()->position(1);
        QVERIFY(!whole.isNull() && !pruned.isNull());
        QVERIFY(pruned.x() > whole.x() && pruned.y() < whole.y()); // a larger distance stands higher
        QVERIFY(m_page->sparsityPlot()->describe(0).contains(QStringLiteral("500")));
        m_page->model()->select(0);
        QTRY_VERIFY(
            part<CompressStepPane>("compressStepPane")->description().contains(QStringLiteral("500")));
    }

    void aStartWithNothingLeftSaysSo()
    {
        m_asked = std::make_shared<fake::Asked>();
        auto stored = fake::steps({fake::precision(8, 3)});
        auto workers = fake::compressWorkers(m_asked, stored);
        workers.compress = [stored](const study::CompressionJob& job) -> Result<study::CompressionSummary> {
            auto start = std::make_shared<study::CompressionStart>();
            start->steps = start->storedSteps = 4;
            job.observer->compressionStarted(start);
            for (const auto& step : stored) {
                job.observer->stepFinished(step);
            }
            return study::CompressionSummary{};
        };
        make(std::move(workers));
        load();
        QTRY_COMPARE(m_page->session()->state(), SessionState::Idle);
        m_page->chooseTrial(2);
        m_page->start();
        QTRY_COMPARE(m_page->session()->state(), SessionState::Finished);
        QVERIFY(part<QLabel>("compressBanner")->isVisible());
        QVERIFY(part<QLabel>("compressBanner")
                    ->text()
                    .contains(QStringLiteral("all 4 steps are in the study file")));
    }

    void pausesResumesAndCancels()
    {
        const auto gate = std::make_shared<StepGate>(2);
        m_asked = std::make_shared<fake::Asked>();
        make(fake::compressWorkers(m_asked, {}, gate));
        load();
        QTRY_COMPARE(m_page->session()->state(), SessionState::Idle);
        m_page->chooseTrial(2);
        m_page->start();
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(2));
        QTRY_COMPARE(gate->standing(), 1);
        auto* job = part<widgets::JobRow>("compressJob");
        Q_EMIT job->pauseRequested();
        QCOMPARE(job->state(), widgets::JobRow::State::Paused);
        gate->let(3); // the running step ends; those after it could pass as well
        QTRY_COMPARE(m_asked->control.load()->held(), 1);
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(3));
        QCOMPARE(gate->standing(), 0);
        Q_EMIT job->resumeRequested();
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(5));
        QTRY_COMPARE(gate->standing(), 1);
        QElapsedTimer timer;
        timer.start();
        Q_EMIT job->cancelRequested();
        QTRY_COMPARE(m_page->session()->state(), SessionState::Interrupted);
        QVERIFY(snac::timing::keepsTo(timer, 1000));
        QCOMPARE(startButton()->text(), QStringLiteral("Resume"));
        gate->let(1000);
        startButton()->click();
        QTRY_COMPARE(m_page->session()->state(), SessionState::Finished);
        QCOMPARE(m_page->model()->steps().size(), std::size_t(12)); // none twice
    }

    void aSelectedStepDrivesAllViews()
    {
        make(fake::steps({fake::precision(8, 3), fake::precision(4, 1)}));
        load();
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(8));
        m_page->model()->select(3); // round 1 of the 4-bit branch
        QCOMPARE(m_page->sparsityPlot()->selected(), 3);
        QCOMPARE(m_page->costPlot()->selected(), 3);
        QCOMPARE(m_page->table()->currentIndex().row(), 3);
        const QString text = m_page->stepPane()->description();
        QVERIFY2(text.contains(QStringLiteral("ap_fixed<4,1>")) && text.contains(QStringLiteral("50 %")),
                 qPrintable(text));
        auto* player = m_page->weightsPane()->player();
        QCOMPARE(player->round(), 1);
        QCOMPARE(player->roundCount(), 4);
        QVERIFY(m_page->weightsPane()->histogram()->summary().contains(QStringLiteral("50.0 % pruned")));
        // And the slider of the mask chooses the step of that round.
        part<QSlider>("maskRound")->setValue(3);
        QCOMPARE(m_page->model()->selected(), 7);
        QVERIFY(m_page->stepPane()->description().contains(QStringLiteral("90 %")));
        // The float weights are asked for once.
        QTRY_VERIFY(m_page->model()->network(2));
        m_page->model()->select(0);
        QCOMPARE(m_asked->networks.load(), 1);
    }

    void aWeightIsWrittenInEveryPrecision()
    {
        make(fake::steps({fake::precision(8, 3), fake::precision(4, 1)}));
        load();
        QTRY_VERIFY(m_page->model()->network(2));
        auto* pane = m_page->weightsPane();
        QTRY_VERIFY(!pane->table()->describe(1).isEmpty());
        const auto network = fake::network();
        const auto& weights = std::get<network::DenseWeights>(network.weights[0]).weights;
        Q_EMIT pane->player()->matrix()->weightSelected(7, 3);
        QVERIFY(std::abs(pane->value() - static_cast<double>(weights(7, 3))) < 1e-6);
        QVERIFY(part<QLabel>("precisionWhich")->text().contains(QStringLiteral("unit 8, input 4")));
        auto* value = part<QDoubleSpinBox>("precisionValue");
        value->setValue(0.3);
        QVERIFY(pane->table()->describe(1).contains(QStringLiteral("0.25 = 2 × 2^-3")));
        m_page->model()->select(2); // a value of one's own stays
        QCOMPARE(pane->value(), 0.3);
    }

    void testSetIsUsedOnce()
    {
        make(fake::steps({fake::precision(8, 3)}));
        load();
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(4));
        m_page->model()->select(1);
        auto* button = part<QPushButton>("stepTest");
        QVERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(m_page->model()->testResult(1));
        QVERIFY(part<QLabel>("stepTestText")->text().contains(QStringLiteral("200 rows")));
        QVERIFY(!button->isVisibleTo(m_page->stepPane()));
        m_page->session()->test(1);
        letTheReaderEnd(5);
        QCOMPARE(m_asked->tests.load(), 1);
        m_page->model()->select(2); // another one: says what that means
        QVERIFY(part<QLabel>("stepTestText")->text().contains(QStringLiteral("worthless")));
    }

    /// The question comes before the first look, at each click, and not again once there is an answer.
    void theTestSetIsAskedForOnce()
    {
        make(fake::steps({fake::precision(8, 3)}));
        load();
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(4));
        QStringList asked;
        std::function<void()> use;
        m_page->stepPane()->setConfirmation([&](const QString& text, std::function<void()> yes) {
            asked << text;
            use = std::move(yes);
        });
        auto* button = part<QPushButton>("stepTest");
        m_page->model()->select(1);
        button->click();
        QCOMPARE(asked.size(), 1);
        letTheReaderEnd(5);
        QCOMPARE(m_asked->tests.load(), 0); // nothing was looked at while the question is open, or after a no
        button->click();
        QCOMPARE(asked.size(), 2);
        use();
        QTRY_VERIFY(m_page->model()->testResult(1));
        QCOMPARE(m_asked->tests.load(), 1);
        QCOMPARE(asked.size(), 2);                         // the answer is used as it is
        QVERIFY(!button->isVisibleTo(m_page->stepPane())); // nothing is left to ask for
        m_page->model()->select(2); // another step is another question, which says what was done before
        button->click();
        QCOMPARE(asked.size(), 3);
        QVERIFY(asked.last() != asked.first() && asked.last().contains(QStringLiteral("looked at before")));
        QCOMPARE(m_asked->tests.load(), 1);
        m_page->model()->select(1);
        QVERIFY(m_page->model()->testResult(1));
        QCOMPARE(m_asked->tests.load(), 1); // going back asks nothing
    }

    void waitsForTheSearch()
    {
        load();
        study::StudyJob job;
        job.config.trials = 100000;
        job.file = "fake.snac";
        connect(m_search.get(), &StudySession::batchReady, m_study.get(),
                [this](const StudyBatchPtr& batch) { m_study->apply(*batch); });
        const auto before = m_study->start();
        m_search->start(job);
        // Of this search, not of the study that was open before.
        QTRY_VERIFY(m_study->start() != before && m_study->counts().complete > 3);
        QVERIFY(m_page->obstacle().contains(QStringLiteral("search is running")));
        QVERIFY(!startButton()->isEnabled());
        m_search->cancel();
        QTRY_COMPARE(m_search->state(), SessionState::Interrupted);
        QCOMPARE(m_page->obstacle(), QString());
    }

    void damagedFilesAreTold()
    {
        auto summary = fake::summary(3);
        summary.start.file = "broken.snac";
        m_study->load(summary);
        QTRY_COMPARE(m_page->session()->state(), SessionState::Failed);
        QVERIFY(part<QLabel>("compressBanner")->isVisible());
        QVERIFY(part<QLabel>("compressBanner")->text().contains(QStringLiteral("damaged")));
    }

    void anotherStudyForgetsTheSteps()
    {
        make(fake::steps({fake::precision(8, 3)}));
        load();
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(4));
        m_study->clear();
        QVERIFY(m_page->model()->steps().empty());
        QVERIFY(part<QLabel>("compressEmpty")->isVisible());
    }

    void looksTheSameInBothStyles()
    {
        make(fake::steps({fake::precision(8, 3)}));
        load();
        QTRY_COMPARE(m_page->model()->steps().size(), std::size_t(4));
        for (const auto theme : {widgets::Theme::Dark, widgets::Theme::Light}) {
            m_page->setPalette(widgets::palette(theme));
            for (int tab = 0; tab < m_page->details()->count(); ++tab) {
                m_page->details()->setCurrentIndex(tab);
                QVERIFY(!m_page->grab().isNull());
            }
        }
    }
};

QTEST_MAIN(TestCompressPage)
#include "tst_compress_page.moc"
