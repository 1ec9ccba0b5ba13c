// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace snac {

/// 64-bit FNV-1a: a hash that is the same on every machine and in every run.
[[nodiscard]] std::uint64_t stableHash(std::string_view text, std::uint64_t seed = 0xcbf29ce484222325ULL);

/// xoshiro256++ (Blackman & Vigna 2021) with its own distributions, because those of the standard library
/// differ between implementations. Equal seeds give equal streams on every platform. Not thread-safe.
class Random
{
public:
    explicit Random(std::uint64_t seed);

    /// A stream that depends on `seed` and the tags alone, so that work done in any order, on any number of
    /// threads, draws the same numbers.
    [[nodiscard]] static Random derive(std::uint64_t seed, std::initializer_list<std::uint64_t> tags);

    std::uint64_t next();
    /// Uniform in [0, 1), 53 random bits.
    double uniform();
    /// Uniform in [low, high).
    double uniform(double low, double high);
    /// Uniform in [low, high], both included; unbiased. Requires low <= high.
    std::int64_t integer(std::int64_t low, std::int64_t high);
    /// Uniform in [0, count). Requires count > 0.
    std::size_t index(std::size_t count);
    bool chance(double probability);
    /// Standard normal (polar method).
    double normal();

    /// Fisher-Yates.
    template<class T>
    void shuffle(std::vector<T>& items)
    {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[index(i)]);
        }
    }

private:
    std::uint64_t m_state[4];
    double m_spareNormal = 0.0;
    bool m_hasSpareNormal = false;
};

} // namespace snac
