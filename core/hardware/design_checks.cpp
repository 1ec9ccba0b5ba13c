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

Result<> checkArchitecture(const space::Architecture& architecture)
{
    int dense = 0;
    const auto inRange = [](int width) { return width >= 1 && width <= widestLayer; };
    bool good = inRange(architecture.inputs);
    int bad = architecture.inputs;
    for (const space::Layer& layer : architecture.layers) {
        if (const auto* found = std::get_if<space::Dense>(&layer)) {
            ++dense;
            if (good && !inRange(found->units)) {
                good = false;
                bad = found->units;
            }
        }
    }
    if (!good) {
        return fail("a layer of " + std::to_string(bad) +
                    " values cannot be built; the nearest valid width is " +
                    std::to_string(std::clamp(bad, 1, widestLayer)));
    }
    if (dense == 0) {
        return fail("the network has no dense layer, so there is nothing to estimate; add one");
    }
    return {};
}

Result<> checkDetails(const space::Architecture& architecture, const HlsConfig& config,
                      const NetworkDetail& detail)
{
    if (detail.dense.empty()) {
        return {};
    }
    const std::vector<int> widths = architecture.widths();
    if (detail.dense.size() + 1 != widths.size()) {
        return fail("the network has " + std::to_string(widths.size() - 1) +
                    " dense layers, and details of " + std::to_string(detail.dense.size()) + " were given");
    }
    for (std::size_t i = 0; i < detail.dense.size(); ++i) {
        if (auto good =
                checkDetail(detail.dense[i], static_cast<int>(i) + 1, widths[i], widths[i + 1], config);
            !good) {
            return good;
        }
    }
    return {};
}

} // namespace

Result<> checkDesign(const space::Architecture& architecture, const HlsConfig& config,
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
