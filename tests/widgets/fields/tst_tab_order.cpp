// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/tab_order.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTest>
#include <QWidget>

using namespace snac::widgets;

/// Where Tab leads in windows of which parts were made later than what stands behind them.
class TestTabOrder : public QObject
{
    Q_OBJECT

    static QLineEdit* field(QWidget* parent, const char* name)
    {
        auto* edit = new QLineEdit(parent);
        edit->setObjectName(QLatin1String(name));
        return edit;
    }
    static QStringList namesOf(const QWidgetList& widgets)
    {
        QStringList names;
        for (const QWidget* widget : widgets) {
            names << widget->objectName();
        }
        return names;
    }

private Q_SLOTS:
    void whatIsAddedComesBeforeWhatIsOlder()
    {
        QWidget window;
        field(&window, "first");
        auto* editor = new QWidget(&window);
        auto* add = field(editor, "add");
        field(&window, "last");
        for (const char* row : {"1", "2"}) {
            auto* added = new QWidget(editor);
            field(added, qPrintable(QLatin1String(row) + QLatin1String("a")));
            field(added, qPrintable(QLatin1String(row) + QLatin1String("b")));
            tabBefore(added, add);
        }
        QCOMPARE(namesOf(tabStops(&window)), (QStringList{"first", "1a", "1b", "2a", "2b", "add", "last"}));
    }

    /// Nothing is there before it: it stays where it is.
    void beforeTheOnlyOne()
    {
        QWidget window;
        auto* only = field(&window, "only");
        auto* added = new QWidget(&window);
        field(added, "added");
        tabBefore(added, only);
        QCOMPARE(tabStops(&window).size(), 2);
    }

    void whatAWidgetHoldsComesTogether()
    {
        QWidget window;
        auto* left = new QWidget(&window);
        field(left, "a");
        auto* right = new QWidget(&window);
        field(right, "c");
        field(left, "b"); // made when it is shown
        QCOMPARE(namesOf(tabStops(&window)), (QStringList{"a", "b", "c"}));
    }

    /// The bar of tabs is younger than what holds their pages, and stands above them.
    void tabsComeBeforeTheirPages()
    {
        QWidget window;
        auto* tabs = new QTabWidget(&window);
        auto* page = new QWidget;
        field(page, "page");
        field(&window, "behind");
        tabs->addTab(page, QStringLiteral("one"));
        const QStringList names = namesOf(tabStops(&window));
        QVERIFY(names.indexOf("page") > names.indexOf("qt_tabwidget_tabbar"));
        QVERIFY(names.indexOf("behind") > names.indexOf("page"));
    }

    void whatPassesTheFocusOnOrTakesNoKeysIsNoStop()
    {
        QWidget window;
        auto* holder = new QWidget(&window);
        holder->setFocusPolicy(Qt::StrongFocus);
        auto* inside = field(holder, "inside");
        holder->setFocusProxy(inside);
        field(&window, "mouse")->setFocusPolicy(Qt::ClickFocus);
        QCOMPARE(namesOf(tabStops(&window)), (QStringList{"inside"}));
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_tab_order.moc"
