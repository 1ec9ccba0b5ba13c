// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gzip.h"
#include "look.h"
#include "npz.h"

// Unpacking for what can be cancelled, with a look after each piece of it.
namespace snac::data {

/// Error: as unpackGzip(), and cancelled.
[[nodiscard]] Result<std::string> unpackGzip(std::string_view bytes, const std::string& file,
                                             const Look& look);
/// Error: as unpackNpz(), and cancelled.
[[nodiscard]] Result<std::string> unpackNpz(const NpzEntry& entry, const std::string& file, const Look& look);

} // namespace snac::data
