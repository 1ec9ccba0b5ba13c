// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_window.h"

#include "help_text.h"
#include "manual.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr int pageRole = Qt::UserRole;
constexpr int anchorRole = Qt::UserRole + 1;

QToolButton* makeArrow(Qt::ArrowType arrow, const QString& name, const QString& tip)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

QTreeWidgetItem* makeItem(const QString& text, const QString& page, const QString& anchor)
{
    auto* item = new QTreeWidgetItem({text});
    item->setData(0, pageRole, page);
    item->setData(0, anchorRole, anchor);
    item->setToolTip(0, text);
    return item;
}

/// A line of the list that is not chosen but heads those below it.
QTreeWidgetItem* makeHeading(const QString& text)
{
    auto* item = new QTreeWidgetItem({text});
    item->setFlags(Qt::ItemIsEnabled);
    QFont font = item->font(0);
    font.setBold(true);
    item->setFont(0, font);
    return item;
}

} // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QDialog(parent)
    , m_back(makeArrow(Qt::LeftArrow, QStringLiteral("manualBack"), tr("Back (Alt+Left)")))
    , m_forward(makeArrow(Qt::RightArrow, QStringLiteral("manualForward"), tr("Forward (Alt+Right)")))
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("manualWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Manual"));
    resize(QSize(1040, 700).boundedTo(screen()->availableGeometry().size() - QSize(40, 80)));
    buildTop();
    buildList();
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setOpenLinks(false);
    m_text->setSearchPaths({QStringLiteral(":/snac/help")}); // of pictures
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 8, 0, 8);
    auto* top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addWidget(m_forward);
    top->addWidget(m_search, 1);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    auto* parts = new QSplitter;
    parts->addWidget(side);
    parts->addWidget(m_text);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    parts->setSizes({280, 760});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);
    fillContents();
    updateButtons();
    m_text->setFocus();
}

void ManualWindow::buildTop()
{
    m_search->setObjectName(QStringLiteral("manualSearch"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.simplified().isEmpty()) {
            fillContents();
        } else {
            fillFindings(words);
        }
        markWords();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { // the first that was found
        if (QTreeWidgetItem* group = m_list->topLevelItem(0); group && group->childCount() > 0) {
            m_list->setCurrentItem(group->child(0));
        }
    });
    connect(m_back, &QToolButton::clicked, this, [this] { step(m_before, m_after); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(m_after, m_before); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, m_back,
            &QToolButton::click);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated, m_forward,
            &QToolButton::click);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void ManualWindow::buildList()
{
    m_list->setObjectName(QStringLiteral("manualList"));
    m_list->setAccessibleName(tr("Contents"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->setFrameShape(QFrame::NoFrame);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ManualWindow::choose);
    connect(m_list, &QTreeWidget::itemClicked, this, &ManualWindow::choose);
}

void ManualWindow::fillContents()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem* group = nullptr;
    for (const ManualPage& page : manualPages()) {
        QTreeWidgetItem* item = makeItem(page.title, page.name, {});
        if (page.group.isEmpty()) {
            m_list->addTopLevelItem(item);
        } else {
            if (group == nullptr || group->text(0) != page.group) {
                group = makeHeading(page.group);
                m_list->addTopLevelItem(group);
            }
            group->addChild(item);
        }
        if (page.name == m_place.name) {
            m_list->setCurrentItem(item);
        }
    }
    m_list->expandAll();
}

void ManualWindow::fillFindings(const QString& words)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem* group = nullptr;
    QString last;
    for (const Finding& finding : searchManual(words)) {
        if (finding.page != last) {
            const auto& pages = manualPages();
            const auto page = std::ranges::find(pages, finding.page, &ManualPage::name);
            group = makeHeading(page->title);
            m_list->addTopLevelItem(group);
            last = finding.page;
        }
        const QString text =
            finding.heading.isEmpty() ? tr("Start of the page") : finding.heading.section(", ", 0, 0);
        group->addChild(makeItem(tr("%1 (%2)").arg(text).arg(finding.count), finding.page,
                                 finding.heading.isEmpty() ? QString() : anchorOf(finding.heading)));
    }
    if (group == nullptr) {
        m_list->addTopLevelItem(makeHeading(tr("Nothing found")));
    }
    m_list->expandAll();
}

void ManualWindow::choose(QTreeWidgetItem* item)
{
    const QString page = item ? item->data(0, pageRole).toString() : QString();
    const QString anchor = item ? item->data(0, anchorRole).toString() : QString();
    if (!page.isEmpty() && (page != m_place.name || anchor != m_place.anchor)) {
        (void)showPage(page, anchor);
    }
}

bool ManualWindow::showPage(const QString& name, const QString& anchor)
{
    const auto& pages = manualPages();
    if (std::ranges::find(pages, name, &ManualPage::name) == pages.end()) {
        return false;
    }
    if (!m_place.name.isEmpty()) {
        m_place.scrolled = m_text->verticalScrollBar()->value();
        m_before.append(m_place);
        m_after.clear();
    }
    go({name, anchor});
    return true;
}

void ManualWindow::go(const Place& place)
{
    if (place.name != m_place.name) {
        showMarkdown(*m_text, manualText(place.name));
        m_text->document()->documentLayout()->documentSize(); // lays out all of it, to scroll in it
    }
    m_place = place;
    if (place.scrolled >= 0) {
        m_text->verticalScrollBar()->setValue(place.scrolled);
    } else {
        scrollTo(place.anchor);
    }
    if (m_search->text().simplified().isEmpty()) {
        fillContents();
    }
    markWords();
    updateButtons();
    const auto& pages = manualPages();
    setWindowTitle(tr("Manual: %1").arg(std::ranges::find(pages, place.name, &ManualPage::name)->title));
}

/// Back or forward: the place that is left becomes one of the other way.
void ManualWindow::step(QList<Place>& from, QList<Place>& to)
{
    if (!from.isEmpty()) {
        m_place.scrolled = m_text->verticalScrollBar()->value();
        to.append(m_place);
        go(from.takeLast());
    }
}

void ManualWindow::follow(const QUrl& link)
{
    if (!link.scheme().isEmpty()) {
        QDesktopServices::openUrl(link);
        return;
    }
    const QString file = link.path();
    (void)showPage(file.isEmpty() ? m_place.name : file.section(QLatin1Char('.'), 0, 0), link.fragment());
}

QTextBlock ManualWindow::blockOf(const QString& anchor) const
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == anchor) {
            return block;
        }
    }
    return m_text->document()->begin();
}

void ManualWindow::scrollTo(const QString& anchor)
{
    const QTextBlock block = anchor.isEmpty() ? m_text->document()->begin() : blockOf(anchor);
    m_text->setTextCursor(QTextCursor(block));
    const double top = m_text->document()->documentLayout()->blockBoundingRect(block).top();
    m_text->verticalScrollBar()->setValue(anchor.isEmpty() ? 0 : qRound(top) - 8);
}

/// The words that are searched for, where they stand on this page.
void ManualWindow::markWords()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : m_search->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QTextCursor cursor(m_text->document());
        while (!(cursor = m_text->document()->find(word, cursor)).isNull() && marks.size() < 500) {
            QTextCharFormat format;
            format.setBackground(palette().highlight());
            format.setForeground(palette().highlightedText());
            marks.append({cursor, format});
        }
    }
    m_text->setExtraSelections(marks);
}

void ManualWindow::updateButtons()
{
    m_back->setEnabled(!m_before.isEmpty());
    m_forward->setEnabled(!m_after.isEmpty());
}

void ManualWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) { // a dialog would close
        QDialog::keyPressEvent(event);
    }
}

} // namespace snac::studio
