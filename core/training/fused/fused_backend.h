// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../learner.h"

#include <memory>

namespace snac::training {

/// The fused dense engine's numerics: chains of dense, batch norm, activation and dropout, on the processor's
/// best instruction set. Needs no LibTorch. Error of makeLearner(): the architecture is not such a chain.
[[nodiscard]] std::shared_ptr<Backend> fusedBackend();

/// Whether the fused engine can train it; else why not.
[[nodiscard]] Result<> fusedSupports(const network::Architecture& architecture);

} // namespace snac::training
