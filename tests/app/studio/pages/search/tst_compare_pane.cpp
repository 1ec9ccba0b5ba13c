// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/studio/pages/search/compare_pane.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/studio/pages/study_view.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QLabel>
#include <QTest>

using namespace snac;
using namespace snac::studio;

/// Trials side by side, chosen in the plot and in the table.
class TestComparePane : public QObject
{
    Q_OBJECT

    StudySession m_session{nullptr, snac::test::shippedInUse(),
                           [](const study::StudyJob& job) { return fake::run(job); }};
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;

    [[nodiscard]] ComparePane* pane() const { return m_page->comparePane(); }
    /// Trained, and on no pile with others.
    [[nodiscard]] QList<int> someOfTheFront(int count) const
    {
        QList<int> trials;
        for (const int id : m_page->plot()->shownFront()) {
            if (trials.size() < count) {
                trials << id;
            }
        }
        return trials;
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<SearchPage>(&m_session, &m_model);
        m_model.load(fake::searched(4));
        m_model.select(-1);
        m_page->resize(1200, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->plot()->replotNow();
    }

    void oneTrialIsExplainedAlone()
    {
        m_model.select(m_model.front().front());
        QVERIFY(!pane()->isVisible());
        QVERIFY(m_page->pane()->isVisible());
        QVERIFY(pane()->shown().isEmpty());
    }

    void whatIsChosenInOneViewIsChosenInAll()
    {
        const QList<int> two = someOfTheFront(2);
        QCOMPARE(two.size(), 2);
        auto* inside = m_page->plot()->findChild<QWidget*>(QStringLiteral("objectivePlotCanvas"));
        for (const int trial : two) {
            const QPointF at = m_page->plot()->position(trial) - QPointF(inside->pos());
            QTest::mouseClick(inside, Qt::LeftButton, Qt::ControlModifier, at.toPoint());
        }
        QCOMPARE(m_model.marked(), two);
        QCOMPARE(pane()->shown(), two);
        QCOMPARE(m_page->table()->markedTrials(), two);
        QCOMPARE(m_page->table()->selectionModel()->selectedRows().size(), 2);
        QVERIFY(pane()->isVisible());
        QVERIFY(!m_page->pane()->isVisible());
        // A plain click leaves one.
        const QPointF at = m_page->plot()->position(two.first()) - QPointF(inside->pos());
        QTest::mouseClick(inside, Qt::LeftButton, {}, at.toPoint());
        QVERIFY(m_model.marked().isEmpty());
        QVERIFY(pane()->shown().isEmpty());
        QVERIFY(m_page->table()->markedTrials().isEmpty());
        QVERIFY(m_page->pane()->isVisible());
    }

    void itShowsTheFiguresOfTheTable()
    {
        const QList<int> chosen = someOfTheFront(3);
        m_model.setMarked(chosen);
        const QString text = pane()->text();
        const auto columns = columnsOf(*m_model.start());
        const auto* table = m_page->table()->trials();
        // Row by row: the name of the figure, then the cells in the order of the trials.
        const QStringList lines = text.split(QLatin1Char('\n'));
        qsizetype from = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const qsizetype at = lines.indexOf(columns[i].label, from);
            from = at + 1; // cycles and nanoseconds have one name
            QVERIFY2(at >= 0, qPrintable(columns[i].label + QLatin1Char('\n') + text));
            for (qsizetype k = 0; k < chosen.size(); ++k) {
                const QString cell =
                    table->index(table->rowOf(chosen[k]), static_cast<int>(i) + 2).data().toString();
                const QString shown = lines.at(at + 1 + k);
                QVERIFY2(
                    shown == cell || shown.startsWith(cell + QLatin1Char(' ')),
                    qPrintable(QStringLiteral("%1: '%2' is not '%3'").arg(columns[i].label, shown, cell)));
            }
        }
        for (const int trial : chosen) {
            QVERIFY(text.contains(QStringLiteral("#%1").arg(trial)));
            QVERIFY(text.contains(
                QString::fromStdString(m_model.trial(trial)->candidate.architecture.summary())));
        }
    }

    void theBestOfEachFigureIsBold()
    {
        const QList<int> chosen = someOfTheFront(2);
        m_model.setMarked(chosen);
        const QString html = pane()->findChild<QLabel*>(QStringLiteral("compareText"))->text();
        // Two of a front: each is the better one in an objective.
        const auto columns = columnsOf(*m_model.start());
        const auto* table = m_page->table()->trials();
        int bold = 0;
        for (int i = 0; i < static_cast<int>(m_model.start()->config.objectives.size()); ++i) {
            const bool maximize = m_model.start()->config.objectives[static_cast<std::size_t>(i)].maximize;
            const double a = table->row(chosen[0])->values[static_cast<std::size_t>(i)];
            const double b = table->row(chosen[1])->values[static_cast<std::size_t>(i)];
            const int best = (a > b) == maximize ? chosen[0] : chosen[1];
            const QString cell = table->index(table->rowOf(best), i + 2).data().toString();
            bold += html.contains(QStringLiteral("<b>") + cell) ? 1 : 0;
        }
        QCOMPARE(bold, 2);
    }

    /// A line a network, those of them that kept their epochs.
    void theirCurvesStandBelow()
    {
        auto* curves = pane()->findChild<widgets::TrainingCurveChart*>(QStringLiteral("compareCurves"));
        const QList<int> chosen = someOfTheFront(3);
        m_model.setMarked(chosen);
        QStringList names;
        for (const int trial : chosen) {
            if (!m_model.history(trial).empty()) {
                names << QStringLiteral("#%1").arg(trial);
            }
        }
        QCOMPARE(curves->shownNames(), names);
        QCOMPARE(curves->isVisibleTo(pane()), !names.isEmpty());
        auto summary = fake::searched(4);
        for (auto& trial : summary.trials) {
            trial.history.clear();
            for (int epoch = 1; epoch <= 3; ++epoch) {
                for (const int fold : {0, 1}) {
                    training::EpochRecord record;
                    record.fold = fold;
                    record.epoch = epoch;
                    record.validationLoss = 1.0 / (epoch + fold + trial.number);
                    trial.history.push_back(record);
                }
            }
        }
        m_model.load(study::summarize(summary.start, summary.trials, summary.generations));
        m_model.setMarked(someOfTheFront(2));
        QCOMPARE(curves->shownNames(), (QStringList{QStringLiteral("#%1").arg(pane()->shown()[0]),
                                                    QStringLiteral("#%1").arg(pane()->shown()[1])}));
        QVERIFY(curves->isVisibleTo(pane()));
    }

    void fourStandThereAndTheRestIsCounted()
    {
        QList<int> all;
        for (const auto& trial : m_model.trials()) {
            all << trial->number;
        }
        m_model.setMarked(all);
        QCOMPARE(pane()->shown().size(), 4);
        QVERIFY(pane()->text().contains(QString::number(all.size())));
    }

    void anotherStudyForgetsThem()
    {
        m_model.setMarked(someOfTheFront(2));
        QCOMPARE(m_model.marked().size(), 2);
        m_model.setMarked({m_model.marked().first(), 123456}); // no such trial
        QCOMPARE(m_model.marked().size(), 1);
        m_model.setMarked(someOfTheFront(2));
        m_model.clear();
        QVERIFY(m_model.marked().isEmpty());
        QVERIFY(m_page->plot()->markedTrials().isEmpty());
        QVERIFY(!pane()->isVisible());
    }
};

QTEST_MAIN(TestComparePane)
#include "tst_compare_pane.moc"
