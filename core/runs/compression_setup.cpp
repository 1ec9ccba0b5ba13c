// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_setup.h"

#include "data_location.h"
#include "snac/study/imported_results.h"
#include "snac/study/scoring.h"
#include "snac/study/study_rules.h"
#include "study_scaler.h"
#include "study_setup.h"
#include "unseen_network.h"
#include "windowed_data.h"

#include "snac/base/number_text.h"
#include "snac/compression/input_word.h"
#include "snac/compression/learned.h"
#include "snac/evolution/archive.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/network/forward.h"

#include <algorithm>
#include <set>
#include <thread>

namespace snac::study {

bool isBalanced(const CompressionStart& start)
{
    return start.config.training.decision == training::Decision::Balanced &&
           data::tellsClasses(start.dataset.task);
}

namespace {

Result<std::vector<int>> trialsOf(const CompressionJob& job, const std::vector<Trial>& trials)
{
    std::vector<int> numbers;
    for (const int wanted : job.trials) {
        const Result<int> number = compressibleTrial(trials, wanted);
        if (!number) {
            return fail(number.error().message, {.file = job.file});
        }
        if (std::ranges::find(numbers, *number) == numbers.end()) {
            numbers.push_back(*number);
        }
    }
    if (numbers.empty()) {
        return fail("no trial was chosen to be compressed", {.file = job.file});
    }
    return numbers;
}

/// Trials that differ in hardware alone share one network.
int networkTrial(const Trial& trial)
{
    return trial.networkOf >= 0 ? trial.networkOf : trial.number;
}

Result<> readPoints(const Store& store, const std::vector<Trial>& trials, CompressionSetup& setup)
{
    for (const int number : setup.start.trials) {
        const auto trial = std::ranges::find(trials, number, &Trial::number);
        auto network = store.network(networkTrial(*trial));
        if (!network) {
            return std::unexpected(network.error());
        }
        if (const auto& imported = store.meta().imported; !*network && imported && isResults(*imported)) {
            return fail("this study has " + std::string(noWeightsText), {.file = setup.start.file});
        }
        if (!*network) {
            return fail("trial " + std::to_string(number) +
                            " has no network in the file, so there is nothing to compress",
                        {.file = setup.start.file});
        }
        const hardware::HlsConfig hls = hardware::configOf(trial->candidate, setup.start.config.hls);
        setup.points.emplace(number,
                             CompressionPoint{.trial = *trial,
                                              .network = std::move(**network),
                                              .hls = hls,
                                              .build = hardware::detailOf(trial->candidate, hls, nullptr,
                                                                          reuseRule(setup.start.config))});
    }
    return {};
}

/// Of every step of the branch, sparsity; of a training that has yet to show how many it leaves, the most.
std::vector<double> plannedTargets(const compression::CompressionOptions& options, compression::Method method)
{
    std::vector<double> targets = {0.0};
    if (compression::hasRounds(method)) {
        targets.insert(targets.end(), options.schedule.sparsities.begin(), options.schedule.sparsities.end());
    } else if (method == compression::Method::Learned) {
        targets.resize(compression::mostLearnedSteps, 0.0);
    }
    return targets;
}

std::vector<CompressionBranch> plannedBranches(const CompressionJob& job, const std::vector<int>& trials,
                                               bool unseen, bool balanced)
{
    const compression::CompressionOptions& options = job.options;
    const auto settings = [&](const FixedFormat& precision, compression::Method method) {
        const bool chooses = compression::choosesInputs(options, precision, method);
        return compression::settingsText(options, method) +
               std::string(chooses ? compression::chosenInputs : std::string_view()) +
               std::string(balanced ? compression::balancedSteps : std::string_view()) +
               std::string(unseen ? compression::unseenStart : std::string_view());
    };
    std::vector<CompressionBranch> branches;
    for (const int trial : trials) {
        for (const FixedFormat& precision : options.precisions) {
            for (const compression::Structure structure : options.structures) {
                for (const compression::Method method : options.methods) {
                    const bool rounds = compression::hasRounds(method);
                    if (!rounds && structure != options.structures.front()) {
                        continue; // there is no pruning to be done in another way
                    }
                    branches.push_back(
                        {.branch = {.trial = trial,
                                    .precision = precision,
                                    .method = method,
                                    .structure = rounds ? structure : compression::Structure::Unstructured,
                                    .settings = settings(precision, method)},
                         .targets = plannedTargets(options, method),
                         .reason = {}});
                }
            }
        }
    }
    return branches;
}

/// The steps of a branch with their networks, which the next ones go on from; `listed` has their figures.
Result<std::vector<CompressionStepPtr>>
wholeSteps(const Store& store, const std::vector<CompressionStepPtr>& listed, const CompressionBranch& branch)
{
    std::vector<CompressionStepPtr> steps;
    for (const CompressionStepPtr& step : listed) {
        if (step->branch != branch.branch) {
            continue;
        }
        auto whole = store.step({.branch = step->branch.key(), .round = step->round});
        if (!whole) {
            return std::unexpected(whole.error());
        }
        if (*whole) {
            steps.push_back(std::move(*whole));
        }
    }
    return steps;
}

/// The stored steps of the planned branches, and where these stand.
Result<> takeStored(const Store& store, CompressionSetup& setup)
{
    auto steps = store.steps();
    if (!steps) {
        return std::unexpected(steps.error());
    }
    auto stored = store.branches();
    if (!stored) {
        return std::unexpected(stored.error());
    }
    for (CompressionBranch& branch : setup.start.branches) {
        auto taken = wholeSteps(store, *steps, branch);
        if (!taken) {
            return std::unexpected(taken.error());
        }
        const std::vector<CompressionStepPtr>& own = *taken;
        const auto before = std::ranges::find(*stored, branch.branch, &CompressionBranch::branch);
        if (before != stored->end()) {
            branch.floatMetrics = before->floatMetrics;
        }
        if (before != stored->end() && before->state == BranchState::Failed) {
            branch.state = BranchState::Failed;
            branch.reason = before->reason;
        } else {
            branch = judged(branch, own, setup.start);
        }
        setup.start.steps += static_cast<int>(branch.targets.size());
        setup.start.storedSteps += static_cast<int>(own.size());
        setup.stored.insert(setup.stored.end(), own.begin(), own.end());
    }
    return {};
}

} // namespace

Result<data::PreparedData> dataOf(const StudyMeta& meta, const std::string& file, const RunnerParts& parts,
                                  RunControl& control)
{
    Result<FoundData> found = findData(meta, file, parts, control);
    if (!found) {
        return std::unexpected(found.error());
    }
    return std::move(found->data);
}

CompressionBranch judged(CompressionBranch branch, const std::vector<CompressionStepPtr>& stepsOfBranch,
                         const CompressionStart& start)
{
    const Quantity score = stepScore(start.config, start.dataset.task);
    const double floor = start.config.compression.accuracyFloor;
    branch.state = BranchState::Running;
    branch.reason.clear();
    if (branch.branch.method == compression::Method::Learned) {
        if (!stepsOfBranch.empty()) { // one training: all of it is there, whatever single steps score
            branch.targets.resize(stepsOfBranch.size());
            branch.state = BranchState::Finished;
            std::vector<double> prices;
            for (const CompressionStepPtr& step : stepsOfBranch) {
                prices.push_back(compression::equivalentLut(step->cost, start.board));
            }
            branch.reason = compression::missedSizes(start.config.compression, start.board, prices);
        }
        return branch;
    }
    const double last =
        stepsOfBranch.empty() ? floor : valueOf(score, &stepsOfBranch.back()->integerMetrics, nullptr);
    if (floor > 0.0 && last < floor) {
        branch.state = BranchState::BelowFloor;
        branch.reason = "the integer network's " + inSentence(std::string(info(score).label)) + " of " +
                        shownValue(score, last) + " in round " + std::to_string(stepsOfBranch.back()->round) +
                        " is below the floor of " + shownValue(score, floor);
    } else if (stepsOfBranch.size() >= branch.targets.size()) {
        branch.state = BranchState::Finished;
    }
    return branch;
}

network::Metrics floatScore(const network::TrainedNetwork& network, const data::PreparedData& data,
                            network::Loss loss)
{
    const data::Samples& rows = data.validation;
    return network::evaluate(network::forward(network, rows.inputs), rows, loss);
}

namespace {

/// Networks that have seen the rows they are scored on are trained again without these; of trials of which
/// nothing is to be done any more what they scored is known.
Result<> forgetValidation(const RunnerParts& parts, RunControl& control, CompressionObserver& observer,
                          CompressionSetup& setup)
{
    std::vector<const Trial*> trials;
    std::string names;
    for (const auto& [number, point] : setup.points) {
        const bool needed = std::ranges::any_of(setup.start.branches, [&](const CompressionBranch& branch) {
            return branch.branch.trial == number &&
                   (branch.state == BranchState::Running || !branch.floatMetrics);
        });
        if (needed) {
            trials.push_back(&point.trial);
            names += (names.empty() ? "" : ", ") + std::to_string(number);
        }
    }
    if (trials.empty()) {
        return {};
    }
    observer.noted("the networks of this search were trained in " +
                   std::to_string(setup.start.config.training.folds) +
                   " folds and have seen the validation rows: trained again on the training rows alone, so "
                   "that steps and the trial as float are scored on rows they have not seen (trial " +
                   names + ")");
    auto networks =
        unseenNetworks(trials, setup.start.config, setup.data, parts, setup.start.workers, control);
    if (!networks) {
        return std::unexpected(networks.error());
    }
    for (std::size_t i = 0; i < trials.size(); ++i) {
        setup.points.at(trials[i]->number).network = std::move((*networks)[i]);
    }
    return {};
}

/// Trials that choose their window are given it; equal windows are one copy. (The data of the setup may move
/// afterwards, so that nothing may be lent of them.)
void cutWindows(CompressionSetup& setup)
{
    std::map<data::WindowColumns, std::shared_ptr<const data::PreparedData>> windows;
    for (auto& [number, point] : setup.points) {
        if (const auto columns = columnsOf(point.trial.candidate)) {
            std::shared_ptr<const data::PreparedData>& window = windows[*columns];
            window = window
                         ? window
                         : std::make_shared<const data::PreparedData>(data::windowed(setup.data, *columns));
            point.window = window;
        }
    }
}

/// What the networks score that steps begin with.
void scoreFloats(bool unseen, CompressionSetup& setup)
{
    for (CompressionBranch& branch : setup.start.branches) {
        const int trial = branch.branch.trial;
        // One that was finished before has not been trained again.
        if (unseen && branch.state != BranchState::Running && branch.floatMetrics) {
            setup.start.floatMetrics.try_emplace(trial, *branch.floatMetrics);
        }
    }
    for (const auto& [number, point] : setup.points) {
        if (!setup.start.floatMetrics.contains(number)) {
            setup.start.floatMetrics[number] =
                floatScore(point.network, point.dataIn(setup.data), setup.loss);
        }
    }
    if (unseen) {
        setup.start.floatMetrics.unseen.insert(setup.start.trials.begin(), setup.start.trials.end());
    }
    for (CompressionBranch& branch : setup.start.branches) {
        branch.floatMetrics = setup.start.floatMetrics.at(branch.branch.trial);
    }
}

} // namespace

Result<CompressionSetup> setUpCompression(const CompressionJob& job, const RunnerParts& parts,
                                          RunControl& control, CompressionObserver& observer)
{
    if (const Result<> sound = compression::check(job.options); !sound) {
        return std::unexpected(sound.error());
    }
    observer.phaseChanged(Phase::ReadingStudy);
    auto store = parts.storage->openForReading(job.file);
    if (!store) {
        return std::unexpected(store.error());
    }
    const StudyMeta& meta = (*store)->meta();
    auto trials = (*store)->trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    Result<std::vector<int>> numbers = trialsOf(job, *trials);
    if (!numbers) {
        return std::unexpected(numbers.error());
    }
    if (meta.dataset.task == data::TaskKind::Regression && job.options.accuracyFloor > 0.0) {
        return fail("an accuracy floor needs classes, but this data set has numbers as targets; remove it");
    }
    CompressionSetup setup;
    setup.start.header() = meta.header();
    setup.start.config = resumedConfig(job.config, meta);
    setup.start.file = job.file;
    setup.start.trials = std::move(*numbers);
    setup.start.workers = workerCount(job.workers > 0 ? job.workers : job.config.workers);
    setup.start.config.compression = job.options;
    const bool unseen = haveSeenValidation(setup.start.config, meta);
    setup.start.branches = plannedBranches(job, setup.start.trials, unseen, isBalanced(setup.start));
    auto costModel = costModelOfStudy(meta, *trials, job.config, parts);
    if (!costModel) {
        return fail(costModel.error().message, {.file = job.file});
    }
    setup.costModel = std::move(*costModel);
    if (!setup.costModel.note.empty()) {
        setup.start.notes.push_back(setup.costModel.note);
    }
    if (const Result<> read = readPoints(**store, *trials, setup); !read) {
        return std::unexpected(read.error());
    }
    if (const Result<> taken = takeStored(**store, setup); !taken) {
        return std::unexpected(taken.error());
    }
    observer.phaseChanged(meta.dataOptions.name == "jets" ? Phase::SimulatingData : Phase::ReadingData);
    Result<FoundData> found = findData(meta, job.file, parts, control);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (const std::string where = found->text(); !where.empty()) {
        observer.noted("data read from " + where);
    }
    if (const std::string note = scalerOf(meta, &found->data).note; !note.empty() && !meta.imported) {
        observer.noted(note);
    }
    setup.data = std::move(found->data);
    cutWindows(setup);
    setup.start.dataset.origin = setup.data.info.origin;
    const Result<network::Loss> loss =
        training::resolveLoss(job.config.training, meta.dataset, networkOutputs(job.config, meta.dataset));
    if (!loss) {
        return std::unexpected(loss.error());
    }
    setup.loss = *loss;
    if (unseen) {
        if (const Result<> again = forgetValidation(parts, control, observer, setup); !again) {
            return std::unexpected(again.error());
        }
    }
    scoreFloats(unseen, setup);
    return setup;
}

} // namespace snac::study
