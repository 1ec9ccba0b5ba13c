// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_balance.h"

#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace snac::widgets {
namespace {

constexpr int classNameWidth = 120;
constexpr int classBarHeight = 14;

int balanceKey(const QFont& font)
{
    return QFontMetrics(smallFont(font)).height() + spacing::unit;
}

} // namespace

ClassBalance::ClassBalance(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Rows by class and part"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void ClassBalance::setClasses(std::vector<ClassParts> classes, qint64 rows)
{
    m_classes = std::move(classes);
    m_most = 1;
    m_all = rows;
    QStringList said;
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        m_most = std::max(m_most, m_classes[i].all());
    }
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        said << m_classes[i].name + QStringLiteral(": ") + describe(i);
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QString ClassBalance::describe(std::size_t index) const
{
    const ClassParts& one = m_classes[index];
    const double share =
        m_all > 0 ? 100.0 * static_cast<double>(one.all()) / static_cast<double>(m_all) : 0.0;
    return tr("%1 train, %2 validation, %3 test · %4 %")
        .arg(valueText(static_cast<double>(one.rows[0]), 0), valueText(static_cast<double>(one.rows[1]), 0),
             valueText(static_cast<double>(one.rows[2]), 0))
        .arg(fixedNumber(share, 1));
}

int ClassBalance::lineHeight() const
{
    return fontMetrics().height() + classBarHeight + spacing::unit;
}

QSize ClassBalance::sizeHint() const
{
    return {420, lineHeight() * static_cast<int>(m_classes.size()) + balanceKey(font()) + spacing::unit};
}

/// Which colour is which part.
void ClassBalance::paintKey(QPainter& painter) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString parts[] = {tr("train"), tr("validation"), tr("test")};
    int x = classNameWidth;
    for (int part = 0; part < 3; ++part) {
        painter.fillRect(QRectF(x, metrics.height() / 2.0 - 4, 10, 10), category(part));
        painter.setPen(colors(palette()).muted);
        const int wide = metrics.horizontalAdvance(parts[part]) + 2;
        painter.drawText(QRect(x + 16, 0, wide, metrics.height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         parts[part]);
        x += 16 + wide + 14;
    }
}

void ClassBalance::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const double most = width() - classNameWidth - spacing::unit;
    if (!m_classes.empty()) {
        paintKey(painter);
    }
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        const ClassParts& one = m_classes[i];
        const int top = balanceKey(font()) + static_cast<int>(i) * lineHeight();
        painter.setPen(c.text);
        painter.drawText(QRect(0, top, classNameWidth - spacing::unit, lineHeight()),
                         int(Qt::AlignVCenter | Qt::AlignLeft),
                         metrics.elidedText(one.name, Qt::ElideMiddle, classNameWidth - spacing::unit));
        painter.setPen(c.muted);
        painter.drawText(QRect(classNameWidth, top, width() - classNameWidth, metrics.height()),
                         int(Qt::AlignVCenter | Qt::AlignLeft), describe(i));
        double x = classNameWidth;
        for (int part = 0; part < 3; ++part) {
            const double length = most * static_cast<double>(one.rows[static_cast<std::size_t>(part)]) /
                                  static_cast<double>(m_most);
            painter.fillRect(QRectF(x, top + metrics.height() + 2, length, classBarHeight), category(part));
            x += length;
        }
    }
}

} // namespace snac::widgets
