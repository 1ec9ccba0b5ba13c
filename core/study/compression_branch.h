// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/compression/step.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

enum class BranchState {
    Running,    ///< steps are missing
    Finished,   ///< all rounds of its schedule are there
    BelowFloor, ///< ended early: its last step is below the accuracy floor
    Failed      ///< a step failed, with its reason
};

[[nodiscard]] std::string_view branchStateName(BranchState state); ///< "running", "finished", ...
[[nodiscard]] std::optional<BranchState> branchStateFromName(std::string_view name);

/// A branch of the local search as it was planned, and how it stands.
struct CompressionBranch
{
    compression::Branch branch;
    std::vector<double> targets; ///< sparsity of every round, round 0 (none) first
    BranchState state = BranchState::Running;
    std::string reason; ///< why it ended early or failed; of a finished one, what it did not reach
    /// What the trial's own network scores as float on the rows its steps are scored on; nothing in files
    /// made before that was kept.
    std::optional<network::Metrics> floatMetrics = {};
};

using CompressionStepPtr = std::shared_ptr<const compression::CompressionStep>;

/// A step by name.
struct StepId
{
    std::string branch; ///< compression::Branch::key()
    int round = 0;
    bool operator==(const StepId&) const = default;
    auto operator<=>(const StepId&) const = default;
};

/// What a selected step came to on the test set, which had played no part in anything before.
struct TestScore
{
    StepId step;
    int trial = -1;
    network::Metrics integerMetrics; ///< of the compressed integer network
    network::Metrics floatMetrics;   ///< of the trial's own float network on the same rows
    int rows = 0;
    std::string when; ///< ISO 8601, UTC
};

} // namespace snac::study
