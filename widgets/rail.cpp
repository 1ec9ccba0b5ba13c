// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail.h"

#include "icons.h"
#include "theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace snac::widgets {
namespace {

class RailButton : public QAbstractButton
{
public:
    RailButton(const QString& text, const QString& iconName, QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setAccessibleName(text);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setFont(smallFont(font()));
        const Colors& c = colors(Theme::Light);
        setIcon(widgets::icon(iconName, c.railText, c.railTextActive));
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {std::max(72, fontMetrics().horizontalAdvance(text()) + spacing::two), 62};
    }

protected:
    /// The ring is for those who walk with the keyboard, not for who clicked or has just started the program.
    void focusInEvent(QFocusEvent* event) override
    {
        m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                 event->reason() == Qt::ShortcutFocusReason;
        QAbstractButton::focusInEvent(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        m_ring = true;
        QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent*) override
    {
        const Colors& c = colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF place = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? c.railActive : blend(c.rail, c.railActive, 0.5));
            painter.drawRoundedRect(place, spacing::radius, spacing::radius);
        }
        if (isChecked()) {
            painter.setClipRect(QRectF(0, 0, 3, height()));
            painter.setBrush(c.railMark);
            painter.drawRoundedRect(place, spacing::radius, spacing::radius);
            painter.setClipping(false);
        }
        if (hasFocus() && m_ring) {
            painter.setPen(QPen(c.railMark, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(place.adjusted(2, 2, -2, -2), spacing::half, spacing::half);
        }
        const QRect iconPlace((width() - 22) / 2, 10, 22, 22);
        icon().paint(&painter, iconPlace, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
                     isChecked() ? QIcon::On : QIcon::Off);
        painter.setPen(isChecked()   ? c.railTextActive
                       : isEnabled() ? c.railText
                                     : blend(c.rail, c.railText, 0.5));
        painter.drawText(QRect(0, 36, width(), height() - 38), int(Qt::AlignHCenter | Qt::AlignTop), text());
    }

private:
    bool m_ring = false;
};

} // namespace

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Pages"));
    m_layout->setContentsMargins(spacing::unit - 2, spacing::unit, spacing::unit - 2, spacing::unit);
    m_layout->setSpacing(spacing::half);
    m_layout->addStretch(1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT currentChanged(m_keys.at(id));
    });
}

void NavigationRail::addPage(const QString& key, const QString& text, const QString& iconName)
{
    auto* button = new RailButton(text, iconName, this);
    button->setObjectName(QStringLiteral("rail_") + key);
    const int number = static_cast<int>(m_keys.size());
    m_keys.append(key);
    m_group->addButton(button, number);
    m_layout->insertWidget(number, button);
    if (number < 9) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number)), this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(text).arg(number + 1));
    }
    if (number == 0) {
        const QSignalBlocker blocker(m_group);
        button->setChecked(true);
    }
}

void NavigationRail::setCurrent(const QString& key)
{
    if (QAbstractButton* button = m_group->button(static_cast<int>(m_keys.indexOf(key))))
        button->setChecked(true);
}

QString NavigationRail::current() const
{
    return m_group->checkedId() < 0 ? QString() : m_keys.at(m_group->checkedId());
}

void NavigationRail::setPageEnabled(const QString& key, bool enabled)
{
    if (QAbstractButton* button = m_group->button(static_cast<int>(m_keys.indexOf(key))))
        button->setEnabled(enabled);
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), colors(palette()).rail);
}

} // namespace snac::widgets
