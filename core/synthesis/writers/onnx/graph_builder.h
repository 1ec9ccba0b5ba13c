// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/fixed_format.h"
#include "snac/network/architecture.h"
#include "snac/synthesis/design.h"
#include "snac/synthesis/onnx/model.h"

#include <Eigen/Core>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// Builds a chain of nodes: each takes the tensor that the one before it made. Every tensor gets a name and a
/// shape. Private to the writers.
class GraphBuilder
{
public:
    /// `batch`: rows of input and output; -1: any number.
    GraphBuilder(const Design& design, std::string_view input, std::int64_t batch);

    /// "dense_1", then "dense_2".
    [[nodiscard]] std::string numbered(const std::string& what);

    /// A constant; returns its name.
    std::string constant(const std::string& name, std::vector<std::int64_t> shape,
                         std::vector<double> values);
    std::string scalar(const std::string& name, double value) { return constant(name, {}, {value}); }
    std::string vector(const std::string& name, const Eigen::VectorXd& values);

    /// A node on the current tensor and the named ones behind it; its result is the current tensor.
    onnx::Node& add(const std::string& name, const std::string& op,
                    const std::vector<std::string>& others = {});
    /// A node on named tensors whose result has the given shape; the current tensor stays. Returns its name.
    onnx::Node& addBeside(const std::string& name, const std::string& op, std::vector<std::string> inputs,
                          std::vector<std::int64_t> shape);
    /// MatMul with a tensor that is inputs x units.
    void multiply(const std::string& name, const std::string& weights, int units);
    /// In ONNX's operators; for those that it has none for, in several.
    void activate(const std::string& name, const network::Activation& activation);
    /// The cast of the current tensor.
    void quantize(const std::string& name, const FixedFormat& format);
    /// The cast of a constant; returns the name of the result.
    std::string quantizedConstant(const std::string& name, std::vector<std::int64_t> shape,
                                  std::vector<double> values, const FixedFormat& format);

    [[nodiscard]] const std::string& current() const { return m_current; }
    void renameCurrent(const std::string& name);
    /// Of the node that was added last.
    void comment(std::string text) { m_model.nodes.back().comment = std::move(text); }
    /// The shape and type of the tensor made last are left to whoever reads the file.
    void dropValue() { m_model.values.pop_back(); }
    void property(std::string_view key, std::string value);
    void note(std::string text) { m_notes.push_back(std::move(text)); }

    /// The result is the current tensor, under the name of `output`.
    [[nodiscard]] onnx::Model finish(bool integerOutput = false);

private:
    void quantInputs(const std::string& name, const FixedFormat& format, std::vector<std::string>& inputs);
    void setQuant(onnx::Node& node, const FixedFormat& format);

    onnx::Model m_model;
    std::string m_current;
    std::int64_t m_batch;
    std::int64_t m_width = 0;
    std::map<std::string, int> m_numbers;
    std::vector<std::string> m_notes;
};

/// As a JSON list of texts.
[[nodiscard]] std::string textList(const std::vector<std::string>& texts);

} // namespace snac::synthesis
