// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model.h"

#include "snac/base/error.h"
#include "snac/base/random.h"
#include "snac/network/trained_network.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace snac::training::fused {

/// Zeroed floats, aligned to 64 bytes.
class AlignedFloats
{
public:
    explicit AlignedFloats(std::size_t count = 0);
    [[nodiscard]] float* data() const { return m_data.get(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Free
    {
        void operator()(float* data) const;
    };
    std::unique_ptr<float[], Free> m_data;
    std::size_t m_size = 0;
};

[[nodiscard]] constexpr int padded(int count)
{
    return (count + rowAlignment - 1) / rowAlignment * rowAlignment;
}

/// The buffers of one network in training and the plain view of them that the kernels take. All memory is
/// allocated here, once; a step allocates nothing.
class FusedNetwork
{
public:
    /// Whether the layers are a chain of (dense, batch norm?, activation?, dropout?) groups; else the first
    /// layer that is not, in words. A trailing Softmax or Sigmoid is left to the loss.
    [[nodiscard]] static Result<> supports(const network::Architecture& architecture);

    /// Requires supports(). `maximumRows`: rows of the largest batch. `quantized`: every layer has
    /// quantizers, inactive ones at first; requires layers without batch norm and dropout.
    FusedNetwork(const network::Architecture& architecture, int maximumRows, bool quantized = false);

    [[nodiscard]] const Model& model() const { return m_model; }
    [[nodiscard]] int maximumRows() const { return m_maximumRows; }
    [[nodiscard]] int inputStride() const { return m_layers.front().inputStride; }
    [[nodiscard]] int outputs() const { return m_layers.back().units; }
    [[nodiscard]] int outputStride() const { return m_layers.back().stride; }
    [[nodiscard]] bool hasNorm() const;

    /// Weights and biases uniform in +-1/sqrt(inputs), as PyTorch does, drawn in the order of the LibTorch
    /// engine, so that equal seeds start both engines from equal weights; gamma 1, beta 0, running statistics
    /// 0 and 1.
    void initialize(Random& random);
    /// Weights of a trained network of the same architecture.
    void load(const network::TrainedNetwork& network);
    [[nodiscard]] network::TrainedNetwork network() const;

    /// 0 or 1 a weight, layer by layer, units x inputs as in DenseWeights: pruned weights become and stay
    /// exactly 0. Biases and batch norm are never masked.
    void setMask(const std::vector<std::vector<float>>& layerMasks);
    /// What forward and backward multiply with while Adam goes on updating the parameters: the place for
    /// quantized copies. The caller refreshes it before each step. Null: the parameters themselves.
    void setWorkingParameters(const float* working);

    /// Of a quantized network, by dense layer; may be changed between steps.
    [[nodiscard]] LayerQuantizers& quantizers(std::size_t layer) { return m_quantizers[layer]; }

    [[nodiscard]] float* parameters() { return m_parameters.data(); }
    [[nodiscard]] const float* gradients() const { return m_gradients.data(); }

private:
    void layOut(int maximumRows);

    network::Architecture m_architecture;
    int m_maximumRows = 0;
    std::vector<Layer> m_layers;
    std::vector<LayerQuantizers> m_quantizers;
    std::vector<std::size_t> m_denseIndex; ///< index in the architecture of each group's dense layer
    AlignedFloats m_parameters, m_gradients, m_firstMoments, m_secondMoments, m_statistics, m_workspace,
        m_mask;
    Model m_model;
};

} // namespace snac::training::fused
