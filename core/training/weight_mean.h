// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace snac::training {

/// The mean of weights over the steps of a training, of which the last ones count most: the noise of single
/// steps cancels in it (Polyak & Juditsky 1992). It is the plain mean of what there is until that is `steps`
/// long, and exponential from then on.
class WeightMean
{
public:
    explicit WeightMean(long steps)
        : m_steps(steps)
    {
    }

    void forget() { m_count = 0; }
    /// As many as ever since forget().
    void add(const float* weights, std::size_t count);
    [[nodiscard]] bool isKnown() const { return m_count > 0; }
    /// Requires isKnown().
    [[nodiscard]] const std::vector<float>& weights() const { return m_mean; }

private:
    long m_steps;
    long m_count = 0;
    std::vector<float> m_mean;
};

} // namespace snac::training
