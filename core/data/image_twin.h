// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

namespace snac::data {

/// Pixels a side of drawn pictures.
inline constexpr int leastDrawnSide = 4;
inline constexpr int mostDrawnSide = 64;

/// What is drawn.
enum class PictureKind {
    Digits,  ///< classes 0 to 9, strokes of a pen
    Garments ///< classes 0 to 9 in the order of Fashion-MNIST, filled outlines
};

/// Most rows of pictures that may be drawn.
constexpr std::int64_t mostPictures = 2'000'000;

/// Pixels a side where nothing says otherwise: as in MNIST.
constexpr int usualImageSide = 28;

/// `rows` drawn pictures of ten classes in equal numbers, shuffled: each shape is turned, sheared, scaled and
/// moved (options.pictures.jitter), its strokes wobble and vary in width, and every pixel gets Gaussian noise
/// (options.pictures.noise). Pixels are 0 to 255, white on black, options.imageSize a side (4 to 64; 0: 28).
/// Equal rows, seed and parameters, equal pictures. A stand-in for a first lesson without a download: a
/// network trained on them does not read real digits. Errors: parameters out of range, with the key;
/// cancelled.
[[nodiscard]] Result<Dataset> simulatePictures(PictureKind kind, const DatasetOptions& options,
                                               std::int64_t rows, RunControl& control);

} // namespace snac::data
