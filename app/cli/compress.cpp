// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "compress_text.h"
#include "output.h"
#include "qt_session.h"
#include "run_study.h"
#include "signals.h"

#include "snac/config/study_file.h"
#include "snac/hardware/board.h"
#include "snac/reports/report.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct Options
{
    std::string file;
    std::vector<int> trials;
    bool front = false;
    bool knee = false;
    std::vector<std::string> precisions;
    std::string schedule;
    std::vector<std::string> methods;
    std::vector<std::string> structures;
    std::string ranking;
    bool rewind = false;
    bool fineTune = false;
    std::optional<int> warmUpEpochs;
    std::optional<int> epochs;
    std::optional<double> learningRate;
    std::optional<double> distillation;
    std::optional<double> floor;
    std::optional<int> workers;
    std::string select;
    bool selectAgain = false;
    bool json = false;
};

constexpr const char* footer =
    "Options that are not given come from the study's local_search section. Every precision, method and\n"
    "structure makes a branch; each step is stored in the study file. Interrupted, it goes on when the same\n"
    "command is given again. Scores are those of the integer network on validation rows; --select scores "
    "one\n"
    "step on the test set, once.\n"
    "Examples:\n"
    "  snac compress quick-start.snac --knee\n"
    "  snac compress jets.snac --trial 17 --precisions 8,3 6,2 4,1 --schedule 50,70,85,95\n"
    "  snac compress jets.snac --front --schedule \"kept 0.8 x 10\" --method iterative one-shot --json\n"
    "  snac compress jets.snac --select 3f2a/4";

template<class T>
Result<> parseList(const std::vector<std::string>& texts, std::optional<T> (*find)(std::string_view),
                   const char* what, const char* known, std::vector<T>& list)
{
    if (!texts.empty()) {
        list.clear();
    }
    for (const std::string& text : texts) {
        const std::optional<T> found = find(text);
        if (!found) {
            return fail("\"" + text + "\" is no " + what + "; write " + known);
        }
        list.push_back(*found);
    }
    return {};
}

/// What the command line says over what the study says.
Result<compression::CompressionOptions> searchOptions(const Options& options,
                                                      compression::CompressionOptions search)
{
    if (!options.precisions.empty()) {
        search.precisions.clear();
    }
    for (const std::string& text : options.precisions) {
        const Result<FixedFormat> precision = compression::parsePrecision(text);
        if (!precision) {
            return fail("--precisions " + text + ": " + precision.error().message);
        }
        search.precisions.push_back(*precision);
    }
    if (!options.schedule.empty()) {
        auto schedule = compression::parseSchedule(options.schedule);
        if (!schedule) {
            return fail("--schedule: " + schedule.error().message);
        }
        search.schedule = std::move(*schedule);
    }
    const Result<> methods = parseList(options.methods, compression::methodFromName, "method",
                                       "iterative or one-shot", search.methods);
    const Result<> structures = parseList(options.structures, compression::structureFromName, "structure",
                                          "unstructured or structured", search.structures);
    if (!methods || !structures) {
        return std::unexpected(!methods ? methods.error() : structures.error());
    }
    if (!options.ranking.empty()) {
        const auto ranking = compression::rankingFromName(options.ranking);
        if (!ranking) {
            return fail("\"" + options.ranking + "\" is no ranking; write layer, global or resource");
        }
        search.ranking = *ranking;
    }
    if (options.rewind || options.fineTune) {
        search.after =
            options.rewind ? compression::AfterPruning::Rewind : compression::AfterPruning::FineTune;
    }
    search.warmUpMinSteps = options.warmUpEpochs ? 0 : search.warmUpMinSteps;
    search.minSteps = options.epochs ? 0 : search.minSteps;
    search.warmUpEpochs = options.warmUpEpochs.value_or(search.warmUpEpochs);
    search.epochs = options.epochs.value_or(search.epochs);
    search.learningRate = options.learningRate.value_or(search.learningRate);
    search.distillation = options.distillation.value_or(search.distillation);
    search.accuracyFloor = options.floor.value_or(search.accuracyFloor);
    if (const Result<> sound = compression::check(search); !sound) {
        return std::unexpected(sound.error());
    }
    return search;
}

/// The trials that --trial, --front and --knee name.
Result<std::vector<int>> points(const Options& options, const study::StudyConfig& config)
{
    std::vector<int> trials = options.trials;
    if (!options.front && !options.knee) {
        return trials;
    }
    const Result<study::StudySummary> summary = study::readStudy(options.file, config);
    if (!summary) {
        return std::unexpected(summary.error());
    }
    const Result<int> knee = study::kneeTrial(*summary);
    if (!knee) {
        return std::unexpected(knee.error());
    }
    if (options.front) {
        trials.insert(trials.end(), summary->front.begin(), summary->front.end());
    }
    if (options.knee) {
        trials.push_back(*knee);
    }
    return trials;
}

/// What is to be done, with everything read that can be wrong before the work.
struct Plan
{
    study::CompressionJob job;
    bool search = false; ///< else only a step is selected
};

Result<Plan> planned(const Options& options)
{
    auto study = config::jobFromStore(options.file, hardware::BoardCatalogue::standard());
    if (!study) {
        return std::unexpected(study.error());
    }
    Plan plan;
    plan.search = !options.trials.empty() || options.front || options.knee;
    if (!plan.search && options.select.empty()) {
        return fail("say what to compress: --trial N, --front or --knee");
    }
    auto search = searchOptions(options, study->config.compression);
    if (!search) {
        return std::unexpected(search.error());
    }
    auto trials = points(options, study->config);
    if (!trials) {
        return std::unexpected(trials.error());
    }
    plan.job.config = std::move(study->config);
    plan.job.file = options.file;
    plan.job.trials = std::move(*trials);
    plan.job.options = std::move(*search);
    plan.job.workers = options.workers.value_or(0);
    return plan;
}

/// Scores the step on the test set; the summary is that of the whole file.
int select(const Options& options, const Plan& plan, RunControl& control)
{
    Result<study::CompressionSummary> all = study::readCompressions(options.file, plan.job.config);
    Result<study::StepId> step =
        all ? study::findStep(all->steps, options.select) : std::unexpected(all.error());
    if (!step) {
        printError(step.error());
        return WrongInput;
    }
    const auto score =
        study::scoreOnTest(options.file, plan.job.config, *step, options.selectAgain, &control);
    if (!score) {
        printError(score.error());
        return control.isCancelled() ? Interrupted : WrongInput;
    }
    if (!options.json) {
        result(testScoreText(*all, *score));
        return Done;
    }
    all = study::readCompressions(options.file, plan.job.config);
    if (!all) {
        printError(all.error());
        return Failed;
    }
    result(study::compressionJson(*all));
    return Done;
}

int compress(const Options& options)
{
    const auto control = std::make_shared<RunControl>();
    const StopOnSignal stop(*control);
    const QtSession qt;
    Result<Plan> plan = planned(options);
    if (!plan) {
        printError(plan.error());
        return WrongInput;
    }
    if (!plan->search) {
        return select(options, *plan, *control);
    }
    const jobs::JobPtr done = runJob(jobs::CompressRequest{plan->job}, control);
    if (!done->outcome()) {
        printError(done->outcome().error());
        return done->hasStarted() ? Failed : WrongInput;
    }
    const auto* const summary = done->outcomeAs<study::CompressionSummary>();
    if (!options.select.empty() && !summary->interrupted) {
        if (!options.json) {
            result(compressionText(*summary));
        }
        return select(options, *plan, *control);
    }
    result(options.json ? study::compressionJson(*summary) : compressionText(*summary));
    if (!summary->stopReason.empty()) {
        message("error: stopped by " + summary->stopReason);
    }
    if (summary->interrupted) {
        message("interrupted; the same command goes on");
        return Interrupted;
    }
    return Done;
}

void addPointOptions(CLI::App& command, Options& options)
{
    command.add_option("STUDY.snac", options.file, "Study file whose networks are compressed")->required();
    command.add_option("--trial", options.trials, "Trial to compress; may be given several times")
        ->check(CLI::Range(0, 10000000));
    command.add_flag("--front", options.front, "All trials on the Pareto front");
    command.add_flag("--knee", options.knee, "The trial on the front nearest to the best of all objectives");
    command.add_option("--select", options.select, "Scores this step (3f2a/4) on the test set, once");
    command.add_flag("--select-again", options.selectAgain,
                     "Allows another step to be scored on a test set that was used");
    command.add_option("--workers", options.workers, "Branches trained at a time (default: one a core)")
        ->check(CLI::Range(1, 1024));
    command.add_flag("--json", options.json, "Ends with one JSON document on standard output");
}

void addSearchOptions(CLI::App& command, Options& options)
{
    command.add_option("--precisions", options.precisions,
                       "Precisions, total and integer bits with the sign: 8,3 6,2 or ap_fixed<8,3>");
    command.add_option("--schedule", options.schedule,
                       "Sparsities: classic, none, 50,70,85,95, \"kept 0.8 x 10\", \"polynomial 0.9 x 10\"");
    command.add_option("--method", options.methods, "iterative, one-shot, or both");
    command.add_option("--structure", options.structures, "unstructured, structured, or both");
    command.add_option("--ranking", options.ranking, "layer, global or resource");
    CLI::Option* rewind = command.add_flag("--rewind", options.rewind,
                                           "After each pruning back to the weights before the first one");
    command.add_flag("--fine-tune", options.fineTune, "After each pruning on with the weights as they are")
        ->excludes(rewind);
    command.add_option("--qat-epochs", options.warmUpEpochs, "Epochs before the first pruning");
    command.add_option("--epochs", options.epochs, "Epochs after each pruning");
    command.add_option("--learning-rate", options.learningRate, "Step of the Adam optimizer");
    command.add_option("--distillation", options.distillation,
                       "Weight of the float network's answers in the loss, 0 to 1");
    command.add_option("--accuracy-floor", options.floor,
                       "A branch ends below this accuracy, 0 to 1 (integer network, validation)");
}

} // namespace

void addCompress(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "compress", "Local search: quantizes and prunes networks of a study, step by step");
    command->footer(footer);
    addPointOptions(*command, *options);
    addSearchOptions(*command, *options);
    command->callback([options, &action] { action = [options] { return compress(*options); }; });
}

} // namespace snac::cli
