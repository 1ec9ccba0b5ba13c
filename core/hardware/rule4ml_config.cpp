// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_config.h"

#include <yaml-cpp/yaml.h>

namespace snac::hardware::rule4ml {

namespace {

constexpr std::size_t longestConfig = 256 * 1024;

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
        return configFrom(root, target);
    } catch (const YAML::Exception& error) {
        return fail("this is not a rule4ml config file: " + std::string(error.msg),
                    {file, error.mark.is_null() ? 0 : error.mark.line + 1, 0});
    }
}

} // namespace snac::hardware::rule4ml
