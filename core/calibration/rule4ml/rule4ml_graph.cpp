// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_graph.h"

#include <Eigen/Dense>

#include <cmath>

namespace snac::calibration::rule4ml {

namespace {

constexpr float normEpsilon = 1e-5F; ///< of PyTorch Geometric's GraphNorm

class GraphPredictor : public Predictor
{
public:
    GraphPredictor(Config config, Taker& taker)
        : Predictor(std::move(config))
    {
        const auto numbered = [](const std::string& group, std::size_t i) {
            return group + "." + std::to_string(i);
        };
        const auto linear = [&taker](const std::string& name, bool bias = true) {
            return Linear{taker.matrix(name + ".weight"), bias ? taker.vector(name + ".bias") : VectorXf()};
        };
        for (std::size_t i = 0; i < m_config.categories.size(); ++i) {
            const Category& category = m_config.categories[i];
            takeEmbedding(taker, category,
                          "global_embeddings.g" + std::to_string(i) + "_" + category.name +
                              "_embedding.weight");
        }
        const auto numerical = [](std::size_t i) {
            return "numerical_layers.g" + std::to_string(i) + "_numerical_layer";
        };
        for (std::size_t i = m_config.categories.size(); taker.has(numerical(i) + ".weight"); ++i) {
            m_numerical.push_back(linear(numerical(i), false));
        }
        m_types = taker.matrix("sequential_embeddings.s0_layer_type_embedding.weight");
        for (std::size_t i = 0; taker.has(numbered("gconvs", i) + ".eps"); ++i) {
            const std::string conv = numbered("gconvs", i);
            const std::string norm = numbered("norms", i);
            m_convolutions.push_back({1.0F + taker.vector(conv + ".eps")[0], linear(conv + ".nn.0"),
                                      linear(conv + ".nn.2"), taker.vector(norm + ".weight"),
                                      taker.vector(norm + ".bias"), taker.vector(norm + ".mean_scale")});
        }
        m_gate = linear("attention_pool.gate_nn.0");
        for (std::size_t i = 0; taker.has(numbered("dense_layers", i) + ".weight"); ++i) {
            m_dense.push_back(linear(numbered("dense_layers", i)));
        }
        m_dense.push_back(linear("output_layer"));
        check(taker);
    }

    [[nodiscard]] bool isGraph() const override { return true; }

    [[nodiscard]] Result<double> predict(const Rule4mlQuery& query) const override
    {
        const auto categories = embedded(query);
        if (!categories) {
            return std::unexpected(categories.error());
        }
        const VectorXf features = numbers(query);
        const VectorXf pooled = pool(query);
        VectorXf x(categories->size() + features.size() + pooled.size());
        x << *categories, features, pooled;
        const double y = head(std::move(x));
        return absolute(std::max(y, 0.0) + std::log1p(std::exp(-std::abs(y))), query); // softplus
    }

private:
    /// GINConv (Xu et al. 2019), then GraphNorm (Cai et al. 2021), then ReLU.
    struct Convolution
    {
        float self = 1.0F; ///< 1 + epsilon
        Linear first;
        Linear second;
        VectorXf scale;
        VectorXf shift;
        VectorXf meanScale;
    };

    /// Nodes of all graphs side by side, and where each graph begins.
    struct Nodes
    {
        MatrixXf values;
        std::vector<Index> starts;
        int inARow = 1;
        int cycles = 1;
    };

    void check(Taker& taker) const
    {
        for (const auto& [name, number] : m_config.layerTypes) {
            if (number < 0 || number >= m_types.rows()) {
                taker.problem("the embedding of layer types has no row for `" + name + "`");
            }
        }
        Index size = m_types.cols() + static_cast<Index>(m_config.nodeLabels.size());
        Index all = 0;
        for (const Convolution& c : m_convolutions) {
            taker.fits("a graph convolution", size, c.first.inputs());
            taker.fits("the second layer of a graph convolution", c.first.outputs(), c.second.inputs());
            taker.fits("a bias of a graph convolution", c.first.outputs(), c.first.bias.size());
            size = c.second.outputs();
            for (const VectorXf* vector : {&c.second.bias, &c.scale, &c.shift, &c.meanScale}) {
                taker.fits("a normalisation", size, vector->size());
            }
            all += size;
        }
        if (m_convolutions.empty()) {
            taker.problem("the weight file has no graph convolutions");
        }
        taker.fits("the attention", all, m_gate.inputs());
        taker.fits("the output of the attention", 1, m_gate.outputs());
        taker.fits("the bias of the attention", 1, m_gate.bias.size());
        checkHead(taker, embeddingSize() + numbersSize(taker) + all);
    }

    [[nodiscard]] Nodes nodesOf(const std::vector<Rule4mlNetwork>& networks) const
    {
        Nodes nodes;
        std::vector<VectorXf> columns;
        for (const Rule4mlNetwork& network : networks) {
            nodes.starts.push_back(static_cast<Index>(columns.size()));
            for (const Rule4mlEntry& entry : network) {
                VectorXf numbers(static_cast<Index>(m_config.nodeLabels.size()));
                for (std::size_t i = 0; i < m_config.nodeLabels.size(); ++i) {
                    numbers[static_cast<Index>(i)] =
                        static_cast<float>(rule4mlNodeFeature(m_config.nodeLabels[i], entry).value_or(0.0));
                }
                if (numbers.isZero(0.0F)) {
                    continue; // upstream drops such nodes
                }
                const auto type = m_config.layerTypes.find(entry.type);
                VectorXf column(m_types.cols() + numbers.size());
                column << m_types.row(type == m_config.layerTypes.end() ? 0 : type->second).transpose(),
                    numbers;
                columns.push_back(std::move(column));
            }
        }
        nodes.starts.push_back(static_cast<Index>(columns.size()));
        nodes.values.resize(columns.empty() ? 0 : columns.front().size(), static_cast<Index>(columns.size()));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            nodes.values.col(static_cast<Index>(i)) = columns[i];
        }
        return nodes;
    }

    /// The mean of each row over all nodes of the call, added up one by one in single precision as upstream
    /// does it: with thousands of nodes the rounding shows in the printed digits.
    [[nodiscard]] static VectorXf overCall(const MatrixXf& values, const Nodes& nodes)
    {
        VectorXf sum = VectorXf::Zero(values.rows());
        float count = 0.0F;
        for (int cycle = 0; cycle < nodes.cycles; ++cycle) {
            for (std::size_t graph = 0; graph + 1 < nodes.starts.size(); ++graph) {
                for (int turn = 0; turn < nodes.inARow; ++turn) {
                    for (Index i = nodes.starts[graph]; i < nodes.starts[graph + 1]; ++i) {
                        sum += values.col(i);
                        count += 1.0F;
                    }
                }
            }
        }
        return sum / count;
    }

    /// Every layer of a chain sees its neighbours and, by its loop, itself once more. The mean and deviation
    /// are those over all nodes of the call, as upstream computes them: its answers depend on what else is
    /// asked for.
    [[nodiscard]] static MatrixXf convolved(const Convolution& c, const Nodes& nodes)
    {
        const MatrixXf& x = nodes.values;
        MatrixXf mixed = (c.self + 1.0F) * x;
        for (std::size_t graph = 0; graph + 1 < nodes.starts.size(); ++graph) {
            for (Index i = nodes.starts[graph]; i + 1 < nodes.starts[graph + 1]; ++i) {
                mixed.col(i) += x.col(i + 1);
                mixed.col(i + 1) += x.col(i);
            }
        }
        const MatrixXf hidden = ((c.first.weight * mixed).colwise() + c.first.bias).cwiseMax(0.0F);
        const MatrixXf h = (c.second.weight * hidden).colwise() + c.second.bias;
        const VectorXf mean = overCall(h, nodes);
        const MatrixXf centred = h.colwise() - VectorXf(mean.cwiseProduct(c.meanScale));
        const VectorXf variance = overCall(centred.array().square().matrix(), nodes);
        const VectorXf deviation = (variance.array() + normEpsilon).sqrt();
        const MatrixXf scaled = (centred.array().colwise() * c.scale.array()).colwise() / deviation.array();
        return (scaled.colwise() + c.shift).cwiseMax(0.0F);
    }

    /// Attention over the layers of the graph asked about, of what all convolutions made of them.
    [[nodiscard]] VectorXf pool(const Rule4mlQuery& query) const
    {
        Nodes nodes = nodesOf(query.networks);
        nodes.inARow = query.inARow;
        nodes.cycles = query.cycles;
        const Index first = nodes.starts[query.asked];
        const Index count = nodes.starts[query.asked + 1] - first;
        MatrixXf all(m_gate.inputs(), count);
        Index row = 0;
        for (const Convolution& c : m_convolutions) {
            nodes.values = convolved(c, nodes);
            all.middleRows(row, nodes.values.rows()) = nodes.values.middleCols(first, count);
            row += nodes.values.rows();
        }
        const VectorXf gates = (m_gate.weight * all).transpose().array() + m_gate.bias[0];
        const VectorXf weights = (gates.array() - gates.maxCoeff()).exp();
        return all * (weights / weights.sum());
    }

    MatrixXf m_types; ///< embedding of the layer types
    std::vector<Convolution> m_convolutions;
    Linear m_gate;
};

} // namespace

std::shared_ptr<const Predictor> makeGraphPredictor(Config config, Taker& taker)
{
    return std::make_shared<const GraphPredictor>(std::move(config), taker);
}

} // namespace snac::calibration::rule4ml
