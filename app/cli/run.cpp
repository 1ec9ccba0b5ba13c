// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "output.h"
#include "run_seeds.h"
#include "run_study.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/config/field.h"
#include "snac/config/study_file.h"
#include "snac/data/known_sets.h"
#include "snac/data/source_kind.h"
#include "snac/hardware/board.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct Options
{
    std::string yaml;
    std::string file;
    std::string data;
    std::optional<int> trials;
    std::optional<std::uint64_t> seed;
    std::optional<int> workers;
    std::optional<int> seeds;
    std::optional<double> maxMinutes;
    std::optional<int> stopWhenStalled;
    bool simulate = false;
    RunOptions run;
};

constexpr const char* footer =
    "The study file is NAME.snac in the study's results folder unless --study names another one. It must not "
    "exist yet:\n"
    "a study goes on with `snac resume`. With search.seeds each run is NAME-seed1.snac and so on, and the "
    "same "
    "command goes on.\n"
    "Examples:\n"
    "  snac run configs/quick-start.yaml\n"
    "  snac run configs/jets.yaml --trials 60 --seed 1 --json > front.json\n"
    "  snac run configs/jets.yaml --data jets.csv --study real.snac --image front.png\n"
    "  snac run t1_config.yaml --simulate";

/// The other data replaces the study's data set, not how it is split and scaled.
Result<> useData(study::StudyConfig& config, const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) { // that it is a file is looked at when it is read
        return fail("no such data file", {.file = path});
    }
    data::DatasetOptions& dataset = config.dataset;
    dataset.name = "file";
    dataset.path = std::filesystem::absolute(path).string();
    for (const auto& [key, file] :
         {std::pair{"labels_path", &dataset.labelsPath}, {"test_path", &dataset.testPath}}) {
        if (!file->empty()) {
            message(std::string("warning: --data replaces the study's data: dataset.") + key + ", " +
                    printableName(*file) + ", is not read" +
                    (file == &dataset.testPath ? "; test rows are split off the other file" : ""));
            file->clear();
        }
    }
    dataset.simulate = false;
    return {};
}

/// A stand-in for the data set that the study names, so that its own files are not needed.
Result<> simulateData(study::StudyConfig& config)
{
    data::DatasetOptions& dataset = config.dataset;
    const data::KnownSet* set = data::findKnownSet(dataset.name);
    if (set == nullptr || set->simulate == nullptr) {
        return fail("--simulate draws a stand-in for mnist, fashion_mnist, qubit or hls4ml_jets, and this "
                    "study reads " +
                    (dataset.path.empty() ? dataset.name : dataset.path));
    }
    dataset.simulate = true;
    dataset.path.clear();
    return {};
}

/// Empty where search.seed of a study may have this value as well. CLI11 itself takes what is too large for
/// the largest.
std::string seedProblem(const std::string& value)
{
    const double largest = config::findField("search.seed")->maximum;
    const auto seed = numberFrom(value);
    return seed && *seed <= largest ? std::string()
                                    : value + " is too large; seeds are whole numbers from 0 to " +
                                          numberText(largest) + ", as search.seed of a study";
}

int run(const Options& options, const hardware::EnvironmentPtr& environment)
{
    std::vector<config::Diagnostic> diagnostics;
    Result<study::StudyJob> job = config::jobFromYaml(options.yaml, environment->boards, &diagnostics);
    if (options.simulate) { // whether its files are there does not matter then
        std::erase_if(diagnostics, [](const config::Diagnostic& finding) {
            return finding.severity == config::Severity::Note && finding.path == "dataset.name";
        });
    }
    printDiagnostics(diagnostics);
    if (!job) {
        // Findings are printed already; other errors (no such file) are not among them.
        if (!config::hasErrors(diagnostics)) {
            printError(job.error());
        }
        return exitCodeOf(job.error());
    }
    study::StudyConfig& config = job->config;
    if (!options.data.empty()) {
        if (const Result<> used = useData(config, options.data); !used) {
            printError(used.error());
            return exitCodeOf(used.error());
        }
    }
    if (const Result<> used = options.simulate ? simulateData(config) : Result<>(); !used) {
        printError(used.error());
        return exitCodeOf(used.error());
    }
    config.workers = options.workers.value_or(config.workers);
    config.evolution.seed = options.seed.value_or(config.evolution.seed);
    config.trials = options.trials.value_or(config.trials);
    config.seeds = options.seeds.value_or(config.seeds);
    config.stop.maxMinutes = options.maxMinutes.value_or(config.stop.maxMinutes);
    config.stop.stalledGenerations = options.stopWhenStalled.value_or(config.stop.stalledGenerations);
    if (options.trials && 3 * config.evolution.populationSize > config.trials) {
        message("warning: the population of " + std::to_string(config.evolution.populationSize) +
                " is more than a third of " + counted(config.trials, "trial") +
                "; the search has few generations to learn from");
    }
    job->file = options.file.empty() ? job->file : options.file;
    return config.seeds > 1 ? runSeeds(*job, options.run, environment)
                            : runSearch(std::move(*job), options.run, environment);
}

} // namespace

void addRun(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("run", "Runs a study and ends with its Pareto front");
    command->footer(footer);
    command->add_option("STUDY.yaml", options->yaml, "Study to run")->required();
    command->add_option("--study", options->file, "Study file to make (FILE.snac)");
    command->add_option("--trials", options->trials, "Number of trials, instead of the study's")
        ->check(CLI::Range(1, 10000000));
    command
        ->add_option("--seed", options->seed, "Seed, instead of the study's; equal seeds give equal results")
        ->check(CLI::Validator(seedProblem, ""));
    command
        ->add_option(
            "--seeds", options->seeds,
            "Number of runs with seeds that follow each other, instead of the study's; ends with their "
            "comparison")
        ->check(CLI::Range(1, 100));
    command->add_option("--workers", options->workers, "Trials trained at a time (default: one a core)")
        ->check(CLI::Range(1, 1024));
    command
        ->add_option(
            "--max-minutes", options->maxMinutes,
            "Minutes of computing over pauses and resumes, after which no training begins (0: no limit)")
        ->check(CLI::Range(0.0, 1e7));
    command
        ->add_option("--stop-when-stalled", options->stopWhenStalled,
                     "Ends when the hypervolume has not grown over so many generations (0: never)")
        ->check(CLI::Range(0, 100000));
    CLI::Option* data =
        command->add_option("--data", options->data,
                            "Data file (" + data::formatsInWords() + "), instead of the study's data set");
    command
        ->add_flag("--simulate", options->simulate,
                   "Draws a stand-in for the data set that the study names (mnist, fashion_mnist, qubit, "
                   "hls4ml_jets)")
        ->excludes(data);
    command->add_option("--image", options->run.image, "Writes a picture of the front: FILE.png or FILE.svg");
    command->add_flag("--json", options->run.json, "Ends with one JSON document on standard output");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return run(*options, environment);
        };
    });
}

} // namespace snac::cli
