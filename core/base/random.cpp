// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"

#include <bit>
#include <cmath>

namespace snac {

namespace {

/// splitmix64 (Steele, Lea & Flood 2014): spreads a seed over the whole state.
std::uint64_t splitmix(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

std::uint64_t stableHash(std::string_view text, std::uint64_t seed)
{
    std::uint64_t hash = seed;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

Random::Random(std::uint64_t seed)
{
    for (auto& word : m_state) {
        word = splitmix(seed);
    }
}

Random Random::derive(std::uint64_t seed, std::initializer_list<std::uint64_t> tags)
{
    std::uint64_t state = seed;
    std::uint64_t mixed = splitmix(state);
    for (const std::uint64_t tag : tags) {
        state = mixed ^ (tag + 0x632be59bd9b4e019ULL);
        mixed = splitmix(state);
    }
    return Random(mixed);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::uniform(double low, double high)
{
    return low + (high - low) * uniform();
}

std::int64_t Random::integer(std::int64_t low, std::int64_t high)
{
    const std::uint64_t span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    if (span == 0) {
        return static_cast<std::int64_t>(next());
    }
    // Rejection keeps it unbiased (Lemire 2019 discusses faster ways; this is not on a hot path).
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % span;
    std::uint64_t draw = next();
    while (draw >= limit) {
        draw = next();
    }
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + draw % span);
}

std::size_t Random::index(std::size_t count)
{
    return static_cast<std::size_t>(integer(0, static_cast<std::int64_t>(count) - 1));
}

bool Random::chance(double probability)
{
    return uniform() < probability;
}

double Random::normal()
{
    if (m_hasSpareNormal) {
        m_hasSpareNormal = false;
        return m_spareNormal;
    }
    double u = 0.0;
    double v = 0.0;
    double s = 0.0;
    do {
        u = uniform(-1.0, 1.0);
        v = uniform(-1.0, 1.0);
        s = u * u + v * v;
    } while (s >= 1.0 || s == 0.0);
    const double scale = std::sqrt(-2.0 * std::log(s) / s);
    m_spareNormal = v * scale;
    m_hasSpareNormal = true;
    return u * scale;
}

} // namespace snac
