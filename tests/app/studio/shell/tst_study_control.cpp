// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A study that is repeated over seeds, in the window.
#include "../../../test_environment.h"

#include "snac/reports/report.h"
#include "snac/storage/store.h"
#include "snac/studio/pages/search/runs_view.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/shell/main_window.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestStudyControl : public QObject
{
    Q_OBJECT

private slots:
    /// One after the other, each in a file of its own; at the end they stand beside each other.
    void runsFollowEachOtherAndAreCompared()
    {
        QTemporaryDir folder;
        QFile yaml(folder.filePath("toy.yaml"));
        QVERIFY(yaml.open(QIODevice::WriteOnly));
        yaml.write("name: toy\ndataset:\n  name: jets\n  rows: 300\nsearch:\n  n_trials: 6\n  population: 2\n"
                   "  epochs: 1\n  workers: 1\n  objectives: [accuracy, lut_pct]\n  seed: 4\n  seeds: 3\n"
                   "search_space:\n  num_layers: [1, 2]\n  layer_widths: [[8, 16], [8, 16]]\n"
                   "hls_config:\n  board: zcu102\noutput:\n  results_dir: .\n");
        yaml.close();
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        WindowOptions options;
        options.environment = snac::test::shippedInUse();
        options.settings = &settings;
        options.studyFolder = folder.path();
        MainWindow window(options);
        window.resize(1280, 720);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.openFile(yaml.fileName()));
        window.showPage(QStringLiteral("search"));
        auto* start = window.findChild<QPushButton*>(QStringLiteral("searchStart"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isVisible() && start->isEnabled(), 20000);
        QTest::mouseClick(start, Qt::LeftButton);
        RunsView* runs = window.page<SearchPage>()->runs();
        // Who looks at another page, or types a note, is not disturbed by the next run.
        QTRY_VERIFY_WITH_TIMEOUT(window.model()->trial(0) != nullptr, 60000);
        window.session()->pause();
        const std::string noted = window.model()->start()->file;
        window.model()->select(0);
        auto* note = window.findChild<QLineEdit*>(QStringLiteral("trialNote"));
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("half a thought"));
        window.showPage(QStringLiteral("setup"));
        window.session()->resume();
        QTRY_VERIFY_WITH_TIMEOUT(runs->comparison() && runs->comparison()->studies.size() == 3, 100000);
        QVERIFY(window.studyFile().endsWith(QStringLiteral("seed6.snac")));
        QCOMPARE(window.session()->state(), SessionState::Finished);
        for (const auto& [place, seed] : {std::pair{0, 6}, {1, 4}, {2, 5}}) {
            QCOMPARE(runs->comparison()->studies[static_cast<std::size_t>(place)].seed,
                     static_cast<std::uint64_t>(seed));
        }
        QCOMPARE(runs->comparison()->studies[0].hypervolume, window.model()->hypervolume());
        QCOMPARE(window.currentPage(), QStringLiteral("setup"));
        const auto kept = study::Store::openForReading(noted);
        QVERIFY(kept);
        QCOMPARE((*(*kept)->trials())[0].mark.note, std::string("half a thought"));

        // Broken off after two of three: started again, the third is run and no other.
        QVERIFY(window.openFile(folder.filePath("toy-seed4.snac")));
        QTRY_COMPARE_WITH_TIMEOUT(window.session()->state(), SessionState::Finished, 20000);
        for (const QString& name : QDir(folder.path()).entryList({QStringLiteral("toy-seed6*")})) {
            QVERIFY(QFile::remove(folder.filePath(name)));
        }
        QVERIFY(window.openFile(yaml.fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 20000);
        window.startStudy();
        QTRY_VERIFY_WITH_TIMEOUT(runs->comparison() && runs->comparison()->studies.size() == 3, 100000);
        QTRY_COMPARE_WITH_TIMEOUT(window.session()->state(), SessionState::Finished,
                                  100000); // they were remembered
        QVERIFY(window.studyFile().endsWith(QStringLiteral("toy-seed6.snac")));
        QVERIFY2(!runs->text().contains(QStringLiteral("there already")), qPrintable(runs->text()));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.snac")}),
                 (QStringList{"toy-seed4.snac", "toy-seed5.snac", "toy-seed6.snac"}));

        // What is read for one study does not land beside another.
        auto* page = window.page<SearchPage>();
        study::StudySummary other = window.model()->summary();
        other.start.file = folder.filePath("elsewhere.snac").toStdString();
        page->addStudy(folder.filePath("toy-seed4.snac"));
        window.model()->load(other);
        page->addStudy(folder.filePath("toy-seed5.snac"));
        QTRY_VERIFY_WITH_TIMEOUT(runs->files().contains(folder.filePath("toy-seed5.snac")), 20000);
        QCOMPARE(runs->files(), QStringList{folder.filePath("toy-seed5.snac")});

        // They come back where the study is opened again, those that were taken out do not; its file stays as
        // it is.
        const QString last = folder.filePath("toy-seed6.snac");
        const auto beside = [&](MainWindow& shown) { return shown.page<SearchPage>()->runs()->files(); };
        {
            MainWindow again(options);
            QVERIFY(again.openFile(last));
            QTRY_COMPARE_WITH_TIMEOUT(beside(again).size(), qsizetype(2), 20000);
            again.page<SearchPage>()->runs()->remove(folder.filePath("toy-seed4.snac"));
            QVERIFY(again.shutdown());
        }
        MainWindow third(options);
        QVERIFY(third.openFile(last));
        QTRY_COMPARE_WITH_TIMEOUT(beside(third), QStringList{folder.filePath("toy-seed5.snac")}, 20000);
        QVERIFY(third.shutdown());
    }
};

QTEST_MAIN(TestStudyControl)
#include "tst_study_control.moc"
