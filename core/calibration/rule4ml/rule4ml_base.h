// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rule4ml_config.h"
#include "rule4ml_predictor.h"
#include "rule4ml_weights.h"

#include <algorithm>

namespace snac::calibration::rule4ml {

/// What both networks of rule4ml share: embeddings of the categories, features, the dense head and the
/// scaler. Private to the room.
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
            x = i + 1 < m_dense.size() ? VectorXf(x.cwiseMax(0.0F)) : x;
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

} // namespace snac::calibration::rule4ml
