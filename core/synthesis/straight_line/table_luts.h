// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

// Private to the straight line: what tables cost in LUTs of six inputs.

namespace snac::synthesis {

inline constexpr int tableAddressBits = 6; ///< of one LUT

/// A column of a table: an output bit by address; as many as addresses, a power of two.
using TableColumn = std::vector<bool>;

/// Address bits that make a difference.
[[nodiscard]] std::vector<int> addressBitsOf(const TableColumn& column);

/// LUTs of an output bit. Up to 8 address bits, MUXF7 and MUXF8 choose among those of six; beyond, LUTs do.
/// `merged`: a cast that clips stands before the table; Yosys merges both, and takes the more the larger it
/// is.
[[nodiscard]] int tableLuts(const TableColumn& column, int addressBits, bool merged);

} // namespace snac::synthesis
