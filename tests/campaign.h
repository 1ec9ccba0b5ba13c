// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A property of drawn cases is shown on some of them with each run of the tests, and on many by the tests
// with the label "campaign" (ctest -L campaign), which run the same functions on the same stream of draws for
// longer.
#include <QtGlobal>

namespace snac::campaign {

/// How many cases to draw: `few`, or `many` in a campaign.
inline int cases(int few, int many)
{
    return qEnvironmentVariableIntValue("SNAC_CAMPAIGN") != 0 ? many : few;
}

} // namespace snac::campaign
