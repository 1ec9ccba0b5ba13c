// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "design.h"
#include "file_set.h"

#include <span>
#include <string_view>

namespace snac::synthesis {

/// A form that a design can be written in. A new one is a file in writers/ and a row of the table in
/// writer.cpp.
struct Writer
{
    std::string_view key;   ///< as typed: "hls"
    std::string_view label; ///< as shown: "HLS C++ project"
    std::string_view what;  ///< in a sentence
    /// Pure: the same design gives the same bytes. Errors: what this form cannot express, with the layer.
    Result<FileSet> (*write)(const Design& design);
};

[[nodiscard]] std::span<const Writer> writers();
/// Whether it is a language of RTL, in which Design::multipliers counts.
[[nodiscard]] bool isRtl(std::string_view key);
/// Error: none of that key, with the nearest one.
[[nodiscard]] Result<const Writer*> findWriter(std::string_view key);

} // namespace snac::synthesis
