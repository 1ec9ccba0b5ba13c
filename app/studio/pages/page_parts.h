// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What pages are put together from.
#pragma once

#include <QList>
#include <QString>

class QLabel;
class QSettings;
class QSplitter;
class QWidget;

namespace snac::studio {

inline constexpr int gap = 12; ///< px between cards

/// Parts beside or below one another, with the gap of cards between them. They stretch as their sizes are.
[[nodiscard]] QSplitter* splitterOf(Qt::Orientation orientation, const QString& name,
                                    const QList<QWidget*>& parts, const QList<int>& sizes);

/// A label of several lines whose text can be selected.
[[nodiscard]] QLabel* wrappedLabel(const QString& name);

/// Sizes of splitters under their names, as in the settings of the window.
void saveSplitters(QSettings& settings, const QList<QSplitter*>& splitters);
void restoreSplitters(const QSettings& settings, const QList<QSplitter*>& splitters);

} // namespace snac::studio
