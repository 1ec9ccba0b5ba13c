// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"

#include <cstdint>

namespace snac::data {

/// Most jets that may be drawn as particles.
inline constexpr std::int64_t mostParticleJets = 2'000'000;

/// `rows` simulated jets of the classes g, q, w, z, t in equal numbers, shuffled, as their `particles` (1 to
/// 32) hardest constituents: transverse momentum in GeV, and pseudorapidity and azimuth from the axis of the
/// jet, hardest first, zeros behind the last one. Equal rows, particles and seed, equal jets; fewer particles
/// are the first of the same jets. See jet_particles.cpp for the model and resources/help/simulated-data.md
/// for how near it is to real jets. Errors: rows out of range, cancelled.
[[nodiscard]] Result<Dataset> simulateJetParticles(std::int64_t rows, int particles, std::uint64_t seed,
                                                   RunControl& control);

} // namespace snac::data
