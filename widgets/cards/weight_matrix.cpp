// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weight_matrix.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

WeightMatrix::WeightMatrix(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Weights of the layer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeightMatrix::setGrid(WeightGrid grid, const WeightGrid& before)
{
    m_grid = std::move(grid);
    m_most = 0.0F;
    m_pruned = 0;
    m_new = 0;
    const bool comparable = before.units == m_grid.units && before.inputs == m_grid.inputs;
    m_newlyPruned.assign(m_grid.values.size(), false);
    for (std::size_t i = 0; i < m_grid.values.size(); ++i) {
        const float w = m_grid.values[i];
        if (!std::isnan(w)) {
            m_most = std::max(m_most, std::abs(w));
            continue;
        }
        ++m_pruned;
        m_newlyPruned[i] = comparable && !before.empty() && !std::isnan(before.values[i]);
        m_new += m_newlyPruned[i] ? 1 : 0;
    }
    m_most = std::max(m_most, 1e-9F);
    if (m_unit >= m_grid.units || m_input >= m_grid.inputs)
        setSelected(-1, -1);
    setAccessibleDescription(tr("%1 units x %2 inputs, %3 of %4 weights pruned, %5 of them in this round")
                                 .arg(m_grid.units)
                                 .arg(m_grid.inputs)
                                 .arg(m_pruned)
                                 .arg(m_grid.values.size())
                                 .arg(m_new));
    makeImage();
    update();
}

QColor WeightMatrix::colorOf(float weight) const
{
    const Colors& c = colors(palette());
    if (std::isnan(weight))
        return c.card;
    // The root spreads the small ones; none is as pale as a pruned one.
    const double strength = 0.16 + 0.84 * std::sqrt(std::min(1.0F, std::abs(weight) / m_most));
    return blend(c.card, weight < 0.0F ? category(5) : category(c.dark ? 4 : 0), strength);
}

void WeightMatrix::makeImage()
{
    m_image = QImage();
    if (m_grid.empty())
        return;
    m_image = QImage(columns(), rows(), QImage::Format_RGB32);
    const Colors& c = colors(palette());
    const QRgb fresh = blend(c.card, c.mutated, c.dark ? 0.75 : 0.5).rgb();
    for (int u = 0; u < m_grid.units; ++u) {
        for (int i = 0; i < m_grid.inputs; ++i) {
            const std::size_t k = static_cast<std::size_t>(u) * static_cast<std::size_t>(m_grid.inputs) +
                                  static_cast<std::size_t>(i);
            const QRgb color = m_newlyPruned[k] ? fresh : colorOf(m_grid.values[k]).rgb();
            m_image.setPixel(unitsAcross() ? u : i, unitsAcross() ? i : u, color);
        }
    }
}

QRectF WeightMatrix::area() const
{
    if (m_grid.empty())
        return {};
    double side = std::min((width() - 2.0) / columns(), (height() - 2.0) / rows());
    if (side >= 3.0)
        side = std::floor(side);
    side = std::min(side, 28.0);
    const QSizeF size(side * columns(), side * rows());
    return {QPointF(std::floor((width() - size.width()) / 2) + 0.5,
                    std::floor((height() - size.height()) / 2) + 0.5),
            size};
}

QRectF WeightMatrix::cell(int unit, int input) const
{
    const QRectF a = area();
    if (a.isEmpty())
        return {};
    const double side = a.width() / columns();
    return {a.left() + side * (unitsAcross() ? unit : input), a.top() + side * (unitsAcross() ? input : unit),
            side, side};
}

void WeightMatrix::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    if (m_grid.empty()) {
        painter.setPen(c.muted);
        painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap), tr("No weights to show yet"));
        return;
    }
    const QRectF a = area();
    const double side = a.width() / columns();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, side < 1.0);
    if (side >= 1.0)
        painter.drawImage(a, m_image);
    else // many weights a pixel: their mean
        painter.drawImage(a.topLeft(),
                          m_image.scaled(a.size().toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    if (side >= 7.0) {
        painter.setPen(QPen(c.grid, 1));
        for (int i = 1; i < columns(); ++i)
            painter.drawLine(QPointF(a.left() + i * side, a.top()), QPointF(a.left() + i * side, a.bottom()));
        for (int u = 1; u < rows(); ++u)
            painter.drawLine(QPointF(a.left(), a.top() + u * side), QPointF(a.right(), a.top() + u * side));
    }
    painter.setPen(QPen(c.inputBorder, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(a);
    if (m_unit >= 0 && m_input >= 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF chosen = cell(m_unit, m_input);
        painter.setPen(QPen(c.card, 4));
        painter.drawRect(chosen.adjusted(-1.5, -1.5, 1.5, 1.5));
        painter.setPen(QPen(c.text, 2));
        painter.drawRect(chosen.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
    if (hasFocus() && m_unit < 0) {
        painter.setPen(QPen(c.accentOnCard, 1));
        painter.drawRect(a.adjusted(-1, -1, 1, 1));
    }
}

QPoint WeightMatrix::cellAt(const QPointF& position) const
{
    const QRectF a = area();
    if (!a.contains(position))
        return {-1, -1};
    const double side = a.width() / columns();
    const int column = std::clamp(static_cast<int>((position.x() - a.left()) / side), 0, columns() - 1);
    const int row = std::clamp(static_cast<int>((position.y() - a.top()) / side), 0, rows() - 1);
    return unitsAcross() ? QPoint(row, column) : QPoint(column, row);
}

void WeightMatrix::setSelected(int unit, int input)
{
    const bool valid = unit >= 0 && input >= 0 && unit < m_grid.units && input < m_grid.inputs;
    m_unit = valid ? unit : -1;
    m_input = valid ? input : -1;
    update();
}

void WeightMatrix::choose(int unit, int input)
{
    if (m_grid.empty())
        return;
    setSelected(std::clamp(unit, 0, m_grid.units - 1), std::clamp(input, 0, m_grid.inputs - 1));
    Q_EMIT weightSelected(m_unit, m_input);
}

void WeightMatrix::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = cellAt(event->position());
    if (at.x() >= 0)
        choose(at.y(), at.x());
}

void WeightMatrix::keyPressEvent(QKeyEvent* event)
{
    QPoint step; // columns, rows
    switch (event->key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        break;
    case Qt::Key_Right:
        step = {1, 0};
        break;
    case Qt::Key_Up:
        step = {0, -1};
        break;
    case Qt::Key_Down:
        step = {0, 1};
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_unit < 0)
        choose(0, 0);
    else if (unitsAcross())
        choose(m_unit + step.x(), m_input + step.y());
    else
        choose(m_unit + step.y(), m_input + step.x());
}

void WeightMatrix::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        makeImage();
    QWidget::changeEvent(event);
}

bool WeightMatrix::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPoint at = cellAt(help->pos());
        if (at.x() < 0) {
            QToolTip::hideText();
            return true;
        }
        const float w = m_grid.at(at.y(), at.x());
        const QString value =
            std::isnan(w)
                ? tr("pruned")
                : significantNumber(static_cast<double>(w), 5).replace(QLatin1Char('-'), QChar(0x2212));
        QToolTip::showText(help->globalPos(),
                           tr("unit %1, input %2: %3").arg(at.y() + 1).arg(at.x() + 1).arg(value), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
