// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"

#include <functional>
#include <span>
#include <vector>

namespace snac::hardware {

/// Estimates many candidates on all cores (or on `threads` of them when it is not 0). The results stand in
/// the order of the candidates and do not depend on the number of threads. Each has its own error.
[[nodiscard]] std::vector<Result<HardwareEstimate>>
estimateBatch(const CostModel& model, std::span<const network::Architecture> candidates,
              const HlsConfig& config, const Board& board, unsigned threads = 0);

/// The same without keeping the estimates: `use` gets each one with its index, on a worker thread. For
/// batches of which only a few figures are wanted.
void forEachEstimate(const CostModel& model, std::span<const network::Architecture> candidates,
                     const HlsConfig& config, const Board& board,
                     const std::function<void(std::size_t, Result<HardwareEstimate>)>& use,
                     unsigned threads = 0);

} // namespace snac::hardware
