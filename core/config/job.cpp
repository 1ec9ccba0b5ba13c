// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_file.h"

#include "text_check.h"

#include "snac/base/regular_file.h"
#include "snac/study/study_rules.h"

#include <filesystem>

namespace snac::config {

namespace {

/// Studies made before the head of a file kept the objectives used avg_resource where their text named none:
/// what was stored must go on meaning what it meant.
void keepOldDefault(study::StudyConfig& config, const study::StudyMeta& meta)
{
    if (!meta.objectives.empty()) {
        return;
    }
    for (const ValueSpan& span : valueSpans(meta.yaml)) {
        if (span.path == "search.objectives") {
            return;
        }
    }
    for (study::Objective& objective : config.objectives) {
        if (objective.quantity == study::Quantity::MaximumResource) {
            objective.quantity = study::Quantity::AverageResource;
            objective.name = "avg_resource";
        }
    }
}

/// All errors as one, a line each.
Error allErrors(const std::vector<Diagnostic>& diagnostics, const std::string& file)
{
    std::string message;
    std::string only;
    int errors = 0;
    SourcePlace place{file};
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity == Severity::Error) {
            place = errors == 0 ? diagnostic.place : place;
            only = diagnostic.message;
            ++errors;
            message += "\n" + diagnostic.toString();
        }
    }
    return errors == 1 ? Error{only, place} : Error{std::to_string(errors) + " problems:" + message, {file}};
}

} // namespace

Result<study::StudyJob> jobFromYaml(const std::string& path, const hardware::BoardCatalogue& boards,
                                    std::vector<Diagnostic>* diagnostics)
{
    SNAC_TRY(auto text, readRegularFile(path, largestText));
    ReadOutcome outcome = readStudy(text, path, boards);
    if (diagnostics != nullptr) {
        *diagnostics = outcome.diagnostics;
        diagnostics->insert(diagnostics->end(), outcome.notUsedYet.begin(), outcome.notUsedYet.end());
    }
    return jobOf(std::move(outcome), std::move(text), path);
}

Result<study::StudyJob> jobOf(ReadOutcome outcome, std::string text, const std::string& path)
{
    if (!outcome.config) {
        return std::unexpected(allErrors(outcome.diagnostics, path));
    }
    study::StudyJob job;
    job.config = std::move(*outcome.config);
    job.yaml = std::move(text);
    job.yamlPath = path;
    job.placeOf = [text = job.yaml, path](const std::string& key) { return placeOf(text, path, key); };
    const std::string stem = std::filesystem::path(path).stem().string();
    job.file = (std::filesystem::path(job.config.resultsDir) / (stem + ".snac")).string();
    return job;
}

Result<study::StudyJob> jobFromMeta(const study::StudyMeta& meta, const std::string& file,
                                    const hardware::BoardCatalogue& boards)
{
    // The study's own board counts, also where nobody has its file.
    ReadOutcome outcome =
        readStudy(meta.yaml, meta.yamlPath, boards.with(meta.board), FileKind::StoredStudy, meta.words);
    if (!outcome.config) {
        Error error = allErrors(outcome.diagnostics, meta.yamlPath);
        return fail("the settings kept in this study cannot be read any more: " + error.toString(), {file});
    }
    study::StudyJob job;
    job.config = study::withRules(std::move(*outcome.config), meta.rules);
    keepOldDefault(job.config, meta);
    // The command line may have set these when the study was begun; the store knows what was really run.
    job.config.name = meta.name.empty() ? job.config.name : meta.name;
    job.config.evolution.seed = meta.seed;
    job.config.trials = meta.trials;
    job.config.stop = meta.stop;
    if (meta.imported) { // its text is a beginning for a search, which names data of its own
        job.config.dataset = meta.dataOptions;
    }
    job.yaml = meta.yaml;
    job.yamlPath = meta.yamlPath;
    job.placeOf = [text = meta.yaml, path = meta.yamlPath](const std::string& key) {
        return placeOf(text, path, key);
    };
    job.file = file;
    job.resume = true;
    return job;
}

} // namespace snac::config
