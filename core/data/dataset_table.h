// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "write_dataset.h"

// Private to the room: a data set as a text table.

namespace snac::data {

/// All rows with a header, the truth last, behind weights, groups and times where there are any. The first
/// line says which columns are the truth. What the columns are called goes into `written`. Error: more than
/// 2 GB of text.
[[nodiscard]] Result<std::string> tableOf(const Dataset& dataset, char delimiter, WrittenData& written,
                                          RunControl& control);

} // namespace snac::data
