// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The clock is judged only by the tests with the label "timing" (ctest -L timing), which run alone on a quiet
// machine. Everywhere else the same functions check what they do, and print how long it took.
#include <QElapsedTimer>
#include <QtGlobal>

namespace snac::timing {

/// Whether this run may fail because something was slow.
inline bool judgesTime()
{
    return qEnvironmentVariableIntValue("SNAC_TIMING") != 0;
}

/// Whether `taken` keeps a limit of the same unit, where the clock is judged.
inline bool keepsTo(double taken, double limit)
{
    qInfo("took %.3g, at most %.3g wanted%s", taken, limit, judgesTime() ? "" : " (not judged here)");
    return !judgesTime() || taken < limit;
}

inline bool keepsTo(const QElapsedTimer& timer, double milliseconds)
{
    return keepsTo(static_cast<double>(timer.elapsed()), milliseconds);
}

/// How long to wait for what should take `milliseconds`: so long where the clock is judged, else a minute.
inline int patience(int milliseconds)
{
    return judgesTime() ? milliseconds : 60000;
}

} // namespace snac::timing
