// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../test_environment.h"
#include "../../../timing.h"
#include "../fake_study.h"

#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/search/trial_pane.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/studio/shell/manual_window.h"

#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/rail.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <utility>

using namespace snac;
using namespace snac::studio;

namespace {

/// Answers in place of the dialogs.
class Answers : public Prompts
{
public:
    Unsaved unsaved = Unsaved::Cancel;
    QString file;
    int asked = 0;
    std::optional<bool> confirmed; ///< nothing: the question stays open
    QStringList confirmations;
    std::function<void(bool)> open;
    std::optional<int> number;

    void confirm(QWidget*, const QString& title, const QString& text, const QString&, const QString&,
                 std::function<void(bool)> answer) override
    {
        confirmations << title + QLatin1Char('\n') + text;
        if (confirmed) {
            answer(*confirmed);
        } else {
            open = std::move(answer);
        }
    }
    std::optional<int> askNumber(QWidget*, const QString&, const QString&, int, int, int) override
    {
        return number;
    }
    Unsaved askUnsaved(QWidget*, const QString&) override
    {
        ++asked;
        return unsaved;
    }
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override { return file; }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return file; }
};

const char* const studyText = "# small\n"
                              "name: small\n"
                              "dataset: {name: jets, rows: 1000}\n"
                              "search:\n"
                              "  n_trials: 30\n"
                              "  objectives: [accuracy, lut_pct]\n";

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;

    std::unique_ptr<MainWindow> make(StudyRunner runner = [](const study::StudyJob& job) {
        return fake::run(job);
    })
    {
        return std::make_unique<MainWindow>(WindowOptions{snac::test::processEnvironment(), m_settings.get(),
                                                          nullptr, &m_answers, std::move(runner),
                                                          m_folder->path()});
    }

    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write(text);
        return file.fileName();
    }

    DocumentEditor* document() { return m_window->page<SetupPage>()->document(); }
    void edit() { document()->setValue("search.n_trials", "31"); }
    QAction* action(const char* name) { return m_window->findChild<QAction*>(QString::fromLatin1(name)); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("settings.ini"), QSettings::IniFormat);
        m_answers = Answers();
        m_window = make();
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void opensOnTheSetupPage()
    {
        QCOMPARE(m_window->currentPage(), QString("setup"));
        QVERIFY(!m_window->documentName().isEmpty());
        QVERIFY(m_window->findChild<QWidget*>("rail_setup"));
        QVERIFY(m_window->findChild<QWidget*>("rail_search"));
        QVERIFY(m_window->findChild<QWidget*>("rail_compress"));
        QVERIFY(m_window->findChild<QWidget*>("rail_learn"));
    }

    void opensEditsAndSaves()
    {
        const QString file = write("a.yaml", studyText);
        QVERIFY(m_window->openFile(file));
        QTRY_VERIFY(document()->isCurrent());
        QVERIFY(!document()->isModified());
        edit();
        QVERIFY(m_window->isWindowModified());
        QVERIFY(action("undo")->isEnabled());
        QVERIFY(m_window->save());
        QVERIFY(!m_window->isWindowModified());
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray(studyText).replace("30", "31"));
        action("undo")->trigger(); // undo survives saving
        QCOMPARE(document()->text(), QString(studyText));
        QVERIFY(m_window->isWindowModified());
        action("redo")->trigger();
        QVERIFY(!m_window->isWindowModified());
    }

    void saveAsAsksForAName()
    {
        m_window->newFromTemplate({});
        m_answers.file = m_folder->filePath("new.yaml");
        QVERIFY(m_window->save());
        QVERIFY(QFile::exists(m_answers.file));
        QCOMPARE(m_window->documentFile(), m_answers.file);
        m_answers.file.clear(); // cancelled
        m_window->newFromTemplate({});
        QVERIFY(!m_window->save());
    }

    void theGuardKeepsUnsavedEdits_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("replaced");
        QTest::addColumn<bool>("saved");
        QTest::newRow("cancel") << int(Prompts::Unsaved::Cancel) << false << false;
        QTest::newRow("discard") << int(Prompts::Unsaved::Discard) << true << false;
        QTest::newRow("save") << int(Prompts::Unsaved::Save) << true << true;
    }

    void theGuardKeepsUnsavedEdits()
    {
        QFETCH(int, answer);
        QFETCH(bool, replaced);
        QFETCH(bool, saved);
        const QString first = write("a.yaml", studyText);
        const QString second = write("b.yaml", studyText);
        QVERIFY(m_window->openFile(first));
        edit();
        m_answers.unsaved = static_cast<Prompts::Unsaved>(answer);
        QCOMPARE(m_window->openFile(second), replaced);
        QCOMPARE(m_answers.asked, 1);
        QCOMPARE(m_window->documentFile(), replaced ? second : first);
        QFile file(first);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("31"), saved);
    }

    void closingAsksToo()
    {
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        edit();
        QCloseEvent refused;
        QCoreApplication::sendEvent(m_window.get(), &refused);
        QVERIFY(!refused.isAccepted());
        m_answers.unsaved = Prompts::Unsaved::Discard;
        QCloseEvent accepted;
        QCoreApplication::sendEvent(m_window.get(), &accepted);
        QVERIFY(accepted.isAccepted());
    }

    void recentFilesHaveKeysAndMissingOnesAreGrey()
    {
        const QString first = write("a.yaml", studyText);
        const QString second = write("b.yaml", studyText);
        QVERIFY(m_window->openFile(first));
        QVERIFY(m_window->openFile(second));
        auto* menu = m_window->findChild<QMenu*>("recentMenu");
        QCOMPARE(menu->actions()[0]->data().toString(), second);
        QCOMPARE(menu->actions()[1]->shortcut(), QKeySequence("Ctrl+2"));
        QVERIFY(menu->actions()[1]->isEnabled());
        QFile::remove(first);
        Q_EMIT menu->aboutToShow();
        QVERIFY(!menu->actions()[1]->isEnabled());
        QVERIFY(!m_window->openFile(first)); // told, not crashed
        QCOMPARE(m_window->documentFile(), second);
    }

    void aDroppedFileIsOpened()
    {
        const QString file = write("drop.yaml", studyText);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder->filePath("picture.png")), QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_COMPARE(m_window->documentFile(), file);
        QMimeData other;
        other.setUrls({QUrl::fromLocalFile(m_folder->filePath("picture.png"))});
        QDragEnterEvent refused({10, 10}, Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
        refused.ignore();
        QCoreApplication::sendEvent(m_window.get(), &refused);
        QVERIFY(!refused.isAccepted());
    }

    void stateIsRestored()
    {
        const QString file = write("a.yaml", studyText);
        QVERIFY(m_window->openFile(file));
        // A window larger than its screen would be fitted to it.
        const QSize size = m_window->screen()->availableSize() - QSize(101, 123);
        m_window->resize(size.expandedTo(m_window->minimumSizeHint()));
        const QSize shown = m_window->size();
        m_window->showPage("search");
        m_window->close();
        m_window = make();
        QCOMPARE(m_window->currentPage(), QString("search"));
        QCOMPARE(m_window->size(), shown);
        QCOMPARE(m_window->recentFiles()->files(), QStringList{file});
        m_window->restoreLastDocument();
        QCOMPARE(m_window->documentFile(), file);
    }

    void aStudyRunsOnTheSearchPage()
    {
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        m_window->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 20000);
        QCOMPARE(m_window->currentPage(), QString("search"));
        auto* page = m_window->page<SearchPage>();
        QCOMPARE(m_window->model()->counts().complete, 30);
        QCOMPARE(page->plot()->pointCount(), 30);
        QCOMPARE(page->table()->trials()->rowCount(), 30);
        QCOMPARE(page->job()->state(), widgets::JobRow::State::Finished);
        QVERIFY(m_window->studyFile().startsWith(m_folder->path()));
        // One selection for all views.
        page->table()->trialSelected(7);
        QCOMPARE(m_window->model()->selected(), 7);
        QCOMPARE(page->plot()->selectedTrial(), 7);
        QVERIFY(page->pane()->description().contains("Trial #7"));
        page->plot()->trialSelected(4);
        QCOMPARE(page->table()->selectedTrial(), 4);
        QVERIFY(page->pane()->description().contains("drawn at random"));
    }

    void pauseResumeAndCancelWork()
    {
        m_window.reset();
        const auto gate = std::make_shared<StepGate>(5);
        m_window = make([gate](const study::StudyJob& job) { return fake::run(job, gate); });
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        m_window->startStudy();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->counts().finished() > 1, 10000);
        QVERIFY(!action("start")->isEnabled());
        action("pause")->trigger();
        QCOMPARE(m_window->page<SearchPage>()->job()->state(), widgets::JobRow::State::Paused);
        action("resume")->trigger();
        QCOMPARE(m_window->session()->state(), SessionState::Running);
        action("cancel")->trigger();
        QTRY_COMPARE(m_window->session()->state(), SessionState::Interrupted);
        QVERIFY(action("resume")->isEnabled());
        QCOMPARE(m_window->findChild<QPushButton*>("searchStart")->text(),
                 QString("Resume (%1 of 30)").arg(m_window->model()->counts().counted));
    }

    void aSearchThatFoundNothingSaysWhy()
    {
        m_window.reset();
        m_window = make([](const study::StudyJob& job) -> Result<study::StudySummary> {
            auto head = fake::start(6);
            head->file = job.file;
            job.observer->studyStarted(head);
            study::StudySummary summary;
            summary.start = *head;
            summary.end = study::SearchEnd::Space;
            for (int i = 0; i < 6; ++i) {
                auto trial = fake::trial(i, 0.0, 60.0 + i); // the budget is 50 %
                trial->state = study::TrialState::Rejected;
                trial->values.clear();
                trial->metrics.reset();
                trial->violation = 0.2 + 0.02 * i;
                job.observer->trialFinished(trial);
                summary.trials.push_back(*trial);
            }
            return summary;
        });
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        m_window->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 10000);
        QTRY_VERIFY2(
            m_window->page<SearchPage>()->banner().contains("none of 6 trials is within the budgets"),
            qPrintable(m_window->page<SearchPage>()->banner()));
        const auto summary = m_window->model()->summary();
        m_window->model()->clear();
        m_window->model()->load(summary); // reopened
        QVERIFY2(m_window->page<SearchPage>()->banner().contains("none of 6 trials is within the budgets"),
                 qPrintable(m_window->page<SearchPage>()->banner()));
    }

    void whatStoppedASearchStaysInSight()
    {
        m_window.reset();
        m_window = make([](const study::StudyJob& job) -> Result<study::StudySummary> {
            auto summary = fake::run(job);
            summary->interrupted = true;
            summary->end = study::SearchEnd::Open;
            summary->stopReason = "a full disk";
            return summary;
        });
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        m_window->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Interrupted, 10000);
        QTRY_VERIFY(m_window->page<SearchPage>()->banner().contains("a full disk"));
        m_window->showPage("setup");
        m_window->showPage("search");
        QVERIFY(m_window->page<SearchPage>()->banner().contains("a full disk"));
    }

    void aStudyWithProblemsDoesNotStart()
    {
        QVERIFY(m_window->openFile(write("a.yaml", "search:\n  n_trials: -1\n")));
        m_window->startStudy();
        // Whether to start is decided where the answer of the analysis arrives.
        QTRY_VERIFY(document()->isCurrent());
        QCOMPARE(m_window->session()->state(), SessionState::Idle);
        QCOMPARE(m_window->currentPage(), QString("setup"));
        QVERIFY(!m_window->findChild<QPushButton*>("setupStart")->isEnabled());
    }

    void aMissingEngineIsAMessageNotAnEnd()
    {
        m_window.reset();
        const QString message = "LibTorch cannot be loaded: libtorch.so not found; install libtorch-dev";
        m_window = make([message](const study::StudyJob&) -> Result<study::StudySummary> {
            return fail(message.toStdString());
        });
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        m_window->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Failed, 10000);
        QCOMPARE(m_window->page<SearchPage>()->job()->state(), widgets::JobRow::State::Failed);
        QVERIFY(m_window->page<SearchPage>()->banner().contains("install libtorch-dev"));
        m_window->showPage("setup"); // the window goes on
        edit();
        QVERIFY(document()->isModified());
    }

    void theWindowClosesWhileAStudyRuns()
    {
        QVERIFY(m_window->openFile(write("a.yaml", "name: long\nsearch: {n_trials: 100000}\n")));
        m_window->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Running, 10000);
        QElapsedTimer timer;
        timer.start();
        m_answers.confirmed = true;
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QVERIFY(m_window->shutdown());
        QVERIFY(snac::timing::keepsTo(timer, 1000));
    }

    void figuresAndReportsAreExported()
    {
        m_window->model()->load(fake::summary(12));
        for (const QString& name : QStringList{"f.png", "f.svg", "f.pdf"}) {
            QVERIFY2(m_window->exportFigure(m_folder->filePath(name)), qPrintable(name));
            QVERIFY(QFile(m_folder->filePath(name)).size() > 500);
        }
        for (const QString& name : QStringList{"r.csv", "r.html", "r.json"}) {
            QVERIFY2(m_window->exportReport(m_folder->filePath(name)), qPrintable(name));
            QVERIFY(QFile(m_folder->filePath(name)).size() > 100);
        }
        QVERIFY(!m_window->exportReport("/nowhere/at/all.csv"));
    }

    void boardsOpenFromSetup()
    {
        m_window->findChild<QPushButton*>("setupBoards")->click();
        QCOMPARE(m_window->currentPage(), QString("board"));
        m_window->page<BoardPage>()->showBoard("zcu102");
        m_window->findChild<QPushButton*>("boardUse")->click();
        QCOMPARE(m_window->currentPage(), QString("setup"));
        QVERIFY(document()->text().contains("board: zcu102"));
    }

    void everyActionWithAKeyIsInTheReference()
    {
        action("help_keys")->trigger();
        auto* help = m_window->findChild<QWidget*>("helpWindow");
        QVERIFY(help);
        QSet<QKeySequence> keys;
        for (const QAction* one : m_window->findChildren<QAction*>()) {
            if (!one->shortcut().isEmpty() && !one->objectName().isEmpty()) {
                QVERIFY2(!keys.contains(one->shortcut()),
                         qPrintable(one->objectName())); // no key means two things
                keys.insert(one->shortcut());
            }
        }
        QVERIFY(keys.size() > 12);
        help->close();
    }

    void closingDuringASearchAsksAndSaysThatItCanBeResumed()
    {
        QVERIFY(m_window->openFile(write("a.yaml", "name: long\nsearch: {n_trials: 100000}\n")));
        m_window->startStudy();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->counts().finished() > 1, 10000);
        m_window->close(); // the question is open, nothing waits for it
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_answers.confirmations.size(), 1);
        QVERIFY(m_answers.confirmations.front().contains("of 100000"));
        QVERIFY(m_answers.confirmations.front().contains("resumed"));
        m_window->close(); // one question at a time
        QCOMPARE(m_answers.confirmations.size(), 1);
        QCOMPARE(m_window->session()->state(), SessionState::Running);
        std::exchange(m_answers.open, nullptr)(false);
        QVERIFY(m_window->isVisible());
        m_window->close();
        QCOMPARE(m_answers.confirmations.size(), 2);
        std::exchange(m_answers.open, nullptr)(true);
        QVERIFY(!m_window->isVisible());
        QVERIFY(m_window->shutdown());
    }

    void aStudyIsInTheRecentListFromItsStart()
    {
        m_window.reset();
        m_window = make([](const study::StudyJob& job) {
            QFile file(QString::fromStdString(job.file)); // as the runner does before it tells that it starts
            return file.open(QIODevice::WriteOnly) ? fake::run(job) : fail("no file");
        });
        QVERIFY(m_window->openFile(write("a.yaml", "name: long\nsearch: {n_trials: 100000}\n")));
        m_window->startStudy();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->start() != nullptr, 10000);
        QCOMPARE(m_window->recentFiles()->files().front(), m_window->studyFile());
        QCOMPARE(m_window->session()->state(), SessionState::Running);
    }

    void unsavedEditsComeBackAfterACrash_data()
    {
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("of a file") << true;
        QTest::newRow("of a new study") << false;
    }

    void unsavedEditsComeBackAfterACrash()
    {
        QFETCH(bool, hasFile);
        const QString file = write("a.yaml", studyText);
        if (hasFile) {
            QVERIFY(m_window->openFile(file));
        }
        const QString saved = document()->text();
        edit();
        m_window->showPage("search");
        m_window->keepNow();
        m_window.reset(); // without being closed
        m_window = make();
        m_window->restoreLastDocument();
        QVERIFY(document()->text().contains("n_trials: 31"));
        QVERIFY(document()->isModified());
        QCOMPARE(m_window->documentFile(), hasFile ? file : QString());
        QCOMPARE(m_window->currentPage(), QString("search"));
        QVERIFY(!m_window->page<SetupPage>()->notice().isEmpty());
        action("page_setup")->trigger();
        action("undo")->trigger();
        QCOMPARE(document()->text(), saved);
        // Given up when the window is closed: not offered again.
        m_answers.unsaved = Prompts::Unsaved::Discard;
        edit();
        m_window->keepNow();
        m_window->close();
        m_window = make();
        m_window->restoreLastDocument();
        QVERIFY(!document()->text().contains("n_trials: 31"));
    }

    /// Who starts the program with another file is told of the edits, which stay until their file is opened.
    void editsOfAnotherStudyAreToldOf()
    {
        const QString file = write("a.yaml", studyText);
        const QString other = write("b.yaml", studyText);
        QVERIFY(m_window->openFile(file));
        edit();
        m_window->keepNow();
        m_window.reset(); // without being closed
        m_window = make();
        QVERIFY(m_window->openFile(other));
        QVERIFY(m_window->page<SetupPage>()->notice().isEmpty());
        m_window->restoreOtherEdits();
        QVERIFY(!document()->text().contains("n_trials: 31"));
        QCOMPARE(m_window->documentFile(), other);
        QVERIFY2(m_window->page<SetupPage>()->notice().contains(file),
                 qPrintable(m_window->page<SetupPage>()->notice()));
        m_window->keepNow(); // takes none of it away
        QVERIFY(m_window->openFile(file));
        QVERIFY(document()->text().contains("n_trials: 31"));
    }

    void twoWindowsKeepTheirOwnEdits()
    {
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        edit();
        m_window->keepNow();
        const auto other = make();
        other->restoreLastDocument(); // the edits belong to a window that lives
        QVERIFY(!other->page<SetupPage>()->document()->text().contains("n_trials: 31"));
    }

    void whatIsTypedCountsWhenTheSearchStarts()
    {
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        QTRY_VERIFY(document()->isCurrent());
        QVERIFY(document()->form()->showField("search.n_trials"));
        auto* edit = m_window->findChild<QLineEdit*>("field_search.n_trials");
        edit->selectAll();
        QTest::keyClicks(edit, "41");
        m_window->startStudy(); // at once, before the pause in typing is over
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 20000);
        QCOMPARE(m_window->model()->counts().complete, 41);
    }

    void undoWorksWhileAFieldHasTheFocus()
    {
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        QTRY_VERIFY(document()->isCurrent());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(document()->form()->showField("search.n_trials"));
        auto* edit = m_window->findChild<QLineEdit*>("field_search.n_trials");
        edit->selectAll();
        QTest::keyClicks(edit, "77");
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(document()->text().contains("n_trials: 77"));
        QVERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document()->text(), QString(studyText));
        QTRY_COMPARE(edit->text(), QString("30"));
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(document()->text().contains("n_trials: 77"));
    }

    void aFinishedStudyIsProlonged()
    {
        std::optional<int> asked;
        m_window.reset();
        m_window = make([&asked](const study::StudyJob& job) {
            asked = job.trials;
            study::StudyJob longer = job;
            longer.config.trials = job.trials.value_or(job.config.trials);
            return fake::run(longer);
        });
        m_window->show();
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        auto* button = m_window->findChild<QPushButton*>("searchProlong");
        QVERIFY(button->isHidden());
        m_window->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 20000);
        QVERIFY(!asked);
        QVERIFY(!button->isHidden());
        QTest::mouseClick(button, Qt::LeftButton); // answered with nothing
        QCOMPARE(m_window->session()->state(), SessionState::Finished);
        m_answers.number = 50;
        QVERIFY(action("prolong")->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 20000);
        QCOMPARE(asked, std::optional(50));
        QCOMPARE(m_window->model()->counts().finished(), 50);
    }

    void aDroppedTableBecomesTheData_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("simulated before") << QByteArray(studyText);
        QTest::newRow("another file before")
            << QByteArray("dataset: {path: old.csv, label_column: kind} # mine\nsearch: {n_trials: 30}\n");
        QTest::newRow("no data before") << QByteArray("search: {n_trials: 30}\n");
    }

    void aDroppedTableBecomesTheData()
    {
        QFETCH(QByteArray, text);
        const QString file = write("a.yaml", text);
        QVERIFY(m_window->openFile(file));
        QByteArray rows = "a,b,label\n";
        for (int i = 0; i < 60; ++i) {
            rows += QByteArray::number(i) + "," + QByteArray::number(i * i % 7) + (i % 2 ? ",x\n" : ",y\n");
        }
        const QString table = write("my rows.csv", rows);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(table)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_COMPARE(m_window->currentPage(), QString("data")); // where it is looked at first
        auto* put = m_window->findChild<QPushButton*>("dataName");
        QTRY_VERIFY_WITH_TIMEOUT(put->isEnabled(), 10000);
        QTest::mouseClick(put, Qt::LeftButton);
        QTRY_VERIFY(document()->text().contains("my rows.csv"));
        QCOMPARE(m_window->documentFile(), file);
        QCOMPARE(m_window->currentPage(), QString("setup"));
        QTRY_VERIFY(m_window->page<SetupPage>()->config() != nullptr);
        const auto config = m_window->page<SetupPage>()->config();
        QCOMPARE(QString::fromStdString(config->dataset.path), table);
        QCOMPARE(config->dataset.name, std::string("file"));
        action("undo")->trigger(); // one step
        QCOMPARE(document()->text(), QString(text));
    }

    void anUnreadableTableIsInTheWayOfTheStart()
    {
        m_window->model()->load(fake::summary(12)); // the study before
        QVERIFY(m_window->openFile(write(
            "a.yaml",
            "dataset: {path: nowhere.csv}\nsearch: {n_trials: 30, objectives: [accuracy, lut_pct]}\n")));
        auto* start = m_window->findChild<QPushButton*>("setupStart");
        QTRY_VERIFY_WITH_TIMEOUT(!start->isEnabled(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(start->toolTip().contains("nowhere.csv"), 10000);
        // Mended, it can start again.
        QByteArray rows = "a,b,label\n";
        for (int i = 0; i < 60; ++i) {
            rows += QByteArray::number(i) + "," + QByteArray::number(i * i % 7) + (i % 2 ? ",x\n" : ",y\n");
        }
        write("nowhere.csv", rows);
        document()->setValue("search.n_trials", "31");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 10000);
    }

    void nothingOfTheStudyBeforeStandsUnderAnotherName()
    {
        m_window->model()->load(fake::summary(12));
        QVERIFY(m_window->openFile(write("broken.snac", "not a database")));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Failed, 10000);
        QVERIFY(!m_window->page<SearchPage>()->banner().isEmpty());
        QCOMPARE(m_window->page<SearchPage>()->plot()->pointCount(), 0);
        QCOMPARE(m_window->page<SearchPage>()->table()->trials()->rowCount(), 0);
        QVERIFY(m_window->page<SearchPage>()->plot()->xAxis().isEmpty());
        QVERIFY(m_window->findChild<QLabel*>("hypervolumeReference")->text().isEmpty());
        QVERIFY(m_window->studyFile().isEmpty());
    }

    void enterAndADoubleClickOpenATrial()
    {
        m_window->model()->load(fake::summary(12));
        m_window->showPage("search");
        auto* table = m_window->page<SearchPage>()->table();
        table->setSelectedTrial(3);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_window->currentPage(), QString("compress"));
        QCOMPARE(m_window->model()->selected(), 3);
        m_window->showPage("search");
        const QRect cell = table->visualRect(table->model()->index(5, 1));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(m_window->currentPage(), QString("compress"));
        QCOMPARE(m_window->model()->selected(), table->selectedTrial());
    }

    void aFilterDoesNotSelect()
    {
        m_window->model()->load(fake::summary(12));
        m_window->model()->select(4);
        m_window->page<SearchPage>()->filter()->setText("#7");
        QCOMPARE(m_window->model()->selected(), 4);
        m_window->page<SearchPage>()->filter()->clear();
        QCOMPARE(m_window->page<SearchPage>()->table()->selectedTrial(), 4);
    }

    void aPauseSaysWhenNothingTrainsAnyMore()
    {
        m_window.reset();
        const auto gate = std::make_shared<StepGate>(5);
        m_window = make([gate](const study::StudyJob& job) { return fake::run(job, gate); });
        QVERIFY(m_window->openFile(write("a.yaml", "name: long\nsearch: {n_trials: 100000}\n")));
        m_window->startStudy();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->counts().finished() > 1, 10000);
        QTRY_COMPARE(gate->standing(), 1);
        action("pause")->trigger();
        gate->let(10); // the running trial ends
        auto* phase = m_window->page<SearchPage>()->job()->findChild<QLabel*>("jobPhase");
        QTRY_VERIFY_WITH_TIMEOUT(!phase->text().contains("finish") && !phase->text().contains("training"),
                                 15000);
    }

    /// A window that filled a larger screen the last time, or one of another scale.
    void aRestoredWindowFitsItsScreen()
    {
        const QRect available = m_window->screen()->availableGeometry();
        m_window->setGeometry(QRect(available.topLeft(), 2 * available.size()));
        QVERIFY(m_window->close());
        m_window.reset();
        m_window = make();
        m_window->show();
        const QSize least = m_window->minimumSizeHint();
        QVERIFY(m_window->width() <= std::max(available.width(), least.width()));
        QVERIFY(m_window->height() <= std::max(available.height(), least.height()));
    }

    void tabGoesThroughTheRailBeforeThePages()
    {
        const auto* rail = m_window->findChild<widgets::NavigationRail*>();
        const auto* pages = m_window->findChild<QStackedWidget*>(QStringLiteral("pages"));
        QVERIFY(rail && pages);
        bool inPages = false;
        int railed = 0;
        for (QWidget* at = m_window->nextInFocusChain(); at != m_window.get(); at = at->nextInFocusChain()) {
            inPages = inPages || pages->isAncestorOf(at);
            if (rail->isAncestorOf(at)) {
                QVERIFY2(!inPages, qPrintable(at->objectName()));
                ++railed;
            }
        }
        QVERIFY(railed >= 5 && inPages);
    }

    void theFirstWindowFitsItsScreen()
    {
        const QRect available = m_window->screen()->availableGeometry();
        QVERIFY2(m_window->minimumSizeHint().width() <= 944 && m_window->minimumSizeHint().height() <= 492,
                 qPrintable(QStringLiteral("%1 x %2")
                                .arg(m_window->minimumSizeHint().width())
                                .arg(m_window->minimumSizeHint().height())));
        QVERIFY(m_window->width() <= std::max(available.width(), m_window->minimumSizeHint().width()));
        QVERIFY(m_window->height() <= std::max(available.height(), m_window->minimumSizeHint().height()));
    }

    void startIsAlwaysSeen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x720") << QSize(1280, 720);
        QTest::newRow("1440x900") << QSize(1440, 900);
        QTest::newRow("full HD at 200 %") << QSize(944, 492);
    }

    void startIsAlwaysSeen()
    {
        QFETCH(QSize, size);
        QVERIFY(m_window->openFile(write(
            "a_rather_long_name_of_a_study_for_a_board_of_somebody_with_everything_in_it.yaml", studyText)));
        m_window->resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), size);
        edit();
        for (const QString& page : QStringList{"setup", "search", "compress", "calibrate", "board"}) {
            m_window->showPage(page);
            QCoreApplication::processEvents();
            for (const auto* button : m_window->findChildren<QPushButton*>()) {
                if (button->property("role") == "primary" && button->isVisible()) {
                    const QRect place(button->mapTo(m_window.get(), QPoint()), button->size());
                    QVERIFY2(m_window->rect().contains(place), qPrintable(page + ' ' + button->objectName()));
                    QVERIFY(button->width() >= button->sizeHint().width());
                }
            }
        }
    }

    void languageIsKeptForTheNextStart()
    {
        QVERIFY(action("language_auto")->isChecked());
        action("language_fr")->trigger();
        QCOMPARE(m_settings->value("window/language").toString(), "fr");
        QCOMPARE(action("language_fr")->text(), QString::fromUtf8("Français"));
        m_window = make();
        QVERIFY(action("language_fr")->isChecked());
        action("language_auto")->trigger();
        QCOMPARE(m_settings->value("window/language").toString(), "auto");
    }

    void helpIsAboutThePage()
    {
        QSet<QString> shown;
        for (const QString& page : QStringList{"setup", "search", "compress", "calibrate", "welcome"}) {
            m_window->showPage(page);
            action("help_here")->trigger();
            const auto* manual = m_window->findChild<ManualWindow*>();
            QVERIFY(manual);
            shown << manual->currentPage();
        }
        QCOMPARE(shown.size(), 5);
        QCOMPARE(m_window->findChildren<ManualWindow*>().size(), 1); // one window, whatever is shown
        QCOMPARE(action("help_here")->shortcut(), QKeySequence(QKeySequence::HelpContents));
        delete m_window->findChild<ManualWindow*>();
        // The keys are keys, not files that were opened.
        QVERIFY(m_window->openFile(write("some_study.yaml", studyText)));
        action("help_keys")->trigger();
        auto* text = m_window->findChild<QTextBrowser*>("helpText");
        QVERIFY(text->toPlainText().contains("Ctrl+R"));
        QVERIFY(!text->toPlainText().contains("some_study"));
    }

    void recentFilesOfOneNameShowTheirFolders()
    {
        QDir(m_folder->path()).mkpath("one");
        QDir(m_folder->path()).mkpath("two");
        QVERIFY(m_window->openFile(write("one/a.yaml", studyText)));
        QVERIFY(m_window->openFile(write("two/a.yaml", studyText)));
        auto* menu = m_window->findChild<QMenu*>("recentMenu");
        QVERIFY(menu->actions()[0]->text().contains("two"));
        QVERIFY(menu->actions()[1]->text().contains("one"));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
