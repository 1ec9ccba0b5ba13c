// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_backend.h"

#include "snac/config/study_file.h"
#include "snac/jobs/open_study.h"
#include "snac/network/quantization.h"
#include "snac/runs/compression_runner.h"
#include "snac/storage/store.h"

namespace snac::studio {

namespace {

Result<study::StudyConfig> configOf(const std::string& file)
{
    auto job = config::jobFromStore(file, hardware::BoardCatalogue::standard());
    if (!job) {
        return std::unexpected(job.error());
    }
    return std::move(job->config);
}

Result<CompressContents> readSteps(const std::string& file)
{
    const auto store = study::Store::openForReading(file);
    if (!store) {
        return std::unexpected(store.error());
    }
    const auto job = config::jobFromStore(**store, hardware::BoardCatalogue::standard());
    if (!job) {
        return std::unexpected(job.error());
    }
    auto summary = study::readCompressions(**store, job->config);
    if (!summary) {
        return std::unexpected(summary.error());
    }
    CompressContents contents;
    // The page draws weights and masks of any step at once, so it takes the networks too.
    for (const CompressionStepPtr& listed : summary->steps) {
        auto step = (*store)->step({.branch = listed->branch.key(), .round = listed->round});
        if (!step) {
            return std::unexpected(step.error());
        }
        contents.steps.push_back(*step ? std::move(*step) : listed);
    }
    contents.branches = std::move(summary->branches);
    for (const auto& score : summary->testScores) {
        contents.tests.push_back({score.step.branch,
                                  score.step.round,
                                  {score.integerMetrics, score.floatMetrics, score.rows, score.when}});
    }
    return contents;
}

Result<network::TrainedNetwork> readNetwork(const std::string& file, int trial)
{
    const auto store = study::Store::openForReading(file);
    if (!store) {
        return std::unexpected(store.error());
    }
    const auto found = (*store)->network(trial);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return fail("trial " + std::to_string(trial) + " has no stored network", {file});
    }
    return network::foldForHardware(**found);
}

Result<CompressModel::TestResult> scoreTest(const std::string& file, const compression::CompressionStep& step,
                                            bool again)
{
    const auto config = configOf(file);
    if (!config) {
        return std::unexpected(config.error());
    }
    const auto score = study::scoreOnTest(file, *config, {step.branch.key(), step.round}, again);
    if (!score) {
        return std::unexpected(score.error());
    }
    return CompressModel::TestResult{score->integerMetrics, score->floatMetrics, score->rows, score->when};
}

Result<study::FloatScores> scoreFloats(const std::string& file, const std::vector<int>& trials)
{
    const auto config = configOf(file);
    if (!config) {
        return std::unexpected(config.error());
    }
    return study::floatScores(file, *config, trials);
}

} // namespace

CompressBackend CompressBackend::standard()
{
    return {jobs::compressStored, readSteps, readNetwork, scoreTest, scoreFloats};
}

} // namespace snac::studio
