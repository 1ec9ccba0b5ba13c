// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"

#include <cstdint>

namespace snac::data {

/// Most rows that may be drawn (1.3 GB of inputs).
constexpr std::int64_t largestTwinRows = 20'000'000;

/// Inputs and classes of the simulated jets.
constexpr int jetInputs = 16;
constexpr int jetClasses = 5;

/// The built-in stand-in for the LHC jet data set with 16 high-level features: `rows` simulated jets of the
/// classes g, q, w, z, t in equal numbers, shuffled. Equal rows and seed, equal jets. See jets_twin.cpp for
/// the model and resources/help/jets-twin.md for how hard it is and how well a network trained on it does on
/// real jets. Errors: rows out of range, cancelled.
[[nodiscard]] Result<Dataset> simulateJets(std::int64_t rows, std::uint64_t seed, RunControl& control);

} // namespace snac::data
