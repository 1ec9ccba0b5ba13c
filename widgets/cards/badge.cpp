// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badge.h"

#include "snac/widgets/theme.h"

#include <QPainter>

namespace snac::widgets {
namespace {

struct Look
{
    QColor ground;
    QColor border;
    QColor text;
};

Look lookOf(Badge::Kind kind, const Colors& c)
{
    switch (kind) {
    case Badge::Kind::Success:
        return {c.successSoft, c.successSoft, c.success};
    case Badge::Kind::Warning:
        return {c.warningSoft, c.warningSoft, c.warning};
    case Badge::Kind::Error:
        return {c.errorSoft, c.errorSoft, c.error};
    case Badge::Kind::Accent:
        return {c.accentSoft, c.accentSoft, c.accentOnCard};
    case Badge::Kind::Neutral:
        break;
    }
    return {c.card, c.inputBorder, c.muted};
}

} // namespace

Badge::Badge(const QString& text, Kind kind, QWidget* parent)
    : QLabel(text, parent)
    , m_kind(kind)
{
    setFont(smallFont(font()));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Badge::setDot(bool dot)
{
    m_dot = dot;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int dot = m_dot ? metrics.height() * 2 / 3 + 2 : 0;
    return {metrics.horizontalAdvance(text()) + dot + spacing::two, metrics.height() + spacing::half};
}

void Badge::paintEvent(QPaintEvent*)
{
    const Look look = lookOf(m_kind, colors(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.border);
    painter.setBrush(look.ground);
    const double radius = m_dot ? height() / 2.0 - 0.5 : 3.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    QRect place = rect().adjusted(spacing::unit, 0, -spacing::half, 0);
    if (m_dot) {
        const int side = fontMetrics().height() / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.text);
        painter.drawEllipse(QRectF(place.left(), (height() - side) / 2.0, side, side));
        place.setLeft(place.left() + fontMetrics().height() * 2 / 3 + 2);
    }
    painter.setPen(look.text);
    painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeft), text());
}

} // namespace snac::widgets
