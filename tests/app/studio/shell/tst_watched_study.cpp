// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A study that another program runs, seen in the window; and a search of the window that is changed while it
// runs.
#include "../../../test_environment.h"

#include "../../cli/snac_process.h"

#include "snac/storage/store.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/search/run_change_dialog.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/widgets/cards/job_row.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::studio;
using snac::test::program;

class TestWatchedStudy : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    QString at(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    /// So long that nobody sees its end by itself: a space of more candidates than a fast machine trains in
    /// minutes.
    static QByteArray longStudy()
    {
        return "name: toy\ndataset:\n  name: jets\n  rows: 600\nsearch:\n  n_trials: 40000\n  population: 4\n"
               "  epochs: 3\n  n_folds: 1\n  workers: 1\n  objectives: [accuracy, lut_pct]\n  seed: 4\n"
               "search_space:\n  num_layers: [2, 3, 4]\n  layer_widths: [[8, 12, 16, 20, 24, 28, 32, 36, 40, "
               "44], "
               "[8, 12, 16, 20, 24, 28, 32, 36, 40, 44], [8, 12, 16, 20, 24, 28, 32, 36, 40, 44], "
               "[8, 12, 16, 20, 24, 28, 32, 36, 40, 44]]\n"
               "hls_config:\n  board: zcu102\noutput:\n  results_dir: .\n";
    }

    QPushButton* button(const char* name) const
    {
        return m_window->findChild<QPushButton*>(QLatin1String(name));
    }
    int finished() const { return m_window->model()->counts().finished(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(at("settings.ini"), QSettings::IniFormat);
        snac::test::write(at("toy.yaml"), longStudy());
        WindowOptions options;
        options.environment = snac::test::shippedInUse();
        options.settings = m_settings.get();
        options.studyFolder = m_folder->path();
        m_window = std::make_unique<MainWindow>(options);
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void aStudyThatATerminalRuns()
    {
        QProcess other;
        other.setWorkingDirectory(m_folder->path());
        other.start(program(), {"run", "toy.yaml", "--study", "toy.snac"});
        QVERIFY(other.waitForStarted());
        const std::string file = at("toy.snac").toStdString();
        QTRY_VERIFY_WITH_TIMEOUT(study::Store::openForReading(file).has_value(), 60000);

        QVERIFY(m_window->openFile(at("toy.snac")));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Watching, 60000);
        auto* page = m_window->page<SearchPage>();
        const QString who = m_window->session()->watchedText();
        QVERIFY2(who.contains("terminal") && who.contains(QString::number(other.processId())),
                 qPrintable(who));
        QVERIFY(page->banner().contains(who));
        // Live: it grows while it is shown.
        const int before = finished();
        QTRY_VERIFY_WITH_TIMEOUT(finished() >= before + 3, 60000);
        QVERIFY(!m_window->model()->front().empty());
        // Read-only, with the reason.
        QVERIFY(!button("searchStart")->isEnabled());
        QCOMPARE(button("searchStart")->toolTip(), who);
        QVERIFY(button("searchStart")->text().contains("Resume"));
        QVERIFY(!button("searchChange")->isVisible());
        auto* compress = m_window->page<CompressPage>();
        QCOMPARE(compress->obstacle(), who);
        m_window->resumeStudy();
        QCOMPARE(m_window->session()->state(), SessionState::Watching);

        // The other ends: a study like others.
        other.terminate();
        QVERIFY(other.waitForFinished(60000));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Interrupted, 60000);
        QVERIFY(m_window->session()->watchedText().isEmpty());
        QTRY_VERIFY(button("searchStart")->isEnabled());
        QVERIFY(!page->banner().contains(who));
        QCOMPARE(compress->obstacle(), QString());
        const auto stored = study::Store::openForReading(file);
        QVERIFY(stored);
        const auto trials = (*stored)->trials();
        QVERIFY(trials.has_value());
        for (const study::Trial& trial : *trials) { // nothing of what was saved is missing
            if (trial.state == study::TrialState::Running) {
                continue;
            }
            const auto shown = m_window->model()->trial(trial.number);
            QVERIFY(shown && shown->state == trial.state && shown->values == trial.values);
        }

        // Somebody goes on with it while it is shown.
        other.start(program(), {"resume", "toy.snac"});
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Watching, 60000);
        const int then = finished();
        QTRY_VERIFY_WITH_TIMEOUT(finished() > then, 60000);
        // Another study may be opened meanwhile; what is read of this one does not come into it.
        snac::test::write(at("other.yaml"), longStudy().replace("n_trials: 40000", "n_trials: 2"));
        const auto made =
            snac::test::runSnac(m_folder->path(), {"run", "other.yaml", "--study", "other.snac"});
        QVERIFY2(made.code == 0, made.err);
        QVERIFY(m_window->openFile(at("other.snac")));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 60000);
        QCOMPARE(finished(), 2);
        other.kill();
        QVERIFY(other.waitForFinished(60000));

        // One that was at its end is prolonged: until it is known up to where, nothing is said of the time
        // left.
        other.start(program(), {"resume", "other.snac", "--trials", "40000"});
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Watching, 60000);
        const auto* left = m_window->findChild<QLabel*>(QStringLiteral("jobTimeLeft"));
        const auto* count = m_window->findChild<QLabel*>(QStringLiteral("jobCount"));
        QVERIFY(left != nullptr && count != nullptr);
        bool isTold = true;
        const auto isLonger = [&] {
            isTold = isTold && !(count->text() == QStringLiteral("2 of 2") && left->isVisibleTo(page));
            return m_window->model()->start()->config.trials == 40000;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLonger(), 60000);
        QVERIFY(isTold);
        other.kill();
        QVERIFY(other.waitForFinished(60000));
    }

    void aStudyThatAnAgentRuns()
    {
        QProcess server;
        server.start(program(), {"mcp", "--root", m_folder->path()});
        QVERIFY(server.waitForStarted());
        server.write(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
            "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n"
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":"
            "\"run_search_pipeline\",\"arguments\":{\"config_relative_path\":\"toy.yaml\","
            "\"study_relative_path\":\"agents.snac\",\"run_local_search\":false,"
            "\"accept_cost\":true}}}\n");
        const std::string file = at("agents.snac").toStdString();
        QTRY_VERIFY_WITH_TIMEOUT(study::Store::openForReading(file).has_value(), 60000);
        QVERIFY(m_window->openFile(at("agents.snac")));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Watching, 60000);
        const QString who = m_window->session()->watchedText();
        QVERIFY2(who.contains("agent"), qPrintable(who));
        const int before = finished();
        QTRY_VERIFY_WITH_TIMEOUT(finished() > before, 60000);
        server.kill(); // as a machine does: what was saved can be gone on with here
        QVERIFY(server.waitForFinished(60000));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Interrupted, 60000);
        QVERIFY(button("searchStart")->isEnabled());
    }

    /// By keys: trials and workers of a search that runs.
    void aSearchIsChangedWhileItRuns()
    {
        QVERIFY(m_window->openFile(at("toy.yaml")));
        m_window->showPage(QStringLiteral("search"));
        QTRY_VERIFY_WITH_TIMEOUT(button("searchStart")->isVisible() && button("searchStart")->isEnabled(),
                                 20000);
        QTest::mouseClick(button("searchStart"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(finished() > 1, 60000);
        QTRY_VERIFY(button("searchChange")->isVisible());
        button("searchChange")->setFocus();
        QTest::keyClick(button("searchChange"), Qt::Key_Space);
        auto* dialog = m_window->findChild<RunChangeDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->change(), study::RunChange()); // nothing typed, nothing asked
        auto* trials = dialog->findChild<QSpinBox*>(QStringLiteral("runChangeTrials"));
        QVERIFY(trials->minimum() > 0);
        QTRY_VERIFY(trials->hasFocus());
        QTest::keyClick(trials, Qt::Key_A, Qt::ControlModifier);
        const int wanted = finished() + 12;
        QTest::keyClicks(trials, QString::number(wanted));
        QTest::keyClick(trials, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 60000);
        const int trained = m_window->model()->counts().counted;
        QVERIFY2(trained >= wanted && trained < wanted + 8, qPrintable(QString::number(trained)));
        const auto stored = study::Store::openForReading(m_window->studyFile().toStdString());
        QVERIFY(stored);
        QCOMPARE((*stored)->meta().trials, trained);
        QCOMPARE(m_window->model()->start()->config.trials, trained);
        QVERIFY(!button("searchChange")->isVisible());

        // The form shows the same number, in this window and when the study is opened.
        auto* document = m_window->page<SetupPage>()->document();
        const QString number = QString("n_trials: %1\n").arg(trained);
        QVERIFY2(document->text().contains(number), qPrintable(document->text()));
        QVERIFY(m_window->page<SetupPage>()->notice().contains(QString::number(trained)));
        document->setSaved();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("deep")));
        QVERIFY(QFile::copy(m_window->studyFile(), at("deep/begun.snac")));
        QVERIFY(m_window->openFile(at("deep/begun.snac")));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 60000);
        QVERIFY2(document->text().contains(number), qPrintable(document->text()));
        QVERIFY(!document->isModified());

        // What is started from an opened study is kept beside it.
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page<SetupPage>()->obstacle().isEmpty() && document->isCurrent(),
                                 20000);
        m_window->startStudy();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->studyFile(), at("deep/toy.snac"), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(at("deep/toy.snac")), 20000);
        m_window->session()->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->isBusy(), 60000);
    }
};

QTEST_MAIN(TestWatchedStudy)
#include "tst_watched_study.moc"
