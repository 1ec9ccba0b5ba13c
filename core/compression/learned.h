// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step.h"

#include <string>
#include <vector>

namespace snac::compression {

/// The sizes that a branch of Method::Learned trains to, in LUT-equivalents, falling: the options' targets on
/// that board, or, without any, shares of what the network takes at full width. Requires check().
[[nodiscard]] std::vector<double> targetsOf(const CompressionOptions& options, const hardware::Board& board,
                                            double fullPrice);

/// Steps that a size gets at least: eighty times those of a pruning round, for a size is many rounds in one,
/// and what is lost at a tenth of the size is a question of how slowly it is approached (bench_learned).
[[nodiscard]] int leastStageSteps(const CompressionOptions& options);

/// LUT-equivalents of a price: what it takes of DSP slices counts as the LUT that the board has for each.
[[nodiscard]] double equivalentLut(const hardware::HardwareEstimate& cost, const hardware::Board& board);

/// Which of the sizes that were asked for no step of a training keeps within, with the least that was
/// reached, in words; empty: none. `prices`: equivalentLut() of its steps, at least one.
[[nodiscard]] std::string missedSizes(const CompressionOptions& options, const hardware::Board& board,
                                      const std::vector<double>& prices);

/// One training of a whole branch of Method::Learned. Every weight (or unit or layer: `granularity`, uniform
/// ones are taken for weights), the outputs of every hidden layer and the inputs, unless their format was
/// written, learn their fraction bits: as many as are worth their price by the curvature of the loss (units
/// and layers: by its gradient); a weight without bits is pruned. The price is that of the weights there are
/// (layerSavings()), and of those there are not a straight line (hardware::widthPrice()), in LUT-equivalents,
/// times a weight that a SizeController moves so that the price of the integer network follows a path from
/// size to size (targetsOf()). The first network without a price ends the training with its error.
///
/// At the end of every epoch the integer network is scored on validation rows and priced; those that no other
/// one of this training beats in both are kept, at most mostLearnedSteps: beyond, those whose loss takes the
/// least from the area under the front, but never the best of a target, the smallest or the best. They are
/// the steps, the largest first, by round. The first one carries the history and time of the training.
/// Deterministic; blocks; thread-safe. Errors: those of runStep().
[[nodiscard]] Result<std::vector<CompressionStep>> runLearned(const StepTask& task);

} // namespace snac::compression
