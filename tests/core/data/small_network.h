// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/data/dataset.h"
#include "snac/data/prepare.h"

#include <cmath>
#include <numeric>
#include <vector>

/// The yardstick of the data tests: a 64-32-32 network with ReLU and softmax, trained by Adam (Kingma & Ba
/// 2015) with a learning rate that falls linearly to zero. Independent of the training room on purpose.
class SmallNetwork
{
public:
    using Matrix = snac::data::Matrix;

    SmallNetwork(int inputs, int outputs, std::uint64_t seed)
        : m_random(seed)
    {
        int before = inputs;
        for (const int width : {64, 32, 32, outputs}) {
            Layer layer;
            layer.weights = Matrix(before, width);
            for (Eigen::Index i = 0; i < layer.weights.size(); ++i) {
                layer.weights.data()[i] = static_cast<float>(m_random.normal() * std::sqrt(2.0 / before));
            }
            layer.bias = Eigen::RowVectorXf::Zero(width);
            layer.mean = layer.square = Matrix::Zero(before + 1, width);
            m_layers.push_back(layer);
            before = width;
        }
    }

    /// Scales with the training rows, as the product does.
    void train(const snac::data::Samples& samples, int epochs, int batch, double rate)
    {
        m_scaler = snac::data::Scaler::fit(samples.inputs);
        Matrix inputs = samples.inputs;
        m_scaler.apply(inputs);
        std::vector<int> order(samples.labels.size());
        std::iota(order.begin(), order.end(), 0);
        const int steps = epochs * (static_cast<int>(order.size()) / batch);
        int step = 0;
        for (int epoch = 0; epoch < epochs; ++epoch) {
            m_random.shuffle(order);
            for (std::size_t at = 0; at + static_cast<std::size_t>(batch) <= order.size();
                 at += static_cast<std::size_t>(batch)) {
                Matrix block(batch, inputs.cols());
                std::vector<int> labels;
                for (int i = 0; i < batch; ++i) {
                    const int row = order[at + static_cast<std::size_t>(i)];
                    block.row(i) = inputs.row(row);
                    labels.push_back(samples.labels[static_cast<std::size_t>(row)]);
                }
                ++step;
                learn(block, labels, step, rate * (1.0 - static_cast<double>(step) / (steps + 1)));
            }
        }
    }

    [[nodiscard]] double accuracy(const snac::data::Samples& samples) const
    {
        Matrix values = samples.inputs;
        m_scaler.apply(values);
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            values = forward(m_layers[i], values, i + 1 < m_layers.size());
        }
        int right = 0;
        for (Eigen::Index row = 0; row < values.rows(); ++row) {
            Eigen::Index best = 0;
            values.row(row).maxCoeff(&best);
            right += best == samples.labels[static_cast<std::size_t>(row)] ? 1 : 0;
        }
        return static_cast<double>(right) / static_cast<double>(values.rows());
    }

private:
    struct Layer
    {
        Matrix weights;
        Eigen::RowVectorXf bias;
        Matrix mean; ///< Adam's moments of weights and, in the last row, bias
        Matrix square;
    };

    static Matrix forward(const Layer& layer, const Matrix& inputs, bool hidden)
    {
        Matrix values = (inputs * layer.weights).rowwise() + layer.bias;
        return hidden ? Matrix(values.cwiseMax(0.0F)) : values;
    }

    void learn(const Matrix& block, const std::vector<int>& labels, int step, double rate)
    {
        std::vector<Matrix> values{block};
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            values.push_back(forward(m_layers[i], values.back(), i + 1 < m_layers.size()));
        }
        // Softmax and cross-entropy: the gradient is probability minus truth.
        Matrix gradient =
            (values.back().colwise() - values.back().rowwise().maxCoeff()).array().exp().matrix();
        gradient = (gradient.array().colwise() / gradient.rowwise().sum().array()).matrix();
        for (std::size_t row = 0; row < labels.size(); ++row) {
            gradient(static_cast<Eigen::Index>(row), labels[row]) -= 1.0F;
        }
        gradient /= static_cast<float>(labels.size());
        for (std::size_t i = m_layers.size(); i-- > 0;) {
            Layer& layer = m_layers[i];
            Matrix change(layer.mean.rows(), layer.mean.cols());
            change.topRows(layer.weights.rows()) = values[i].transpose() * gradient;
            change.bottomRows(1) = gradient.colwise().sum();
            if (i > 0) {
                Matrix back = gradient * layer.weights.transpose();
                gradient = (back.array() * (values[i].array() > 0.0F).cast<float>()).matrix();
            }
            adam(layer, change, step, rate);
        }
    }

    static void adam(Layer& layer, const Matrix& change, int step, double rate)
    {
        layer.mean = 0.9F * layer.mean + 0.1F * change;
        layer.square = (0.999F * layer.square.array() + 0.001F * change.array().square()).matrix();
        const auto size = static_cast<float>(rate / (1.0 - std::pow(0.9, step)));
        const auto scale = static_cast<float>(1.0 - std::pow(0.999, step));
        const Matrix move =
            (size * layer.mean.array() / ((layer.square.array() / scale).sqrt() + 1e-8F)).matrix();
        layer.weights -= move.topRows(layer.weights.rows());
        layer.bias -= move.bottomRows(1);
    }

    snac::Random m_random;
    snac::data::Scaler m_scaler;
    std::vector<Layer> m_layers;
};
