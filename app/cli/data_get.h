// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace snac::cli {

/// `snac data get`.
struct GetOptions
{
    std::string name;
    std::string folder; ///< empty: the user's own folder of the set, where studies look for it
    std::string mirror; ///< address of a folder that holds files of the same names; empty: where they are
    int patience = 30;  ///< seconds without a byte
};

/// Brings the files of a public set, or says how to get them by hand and where to put them. The exit code.
[[nodiscard]] int getData(const GetOptions& options);

} // namespace snac::cli
