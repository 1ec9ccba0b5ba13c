// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measured_design.h"
#include "score.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace snac::calibration {

/// What a new correction stands on: null for the physics alone, or an existing correction.
using Base = std::shared_ptr<const hardware::Residual>;

/// Asked after every fit of a computation of many; false stops it, and what it returns is then incomplete.
using AfterFit = std::function<bool()>;

/// The samples a correction is fitted on: every dense layer of every design beside what `base` estimates.
/// Designs measured after C synthesis are left out: the model predicts C synthesis, and what a later stage
/// keeps of it differs too much between designs to be learned as an error of the model.
[[nodiscard]] std::vector<hardware::ResidualSample>
residualSamples(const std::vector<MeasuredDesign>& designs, const Base& base = nullptr);

/// Fits a correction on the designs, with bounds from designs left out by family. With a base it is fitted on
/// what the base leaves, and stacked on it; even a few designs then shift the level. `folds` + 1 fits.
[[nodiscard]] hardware::Residual calibrate(const std::vector<MeasuredDesign>& designs, int folds = 10,
                                           const Base& base = nullptr, const AfterFit& afterFit = {});

/// An estimate of each design, in their order.
using Estimates = std::vector<hardware::HardwareEstimate>;

/// Each design estimated by a correction that was fitted, and whose bounds were set, without any design of
/// its family. The families are dealt to `folds` in alphabetical order. `folds` x (`folds` + 1) fits.
[[nodiscard]] Estimates crossValidate(const std::vector<MeasuredDesign>& designs, int folds = 10,
                                      const Base& base = nullptr, const AfterFit& afterFit = {});

/// Each design estimated with one and the same correction (null: physics alone).
[[nodiscard]] Estimates estimateAll(const std::vector<MeasuredDesign>& designs,
                                    const std::shared_ptr<const hardware::Residual>& residual);

/// Estimates that never saw the design they are for: designs of families the correction was fitted on are
/// cross-validated among themselves (with the physics alone when they are fewer than 10 families), the others
/// get the correction as it is. `crossValidated` says which.
[[nodiscard]] Estimates unseenEstimates(const std::vector<MeasuredDesign>& designs,
                                        const std::shared_ptr<const hardware::Residual>& residual,
                                        std::vector<bool>* crossValidated = nullptr);

/// The scores of every target over the chosen designs, in the order of allTargets.
using Scores = std::array<Score, targetCount>;
template<class Choose>
[[nodiscard]] Scores scoresOf(const std::vector<MeasuredDesign>& designs, const Estimates& estimates,
                              Choose choose)
{
    Scores scores;
    for (std::size_t target = 0; target < targetCount; ++target) {
        std::vector<Comparison> rows;
        for (std::size_t i = 0; i < designs.size(); ++i) {
            if (designs[i].figures[target] && choose(designs[i])) {
                const hardware::Estimate& e = figureOf(estimates[i], allTargets[target]);
                rows.push_back({*designs[i].figures[target], e.value, e.low, e.high});
            }
        }
        const bool whole = allTargets[target] != Target::Lut && allTargets[target] != Target::Ff;
        scores[target] = score(rows, whole);
    }
    return scores;
}

/// The scores of groups of designs, by what `name` says of a design.
template<class Name>
[[nodiscard]] std::map<std::string, Scores> scoresBy(const std::vector<MeasuredDesign>& designs,
                                                     const Estimates& estimates, Name name)
{
    std::set<std::string> names;
    for (const MeasuredDesign& design : designs) {
        names.insert(name(design));
    }
    std::map<std::string, Scores> groups;
    for (const std::string& group : names) {
        groups[group] =
            scoresOf(designs, estimates, [&](const MeasuredDesign& d) { return name(d) == group; });
    }
    return groups;
}

/// Each design estimated by a correction that was fitted, and whose bounds were set, without any design of
/// its source: what is to be expected of designs from elsewhere. `folds` + 1 fits a source.
[[nodiscard]] Estimates leaveSourceOut(const std::vector<MeasuredDesign>& designs, int folds = 10);

/// Bits of the weights of the first layer.
[[nodiscard]] int weightBits(const MeasuredDesign& design);

} // namespace snac::calibration
