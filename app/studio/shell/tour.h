// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance.h"

#include <QSize>
#include <QString>

namespace snac::studio {

/// Renders every page of the window, light and dark, at this size, into PNG files of a folder, as a user
/// finds them, with a small real study that runs meanwhile (simulated jets, seed 1). Returns the exit code:
/// 0, or 1 with a message on stderr.
[[nodiscard]] int runTour(const QString& folder, Appearance& appearance, QSize size = {1440, 900});

} // namespace snac::studio
