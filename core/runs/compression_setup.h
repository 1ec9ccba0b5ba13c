// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression_runner.h"
#include "runner_parts.h"
#include "study_cost_model.h"

#include "snac/data/prepare.h"
#include "snac/hardware/network_detail.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace snac::study {

// Private to this room: what runs before the first step, and after the last one.

/// A trial that is compressed.
struct CompressionPoint
{
    Trial trial;
    network::TrainedNetwork network;
    hardware::HlsConfig hls;       ///< the study's, with what the trial chose for its whole network
    hardware::NetworkDetail build; ///< what it chose by layer
    /// What it looks at, where that is not all of the setup's data.
    std::shared_ptr<const data::PreparedData> window = {};

    [[nodiscard]] const data::PreparedData& dataIn(const data::PreparedData& all) const
    {
        return window ? *window : all;
    }
};

/// All that is fixed before the first step.
struct CompressionSetup
{
    data::PreparedData data;
    network::Loss loss = network::Loss::CrossEntropy;
    std::map<int, CompressionPoint> points; ///< by trial
    std::vector<CompressionStepPtr> stored; ///< steps of the file that this run needs
    StudyCostModel costModel;               ///< of the study, so that steps and trials compare
    CompressionStart start;
};

/// Reads everything and writes nothing. Errors: whatever keeps the local search from running.
[[nodiscard]] Result<CompressionSetup> setUpCompression(const CompressionJob& job, const RunnerParts& parts,
                                                        RunControl& control, CompressionObserver& observer);

/// The data set of the file, the one the study was made with. Errors: changed since.
[[nodiscard]] Result<data::PreparedData> dataOf(const StudyMeta& meta, const std::string& file,
                                                const RunnerParts& parts, RunControl& control);

/// What a trial's own network scores on the rows that steps are scored on.
[[nodiscard]] network::Metrics floatScore(const network::TrainedNetwork& network,
                                          const data::PreparedData& data, network::Loss loss);

/// Whether the networks of the study decide balanced, and its steps with them.
[[nodiscard]] bool isBalanced(const CompressionStart& start);

/// Where a branch stands with the steps it has: the floor is one of stepScore().
[[nodiscard]] CompressionBranch judged(CompressionBranch branch,
                                       const std::vector<CompressionStepPtr>& stepsOfBranch,
                                       const CompressionStart& start);

/// floatScores(), scoreOnTest() and runCompression() with parts of one's own.
[[nodiscard]] Result<FloatScores> floatScores(const std::string& file, const StudyConfig& config,
                                              const std::vector<int>& trials, RunControl& control,
                                              const RunnerParts& parts);
[[nodiscard]] Result<TestScore> scoreOnTest(const std::string& file, const StudyConfig& config,
                                            const StepId& step, bool again, RunControl& control,
                                            const RunnerParts& parts);
[[nodiscard]] Result<CompressionSummary> runCompression(const CompressionJob& job, const RunnerParts& parts);
[[nodiscard]] Result<> scoreFrontOnTest(const std::string& file, const StudyConfig& config,
                                        RunControl& control, const RunnerParts& parts);

} // namespace snac::study
