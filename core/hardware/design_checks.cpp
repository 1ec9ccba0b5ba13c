// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "design_checks.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

#include <algorithm>

namespace snac::hardware {

namespace {

constexpr int largestReuse = 1 << 20;
constexpr int widestLayer = 1 << 16;
constexpr double fastestClockNs = 0.5;
constexpr double slowestClockNs = 1000.0;

Result<> checkConfig(const HlsConfig& config)
{
    if (auto good = config.precision.check(); !good) {
        return good;
    }
    if (!(config.clockNs >= fastestClockNs && config.clockNs <= slowestClockNs)) {
        const double near = config.clockNs > slowestClockNs ? slowestClockNs : fastestClockNs;
        return fail("clock period " + numberText(config.clockNs) +
                    " ns is out of range; the nearest valid one is " + numberText(near) + " ns");
    }
    if (config.reuseFactor < 1 || config.reuseFactor > largestReuse) {
        return fail("reuse factor " + std::to_string(config.reuseFactor) +
                    " is out of range; the nearest valid one is " +
                    std::to_string(std::clamp(config.reuseFactor, 1, largestReuse)));
    }
    return {};
}

Result<> checkArchitecture(const network::Architecture& architecture)
{
    const auto inRange = [](long long width) { return width >= 1 && width <= widestLayer; };
    const std::vector<int> widths = architecture.widths();
    const auto bad = std::ranges::find_if_not(widths, inRange);
    if (bad != widths.end()) {
        return fail("a layer of " + std::to_string(*bad) +
                    " values cannot be built; the nearest valid width is " +
                    std::to_string(std::clamp(*bad, 1, widestLayer)));
    }
    if (widths.size() == 1) {
        return fail("the network has no dense layer, so there is nothing to estimate; add one");
    }
    return {};
}

Result<> checkDetails(const network::Architecture& architecture, const HlsConfig& config,
                      const NetworkDetail& detail)
{
    if (detail.layers.empty()) {
        return {};
    }
    const auto layers = network::weightedLayers(architecture);
    if (detail.layers.size() != layers.size()) {
        return fail("the network has " + std::to_string(layers.size()) + " dense layers, and details of " +
                    std::to_string(detail.layers.size()) + " were given");
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const DenseDetail* own = detail.layers.find(layers[i].id);
        if (!own) {
            return fail("dense " + std::to_string(number) + " has no details, but another layer has");
        }
        if (auto good = checkDetail(*own, number, static_cast<int>(layers[i].input.values()),
                                    static_cast<int>(layers[i].output.values()), config);
            !good) {
            return good;
        }
    }
    return {};
}

} // namespace

Result<> checkDesign(const network::Architecture& architecture, const HlsConfig& config,
                     const NetworkDetail& detail)
{
    if (auto good = checkConfig(config); !good) {
        return good;
    }
    if (auto good = checkArchitecture(architecture); !good) {
        return good;
    }
    return checkDetails(architecture, config, detail);
}

} // namespace snac::hardware
