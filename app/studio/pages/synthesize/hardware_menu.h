// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPoint;
class QWidget;

namespace snac::studio {

class Workbench;

/// The context menu of a trial, or of a step "BRANCH/ROUND" of one, wherever it is shown: Synthesize…,
/// Export…, which lead to the Synthesize page, and, for a trial, Compress. `obstacle`: why it cannot be made
/// hardware; empty if it can.
void showHardwareMenu(Workbench& bench, QWidget* over, const QPoint& place, int trial, const QString& step,
                      const QString& obstacle);

} // namespace snac::studio
