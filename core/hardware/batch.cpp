// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "snac/base/worker_threads.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace snac::hardware {

namespace {

/// Candidates a worker takes at once: enough to make the counter cheap, few enough to share the last ones
/// evenly.
constexpr std::size_t chunk = 64;

} // namespace

void forEachEstimate(const CostModel& model, std::span<const network::Architecture> candidates,
                     const HlsConfig& config, const Board& board,
                     const std::function<void(std::size_t, Result<HardwareEstimate>)>& use, unsigned threads)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t first = next.fetch_add(chunk); first < candidates.size();
             first = next.fetch_add(chunk)) {
            const std::size_t end = std::min(first + chunk, candidates.size());
            for (std::size_t i = first; i < end; ++i) {
                use(i, model.estimate(candidates[i], config, board));
            }
        }
    };
    const std::size_t wanted = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
    const std::size_t useful = std::min(wanted, (candidates.size() + chunk - 1) / chunk);
    const auto helpers = startThreads(static_cast<int>(useful) - 1, work);
    work();
}

std::vector<Result<HardwareEstimate>> estimateBatch(const CostModel& model,
                                                    std::span<const network::Architecture> candidates,
                                                    const HlsConfig& config, const Board& board,
                                                    unsigned threads)
{
    std::vector<Result<HardwareEstimate>> results(candidates.size());
    forEachEstimate(
        model, candidates, config, board,
        [&](std::size_t i, Result<HardwareEstimate> estimate) { results[i] = std::move(estimate); }, threads);
    return results;
}

} // namespace snac::hardware
