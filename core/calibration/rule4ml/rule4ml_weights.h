// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor_file.h"

#include "snac/base/error.h"

#include <Eigen/Core>

#include <string>

namespace snac::calibration::rule4ml {

// Private to the room: the weights of a rule4ml network.

using Eigen::Index;
using Eigen::MatrixXf;
using Eigen::VectorXf;

/// Weights out x in; no bias where there is none.
struct Linear
{
    MatrixXf weight;
    VectorXf bias;

    [[nodiscard]] VectorXf operator()(const VectorXf& x) const
    {
        return bias.size() > 0 ? VectorXf(weight * x + bias) : VectorXf(weight * x);
    }
    [[nodiscard]] Index inputs() const { return weight.cols(); }
    [[nodiscard]] Index outputs() const { return weight.rows(); }
};

/// Takes tensors by name; the first problem stays.
class Taker
{
public:
    Taker(const Tensors& tensors, std::string file);

    [[nodiscard]] bool has(const std::string& name) const { return m_tensors.contains(name); }
    /// A single 0 where there is a problem.
    [[nodiscard]] MatrixXf matrix(const std::string& name, bool transposed = false);
    [[nodiscard]] VectorXf vector(const std::string& name);
    /// Checks that `got` values stand where `wanted` are needed.
    void fits(const std::string& name, Index wanted, Index got);
    void problem(const std::string& text);
    [[nodiscard]] Result<> result() const;

private:
    const Tensor* find(const std::string& name, std::size_t rank);

    const Tensors& m_tensors;
    std::string m_file;
    std::string m_problem;
};

} // namespace snac::calibration::rule4ml
