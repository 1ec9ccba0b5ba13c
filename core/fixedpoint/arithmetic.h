// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/fixed_format.h"

#include <cstdint>

/// What `ap_fixed<W,I,Q,O>` does, in 64-bit integers (AMD UG1399; IEEE 1666 §7.10, whose sc_fixed it
/// follows).
///
/// A value of a format is its *raw* integer times 2^-fraction. The raw integer of an unsigned format of 64
/// bits is its bit pattern; all others are the integer itself. Formats must satisfy FixedFormat::check().
namespace snac::fixedpoint {

/// The cast of a number to the format: rounded by `rounding` first, then brought into the range by
/// `overflow`. Exact for every double. NaN becomes 0. An infinity is a number beyond every range: it
/// saturates by its sign, and becomes 0 where the overflow mode wraps (as 2^1024 would) or zeroes. O(1).
[[nodiscard]] std::int64_t toRaw(double value, const FixedFormat& to);

/// The cast of raw * 2^-fraction, all modes; fraction may be any integer. O(1).
[[nodiscard]] std::int64_t cast(std::int64_t raw, int fraction, const FixedFormat& to);

/// The cast of a value of another format, which may be an unsigned one of 64 bits. O(1).
[[nodiscard]] std::int64_t cast(std::int64_t raw, const FixedFormat& from, const FixedFormat& to);

/// Whether the cast leaves the range after rounding, so that the overflow mode decides. O(1).
[[nodiscard]] bool overflows(std::int64_t raw, int fraction, const FixedFormat& to);

/// The number itself; rounded to nearest where it has more than 53 significant bits.
[[nodiscard]] double toDouble(std::int64_t raw, const FixedFormat& format);

/// Bounds of the raw integers; with SatSym the symmetric ones.
struct RawRange
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool operator==(const RawRange&) const = default;
};
/// Requires a format of at most 63 bits, or a signed one.
[[nodiscard]] RawRange rawRange(const FixedFormat& format);

/// Bits of the narrowest signed (two's complement) or unsigned integer that holds both bounds; at least 1.
/// Unsigned requires low >= 0. O(1).
[[nodiscard]] int bitsFor(std::int64_t low, std::int64_t high, bool isSigned);

} // namespace snac::fixedpoint
