// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page by the keyboard alone: whatever takes the focus has a name, Tab comes to all of it and past it.
#include "../../../test_environment.h"
#include "../fake_study.h"

#include "snac/studio/pages/setup/setup_page.h"
#include "snac/studio/shell/main_window.h"
#include "snac/widgets/fields/field_form.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QPushButton>
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

    /// Where Tab leads until it is back where it began; empty where it stands still or does not come back.
    static QWidgetList walk(QWidget* from, qsizetype most)
    {
        from->setFocus(Qt::TabFocusReason);
        QWidget* const first = QApplication::focusWidget();
        QWidgetList order{first};
        for (qsizetype step = 0; first != nullptr && step < most; ++step) {
            QTest::keyClick(order.last(), Qt::Key_Tab);
            QWidget* const now = QApplication::focusWidget();
            if (now == first) {
                return order;
            }
            if (now == nullptr || now == order.last()) {
                break;
            }
            order << now;
        }
        return {};
    }

    /// Of two widgets beside each other all of the upper or left one comes first.
    static void checkOrder(const QWidgetList& order)
    {
        const auto branches = [](QWidget* one, QWidget* other) { // below the widget that holds both
            while (!one->parentWidget()->isAncestorOf(other)) {
                one = one->parentWidget();
            }
            while (!one->parentWidget()->isAncestorOf(other) ||
                   other->parentWidget() != one->parentWidget()) {
                other = other->parentWidget();
            }
            return std::pair{one, other};
        };
        for (qsizetype i = 1; i < order.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                if (order[j]->isAncestorOf(order[i]) || order[i]->isAncestorOf(order[j])) {
                    continue;
                }
                const auto [later, earlier] = branches(order[i], order[j]);
                const bool above = later->geometry().bottom() <= earlier->geometry().top();
                const bool leftOf = later->geometry().right() <= earlier->geometry().left() &&
                                    later->geometry().top() <= earlier->geometry().top() &&
                                    later->geometry().bottom() >= earlier->geometry().bottom();
                const bool isHelp = order[i]->property("role") == "help"; // beside the label of its field
                QVERIFY2(isHelp || (!above && !leftOf),
                         qPrintable(nameOf(order[j]) + " is before " + nameOf(order[i])));
            }
        }
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
        const QWidgetList order = walk(wanted.first(), 2 * wanted.size() + 50);
        QVERIFY2(!order.isEmpty(), qPrintable(nameOf(QApplication::focusWidget())));
        checkOrder(order);
        for (const QWidget* widget : wanted) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isOneOfSeveral = // arrows go among them
                button != nullptr &&
                (button->autoExclusive() || (button->group() && button->group()->exclusive()));
            QVERIFY2(isOneOfSeveral || !widget->isVisible() || order.contains(widget),
                     qPrintable(nameOf(widget)));
        }
    }

    /// Rows that are made while the form is shown come where they stand, and back goes the same way.
    void rowsThatAreMadeLater_data()
    {
        QTest::addColumn<QString>("button");
        for (const char* key : {"search_space.layer_widths", "search.constraints"}) {
            QTest::newRow(key) << QStringLiteral("add_%1").arg(QLatin1String(key));
        }
    }
    void rowsThatAreMadeLater()
    {
        QFETCH(const QString, button);
        m_window->showPage(QStringLiteral("setup"));
        auto* const add = m_window->findChild<QPushButton*>(button);
        QVERIFY(add != nullptr);
        auto* const form = m_window->page<SetupPage>()->findChild<widgets::FieldForm*>();
        for (const QString& page : form->pages()) {
            if (!add->isVisible()) {
                form->setCurrentPage(page);
                QCoreApplication::processEvents();
            }
        }
        QVERIFY(add->isVisible());
        const qsizetype before = reachable().size();
        add->click();
        add->click();
        QCoreApplication::processEvents();
        QVERIFY(reachable().size() > before);
        const QWidgetList order = walk(add, 2 * reachable().size() + 50);
        QVERIFY2(!order.isEmpty(), qPrintable(nameOf(QApplication::focusWidget())));
        QTest::keyClick(add, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), order.last());
        QVERIFY(add->parentWidget()->isAncestorOf(order.last())); // the last of its rows
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
