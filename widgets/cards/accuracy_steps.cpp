// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy_steps.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr int arrow = 64; // px between two figures

QString withSign(double difference, const QString& text)
{
    if (difference == 0.0 || text.toDouble() == 0.0)
        return QStringLiteral("±0");
    return (difference < 0.0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + text;
}

} // namespace

AccuracySteps::AccuracySteps(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Accuracy unquantized, fake-quantized and in integers"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AccuracySteps::setFigures(std::vector<AccuracyFigure> figures, const QString& unit,
                               const QString& origin, int rows)
{
    m_figures = std::move(figures);
    m_unit = unit;
    m_origin = origin;
    m_rows = rows;
    setAccessibleDescription(describe() + QStringLiteral("; ") + footText());
    updateGeometry();
    update();
}

void AccuracySteps::setNumbers(std::function<QString(double)> text, bool lowerIsBetter)
{
    m_text = std::move(text);
    m_lowerIsBetter = lowerIsBetter;
}

QString AccuracySteps::numberText(double value) const
{
    return m_text ? m_text(value) : fixedNumber(value, 2);
}

void AccuracySteps::clear()
{
    setFigures({}, {}, {}, 0);
}

double AccuracySteps::standardError(double percent, int rows)
{
    if (rows <= 0 || !(percent >= 0.0) || !(percent <= 100.0))
        return std::numeric_limits<double>::quiet_NaN();
    const double p = percent / 100.0;
    // Where all rows agree their spread was not seen: Wilson's interval, as in network/score_error.h.
    return 100.0 * (p > 0.0 && p < 1.0 ? std::sqrt(p * (1.0 - p) / rows) : 0.5 / (rows + 1.0));
}

QString AccuracySteps::differenceText(std::size_t to) const
{
    // Of the figures as they are shown, so that what stands between them adds up; thousands may be parted.
    const auto shown = [this](double value) {
        bool isPlain = false;
        const double read = std::isfinite(value) ? numberText(value).toDouble(&isPlain) : value;
        return isPlain ? read : value;
    };
    const double difference = shown(m_figures[to].value) - shown(m_figures[to - 1].value);
    return std::isfinite(difference) ? withSign(difference, numberText(std::abs(difference)))
                                     : QStringLiteral("–");
}

QString AccuracySteps::describe() const
{
    QStringList parts;
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const AccuracyFigure& f = m_figures[i];
        QString text = std::isfinite(f.value)
                           ? QStringLiteral("%1 %2 %3").arg(f.label, numberText(f.value), m_unit).trimmed()
                           : tr("%1 not measured").arg(f.label);
        if (i > 0)
            text += QStringLiteral(" (%1)").arg(differenceText(i));
        parts << text;
    }
    return parts.join(QStringLiteral(" → "));
}

QString AccuracySteps::footText() const
{
    QString text = m_origin;
    for (auto f = m_figures.rbegin(); f != m_figures.rend(); ++f) {
        const double error = standardError(f->value, m_rows);
        if (std::isfinite(error)) {
            text += tr("; standard error %1 points").arg(fixedNumber(error, 2));
            break;
        }
    }
    return text;
}

QSize AccuracySteps::sizeHint() const
{
    return {420, m_figures.empty() ? 0 : 4 * fontMetrics().height() + 24};
}

QSize AccuracySteps::minimumSizeHint() const
{
    return {280, sizeHint().height()};
}

void AccuracySteps::paintEvent(QPaintEvent*)
{
    if (m_figures.empty())
        return;
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = static_cast<int>(m_figures.size());
    const int gap = std::min(arrow, width() / (2 * count));
    const int column = (width() - gap * (count - 1)) / count;
    const int small = QFontMetrics(smallFont(font())).height() + 2;
    const QFontMetrics figures(figureFont(font()));
    for (int i = 0; i < count; ++i) {
        const AccuracyFigure& f = m_figures[static_cast<std::size_t>(i)];
        const int x = i * (column + gap);
        painter.setFont(smallFont(font()));
        painter.setPen(c.muted);
        const int labelRoom = std::min(column + gap - 4, width() - x);
        painter.drawText(QRect(x, 0, labelRoom, small), int(Qt::AlignVCenter | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(f.label, Qt::ElideRight, labelRoom));
        QFont font = figureFont(this->font());
        const QString value = std::isfinite(f.value) ? numberText(f.value) : QStringLiteral("–");
        const QString text =
            m_unit.isEmpty() || !std::isfinite(f.value) ? value : value + QLatin1Char(' ') + m_unit;
        while (font.pointSizeF() > 10.0 && QFontMetrics(font).horizontalAdvance(text) > column)
            font.setPointSizeF(font.pointSizeF() - 0.5);
        painter.setFont(font);
        painter.setPen(i + 1 == count ? c.text : blend(c.card, c.text, 0.8));
        painter.drawText(QRect(x, small, column + 4, figures.height() + 4),
                         int(Qt::AlignVCenter | Qt::AlignLeft), text);
        if (i == 0)
            continue;
        const double y = small + (figures.height() + 4) / 2.0 + 6;
        const double from = x - gap + 4.0;
        const double to = x - 8.0;
        painter.setPen(QPen(c.inputBorder, 1.4));
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        painter.drawLine(QPointF(to, y), QPointF(to - 5, y - 3));
        painter.drawLine(QPointF(to, y), QPointF(to - 5, y + 3));
        painter.setFont(smallFont(this->font()));
        const double difference =
            (m_lowerIsBetter ? -1.0 : 1.0) * (f.value - m_figures[static_cast<std::size_t>(i) - 1].value);
        const double error = standardError(f.value, m_rows);
        // Worse than two standard errors is worth a colour.
        const bool worse =
            std::isfinite(difference) && difference < -2.0 * (std::isfinite(error) ? error : 0.0);
        painter.setPen(worse ? c.error : c.muted);
        painter.drawText(QRectF(from - 14, y - small - 1, to - from + 28, small), int(Qt::AlignCenter),
                         differenceText(static_cast<std::size_t>(i)));
    }
    painter.setFont(smallFont(font()));
    painter.setPen(c.muted);
    painter.drawText(QRect(0, small + figures.height() + 8, width(), 2 * small),
                     int(Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap), footText());
}

bool AccuracySteps::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_figures.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QStringList lines;
        for (const AccuracyFigure& f : m_figures)
            lines << QStringLiteral("%1: %2").arg(f.label, f.help);
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
