// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"
#include "fake_study.h"

#include "snac/studio/board_page.h"
#include "snac/studio/document_editor.h"
#include "snac/studio/main_window.h"
#include "snac/studio/search_page.h"
#include "snac/studio/setup_page.h"
#include "snac/studio/trial_pane.h"

#include "snac/widgets/field_form.h"
#include "snac/widgets/job_row.h"
#include "snac/widgets/objective_plot.h"
#include "snac/widgets/trial_table.h"
#include "snac/widgets/yaml_editor.h"

#include <QAction>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
        return std::make_unique<MainWindow>(
            WindowOptions{m_settings.get(), nullptr, &m_answers, std::move(runner), m_folder->path()});
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

    DocumentEditor* document() { return m_window->setupPage()->document(); }
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
        QVERIFY(!m_window->findChild<QWidget*>("rail_learn")); // pages that do nothing yet are not shown
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
        m_window->resize(1111, 777);
        m_window->showPage("search");
        m_window->close();
        m_window = make();
        QCOMPARE(m_window->currentPage(), QString("search"));
        QCOMPARE(m_window->size(), QSize(1111, 777));
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
        auto* page = m_window->searchPage();
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
        m_window = make([](const study::StudyJob& job) { return fake::run(job, 20); });
        QVERIFY(m_window->openFile(write("a.yaml", studyText)));
        m_window->startStudy();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->counts().finished() > 1, 10000);
        QVERIFY(!action("start")->isEnabled());
        action("pause")->trigger();
        QCOMPARE(m_window->searchPage()->job()->state(), widgets::JobRow::State::Paused);
        action("resume")->trigger();
        QCOMPARE(m_window->session()->state(), SessionState::Running);
        action("cancel")->trigger();
        QTRY_COMPARE(m_window->session()->state(), SessionState::Interrupted);
        QVERIFY(action("resume")->isEnabled());
        QCOMPARE(m_window->findChild<QPushButton*>("searchStart")->text(), QString("Resume search"));
    }

    void aStudyWithProblemsDoesNotStart()
    {
        QVERIFY(m_window->openFile(write("a.yaml", "search:\n  n_trials: -1\n")));
        m_window->startStudy();
        QTRY_VERIFY(document()->isCurrent());
        QTest::qWait(50);
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
        QCOMPARE(m_window->searchPage()->job()->state(), widgets::JobRow::State::Failed);
        QVERIFY(m_window->searchPage()->banner().contains("install libtorch-dev"));
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
        m_window->close();
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
        m_window->boardPage()->showBoard("zcu102");
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
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
