// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branch.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

namespace snac::compression {

std::string Branch::name() const
{
    return precisionName(precision) + ", " + std::string(methodName(method)) + ", " +
           std::string(structureName(structure));
}

std::string Branch::key() const
{
    return hexText(stableHash(std::to_string(trial) + "; " + name() + "; " + settings));
}

} // namespace snac::compression
