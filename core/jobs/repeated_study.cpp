// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_study.h"

#include "snac/base/reading_bounds.h"
#include "snac/study/stop_rule.h"

#include <filesystem>
#include <string>

namespace snac::jobs {

namespace {

namespace fs = std::filesystem;

std::string dataName(const data::DatasetOptions& data)
{
    return (data.path.empty() ? data.name : data.path) + (data.simulate ? " (simulated)" : "");
}

/// Its one name. Within bounds no link is followed, and nothing is looked at outside.
fs::path placeOf(const std::string& file)
{
    std::error_code problem;
    const fs::path whole = fs::absolute(file, problem);
    return ReadingBounds::areSet() ? whole.lexically_normal() : fs::weakly_canonical(whole, problem);
}

/// Both texts are the same, so only what the command line changed can differ. A file that is gone may have
/// moved with its folder: then its name counts, and going on compares the numbers.
bool isSameData(const data::DatasetOptions& stored, const data::DatasetOptions& wanted)
{
    const auto isSamePath = [](const std::string& then, const std::string& now) {
        if (then.empty() || now.empty()) {
            return then.empty() == now.empty();
        }
        const fs::path before = placeOf(then);
        const fs::path here = placeOf(now);
        return before == here ||
               (kindOfPath(before.string()) == PathKind::Nothing && before.filename() == here.filename());
    };
    return stored.name == wanted.name && stored.simulate == wanted.simulate &&
           isSamePath(stored.path, wanted.path) && isSamePath(stored.labelsPath, wanted.labelsPath) &&
           isSamePath(stored.testPath, wanted.testPath);
}

} // namespace

std::string fileOfSeed(const std::string& file, std::uint64_t seed)
{
    const fs::path whole(file);
    return (whole.parent_path() / (whole.stem().string() + "-seed" + std::to_string(seed) + ".snac"))
        .string();
}

std::vector<study::StudyJob> runsOf(const study::StudyJob& job)
{
    if (job.config.seeds <= 1) {
        return {job};
    }
    std::vector<study::StudyJob> runs;
    for (int run = 0; run < job.config.seeds; ++run) {
        study::StudyJob one = job;
        one.config.evolution.seed += static_cast<std::uint64_t>(run);
        one.file = fileOfSeed(job.file, one.config.evolution.seed);
        runs.push_back(std::move(one));
    }
    return runs;
}

Result<KnownRun> knownRun(const OpenedStudy& opened, const study::StudyJob& wanted)
{
    if (opened.job.yaml != wanted.yaml || opened.job.config.evolution.seed != wanted.config.evolution.seed) {
        return fail("this file exists already and is a run of another study; give the runs another name with "
                    "--study",
                    {.file = wanted.file});
    }
    const study::StudyConfig& had = opened.summary.start.config;
    if (!isSameData(had.dataset, wanted.config.dataset)) {
        return fail("this file exists already and is a run of another study: it was made with the data " +
                        dataName(had.dataset) + ", and this command asks for " +
                        dataName(wanted.config.dataset) + "; give the runs another name with --study",
                    {.file = wanted.file});
    }
    const bool enough = study::isByCondition(opened.summary.end) ? had.stop == wanted.config.stop
                                                                 : had.trials >= wanted.config.trials;
    KnownRun known{.isFinished = !opened.summary.interrupted && enough, .job = opened.job};
    known.job.file = wanted.file;
    known.job.resume = true;
    known.job.trials = wanted.config.trials;
    known.job.maxMinutes = wanted.config.stop.maxMinutes;
    known.job.stopWhenStalled = wanted.config.stop.stalledGenerations;
    known.job.config.workers = wanted.config.workers;
    return known;
}

} // namespace snac::jobs
