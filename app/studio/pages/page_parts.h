// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What pages are put together from.
#pragma once

#include "snac/studio/shell/study_session.h"
#include "snac/widgets/cards/job_row.h"

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

/// Fills the line below the header of a page that says what went wrong, or what is to be known; empty hides
/// it.
void fillBanner(QLabel* banner, const QString& text, bool error);

/// How a job row shows the state of a session.
[[nodiscard]] widgets::JobRow::State rowState(SessionState state);

/// Sizes of splitters under their names, as in the settings of the window.
void saveSplitters(QSettings& settings, const QList<QSplitter*>& splitters);
void restoreSplitters(const QSettings& settings, const QList<QSplitter*>& splitters);

} // namespace snac::studio
