// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_header.h"

#include "page_parts.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace snac::studio {

using widgets::spacing::half;
using widgets::spacing::two;
using widgets::spacing::unit;

namespace {

/// As small as its content can be, but no smaller than what is still good to use.
class PageBody : public QWidget
{
public:
    PageBody(QSize least, QWidget* parent)
        : QWidget(parent)
        , m_least(least)
    {
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return QWidget::minimumSizeHint().expandedTo(m_least);
    }

private:
    QSize m_least;
};

/// Lays its page out when that is shown first: pages nobody has opened cost the start of the program nothing.
class PageArea : public QScrollArea
{
public:
    PageArea(QSize least, QWidget* parent)
        : QScrollArea(parent)
        , m_page(new PageBody(least, viewport()))
        , m_least(least)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        m_page->hide();
    }
    [[nodiscard]] QWidget* page() const { return m_page; }
    [[nodiscard]] QSize sizeHint() const override { return widget() ? QScrollArea::sizeHint() : m_least; }

protected:
    void showEvent(QShowEvent* event) override
    {
        if (!widget()) {
            setWidget(m_page); // shows it
        }
        QScrollArea::showEvent(event);
    }

private:
    QWidget* m_page;
    QSize m_least;
};

} // namespace

QScrollArea* makePageBody(QWidget* content, QSize least, QWidget* parent)
{
    // From the outside to the inside: a widget that moves takes its style anew, with all in it.
    auto* scroll = new PageArea(least, parent);
    QWidget* body = scroll->page();
    body->setObjectName(QStringLiteral("formPage"));
    auto* margins = new QVBoxLayout(body);
    margins->setContentsMargins(gap, gap, gap, gap);
    margins->addWidget(content);
    scroll->setObjectName(QStringLiteral("pageBody"));
    return scroll;
}

void stackRows(QWidget* page, const QList<QWidget*>& above, QWidget* body, const QList<QWidget*>& below)
{
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (QWidget* row : above) {
        rows->addWidget(row);
    }
    rows->addWidget(body, 1);
    for (QWidget* row : below) {
        rows->addWidget(row);
    }
}

void styleAsEmpty(QLabel* label)
{
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(64);
    label->setProperty("tone", QStringLiteral("muted"));
}

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent)
    , m_middle(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_title(widgets::makeElidedLabel({}, this))
    , m_subtitle(widgets::makeElidedLabel({}, this))
{
    setFixedHeight(52);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setProperty("tone", QString());
    m_title->setFont(widgets::headingFont(font()));
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(two, half, two, half);
    layout->setSpacing(unit + half);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addLayout(m_middle, 1);
    layout->addLayout(m_buttons);
    m_middle->setSpacing(unit + half);
    m_buttons->setSpacing(unit);
    m_subtitle->hide();
    for (QLabel* label : {m_title, m_subtitle}) { // whole where there is room, elided before a button goes
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    }
    m_middle->addStretch(0); // keeps what is added at the left, unless it wants to stretch itself
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    // A shorter title needs no more than itself; what a longer one gets is told by the room.
    const int whole = m_title->fontMetrics().horizontalAdvance(title) + 2;
    m_title->setMinimumWidth(std::min(m_title->minimumWidth(), whole));
}

void PageHeader::setSubtitle(const QString& subtitle)
{
    m_forms.clear();
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::setSubtitle(const QStringList& forms)
{
    m_forms = forms;
    fitSubtitle();
}

void PageHeader::fitSubtitle()
{
    if (m_forms.isEmpty()) {
        return;
    }
    const QMargins margins = layout()->contentsMargins();
    const int space = layout()->spacing();
    const int others = margins.left() + margins.right() + m_title->sizeHint().width() + space +
                       m_middle->sizeHint().width() + space + m_buttons->sizeHint().width();
    QString chosen;
    for (const QString& form : m_forms) {
        if (others + space + m_subtitle->fontMetrics().horizontalAdvance(form) <= width()) {
            chosen = form;
            break;
        }
    }
    if (m_subtitle->text() != chosen || m_subtitle->isHidden() != chosen.isEmpty()) {
        m_subtitle->setText(chosen);
        m_subtitle->setVisible(!chosen.isEmpty());
    }
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PageHeader::fit()
{
    fitTitle();
    fitSubtitle();
}

/// What the widgets in the middle need at least, without the words between them.
int PageHeader::leastMiddle() const
{
    int least = 0;
    for (int i = 0; i < m_middle->count(); ++i) {
        QWidget* const widget = m_middle->itemAt(i)->widget();
        const bool isWord = std::ranges::any_of(m_words, [&](const QLabel* word) { return word == widget; });
        if (widget != nullptr && !isWord && !widget->isHidden()) {
            least +=
                std::max(widget->minimumWidth(), widget->minimumSizeHint().width()) + m_middle->spacing();
        }
    }
    return least;
}

/// In a narrow window, or a large scale: first the words go, then the title, which the rail says too; what is
/// to be used stays whole.
void PageHeader::fitTitle()
{
    constexpr int leastTitle = 60;
    constexpr int wholeTitle = 140; // longer ones, names of studies, share their room
    const QMargins margins = layout()->contentsMargins();
    int words = 0;
    for (const QLabel* word : std::as_const(m_words)) {
        words += word->sizeHint().width() + m_middle->spacing();
    }
    // A label's own hint is no less than the width it was given here before.
    const int title = m_title->fontMetrics().horizontalAdvance(m_title->text()) + 2;
    const int room = width() - margins.left() - margins.right() - leastMiddle() -
                     m_buttons->minimumSize().width() - 2 * layout()->spacing();
    const bool hasWords = room - words >= std::min(title, leastTitle);
    for (QLabel* word : std::as_const(m_words)) {
        if (word->isHidden() == hasWords) {
            word->setVisible(hasWords);
        }
    }
    const int left = room - (hasWords ? words : 0);
    const bool hasTitle = left >= std::min(title, leastTitle);
    if (m_title->isHidden() == hasTitle) {
        m_title->setVisible(hasTitle);
    }
    if (const int least = hasTitle ? std::min({title, left, wholeTitle}) : 0;
        m_title->minimumWidth() != least) {
        m_title->setMinimumWidth(least); // the subtitle gives way first
    }
}

/// What stands beside the subtitle has grown or shrunk.
bool PageHeader::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return done;
}

QString PageHeader::title() const
{
    return m_title->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

void PageHeader::addWidget(QWidget* widget, int stretch)
{
    m_middle->insertWidget(m_middle->count() - 1, widget, stretch);
}

void PageHeader::addWord(const QString& text)
{
    auto* word = new QLabel(text);
    word->setProperty("tone", QStringLiteral("muted"));
    m_words << word;
    addWidget(word);
}

QPushButton* PageHeader::addButton(const QString& text, const QString& objectName, const QString& role)
{
    auto* button = new QPushButton(text);
    button->setObjectName(objectName);
    if (!role.isEmpty()) {
        button->setProperty("role", role);
    }
    m_buttons->addWidget(button);
    return button;
}

void PageHeader::paintEvent(QPaintEvent*)
{
    const auto& colors = widgets::colors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.border);
}

} // namespace snac::studio
