// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module.h"

#include "snac/synthesis/straight_line/table_use.h"

#include <map>
#include <string>
#include <vector>

namespace snac::synthesis::rtl {

/// By use: the name of the module that holds the table, "small__tanh". Those that hold the same share one,
/// whatever layer they belong to.
[[nodiscard]] std::map<TableUse, std::string> tableModuleNames(const Source& source, const PartNames& parts);

/// Those modules, each once, in the order of their names' first use: address x, entry y.
[[nodiscard]] std::vector<Module> tableModules(const Source& source, const PartNames& parts,
                                               const Language& language);

/// A table as a function of an address.
[[nodiscard]] Function tableText(const std::string& name, const std::string& comment, int addressWidth,
                                 int width, const std::vector<std::int64_t>& entries,
                                 const Language& language);

} // namespace snac::synthesis::rtl
