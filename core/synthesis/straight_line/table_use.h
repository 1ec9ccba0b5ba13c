// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// A table as it is asked: by all bits of the value that is looked up, for as many bits as its entries take
/// there.
struct TableUse
{
    int table = 0; ///< of Program::tables
    int addressWidth = 1;
    bool signedAddress = false;
    int width = 1; ///< of what comes out
    auto operator<=>(const TableUse&) const = default;
};

/// Of a value that is a Lookup.
[[nodiscard]] TableUse tableUse(const Program& program, const ProgramValue& value);

/// By the bits of the address as a number: what comes out, of which `width` bits count. O(entries).
[[nodiscard]] std::vector<std::int64_t> entriesByAddress(const Program& program, const TableUse& use);

/// Yosys weighs a block memory against a LUT for 64 bits, and takes it where a register stands beside.
[[nodiscard]] bool mayBeBlockMemory(const TableUse& use);

/// Whether it becomes a module of its own, which tools make once for all values that ask it. Not a table that
/// one LUT holds, which is made with the logic before it; nor one that may be a block memory, which needs the
/// register beside it.
[[nodiscard]] bool standsAlone(const TableUse& use);

/// Of modules of tables in Verilog.
inline constexpr std::string_view tableAttribute = "snac_table";

} // namespace snac::synthesis
