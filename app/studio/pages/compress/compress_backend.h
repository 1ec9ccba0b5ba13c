// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_events.h"
#include "compress_model.h"

#include "snac/runs/compression_runner.h"

#include <functional>
#include <string>
#include <vector>

namespace snac::studio {

/// What a study file holds of its local search.
struct CompressContents
{
    std::vector<CompressionStepPtr> steps;
    struct Test
    {
        std::string branch; ///< compression::Branch::key()
        int round = 0;
        CompressModel::TestResult result;
    };
    std::vector<Test> tests;
    std::vector<study::CompressionBranch> branches = {}; ///< in the order of the file
};

/// What the page needs of the core; all block and run on the worker thread. Exchanged in tests.
struct CompressBackend
{
    std::function<Result<study::CompressionSummary>(const study::CompressionJob&)> run; ///< config unset
    std::function<Result<CompressContents>(const std::string& file)> read;
    /// The trial's float network, folded for hardware.
    std::function<Result<network::TrainedNetwork>(const std::string& file, int trial)> network;
    /// The step's integer network on the test set; kept in the file, so that the second answer is the first.
    /// Another step of the study is refused unless `again`.
    std::function<Result<CompressModel::TestResult>(const std::string& file,
                                                    const compression::CompressionStep& step, bool again)>
        test;
    /// What these trials score as float on the rows of the steps, for files that do not hold it; reads the
    /// data set. May be missing.
    std::function<Result<study::FloatScores>(const std::string& file, const std::vector<int>& trials)> floats;

    /// The study file and its local search.
    [[nodiscard]] static CompressBackend standard();
};

} // namespace snac::studio
