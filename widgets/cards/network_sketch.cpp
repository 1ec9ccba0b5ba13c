// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_sketch.h"

#include "snac/widgets/theme.h"

#include "snac/base/overloaded.h"
#include "snac/network/architecture.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

QString grouped(long long value)
{
    QString text = QLocale(QLocale::English).toString(value);
    return text.replace(QLatin1Char(','), QChar(0x202f));
}

QString fromName(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

NetworkSketch::NetworkSketch(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Network"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NetworkSketch::setArchitecture(const network::Architecture& architecture)
{
    m_bars.clear();
    Bar input;
    input.kind = Bar::Kind::Input;
    input.units = architecture.inputs;
    m_bars.push_back(input);
    for (const network::Layer& layer : architecture.layers) {
        std::visit(Overloaded{
                       [this](const network::Dense& dense) {
                           Bar bar;
                           bar.units = dense.units;
                           bar.inputs = m_bars.back().units;
                           m_bars.push_back(bar);
                       },
                       [this](const network::BatchNorm&) { m_bars.back().batchNorm = true; },
                       [this](const network::Activation& activation) {
                           m_bars.back().activation =
                               activation.kind == network::ActivationKind::Linear
                                   ? QString()
                                   : fromName(network::activationName(activation.kind));
                       },
                       [this](const network::Dropout& dropout) { m_bars.back().dropout = dropout.rate; },
                   },
                   layer);
    }
    if (m_bars.size() > 1)
        m_bars.back().kind = Bar::Kind::Output;
    QStringList widths;
    for (const Bar& bar : m_bars)
        widths.append(QString::number(bar.units));
    m_summary = widths.join(QLatin1Char('-'));
    setAccessibleDescription(m_summary);
    layOut();
    update();
}

void NetworkSketch::clear()
{
    m_bars.clear();
    m_summary.clear();
    setAccessibleDescription({});
    update();
}

QString NetworkSketch::describe(int index) const
{
    if (index < 0 || index >= static_cast<int>(m_bars.size()))
        return {};
    const Bar& bar = m_bars[static_cast<std::size_t>(index)];
    if (bar.kind == Bar::Kind::Input)
        return tr("inputs: %1 features").arg(bar.units);
    const long long parameters =
        static_cast<long long>(bar.inputs) * bar.units + bar.units + (bar.batchNorm ? 2LL * bar.units : 0LL);
    const QString shape = tr("%1 inputs × %2 units").arg(bar.inputs).arg(bar.units);
    QStringList parts = {bar.kind == Bar::Kind::Output ? tr("output layer: %1").arg(shape)
                                                       : tr("dense layer %1: %2").arg(index).arg(shape)};
    parts.append(tr("%1 parameters").arg(grouped(parameters)));
    if (bar.batchNorm)
        parts.append(tr("batch norm"));
    parts.append(bar.activation.isEmpty() ? tr("linear") : bar.activation);
    if (bar.dropout > 0.0)
        parts.append(tr("dropout %1").arg(bar.dropout));
    return parts.join(QLatin1String(", "));
}

QSize NetworkSketch::sizeHint() const
{
    return {360, 96 + 3 * QFontMetrics(smallFont(font())).height()};
}

QSize NetworkSketch::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

/// Height of a bar goes with the square root of its width: 5 stays visible beside 1024.
void NetworkSketch::layOut()
{
    if (m_bars.empty())
        return;
    const QFontMetrics metrics(smallFont(font()));
    const double labels = 2.0 * metrics.height() + 6;
    const double room = std::max(24.0, height() - labels - 8);
    int widest = 1;
    for (const Bar& bar : m_bars)
        widest = std::max(widest, bar.units);
    const auto count = static_cast<double>(m_bars.size());
    const double step = std::min(56.0, (width() - 8.0) / count);
    const double barWidth = std::clamp(step * 0.5, 8.0, 28.0);
    const double left = 4.0;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const double h = std::max(14.0, room * std::sqrt(m_bars[i].units / static_cast<double>(widest)));
        const double centre = left + step * (static_cast<double>(i) + 0.5);
        m_bars[i].rect = QRectF(centre - barWidth / 2, 4 + (room - h) / 2, barWidth, h);
    }
}

void NetworkSketch::resizeEvent(QResizeEvent* event)
{
    layOut();
    QWidget::resizeEvent(event);
}

void NetworkSketch::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    const QFontMetrics metrics = painter.fontMetrics();
    if (m_bars.empty()) {
        painter.setPen(c.muted);
        painter.drawText(rect(), int(Qt::AlignCenter), tr("No trial selected"));
        return;
    }
    const double middle = m_bars.front().rect.center().y();
    painter.setPen(QPen(c.inputBorder, 1.5));
    for (std::size_t i = 1; i < m_bars.size(); ++i)
        painter.drawLine(QPointF(m_bars[i - 1].rect.right(), middle), QPointF(m_bars[i].rect.left(), middle));
    const double step =
        m_bars.size() > 1 ? m_bars[1].rect.center().x() - m_bars[0].rect.center().x() : width();
    const double labelTop = height() - 2.0 * metrics.height() - 4;
    for (const Bar& bar : m_bars) {
        paintBar(painter, bar);
        const QRectF number(bar.rect.center().x() - step / 2, labelTop, step, metrics.height());
        painter.setPen(c.text);
        painter.drawText(number, int(Qt::AlignCenter),
                         metrics.elidedText(QString::number(bar.units), Qt::ElideRight, int(step)));
        QString mark = bar.kind == Bar::Kind::Input ? tr("in") : bar.activation;
        if (bar.kind == Bar::Kind::Output && mark.isEmpty())
            mark = tr("out");
        painter.setPen(c.muted);
        if (metrics.horizontalAdvance(mark) <= step - 2)
            painter.drawText(number.translated(0, metrics.height()), int(Qt::AlignCenter), mark);
    }
}

void NetworkSketch::paintBar(QPainter& painter, const Bar& bar) const
{
    const Colors& c = colors(palette());
    const QColor ground = bar.kind == Bar::Kind::Input    ? c.grid
                          : bar.kind == Bar::Kind::Output ? blend(c.card, category(5), c.dark ? 0.35 : 0.18)
                                                          : blend(c.card, category(0), c.dark ? 0.45 : 0.16);
    const QColor line = bar.kind == Bar::Kind::Hidden ? blend(c.card, c.accentOnCard, 0.6) : c.muted;
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(bar.rect, 4, 4);
    if (bar.batchNorm) {
        // A band at the left edge: batch norm is folded into the layer it stands on.
        painter.setPen(Qt::NoPen);
        painter.setBrush(category(2));
        painter.drawRoundedRect(QRectF(bar.rect.left() + 2, bar.rect.top() + 3, 3, bar.rect.height() - 6),
                                1.5, 1.5);
    }
    if (bar.dropout > 0.0) {
        painter.setPen(QPen(c.muted, 1, Qt::DotLine));
        for (double y = bar.rect.top() + 7; y < bar.rect.bottom() - 4; y += 7)
            painter.drawLine(QPointF(bar.rect.left() + 8, y), QPointF(bar.rect.right() - 3, y));
    }
}

bool NetworkSketch::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            const QRectF column(m_bars[i].rect.left() - 6, 0, m_bars[i].rect.width() + 12, height());
            if (column.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), describe(static_cast<int>(i)), this, column.toRect());
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
