// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "../../fake_study.h"

#include "snac/studio/pages/page_keys.h"
#include "snac/studio/shell/main_window.h"
#include "snac/widgets/cards/door_button.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac::studio;
using snac::widgets::DoorButton;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    int m_started = 0;

    DoorButton* door(const QString& name) { return m_window->findChild<DoorButton*>(name); }

    void press(const QString& name)
    {
        QVERIFY(door(name));
        QTest::mouseClick(door(name), Qt::LeftButton, {}, QPoint(10, 10));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("settings.ini"), QSettings::IniFormat);
        m_started = 0;
        const auto runner = [this](const snac::study::StudyJob& job) {
            ++m_started;
            return fake::run(job);
        };
        m_window = std::make_unique<MainWindow>(WindowOptions{
            snac::test::processEnvironment(), m_settings.get(), nullptr, nullptr, runner, m_folder->path()});
        m_window->show();
        m_window->showPage(page::welcome);
    }

    void cleanup() { m_window.reset(); }

    void theDemoRuns()
    {
        press("doorDemo");
        QTRY_COMPARE(m_window->currentPage(), page::search);
        QTRY_COMPARE(m_started, 1);
        QVERIFY(m_window->documentName().contains("quick-start"));
        QVERIFY(m_window->shutdown());
    }

    void dataAndLesson()
    {
        press("doorData");
        QCOMPARE(m_window->currentPage(), page::data);
        m_window->showPage(page::welcome);
        press("doorLesson");
        QCOMPARE(m_window->currentPage(), page::learn);
        QCOMPARE(m_started, 0);
    }

    void keysReachAllDoors()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        door("doorDemo")->setFocus();
        QTest::keyClick(door("doorDemo"), Qt::Key_Tab);
        QVERIFY(door("doorData")->hasFocus());
        QTest::keyClick(door("doorData"), Qt::Key_Tab);
        QVERIFY(door("doorLesson")->hasFocus());
        QTest::keyClick(door("doorLesson"), Qt::Key_Space);
        QCOMPARE(m_window->currentPage(), page::learn);
    }

    /// Whoever has gone nowhere yet is welcomed at the next start too; afterwards the page they were at.
    void isNotRememberedAsThePage()
    {
        m_window->keepNow();
        QVERIFY(!m_settings->contains("window/page"));
        press("doorLesson");
        m_window->keepNow();
        QCOMPARE(m_settings->value("window/page").toString(), page::learn);
        m_window->showPage(page::welcome);
        m_window->keepNow();
        QCOMPARE(m_settings->value("window/page").toString(), page::learn);
        QVERIFY(m_window->findChild<QAction*>("page_welcome")); // and it can be found again
    }

    void doorsFitASmallWindow()
    {
        m_window->resize(1024, 600);
        QCoreApplication::processEvents();
        for (const char* name : {"doorDemo", "doorData", "doorLesson"}) {
            const auto* one = door(name);
            QVERIFY(one->height() >= one->heightForWidth(one->width()));
            QVERIFY(m_window->rect().contains(QRect(one->mapTo(m_window.get(), QPoint()), one->size())));
        }
    }
};

QTEST_MAIN(TestWelcomePage)
#include "tst_welcome_page.moc"
