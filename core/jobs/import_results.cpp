// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_results.h"

#include "snac/base/bounded_files.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/base/regular_file.h"
#include "snac/base/utc_time.h"
#include "snac/config/study_file.h"
#include "snac/runs/new_study_file.h"
#include "snac/storage/results/foreign_results.h"
#include "snac/study/imported_results.h"
#include "snac/study/study_rules.h"
#include "snac/study/summary.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace snac::jobs {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestResults = std::size_t{1} << 30U;
constexpr double largestForeignFigure = 1e60;

Result<> checkResultsRequest(const ImportResultsRequest& request)
{
    if (fs::path(request.file).extension() != ".snac") {
        return fail("name the study file to make, FILE.snac (--out)", {.file = request.file});
    }
    if (statusWithin(request.file)) {
        return fail("this file exists already; remove it first, or choose another name (--out)",
                    {.file = request.file});
    }
    return {};
}

Result<study::ForeignResults> foreignOf(const ImportResultsRequest& request, const std::string& bytes)
{
    if (!bytes.starts_with(std::string_view("SQLite format 3\0", 16))) {
        return request.study.empty() ? study::snacPackResults(bytes, request.source)
                                     : fail("only a file of Optuna has several studies; leave --study out",
                                            {.file = request.source});
    }
    return study::optunaResults(request.source, request.study);
}

std::string objectiveNames(const study::ForeignResults& results)
{
    std::string text;
    for (std::size_t i = 0; i < results.objectives.size(); ++i) {
        const study::ForeignObjective& one = results.objectives[i];
        text += (i > 0 ? ", " : "") + (one.name.empty() ? std::string("no name") : printableName(one.name)) +
                (one.maximize ? " (maximised)" : " (minimised)");
    }
    return text;
}

/// Which objective of the source each one of the study is.
Result<std::vector<std::size_t>> choose(const ImportResultsRequest& request, study::ForeignResults& results)
{
    auto& objectives = results.objectives;
    const std::string all = "its objectives, in their order: " + objectiveNames(results);
    if (!request.objectives.empty() && request.objectives.size() != objectives.size()) {
        return fail("--objectives has " + counted(static_cast<long long>(request.objectives.size()), "name") +
                        ", the results have " +
                        counted(static_cast<long long>(objectives.size()), "objective") +
                        "; write - for one that is to be left out; " + all,
                    {.file = request.source});
    }
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        const std::string word = request.objectives.empty() ? std::string() : request.objectives[i];
        if (word == "-") {
            results.notes.push_back(
                "objective " + std::to_string(i + 1) +
                (objectives[i].name.empty() ? "" : ", " + printableName(objectives[i].name) + ",") +
                " was left out: the front is that of the others");
            continue;
        }
        objectives[i].quantity = word.empty() ? objectives[i].quantity : study::quantityFromName(word);
        if (!objectives[i].quantity) {
            return fail(
                (word.empty() ? "objective " + std::to_string(i + 1) + " has no name that is a quantity here"
                              : "there is no quantity " + printableName(word)) +
                    "; say what they are, and - for one to leave out: --objectives accuracy,clock_cycles; " +
                    all,
                {.file = request.source});
        }
        if (std::ranges::any_of(
                chosen, [&](std::size_t j) { return objectives[j].quantity == objectives[i].quantity; })) {
            return fail("two objectives cannot both be " +
                            std::string(study::info(*objectives[i].quantity).key) + "; " + all,
                        {.file = request.source});
        }
        chosen.push_back(i);
    }
    return chosen.empty() ? fail("no objective is left", {.file = request.source})
                          : Result<std::vector<std::size_t>>(chosen);
}

std::string resultsText(const study::ForeignResults& results, const std::vector<std::size_t>& chosen,
                        const std::string& name, const std::vector<space::Gene>& genes)
{
    std::string objectives, flags;
    for (const std::size_t i : chosen) {
        objectives +=
            (objectives.empty() ? "" : ", ") + std::string(study::info(*results.objectives[i].quantity).key);
        flags += (flags.empty() ? "" : ", ") + std::string(results.objectives[i].maximize ? "true" : "false");
    }
    return "# Results of another program: no data, no networks, nothing to go on with. Its parameters stand "
           "below as\n"
           "# they were understood.\n" +
           study::genesText(genes) + "name: " + config::yamlText(name) +
           "\n\ndataset:\n  path: DATA.csv # it came without data: a search would need some\n\nsearch:\n  "
           "n_trials: " +
           std::to_string(results.trials.size()) + "\n  objectives: [" + objectives +
           "]\n  maximize_flags: [" + flags + "]\n";
}

/// The figures in the order of the study. Error: one that cannot be of its quantity.
Result<std::vector<double>> valuesOf(const study::ForeignResults& results,
                                     const std::vector<std::size_t>& chosen, const study::ForeignTrial& trial,
                                     const std::string& source)
{
    std::vector<double> values;
    for (const std::size_t i : chosen) {
        const study::QuantityInfo& row = study::info(*results.objectives[i].quantity);
        const double value = trial.values[i];
        const bool isShare = row.scale == study::Scale::Fraction;
        if ((isShare && (value < 0.0 || value > 1.0)) || std::abs(value) > largestForeignFigure ||
            (!isShare && row.figure != study::Figure::Score && value < 0.0)) {
            return fail("trial " + std::to_string(trial.number) + " has " + std::string(row.key) + " " +
                            shortNumber(value, 8) +
                            (isShare ? ", which is to be a share from 0 to 1" : ", which cannot be") +
                            "; is this objective something else (--objectives)?",
                        {.file = source});
        }
        values.push_back(value);
    }
    return values;
}

Result<std::vector<study::Trial>> trialsOf(const study::ForeignResults& results,
                                           const std::vector<std::size_t>& chosen,
                                           std::vector<space::Genome> genomes, const std::string& source)
{
    std::vector<study::Trial> trials;
    for (std::size_t i = 0; i < results.trials.size(); ++i) {
        const study::ForeignTrial& one = results.trials[i];
        study::Trial trial;
        trial.number = one.number;
        trial.generation = one.generation;
        trial.state = one.state;
        trial.reason = one.reason;
        trial.origin.id = one.number;
        trial.origin.origin = study::resultOrigin;
        trial.origin.genome = std::move(genomes[i]);
        trial.seconds = one.seconds;
        const bool complete = one.state == study::TrialState::Complete;
        const auto isOdd = [&](std::size_t objective) { return !std::isfinite(one.values[objective]); };
        if (const auto odd = complete ? std::ranges::find_if(chosen, isOdd) : chosen.end();
            odd != chosen.end()) {
            trial.state = study::TrialState::Failed;
            trial.reason =
                std::string(study::info(*results.objectives[*odd].quantity).key) + " is no finite number";
        } else if (complete) {
            SNAC_TRY(trial.values, valuesOf(results, chosen, one, source));
        }
        trials.push_back(std::move(trial));
    }
    return trials;
}

/// A tenth of the span beyond the worst of every objective, so that every point on the front counts.
std::vector<double> referenceOf(const study::StudyConfig& config, const std::vector<study::Trial>& trials)
{
    std::vector<double> reference;
    for (std::size_t i = 0; i < config.objectives.size(); ++i) {
        double best = HUGE_VAL, worst = -HUGE_VAL;
        for (const study::Trial& trial : trials) {
            if (!trial.values.empty()) {
                const double value = config.objectives[i].maximize ? -trial.values[i] : trial.values[i];
                best = std::min(best, value);
                worst = std::max(worst, value);
            }
        }
        const double span = worst > best ? worst - best : std::max(std::abs(worst), 1.0);
        reference.push_back(std::isfinite(worst) ? worst + 0.1 * span : 0.0);
    }
    return reference;
}

data::DatasetInfo noData(const study::StudyConfig& config)
{
    const auto isRegression = [](const study::Objective& one) {
        return study::info(one.quantity).task == data::TaskKind::Regression;
    };
    data::DatasetInfo info;
    info.name = "no data";
    info.origin = "results of another program";
    info.task = std::ranges::any_of(config.objectives, isRegression) ? data::TaskKind::Regression
                                                                     : data::TaskKind::Classification;
    return info;
}

study::StudyMeta metaOf(const study::StudyConfig& config, study::ImportOrigin origin, std::string text,
                        const std::vector<study::Trial>& trials)
{
    study::StudyMeta meta;
    meta.imported = std::move(origin);
    meta.name = config.name;
    meta.yaml = std::move(text);
    meta.seed = config.evolution.seed;
    meta.trials = study::countedTrials(config, trials);
    meta.rules = config.rules;
    meta.dataset = noData(config);
    meta.dataOptions.name = study::noDataName;
    meta.dataOptions.normalize = false;
    meta.end = endName(study::SearchEnd::Trials);
    meta.created = utcNow();
    meta.words = config.words;
    for (const study::Objective& objective : config.objectives) {
        meta.objectives.emplace_back(study::info(objective.quantity).key);
    }
    meta.reference = referenceOf(config, trials);
    return meta;
}

study::ImportOrigin originOf(const ImportResultsRequest& request, const study::ForeignResults& results,
                             const std::string& bytes)
{
    study::ImportOrigin origin;
    origin.file = printableName(fs::path(request.source).filename().string());
    origin.format = results.format;
    origin.sha256 =
        QCryptographicHash::hash(QByteArrayView(bytes), QCryptographicHash::Sha256).toHex().toStdString();
    origin.network = printableName(results.study);
    origin.notes = results.notes;
    origin.notes.emplace_back(
        "figures are as that program has them: its data, its training, its estimates and its "
        "board, none of which is in the file");
    origin.notes.emplace_back(
        "the reference point of the hypervolume lies a tenth of the span beyond the worst trial "
        "of every objective, so the figure compares trials of this study alone");
    return origin;
}

ImportedResults outcomeOf(const study::StudyMeta& meta, const study::StudyConfig& config,
                          const std::vector<study::Trial>& trials, std::size_t genes)
{
    const auto count = [&](study::TrialState state) {
        return static_cast<int>(std::ranges::count(trials, state, &study::Trial::state));
    };
    const study::Front front(config, trials);
    ImportedResults outcome;
    outcome.name = meta.name;
    outcome.origin = *meta.imported;
    outcome.trials = static_cast<int>(trials.size());
    outcome.complete = count(study::TrialState::Complete);
    outcome.failed = count(study::TrialState::Failed);
    outcome.pruned = count(study::TrialState::Discarded);
    outcome.genes = static_cast<int>(genes);
    outcome.front = static_cast<int>(front.size());
    outcome.hypervolume = front.hypervolume(meta.reference);
    outcome.objectives = meta.objectives;
    return outcome;
}

} // namespace

Result<ImportedResults> importResults(const ImportResultsRequest& request,
                                      const hardware::Environment& environment)
{
    SNAC_CHECK(checkResultsRequest(request));
    SNAC_TRY(const std::string bytes, readRegularFile(request.source, largestResults));
    SNAC_TRY(auto results, foreignOf(request, bytes));
    SNAC_TRY(const auto chosen, choose(request, results));
    auto genes = study::genesOf(results);
    std::ranges::move(genes.notes, std::back_inserter(results.notes));
    const std::string stem = fs::path(request.source).stem().string();
    const std::string name = printableName(!request.name.empty()   ? request.name
                                           : results.study.empty() ? stem
                                                                   : results.study);
    const std::string text = resultsText(results, chosen, name, genes.genes);
    auto read = config::readStudy(text, "settings", environment.boards, config::FileKind::StoredStudy);
    if (!read.config) {
        std::string why;
        for (const config::Diagnostic& diagnostic : read.diagnostics) {
            why += diagnostic.severity == config::Severity::Error
                       ? (why.empty() ? "" : "; ") + diagnostic.message
                       : "";
        }
        return fail("no study can be made of these results: " + why, {.file = request.source});
    }
    SNAC_TRY(const auto trials, trialsOf(results, chosen, std::move(genes.genomes), request.source));
    const study::StudyStorage& storage = study::standardStorage();
    auto meta = metaOf(*read.config, originOf(request, results, bytes), text, trials);
    SNAC_TRY(meta.board, environment.boards.find(read.config->hls.board));
    meta.libraries = storage.libraries(request.file);
    SNAC_CHECK(study::makeStudyFile(storage, request.file, meta,
                                    [&](study::Store& store) { return store.saveTrials(trials); }));
    ImportedResults outcome = outcomeOf(meta, *read.config, trials, genes.genes.size());
    outcome.file = request.file;
    return outcome;
}

} // namespace snac::jobs
