// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "npy.h"

#include <string>
#include <string_view>

namespace snac::data {

/// Whether these bytes begin as an IDX file does: the format of MNIST, described on its page by LeCun, Cortes
/// and Burges. Two zero bytes, the type of the numbers, the number of dimensions (1 to 8).
[[nodiscard]] bool isIdx(std::string_view bytes);

/// The array in an IDX file; `bytes` must outlive it. Sizes are checked for overflow and against the length
/// of the file before anything else. Errors name the byte of the header, or how many bytes are missing.
[[nodiscard]] Result<NpyArray> parseIdx(std::string_view bytes, const std::string& file);

/// Where the labels of a file of images are by custom: "t10k-labels-idx1-ubyte.gz" for
/// "t10k-images-idx3-ubyte.gz". Empty where the name tells nothing.
[[nodiscard]] std::string idxLabelsPath(const std::string& imagesPath);

} // namespace snac::data
