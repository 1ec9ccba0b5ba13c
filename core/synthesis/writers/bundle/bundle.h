// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/design.h"
#include "snac/synthesis/file_set.h"

#include <string_view>

namespace snac::synthesis {

/// The network for whoever goes on with it elsewhere, readable without this program:
/// - network.json: what the network is, its layers as trained and as folded, every format, and the list of
///   operations of the integer network, with the names of their arrays;
/// - arrays.npz: `trained_K_*` (float weights of layer K as trained; of a step its own, folded),
///   `folded_K_weights`, `_bias`, `_fraction` (batch norm folded in), `integer_K_*` (integers of operation
///   K), `scaler_mean`, `scaler_deviation`, and `example_integers`, `example_inputs` (standardised),
///   `example_features` (in the units of the data), `example_outputs`;
/// - read_bundle.py: computes the integer network exactly, with numpy and json alone.
/// Matrices are units x inputs. What the design has not (floats, scaler, vectors) is left out.
/// importNetwork() reads all of it back. Errors: as of check(), more than 4 GB.
[[nodiscard]] Result<FileSet> writeBundle(const Design& design);

/// The text of read_bundle.py.
[[nodiscard]] std::string_view readBundleScript();

} // namespace snac::synthesis
