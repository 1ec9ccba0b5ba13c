// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// Where the one network of a study comes from that was imported and not searched. Such a study has one
/// trial, no generations, and data only where they were given with it.
struct ImportOrigin
{
    std::string file;         ///< its name, without folder; of a bundle that of its folder
    std::string format;       ///< "bundle", "NumPy arrays (hgq)", "ONNX", "QONNX"
    std::string sha256;       ///< of its bytes, 64 hex digits; of a bundle: network.json, then arrays.npz
    std::string network;      ///< what it calls itself
    bool namedInputs = false; ///< by itself or by the data; else columns are taken in order
    bool integers = false;    ///< it has integers, which are kept and used as they are
    /// What it does to raw features; unset: it takes features as they are.
    std::optional<data::Scaler> scaler;
    std::vector<std::string> notes; ///< what was understood, left out or made of something else

    /// "imported from FILE (QONNX, sha256 0123456789ab)": the first 12 digits.
    [[nodiscard]] std::string text() const;
};

/// DatasetOptions::name of an imported network that came without data.
inline constexpr std::string_view noDataName = "none";

/// What holds of such a study wherever a search is expected, in a sentence.
[[nodiscard]] std::string noSearchText(const ImportOrigin& origin);

} // namespace snac::study
