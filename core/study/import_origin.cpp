// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_origin.h"

#include "imported_results.h"

namespace snac::study {

std::string ImportOrigin::text() const
{
    constexpr std::size_t shownDigits = 12;
    return "imported from " + file + " (" + format + ", sha256 " + sha256.substr(0, shownDigits) + ")";
}

std::string noSearchText(const ImportOrigin& origin)
{
    if (isResults(origin)) {
        return "what another program's search found, " + origin.text() + "; it came with " +
               std::string(noWeightsText);
    }
    return "an imported network without a search: trial 0 was " + origin.text();
}

} // namespace snac::study
