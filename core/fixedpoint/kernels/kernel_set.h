// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What the kernels work on: plain pointers and numbers, nothing with inline code of its own, because these
/// files are compiled once an instruction set (as the fused training kernels are).
///
/// A block is 64 samples. The values of one feature in it lie side by side, so that a weight meets 64 samples
/// at once, nothing is summed across a register, and a weight of 0 costs nothing.
namespace snac::fixedpoint::kernels {

inline constexpr int blockRows = 64;

/// The nonzero weights of one unit.
template<class Weight>
struct Terms
{
    const Weight* weights = nullptr;      ///< pairs: the weight of the even feature in the lower 16 bits
    const std::int32_t* places = nullptr; ///< of each: feature (pairs: pair of features) in the block
    int count = 0;
};

/// Rounded division by 2^shift: (v + add + (v < 0 ? addNegative : 0) + (v >> shift & addOdd)) >> shift.
struct RoundedShift
{
    int shift = 0;
    std::int64_t add = 0;
    std::int64_t addNegative = 0;
    std::int64_t addOdd = 0;
};

enum class Beyond : int { Never, Select, Wrap };

/// From a sum to what is cast from it: all steps, in this order.
struct Finish
{
    int productShift = 0; ///< to the left
    std::int64_t bias = 0;
    int wrapBits = 0; ///< of the accumulator; 0: it does not wrap
    bool wrapSigned = true;
    std::int64_t least = 0; ///< activation: bounds ...
    std::int64_t most = 0;
    int negativeShift = 0; ///< ... and factors 2^shift
    int positiveShift = 0;
    RoundedShift rounding;
    int leftShift = 0;
    Beyond beyond = Beyond::Never;
    std::int64_t lowest = 0; ///< Select: values that stay, before leftShift
    std::int64_t highest = 0;
    std::int64_t belowValue = 0; ///< what the others become
    std::int64_t aboveValue = 0;
    int width = 0; ///< Wrap
    bool isSigned = true;
};

/// Cast of floats to a format of at most 31 bits. Roundings numbered as snac::Rounding.
struct InputCast
{
    double scale = 1.0; ///< 2^fraction
    int rounding = 0;
    bool wraps = false;
    double lowest = 0.0; ///< in units
    double highest = 0.0;
    double belowValue = 0.0;
    double aboveValue = 0.0;
    double period = 0.0; ///< 2^width
    bool isSigned = true;
};

/// One flavour of all of them. Sums are taken modulo 2^32 or 2^64; outputs hold blockRows values.
struct KernelSet
{
    const char* name;
    /// Values: by pair of features, the two side by side, 16 bits each.
    void (*sumPairs)(const Terms<std::int32_t>& terms, const std::int32_t* values, std::int32_t* sums);
    void (*sum32)(const Terms<std::int32_t>& terms, const std::int32_t* values, std::int32_t* sums);
    /// Values and weights of 32 bits in 64-bit places.
    void (*sum32Wide)(const Terms<std::int64_t>& terms, const std::int64_t* values, std::int64_t* sums);
    void (*sum64)(const Terms<std::int64_t>& terms, const std::int64_t* values, std::int64_t* sums);
    /// Every product is rounded, then added.
    void (*sumRounded32)(const Terms<std::int32_t>& terms, const RoundedShift& rounding,
                         const std::int32_t* values, std::int32_t* sums);
    void (*sumRounded64)(const Terms<std::int64_t>& terms, const RoundedShift& rounding,
                         const std::int64_t* values, std::int64_t* sums);
    void (*finish32)(const Finish& finish, std::int32_t* values);
    void (*finish64)(const Finish& finish, std::int64_t* values);
    /// values[i] = entries[values[i] + offset]
    void (*lookUp32)(const std::int32_t* entries, std::int32_t offset, std::int32_t* values);
    void (*lookUp64)(const std::int64_t* entries, std::int64_t offset, std::int64_t* values);
    void (*castInputs)(const InputCast& cast, const float* values, std::int32_t* raw);
    void (*pair32)(const std::int32_t* even, const std::int32_t* odd, std::int32_t* pairs);
    void (*pair64)(const std::int64_t* even, const std::int64_t* odd, std::int32_t* pairs);
    void (*widen)(const std::int32_t* values, std::int64_t* wide);
    void (*narrow)(const std::int64_t* wide, std::int32_t* values);
};

[[nodiscard]] const KernelSet& baselineKernels();
#if defined(__x86_64__)
[[nodiscard]] const KernelSet& avx2Kernels();
[[nodiscard]] const KernelSet& avx512Kernels();
#endif

} // namespace snac::fixedpoint::kernels
