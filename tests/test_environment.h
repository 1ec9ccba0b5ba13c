// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/environment.h"

#include <memory>
#include <string>

namespace snac::test {

/// What comes with the program, and nothing of whoever runs the tests.
inline const hardware::EnvironmentPtr& shippedEnvironment()
{
    static const hardware::EnvironmentPtr environment =
        hardware::readEnvironment({.shipped = SNAC_SOURCE_DIR "/resources", .user = {}});
    return environment;
}

inline hardware::EnvironmentInUsePtr shippedInUse()
{
    return std::make_shared<hardware::EnvironmentInUse>(shippedEnvironment());
}

/// That of a program started now: XDG_DATA_HOME says whose.
inline hardware::EnvironmentInUsePtr processEnvironment()
{
    return std::make_shared<hardware::EnvironmentInUse>(hardware::readEnvironment(hardware::findFolders()));
}

inline hardware::DenseHlsModel shippedModel(const hardware::WeightAssumption& assumption = {})
{
    return {assumption, shippedEnvironment()->shipped};
}

inline hardware::CostModelRecord shippedCostModel()
{
    return hardware::recordOf(shippedEnvironment()->shipped);
}

} // namespace snac::test
