// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// What the names of arrays in an archive tell. Private to the room.

namespace snac::data {

enum class ArrayRole {
    Unknown,
    Inputs,
    Truth,
    Side ///< of each row, or of the whole: weights, numbers of events, names of classes
};

enum class ArrayPart {
    All,
    Train,
    Other ///< set apart: to test with, or to choose by
};

struct ArrayName
{
    ArrayRole role = ArrayRole::Unknown;
    ArrayPart part = ArrayPart::All;
    bool validation = false; ///< of Other: one to choose by, not to test with
    bool byFolder = false;   ///< the role is that of the groups the array lies in; its own name tells none
};

/// Of a name in an .npz ("X_train", "testY") or a path in an HDF5 file ("train/x"). Groups count as words of
/// the name, but for those that say what a row is: "events/labels" are labels, "events" alone are numbers of
/// events.
[[nodiscard]] ArrayName readArrayName(std::string_view name);

/// The groups an array lies in, with the "/" behind them; empty: none.
[[nodiscard]] std::string_view folderOfArray(std::string_view name);

} // namespace snac::data
