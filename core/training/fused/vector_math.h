// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only, once an instruction set (SNAC_LANES floats a vector). No std headers
// with inline code.
#pragma once

#include "model.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace snac::training::fused {
namespace {

constexpr int lanes = SNAC_LANES;
typedef float Vf __attribute__((vector_size(4 * SNAC_LANES), may_alias));
typedef std::int32_t Vi __attribute__((vector_size(4 * SNAC_LANES), may_alias));
typedef std::uint32_t Vu __attribute__((vector_size(4 * SNAC_LANES), may_alias));

inline Vf load(const float* p)
{
    return *reinterpret_cast<const Vf*>(p);
}

inline void store(float* p, Vf v)
{
    *reinterpret_cast<Vf*>(p) = v;
}

inline Vf all(float x)
{
    return x - Vf{};
}

inline Vf maximum(Vf a, Vf b)
{
    return a > b ? a : b;
}

inline Vf minimum(Vf a, Vf b)
{
    return a < b ? a : b;
}

inline Vf absolute(Vf x)
{
    return (Vf)((Vi)x & 0x7fffffff);
}

inline Vf squareRoot(Vf x)
{
#if SNAC_LANES == 16
    return (Vf)_mm512_sqrt_ps((__m512)x);
#elif SNAC_LANES == 8
    return (Vf)_mm256_sqrt_ps((__m256)x);
#elif defined(__x86_64__)
    return (Vf)_mm_sqrt_ps((__m128)x);
#else
    for (int i = 0; i < lanes; ++i) {
        x[i] = __builtin_sqrtf(x[i]);
    }
    return x;
#endif
}

inline float horizontalSum(Vf v)
{
    float sum = 0.0F;
    for (int i = 0; i < lanes; ++i) {
        sum += v[i];
    }
    return sum;
}

inline float horizontalMaximum(Vf v)
{
    float best = v[0];
    for (int i = 1; i < lanes; ++i) {
        best = v[i] > best ? v[i] : best;
    }
    return best;
}

/// The largest integer that is not above x; |x| below 2^31.
inline Vf roundDown(Vf x)
{
#if SNAC_LANES == 16
    return (Vf)_mm512_roundscale_ps((__m512)x, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
#elif SNAC_LANES == 8
    return (Vf)_mm256_floor_ps((__m256)x);
#else
    const Vf whole = __builtin_convertvector(__builtin_convertvector(x, Vi), Vf);
    return whole > x ? whole - 1.0F : whole;
#endif
}

/// e^x, relative error below 2e-7 for -87 < x < 88, clamped outside. Range reduction by ln 2 in two parts and
/// the minimax polynomial of Cephes' expf (Moshier).
inline Vf exponential(Vf x)
{
    x = minimum(maximum(x, all(-87.33F)), all(88.37F));
    const Vf shifter = all(12582912.0F); // 1.5 * 2^23: adding it rounds to an integer
    const Vf n = (x * 1.44269504088896341F + shifter) - shifter;
    Vf r = x - n * 0.693359375F;
    r = r - n * -2.12194440e-4F;
    Vf p = all(1.9875691500E-4F);
    p = p * r + 1.3981999507E-3F;
    p = p * r + 8.3334519073E-3F;
    p = p * r + 4.1665795894E-2F;
    p = p * r + 1.6666665459E-1F;
    p = p * r + 5.0000001201E-1F;
    p = p * r * r + r + 1.0F;
    const Vi exponent = (__builtin_convertvector(n, Vi) + 127) << 23;
    return p * (Vf)exponent;
}

/// ln x for positive normal x, relative error below 2e-7 (Cephes' logf polynomial).
inline Vf logarithm(Vf x)
{
    const Vi bits = (Vi)x;
    Vf e = __builtin_convertvector((bits >> 23) - 126, Vf);
    Vf m = (Vf)((bits & 0x007fffff) | 0x3f000000); // [0.5, 1)
    const Vi small = m < 0.707106781186547524F;
    e = small ? e - 1.0F : e;
    m = small ? m + m - 1.0F : m - 1.0F;
    const Vf z = m * m;
    Vf p = all(7.0376836292E-2F);
    p = p * m - 1.1514610310E-1F;
    p = p * m + 1.1676998740E-1F;
    p = p * m - 1.2420140846E-1F;
    p = p * m + 1.4249322787E-1F;
    p = p * m - 1.6668057665E-1F;
    p = p * m + 2.0000714765E-1F;
    p = p * m - 2.4999993993E-1F;
    p = p * m + 3.3333331174E-1F;
    Vf y = m * z * p;
    y = y + e * -2.12194440e-4F - 0.5F * z;
    return m + y + e * 0.693359375F;
}

inline Vf logistic(Vf x)
{
    return 1.0F / (1.0F + exponential(-x));
}

/// tanh, relative error below 3e-7: Cephes' polynomial near zero, the exponential elsewhere.
inline Vf hyperbolicTangent(Vf x)
{
    const Vf a = absolute(x);
    const Vf z = x * x;
    Vf p = all(-5.70498872745E-3F);
    p = p * z + 2.06390887954E-2F;
    p = p * z - 5.37397155531E-2F;
    p = p * z + 1.33314422036E-1F;
    p = p * z - 3.33332819422E-1F;
    const Vf near = p * z * x + x;
    const Vf far = 1.0F - 2.0F / (exponential(a + a) + 1.0F);
    const Vf signedFar = (Vf)((Vi)far | ((Vi)x & (std::int32_t)0x80000000));
    return a < 0.625F ? near : signedFar;
}

/// erf, absolute error below 6e-7 (Abramowitz & Stegun 7.1.26).
inline Vf errorFunction(Vf x)
{
    const Vf a = absolute(x);
    const Vf t = 1.0F / (1.0F + 0.3275911F * a);
    Vf p = all(1.061405429F);
    p = p * t - 1.453152027F;
    p = p * t + 1.421413741F;
    p = p * t - 0.284496736F;
    p = p * t + 0.254829592F;
    const Vf y = 1.0F - p * t * exponential(-a * a);
    return (Vf)((Vi)y | ((Vi)x & (std::int32_t)0x80000000));
}

inline Vu indices(std::uint32_t first)
{
    Vu steps{}; // a constant of the compiled code; with `first` in it every lane would be inserted alone
    for (int i = 0; i < lanes; ++i) {
        steps[i] = static_cast<std::uint32_t>(i);
    }
    return steps + first;
}

/// 32 random bits for every element index from `first` on: a bijective mixer (Ettinger's "lowbias32") of
/// index and key, so that the same mask can be drawn again in the backward pass instead of being stored.
inline Vu randomBits(std::uint32_t first, std::uint32_t key)
{
    constexpr std::uint32_t golden = 0x9e3779b1U;
    Vu x =
        indices(0) * golden + (first * golden + key); // index * golden + key with one product, of two scalars
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    x ^= x >> 16;
    return x;
}

} // namespace
} // namespace snac::training::fused
