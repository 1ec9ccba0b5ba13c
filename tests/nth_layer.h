// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iterator>

/// What a network::PerLayer has of its n-th layer, from 0, in the order of the network: for networks that a
/// test made itself, and knows.
template<class Values>
auto& nth(Values&& values, std::size_t n)
{
    return std::next(values.begin(), static_cast<std::ptrdiff_t>(n))->value;
}

/// The same values without those of the last layer.
template<class Values>
Values withoutLast(const Values& values)
{
    Values shorter;
    for (const auto& [id, value] : values) {
        if (shorter.size() + 1 < values.size()) {
            shorter[id] = value;
        }
    }
    return shorter;
}
