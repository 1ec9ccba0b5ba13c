// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onnx_chain.h"

#include "snac/fixedpoint/network.h"
#include "snac/network/quantization.h"

namespace snac::synthesis::onnx {

struct ChainIntegers
{
    fixedpoint::Network network;
    std::optional<network::QuantizedNetwork> quantized; ///< unset where floats cannot hold the weights
    std::vector<std::string> notes;
};

/// The integers of a chain whose every layer has its Quants: input, weights, and behind each activation. The
/// last layer may go without: its logits are the exact sums. `places`: of each step in the float network, for
/// the ids. Error: why there are none, with the node.
[[nodiscard]] Result<ChainIntegers> integersOf(const Chain& chain, const std::vector<int>& places);

} // namespace snac::synthesis::onnx
