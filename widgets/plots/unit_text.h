// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the plots write a value with its unit. Private to widgets/.
#pragma once

#include "plot_geometry.h"

#include "snac/base/shown_text.h"

#include <cmath>

namespace snac::widgets {

/// "1 cycle", "13 cycles", "74.10 %"; what is not known has no unit.
[[nodiscard]] inline QString valueWithUnit(double value, int decimals, const QString& unit)
{
    const QString digits = valueText(value, decimals);
    return std::isfinite(value)
               ? QString::fromStdString(snac::withUnit(digits.toStdString(), unit.toStdString()))
               : digits;
}

} // namespace snac::widgets
