// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/random.h"
#include "snac/base/run_control.h"

namespace snac::data {

/// Most patches that may be drawn.
inline constexpr std::int64_t mostPeaks = 2'000'000;

/// A peak as it is drawn and fitted: height x (mixing x Lorentz + (1 - mixing) x Gauss) of equal widths along
/// two axes that are turned, a two-dimensional pseudo-Voigt function. Coordinates are pixels, a pixel's
/// middle being a whole number: x to the right, y down.
struct BraggPeak
{
    double x = 0.0, y = 0.0;
    double height = 1.0;
    double widthX = 2.0, widthY = 2.0; ///< full widths at half maximum
    double angle = 0.0;                ///< by which the axes are turned, radians
    double mixing = 0.5;               ///< 0: Gauss, 1: Lorentz

    [[nodiscard]] double at(double column, double row) const;
};

/// A Poisson number of this mean (0 to 1e9): by products of uniform numbers below 10 (Knuth), above by
/// transformed rejection (Hoermann 1993, PTRS).
[[nodiscard]] double drawPoisson(double mean, Random& random);

/// `rows` patches with one diffraction peak each and the place of its middle (x, y in pixels) as two targets:
/// what BraggNN (Liu et al., IUCrJ 9 (2022) 104) is trained for. Photons of peak and background are Poisson
/// numbers; the background is taken off, pixels below the threshold and those that hang not together with the
/// peak are cleared, and the patch is scaled to 0..1. A note of the reading says how well a least-squares fit
/// of the same function finds the middles (bragg_fit.h). Equal rows, seed and parameters, equal patches.
/// Errors: parameters out of range, with the key; cancelled.
[[nodiscard]] Result<Dataset> simulateBraggPeaks(const DatasetOptions& options, std::int64_t rows,
                                                 RunControl& control);

} // namespace snac::data
