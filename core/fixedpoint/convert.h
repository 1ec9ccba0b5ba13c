// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include "snac/network/architecture.h"
#include "snac/network/quantization.h"

namespace snac::fixedpoint {

/// The table of an activation: for every argument the value of the activation (network::activationValue),
/// cast to `output`. Requires at most 16 bits.
[[nodiscard]] std::vector<std::int64_t> activationTable(const network::Activation& activation,
                                                        const FixedFormat& table, const FixedFormat& output);

/// The integers of a quantized network; with mixed precision on the finest grid that a weight of the layer
/// uses. Its output stage is the logits. Layer by layer it gives the numbers of
/// network::fakeQuantizedForward(), and beyond 53 bits the right ones.
/// Errors: formats that do not fit (network::check), slopes that are not powers of two, weights or biases of
/// more than 52 bits, and sums of more than 63, with the layer. O(weights + table entries).
[[nodiscard]] Result<Network> fromQuantized(const network::QuantizedNetwork& quantized);

} // namespace snac::fixedpoint
