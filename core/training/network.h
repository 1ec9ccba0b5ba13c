// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include <cstddef>

namespace snac::training {

/// How many layers, from the first, are applied to reach the logits: all but a trailing Softmax or Sigmoid,
/// because the losses take logits.
[[nodiscard]] std::size_t logitLayers(const space::Architecture& architecture);

/// Units of the last dense layer; 0 without one.
[[nodiscard]] int outputWidth(const space::Architecture& architecture);

/// Whether the architecture can be trained: sizes, rates, at least one dense layer.
[[nodiscard]] Result<> checkArchitecture(const space::Architecture& architecture);

/// The activation, row by row for Softmax, else element by element. Definitions are those of PyTorch 1.13.
void applyActivation(const space::Activation& activation, data::Matrix& values);

} // namespace snac::training
