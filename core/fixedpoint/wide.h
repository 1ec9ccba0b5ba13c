// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace snac::fixedpoint {

/// For sums and products of 64-bit integers whose size is not known yet.
__extension__ typedef __int128 Int128;

} // namespace snac::fixedpoint
