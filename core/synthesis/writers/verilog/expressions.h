// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/straight_line/program.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Verilog text of single values. All vectors are plain bits: signs are extended by hand, so that no rule of
/// the language about signed and unsigned operands decides anything.
namespace snac::synthesis::verilog {

/// A wire with the integer it carries.
struct Bits
{
    std::string name;
    int width = 1;
    bool isSigned = false;
    std::optional<std::int64_t> constant; ///< it is always this; the name is its literal
};

/// "8'h7f": the low bits of a value. Up to 64 bits.
[[nodiscard]] std::string literal(std::int64_t value, int width);
/// The value times 2^shift, extended or cut to `width` bits, of which the lowest `dropped` are left out.
[[nodiscard]] std::string extended(const Bits& value, int shift, int width, int dropped = 0);
/// "name[high:low]", or "name" where it is all of it.
[[nodiscard]] std::string slice(const Bits& value, int high, int low);
/// "[7:0] "; nothing for one bit.
[[nodiscard]] std::string rangeText(int width);

/// A wire and what drives it.
struct Wire
{
    std::string name;
    int width = 1;
    std::string expression;
    std::string comment;
};

/// The wires of a value, the last of which carries it under `name`. Operands in the order left, right,
/// condition.
[[nodiscard]] std::vector<Wire> wiresOf(const Program& program, const ProgramValue& value,
                                        const std::string& name, const std::vector<Bits>& operands);

/// Name of the function that holds a table, within the module of its layer.
[[nodiscard]] std::string tableFunction(const Program& program, int table);
/// Bits of the entries, and whether they have a sign.
[[nodiscard]] Bits tableEntry(const ProgramTable& table);

} // namespace snac::synthesis::verilog
