// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace snac::calibration {

/// An array of a weight file: values row by row, as the shape says.
struct Tensor
{
    std::vector<int> shape;
    std::vector<float> values;
};

/// By full name: "layers/dense/vars/0" (HDF5), "dense_layers.0.weight" (PyTorch).
using Tensors = std::map<std::string, Tensor>;

/// The 32-bit arrays of an HDF5 file as Keras and h5py write it by default: version 0 of the superblock,
/// groups as symbol tables, contiguous or compact data, little-endian IEEE floats. Other numbers are left
/// out. Errors: not HDF5, truncated or damaged, a newer layout, chunked data. Never reads outside of `bytes`,
/// ends on any input. Source: HDF5 File Format Specification 2.0.
[[nodiscard]] Result<Tensors> readHdf5Tensors(std::string_view bytes, const std::string& file);

/// The 32-bit tensors of a PyTorch state dict (torch.save, zip format): its pickle is interpreted by a
/// machine that knows dictionaries, tuples, numbers, texts and tensors, and nothing that could run code; any
/// other class is an error that names it. Other number types are left out. Never reads outside of `bytes`,
/// ends on any input.
[[nodiscard]] Result<Tensors> readTorchTensors(std::string_view bytes, const std::string& file);

} // namespace snac::calibration
