// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evaluate.h"
#include "kernels/kernel_set.h"
#include "ranges.h"

#include <cstdint>
#include <vector>

namespace snac::fixedpoint {

/// How the values that enter a layer lie in a block of samples.
enum class Storage {
    Pairs16, ///< pairs of features, 16 bits each
    Plain32,
    Plain64
};

/// One layer, ready for the kernels.
struct LayerPlan
{
    SumPath path = SumPath::Plain64;
    bool wide = true; ///< whether sums and outputs are 64-bit
    Storage storage = Storage::Plain64;
    int inputs = 0;
    int units = 0;
    // The nonzero weights, unit by unit; one of the two lists, as the path takes them.
    std::vector<std::int32_t> weights32;
    std::vector<std::int64_t> weights64;
    std::vector<std::int32_t> places;
    std::vector<std::size_t> starts; ///< units + 1
    kernels::RoundedShift products;
    std::vector<kernels::Finish> finish; ///< by unit
    std::vector<std::int32_t> entries32;
    std::vector<std::int64_t> entries64;
    std::int64_t entryOffset = 0;

    [[nodiscard]] bool hasTable() const { return !entries32.empty() || !entries64.empty(); }
};

[[nodiscard]] LayerPlan planLayer(const LayerView& layer, const LayerRanges& ranges);

/// Constants of a rounded division of |v| < 2^(bits-2) by 2^shift, shift >= 0.
[[nodiscard]] kernels::RoundedShift roundedShift(Rounding rounding, int shift, int bits);

/// Requires a format of at most 31 bits.
[[nodiscard]] kernels::InputCast inputCast(const FixedFormat& format);

} // namespace snac::fixedpoint
