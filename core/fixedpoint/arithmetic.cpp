// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arithmetic.h"

#include "wide.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace snac::fixedpoint {

namespace {

/// Values here are below 2^65: shifted right by this much, all of them are a small fraction of one step.
constexpr int farRight = 100;

Int128 power(int exponent)
{
    return Int128{1} << exponent;
}

struct WideRange
{
    Int128 low;
    Int128 high;
};

WideRange wideRange(const FixedFormat& format)
{
    if (!format.isSigned) {
        return {0, power(format.width) - 1};
    }
    const Int128 high = power(format.width - 1) - 1;
    return {format.overflow == Overflow::SatSym ? -high : -high - 1, high};
}

/// Divides by 2^shift, shift > 0.
Int128 shiftedRight(Int128 value, int shift, Rounding rounding)
{
    shift = std::min(shift, farRight);
    const Int128 below = value >> shift;
    const Int128 rest = value - below * power(shift); // 0 <= rest < 2^shift
    const Int128 half = power(shift - 1);
    const bool negative = value < 0;
    bool up = false;
    switch (rounding) {
    case Rounding::Trn:
        break;
    case Rounding::TrnZero:
        up = negative && rest != 0;
        break;
    case Rounding::Rnd:
        up = rest >= half;
        break;
    case Rounding::RndZero:
        up = rest > half || (rest == half && negative);
        break;
    case Rounding::RndInf:
        up = rest > half || (rest == half && !negative);
        break;
    case Rounding::RndMinInf:
        up = rest > half;
        break;
    case Rounding::RndConv:
        up = rest > half || (rest == half && (below & 1) != 0);
        break;
    }
    return below + (up ? 1 : 0);
}

/// The raw integer in 64 bits: for an unsigned format of 64 bits its pattern.
std::int64_t pattern(Int128 value)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(value));
}

Int128 wrapped(Int128 value, const FixedFormat& to)
{
    Int128 low = value & (power(to.width) - 1);
    if (to.isSigned && low >= power(to.width - 1)) {
        low -= power(to.width);
    }
    return low;
}

std::int64_t beyond(bool negative, Int128 wrappedValue, const FixedFormat& to)
{
    const WideRange range = wideRange(to);
    switch (to.overflow) {
    case Overflow::Wrap:
        return pattern(wrappedValue);
    case Overflow::Sat:
    case Overflow::SatSym:
        return pattern(negative ? range.low : range.high);
    case Overflow::SatZero:
        return 0;
    }
    return 0;
}

/// In steps of the format, rounded; |value| < 2^64 and fraction > to.fraction() - 64.
Int128 unitsOf(Int128 value, int fraction, const FixedFormat& to)
{
    const int shift = fraction - to.fraction();
    return shift > 0 ? shiftedRight(value, shift, to.rounding) : value * power(-shift);
}

bool holds(const FixedFormat& format, Int128 units)
{
    const WideRange range = wideRange(format);
    return units >= range.low && units <= range.high;
}

/// |value| < 2^64.
std::int64_t castWide(Int128 value, int fraction, const FixedFormat& to)
{
    if (fraction <= to.fraction() - 64) { // every bit lands above the upper end
        return value == 0 ? 0 : beyond(value < 0, 0, to);
    }
    const Int128 units = unitsOf(value, fraction, to);
    if (holds(to, units)) {
        return pattern(units);
    }
    return beyond(units < 0, wrapped(units, to), to);
}

} // namespace

std::int64_t cast(std::int64_t raw, int fraction, const FixedFormat& to)
{
    return castWide(raw, fraction, to);
}

std::int64_t cast(std::int64_t raw, const FixedFormat& from, const FixedFormat& to)
{
    const Int128 value = from.isSigned ? Int128{raw} : Int128{static_cast<std::uint64_t>(raw)};
    return castWide(value, from.fraction(), to);
}

bool overflows(std::int64_t raw, int fraction, const FixedFormat& to)
{
    if (fraction <= to.fraction() - 64) {
        return raw != 0;
    }
    return !holds(to, unitsOf(raw, fraction, to));
}

std::int64_t toRaw(double value, const FixedFormat& to)
{
    if (std::isnan(value)) {
        return 0;
    }
    if (std::isinf(value)) {
        return beyond(value < 0.0, 0, to);
    }
    constexpr int mantissaBits = 53;
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent); // 0.5 <= |mantissa| < 1
    return castWide(static_cast<std::int64_t>(std::ldexp(mantissa, mantissaBits)), mantissaBits - exponent,
                    to);
}

double toDouble(std::int64_t raw, const FixedFormat& format)
{
    const double units =
        format.isSigned ? static_cast<double>(raw) : static_cast<double>(static_cast<std::uint64_t>(raw));
    return std::ldexp(units, -format.fraction());
}

RawRange rawRange(const FixedFormat& format)
{
    const WideRange range = wideRange(format);
    return {static_cast<std::int64_t>(range.low), static_cast<std::int64_t>(range.high)};
}

int bitsFor(std::int64_t low, std::int64_t high, bool isSigned)
{
    const auto magnitude = [](std::int64_t value) {
        return std::bit_width(static_cast<std::uint64_t>(value < 0 ? ~value : value));
    };
    const int bits = static_cast<int>(std::max(magnitude(low), magnitude(high)));
    return std::max(1, bits + (isSigned ? 1 : 0));
}

} // namespace snac::fixedpoint
