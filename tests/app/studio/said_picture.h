// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "said_views.h"

namespace snac::studio::said {

/// A scale of the picture of a front, read back from its ticks.
struct Scale
{
    std::vector<std::pair<double, double>> ticks; ///< pixels, value
    QString title;

    [[nodiscard]] bool isLogarithmic() const
    {
        if (ticks.size() < 3 || ticks.front().second <= 0.0) {
            return false;
        }
        const auto& [p0, v0] = ticks[0];
        const auto& [p1, v1] = ticks[1];
        const auto& [p2, v2] = ticks[2];
        return std::abs((p1 - p0) / (p2 - p0) - (v1 - v0) / (v2 - v0)) > 0.01;
    }
    /// The value at a place, and what a tenth of a pixel more makes.
    [[nodiscard]] std::pair<double, double> at(double pixel) const
    {
        const bool log = isLogarithmic();
        const auto scaled = [log](double value) { return log ? std::log(value) : value; };
        const double slope = (scaled(ticks.back().second) - scaled(ticks.front().second)) /
                             (ticks.back().first - ticks.front().first);
        const double place = scaled(ticks.front().second) + slope * (pixel - ticks.front().first);
        const double value = log ? std::exp(place) : place;
        return {value, std::abs(slope * 0.2) * (log ? value : 1.0)};
    }
};

/// Horizontal: ticks below the frame; vertical: left of it.
inline Scale scaleOf(const QString& svg, bool vertical)
{
    static const QRegularExpression across(
        QStringLiteral("<text x='([-0-9.]+)' y='526.0' text-anchor='middle'>([^<]*)</text>"));
    static const QRegularExpression down(
        QStringLiteral("<text x='86.0' y='([-0-9.]+)' text-anchor='end'>([^<]*)</text>"));
    static const QRegularExpression title(QStringLiteral("<text [^>]*class='a'[^>]*>([^<]*)</text>"));
    Scale scale;
    for (auto found = (vertical ? down : across).globalMatch(svg); found.hasNext();) {
        const auto match = found.next();
        scale.ticks.emplace_back(match.captured(1).toDouble() - (vertical ? 5.0 : 0.0),
                                 match.captured(2).toDouble());
    }
    auto titles = title.globalMatch(svg);
    const QString first = titles.next().captured(1);
    scale.title = (vertical ? titles.next().captured(1) : first).section(QStringLiteral(", "), 0, -2);
    return scale;
}

/// The picture of the first two objectives: the places of the front's points, told apart by their tips.
inline View svg(const study::StudySummary& summary)
{
    View view{.name = QStringLiteral("SVG"), .members = std::set<int>()};
    const QString picture = text(study::frontSvg(summary, 0, 1));
    static const QRegularExpression point(QStringLiteral(
        "<circle cx='([-0-9.]+)' cy='([-0-9.]+)' r='6.0' data-trial='\\d+' class='f'><title>trial (\\d+),"));
    const Scale scales[] = {scaleOf(picture, false), scaleOf(picture, true)};
    for (auto found = point.globalMatch(picture); found.hasNext();) {
        const auto match = found.next();
        const int trial = match.captured(3).toInt();
        view.members->insert(trial);
        for (std::size_t i = 0; i < 2; ++i) {
            if (scales[i].ticks.size() > 1) {
                const auto [value, within] = scales[i].at(match.captured(static_cast<int>(i) + 1).toDouble());
                view.figures[objectiveKey(summary.start.config, trial, i)] = {
                    scales[i].title, QString::number(value, 'g', 12), within};
            }
        }
    }
    return view;
}

} // namespace snac::studio::said
