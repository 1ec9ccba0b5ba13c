// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration.h"

#include "snac/hardware/reuse_factor.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>

namespace snac::calibration {

namespace {

using LogRatios = std::map<std::string, std::array<std::vector<double>, hardware::correctedCount>>;

std::vector<hardware::LayerFeatures> layersOf(const MeasuredDesign& design)
{
    static const hardware::DenseDetail nothing;
    std::vector<hardware::LayerFeatures> layers;
    for (const network::WeightedLayer& layer : network::weightedLayers(design.architecture)) {
        const hardware::DenseDetail* known = design.detail.layers.find(layer.id);
        const hardware::DenseDetail& detail = known ? *known : nothing;
        const auto inputs = static_cast<int>(layer.input.values());
        const auto units = static_cast<int>(layer.output.values());
        const hardware::Strategy strategy = detail.strategy.value_or(design.config.strategy);
        const int wanted = detail.reuseFactor.value_or(design.config.reuseFactor);
        layers.push_back(hardware::layerFeatures(
            {inputs, units, detail.weights.value_or(design.config.precision).width,
             detail.inputs.value_or(design.config.precision).width,
             hardware::usedReuseFactor(strategy, inputs, units, wanted),
             strategy == hardware::Strategy::Latency, design.config.ioType == hardware::IoType::Stream,
             design.config.tool == hardware::HlsTool::Vitis}));
    }
    return layers;
}

/// Fold of every design; designs of one family share it.
std::vector<int> foldsOf(const std::vector<MeasuredDesign>& designs, int folds)
{
    std::map<std::string, int> fold;
    for (const MeasuredDesign& design : designs) {
        fold.emplace(design.family, 0);
    }
    int next = 0;
    for (auto& [family, number] : fold) {
        number = next++ % std::max(folds, 1);
    }
    std::vector<int> result;
    for (const MeasuredDesign& design : designs) {
        result.push_back(fold.at(design.family));
    }
    return result;
}

hardware::Residual fitOn(const std::vector<hardware::ResidualSample>& samples, const Base& base)
{
    return base ? hardware::Residual::stacked(*base, hardware::Residual::fit(samples, 1, 1))
                : hardware::Residual::fit(samples);
}

/// Each design by a correction that was fitted without its fold.
Estimates leaveOut(const std::vector<MeasuredDesign>& designs, int folds, const Base& base,
                   const AfterFit& afterFit)
{
    const std::vector<int> fold = foldsOf(designs, folds);
    const std::vector<hardware::ResidualSample> samples = residualSamples(designs, base);
    std::map<std::string, int> foldOfFamily;
    for (std::size_t i = 0; i < designs.size(); ++i) {
        foldOfFamily[designs[i].family] = fold[i];
    }
    Estimates result(designs.size());
    for (int out = 0; out < folds; ++out) {
        std::vector<hardware::ResidualSample> rest;
        std::ranges::copy_if(samples, std::back_inserter(rest), [&](const hardware::ResidualSample& s) {
            return foldOfFamily.at(s.family) != out;
        });
        const auto residual = std::make_shared<const hardware::Residual>(fitOn(rest, base));
        if (afterFit && !afterFit()) {
            return result;
        }
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (fold[i] == out) {
                result[i] = estimateOf(designs[i], residual).value_or(hardware::HardwareEstimate{});
            }
        }
    }
    return result;
}

/// What remained of the designs, by regime. Networks of several layers are left to the sums of their layers'
/// bounds; layers of few inputs are not fitted (see Residual::fit), so what remains of them sets no bounds.
LogRatios ratiosOf(const std::vector<MeasuredDesign>& designs, const Estimates& estimates)
{
    constexpr double fewestFitted = 2.0; // log2
    LogRatios ratios;
    for (std::size_t i = 0; i < designs.size(); ++i) {
        const auto layers = layersOf(designs[i]);
        if (layers.size() != 1 || layers.front().values.front() < fewestFitted ||
            designs[i].stage != ReportStage::Csynth) {
            continue;
        }
        for (std::size_t target = 0; target < targetCount; ++target) {
            if (const auto measured = designs[i].figures[target]) {
                const double estimated = figureOf(estimates[i], allTargets[target]).value;
                ratios[layers.front().regime][target].push_back(
                    std::log((*measured + 1.0) / (estimated + 1.0)));
            }
        }
    }
    return ratios;
}

} // namespace

std::vector<hardware::ResidualSample> residualSamples(const std::vector<MeasuredDesign>& designs,
                                                      const Base& base)
{
    std::vector<hardware::ResidualSample> samples;
    for (const MeasuredDesign& design : designs) {
        if (design.stage != ReportStage::Csynth) {
            continue;
        }
        const auto estimate = estimateOf(design, base);
        if (!estimate) {
            continue;
        }
        for (hardware::LayerFeatures& features : layersOf(design)) {
            hardware::ResidualSample sample{std::move(features), design.family, {}, {}};
            for (std::size_t target = 0; target < targetCount; ++target) {
                sample.estimated[target] = figureOf(*estimate, allTargets[target]).value;
                sample.measured[target] =
                    design.figures[target].value_or(std::numeric_limits<double>::quiet_NaN());
            }
            samples.push_back(std::move(sample));
        }
    }
    return samples;
}

Estimates estimateAll(const std::vector<MeasuredDesign>& designs,
                      const std::shared_ptr<const hardware::Residual>& residual)
{
    Estimates result;
    for (const MeasuredDesign& design : designs) {
        result.push_back(estimateOf(design, residual).value_or(hardware::HardwareEstimate{}));
    }
    return result;
}

hardware::Residual calibrate(const std::vector<MeasuredDesign>& designs, int folds, const Base& base,
                             const AfterFit& afterFit)
{
    hardware::Residual residual = fitOn(residualSamples(designs, base), base);
    if (!afterFit || afterFit()) {
        residual.setBounds(ratiosOf(designs, leaveOut(designs, folds, base, afterFit)));
    }
    return residual;
}

Estimates crossValidate(const std::vector<MeasuredDesign>& designs, int folds, const Base& base,
                        const AfterFit& afterFit)
{
    const std::vector<int> fold = foldsOf(designs, folds);
    Estimates result(designs.size());
    for (int out = 0; out < folds; ++out) {
        std::vector<MeasuredDesign> rest;
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (fold[i] != out) {
                rest.push_back(designs[i]);
            }
        }
        // The bounds, too, must not have seen the designs left out, so they come from folds of the rest.
        bool stopped = false;
        const auto residual = std::make_shared<const hardware::Residual>(calibrate(rest, folds, base, [&] {
            stopped = stopped || (afterFit && !afterFit());
            return !stopped;
        }));
        if (stopped) {
            return result;
        }
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (fold[i] == out) {
                result[i] = estimateOf(designs[i], residual).value_or(hardware::HardwareEstimate{});
            }
        }
    }
    return result;
}

Estimates unseenEstimates(const std::vector<MeasuredDesign>& designs,
                          const std::shared_ptr<const hardware::Residual>& residual,
                          std::vector<bool>* crossValidated)
{
    constexpr int folds = 10;
    std::vector<MeasuredDesign> seen;
    std::vector<std::size_t> places;
    std::set<std::string> families;
    Estimates result = estimateAll(designs, residual);
    for (std::size_t i = 0; i < designs.size(); ++i) {
        if (residual && residual->knowsFamily(designs[i].family)) {
            seen.push_back(designs[i]);
            places.push_back(i);
            families.insert(designs[i].family);
        }
    }
    const Estimates fresh = families.size() < folds ? estimateAll(seen, nullptr) : crossValidate(seen, folds);
    if (crossValidated) {
        crossValidated->assign(designs.size(), false);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        result[places[i]] = fresh[i];
        if (crossValidated) {
            (*crossValidated)[places[i]] = true;
        }
    }
    return result;
}

Estimates leaveSourceOut(const std::vector<MeasuredDesign>& designs, int folds)
{
    std::set<std::string> sources;
    for (const MeasuredDesign& design : designs) {
        sources.insert(design.source);
    }
    Estimates result(designs.size());
    for (const std::string& source : sources) {
        std::vector<MeasuredDesign> rest;
        std::ranges::copy_if(designs, std::back_inserter(rest),
                             [&](const MeasuredDesign& design) { return design.source != source; });
        const auto residual = std::make_shared<const hardware::Residual>(calibrate(rest, folds));
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (designs[i].source == source) {
                result[i] = estimateOf(designs[i], residual).value_or(hardware::HardwareEstimate{});
            }
        }
    }
    return result;
}

int weightBits(const MeasuredDesign& design)
{
    const auto& layers = design.detail.layers;
    const auto known = layers.empty() ? std::nullopt : layers.begin()->value.weights;
    return known.value_or(design.config.precision).width;
}

} // namespace snac::calibration
