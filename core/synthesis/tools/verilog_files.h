// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// What a Verilog file holds, as far as its words tell.
struct VerilogWords
{
    std::vector<std::string> modules; ///< defined in it
    std::vector<std::string> names;   ///< all other names in it, sorted, once each
    std::vector<std::string> quoted;  ///< texts: perhaps files that it reads
    /// Whether a synthesizer may find a memory in it: an array, or a choice among constants. One that is only
    /// by chance written like one says so too, never the other way.
    bool memories = false;
};

/// Comments left out. O(text).
[[nodiscard]] VerilogWords verilogWords(std::string_view text);

/// The files that a module is made of: its own, those of the modules it uses, and so on; in the order of
/// `files`. Keys of `files` are names, values are texts. Error: no file defines the module. A word that is
/// only by chance the name of a module makes the list longer, never shorter. O(words · log modules).
[[nodiscard]] Result<std::vector<std::string>> filesOfModule(const std::map<std::string, VerilogWords>& files,
                                                             const std::string& module);

} // namespace snac::synthesis
