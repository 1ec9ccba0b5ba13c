// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace snac::calibration::rule4ml {

// Private to the room: what the predictors are made of.

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

/// Reads `TARGET.config.json`; JSON is read as the YAML it is. Errors: those of Rule4mlPredictor::create().
[[nodiscard]] Result<Config> readConfig(const std::string& text, const std::string& target,
                                        const std::string& file);

} // namespace snac::calibration::rule4ml
