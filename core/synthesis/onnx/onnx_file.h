// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model.h"

#include "snac/base/error.h"

namespace snac::synthesis::onnx {

/// The bytes of an .onnx file that onnx::checker accepts; the same model gives the same bytes. Error: what
/// the checker says, a bug of the one who made the model.
[[nodiscard]] Result<std::string> toBytes(const Model& model);

/// The model in the bytes of an .onnx file. Not trusted; bounds before anything is copied: 256 MB, 20,000
/// nodes, 64 million numbers. Errors, with the node or tensor: no ONNX, data kept in other files, sizes that
/// contradict each other, graphs within graphs, functions, sparse tensors, types beside numbers.
[[nodiscard]] Result<Model> fromBytes(std::string_view bytes, const std::string& file);

} // namespace snac::synthesis::onnx
