// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_warnings.h"

namespace snac::synthesis {

std::vector<std::string> hlsWarnings(const Design&)
{
    return {};
}

} // namespace snac::synthesis
