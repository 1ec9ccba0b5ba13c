// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_cost.h"

#include "snac/compression/built_detail.h"

namespace snac::study {

Result<hardware::HardwareEstimate> costOfIntegers(const hardware::CostModel& model,
                                                  const fixedpoint::Network& logits,
                                                  const hardware::NetworkDetail& chosen,
                                                  const hardware::HlsConfig& config,
                                                  const hardware::Board& board)
{
    const network::Architecture architecture = fixedpoint::architectureOf(logits);
    const auto detail = compression::detailAsBuilt(chosen, config.strategy, architecture, logits);
    return model.estimateDetailed(architecture, config, board, detail);
}

} // namespace snac::study
