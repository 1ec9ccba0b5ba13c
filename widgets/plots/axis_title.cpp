// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "axis_title.h"

#include <QStringList>

#include <algorithm>

namespace snac::widgets {
namespace {

constexpr qsizetype mostLines = 3;

void wrap(const QString& text, const QFontMetrics& metrics, int room, QStringList& lines)
{
    QString line;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (!line.isEmpty() && metrics.horizontalAdvance(longer) > room) {
            lines << line;
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines << line;
}

} // namespace

QString axisTitle(const QString& text, const QFontMetrics& metrics, int room)
{
    if (metrics.horizontalAdvance(text) <= room)
        return text;
    QStringList lines;
    const qsizetype bracket = text.indexOf(QLatin1String(" ("));
    wrap(text.left(bracket), metrics, room, lines); // all of it where there is no bracket
    const qsizetype named = lines.size();
    if (bracket >= 0)
        wrap(text.mid(bracket + 1), metrics, room, lines);
    const bool allFit = std::ranges::all_of(
        lines, [&](const QString& line) { return metrics.horizontalAdvance(line) <= room; });
    if (named < lines.size() && (lines.size() > mostLines || !allFit))
        lines = lines.first(named);
    if (lines.size() > mostLines) {
        const QString rest = lines.mid(mostLines - 1).join(QLatin1Char(' '));
        lines = lines.first(mostLines - 1) << rest;
    }
    for (QString& line : lines) {
        if (metrics.horizontalAdvance(line) > room) // eliding is stricter than that by a pixel
            line = metrics.elidedText(line, Qt::ElideRight, room);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace snac::widgets
