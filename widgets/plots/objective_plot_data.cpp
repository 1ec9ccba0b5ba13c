// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The plot as numbers.
#include "objective_plot_private.h"

#include "snac/widgets/csv_cell.h"

#include "snac/base/number_text.h"

#include <QLocale>

#include <cmath>

namespace snac::widgets {

namespace {

/// So that it reads back as it is; empty where it is not known.
QString exactNumber(double value)
{
    return std::isfinite(value) ? QString::fromStdString(roundTripText(value)) : QString();
}

} // namespace

QString ObjectivePlot::dataCsv() const
{
    if (d->shows(Layer::Density)) { // cells are those of the view
        d->updateAxes();
        d->updatePixels();
        d->updateDensity();
    }
    d->updateStandings();
    QString text;
    for (const QString& line : captionText().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        text += QStringLiteral("# ") + line + QLatin1Char('\n');
    QStringList cells{QStringLiteral("trial"), QStringLiteral("generation"), QStringLiteral("state"),
                      QStringLiteral("front"), QStringLiteral("population")};
    for (const AxisInfo& axis : d->axes)
        cells << csvCell(headingText(axis.label, axis.unit));
    if (d->shows(Layer::Density))
        cells << QStringLiteral("trials in its cell");
    text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (std::size_t i = 0; i < d->points.size(); ++i) {
        const PlotPoint& point = d->points[i];
        const Private::Standing& now = d->standings[i];
        if (!now.shown || !d->showsFate(point.fate))
            continue;
        cells = {QString::number(point.trial), QString::number(point.generation), csvCell(point.state),
                 QString::number(now.onFront ? 1 : 0), QString::number(now.current ? 1 : 0)};
        for (qsizetype axis = 0; axis < d->axes.size(); ++axis) {
            const auto at = static_cast<std::size_t>(axis);
            cells << (at < point.values.size() ? exactNumber(point.values[at]) : QString());
        }
        if (d->shows(Layer::Density))
            cells << (d->cellCount(i) > 0 ? QString::number(d->cellCount(i)) : QString());
        text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace snac::widgets
