// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "door_button.h"

#include "snac/widgets/icons.h"
#include "snac/widgets/theme.h"

#include <QEnterEvent>
#include <QKeyEvent>
#include <QPainter>

namespace snac::widgets {

namespace {

constexpr int doorMargin = 20;
constexpr int pictureSize = 40;
constexpr int doorSpacing = 12;
constexpr int narrowestDoor = 180;
constexpr int usualDoor = 260;

constexpr int doorText = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int doorTextHeight(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).boundingRect(0, 0, width - 2 * doorMargin, 10000, doorText, text).height();
}

} // namespace

DoorButton::DoorButton(const QString& picture, const QString& title, const QString& details, QWidget* parent)
    : QAbstractButton(parent)
    , m_picture(picture)
    , m_details(details)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(details);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont DoorButton::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    return bold;
}

int DoorButton::titleHeight(int width) const
{
    return doorTextHeight(titleFont(), text(), width);
}

int DoorButton::detailsHeight(int width) const
{
    return doorTextHeight(font(), m_details, width);
}

int DoorButton::heightForWidth(int width) const
{
    return 2 * doorMargin + pictureSize + 2 * doorSpacing + titleHeight(width) + detailsHeight(width);
}

QSize DoorButton::sizeHint() const
{
    return {usualDoor, heightForWidth(usualDoor)};
}

QSize DoorButton::minimumSizeHint() const
{
    return {narrowestDoor, heightForWidth(width() > narrowestDoor ? width() : narrowestDoor)};
}

void DoorButton::setDrawing(DoorDrawing drawing)
{
    m_drawing = drawing;
    update();
}

QRectF DoorButton::drawingPlace() const
{
    const int top = heightForWidth(width()) - doorMargin + doorSpacing;
    return m_drawing == DoorDrawing::None ? QRectF()
                                          : doorDrawingPlace(QRectF(doorMargin, top, width() - 2 * doorMargin,
                                                                    height() - doorMargin - top));
}

void DoorButton::paintEvent(QPaintEvent*)
{
    const Colors& shades = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = hasFocus() || underMouse() || isDown();
    painter.setPen(QPen(lit ? shades.accent : shades.border, lit ? 2 : 1));
    painter.setBrush(isDown() ? shades.accentSoft : shades.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    widgets::icon(m_picture, shades.accentOnCard)
        .paint(&painter, doorMargin, doorMargin, pictureSize, pictureSize);
    const int room = width() - 2 * doorMargin;
    int y = doorMargin + pictureSize + doorSpacing;
    painter.setFont(titleFont());
    painter.setPen(shades.text);
    painter.drawText(QRect(doorMargin, y, room, titleHeight(width())), doorText, text());
    y += titleHeight(width()) + doorSpacing;
    painter.setFont(font());
    painter.setPen(shades.muted);
    painter.drawText(QRect(doorMargin, y, room, height() - y), doorText, m_details);
    paintDoorDrawing(painter, drawingPlace(), m_drawing, shades);
}

void DoorButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click(); // buttons listen to Space alone; whoever stands before a door wants in
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void DoorButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void DoorButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace snac::widgets
