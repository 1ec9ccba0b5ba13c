// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measured_design.h"

#include "snac/base/ascii.h"
#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

namespace snac::calibration {

namespace {

constexpr int widestMeasured = 1 << 16;

std::vector<std::string> tokens(const std::string& text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '-') {
            parts.emplace_back();
        } else if (c != ' ') {
            parts.back() += c;
        }
    }
    return parts;
}

std::optional<int> wholeNumber(std::string_view text)
{
    const auto value = wholeFrom<int>(text);
    return value && *value >= 1 && *value <= widestMeasured ? value : std::nullopt;
}

/// Measured on 31 pairs of csynth and logic synthesis reports; routing changes the counts little more.
struct StageFactors
{
    double value;
    double low;
    double high;
};

void carry(hardware::Estimate& estimate, const StageFactors& factors)
{
    estimate = {estimate.value * factors.value, estimate.low * factors.low, estimate.high * factors.high};
}

} // namespace

std::string_view stageName(ReportStage stage)
{
    switch (stage) {
    case ReportStage::Csynth:
        return "csynth";
    case ReportStage::LogicSynthesis:
        return "logic synthesis";
    case ReportStage::Routed:
        break;
    }
    return "routed";
}

std::string_view targetName(Target target)
{
    switch (target) {
    case Target::Lut:
        return "lut";
    case Target::Ff:
        return "ff";
    case Target::Dsp:
        return "dsp";
    case Target::Bram18:
        return "bram18k";
    case Target::LatencyMax:
        return "latency_max";
    case Target::IiMax:
        break;
    }
    return "ii_max";
}

const hardware::Estimate& figureOf(const hardware::HardwareEstimate& estimate, Target target)
{
    switch (target) {
    case Target::Lut:
        return estimate.lut;
    case Target::Ff:
        return estimate.ff;
    case Target::Dsp:
        return estimate.dsp;
    case Target::Bram18:
        return estimate.bram18;
    case Target::LatencyMax:
        return estimate.cycles;
    case Target::IiMax:
        break;
    }
    return estimate.ii;
}

Result<network::Architecture> architectureFromTokens(const std::string& text)
{
    const std::vector<std::string> parts = tokens(text);
    network::Architecture result;
    const auto inputs = wholeNumber(parts.front());
    if (!inputs) {
        return fail("the input `" + parts.front() + "` is not a number of features");
    }
    result.inputs = *inputs;
    bool dense = false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string& part = parts[i];
        const auto units =
            part.starts_with('D') ? wholeNumber(std::string_view(part).substr(1)) : wholeNumber(part);
        const std::string name = lowerCase(part);
        if (units) {
            result.layers.emplace_back(network::Dense{.units = *units});
            dense = true;
        } else if (name == "bn" || name == "batchnorm" || name == "batch_norm") {
            result.layers.emplace_back(network::BatchNorm{});
        } else if (const auto kind = network::activationFromName(name)) {
            result.layers.emplace_back(network::Activation{.kind = *kind});
        } else {
            return fail("the layer `" + part.substr(0, 24) +
                        "` is not covered: the model knows dense layers");
        }
    }
    if (!dense) {
        return fail("the network has no dense layer");
    }
    return result;
}

hardware::HardwareEstimate atStage(hardware::HardwareEstimate estimate, ReportStage stage)
{
    if (stage == ReportStage::Csynth) {
        return estimate;
    }
    carry(estimate.lut, {0.45, 0.25, 0.9});
    carry(estimate.ff, {0.70, 0.4, 1.1});
    carry(estimate.bram18, {0.65, 0.4, 1.0});
    for (hardware::LayerCost& layer : estimate.layers) {
        carry(layer.lut, {0.45, 0.25, 0.9});
        carry(layer.ff, {0.70, 0.4, 1.1});
        carry(layer.bram18, {0.65, 0.4, 1.0});
    }
    estimate.model += ", carried to " + std::string(stageName(stage));
    return estimate;
}

Result<hardware::HardwareEstimate> estimateOf(const MeasuredDesign& design,
                                              std::shared_ptr<const hardware::Residual> residual)
{
    hardware::Board board; // only the family counts: no percentages are asked for
    board.id = design.part;
    board.part = design.part;
    const auto estimate = hardware::DenseHlsModel(design.assumption, std::move(residual))
                              .estimateDetailed(design.architecture, design.config, board, design.detail);
    if (!estimate) {
        return estimate;
    }
    return atStage(*estimate, design.stage);
}

} // namespace snac::calibration
