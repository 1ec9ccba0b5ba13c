// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correlation_matrix.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr int widestInputLabel = 170;
constexpr int correlationScale = 90; ///< px of the shades from -1 to 1
constexpr int matrixLegend = 24;

} // namespace

CorrelationMatrix::CorrelationMatrix(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Correlations of the inputs"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CorrelationMatrix::setValues(const QStringList& names, std::vector<float> values)
{
    m_names = names;
    m_values = std::move(values);
    update();
}

int CorrelationMatrix::labelWidth() const
{
    const QFontMetrics metrics(smallFont(font()));
    int widest = 0;
    for (const QString& name : m_names) {
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    return std::min(widest, widestInputLabel) + spacing::unit + 2; // eliding is stricter by a pixel
}

/// What stands above the cells: the key, and the names where rows have theirs. Columns are named only where
/// the matrix stays large enough for it.
int CorrelationMatrix::topHeight() const
{
    const double named = std::min(width() - labelWidth(), height() - matrixLegend - labelWidth());
    const bool roomy = named / std::max(1, count()) >= QFontMetrics(smallFont(font())).height() - 2;
    return matrixLegend + (roomy ? labelWidth() : 0);
}

double CorrelationMatrix::cell() const
{
    const double side = std::min(width() - labelWidth(), height() - topHeight());
    return std::max(1.0, side / std::max(1, count()));
}

QPointF CorrelationMatrix::centreOf(int row, int column) const
{
    return {labelWidth() + (column + 0.5) * cell(), topHeight() + (row + 0.5) * cell()};
}

QPoint CorrelationMatrix::cellAt(const QPointF& at) const
{
    const int column = static_cast<int>(std::floor((at.x() - labelWidth()) / cell()));
    const int row = static_cast<int>(std::floor((at.y() - topHeight()) / cell()));
    const bool inside = column >= 0 && row >= 0 && column < count() && row < count();
    return inside ? QPoint(column, row) : QPoint(-1, -1);
}

QColor CorrelationMatrix::colorOf(float value) const
{
    const Colors& c = colors(palette());
    const QColor end = value < 0.0F ? QColor(0x00, 0x72, 0xB2) : QColor(0xE6, 0x9F, 0x00); // Okabe and Ito
    return blend(c.card, end, std::min(1.0, std::abs(static_cast<double>(value))));
}

QString CorrelationMatrix::describe(int row, int column) const
{
    const auto value = static_cast<double>(
        m_values[static_cast<std::size_t>(row) * m_names.size() + static_cast<std::size_t>(column)]);
    const QString number = fixedNumber(std::abs(value), 2);
    return tr("%1 and %2: %3")
        .arg(m_names[row], m_names[column],
             (value < 0.0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + number);
}

/// What the colours mean, and at the right what their strength does.
void CorrelationMatrix::paintKey(QPainter& painter) const
{
    const QString words = tr("blue: one falls as the other rises · orange: they rise together");
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(QRect(0, 0, width(), matrixLegend), int(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(words, Qt::ElideRight, width()));
    const QString low = QStringLiteral("\u22121");
    const QString high = QStringLiteral("+1");
    const int lowWidth = metrics.horizontalAdvance(low) + spacing::half;
    const int left = metrics.horizontalAdvance(words) + spacing::three;
    if (left + lowWidth + correlationScale + spacing::half + metrics.horizontalAdvance(high) > width()) {
        return;
    }
    painter.drawText(QRect(left, 0, lowWidth, matrixLegend), int(Qt::AlignVCenter | Qt::AlignLeft), low);
    for (int x = 0; x < correlationScale; ++x) {
        painter.fillRect(QRect(left + lowWidth + x, matrixLegend / 2 - 5, 1, 10),
                         colorOf(2.0F * static_cast<float>(x) / (correlationScale - 1) - 1.0F));
    }
    painter.drawText(QRect(left + lowWidth + correlationScale + spacing::half, 0, width(), matrixLegend),
                     int(Qt::AlignVCenter | Qt::AlignLeft), high);
}

/// Upwards, above their columns.
void CorrelationMatrix::paintColumnNames(QPainter& painter) const
{
    if (topHeight() == matrixLegend) {
        return;
    }
    const QFontMetrics metrics = painter.fontMetrics();
    for (int column = 0; column < count(); ++column) {
        painter.save();
        painter.translate(labelWidth() + column * cell(), topHeight() - spacing::half);
        painter.rotate(-90);
        painter.drawText(QRectF(0, 0, labelWidth(), cell()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         metrics.elidedText(m_names[column], Qt::ElideMiddle, labelWidth() - spacing::unit));
        painter.restore();
    }
}

void CorrelationMatrix::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    painter.setPen(c.muted);
    if (m_names.isEmpty()) {
        painter.drawText(rect(), int(Qt::AlignCenter), tr("No inputs to show"));
        return;
    }
    paintKey(painter);
    paintColumnNames(painter);
    const double side = cell();
    const int above = topHeight();
    const QFontMetrics metrics = painter.fontMetrics();
    for (int row = 0; row < count(); ++row) {
        if (side >= metrics.height() - 2) {
            painter.setPen(c.muted);
            painter.drawText(QRectF(0, above + row * side, labelWidth() - spacing::half, side),
                             int(Qt::AlignVCenter | Qt::AlignRight),
                             metrics.elidedText(m_names[row], Qt::ElideMiddle, labelWidth() - spacing::unit));
        }
        for (int column = 0; column < count(); ++column) {
            const auto at = static_cast<std::size_t>(row * count() + column);
            painter.fillRect(QRectF(labelWidth() + column * side, above + row * side, std::max(1.0, side - 1),
                                    std::max(1.0, side - 1)),
                             colorOf(m_values[at]));
        }
    }
}

void CorrelationMatrix::mousePressEvent(QMouseEvent* event)
{
    if (const QPoint at = cellAt(event->position()); at.y() >= 0) {
        Q_EMIT inputClicked(at.y());
    }
}

bool CorrelationMatrix::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPoint at = cellAt(help->pos());
        if (at.y() >= 0) {
            QToolTip::showText(help->globalPos(), describe(at.y(), at.x()), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
