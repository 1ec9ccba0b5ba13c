// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../support/fake_local_search.h"
#include "../../../../test_environment.h"
#include "../../searched_study.h"

#include "snac/reports/report.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::studio;

/// Stars and notes, set by mouse and keys, shown everywhere and kept in the file.
class TestSearchPageMarks : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_file;
    std::unique_ptr<StudySession> m_session;
    StudyModel m_model;
    std::unique_ptr<SearchPage> m_page;
    int m_count = 0;

    template<class T>
    [[nodiscard]] T* part(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] study::TrialMark kept(int trial) const
    {
        const auto store = study::Store::openForReading(m_file);
        const auto trials = store ? (*store)->trials() : std::unexpected(store.error());
        return trials ? trials->at(static_cast<std::size_t>(trial)).mark : study::TrialMark{};
    }
    [[nodiscard]] QString lastCell(int trial) const
    {
        const auto* table = m_page->table()->trials();
        return table->index(table->rowOf(trial), table->columnCount() - 1).data().toString();
    }
    void clickOn(int trial, Qt::KeyboardModifiers keys = {})
    {
        m_page->plot()->replotNow();
        auto* inside = m_page->plot()->findChild<QWidget*>(QStringLiteral("objectivePlotCanvas"));
        const QPointF at = m_page->plot()->position(trial) - QPointF(inside->pos());
        QTest::mouseClick(inside, Qt::LeftButton, keys, at.toPoint());
    }
    [[nodiscard]] bool isSaved(QSignalSpy& saved, int count)
    {
        return QTest::qWaitFor([&] { return saved.count() >= count; });
    }

private Q_SLOTS:
    void init()
    {
        study::StudySummary shown = fake::searched(3);
        m_file = m_folder.filePath(QStringLiteral("marks%1.snac").arg(m_count++)).toStdString();
        shown.start.file = m_file;
        {
            auto store = study::Store::create(m_file, study::fake::meta());
            QVERIFY(store);
            for (const study::Trial& one : shown.trials) { // only their numbers matter here
                study::Trial stored;
                stored.number = one.number;
                stored.state = study::TrialState::Failed;
                stored.reason = "not trained";
                stored.origin.id = one.number;
                stored.candidate.architecture = study::fake::network({4, 6, 3}, 1).architecture;
                QVERIFY((*store)->saveTrial(stored));
            }
            QVERIFY((*store)->settle());
        }
        m_session = std::make_unique<StudySession>(nullptr, snac::test::shippedInUse(),
                                                   [](const study::StudyJob& job) { return fake::run(job); });
        m_page = std::make_unique<SearchPage>(m_session.get(), &m_model);
        m_model.load(shown);
        m_model.select(-1);
        m_page->resize(1200, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_model.clear();
    }

    void aStarIsSeenEverywhereAndKept()
    {
        const int trial = m_page->plot()->shownFront().front();
        clickOn(trial);
        QCOMPARE(m_model.selected(), trial);
        QSignalSpy saved(&m_session->marks(), &MarkSaver::saved);
        QTest::mouseClick(part<QToolButton>("trialStar"), Qt::LeftButton);
        QVERIFY(m_model.trial(trial)->mark.starred);
        QCOMPARE(part<QToolButton>("trialStar")->text(), QStringLiteral("★"));
        QCOMPARE(lastCell(trial), QStringLiteral("★ "));
        QVERIFY(m_page->plot()->describe(trial).contains(QStringLiteral("★")));
        QVERIFY(isSaved(saved, 1));
        QVERIFY(kept(trial).starred);
        QVERIFY(study::reportCsv(m_model.summary()).find(",1,") != std::string::npos);
        QTest::mouseClick(part<QToolButton>("onlyStarred"), Qt::LeftButton);
        QCOMPARE(m_page->table()->model()->rowCount(), 1);
        QTest::mouseClick(part<QToolButton>("trialStar"), Qt::LeftButton);
        QVERIFY(!m_model.trial(trial)->mark.starred);
        QCOMPARE(m_page->table()->model()->rowCount(), 0);
        QVERIFY(isSaved(saved, 2));
        QVERIFY(kept(trial).isEmpty());
    }

    void aNoteIsKeptWithReturnAndWhenAnotherTrialIsLookedAt()
    {
        const auto front = m_page->plot()->shownFront();
        QVERIFY(front.size() >= 2);
        clickOn(front[0]);
        QSignalSpy saved(&m_session->marks(), &MarkSaver::saved);
        auto* note = part<QLineEdit>("trialNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("small s")); // the key of the star is a letter here
        QVERIFY(!m_model.trial(front[0])->mark.starred);
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(isSaved(saved, 1));
        QCOMPARE(kept(front[0]).note, std::string("small s"));
        QCOMPARE(lastCell(front[0]), QStringLiteral("small s"));
        QTest::keyClicks(note, QStringLiteral("!"));
        m_model.select(front[1]);
        QCOMPARE(m_model.trial(front[0])->mark.note, std::string("small s!"));
        QCOMPARE(note->text(), QString());
        QVERIFY(isSaved(saved, 2));
        QCOMPARE(kept(front[0]).note, std::string("small s!"));
        QVERIFY(kept(front[1]).isEmpty());
        const std::string json = study::reportJson(m_model.summary());
        QVERIFY(json.find("small s!") != std::string::npos);
        QVERIFY(study::reportHtml(m_model.summary(), {}).find("small s!") != std::string::npos);
    }

    void aKeyStarsAllThatAreChosen()
    {
        const auto front = m_page->plot()->shownFront();
        clickOn(front[0]);
        clickOn(front[1], Qt::ControlModifier);
        QCOMPARE(m_model.marked().size(), qsizetype(2));
        QSignalSpy saved(&m_session->marks(), &MarkSaver::saved);
        QTest::keyClick(m_page->plot()->findChild<QWidget*>(QStringLiteral("objectivePlotCanvas")),
                        Qt::Key_S);
        QVERIFY(m_model.trial(front[0])->mark.starred && m_model.trial(front[1])->mark.starred);
        QVERIFY(isSaved(saved, 2));
        QVERIFY(kept(front[0]).starred && kept(front[1]).starred);
        m_page->table()->setFocus();
        QTest::keyClick(m_page->table(), Qt::Key_S);
        QVERIFY(!m_model.trial(front[0])->mark.starred && !m_model.trial(front[1])->mark.starred);
        QVERIFY(isSaved(saved, 4));
    }

    void whatCannotBeKeptIsTakenBackAndSaysWhy()
    {
        const int trial = m_page->plot()->shownFront().front();
        clickOn(trial);
        const auto writer = study::Store::openForWriting(m_file);
        QVERIFY(writer);
        QSignalSpy failed(&m_session->marks(), &MarkSaver::failed);
        QTest::mouseClick(part<QToolButton>("trialStar"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return failed.count() == 1; }));
        QVERIFY(!m_model.trial(trial)->mark.starred);
        QVERIFY(!part<QToolButton>("trialStar")->isChecked());
        const auto* problem = part<QLabel>("trialMarkProblem");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("another program is writing this study")),
                 qPrintable(problem->text()));
    }

    /// Two in a row: what the file has is shown, not what the first one wanted; what was typed stays typed.
    void afterTwoFailuresTheFileDecides()
    {
        const int trial = m_page->plot()->shownFront().front();
        clickOn(trial);
        auto writer = study::Store::openForWriting(m_file);
        QVERIFY(writer);
        QSignalSpy failed(&m_session->marks(), &MarkSaver::failed);
        QSignalSpy saved(&m_session->marks(), &MarkSaver::saved);
        QTest::mouseClick(part<QToolButton>("trialStar"), Qt::LeftButton);
        auto* note = part<QLineEdit>("trialNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("long thought"));
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return failed.count() >= 1 && m_model.trial(trial)->mark.isEmpty(); }));
        QVERIFY(!m_model.trial(trial)->mark.starred);
        QCOMPARE(note->text(), QStringLiteral("long thought"));
        writer->reset();
        QTest::keyClick(note, Qt::Key_Return); // tries again
        QVERIFY(isSaved(saved, 1));
        QCOMPARE(kept(trial).note, std::string("long thought"));
        QVERIFY(!kept(trial).starred);
    }

    void whatAnotherJobOfTheWindowHindersIsKeptAfterIt()
    {
        const int trial = m_page->plot()->shownFront().front();
        clickOn(trial);
        bool held = true;
        m_session->marks().setHeld([&] { return held; });
        auto writer = study::Store::openForWriting(m_file);
        QVERIFY(writer);
        QSignalSpy failed(&m_session->marks(), &MarkSaver::failed);
        QSignalSpy saved(&m_session->marks(), &MarkSaver::saved);
        QTest::mouseClick(part<QToolButton>("trialStar"), Qt::LeftButton);
        m_session->marks().retry(); // too early
        QVERIFY(m_model.trial(trial)->mark.starred);
        QVERIFY(part<QLabel>("trialMarkProblem")->text().contains(QStringLiteral("as soon as")));
        writer->reset();
        held = false;
        m_session->marks().retry();
        QVERIFY(isSaved(saved, 1));
        QVERIFY(failed.isEmpty());
        QVERIFY(kept(trial).starred);
        QVERIFY(!part<QLabel>("trialMarkProblem")->isVisible());
    }

    /// Whether it waits in the queue, for a run or for another job.
    void theEndOfTheWindowLosesNothing()
    {
        const auto front = m_page->plot()->shownFront();
        QVERIFY(front.size() >= 2);
        study::StudyJob job;
        job.config.trials = 5;
        job.file = m_file;
        m_session->start(job); // whose inbox nobody empties
        clickOn(front[1]);
        QTest::mouseClick(part<QToolButton>("trialStar"), Qt::LeftButton);
        clickOn(front[0]);
        auto* note = part<QLineEdit>("trialNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("typed last"));
        m_page->flush();
        QVERIFY(m_session->shutdown(20000));
        QVERIFY(kept(front[1]).starred);
        QCOMPARE(kept(front[0]).note, std::string("typed last"));
    }

    /// The run has the file: it saves them, or what it left is saved after it.
    void whileTheStudyRunsNothingIsLost()
    {
        QSignalSpy saved(&m_session->marks(), &MarkSaver::saved);
        study::StudyJob job;
        job.config.trials = 5;
        job.file = m_file;
        QSignalSpy ended(m_session.get(), &StudySession::ended);
        connect(m_session.get(), &StudySession::batchReady, &m_model,
                [this](const StudyBatchPtr& batch) { m_model.apply(*batch); });
        m_session->start(job);
        QVERIFY(QTest::qWaitFor([&] {
            return m_model.trial(0) && m_model.start()->file == m_file && m_model.start()->config.trials == 5;
        }));
        m_model.select(0);
        QTest::mouseClick(part<QToolButton>("trialStar"), Qt::LeftButton);
        QVERIFY(m_model.trial(0)->mark.starred);
        QVERIFY(QTest::qWaitFor([&] { return ended.count() == 1; }));
        QVERIFY(m_model.trial(0)->mark.starred); // whatever the run told of it
        QVERIFY(isSaved(saved, 1));
        QVERIFY(kept(0).starred);
    }
};

QTEST_MAIN(TestSearchPageMarks)
#include "tst_search_page_marks.moc"
