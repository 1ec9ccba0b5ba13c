// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Included by the kernel files only.
#pragma once

#include "vector_math.h"

namespace snac::training::fused {
namespace {

/// A small matrix product C[i][j] = start[j] + sum_p A(i, p) B[p][j], A addressed by two strides so that it
/// may be a transposed view. Rows of B and C are padded and aligned; B's panel stays in the first-level
/// cache.
struct Product
{
    int rows = 0;    ///< of C
    int columns = 0; ///< of C, padded
    int depth = 0;
    const float* a = nullptr;
    long aRow = 0;
    long aDepth = 0;
    const float* b = nullptr;
    long bRow = 0;
    float* c = nullptr;
    long cRow = 0;
    const float* start = nullptr; ///< one row added to every row of C, or null
};

/// R rows x N vectors of C in registers.
template<int R, int N>
inline __attribute__((always_inline)) void tile(const Product& t, int row, int column)
{
    Vf sum[R][N];
#pragma GCC unroll 8
    for (int n = 0; n < N; ++n) {
        const Vf first = t.start ? load(t.start + column + n * lanes) : Vf{};
#pragma GCC unroll 16
        for (int r = 0; r < R; ++r) {
            sum[r][n] = first;
        }
    }
    const float* a = t.a + row * t.aRow;
    const float* b = t.b + column;
    for (int p = 0; p < t.depth; ++p) {
        Vf right[N];
#pragma GCC unroll 8
        for (int n = 0; n < N; ++n) {
            right[n] = load(b + n * lanes);
        }
#pragma GCC unroll 16
        for (int r = 0; r < R; ++r) {
            const Vf left = all(a[r * t.aRow]);
#pragma GCC unroll 8
            for (int n = 0; n < N; ++n) {
                sum[r][n] += left * right[n];
            }
        }
        a += t.aDepth;
        b += t.bRow;
    }
    float* c = t.c + row * t.cRow + column;
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) {
#pragma GCC unroll 8
        for (int n = 0; n < N; ++n) {
            store(c + r * t.cRow + n * lanes, sum[r][n]);
        }
    }
}

// As many sums as registers hold beside the operands: they hide the latency of the multiply-adds.
#if SNAC_LANES == 16
constexpr int tileRows = 8; // 3 x 8 of 32
#elif SNAC_LANES == 8
constexpr int tileRows = 6; // 2 x 6 of 16
#else
constexpr int tileRows = 4; // a separate product takes registers too
#endif

template<int N>
inline void panel(const Product& t, int column)
{
    int row = 0;
    for (; row + tileRows <= t.rows; row += tileRows) {
        tile<tileRows, N>(t, row, column);
    }
    for (; row + 4 <= t.rows; row += 4) {
        tile<4, N>(t, row, column);
    }
    for (; row + 2 <= t.rows; row += 2) {
        tile<2, N>(t, row, column);
    }
    for (; row < t.rows; ++row) {
        tile<1, N>(t, row, column);
    }
}

inline void multiply(const Product& t)
{
    int column = 0;
#if SNAC_LANES == 16
    for (; column + 3 * lanes <= t.columns && (t.columns - column) % (2 * lanes) != 0; column += 3 * lanes) {
        panel<3>(t, column);
    }
#endif
    for (; column + 2 * lanes <= t.columns; column += 2 * lanes) {
        panel<2>(t, column);
    }
    for (; column < t.columns; column += lanes) {
        panel<1>(t, column);
    }
}

} // namespace
} // namespace snac::training::fused
