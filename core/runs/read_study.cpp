// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_runner.h"
#include "runner.h"
#include "study_setup.h"

#include "snac/storage/record_check.h"
#include "snac/storage/results/foreign_results.h"
#include "snac/study/imported_results.h"
#include "snac/study/study_rules.h"

#include <algorithm>

namespace snac::study {

Result<StudySummary> readStudy(const std::string& file, const StudyConfig& config)
{
    const auto store = Store::openForReading(file);
    return store ? readStudy(**store, config) : std::unexpected(store.error());
}

Result<StudySummary> readStudy(const Store& store, const StudyConfig& config)
{
    auto trials = store.trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    const StudyMeta& meta = store.meta();
    if (const Result<> fits = checkAgainst(config, meta, *trials, store.file()); !fits) {
        return std::unexpected(fits.error());
    }
    auto generations = store.generations();
    if (!generations) {
        return std::unexpected(generations.error());
    }
    StudyStart start;
    start.config = resumedConfig(config, meta);
    start.header() = meta.header();
    if (meta.imported && isResults(*meta.imported)) {
        SNAC_TRY(start.genes, genesFrom(meta.yaml));
    } else if (!meta.imported) { // what was not searched has no genes
        SNAC_TRY(const auto space, space::SearchSpace::build(start.config.space, meta.dataset.inputs(),
                                                             networkOutputs(config, meta.dataset)));
        start.genes = space.genes();
        start.spaceSize = space.size();
    }
    start.engine = engineOf(meta);
    start.workers = meta.workers > 0 ? meta.workers : config.workers;
    start.file = store.file();
    start.finishedBefore = static_cast<int>(std::ranges::count_if(
        *trials, [](const Trial& trial) { return trial.state != TrialState::Running; }));
    StudySummary summary =
        summarize(std::move(start), std::move(*trials), std::move(*generations), endFromName(meta.end));
    if (const Result<> added = addTestScores(store, summary); !added) {
        return std::unexpected(added.error());
    }
    return summary;
}

Result<CompressionSummary> readCompressions(const std::string& file, const StudyConfig& config)
{
    const auto store = Store::openForReading(file);
    return store ? readCompressions(**store, config) : std::unexpected(store.error());
}

Result<CompressionSummary> readCompressions(const Store& store, const StudyConfig& config)
{
    const StudyMeta& meta = store.meta();
    if (const Result<> fits = checkAgainst(config, meta, {}, store.file()); !fits) {
        return std::unexpected(fits.error());
    }
    StudyStart start;
    start.config = resumedConfig(config, meta);
    start.file = store.file();
    start.header() = meta.header();
    auto branches = store.branches();
    auto steps = store.steps();
    auto scores = store.testScores();
    if (!branches || !steps || !scores) {
        return std::unexpected(!branches ? branches.error() : !steps ? steps.error() : scores.error());
    }
    return summarizeCompressions(headOf(start), std::move(*branches), *steps, std::move(*scores));
}

} // namespace snac::study
