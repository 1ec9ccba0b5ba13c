// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/fixed_format.h"
#include "snac/network/trained_network.h"
#include "snac/synthesis/onnx/model.h"

#include <Eigen/Core>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace snac::synthesis::onnx {

/// The grid that constants were brought to by a Quant node.
struct ConstantGrid
{
    int fraction = 0;                  ///< the finest, where scales differ
    std::optional<FixedFormat> format; ///< of the node, where its scale is one number
    std::string comment;
};

struct DenseStep
{
    Eigen::MatrixXd weights;                          ///< units x inputs
    Eigen::VectorXd bias;                             ///< empty: none
    std::optional<ConstantGrid> weightGrid, biasGrid; ///< unset: plain numbers
    std::string problem; ///< why there can be no integers: "a scale of 0.3"; empty: none
    std::string comment;
};

/// y = scale x + shift, feature by feature, or a batch norm of the file.
struct NormStep
{
    network::BatchNormWeights norm;
};

struct QuantStep
{
    FixedFormat format;
    std::string problem;
    std::string comment;
};

struct ArgmaxStep
{
};

/// What one or a few nodes do with the values that pass through them.
struct Step
{
    std::string node; ///< for messages
    std::variant<DenseStep, NormStep, network::Activation, network::Dropout, QuantStep, ArgmaxStep> what;
};

/// A graph as a chain of steps from its one input to its first output.
struct Chain
{
    int inputs = 0;
    std::optional<Eigen::RowVectorXf> mean, deviation; ///< subtracted and divided by, before everything else
    std::vector<Step> steps;
    bool decides = false; ///< one output against 0: tells two classes apart
    std::vector<std::string> notes;
};

/// Understands MatMul, Gemm, BatchNormalization, activations also where they are spelt in several nodes
/// (GELU, SiLU, hard sigmoid), Add, Sub, Mul and Div with constants, Clip, Dropout, Flatten, Reshape and
/// Identity, Quant, IntQuant and BipolarQuant of constants, ArgMax. Errors, with the node: everything else,
/// forks, sizes that do not fit.
[[nodiscard]] Result<Chain> chainFrom(const Model& model);

} // namespace snac::synthesis::onnx
