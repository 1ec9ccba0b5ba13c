// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rule4ml_base.h"

#include <memory>

namespace snac::calibration::rule4ml {

/// rule4ml's TorchGNN (version 2): a graph isomorphism network over the layers. Problems go to the taker.
/// Private to the room.
[[nodiscard]] std::shared_ptr<const Predictor> makeGraphPredictor(Config config, Taker& taker);

} // namespace snac::calibration::rule4ml
