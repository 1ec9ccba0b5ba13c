// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/plot_view.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/study/summary.h"
#include "snac/widgets/plots/objective_plot_tools.h"

#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::studio;

/// Everything that is stored of a trial can be plotted, by the numbers of the quantity table.
class TestPlotView : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;

private Q_SLOTS:
    void init() { m_model.load(fake::searched(4)); }

    void everyQuantityIsAnAxis()
    {
        const auto& start = *m_model.start();
        const auto quantities = plotQuantities(start);
        const auto axes = plotAxesOf(start);
        QCOMPARE(axes.size(), static_cast<qsizetype>(quantities.size()));
        QCOMPARE(axes.first().key, axesOf(start).first().key); // objectives come first
        for (const study::QuantityInfo& row : study::quantities()) {
            const bool listed = std::ranges::find(quantities, row.id) != quantities.end();
            QCOMPARE(listed, !row.task || *row.task == start.dataset.task);
        }
        for (const auto& trial : m_model.trials()) {
            const auto point = plotPointOf(m_model, *trial);
            QVERIFY(point);
            QCOMPARE(point->values.size(), quantities.size());
            for (std::size_t i = 0; i < quantities.size(); ++i) {
                const double stored = m_model.value(*trial, quantities[i]);
                const double shown = stored * study::info(quantities[i]).displayScale;
                if (i >= start.config.objectives.size()) {
                    QVERIFY(point->values[i] == shown || (std::isnan(point->values[i]) && std::isnan(shown)));
                } else if (!trial->values.empty()) {
                    QCOMPARE(point->values[i], trial->values[i] * study::info(quantities[i]).displayScale);
                }
            }
        }
    }

    /// A star of its own, no trial: as the trials are scored, on every axis that is known of it.
    void aBaselineNetworkIsMarked()
    {
        auto summary = fake::searched(4);
        const auto before = plotBaselinesOf(m_model).size();
        study::Baseline& baseline = summary.start.baseline.emplace();
        baseline.origin.file = "theirs.onnx";
        baseline.metrics.accuracy = 0.625;
        baseline.hardware.lut = {77.0, 70.0, 80.0};
        for (const auto& objective : summary.start.config.objectives) {
            baseline.values.push_back(objective.quantity == study::Quantity::Accuracy ? 0.625 : 3.5);
        }
        m_model.load(summary);
        const auto marks = plotBaselinesOf(m_model);
        QCOMPARE(marks.size(), before + 1);
        const widgets::PlotBaseline& mark = marks.back();
        QCOMPARE(mark.name, QStringLiteral("theirs.onnx"));
        QCOMPARE(mark.trial, -1);
        const auto quantities = plotQuantities(*m_model.start());
        QCOMPARE(mark.values.size(), quantities.size());
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            if (quantities[i] == study::Quantity::Accuracy) {
                QCOMPARE(mark.values[i], 62.5);
            }
            if (quantities[i] == study::Quantity::Lut) {
                QCOMPARE(mark.values[i], 77.0);
            }
        }
        const QString words = baselineFigures(*m_model.start(), baseline);
        QVERIFY2(words.contains(QStringLiteral("theirs.onnx")) && words.contains(QStringLiteral("62.50")),
                 qPrintable(words));
    }

    void whatBecameOfATrialDecidesItsMark()
    {
        int rejected = 0;
        int failed = 0;
        for (const auto& trial : m_model.trials()) {
            const auto point = plotPointOf(m_model, *trial);
            switch (trial->state) {
            case study::TrialState::Complete:
                QCOMPARE(point->fate, widgets::PlotFate::Trained);
                break;
            case study::TrialState::Rejected:
                ++rejected;
                QCOMPARE(point->fate, widgets::PlotFate::Rejected);
                QVERIFY(point->note.contains(QStringLiteral("over the budget")));
                break;
            default:
                ++failed;
                QCOMPARE(point->fate, widgets::PlotFate::Failed);
                QVERIFY(point->note.contains(QStringLiteral("the loss became no number")));
            }
        }
        QVERIFY(rejected > 0 && failed > 0);
        auto running = *m_model.trial(0);
        running.state = study::TrialState::Running;
        QVERIFY(!plotPointOf(m_model, running));
        auto over = *m_model.trial(0);
        over.violation = 0.1;
        QCOMPARE(plotPointOf(m_model, over)->fate, widgets::PlotFate::Infeasible);
    }

    void theReferenceIsTheStudys()
    {
        const auto reference = plotReferenceOf(*m_model.start(), m_model.start()->reference, 12.5);
        QVERIFY(reference);
        QCOMPARE(reference->values, (std::vector<double>{0.0, 100.0})); // of accuracy and LUT, in per cent
        QVERIFY(reference->text.contains(QStringLiteral("12.5")));
    }

    void thePageOffersAndKeepsThem()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        {
            SearchPage page(&m_session, &m_model);
            page.resize(1100, 700);
            page.show();
            auto* box = page.findChild<QComboBox*>(QStringLiteral("plotXAxis"));
            const int flipFlops = box->findData(QStringLiteral("ff"));
            QVERIFY(flipFlops >= 0);
            box->setFocus();
            while (box->currentIndex() < flipFlops) {
                QTest::keyClick(box, Qt::Key_Down);
            }
            QCOMPARE(page.plot()->xAxis(), QStringLiteral("ff"));
            page.plot()->replotNow();
            QVERIFY(page.plot()->shownFront().empty());
            page.plotTools()->setLayers({QStringLiteral("fronts=1")});
            page.saveState(settings);
        }
        SearchPage page(&m_session, &m_model);
        page.restoreState(settings);
        m_model.load(fake::searched(2));
        QCOMPARE(page.plot()->xAxis(), QStringLiteral("ff"));
        QVERIFY(page.plot()->isLayerVisible(widgets::ObjectivePlot::Layer::Fronts));
    }

    /// What one study is scored by is no axis of the next, which is scored by something else; nor was it
    /// chosen.
    void anotherStudyHasItsOwnAxes()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        study::StudySummary balanced = fake::searched(2);
        balanced.start.file = "balanced.snac";
        balanced.start.config.objectives.front().quantity = study::Quantity::BalancedAccuracy;
        study::StudySummary other = fake::searched(2);
        other.start.file = "other.snac";
        SearchPage page(&m_session, &m_model);
        m_model.load(balanced);
        QCOMPARE(page.plot()->yAxis(), QStringLiteral("balanced_accuracy"));
        page.saveState(settings);
        m_model.load(other);
        QCOMPARE(page.plot()->yAxis(), QStringLiteral("accuracy"));
        // A figure that was chosen stays with its study; the next one does not search for it.
        page.plot()->setXAxis(QStringLiteral("ff"));
        m_model.load(other);
        QCOMPARE(page.plot()->xAxis(), QStringLiteral("ff"));
        page.saveState(settings);
        m_model.load(balanced);
        QCOMPARE(page.plot()->xAxis(), QStringLiteral("lut_pct"));
        QCOMPARE(page.plot()->yAxis(), QStringLiteral("balanced_accuracy"));
        SearchPage again(&m_session, &m_model);
        again.restoreState(settings);
        m_model.load(balanced);
        QCOMPARE(again.plot()->yAxis(), QStringLiteral("balanced_accuracy"));
        m_model.load(other);
        QCOMPARE(again.plot()->xAxis(), QStringLiteral("ff"));
    }
};

QTEST_MAIN(TestPlotView)
#include "tst_plot_view.moc"
