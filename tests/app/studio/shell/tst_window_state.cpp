// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a window that died leaves to the next one, and what it says of jobs that could not go on.
#include "../../../test_environment.h"
#include "../fake_study.h"

#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/shell/main_window.h"

#include "snac/storage/store.h"

#include "snac/widgets/cards/job_row.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestWindowState : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    std::unique_ptr<MainWindow> make(StudyRunner runner = [](const study::StudyJob& job) {
        return fake::run(job);
    })
    {
        return std::make_unique<MainWindow>(WindowOptions{snac::test::processEnvironment(), m_settings.get(),
                                                          nullptr, nullptr, std::move(runner),
                                                          m_folder->path()});
    }

    void startStudy(int trials)
    {
        const QString file = m_folder->filePath("a.yaml");
        QFile yaml(file);
        QVERIFY(yaml.open(QIODevice::WriteOnly));
        yaml.write("name: small\nsearch: {n_trials: " + QByteArray::number(trials) + "}\n");
        yaml.close();
        QVERIFY(m_window->openFile(file));
        m_window->startStudy();
    }

    template<class T>
    T* part(const char* name)
    {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit()); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("settings.ini"), QSettings::IniFormat);
        m_window = make();
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        QDir(BoardPage::userFolder()).removeRecursively();
    }

    void editsOfABoardComeBack_data()
    {
        QTest::addColumn<bool>("saved");
        QTest::newRow("a new copy") << false;
        QTest::newRow("a board of the user") << true;
    }

    void editsOfABoardComeBack()
    {
        QFETCH(bool, saved);
        m_window->showPage("board");
        auto* board = m_window->page<BoardPage>();
        board->showBoard("zcu102");
        board->copyAndEdit();
        if (saved) {
            QVERIFY(board->save());
        }
        board->document()->setValue("lut", "4321");
        m_window->keepNow();
        m_window.reset(); // without being closed
        m_window = make();
        m_window->restoreLastDocument();
        board = m_window->page<BoardPage>();
        QCOMPARE(board->currentBoard(), QString("zcu102-copy"));
        QVERIFY(board->document()->text().contains("lut: 4321"));
        QVERIFY(board->isModified());
        QVERIFY(m_window->page<SetupPage>()->notice().contains("zcu102-copy"));
        QVERIFY(board->save());
        QCOMPARE(hardware::BoardCatalogue::of(hardware::findFolders()).find("zcu102-copy")->lut, 4321LL);
        // Saved, so there is nothing to bring back.
        m_window->keepNow();
        m_window.reset();
        m_window = make();
        m_window->restoreLastDocument();
        QVERIFY(!m_window->page<BoardPage>()->isModified());
    }

    /// The page Setup shows the text of the study on the page Search, not the built-in one.
    void allPagesShowOneStudyAfterARestart()
    {
        const QString file = m_folder->filePath("kept.snac");
        study::StudyMeta meta;
        meta.name = "kept";
        meta.yaml = "name: kept\nsearch: {n_trials: 4, objectives: [accuracy, lut_pct]}\n";
        meta.trials = 4;
        meta.dataset = fake::start()->dataset;
        meta.dataset.inputNames.resize(16, "x");
        meta.dataset.classNames = {"g", "q", "t", "w", "z"};
        meta.reference = {0.0, 100.0};
        meta.objectives = {"accuracy", "lut_pct"};
        meta.board = fake::start()->board;
        {
            auto store = study::Store::create(file.toStdString(), meta);
            QVERIFY2(store, store ? "" : store.error().toString().c_str());
            for (int i = 0; i < 3; ++i) {
                QVERIFY((*store)->saveTrial(*fake::trial(i, 0.5 + 0.01 * i, 1.0 + i)));
            }
        }
        QVERIFY(m_window->openFile(file));
        QTRY_VERIFY(m_window->model()->start());
        const QString shown = m_window->page<SetupPage>()->document()->text();
        QVERIFY(shown.contains("name: kept"));
        m_window->keepNow();
        m_window.reset(); // without being closed
        m_window = make();
        m_window->restoreLastDocument();
        QTRY_VERIFY(m_window->model()->start());
        QCOMPARE(m_window->page<SetupPage>()->document()->text(), shown);
        QCOMPARE(m_window->documentName(), QString("kept.yaml"));
        QCOMPARE(part<QPushButton>("searchStart")->text(), QString("Resume (3 of 4)"));
    }

    void aStoppedStudySaysHowFarItIs()
    {
        m_window.reset();
        m_window = make();
        m_window->show();
        startStudy(300);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->counts().finished() > 1, 10000);
        m_window->session()->cancel();
        QTRY_COMPARE(m_window->session()->state(), SessionState::Interrupted);
        QCOMPARE(m_window->page<SearchPage>()->job()->state(), widgets::JobRow::State::Stopped);
        const QString figures = QString("%1 of 300").arg(m_window->model()->counts().counted);
        const auto* count = m_window->page<SearchPage>()->job()->findChild<QLabel*>("jobCount");
        QCOMPARE(count->text(), figures);
        QVERIFY(!count->isHidden());
        QVERIFY(!m_window->page<SearchPage>()->job()->findChild<QProgressBar*>("jobProgress")->isHidden());
        QVERIFY(part<QPushButton>("searchStart")->text().contains(figures));
    }

    void aStudyThatCannotGoOnIsAsItWas()
    {
        m_window.reset();
        m_window = make([](const study::StudyJob& job) -> Result<study::StudySummary> {
            if (job.resume) {
                return fail("cannot write here (Read-only file system: a.snac.lock); choose a folder you may "
                            "write to with --study");
            }
            return fake::run(job);
        });
        startStudy(20);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 10000);
        m_window->prolongStudy(40);
        QTRY_VERIFY(m_window->page<SearchPage>()->banner().contains("cannot write here"));
        QCOMPARE(m_window->session()->state(), SessionState::Finished);
        QVERIFY(!m_window->page<SearchPage>()->banner().contains("--study"));
        QCOMPARE(m_window->page<SearchPage>()->job()->state(), widgets::JobRow::State::Finished);
        QVERIFY(part<QPushButton>("searchStart")->isHidden()); // there is nothing to resume
        QVERIFY(!part<QPushButton>("searchProlong")->isHidden());
        QCOMPARE(m_window->model()->counts().complete, 20);
    }

    void theCloseQuestionGoesWithItsJob()
    {
        m_window.reset();
        const auto gate = std::make_shared<StepGate>(1);
        m_window = make([gate](const study::StudyJob& job) { return fake::run(job, gate); });
        m_window->show();
        startStudy(20);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->model()->counts().finished() > 0, 10000);
        m_window->close();
        QVERIFY(part<QMessageBox>("confirm"));
        gate->let(19);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 20000);
        QTRY_VERIFY(!part<QMessageBox>("confirm"));
        QVERIFY(m_window->isVisible());
        m_window->close(); // nothing is asked now
        QVERIFY(!m_window->isVisible());
    }
};

QTEST_MAIN(TestWindowState)
#include "tst_window_state.moc"
