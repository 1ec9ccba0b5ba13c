// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only, once an instruction set (SNAC_LANES 32-bit integers a register). No std
// headers with inline code.
#pragma once

#include "kernel_set.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace snac::fixedpoint::kernels {
namespace {

// Unsigned: sums are modular. The aligned attribute is that of the elements: blocks may lie anywhere.
typedef std::uint32_t V32 __attribute__((vector_size(4 * SNAC_LANES)));
typedef std::uint64_t V64 __attribute__((vector_size(4 * SNAC_LANES)));
typedef std::uint32_t M32 __attribute__((vector_size(4 * SNAC_LANES), aligned(4), may_alias));
typedef std::uint64_t M64 __attribute__((vector_size(4 * SNAC_LANES), aligned(8), may_alias));
typedef std::int32_t S32 __attribute__((vector_size(4 * SNAC_LANES)));
typedef std::int64_t S64 __attribute__((vector_size(4 * SNAC_LANES)));

template<class V>
struct Of;
template<>
struct Of<V32>
{
    typedef M32 Memory;
    typedef S32 Signed;
    typedef std::uint32_t Element;
    static constexpr int lanes = SNAC_LANES;
    static constexpr int bits = 32;
};
template<>
struct Of<V64>
{
    typedef M64 Memory;
    typedef S64 Signed;
    typedef std::uint64_t Element;
    static constexpr int lanes = SNAC_LANES / 2;
    static constexpr int bits = 64;
};

template<class V>
inline V all(typename Of<V>::Element x)
{
    return V{} + x;
}

/// Pairs of 16-bit products, added.
inline V32 pairProduct(V32 a, V32 b)
{
#if SNAC_LANES == 16
    return (V32)_mm512_madd_epi16((__m512i)a, (__m512i)b);
#elif SNAC_LANES == 8
    return (V32)_mm256_madd_epi16((__m256i)a, (__m256i)b);
#elif defined(__x86_64__)
    return (V32)_mm_madd_epi16((__m128i)a, (__m128i)b);
#else
    const V32 low = (V32)((S32)(a << 16) >> 16) * (V32)((S32)(b << 16) >> 16);
    return low + (V32)((S32)a >> 16) * (V32)((S32)b >> 16);
#endif
}

/// Products of the lower halves of 64-bit places, signed.
inline V64 halfProduct(V64 a, V64 b)
{
#if SNAC_LANES == 16
    return (V64)_mm512_mul_epi32((__m512i)a, (__m512i)b);
#elif SNAC_LANES == 8
    return (V64)_mm256_mul_epi32((__m256i)a, (__m256i)b);
#else
    return a * b;
#endif
}

/// Arithmetic shift; written with a logical one because AVX2 has none for 64 bits.
template<class V>
inline V shifted(V v, int shift)
{
    typedef typename Of<V>::Element U;
    const V sign = all<V>(U{1} << (Of<V>::bits - 1 - shift));
    return ((v >> static_cast<U>(shift)) ^ sign) - sign;
}

template<class V>
inline V rounded(V v, const RoundedShift& by)
{
    typedef typename Of<V>::Element U;
    const V negative = shifted(v, Of<V>::bits - 1);
    const V odd = shifted(v, by.shift) & all<V>(static_cast<U>(by.addOdd));
    return shifted(v + static_cast<U>(by.add) + (negative & all<V>(static_cast<U>(by.addNegative))) + odd,
                   by.shift);
}

/// Sum over the terms of product(weight, values), for 64 samples, in as many registers as there are.
template<class V, class Weight, class Product>
inline void sumTerms(const Terms<Weight>& terms, const Weight* values, Weight* sums, Product product)
{
    typedef typename Of<V>::Element U;
    constexpr int lanes = Of<V>::lanes;
    constexpr int most = SNAC_LANES == 16 ? 16 : 8;
    constexpr int group = blockRows / lanes < most ? blockRows / lanes : most;
    for (int first = 0; first < blockRows; first += group * lanes) {
        V accumulated[group] = {};
        for (int term = 0; term < terms.count; ++term) {
            const V weight = all<V>(static_cast<U>(terms.weights[term]));
            const Weight* at = values + static_cast<long>(terms.places[term]) * blockRows + first;
            for (int i = 0; i < group; ++i) {
                const V value = *reinterpret_cast<const typename Of<V>::Memory*>(at + i * lanes);
                accumulated[i] += product(value, weight);
            }
        }
        for (int i = 0; i < group; ++i) {
            *reinterpret_cast<typename Of<V>::Memory*>(sums + first + i * lanes) = accumulated[i];
        }
    }
}

void sumPairs(const Terms<std::int32_t>& terms, const std::int32_t* values, std::int32_t* sums)
{
    sumTerms<V32>(terms, values, sums, [](V32 a, V32 b) { return pairProduct(a, b); });
}

void sum32(const Terms<std::int32_t>& terms, const std::int32_t* values, std::int32_t* sums)
{
    sumTerms<V32>(terms, values, sums, [](V32 a, V32 b) { return a * b; });
}

void sum32Wide(const Terms<std::int64_t>& terms, const std::int64_t* values, std::int64_t* sums)
{
    sumTerms<V64>(terms, values, sums, [](V64 a, V64 b) { return halfProduct(a, b); });
}

void sum64(const Terms<std::int64_t>& terms, const std::int64_t* values, std::int64_t* sums)
{
    sumTerms<V64>(terms, values, sums, [](V64 a, V64 b) { return a * b; });
}

void sumRounded32(const Terms<std::int32_t>& terms, const RoundedShift& by, const std::int32_t* values,
                  std::int32_t* sums)
{
    sumTerms<V32>(terms, values, sums, [&](V32 a, V32 b) { return rounded<V32>(a * b, by); });
}

void sumRounded64(const Terms<std::int64_t>& terms, const RoundedShift& by, const std::int64_t* values,
                  std::int64_t* sums)
{
    sumTerms<V64>(terms, values, sums, [&](V64 a, V64 b) { return rounded<V64>(a * b, by); });
}

/// The lower `width` bits as a number.
template<class V>
inline V wrapped(V v, int width, bool isSigned)
{
    typedef typename Of<V>::Element U;
    const int unused = Of<V>::bits - width;
    const V up = v << static_cast<U>(unused);
    return isSigned ? shifted(up, unused) : up >> static_cast<U>(unused);
}

template<class V>
inline V less(V a, V b)
{
    return (V)((typename Of<V>::Signed)a < (typename Of<V>::Signed)b);
}

template<class V>
inline V chosen(V mask, V yes, V no)
{
    return (mask & yes) | (~mask & no);
}

template<class V, Beyond beyond, class Integer>
inline void finishBlock(const Finish& f, Integer* values)
{
    typedef typename Of<V>::Element U;
    const V least = all<V>(static_cast<U>(f.least));
    const V most = all<V>(static_cast<U>(f.most));
    const bool slopes = f.negativeShift != f.positiveShift;
    for (int i = 0; i < blockRows; i += Of<V>::lanes) {
        auto* place = reinterpret_cast<typename Of<V>::Memory*>(values + i);
        V v = (*place << static_cast<U>(f.productShift)) + static_cast<U>(f.bias);
        if (f.wrapBits > 0) {
            v = wrapped<V>(v, f.wrapBits, f.wrapSigned);
        }
        v = chosen<V>(less<V>(v, least), least, v);
        v = chosen<V>(less<V>(most, v), most, v);
        if (slopes) {
            v = chosen<V>(less<V>(v, V{}), v << static_cast<U>(f.negativeShift),
                          v << static_cast<U>(f.positiveShift));
        }
        v = rounded<V>(v, f.rounding);
        V result = v << static_cast<U>(f.leftShift);
        if constexpr (beyond == Beyond::Select) {
            result = chosen<V>(less<V>(v, all<V>(static_cast<U>(f.lowest))),
                               all<V>(static_cast<U>(f.belowValue)), result);
            result = chosen<V>(less<V>(all<V>(static_cast<U>(f.highest)), v),
                               all<V>(static_cast<U>(f.aboveValue)), result);
        } else if constexpr (beyond == Beyond::Wrap) {
            result = wrapped<V>(result, f.width, f.isSigned);
        }
        *place = result;
    }
}

template<class V, class Integer>
inline void finishAny(const Finish& f, Integer* values)
{
    switch (f.beyond) {
    case Beyond::Never:
        return finishBlock<V, Beyond::Never>(f, values);
    case Beyond::Select:
        return finishBlock<V, Beyond::Select>(f, values);
    case Beyond::Wrap:
        return finishBlock<V, Beyond::Wrap>(f, values);
    }
}

void finish32(const Finish& finish, std::int32_t* values)
{
    finishAny<V32>(finish, values);
}

void finish64(const Finish& finish, std::int64_t* values)
{
    finishAny<V64>(finish, values);
}

void lookUp32(const std::int32_t* entries, std::int32_t offset, std::int32_t* values)
{
    for (int i = 0; i < blockRows; ++i) {
        values[i] = entries[values[i] + offset];
    }
}

void lookUp64(const std::int64_t* entries, std::int64_t offset, std::int64_t* values)
{
    for (int i = 0; i < blockRows; ++i) {
        values[i] = entries[values[i] + offset];
    }
}

/// Scaled values are exact: 24 bits times a power of two. So is their distance to the integer below.
template<int rounding>
inline double roundedUnits(double x)
{
    const double below = __builtin_floor(x);
    const double rest = x - below; // not a number for infinities: no comparison holds
    bool up = false;
    if constexpr (rounding == 1) { // toward zero
        up = x < 0.0 && rest > 0.0;
    } else if constexpr (rounding == 2) { // halves up
        up = rest >= 0.5;
    } else if constexpr (rounding == 3) { // toward zero
        up = rest > 0.5 || (rest == 0.5 && x < 0.0);
    } else if constexpr (rounding == 4) { // away from zero
        up = rest > 0.5 || (rest == 0.5 && x > 0.0);
    } else if constexpr (rounding == 5) { // down
        up = rest > 0.5;
    } else if constexpr (rounding == 6) { // to even
        up = rest > 0.5 || (rest == 0.5 && below - 2.0 * __builtin_floor(0.5 * below) != 0.0);
    }
    return below + (up ? 1.0 : 0.0);
}

template<int rounding>
inline void castBlock(const InputCast& c, const float* values, std::int32_t* raw)
{
    for (int i = 0; i < blockRows; ++i) {
        const double value = static_cast<double>(values[i]);
        const double units = roundedUnits<rounding>((value == value ? value : 0.0) * c.scale);
        double result = units;
        if (c.wraps) { // all exact: powers of two, and a remainder
            result = units - __builtin_floor(units / c.period) * c.period;
            result = result == result ? result : 0.0; // infinity
            result = c.isSigned && result >= 0.5 * c.period ? result - c.period : result;
        } else {
            result = units < c.lowest ? c.belowValue : units > c.highest ? c.aboveValue : units;
        }
        raw[i] = static_cast<std::int32_t>(result);
    }
}

void castInputs(const InputCast& c, const float* values, std::int32_t* raw)
{
    switch (c.rounding) {
    case 0:
        return castBlock<0>(c, values, raw);
    case 1:
        return castBlock<1>(c, values, raw);
    case 2:
        return castBlock<2>(c, values, raw);
    case 3:
        return castBlock<3>(c, values, raw);
    case 4:
        return castBlock<4>(c, values, raw);
    case 5:
        return castBlock<5>(c, values, raw);
    default:
        return castBlock<6>(c, values, raw);
    }
}

template<class Integer>
inline void pairUp(const Integer* even, const Integer* odd, std::int32_t* pairs)
{
    for (int i = 0; i < blockRows; ++i) {
        pairs[i] = static_cast<std::int32_t>((static_cast<std::uint32_t>(even[i]) & 0xffffU) |
                                             static_cast<std::uint32_t>(odd[i]) << 16);
    }
}

void pair32(const std::int32_t* even, const std::int32_t* odd, std::int32_t* pairs)
{
    pairUp(even, odd, pairs);
}

void pair64(const std::int64_t* even, const std::int64_t* odd, std::int32_t* pairs)
{
    pairUp(even, odd, pairs);
}

void widen(const std::int32_t* values, std::int64_t* wide)
{
    for (int i = 0; i < blockRows; ++i) {
        wide[i] = values[i];
    }
}

void narrow(const std::int64_t* wide, std::int32_t* values)
{
    for (int i = 0; i < blockRows; ++i) {
        values[i] = static_cast<std::int32_t>(wide[i]);
    }
}

constexpr KernelSet kernelSet(const char* name)
{
    return {name,     sumPairs, sum32,    sum32Wide,  sum64,  sumRounded32, sumRounded64, finish32,
            finish64, lookUp32, lookUp64, castInputs, pair32, pair64,       widen,        narrow};
}

} // namespace
} // namespace snac::fixedpoint::kernels
