// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bit_netlist.h"

#include <cstdint>

namespace snac::synthesis {

// What is done with the bits of a value in a netlist. Private to this folder.

using Net = BitNetlist::Net;
using Nets = BitNetlist::Nets;

/// What a bit of logic is for: equal inputs with equal tags are one LUT.
enum class BitTag {
    Activation,
    Above,
    Below,
    Clipped,
    Increment,
    Chosen,
    Compared,
    Block = 1000 // and those of other tables and products behind it
};

[[nodiscard]] inline std::int64_t tagOf(BitTag tag)
{
    return static_cast<std::int64_t>(tag);
}

/// The bits of a raw integer as constants.
[[nodiscard]] Nets bitsOfConstant(std::int64_t raw, int width);
/// A value times 2^shift in `width` bits.
[[nodiscard]] Nets extendedBits(const Nets& bits, bool isSigned, int shift, int width);
[[nodiscard]] Nets withoutLowest(const Nets& bits, int count);

/// Whether a value lies above, or below, the range it is held within; zero where it cannot.
struct Limits
{
    Net above = BitNetlist::zero;
    Net below = BitNetlist::zero;
};

/// Of the bits from `kept` on, for the sides that are asked for.
[[nodiscard]] Limits limitsOf(BitNetlist& netlist, const Nets& bits, bool isSigned, int kept, bool above,
                              bool below);
/// Bits of a value held within a range, the bits of which are all equal but for the lowest when clipped.
[[nodiscard]] Nets clippedBits(BitNetlist& netlist, const Nets& bits, const Limits& limits, int width);

} // namespace snac::synthesis
