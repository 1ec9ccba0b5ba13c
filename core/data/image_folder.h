// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

namespace snac::data {

/// Images and labels of one pair of IDX files, packed or not: rows of pixels, labels, names, dataset.image
/// and, for bytes, dataset.fullScale. `labelsPath` empty: by custom beside the images (idxLabelsPath()).
[[nodiscard]] Result<Dataset> readIdxPair(const std::string& imagesPath, const std::string& labelsPath,
                                          const DatasetOptions& options, RunControl& control);

/// A folder as MNIST and Fashion-MNIST are given away: train-images-idx3-ubyte(.gz) with its labels, and
/// t10k- or test- for the official test rows, which are used for nothing else. Resized to options.imageSize.
[[nodiscard]] Result<Dataset> readImageFolder(const std::string& folder, const DatasetOptions& options,
                                              RunControl& control);

} // namespace snac::data
