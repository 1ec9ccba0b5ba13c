// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Results of other programs by mouse and keys: from the File menu to their front on the Search page.
#include "snac/studio/shell/import_results_dialog.h"

#include "../../../support/optuna_file.h"
#include "../../../test_environment.h"

#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/shell/main_window.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::studio;

class TestImportResultsDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QString written(const char* name, const QByteArray& text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    [[nodiscard]] ImportResultsDialog* dialog() const { return m_window->findChild<ImportResultsDialog*>(); }
    template<class T>
    [[nodiscard]] T* part(const char* name) const
    {
        return dialog()->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString said() const { return part<QLabel>("resultsSaid")->text(); }
    [[nodiscard]] QPushButton* startButton() const { return part<QPushButton>("resultsStart"); }
    void type(const char* field, const QString& text) const
    {
        auto* edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void openDialog() const
    {
        m_window->findChild<QAction*>(QStringLiteral("importResults"))->trigger();
        QVERIFY(dialog() != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(path("settings.ini"), QSettings::IniFormat);
        WindowOptions options;
        options.environment = snac::test::processEnvironment();
        options.settings = m_settings.get();
        options.studyFolder = m_folder->path();
        m_window = std::make_unique<MainWindow>(options);
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        QVERIFY(m_window->shutdown());
        m_window.reset();
    }

    void itSaysWhatIsMissing()
    {
        openDialog();
        QVERIFY(!startButton()->isEnabled() && said().contains("Choose results"));
        type("resultsFile", path("gone.csv"));
        QVERIFY(said().contains("gone.csv"));
        const QString table = written("found.csv", "trial,performance_metric,bops\n0,0.7,100\n");
        type("resultsFile", table);
        QCOMPARE(part<QLineEdit>("resultsStudy")->text(), path("found.snac")); // suggested
        QVERIFY2(startButton()->isEnabled(), qPrintable(said()));
        type("resultsStudy", path("found.txt"));
        QVERIFY(!startButton()->isEnabled() && said().contains(".snac"));
        type("resultsStudy", written("taken.snac", "theirs"));
        QVERIFY(!startButton()->isEnabled() && said().contains("replaces no study"));
        type("resultsObjectives", QStringLiteral("accuracy, -"));
        const auto request = dialog()->request();
        QCOMPARE(request.objectives, (std::vector<std::string>{"accuracy", "-"}));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog()->isVisible());
    }

    void aTableOfSnacPackIsOpened()
    {
        openDialog();
        type("resultsFile", written("pack.csv", "trial,performance_metric,bops\n0,0.7,100\n1,0.8,300\n"
                                                "2,0.6,200\n"));
        QTest::keyClick(part<QLineEdit>("resultsFile"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 20000);
        QTRY_VERIFY(m_window->model()->start() != nullptr);
        QCOMPARE(m_window->currentPage(), QStringLiteral("search"));
        QCOMPARE(m_window->model()->trials().size(), std::size_t(3));
        QCOMPARE(QSet<int>(m_window->model()->front().begin(), m_window->model()->front().end()),
                 (QSet<int>{0, 1}));
        QVERIFY(!m_window->findChild<QAction*>(QStringLiteral("resume"))->isEnabled()); // to look at
        QVERIFY(!m_window->findChild<QAction*>(QStringLiteral("prolong"))->isEnabled());
    }

    /// Optuna's objectives have no names: what they are is asked, in the dialog, and answered there.
    void whatCannotBeReadStaysWhereItCanBeMended()
    {
        {
            test::OptunaFile optuna(path("theirs.db"));
            optuna.study(1, "jets", {"MAXIMIZE", "MINIMIZE"});
            for (int i = 0; i < 4; ++i) {
                optuna.trial(i + 1, i, "COMPLETE",
                             {QString::number(0.5 + i / 10.0), QString::number(10 * (i + 1))});
            }
            QVERIFY(optuna.isGood());
        }
        openDialog();
        type("resultsFile", path("theirs.db"));
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_VERIFY2(said().contains("has no name that is a quantity here"), qPrintable(said()));
        QCOMPARE(part<QLabel>("resultsSaid")->property("tone").toString(), QStringLiteral("error"));
        QVERIFY(!QFile::exists(path("theirs.snac")));
        type("resultsObjectives", QStringLiteral("accuracy, clock_cycles"));
        type("resultsWhich", QStringLiteral("nobody"));
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_VERIFY2(said().contains("there is no study nobody"), qPrintable(said()));
        type("resultsWhich", QStringLiteral("jets"));
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), SessionState::Finished, 20000);
        QTRY_COMPARE(m_window->model()->front().size(), std::size_t(4));
    }
};

QTEST_MAIN(TestImportResultsDialog)
#include "tst_import_results_dialog.moc"
