// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synthesis_result.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// Variables that AMD's tools and their licences need.
[[nodiscard]] const std::vector<std::string>& amdVariables();

/// The newest file below the folder whose name ends so; empty where there is none. At most 100,000 files.
[[nodiscard]] std::string findReport(const std::string& folder, std::string_view ending);

/// A report that should be there: the tool's own reason, if its log gives one.
[[nodiscard]] Error missingReport(const std::string& what, const std::string& folder, std::string_view log);

/// Utilization, timing and power of what was placed and routed below the folder, into the result, whose
/// stage follows. A missing timing or power report is noted with its reason. Errors: no utilization.
[[nodiscard]] Result<> readImplementation(const std::string& folder, SynthesisResult& result,
                                          std::string_view log);

} // namespace snac::synthesis
