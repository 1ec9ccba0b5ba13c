// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adder_network.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace snac::synthesis {

/// left +- right * 2^shift with left before right in (operand, shift): what two terms have in common.
struct TermPair
{
    int left = 0;
    int right = 0;
    int shift = 0; ///< of right against left; may be negative where the operands differ
    bool subtract = false;
};

[[nodiscard]] inline TermPair pairOf(const SignedTerm& a, const SignedTerm& b)
{
    const bool swap = b.operand < a.operand || (b.operand == a.operand && b.shift < a.shift);
    const SignedTerm& first = swap ? b : a;
    const SignedTerm& second = swap ? a : b;
    return {first.operand, second.operand, second.shift - first.shift, first.negative != second.negative};
}

/// Counts of pairs: a hash table with open addressing, as most of the time is spent here. Entries are never
/// removed, so that their places on the queue stay valid; a count of 0 is an entry too.
class PairTable
{
public:
    struct Entry
    {
        std::uint64_t key = 0; ///< 0: free
        int count = 0;
        int queued = 0; ///< the largest count it stands in the queue with
    };

    static constexpr int operandBits = 25;

    [[nodiscard]] static std::uint64_t keyOf(const TermPair& pair)
    {
        return (static_cast<std::uint64_t>(pair.left + 1) << 34U << 4U) |
               (static_cast<std::uint64_t>(pair.right) << 9U << 4U) |
               (static_cast<std::uint64_t>(pair.shift + 256) << 1U << 3U) | (pair.subtract ? 1U : 0U);
    }
    [[nodiscard]] static TermPair pairOfKey(std::uint64_t key)
    {
        return {static_cast<int>(key >> 38U) - 1, static_cast<int>((key >> 13U) & 0x1ffffffU),
                static_cast<int>((key >> 4U) & 0x1ffU) - 256, (key & 1U) != 0};
    }

    /// Valid until the next call.
    Entry& at(std::uint64_t key)
    {
        if (m_used * 2 >= m_entries.size()) {
            grow();
        }
        Entry& entry = slot(m_entries, key);
        if (entry.key == 0) {
            entry.key = key;
            ++m_used;
        }
        return entry;
    }

private:
    static Entry& slot(std::vector<Entry>& entries, std::uint64_t key)
    {
        const std::size_t mask = entries.size() - 1;
        std::uint64_t hash = key * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 32U;
        std::size_t place = static_cast<std::size_t>(hash) & mask;
        while (entries[place].key != 0 && entries[place].key != key) {
            place = (place + 1) & mask;
        }
        return entries[place];
    }

    void grow()
    {
        std::vector<Entry> larger(m_entries.size() * 2);
        for (const Entry& entry : m_entries) {
            if (entry.count > 0 || entry.queued > 0) { // what has died is not carried along
                slot(larger, entry.key) = entry;
            }
        }
        m_used = 0;
        for (const Entry& entry : larger) {
            m_used += entry.key != 0 ? 1 : 0;
        }
        m_entries = std::move(larger);
    }

    std::vector<Entry> m_entries = std::vector<Entry>(std::size_t{1} << 12U);
    std::size_t m_used = 0;
};

} // namespace snac::synthesis
