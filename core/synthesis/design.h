// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "straight_line/dsp_products.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/data/prepare.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/network.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model.h"
#include "snac/network/quantization.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From a network of integers to files and figures of hardware.
namespace snac::synthesis {

/// How one layer with weights is built.
struct LayerBuild
{
    network::LayerId id;
    std::string name; ///< identifier(): "dense_1"
    hardware::Strategy strategy = hardware::Strategy::Latency;
    int reuseFactor = 1; ///< multiplications that take turns on one multiplier
};

/// Where a design comes from.
struct DesignOrigin
{
    std::string study; ///< file name of the study, without folder
    int trial = -1;
    std::string step;    ///< "BRANCH/ROUND" of a local search; empty: the trial itself
    std::string program; ///< "SNAC Studio 0.1"
    /// "imported from FILE (QONNX, sha256 0123456789ab)"; empty: the study trained it itself.
    std::string imported;
};

/// Inputs that the exported design is checked on, and what the integer network makes of them.
struct TestVectors
{
    fixedpoint::RawMatrix inputs;  ///< samples x features, raw integers of the input format
    fixedpoint::RawMatrix outputs; ///< samples x what the output stage gives
};

/// A network on its way to hardware: all that a writer may know. Plain data.
struct Design
{
    std::string name; ///< identifier(): of the top function and module
    fixedpoint::Network network;
    std::vector<LayerBuild> layers; ///< one for each of fixedpoint::layersOf(network), in order
    hardware::Board board;
    double clockNs = 5.0;
    Multipliers multipliers = Multipliers::Adders; ///< of layers without reuse, in RTL
    std::vector<std::string> inputNames;           ///< features
    std::vector<std::string> outputNames;          ///< classes, targets or labels
    data::TaskKind task = data::TaskKind::Classification;
    DesignOrigin origin;
    TestVectors vectors;

    // Of the network that the integers were made from, for formats that hold floats.
    std::optional<network::TrainedNetwork> trained; ///< as it was trained; a step's own, pruned and folded
    std::optional<network::QuantizedNetwork> quantized; ///< folded, with its formats
    std::optional<data::Scaler> scaler;                 ///< what was done to raw features before the network

    const RunControl* control =
        nullptr; ///< ends the search for additions early; outlives the design, or null
};

/// Letters, digits and single underscores, beginning with a letter, at most 40: a name in C++, Verilog and
/// VHDL that is no keyword of any of them.
[[nodiscard]] std::string identifier(std::string_view text);

/// Errors: an integer network that cannot be computed (fixedpoint::check), builds, names or vectors that do
/// not fit it, a clock that is none.
[[nodiscard]] Result<> check(const Design& design);

} // namespace snac::synthesis
