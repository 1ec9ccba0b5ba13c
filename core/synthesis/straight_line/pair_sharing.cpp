// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pair_sharing.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace snac::synthesis {

namespace {

/// By which the published algorithm decides between equally heavy pairs.
std::tuple<int, int, bool, int> publishedRank(std::uint64_t key)
{
    const TermPair pair = PairTable::pairOfKey(key);
    return {pair.right, pair.left, pair.subtract, pair.shift};
}

} // namespace

void insertTerm(std::vector<SignedTerm>& row, SignedTerm term)
{
    while (true) {
        const auto same = std::ranges::find_if(row, [&](const SignedTerm& other) {
            return other.operand == term.operand && other.shift == term.shift;
        });
        if (same == row.end()) {
            row.push_back(term);
            return;
        }
        const bool cancels = same->negative != term.negative;
        row.erase(same);
        if (cancels) {
            return;
        }
        ++term.shift;
    }
}

PairSharing::PairSharing(TermRows& rows, AdderBuilder& builder, int depth, PairWeight weight, PairOrder order,
                         std::uint64_t seed)
    : m_rows(rows)
    , m_builder(builder)
    , m_limit(depth < 0 || depth > 62 ? std::numeric_limits<std::uint64_t>::max() : std::uint64_t{1} << depth)
    , m_weight(weight)
    , m_order(order)
    , m_random(seed)
{
}

void PairSharing::run()
{
    m_rowsOf.resize(static_cast<std::size_t>(m_builder.operands()));
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        std::uint64_t load = 0;
        for (const SignedTerm& term : m_rows[row]) {
            load += loadOf(term.operand);
            auto& places = m_rowsOf[static_cast<std::size_t>(term.operand)];
            if (places.empty() || places.back() != static_cast<int>(row)) {
                places.push_back(static_cast<int>(row));
            }
        }
        m_loads.push_back(load);
        for (std::size_t a = 0; a < m_rows[row].size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                count(m_rows[row][a], m_rows[row][b], 1);
            }
        }
    }
    Candidate best;
    while (pop(best)) {
        PairTable::Entry& entry = m_pairs.at(best.key);
        if (entry.queued != best.count) { // another one of the same pair stands in the queue
            continue;
        }
        if (entry.count < best.count) {
            entry.queued = 0;
            if (entry.count >= 2) {
                queue(entry);
            }
            continue;
        }
        const TermPair pair = PairTable::pairOfKey(best.key);
        const std::vector<Place> places = placesOf(pair);
        const int found = static_cast<int>(places.size());
        if (m_order == PairOrder::Published && found == 1) {
            entry.queued = 0;
            share(pair, places);
            continue;
        }
        if (found < 2) { // fewer than were counted: some overlap, or the rows have no time left
            continue;    // "queued" stays: only a larger count comes back
        }
        if (m_order != PairOrder::Published && found < best.count &&
            weightOf(pair, found) + 1 < m_queue.size()) {
            entry.queued = found;
            push({best.key, found});
            continue;
        }
        entry.queued = 0;
        share(pair, places);
    }
}

std::size_t PairSharing::weightOf(const TermPair& pair, int count) const
{
    const auto times = static_cast<std::size_t>(count);
    if (m_weight == PairWeight::Frequency) {
        return times;
    }
    return times *
           static_cast<std::size_t>(std::min(m_builder.width(pair.left), m_builder.width(pair.right)));
}

void PairSharing::push(const Candidate& candidate)
{
    const std::size_t weight = weightOf(PairTable::pairOfKey(candidate.key), candidate.count);
    if (weight >= m_queue.size()) {
        m_queue.resize(weight + 1);
    }
    m_queue[weight].push_back(candidate);
    if (m_order == PairOrder::Youngest) {
        std::ranges::push_heap(m_queue[weight], {}, &Candidate::key);
    } else if (m_order == PairOrder::Published) {
        std::ranges::push_heap(m_queue[weight], {},
                               [](const Candidate& other) { return publishedRank(other.key); });
    }
}

bool PairSharing::pop(Candidate& heaviest)
{
    while (!m_queue.empty() && m_queue.back().empty()) {
        m_queue.pop_back();
    }
    if (m_queue.empty()) {
        return false;
    }
    auto& equals = m_queue.back();
    if (m_order == PairOrder::Youngest) {
        std::ranges::pop_heap(equals, {}, &Candidate::key);
    } else if (m_order == PairOrder::Published) {
        std::ranges::pop_heap(equals, {}, [](const Candidate& other) { return publishedRank(other.key); });
    } else if (m_order == PairOrder::Any) {
        m_random = m_random * 6364136223846793005U + 1442695040888963407U; // Knuth's generator
        std::swap(equals[(m_random >> 33U) % equals.size()], equals.back());
    }
    heaviest = equals.back();
    equals.pop_back();
    return true;
}

void PairSharing::queue(PairTable::Entry& entry)
{
    entry.queued = entry.count;
    push({entry.key, entry.count});
}

void PairSharing::count(const SignedTerm& a, const SignedTerm& b, int change)
{
    PairTable::Entry& entry = m_pairs.at(PairTable::keyOf(pairOf(a, b)));
    entry.count += change;
    if (entry.count >= 2 && entry.count > entry.queued) {
        queue(entry);
    }
}

std::vector<PairSharing::Place> PairSharing::placesOf(const TermPair& pair) const
{
    const auto& left = m_rowsOf[static_cast<std::size_t>(pair.left)];
    const auto& right = m_rowsOf[static_cast<std::size_t>(pair.right)];
    const int both = 1 + std::max(m_builder.depth(pair.left), m_builder.depth(pair.right));
    const std::uint64_t more =
        (std::uint64_t{1} << both) - loadOf(pair.left) - loadOf(pair.right); // what a place adds to its row
    std::vector<Place> places;
    for (const int number : left.size() < right.size() ? left : right) {
        const auto& row = m_rows[static_cast<std::size_t>(number)];
        std::uint64_t load = m_loads[static_cast<std::size_t>(number)];
        const std::size_t before = places.size();
        for (const SignedTerm& first : row) {
            if (first.operand != pair.left || load + more > m_limit) {
                continue;
            }
            const SignedTerm second{pair.right, first.shift + pair.shift, first.negative != pair.subtract};
            const auto taken = [&](const Place& place) { // of x, 2x, 4x only two make a pair
                return place.left == second || place.right == first;
            };
            if (std::ranges::find(row, second) != row.end() &&
                std::none_of(places.begin() + static_cast<std::ptrdiff_t>(before), places.end(), taken)) {
                places.push_back({number, first, second});
                load += more;
            }
        }
    }
    return places;
}

void PairSharing::share(const TermPair& pair, const std::vector<Place>& places)
{
    // A difference is taken the way round that fewer places must negate.
    const auto negated =
        std::ranges::count_if(places, [](const Place& place) { return place.left.negative; });
    const bool flip = m_order != PairOrder::Published && pair.subtract && 2 * negated > std::ssize(places);
    const SignedTerm sum = m_builder.add({pair.left, std::max(0, -pair.shift), flip},
                                         {pair.right, std::max(0, pair.shift), pair.subtract != flip});
    m_rowsOf.emplace_back();
    for (const Place& place : places) {
        const int base = std::min(place.left.shift, place.right.shift);
        replace(place, {sum.operand, base, (place.left.negative != flip) != sum.negative});
    }
}

void PairSharing::replace(const Place& place, const SignedTerm& result)
{
    auto& row = m_rows[static_cast<std::size_t>(place.row)];
    std::erase(row, place.left);
    std::erase(row, place.right);
    count(place.left, place.right, -1);
    for (const SignedTerm& other : row) {
        count(place.left, other, -1);
        count(place.right, other, -1);
        count(result, other, 1);
    }
    row.push_back(result);
    auto& rows = m_rowsOf.back();
    if (rows.empty() || rows.back() != place.row) {
        rows.push_back(place.row);
    }
    m_loads[static_cast<std::size_t>(place.row)] +=
        loadOf(result.operand) - loadOf(place.left.operand) - loadOf(place.right.operand);
}

} // namespace snac::synthesis
