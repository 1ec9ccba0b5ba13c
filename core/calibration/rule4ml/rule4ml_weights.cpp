// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_weights.h"

#include <algorithm>
#include <cmath>

namespace snac::calibration::rule4ml {

Taker::Taker(const Tensors& tensors, std::string file)
    : m_tensors(tensors)
    , m_file(std::move(file))
{
}

MatrixXf Taker::matrix(const std::string& name, bool transposed)
{
    const Tensor* tensor = find(name, 2);
    if (!tensor) {
        return MatrixXf::Zero(1, 1);
    }
    const Index rows = tensor->shape[0];
    const Index columns = tensor->shape[1];
    MatrixXf result(rows, columns);
    for (Index r = 0; r < rows; ++r) {
        for (Index c = 0; c < columns; ++c) {
            result(r, c) = tensor->values[static_cast<std::size_t>(r * columns + c)];
        }
    }
    return transposed ? MatrixXf(result.transpose()) : result;
}

VectorXf Taker::vector(const std::string& name)
{
    const Tensor* tensor = find(name, 1);
    if (!tensor) {
        return VectorXf::Zero(1);
    }
    VectorXf result(static_cast<Index>(tensor->values.size()));
    for (Index i = 0; i < result.size(); ++i) {
        result[i] = tensor->values[static_cast<std::size_t>(i)];
    }
    return result;
}

void Taker::fits(const std::string& name, Index wanted, Index got)
{
    if (wanted != got) {
        problem("`" + name + "` takes " + std::to_string(got) + " values where " + std::to_string(wanted) +
                " come in");
    }
}

void Taker::problem(const std::string& text)
{
    if (m_problem.empty()) {
        m_problem = text;
    }
}

Result<> Taker::result() const
{
    return m_problem.empty() ? Result<>() : fail(m_problem, {m_file, 0, 0});
}

const Tensor* Taker::find(const std::string& name, std::size_t rank)
{
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end()) {
        problem("the weight file has no `" + name + "`: it does not belong to this config file");
        return nullptr;
    }
    const Tensor& tensor = found->second;
    if (tensor.shape.size() != rank || tensor.values.empty()) {
        problem("`" + name + "` has the wrong shape");
        return nullptr;
    }
    if (!std::ranges::all_of(tensor.values, [](float value) { return std::isfinite(value); })) {
        problem("`" + name + "` holds values that are not numbers");
        return nullptr;
    }
    return &tensor;
}

} // namespace snac::calibration::rule4ml
