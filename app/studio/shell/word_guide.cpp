// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_guide.h"

#include "manual.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolTip>

namespace snac::studio {

namespace {

/// What a place shows, and its own tooltip.
struct Shown
{
    QString text;
    QString tip;
    QRect area; ///< the tooltip goes when the mouse leaves it
};

Shown headingAt(const QHeaderView& header, QPoint place)
{
    const int section = header.logicalIndexAt(place);
    if (section < 0 || header.model() == nullptr) {
        return {};
    }
    const auto told = [&](int role) {
        return header.model()->headerData(section, header.orientation(), role).toString();
    };
    const int start = header.sectionViewportPosition(section);
    const int size = header.sectionSize(section);
    const QRect area = header.orientation() == Qt::Horizontal
                           ? QRect(start, 0, size, header.viewport()->height())
                           : QRect(0, start, header.viewport()->width(), size);
    return {told(Qt::DisplayRole), told(Qt::ToolTipRole), area};
}

Shown shownAt(const QWidget& widget, QPoint place)
{
    if (const auto* header = qobject_cast<const QHeaderView*>(widget.parentWidget());
        header && header->viewport() == &widget) {
        return headingAt(*header, place);
    }
    QString text;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        text = label->text();
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        text = button->text().remove(QLatin1Char('&'));
    } else if (const auto* box = qobject_cast<const QGroupBox*>(&widget)) {
        text = box->title();
    } else if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        text = combo->currentText();
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        const int tab = tabs->tabAt(place);
        return tab < 0 ? Shown()
                       : Shown{tabs->tabText(tab).remove('&'), tabs->tabToolTip(tab), tabs->tabRect(tab)};
    }
    return {text, widget.toolTip(), widget.rect()};
}

QString plainText(QString text)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return text.remove(tags);
}

constexpr qsizetype longestText = 80; ///< of a place that shows words; more is a text, which explains itself

} // namespace

WordGuide::WordGuide(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

QString WordGuide::explained() const
{
    return QToolTip::isVisible() && !m_tip.isEmpty() && QToolTip::text() == m_tip ? m_term : QString();
}

bool WordGuide::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip && watched->isWidgetType()) {
        return explain(*static_cast<QWidget*>(watched), *static_cast<QHelpEvent*>(event));
    }
    return false;
}

bool WordGuide::explain(QWidget& widget, QHelpEvent& event)
{
    m_tip.clear();
    const Shown shown = shownAt(widget, event.pos());
    const bool acts = qobject_cast<QAbstractButton*>(&widget) || qobject_cast<QComboBox*>(&widget) ||
                      qobject_cast<QTabBar*>(&widget);
    if (acts && !shown.tip.isEmpty()) {
        return false; // says what it does
    }
    const QString text = plainText(shown.text);
    const Term* term = text.size() > longestText ? nullptr : termIn(text);
    if (term == nullptr) {
        return false;
    }
    const QString own = shown.tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    m_term = term->name;
    m_tip = QStringLiteral("<qt>%1<b>%2</b>: %3 <i>%4</i></qt>")
                .arg(own.isEmpty()
                         ? own
                         : (Qt::mightBeRichText(shown.tip) ? shown.tip : own) + QStringLiteral("<br><br>"),
                     term->name.toHtmlEscaped(), term->text.toHtmlEscaped(), tr("F1: the glossary"));
    QToolTip::showText(event.globalPos(), m_tip, &widget, shown.area);
    return true;
}

} // namespace snac::studio
