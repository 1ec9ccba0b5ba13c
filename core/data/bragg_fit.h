// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bragg_peaks.h"

#include <string>
#include <vector>

namespace snac::data {

/// The peak that fits a patch of side x side pixels best by least squares (Levenberg-Marquardt), over the
/// pixels that are not cleared. It starts from the centre of mass. Where no step makes it better it is what
/// there is; a middle outside of the patch is taken back to the centre of mass.
[[nodiscard]] BraggPeak fitBraggPeak(const float* pixels, int side);

/// How far the middles of a fit are from the true ones, in pixels.
struct FitDistances
{
    std::size_t rows = 0;
    double mean = 0.0, median = 0.0, most95 = 0.0; ///< 95 % are nearer than the last
};

/// Of the first `rows` patches of a simulated set. Cancelled: of those that were fitted.
[[nodiscard]] FitDistances fitDistances(const Dataset& dataset, std::size_t rows, const RunControl& control);

} // namespace snac::data
