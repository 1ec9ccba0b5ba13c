// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/compression/options.h"
#include "snac/data/dataset.h"
#include "snac/data/dataset_options.h"
#include "snac/evolution/nsga2.h"
#include "snac/hardware/cost_model.h"
#include "snac/space/search_space.h"
#include "snac/study/price.h"
#include "snac/study/quantity.h"
#include "snac/training/training_options.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

struct Objective
{
    Quantity quantity = Quantity::Accuracy;
    std::string
        name; ///< as the user wrote it ("fidelity"); what is shown and stored goes by the quantity's key
    bool maximize = true;
    std::optional<double> reference; ///< hypervolume reference, stored units; default: see referencePoint()
};

/// A budget: value <= limit, or >= limit for quantities that are maximised.
struct Constraint
{
    Quantity quantity = Quantity::LutPct;
    std::string name;
    double limit = 0.0; ///< stored units
};

/// What ends a search before its trials are done.
struct StopConditions
{
    double maxMinutes = 0.0;     ///< of computing, over all runs of the study; 0: no limit
    int stalledGenerations = 0;  ///< in which the hypervolume did not grow; 0: never. See isStalled()
    double stalledShare = 0.001; ///< of the hypervolume: growth up to it is none

    [[nodiscard]] bool operator==(const StopConditions&) const = default;
};

/// The rules that new studies follow: see study_rules.h.
inline constexpr int currentRules = 5;

/// A study as its YAML file says; plain values, ready to run.
struct StudyConfig
{
    std::string name = "study";
    Words words = Words::Now; ///< that its text was read in
    data::DatasetOptions dataset;
    space::SpaceOptions space;
    training::TrainingOptions training;
    hardware::HlsConfig hls;
    std::vector<Objective> objectives;
    std::vector<Constraint> constraints;
    Risk risk = Risk::Expected; ///< what objectives and budgets take of estimates: value or upper bound
    Price price = Price::Own;   ///< what objectives and budgets take once a network is trained
    evolution::Nsga2Options evolution; ///< its seed is the study seed
    int trials = 100;                  ///< that are trained: see countsAsTrial()
    StopConditions stop;
    bool earlyDiscard = false; ///< train the better half of a generation only, judged after a few epochs
    int workers = 0;           ///< 0 = one a core
    int seeds = 1;             ///< runs of a new study, each with a seed and a file of its own
    /// A network that the search is held against: bundle, .npz, .onnx, or .snac of an import; empty: none.
    std::string baselineNetwork;
    compression::CompressionOptions compression; ///< the local search
    int rules = currentRules;                    ///< of the study: see study_rules.h
    std::string resultsDir; ///< where the .snac file goes by default; relative to the working folder
};

/// Outputs of the networks of this study on this data: classes, one logit for two classes where asked for, or
/// targets.
[[nodiscard]] int networkOutputs(const StudyConfig& config, const data::DatasetInfo& dataset);

/// What a network scores that always answers with the mean of the training targets, or with the commonest
/// class of the training rows: the chance level.
struct ConstantPredictor
{
    double rmse = 1.0; ///< regression
    double meanDistance = 1.0;
    double accuracy = std::numeric_limits<double>::quiet_NaN();         ///< classes; files before 1.1 lack it
    double largestTarget = std::numeric_limits<double>::quiet_NaN();    ///< regression, absolute: likewise
    double balancedAccuracy = std::numeric_limits<double>::quiet_NaN(); ///< classes; likewise
};

/// Reference point for the hypervolume, minimised form (maximised objectives negated), fixed for the whole
/// study and stored with it. An objective's own reference comes first. Else, for objectives in their usual
/// direction:
/// - accuracy and balanced accuracy: chance, 1 / classes; ROC AUC: 0.5;
/// - RMSE and mean distance: the score of the constant predictor;
/// - resources of a board: 1.1 x the most that the largest network of the search space takes (see
/// costCeiling()), at most 100 % of the board, whether counted or in per cent;
/// - counts, cycles and times: 1.1 x that of the largest network.
/// Objectives turned round (a cost that is maximised, a score that is minimised) take the far end: 0 for
/// costs, 1 for scores. Points beyond the reference add nothing to the hypervolume.
[[nodiscard]] std::vector<double> referencePoint(const StudyConfig& config, int classes,
                                                 const hardware::HardwareEstimate& largest,
                                                 const ConstantPredictor& constant = {});

} // namespace snac::study
