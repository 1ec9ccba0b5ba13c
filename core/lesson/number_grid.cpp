// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_grid.h"

#include "snac/fixedpoint/arithmetic.h"

#include <algorithm>
#include <cmath>

namespace snac::lesson {

namespace {

constexpr std::array examples{0.3, 0.5, 0.8125, -0.09375, 0.96875, -1.3125, 2.6875, -4.5};

/// "000.01010": the integer in two's complement with the point where the format has it.
std::string bitsText(std::int64_t raw, const FixedFormat& format)
{
    std::string text;
    for (int bit = format.width - 1; bit >= 0; --bit) {
        text += (static_cast<std::uint64_t>(raw) >> static_cast<unsigned>(bit)) & 1U ? '1' : '0';
        text += bit == format.fraction() && bit > 0 ? "." : "";
    }
    return text;
}

/// Where the rounded weight comes to lie outside of the range; asked of the exact raw value of the weight,
/// which is a multiple of the grain.
bool isBeyond(double weight, const FixedFormat& format)
{
    constexpr int bits = 40; ///< so fine that a double between the ends is meant as it was typed
    return fixedpoint::overflows(static_cast<std::int64_t>(std::llround(std::ldexp(weight, bits))), bits,
                                 format);
}

} // namespace

std::array<FixedFormat, gridFormats> gridFormatsOf(Rounding rounding, Overflow overflow)
{
    return {FixedFormat{8, 3, true, rounding, overflow}, FixedFormat{6, 2, true, rounding, overflow},
            FixedFormat{4, 1, true, rounding, overflow}, FixedFormat{3, 1, true, rounding, overflow}};
}

std::array<HeldWeight, gridFormats> heldBy(double weight, Rounding rounding, Overflow overflow)
{
    std::array<HeldWeight, gridFormats> result;
    const auto formats = gridFormatsOf(rounding, overflow);
    for (std::size_t i = 0; i < gridFormats; ++i) {
        HeldWeight& held = result[i];
        held.format = formats[i];
        held.raw = fixedpoint::toRaw(weight, held.format);
        held.value = fixedpoint::toDouble(held.raw, held.format);
        held.beyond = isBeyond(weight, held.format);
        held.bits = bitsText(held.raw, held.format);
    }
    return result;
}

std::vector<double> valuesOf(const FixedFormat& format)
{
    const fixedpoint::RawRange range = fixedpoint::rawRange(format);
    std::vector<double> values;
    for (std::int64_t raw = range.low; raw <= range.high; ++raw) {
        values.push_back(fixedpoint::toDouble(raw, format));
    }
    return values;
}

std::span<const double> gridExamples()
{
    return examples;
}

double onGrain(double weight)
{
    return std::clamp(std::round(weight / gridGrain) * gridGrain, gridLow, gridHigh);
}

GridTask gridTaskOf(int step)
{
    return static_cast<GridTask>(step % 3);
}

bool isDone(GridTask task, double weight, Rounding rounding, Overflow overflow)
{
    const auto held = heldBy(weight, rounding, overflow);
    const auto exact = [&](std::size_t i) { return held[i].error(weight) == 0.0; };
    switch (task) {
    case GridTask::AllExact:
        return weight != 0.0 && exact(0) && exact(1) && exact(2) && exact(3);
    case GridTask::CoarseBeyond:
        return held[2].beyond && held[3].beyond && exact(0) && exact(1);
    case GridTask::BecomesZero:
        break;
    }
    return held[3].value == 0.0 && held[0].value != 0.0;
}

double gridAnswer(GridTask task, double from, Rounding rounding, Overflow overflow)
{
    const double start = onGrain(from);
    for (int k = 0; k * gridGrain <= gridHigh - gridLow; ++k) {
        for (const double weight : {start + k * gridGrain, start - k * gridGrain}) {
            if (weight >= gridLow && weight <= gridHigh && isDone(task, weight, rounding, overflow)) {
                return weight;
            }
        }
    }
    return start;
}

} // namespace snac::lesson
