// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_backend.h"

#include "snac/config/study_file.h"
#include "snac/network/quantization.h"
#include "snac/runs/compression_runner.h"
#include "snac/storage/store.h"

#include <mutex>

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

std::string stepText(const compression::Branch& branch, int round)
{
    return "#" + std::to_string(branch.trial) + ", " + branch.name() + ", round " + std::to_string(round);
}

/// Passes on what the runner's threads tell.
class Forwarder : public study::CompressionObserver
{
public:
    explicit Forwarder(CompressCollector* collector)
        : m_collector(collector)
    {
    }

    void phaseChanged(Phase phase) override { m_collector->phaseChanged(phase); }
    void compressionStarted(std::shared_ptr<const study::CompressionStart> start) override
    {
        m_collector->started(start->steps, start->storedSteps);
        {
            const std::lock_guard lock(m_mutex);
            m_notes.insert(m_notes.end(), start->notes.begin(), start->notes.end());
        }
        m_collector->planned(std::move(start));
    }
    void stepStarted(const compression::Branch& branch, int round) override
    {
        m_collector->working(stepText(branch, round));
    }
    void stepFinished(study::CompressionStepPtr step) override { m_collector->stepFinished(std::move(step)); }
    void branchFinished(const study::CompressionBranch& branch) override
    {
        m_collector->branchFinished(branch);
        if (branch.state == study::BranchState::BelowFloor || branch.state == study::BranchState::Failed) {
            const std::lock_guard lock(m_mutex);
            m_notes.push_back("#" + std::to_string(branch.branch.trial) + ", " + branch.branch.name() + ": " +
                              branch.reason);
        }
    }
    [[nodiscard]] std::vector<std::string> notes() const { return m_notes; } ///< after the run

private:
    CompressCollector* m_collector;
    std::mutex m_mutex;
    std::vector<std::string> m_notes;
};

Result<CompressOutcome> runSearch(const CompressJob& job)
{
    auto config = configOf(job.file);
    if (!config) {
        return std::unexpected(config.error());
    }
    Forwarder forwarder(job.collector);
    study::CompressionJob search;
    search.workers = config->workers;
    search.config = std::move(*config);
    search.file = job.file;
    search.trials = job.trials;
    search.options = job.options;
    search.control = job.control;
    search.observer = &forwarder;
    const auto summary = study::runCompression(search);
    if (!summary) {
        return std::unexpected(summary.error());
    }
    return CompressOutcome{summary->interrupted, forwarder.notes()};
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
    return {runSearch, readSteps, readNetwork, scoreTest, scoreFloats};
}

} // namespace snac::studio
