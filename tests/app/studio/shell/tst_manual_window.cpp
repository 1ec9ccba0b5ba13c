// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/manual.h"
#include "snac/studio/shell/manual_window.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

#include <memory>

using namespace snac::studio;

class TestManualWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ManualWindow> m_window;
    QTextBrowser* m_text = nullptr;
    QTreeWidget* m_list = nullptr;
    QLineEdit* m_search = nullptr;

    QTreeWidgetItem* item(const QString& text) const
    {
        const auto found = m_list->findItems(text, Qt::MatchStartsWith | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.front();
    }

    void click(QTreeWidgetItem* item) const
    {
        m_list->scrollToItem(item);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualItemRect(item).center());
    }

    /// The text of the line at the top of the view.
    QString atTheTop() const { return m_text->cursorForPosition({20, 14}).block().text(); }

private slots:
    void init()
    {
        m_window = std::make_unique<ManualWindow>();
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_text = m_window->findChild<QTextBrowser*>();
        m_list = m_window->findChild<QTreeWidget*>();
        m_search = m_window->findChild<QLineEdit*>("manualSearch");
        QVERIFY(m_window->showPage("index"));
    }

    void cleanup() { m_window.reset(); }

    void contentsLeadToPages()
    {
        click(item("The hardware cost model"));
        QCOMPARE(m_window->currentPage(), "cost-model");
        QVERIFY(m_text->toPlainText().startsWith("The hardware cost model"));
        QVERIFY(m_window->windowTitle().contains("cost model"));
        QCOMPARE(m_list->currentItem(), item("The hardware cost model"));
        QVERIFY(!m_window->showPage("no-such-page"));
        QCOMPARE(m_window->currentPage(), "cost-model");
    }

    void linksLeadAndKeysGoBack()
    {
        Q_EMIT m_text->anchorClicked(QUrl("glossary.md#crowding-distance"));
        QCOMPARE(m_window->currentPage(), "glossary");
        QCOMPARE(atTheTop(), "Crowding distance, crowding");
        Q_EMIT m_text->anchorClicked(QUrl("search.md"));
        QCOMPARE(m_window->currentPage(), "search");
        QCOMPARE(m_text->verticalScrollBar()->value(), 0);
        auto* forward = m_window->findChild<QToolButton*>("manualForward");
        QVERIFY(!forward->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->currentPage(), "glossary");
        QCOMPARE(atTheTop(), "Crowding distance, crowding");
        QTest::mouseClick(m_window->findChild<QToolButton*>("manualBack"), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), "index");
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->currentPage(), "search");
        QVERIFY(!forward->isEnabled());
    }

    void searchListsSectionsAndMarksWords()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(m_search, "hypervolume");
        QVERIFY(item("Hypervolume ("));
        click(item("Hypervolume ("));
        QCOMPARE(m_window->currentPage(), "glossary");
        QCOMPARE(atTheTop(), "Hypervolume");
        QVERIFY(!m_text->extraSelections().isEmpty());
        for (const auto& mark : m_text->extraSelections()) {
            QCOMPARE(mark.cursor.selectedText().toLower(), "hypervolume");
        }
        m_search->clear();
        QVERIFY(m_text->extraSelections().isEmpty());
        QVERIFY(item("The hardware cost model")); // the contents again
        QTest::keyClicks(m_search, "xyzzy");
        QCOMPARE(m_list->topLevelItemCount(), 1);
        QCOMPARE(m_list->topLevelItem(0)->childCount(), 0);
    }

    void enterOpensTheFirstFinding()
    {
        m_search->setFocus();
        QTest::keyClicks(m_search, "attainment");
        QTest::keyClick(m_search, Qt::Key_Return);
        QVERIFY(m_window->isVisible()); // a dialog would close
        QCOMPARE(m_window->currentPage(), searchManual("attainment").front().page);
    }

    void fitsASmallScreen()
    {
        m_window->resize(640, 360);
        QVERIFY(m_text->width() > 300);
        QVERIFY(m_list->width() > 120);
    }
};

QTEST_MAIN(TestManualWindow)
#include "tst_manual_window.moc"
