// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trained_network.h"

#include "snac/base/error.h"
#include "snac/data/dataset.h"

#include <cstddef>

namespace snac::network {

/// Logits (no output activation applied), rows x outputs. The reference forward pass, in Eigen, without
/// LibTorch.
[[nodiscard]] data::Matrix forward(const TrainedNetwork& network, const data::Matrix& inputs);

/// How many layers, from the first, are applied to reach the logits: all but a trailing Softmax or Sigmoid,
/// because the losses take logits.
[[nodiscard]] std::size_t logitLayers(const Architecture& architecture);

/// Units of the last dense layer; 0 without one.
[[nodiscard]] int outputWidth(const Architecture& architecture);

/// Whether the architecture can be trained: sizes, rates, at least one dense layer.
[[nodiscard]] Result<> checkArchitecture(const Architecture& architecture);

/// The activation, row by row for Softmax, else element by element. Definitions are those of PyTorch 1.13.
void applyActivation(const Activation& activation, data::Matrix& values);

} // namespace snac::network
