// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branch.h"

#include "snac/base/random.h"

#include <cstdio>

namespace snac::compression {

std::string Branch::name() const
{
    return precisionName(precision) + ", " + std::string(methodName(method)) + ", " +
           std::string(structureName(structure));
}

std::string Branch::key() const
{
    char text[20];
    const std::string all = std::to_string(trial) + "; " + name() + "; " + settings;
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(stableHash(all)));
    return text;
}

} // namespace snac::compression
