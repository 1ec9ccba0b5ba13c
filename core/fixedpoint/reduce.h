// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include <string>
#include <vector>

namespace snac::fixedpoint {

struct ReducedNetwork
{
    Network network;
    std::vector<std::vector<int>> kept; ///< by layer: the units that stayed, by their old numbers, ascending
    std::vector<std::string> notes;     ///< what could have gone and did not, and why
};

/// The network without neurons that do nothing: those that no weight of the next layer uses, and those that
/// give the same value whatever the input (by their ranges: no weights, or a sum that never passes the ReLU).
/// A constant becomes part of the next layer's biases, exactly; their format grows where it must. Repeated
/// until nothing is left to remove. The outputs of the network and of every unit that stays are the same
/// integers as before, for every input. At least one unit of every layer stays, and all outputs do.
/// Error: as of check(). O(layers x weights) in the worst case.
[[nodiscard]] Result<ReducedNetwork> withoutDeadNeurons(const Network& network);

} // namespace snac::fixedpoint
