// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/residual.h"

#include <memory>
#include <string>

namespace snac::studio {

/// A CSV table of invented designs for the pictures of the Calibrate page: a tool that needs more than is
/// estimated, with scatter, of two sources and two stages. Its sources say that it is invented. Always the
/// same table.
[[nodiscard]] std::string inventedReports(const std::shared_ptr<const hardware::Residual>& shipped);

} // namespace snac::studio
