// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/network/quantization.h"

#include <cstddef>
#include <vector>

namespace snac::compression {

/// A network that a training came through.
struct MetNetwork
{
    network::QuantizedNetwork network;
    double quality = 0.0; ///< more is better
    double price = 0.0;   ///< LUT-equivalents, above 0
};

/// The non-dominated ones of the networks of a training, and no more than a number of them.
class MetNetworks
{
public:
    /// `targets`: sizes whose best network is kept whatever happens; fewer than `most` less 2.
    MetNetworks(std::size_t most, std::vector<double> targets);

    /// Whether a network of that quality and price would be kept; equal ones would not. O(kept).
    [[nodiscard]] bool wants(double quality, double price) const;
    /// Requires wants(). Drops what it beats, and the least useful one where there are too many.
    void add(MetNetwork network);
    /// By falling price, so by falling quality.
    [[nodiscard]] const std::vector<MetNetwork>& all() const { return m_kept; }
    [[nodiscard]] std::vector<MetNetwork> take() && { return std::move(m_kept); }

private:
    void thin();

    std::size_t m_most;
    std::vector<double> m_targets;
    std::vector<MetNetwork> m_kept;
};

} // namespace snac::compression
