// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"
#include "study_file.h"

namespace snac::config {

/// What the settings say of the sizes of the data. Private to the room.
[[nodiscard]] DescribedData describedData(const Settings& settings);

} // namespace snac::config
