// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/board.h"
#include "snac/hardware/cost_model.h"
#include "snac/space/search_space.h"
#include "snac/study/quantity.h"

namespace snac::study {

/// The genome of the network with the most multiplications: ordered genes at their largest, unordered ones
/// (block types) tried one by one, hardware genes at their first value. Bounds the cost of a search space;
/// the reference point rests on it.
[[nodiscard]] space::Genome largestGenome(const space::SearchSpace& space);

/// The most of every figure over the largest network with all its unordered genes varied (a table of tanh
/// costs cycles that ReLU does not): all combinations where they are few, else one gene at a time; each built
/// throughout at every precision and strategy and at the smallest and largest reuse factor it may choose.
/// Only the figures are filled in, at their upper bounds for the pessimist. Error: the cost model's own.
[[nodiscard]] Result<hardware::HardwareEstimate>
costCeiling(const space::SearchSpace& space, const hardware::CostModel& model,
            const hardware::HlsConfig& config, const hardware::Board& board, Risk risk = Risk::Expected);

} // namespace snac::study
