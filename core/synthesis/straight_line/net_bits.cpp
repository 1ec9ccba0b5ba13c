// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_bits.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace snac::synthesis {

Nets bitsOfConstant(std::int64_t raw, int width)
{
    Nets bits;
    for (int i = 0; i < width; ++i) {
        bits.push_back(static_cast<int>((raw >> std::min(i, 63)) & 1));
    }
    return bits;
}

Nets extendedBits(const Nets& bits, bool isSigned, int shift, int width)
{
    Nets result;
    for (int i = 0; i < width; ++i) {
        const int place = i - shift;
        result.push_back(place < 0                               ? BitNetlist::zero
                         : place < static_cast<int>(bits.size()) ? bits[static_cast<std::size_t>(place)]
                         : isSigned                              ? bits.back()
                                                                 : BitNetlist::zero);
    }
    return result;
}

Nets withoutLowest(const Nets& bits, int count)
{
    return {bits.begin() + std::min<std::ptrdiff_t>(count, std::ssize(bits)), bits.end()};
}

Nets clippedBits(BitNetlist& netlist, const Nets& bits, const Limits& limits, int width)
{
    Nets result;
    for (int i = 0; i < width; ++i) {
        const Net own = i < static_cast<int>(bits.size()) ? bits[static_cast<std::size_t>(i)] : bits.back();
        if (limits.above != BitNetlist::zero && limits.below != BitNetlist::zero) {
            result.push_back(netlist.logic({own, limits.above, limits.below}, tagOf(BitTag::Activation)));
        } else {
            const Net limit = std::max(limits.above, limits.below);
            result.push_back(
                limit == BitNetlist::zero ? own : netlist.forced(own, limit, tagOf(BitTag::Activation)));
        }
    }
    return result;
}

Limits limitsOf(BitNetlist& netlist, const Nets& bits, bool isSigned, int kept, bool above, bool below)
{
    Limits limits;
    const Nets upper(bits.begin() + std::min<std::ptrdiff_t>(kept, std::ssize(bits)), bits.end());
    if (above) {
        limits.above = netlist.logic(upper, tagOf(BitTag::Above));
    }
    if (below && isSigned) {
        limits.below = netlist.logic(upper, tagOf(BitTag::Below));
    }
    return limits;
}

} // namespace snac::synthesis
