// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace snac::data {

/// Numbers to be written, last index fastest.
struct NamedArray
{
    std::string name;
    std::vector<std::size_t> shape; ///< at least one dimension, none of them 0
    std::variant<std::vector<float>, std::vector<double>, std::vector<std::int64_t>> values;
};

/// "3000 x 16, 32-bit".
[[nodiscard]] std::string arrayText(const NamedArray& array);

/// One array as a .npy file.
[[nodiscard]] std::string npyBytes(const NamedArray& array);

/// All as an .npz archive. Error: more than that can hold.
[[nodiscard]] Result<std::string> npzBytes(const std::vector<NamedArray>& arrays);

} // namespace snac::data
