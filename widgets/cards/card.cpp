// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card.h"

#include "snac/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::widgets {
namespace {

/// What fits of parts between dots, each whole; elided at the right where the first one does not fit.
QString shownParts(const QString& text, const QFontMetrics& metrics, int width)
{
    const QString mark = QStringLiteral(" · ");
    if (metrics.horizontalAdvance(text) <= width) {
        return text;
    }
    for (qsizetype at = text.lastIndexOf(mark); at > 0; at = text.lastIndexOf(mark, at - 1)) {
        const QString first = text.left(at) + mark + QStringLiteral("…");
        if (metrics.horizontalAdvance(first) <= width) {
            return first;
        }
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

/// Elides at the right; says all in the tooltip while something is hidden.
class ElidedLabel : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(QStringLiteral("…")), QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QString shown = shownParts(text(), fontMetrics(), width());
        setToolTip(shown == text() ? QString() : text());
        style()->drawItemText(&painter, rect(), int(Qt::AlignVCenter | Qt::AlignLeft), palette(), isEnabled(),
                              shown, foregroundRole());
    }
};

} // namespace

QLabel* makeElidedLabel(const QString& text, QWidget* parent)
{
    auto* label = new ElidedLabel(text, parent);
    label->setProperty("tone", QStringLiteral("muted"));
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    return label;
}

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_header(new QWidget(this))
    , m_titleText(title)
    , m_title(new QLabel(title, m_header))
    , m_subtitle(makeElidedLabel({}, m_header))
    , m_tools(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setAttribute(Qt::WA_StyledBackground);
    m_header->setObjectName(QStringLiteral("cardHeader"));
    m_header->setAttribute(Qt::WA_StyledBackground);
    m_header->setMinimumHeight(40);
    m_title->setFont(headingFont(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_subtitle->setObjectName(QStringLiteral("cardSubtitle"));
    m_tools->setSpacing(spacing::unit);

    auto* header = new QHBoxLayout(m_header);
    header->setContentsMargins(spacing::two, spacing::half, spacing::two, spacing::half);
    header->setSpacing(spacing::unit);
    header->addWidget(m_title);
    header->addSpacing(spacing::half);
    header->addWidget(m_subtitle, 1);
    header->addLayout(m_tools);

    m_body->setContentsMargins(spacing::two, spacing::unit, spacing::two, spacing::two);
    m_body->setSpacing(spacing::unit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
    setAccessibleName(title);
}

void Card::setTitle(const QString& title)
{
    m_titleText = title;
    m_title->setText(title);
    setAccessibleName(title);
    fitTitle();
}

void Card::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
}

QString Card::title() const
{
    return m_titleText;
}

QString Card::subtitle() const
{
    return m_subtitle->text();
}

bool Card::event(QEvent* event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        fitTitle();
    }
    return handled;
}

void Card::fitTitle()
{
    int tools = 0;
    for (int i = 0; i < m_tools->count(); ++i) {
        const QWidget* tool = m_tools->itemAt(i)->widget();
        tools += tool && !tool->isHidden()
                     ? std::min(tool->sizeHint().width(), tool->maximumWidth()) + m_tools->spacing()
                     : 0;
    }
    const QFontMetrics metrics(m_title->font());
    const int whole = metrics.horizontalAdvance(m_titleText);
    const int room = width() - tools - 2 * spacing::two - 3 * spacing::unit;
    const bool fits = tools == 0 || whole <= room;
    const QString shown = fits ? m_titleText : metrics.elidedText(m_titleText, Qt::ElideRight, room);
    if (m_title->text() != shown) { // else the layout would ask for this again
        m_title->setText(shown);
        m_title->setToolTip(fits ? QString() : m_titleText);
    }
    m_title->setVisible(fits || room >= 6 * metrics.averageCharWidth());
}

void Card::addTool(QWidget* tool)
{
    m_tools->addWidget(tool);
}

void Card::setContent(QWidget* content, bool margins)
{
    while (QLayoutItem* item = m_body->takeAt(0)) {
        if (item->widget() != nullptr && item->widget() != content)
            item->widget()->deleteLater();
        delete item;
    }
    if (!margins)
        m_body->setContentsMargins(0, 0, 0, 0);
    m_body->addWidget(content, 1);
}

} // namespace snac::widgets
