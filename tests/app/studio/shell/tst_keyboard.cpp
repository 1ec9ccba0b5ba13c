// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page by the keyboard alone: whatever takes the focus has a name, Tab comes to all of it and past it.
#include "../../../test_environment.h"
#include "../fake_study.h"

#include "snac/studio/shell/main_window.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QSet>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::studio;

class TestKeyboard : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    static QString nameOf(const QWidget* widget)
    {
        return QStringLiteral("%1 \"%2\"")
            .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }

    /// What Tab should come to: seen, enabled, and with a place in the order.
    [[nodiscard]] QList<QWidget*> reachable() const
    {
        QList<QWidget*> found;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool takes = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
            if (takes && widget->isVisible() && widget->isEnabled() && widget->window() == m_window.get()) {
                found << widget;
            }
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_window = std::make_unique<MainWindow>(
            WindowOptions{snac::test::processEnvironment(), m_settings.get(), nullptr, nullptr,
                          [](const study::StudyJob& job) { return fake::run(job); }, m_folder.path()});
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->newFromTemplate(QStringLiteral("quick-start.yaml"));
        m_window->model()->load(fake::summary(20));
    }
    void cleanupTestCase()
    {
        QVERIFY(m_window->shutdown());
        m_window.reset();
    }

    void eachPage_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"welcome", "setup", "search", "data", "board", "compress", "synthesize",
                                 "calibrate", "learn"}) {
            QTest::newRow(page) << QString::fromLatin1(page);
        }
    }

    void eachPage()
    {
        QFETCH(const QString, page);
        m_window->showPage(page);
        QCOMPARE(m_window->currentPage(), page);
        QCoreApplication::processEvents();
        const QList<QWidget*> wanted = reachable();
        QVERIFY(wanted.size() > 2);
        for (QWidget* widget : wanted) {
            QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(said != nullptr, qPrintable(nameOf(widget)));
            const bool hasName = !said->text(QAccessible::Name).isEmpty();
            QVERIFY2(hasName || qobject_cast<QTabBar*>(widget), qPrintable(nameOf(widget)));
        }
        // No trap: in as many steps as there are widgets Tab is back where it began, and has been everywhere.
        wanted.first()->setFocus(Qt::TabFocusReason);
        QWidget* const first = QApplication::focusWidget();
        QVERIFY(first != nullptr);
        QSet<const QWidget*> seen{first};
        for (qsizetype step = 0; step < 2 * wanted.size() + 50; ++step) {
            QWidget* const before = QApplication::focusWidget();
            QTest::keyClick(before, Qt::Key_Tab);
            QWidget* const now = QApplication::focusWidget();
            QVERIFY2(now != nullptr && now != before, qPrintable(nameOf(before)));
            if (now == first) {
                break;
            }
            seen.insert(now);
        }
        QVERIFY2(QApplication::focusWidget() == first, qPrintable(nameOf(QApplication::focusWidget())));
        for (const QWidget* widget : wanted) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isOneOfSeveral = // arrows go among them
                button != nullptr &&
                (button->autoExclusive() || (button->group() && button->group()->exclusive()));
            QVERIFY2(isOneOfSeveral || !widget->isVisible() || seen.contains(widget),
                     qPrintable(nameOf(widget)));
        }
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
