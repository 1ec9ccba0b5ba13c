// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two networks of rule4ml: a dense one over features of the whole network (version 1; Keras) and a graph
// isomorphism network over its layers (version 2; PyTorch Geometric).
#include "rule4ml_predictor.h"

#include <Eigen/Dense>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

using Eigen::Index;
using Eigen::MatrixXf;
using Eigen::VectorXf;

constexpr std::size_t longestConfig = 256 * 1024;
constexpr float normEpsilon = 1e-5F; ///< of PyTorch Geometric's GraphNorm

struct Category
{
    std::string name;
    std::vector<std::pair<std::string, int>> values; ///< in the order of the file
};

/// What the config file says.
struct Config
{
    std::string modelClass;
    std::vector<std::string> globalLabels;
    std::vector<std::string> nodeLabels;
    std::vector<Category> categories;
    std::map<std::string, int> layerTypes;
    std::map<std::string, double> available; ///< of the target, by board; empty: the output is absolute
};

std::vector<std::string> texts(const YAML::Node& node)
{
    std::vector<std::string> result;
    for (const auto& item : node) {
        result.push_back(item.as<std::string>());
    }
    return result;
}

Config configFrom(const YAML::Node& root, const std::string& target)
{
    Config config;
    config.modelClass = root["model_class"].as<std::string>();
    config.globalLabels = texts(root["global_numerical_labels"]);
    config.nodeLabels = texts(root["sequential_numerical_labels"]);
    for (const auto& entry : root["global_categorical_maps"]) {
        Category category{entry.first.as<std::string>(), {}};
        for (const auto& value : entry.second) {
            category.values.emplace_back(value.first.as<std::string>(), value.second.as<int>());
        }
        config.categories.push_back(std::move(category));
    }
    for (const auto& value : root["sequential_categorical_maps"]["layer_type"]) {
        config.layerTypes[value.first.as<std::string>()] = value.second.as<int>();
    }
    const YAML::Node scaler = root["scaler_class"];
    if (scaler.IsDefined() && !scaler.IsNull()) {
        if (scaler.as<std::string>() != "BoardPercentScaler") {
            throw YAML::RepresentationException(scaler.Mark(), "the scaler is not known");
        }
        for (const auto& board : root["scaler_config"]["available_resources"]) {
            config.available[board.first.as<std::string>()] = board.second[target].as<double>();
        }
    }
    return config;
}

Result<Config> readConfig(const std::string& text, const std::string& target, const std::string& file)
{
    if (text.size() > longestConfig) {
        return fail("too long for a rule4ml config file", {file, 0, 0});
    }
    try {
        const YAML::Node root = YAML::Load(text);
        if (!root.IsMap() || !root["model_class"].IsDefined()) {
            return fail("this is not a rule4ml config file: it names no `model_class`", {file, 0, 0});
        }
        return configFrom(root, target);
    } catch (const YAML::Exception& error) {
        return fail("this is not a rule4ml config file: " + std::string(error.msg),
                    {file, error.mark.is_null() ? 0 : error.mark.line + 1, 0});
    }
}

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

VectorXf rectified(const VectorXf& x)
{
    return x.cwiseMax(0.0F);
}

/// Takes tensors by name; the first problem stays.
class Taker
{
public:
    Taker(const Tensors& tensors, std::string file)
        : m_tensors(tensors)
        , m_file(std::move(file))
    {
    }

    [[nodiscard]] bool has(const std::string& name) const { return m_tensors.contains(name); }

    MatrixXf matrix(const std::string& name, bool transposed = false)
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

    VectorXf vector(const std::string& name)
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

    /// Checks that `got` values stand where `wanted` are needed.
    void fits(const std::string& name, Index wanted, Index got)
    {
        if (wanted != got) {
            problem("`" + name + "` takes " + std::to_string(got) + " values where " +
                    std::to_string(wanted) + " come in");
        }
    }

    void problem(const std::string& text)
    {
        if (m_problem.empty()) {
            m_problem = text;
        }
    }

    [[nodiscard]] Result<> result() const
    {
        return m_problem.empty() ? Result<>() : fail(m_problem, {m_file, 0, 0});
    }

private:
    const Tensor* find(const std::string& name, std::size_t rank)
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

    const Tensors& m_tensors;
    std::string m_file;
    std::string m_problem;
};

class Predictor : public Rule4mlPredictor
{
public:
    explicit Predictor(Config config)
        : m_config(std::move(config))
    {
    }

    [[nodiscard]] std::vector<std::string> names(const std::string& category) const override
    {
        std::vector<std::string> result;
        for (const Category& known : m_config.categories) {
            for (const auto& [name, number] : known.values) {
                if (known.name == category) {
                    result.push_back(name);
                }
            }
        }
        return result;
    }

    Result<> checkLabels(const std::string& file) const
    {
        const Rule4mlNetwork none(1);
        for (const std::string& label : m_config.globalLabels) {
            if (!rule4mlFeature(label, none, 1)) {
                return fail("the feature `" + label.substr(0, 60) + "` is not known", {file, 0, 0});
            }
        }
        for (const std::string& label : m_config.nodeLabels) {
            if (!rule4mlNodeFeature(label, none.front())) {
                return fail("the feature `" + label.substr(0, 60) + "` is not known", {file, 0, 0});
            }
        }
        return {};
    }

protected:
    void takeEmbedding(Taker& taker, const Category& category, const std::string& tensor)
    {
        m_embeddings.push_back(taker.matrix(tensor));
        for (const auto& [name, number] : category.values) {
            if (number < 0 || number >= m_embeddings.back().rows()) {
                taker.problem("`" + tensor + "` has no row for `" + name + "`");
            }
        }
    }

    [[nodiscard]] Index embeddingSize() const
    {
        Index size = 0;
        for (const MatrixXf& embedding : m_embeddings) {
            size += embedding.cols();
        }
        return size;
    }

    /// The rows of the query's categories, one after the other.
    Result<VectorXf> embedded(const Rule4mlQuery& query) const
    {
        VectorXf result(embeddingSize());
        Index at = 0;
        for (std::size_t i = 0; i < m_embeddings.size(); ++i) {
            const Category& category = m_config.categories[i];
            const auto wanted = query.categories.find(category.name);
            const std::string name = wanted == query.categories.end() ? std::string() : wanted->second;
            const auto found =
                std::ranges::find_if(category.values, [&](const auto& value) { return value.first == name; });
            if (found == category.values.end()) {
                std::string all;
                for (const std::string& known : names(category.name)) {
                    all += (all.empty() ? "" : ", ") + known;
                }
                return fail("these rule4ml weights were not trained on " + category.name + " `" + name +
                            "`; they know " + all);
            }
            result.segment(at, m_embeddings[i].cols()) = m_embeddings[i].row(found->second);
            at += m_embeddings[i].cols();
        }
        return result;
    }

    /// The features of the whole network, through the linear layers that follow them (no bias, no
    /// activation).
    [[nodiscard]] VectorXf numbers(const Rule4mlQuery& query) const
    {
        VectorXf x(static_cast<Index>(m_config.globalLabels.size()));
        for (std::size_t i = 0; i < m_config.globalLabels.size(); ++i) {
            x[static_cast<Index>(i)] = static_cast<float>(
                rule4mlFeature(m_config.globalLabels[i], query.networks[query.asked], query.bits)
                    .value_or(0.0));
        }
        for (const Linear& layer : m_numerical) {
            x = layer(x);
        }
        return x;
    }

    /// Checks the linear layers of the features; returns how many values leave them.
    Index numbersSize(Taker& taker) const
    {
        auto size = static_cast<Index>(m_config.globalLabels.size());
        for (const Linear& layer : m_numerical) {
            taker.fits("a layer of the features", size, layer.inputs());
            size = layer.outputs();
        }
        return size;
    }

    void checkHead(Taker& taker, Index size) const
    {
        for (const Linear& layer : m_dense) {
            taker.fits("a dense layer", size, layer.inputs());
            taker.fits("the bias of a dense layer", layer.outputs(), layer.bias.size());
            size = layer.outputs();
        }
        taker.fits("the output", 1, size);
        if (m_dense.empty()) {
            taker.problem("the weight file has no dense layers");
        }
    }

    /// Hidden layers with ReLU; the last one is left as it is.
    [[nodiscard]] double head(VectorXf x) const
    {
        for (std::size_t i = 0; i < m_dense.size(); ++i) {
            x = m_dense[i](x);
            x = i + 1 < m_dense.size() ? rectified(x) : x;
        }
        return static_cast<double>(x[0]);
    }

    [[nodiscard]] Result<double> absolute(double output, const Rule4mlQuery& query) const
    {
        if (m_config.available.empty()) {
            return output;
        }
        const auto board = query.categories.find("board");
        const auto found = board == query.categories.end() ? m_config.available.end()
                                                           : m_config.available.find(board->second);
        if (found == m_config.available.end()) {
            return fail("the rule4ml config file does not say what the board has");
        }
        return output / 100.0 * found->second; // percent of the board
    }

    Config m_config;
    std::vector<MatrixXf> m_embeddings; ///< one a category
    std::vector<Linear> m_numerical;
    std::vector<Linear> m_dense; ///< the output layer is the last
};

/// rule4ml's KerasMLP.
class DensePredictor : public Predictor
{
public:
    DensePredictor(Config config, Taker& taker)
        : Predictor(std::move(config))
    {
        const auto layer = [](const char* kind, std::size_t i) {
            return std::string("layers/") + kind + (i == 0 ? "" : "_" + std::to_string(i)) + "/vars/";
        };
        for (std::size_t i = 0; i < m_config.categories.size(); ++i) {
            takeEmbedding(taker, m_config.categories[i], layer("embedding", i) + "0");
        }
        for (std::size_t i = 0; taker.has(layer("dense", i) + "0"); ++i) {
            const std::string name = layer("dense", i);
            Linear linear{taker.matrix(name + "0", true), {}};
            if (taker.has(name + "1")) {
                linear.bias = taker.vector(name + "1");
                m_dense.push_back(std::move(linear));
            } else {
                m_numerical.push_back(std::move(linear));
            }
        }
        checkHead(taker, embeddingSize() + numbersSize(taker));
    }

    [[nodiscard]] bool isGraph() const override { return false; }

    [[nodiscard]] Result<double> predict(const Rule4mlQuery& query) const override
    {
        const auto categories = embedded(query);
        if (!categories) {
            return std::unexpected(categories.error());
        }
        const VectorXf features = numbers(query);
        VectorXf x(categories->size() + features.size());
        x << *categories, features;
        return absolute(std::max(0.0, head(std::move(x))), query);
    }
};

/// rule4ml's TorchGNN.
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

template<class Kind>
Result<std::shared_ptr<const Rule4mlPredictor>> made(Config config, const Tensors& tensors,
                                                     const std::string& file)
{
    Taker taker(tensors, file);
    const auto predictor = std::make_shared<const Kind>(std::move(config), taker);
    if (auto good = taker.result(); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = predictor->checkLabels(file); !good) {
        return std::unexpected(good.error());
    }
    return predictor;
}

} // namespace

Result<std::shared_ptr<const Rule4mlPredictor>> Rule4mlPredictor::create(const std::string& config,
                                                                         const Tensors& tensors,
                                                                         const std::string& target,
                                                                         const std::string& file)
{
    auto read = readConfig(config, target, file);
    if (!read) {
        return std::unexpected(read.error());
    }
    if (read->modelClass == "KerasMLP") {
        return made<DensePredictor>(std::move(*read), tensors, file);
    }
    if (read->modelClass == "TorchGNN") {
        return made<GraphPredictor>(std::move(*read), tensors, file);
    }
    return fail("the model class `" + read->modelClass.substr(0, 60) +
                    "` is not known; KerasMLP and TorchGNN are",
                {file, 0, 0});
}

} // namespace snac::hardware
