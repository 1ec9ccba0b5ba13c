// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

namespace snac::data {

/// Most pictures of a folder, and most numbers that their pixels come to.
inline constexpr std::size_t mostFolderPictures = 1'000'000;
inline constexpr std::int64_t mostFolderValues = 500'000'000;

[[nodiscard]] bool isFolder(const std::string& path);

/// A folder of pictures, one folder a class: FOLDER/cat/1.png. Where FOLDER holds train (or training) and
/// test (or testing) instead, the classes are below these, and the test rows are those of test; a validation
/// folder is left out, as the study makes its own. Rows are in the order of the names, so equal folders are
/// equal data on every machine. Pixels are 0 to 255, row by row; where a picture is in colour (and
/// options.colors does not say grey) every pixel is red, green and blue, and grey ones are repeated. With
/// options.imageSize each picture is resized (pictures.h), else all must have one size. Errors, with the
/// file: no or one class, a class without pictures, too many, mixed sizes, unreadable or damaged pictures.
[[nodiscard]] Result<Dataset> readClassFolder(const DatasetOptions& options, RunControl& control);

/// The pictures that lie in a folder itself, in the order of their names, without a truth.
[[nodiscard]] Result<Matrix> readLoosePictures(const DatasetOptions& options, RunControl& control);

} // namespace snac::data
