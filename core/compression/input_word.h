// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include "snac/data/dataset.h"
#include "snac/network/loss.h"
#include "snac/network/trained_network.h"

namespace snac::compression {

/// Whether the inputs of such a branch get a word of their own: it has at most fewBits, nobody wrote one, and
/// the method learns none.
[[nodiscard]] bool choosesInputs(const CompressionOptions& options, const FixedFormat& precision,
                                 Method method);
inline constexpr int fewBits = 5;

/// The format of the inputs for a branch of few bits: that of the branch where the float network, with its
/// inputs cast to it and all else as it is, loses no more than 0.2 points of accuracy on these rows (RMSE: no
/// more than 1 %); else the narrowest of up to widestInput bits, its integer bits and sign fitted to the rows
/// as calibrated ranges are, of which the same holds; where none does, the one that loses least. At most 8192
/// rows are looked at. Deterministic. O(rows x weights). Requires rows without NaN.
[[nodiscard]] FixedFormat chosenInput(const network::TrainedNetwork& network, const data::Samples& rows,
                                      network::Loss loss, const FixedFormat& precision);
inline constexpr int widestInput = 12;

} // namespace snac::compression
