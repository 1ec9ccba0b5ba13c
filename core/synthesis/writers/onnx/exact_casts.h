// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/fixedpoint/ranges.h"

// Where a Quant node, which saturates, is the same as a cast that does something else; private to writer and
// reader.
namespace snac::synthesis {

/// Whether the cast of what this layer sums up may leave the range of its format, whatever the input; with
/// sums of more than 53 bits it may be said to although it cannot.
[[nodiscard]] bool mayOverflow(const fixedpoint::LayerView& layer, const fixedpoint::LayerRanges& ranges);

/// Whether the accumulator, if the layer has one, changes nothing: it never wraps and drops no bits.
[[nodiscard]] bool isExactAccumulator(const fixedpoint::LayerView& layer,
                                      const fixedpoint::LayerRanges& ranges);

} // namespace snac::synthesis
