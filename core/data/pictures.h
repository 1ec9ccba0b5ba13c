// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include <array>
#include <string>
#include <vector>

namespace snac::data {

/// Most pixels a side that are resized to.
constexpr int largestImageSide = 1024;

/// Whether the rows are pictures by what they hold: their reader knows it (Dataset::fullScale), or they are
/// grids of 5 x 5 or more without a number below 0. An array of particles x features has three dimensions
/// too.
[[nodiscard]] bool arePictures(const Dataset& dataset);

/// Names of the pixels of a picture, row by row: "r0c0", "r0c1", ...
[[nodiscard]] std::vector<std::string> pixelNames(int rows, int columns);
/// Of pictures of three channels, those of a pixel beside each other: "r0c0_red", "r0c0_green", "r0c0_blue",
/// ...
[[nodiscard]] std::vector<std::string> colorPixelNames(int rows, int columns);
/// Rows and columns of pictures whose inputs have these names, all of them; 0 where they are no such
/// pictures.
[[nodiscard]] std::array<int, 2> colorPictureShape(const std::vector<std::string>& names);

/// One picture of so many rows, columns and channels (those of a pixel beside each other) to `side` pixels a
/// side, by the rule of resizePictures(); `to` has room for side x side x channels.
void resizePicture(const float* from, int rows, int columns, int channels, int side, float* to);

/// Resizes the pictures in the rows of `dataset` (dataset.image says how large they are) to `side` pixels a
/// side by bilinear interpolation between pixel centres, without smoothing before, edges held: what
/// tf.image.resize does and SNAC-Pack's resize_val means. O(rows x side^2). Error: the rows are no pictures.
[[nodiscard]] Result<> resizePictures(Dataset& dataset, int side, const std::string& file);

} // namespace snac::data
