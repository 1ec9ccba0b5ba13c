// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolution.h"

#include "snac/base/number_text.h"

namespace snac::data {

std::string Resolution::text() const
{
    return "its values lie between " + roundTripText(m_low) + " and " + roundTripText(m_high) +
           ", and 32-bit numbers are too coarse for such differences: subtract " + roundTripText(m_low) +
           " from all of them";
}

} // namespace snac::data
