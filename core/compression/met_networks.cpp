// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "met_networks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::compression {

MetNetworks::MetNetworks(std::size_t most, std::vector<double> targets)
    : m_most(most)
    , m_targets(std::move(targets))
{
}

bool MetNetworks::wants(double quality, double price) const
{
    return std::isfinite(quality) && std::isfinite(price) &&
           std::ranges::none_of(m_kept, [&](const MetNetwork& kept) {
               return kept.quality >= quality && kept.price <= price;
           });
}

void MetNetworks::add(MetNetwork network)
{
    std::erase_if(m_kept, [&](const MetNetwork& kept) {
        return kept.quality <= network.quality && kept.price >= network.price;
    });
    const auto place =
        std::ranges::lower_bound(m_kept, network.price, std::ranges::greater(), &MetNetwork::price);
    m_kept.insert(place, std::move(network));
    if (m_kept.size() > m_most) {
        thin();
    }
}

/// What goes lies between two others: the area is that of the step it makes in quality over log price.
void MetNetworks::thin()
{
    std::vector<bool> bound(m_kept.size(), false);
    bound.front() = bound.back() = true;
    for (const double target : m_targets) { // falling prices: the first one below is the best below
        const auto best =
            std::ranges::find_if(m_kept, [&](const MetNetwork& kept) { return kept.price <= target; });
        if (best != m_kept.end()) {
            bound[static_cast<std::size_t>(best - m_kept.begin())] = true;
        }
    }
    std::size_t least = m_kept.size();
    double leastArea = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i + 1 < m_kept.size(); ++i) {
        const double area =
            (m_kept[i].quality - m_kept[i + 1].quality) * std::log(m_kept[i - 1].price / m_kept[i].price);
        if (!bound[i] && area < leastArea) {
            leastArea = area;
            least = i;
        }
    }
    if (least < m_kept.size()) {
        m_kept.erase(m_kept.begin() + static_cast<std::ptrdiff_t>(least));
    }
}

} // namespace snac::compression
