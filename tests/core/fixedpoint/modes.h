// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of this folder share.
#include "snac/base/fixed_format.h"
#include "snac/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::fixedpoint::test {

inline constexpr std::array allRoundings = {Rounding::Trn,     Rounding::TrnZero, Rounding::Rnd,
                                            Rounding::RndZero, Rounding::RndInf,  Rounding::RndMinInf,
                                            Rounding::RndConv};
inline constexpr std::array allOverflows = {Overflow::Wrap, Overflow::Sat, Overflow::SatZero,
                                            Overflow::SatSym};

/// A number that is often at, or next to, a tie or a bound: random bits of a random count.
inline std::int64_t ruggedInteger(Random& random, int bits)
{
    const int count = static_cast<int>(random.integer(0, bits));
    const auto low = count == 0 ? 0 : random.next() >> (64 - count);
    switch (random.integer(0, 3)) {
    case 0:
        return static_cast<std::int64_t>(low);
    case 1:
        return static_cast<std::int64_t>(~low);
    case 2: // many zeros at the end
        return static_cast<std::int64_t>((low | 1) << random.integer(0, std::min(bits - count, 63)));
    default: // around a power of two
        return static_cast<std::int64_t>((std::uint64_t{1} << random.integer(0, bits - 1)) +
                                         static_cast<std::uint64_t>(random.integer(-1, 1)));
    }
}

inline FixedFormat randomFormat(Random& random, int smallest, int largest)
{
    FixedFormat format;
    format.width = static_cast<int>(random.integer(smallest, largest));
    format.integer = static_cast<int>(random.integer(-6, format.width + 6));
    format.isSigned = random.chance(0.6);
    format.rounding = allRoundings[random.index(allRoundings.size())];
    format.overflow = allOverflows[random.index(allOverflows.size())];
    return format;
}

} // namespace snac::fixedpoint::test
