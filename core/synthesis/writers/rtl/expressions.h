// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language.h"

#include "snac/synthesis/straight_line/program.h"

#include <string>
#include <vector>

namespace snac::synthesis::rtl {

/// The value times 2^shift, extended or cut to `width` bits, of which the lowest `dropped` are left out.
[[nodiscard]] std::string extended(const Language& language, const Bits& value, int shift, int width,
                                   int dropped = 0);

/// The wires of a value, the last of which carries it under `name`. Operands in the order left, right,
/// condition.
[[nodiscard]] std::vector<Wire> wiresOf(const Language& language, const Program& program,
                                        const ProgramValue& value, const std::string& name,
                                        const std::vector<Bits>& operands);

/// Name of the function that holds a table, within the module of its layer.
[[nodiscard]] std::string tableFunction(const Program& program, int table);
/// Bits of the entries, and whether they have a sign.
[[nodiscard]] Bits tableEntry(const ProgramTable& table);

} // namespace snac::synthesis::rtl
