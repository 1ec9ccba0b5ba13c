// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset_options.h"
#include "snac/evolution/nsga2.h"
#include "snac/hardware/cost_model.h"
#include "snac/space/search_space.h"
#include "snac/study/quantity.h"
#include "snac/training/engine.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

struct Objective
{
    Quantity quantity = Quantity::Accuracy;
    std::string name;               ///< as the user wrote it ("fidelity"): used in JSON, CSV and the window
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

/// A study as its YAML file says; plain values, ready to run.
struct StudyConfig
{
    std::string name = "study";
    data::DatasetOptions dataset;
    space::SpaceOptions space;
    training::TrainingOptions training;
    hardware::HlsConfig hls;
    std::vector<Objective> objectives;
    std::vector<Constraint> constraints;
    evolution::Nsga2Options evolution; ///< its seed is the study seed
    int trials = 100;
    int workers = 0;          ///< 0 = one a core
    std::string resultsDir;   ///< where the .snac file goes by default; relative to the working folder
};

/// Reference point for the hypervolume, minimised form (maximised objectives negated), fixed for the whole study:
/// the objective's own reference, else accuracy-like 0 -> chance or 0.5, percentages 100, others a fixed rule said in the docs.
[[nodiscard]] std::vector<double> referencePoint(const StudyConfig& config, int classes, const hardware::HardwareEstimate& largest);

} // namespace snac::study
