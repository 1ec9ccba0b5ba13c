// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include <span>

namespace snac::fixedpoint {

/// What the hardware hands out behind the last layer.
enum class OutputStage {
    Logits, ///< what the last layer gives
    Argmax, ///< the number of the largest logit
    Softmax ///< probabilities by two tables
};

/// The same network with another operation, or none, behind its logits. Softmax gets tables of at most 1024
/// entries each:
/// - difference to the largest logit: ap_ufixed, 10 bits or fewer, up to 16 (e^-16 is below half a
/// probability
///   step), rounded and saturating;
/// - exponentials and inverses: ap_ufixed<17,1>; the sum of the exponentials is exact;
/// - argument of the inversion: 10 bits, as many before the point as the number of classes needs;
/// - probabilities: ap_ufixed<16,1>, rounded and saturating.
/// Errors: softmax of a single logit.
[[nodiscard]] Result<Network> withOutputStage(Network network, OutputStage stage);

/// Number of the largest, the first of equal ones; of a single one: 1 if it is above 0, else 0.
[[nodiscard]] std::int64_t argmaxOf(std::span<const std::int64_t> logits);

/// Probabilities of one sample, raw, into `result`.
void softmaxOf(const Softmax& tables, const FixedFormat& logit, std::span<const std::int64_t> logits,
               std::span<std::int64_t> result);

/// What the operation behind the logits makes of them, or they themselves: rows x outputs, or rows x 1.
[[nodiscard]] RawMatrix outputStage(const Network& network, const RawMatrix& logits);

/// Whether the tables are there and fit the network.
[[nodiscard]] Result<> checkStage(const Network& network);

} // namespace snac::fixedpoint
