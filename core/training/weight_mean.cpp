// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weight_mean.h"

#include <algorithm>

namespace snac::training {

void WeightMean::add(const float* weights, std::size_t count)
{
    ++m_count;
    if (m_count == 1) {
        m_mean.assign(weights, weights + count);
        return;
    }
    const float part = 1.0F / static_cast<float>(std::min(m_count, m_steps));
    for (std::size_t i = 0; i < count; ++i) {
        m_mean[i] += part * (weights[i] - m_mean[i]);
    }
}

} // namespace snac::training
