// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/data/prepare.h"
#include "snac/fixedpoint/network.h"
#include "snac/network/quantization.h"
#include "snac/network/trained_network.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// What a file says about a network. Plain data.
struct ImportedNetwork
{
    std::string name;   ///< as the file has it, printable; empty: it has none
    std::string format; ///< "bundle", "NumPy arrays (hgq)", "ONNX", "QONNX"
    /// Of the bytes that were read, 64 hex digits; of a bundle network.json, then arrays.npz. Set by
    /// importNetwork().
    std::string sha256;

    /// The float network, as trained where the file has that: dense, batch norm, activations, dropout.
    network::TrainedNetwork trained;
    /// Folded, with its formats: fromQuantized() of it gives `integers` (but for table arguments of more than
    /// 12 bits, where it is unset).
    std::optional<network::QuantizedNetwork> quantized;
    /// As hardware computes it; its output stage is that of the file.
    std::optional<fixedpoint::Network> integers;

    std::optional<data::Scaler> scaler;   ///< of raw features; unset: inputs are taken as they are
    std::vector<std::string> inputNames;  ///< empty, or one a feature
    std::vector<std::string> outputNames; ///< empty, or one a class or target (a single output: two classes)
    std::optional<data::TaskKind> task;   ///< unset: the file does not say
    // What a bundle was made for; empty or unset: the file does not say.
    std::string board; ///< its id
    std::string part;
    std::optional<double> clockNs;

    /// What was understood, left out or made of something else; a sentence each.
    std::vector<std::string> notes;
};

/// Reads a network from a bundle (its folder, or network.json in it), NumPy arrays (.npz, numpy_import.h) or
/// ONNX and QONNX (.onnx, onnx_import.h), told apart by their contents. Files are not trusted: sizes are
/// bounded before anything is computed from them, and a network that is returned passes checkArchitecture(),
/// network::check() and fixedpoint::check(). Errors name the file and the layer, node or array.
[[nodiscard]] Result<ImportedNetwork> importNetwork(const std::string& path);

/// The same for a bundle's files that were read: bytes of network.json and arrays.npz.
[[nodiscard]] Result<ImportedNetwork> importBundle(std::string_view json, std::string_view arrays);
/// The same for the bytes of an .npz file of weights.
[[nodiscard]] Result<ImportedNetwork> importNumpy(std::string_view bytes, const std::string& file);
/// The same for the bytes of an ONNX model.
[[nodiscard]] Result<ImportedNetwork> importOnnx(std::string_view bytes, const std::string& file);

/// Most weights of a network that is read.
inline constexpr long long mostWeights = 16'000'000;

} // namespace snac::synthesis
