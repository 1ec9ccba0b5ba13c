// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace snac::data {

/// Whether a column of numbers survives being kept as 32-bit floats: numbers far from zero that differ by
/// little (seconds since 1970, say) do not, for the steps of a float grow with its size.
class Resolution
{
public:
    void add(double value)
    {
        m_low = std::min(m_low, value);
        m_high = std::max(m_high, value);
        m_rounded = m_rounded || static_cast<double>(static_cast<float>(value)) != value;
    }

    /// Values were rounded, in steps of more than a thousandth of their range.
    [[nodiscard]] bool isLost() const
    {
        constexpr double step = std::numeric_limits<float>::epsilon();
        const double size = std::max(std::abs(m_low), std::abs(m_high));
        return m_rounded && m_high > m_low && step * size > (m_high - m_low) / 1000.0;
    }

    /// "its values lie between 1732600000 and 1732600020, and 32-bit numbers are too coarse for such
    /// differences: subtract 1732600000 from all of them"
    [[nodiscard]] std::string text() const;

private:
    double m_low = std::numeric_limits<double>::infinity();
    double m_high = -std::numeric_limits<double>::infinity();
    bool m_rounded = false;
};

} // namespace snac::data
