// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network_detail.h"
#include "weight_statistics.h"

namespace snac::hardware {

/// Statistics of a layer's weights from the best that is known of them: the weights themselves; else the
/// counts of nonzero weights and signed digits; else the assumption. Digits set the spread of the assumed
/// distribution, the nonzero weights that remain missing are taken as pruned.
[[nodiscard]] WeightStatistics knownStatistics(const DenseDetail& detail, int inputs, int outputs,
                                               const Precision& precision, const WeightAssumption& assumption,
                                               const LayerRole& role);

/// What the layer counts with in countLayers(): its own sparsity where the weights or their counts are
/// known, else the assumed one.
[[nodiscard]] CountedLayer countedLayer(const DenseDetail* detail, const WeightStatistics& statistics,
                                        const Precision& precision, int inputBits,
                                        const WeightAssumption& assumption);

} // namespace snac::hardware
