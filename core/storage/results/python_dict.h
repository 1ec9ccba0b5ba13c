// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foreign_results.h"

#include <map>
#include <string>
#include <string_view>

namespace snac::study {

/// A flat Python dictionary as repr() writes it: {'units': 3, 'act': "it's", 'norm': None}. None, True and
/// False are words. Error: whatever else Python could write, with the place in the text.
[[nodiscard]] Result<std::map<std::string, ForeignValue>> fromPythonDict(std::string_view text);

} // namespace snac::study
