// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <set>

namespace snac::hardware {

namespace {

using LogRatios = std::map<std::string, std::array<std::vector<double>, correctedCount>>;

std::vector<LayerFeatures> layersOf(const MeasuredDesign& design)
{
    static const DenseDetail nothing;
    std::vector<LayerFeatures> layers;
    const std::vector<int> widths = design.architecture.widths();
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        const DenseDetail& detail = i < design.detail.dense.size() ? design.detail.dense[i] : nothing;
        const bool latency = detail.strategy.value_or(design.config.strategy) == Strategy::Latency;
        const int wanted = detail.reuseFactor.value_or(design.config.reuseFactor);
        layers.push_back(
            layerFeatures({widths[i], widths[i + 1], detail.weights.value_or(design.config.precision).width,
                           detail.inputs.value_or(design.config.precision).width,
                           latency ? wanted : nearestReuseFactor(widths[i], widths[i + 1], wanted), latency,
                           design.config.ioType == IoType::Stream}));
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

struct Folded
{
    std::vector<int> fold;
    std::vector<Residual> without; ///< fitted without that fold
    Estimates leftOut;             ///< by the correction without the design's fold
};

Folded leaveOut(const std::vector<MeasuredDesign>& designs, int folds)
{
    Folded result;
    result.fold = foldsOf(designs, folds);
    result.leftOut.resize(designs.size());
    const std::vector<std::vector<ResidualSample>> samples = [&] {
        std::vector<std::vector<ResidualSample>> each;
        for (const MeasuredDesign& design : designs) {
            each.push_back(residualSamples({design}));
        }
        return each;
    }();
    for (int fold = 0; fold < folds; ++fold) {
        std::vector<ResidualSample> rest;
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (result.fold[i] != fold) {
                rest.insert(rest.end(), samples[i].begin(), samples[i].end());
            }
        }
        result.without.push_back(Residual::fit(rest));
        const auto residual = std::make_shared<const Residual>(result.without.back());
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (result.fold[i] == fold) {
                result.leftOut[i] = estimateOf(designs[i], residual).value_or(HardwareEstimate{});
            }
        }
    }
    return result;
}

/// What remained of the designs whose fold `use` takes. Networks of several layers are left to the sums of
/// their layers' bounds.
template<class Use>
LogRatios ratiosOf(const std::vector<MeasuredDesign>& designs, const Folded& folded, Use use)
{
    LogRatios ratios;
    for (std::size_t i = 0; i < designs.size(); ++i) {
        const auto layers = layersOf(designs[i]);
        // Layers of one input are not fitted (see Residual::fit), so what remains of them sets no bounds.
        if (!use(folded.fold[i]) || layers.size() != 1 || layers.front().values.front() < 2.0) {
            continue;
        }
        for (std::size_t target = 0; target < targetCount; ++target) {
            if (const auto measured = designs[i].figures[target]) {
                const double estimated = figureOf(folded.leftOut[i], allTargets[target]).value;
                ratios[layers.front().regime][target].push_back(
                    std::log((*measured + 1.0) / (estimated + 1.0)));
            }
        }
    }
    return ratios;
}

} // namespace

std::vector<ResidualSample> residualSamples(const std::vector<MeasuredDesign>& designs)
{
    std::vector<ResidualSample> samples;
    for (const MeasuredDesign& design : designs) {
        const auto estimate = estimateOf(design);
        if (!estimate) {
            continue;
        }
        for (LayerFeatures& features : layersOf(design)) {
            ResidualSample sample{std::move(features), design.family, {}, {}};
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
                      const std::shared_ptr<const Residual>& residual)
{
    Estimates result;
    for (const MeasuredDesign& design : designs) {
        result.push_back(estimateOf(design, residual).value_or(HardwareEstimate{}));
    }
    return result;
}

Residual calibrate(const std::vector<MeasuredDesign>& designs, int folds)
{
    Residual residual = Residual::fit(residualSamples(designs));
    const Folded folded = leaveOut(designs, folds);
    residual.setBounds(ratiosOf(designs, folded, [](int) { return true; }));
    return residual;
}

Estimates crossValidate(const std::vector<MeasuredDesign>& designs, int folds)
{
    Folded folded = leaveOut(designs, folds);
    for (int fold = 0; fold < folds; ++fold) {
        Residual& residual = folded.without[static_cast<std::size_t>(fold)];
        residual.setBounds(ratiosOf(designs, folded, [fold](int other) { return other != fold; }));
        const auto bounded = std::make_shared<const Residual>(residual);
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (folded.fold[i] == fold) {
                folded.leftOut[i] = estimateOf(designs[i], bounded).value_or(HardwareEstimate{});
            }
        }
    }
    return std::move(folded.leftOut);
}

Estimates unseenEstimates(const std::vector<MeasuredDesign>& designs,
                          const std::shared_ptr<const Residual>& residual, std::vector<bool>* crossValidated)
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

} // namespace snac::hardware
