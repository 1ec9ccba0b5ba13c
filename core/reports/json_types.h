// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/quantity.h"

class QJsonObject;

namespace snac::study {

// The one shape in which a type stands in documents for others: reports, `--json` of the terminal. What is
// stored has records of its own (core/storage). Numbers in stored units; null where one is not known.

/// Figures by the keys of their quantities, `ebops`, `origin`, `model` and `warnings`; `bounds` has low and
/// high of every figure with 90 % bounds, by the same key.
[[nodiscard]] QJsonObject estimateJson(const hardware::HardwareEstimate& hardware,
                                       const hardware::Board& board);
/// One figure that stands alone: `value`, `low`, `high`.
[[nodiscard]] QJsonObject estimateJson(const hardware::Estimate& estimate);
/// `name`, and the layer's part of each figure that it has one in, as such a figure.
[[nodiscard]] QJsonObject layerJson(const hardware::LayerCost& layer);
/// `loss` and the scores by the keys of their quantities; those that do not apply are left out.
[[nodiscard]] QJsonObject scoresJson(const network::Metrics& metrics);

} // namespace snac::study
