// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/fixed_format.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace snac::lesson {

/// What a format makes of a weight, as core/fixedpoint computes it.
struct HeldWeight
{
    FixedFormat format;
    std::int64_t raw = 0; ///< the integer that stands for it
    double value = 0.0;   ///< that integer times 2^-fraction
    bool beyond = false;  ///< the rounded weight is out of range: the overflow mode decided
    std::string bits;     ///< of the integer, two's complement, with the point: "000.01010"
    [[nodiscard]] double error(double weight) const { return value - weight; }
};

inline constexpr std::size_t gridFormats = 4;
/// Widths and integer bits of the four, the finest first: <8,3>, <6,2>, <4,1>, <3,1>.
[[nodiscard]] std::array<FixedFormat, gridFormats> gridFormatsOf(Rounding rounding, Overflow overflow);
/// The same weight in all four.
[[nodiscard]] std::array<HeldWeight, gridFormats> heldBy(double weight, Rounding rounding, Overflow overflow);

/// All values of the format, rising. Requires at most 16 bits.
[[nodiscard]] std::vector<double> valuesOf(const FixedFormat& format);

/// Weights worth a look, one a step of the scene.
[[nodiscard]] std::span<const double> gridExamples();
/// A weight can be dragged between these; more than the finest format holds.
inline constexpr double gridLow = -5.0;
inline constexpr double gridHigh = 5.0;
/// And lies on multiples of this: finer than every format.
inline constexpr double gridGrain = 1.0 / 128.0;
[[nodiscard]] double onGrain(double weight); ///< the nearest such weight, within the ends

/// Where the weight is to be dragged.
enum class GridTask {
    AllExact,     ///< all four hold it exactly, and it is not 0
    CoarseBeyond, ///< out of the range of the two coarse formats, held exactly by the two fine ones
    BecomesZero   ///< the coarsest makes 0 of it, the finest does not
};
[[nodiscard]] GridTask gridTaskOf(int step);
[[nodiscard]] bool isDone(GridTask task, double weight, Rounding rounding, Overflow overflow);
/// The weight nearest to `from` that does it; there is one with every rounding and overflow.
[[nodiscard]] double gridAnswer(GridTask task, double from, Rounding rounding, Overflow overflow);

} // namespace snac::lesson
