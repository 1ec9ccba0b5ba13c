// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/fixedpoint/network.h"
#include "snac/hardware/cost_model.h"
#include "snac/hardware/network_detail.h"

namespace snac::study {

/// What an integer network (without argmax or softmax) costs with its own weights and widths, built as
/// `chosen` says by layer. Private to this room. Errors: those of the model.
[[nodiscard]] Result<hardware::HardwareEstimate> costOfIntegers(const hardware::CostModel& model,
                                                                const fixedpoint::Network& logits,
                                                                const hardware::NetworkDetail& chosen,
                                                                const hardware::HlsConfig& config,
                                                                const hardware::Board& board);

} // namespace snac::study
