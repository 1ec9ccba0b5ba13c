// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_config.h"

#include <yaml-cpp/yaml.h>

namespace snac::calibration::rule4ml {

namespace {

constexpr std::size_t longestConfig = 256 * 1024;

/// What one file may hold; aliases let a small text name a long one many thousand times.
constexpr std::size_t longestText = 200;
constexpr int mostValues = 20000;

class ConfigReader
{
public:
    explicit ConfigReader(std::string target)
        : m_target(std::move(target))
    {
    }

    Config read(const YAML::Node& root)
    {
        Config config;
        config.modelClass = name(root["model_class"]);
        config.globalLabels = names(root["global_numerical_labels"]);
        config.nodeLabels = names(root["sequential_numerical_labels"]);
        for (const auto& entry : root["global_categorical_maps"]) {
            Category category{name(entry.first), {}};
            for (const auto& value : entry.second) {
                category.values.emplace_back(name(value.first), value.second.as<int>());
            }
            config.categories.push_back(std::move(category));
        }
        for (const auto& value : root["sequential_categorical_maps"]["layer_type"]) {
            config.layerTypes[name(value.first)] = value.second.as<int>();
        }
        const YAML::Node scaler = root["scaler_class"];
        if (scaler.IsDefined() && !scaler.IsNull()) {
            if (name(scaler) != "BoardPercentScaler") {
                throw YAML::RepresentationException(scaler.Mark(), "the scaler is not known");
            }
            for (const auto& board : root["scaler_config"]["available_resources"]) {
                config.available[name(board.first)] = board.second[m_target].as<double>();
            }
        }
        return config;
    }

private:
    std::string name(const YAML::Node& node)
    {
        if (++m_values > mostValues) {
            throw YAML::RepresentationException(node.Mark(), "it holds more than 20,000 values");
        }
        if (node.IsScalar() && node.Scalar().size() > longestText) {
            throw YAML::RepresentationException(node.Mark(), "a name in it is longer than 200 characters");
        }
        return node.as<std::string>();
    }

    std::vector<std::string> names(const YAML::Node& node)
    {
        std::vector<std::string> result;
        for (const auto& item : node) {
            result.push_back(name(item));
        }
        return result;
    }

    std::string m_target;
    int m_values = 0;
};

} // namespace

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
        return ConfigReader(target).read(root);
    } catch (const YAML::Exception& error) {
        return fail("this is not a rule4ml config file: " + std::string(error.msg),
                    {file, error.mark.is_null() ? 0 : error.mark.line + 1, 0});
    }
}

} // namespace snac::calibration::rule4ml
