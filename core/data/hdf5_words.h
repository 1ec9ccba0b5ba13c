// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hdf5.h>

#include <optional>
#include <string>

namespace snac::data {

/// A data set of texts, one a row (h5py writes str so), as a .npy file of bytes ('|S6') as wide as its
/// longest word: labels that are words. Texts of fixed and of variable length, in UTF-8. Nothing: no texts,
/// not one a row, longer ones than a label is, more than the file can hold, or damaged. For the process that
/// reads apart: a damaged file can end it.
[[nodiscard]] std::optional<std::string> hdf5Words(hid_t dataset, std::size_t fileBytes);

} // namespace snac::data
