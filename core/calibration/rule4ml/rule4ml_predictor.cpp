// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two networks of rule4ml: a dense one over features of the whole network (version 1; Keras), here, and a
// graph isomorphism network over its layers (version 2; PyTorch Geometric), in rule4ml_graph.cpp.
#include "rule4ml_predictor.h"

#include "rule4ml_graph.h"

namespace snac::calibration {

namespace rule4ml {

namespace {

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

Result<std::shared_ptr<const Rule4mlPredictor>> made(Config config, bool graph, const Tensors& tensors,
                                                     const std::string& file)
{
    Taker taker(tensors, file);
    const std::shared_ptr<const Predictor> predictor =
        graph ? makeGraphPredictor(std::move(config), taker)
              : std::make_shared<const DensePredictor>(std::move(config), taker);
    if (auto good = taker.result(); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = predictor->checkLabels(file); !good) {
        return std::unexpected(good.error());
    }
    return predictor;
}

} // namespace

} // namespace rule4ml

Result<std::shared_ptr<const Rule4mlPredictor>> Rule4mlPredictor::create(const std::string& config,
                                                                         const Tensors& tensors,
                                                                         const std::string& target,
                                                                         const std::string& file)
{
    auto read = rule4ml::readConfig(config, target, file);
    if (!read) {
        return std::unexpected(read.error());
    }
    if (const bool graph = read->modelClass == "TorchGNN"; graph || read->modelClass == "KerasMLP") {
        return rule4ml::made(std::move(*read), graph, tensors, file);
    }
    return fail("the model class `" + read->modelClass.substr(0, 60) +
                    "` is not known; KerasMLP and TorchGNN are",
                {file, 0, 0});
}

} // namespace snac::calibration
