// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/calibration/rule4ml/rule4ml_model.h"
#include "snac/config/described_data.h"
#include "snac/hardware/environment.h"
#include "snac/hardware/what_if.h"
#include "snac/network/architecture.h"
#include "snac/study/study_config.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::jobs {

struct NamedNetwork
{
    std::string name;
    space::Candidate candidate;
};

/// Networks to price: those named, a trained point of a stored study, or the baselines and the largest
/// network of a study.
struct EstimateRequest
{
    std::string file; ///< a stored study, priced with the cost model it was begun with; or
    std::optional<study::StudyConfig> config; ///< the settings of one
    config::DescribedData described;          ///< sizes these give, for data that cannot be read
    std::vector<NamedNetwork> networks;       ///< instead of the study's
    // Of a stored study: its own rounded weights are priced, as where it is exported. Reuse factor and
    // strategy are then those it was searched with, and rule4ml is not asked.
    std::optional<int> trial;
    std::string step; ///< of the local search: "3f2a/4"; empty: none

    // Above what the study says, and above what a candidate would choose.
    std::optional<std::string> board;
    std::optional<hardware::Precision> precision;
    std::optional<int> reuseFactor;
    std::optional<double> clockNs;
    std::optional<hardware::Strategy> strategy;

    bool whatIf = false; ///< also what small changes would make of each price

    std::string rule4ml; ///< folder of weights that are asked too; empty: none
    calibration::Rule4mlOptions rule4mlOptions;
};

struct PricedNetwork
{
    NamedNetwork network;
    hardware::HardwareEstimate cost;
    study::Price price = study::Price::Before;                 ///< what the cost knows of its weights
    std::optional<Result<hardware::HardwareEstimate>> rule4ml; ///< where it was asked
    std::vector<hardware::WhatIf> changes;                     ///< where they were asked for
};

struct EstimateResult
{
    std::string model;   ///< what priced them
    std::string rule4ml; ///< what was asked too
    hardware::HlsConfig hls;
    hardware::Board board;
    std::vector<study::Constraint> budgets;
    std::vector<PricedNetwork> networks;
    std::vector<std::string> notes; ///< what the user should know, a sentence each
};

/// Prices what is asked for, settings as a search with them would: it reads their data, for sizes and the
/// length of a training. Blocks. Needs a QCoreApplication where a stored study is named. Errors: an unknown
/// board, a study without networks, a model that cannot price one of them.
[[nodiscard]] Result<EstimateResult> estimate(const EstimateRequest& request,
                                              const hardware::Environment& environment, RunControl& control);

/// The networks as priced by this model.
[[nodiscard]] Result<EstimateResult> price(const hardware::CostModel& model,
                                           const std::vector<NamedNetwork>& networks,
                                           const hardware::HlsConfig& hls, const hardware::Board& board,
                                           std::vector<study::Constraint> budgets,
                                           const calibration::Rule4mlModel* rule4ml = nullptr);

} // namespace snac::jobs
