// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/evolution/nsga2.h"
#include "snac/hardware/cost_model.h"
#include "snac/network/metrics.h"
#include "snac/space/candidate.h"
#include "snac/study/price.h"
#include "snac/study/trial_mark.h"
#include "snac/training/epoch_record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

enum class TrialState {
    Running,
    Complete,
    Rejected,  ///< over a budget that is known before training; never trained
    Failed,    ///< with its reason; never a point with penalty values
    Discarded, ///< in the worse half of its generation after a few epochs (search.early_discard)
    Duplicate  ///< same candidate as an earlier trial, whose result it shares
};

[[nodiscard]] std::string_view
stateName(TrialState state); ///< "running", "complete", "rejected", "failed", "discarded", "duplicate"
[[nodiscard]] std::optional<TrialState> stateFromName(std::string_view name);

/// One candidate of the study and all that is known of it.
struct Trial
{
    int number = -1; ///< from 0
    int generation = 0;
    TrialState state = TrialState::Running;
    std::string reason;          ///< why rejected, failed, or of which trial it is a duplicate
    evolution::Offspring origin; ///< genome, parents, masks
    space::Candidate candidate;
    std::optional<hardware::HardwareEstimate> hardware;   ///< what objectives, budgets and verdict are of
    Price price = Price::Before;                          ///< which of its two prices that is
    std::optional<hardware::HardwareEstimate> otherPrice; ///< the other one, where it is known: see priceOf()
    std::optional<network::Metrics> metrics; ///< at the candidate's precision, where that is a gene
    std::optional<network::Metrics> trained; ///< before rounding; set where precision is a gene
    std::vector<training::EpochRecord> history;
    std::vector<double>
        values;             ///< by objective, stored units, natural sign; empty unless complete or duplicate
    double violation = 0.0; ///< 0 = within all budgets
    double seconds = 0.0;
    std::string engine;
    int duplicateOf = -1;
    int networkOf =
        -1;         ///< the trial whose trained network it shares, differing in hardware alone; -1: its own
    TrialMark mark; ///< what its user says of it
};

/// Whether the trial is a network that the study file names, for comparison.
[[nodiscard]] bool isBaseline(const Trial& trial);

/// A generation as it is shown and stored.
struct Generation
{
    evolution::GenerationRecord record;
    std::vector<int> front;   ///< all non-dominated feasible trials after this generation, best first
    double hypervolume = 0.0; ///< of the archive, against the study's reference point
};

} // namespace snac::study
