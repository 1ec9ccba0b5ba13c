// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_setup.h"
#include "record_check.h"
#include "scoring.h"
#include "study_setup.h"

#include "snac/base/number_text.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/forward.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <set>

namespace snac::study {

namespace {

Result<TestScore> scored(const Store& store, const compression::CompressionStep& step,
                         const StudyConfig& config, const std::string& file, RunControl& control,
                         const RunnerParts& parts)
{
    const StudyMeta& meta = store.meta();
    Result<data::PreparedData> data = dataOf(meta, file, parts, control);
    if (!data) {
        return std::unexpected(data.error());
    }
    const data::Samples& rows = data->test;
    if (rows.rows() == 0) {
        return fail("the data set has no test rows", {.file = file});
    }
    const auto loss =
        training::resolveLoss(config.training, meta.datasetInfo, networkOutputs(config, meta.datasetInfo));
    if (!loss) {
        return std::unexpected(loss.error());
    }
    const Result<fixedpoint::Network> integers = fixedpoint::fromQuantized(step.network);
    if (!integers) {
        return std::unexpected(integers.error());
    }
    const auto trials = store.trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    const auto trial = std::ranges::find(*trials, step.branch.trial, &Trial::number);
    const bool shares = trial != trials->end() && trial->networkOf >= 0;
    const auto original = store.network(shares ? trial->networkOf : step.branch.trial);
    if (!original) {
        return std::unexpected(original.error());
    }
    TestScore score{.step = {.branch = step.branch.key(), .round = step.round},
                    .trial = step.branch.trial,
                    .integerMetrics = fixedpoint::evaluateMetrics(*integers, rows, *loss),
                    .floatMetrics = {},
                    .rows = static_cast<int>(rows.rows()),
                    .when = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()};
    if (*original) {
        score.floatMetrics = network::evaluate(network::forward(**original, rows.inputs), rows, *loss);
    }
    return score;
}

} // namespace

Result<int> compressibleTrial(const std::vector<Trial>& trials, int number)
{
    const auto trial = std::ranges::find(trials, number, &Trial::number);
    if (trial == trials.end()) {
        if (trials.empty()) {
            return fail("there is no trial " + std::to_string(number) + "; the study has none yet");
        }
        const int last = std::ranges::max(trials, {}, &Trial::number).number;
        return fail("there is no trial " + std::to_string(number) +
                    (last == 0 ? "; the study has trial 0 alone"
                               : "; the study has trials 0 to " + std::to_string(last)));
    }
    if (trial->state == TrialState::Duplicate && trial->duplicateOf != number) {
        return compressibleTrial(trials, trial->duplicateOf);
    }
    if (trial->state != TrialState::Complete) {
        return fail("trial " + std::to_string(number) + " has no network to compress: it is " +
                    std::string(stateName(trial->state)) +
                    (trial->reason.empty() ? "" : " (" + trial->reason + ")"));
    }
    return number;
}

Result<int> kneeTrial(const StudySummary& summary)
{
    Front front(summary.start.config);
    for (const Trial* trial : frontTrials(summary)) {
        front.insert(trial->number, trial->values);
    }
    const std::optional<int> knee = front.knee();
    if (!knee) {
        return fail("the study has no Pareto front yet, so it has no knee", {.file = summary.start.file});
    }
    return *knee;
}

Result<StepId> findStep(const std::vector<CompressionStepPtr>& steps, const std::string& name)
{
    const std::size_t slash = name.find('/');
    const int round = slash == std::string::npos ? -1 : wholeFrom<int>(name.substr(slash + 1)).value_or(-1);
    if (slash == std::string::npos || slash == 0 || round < 0) {
        return fail("\"" + name +
                    "\" does not name a step; steps are named like 3f2a/4, as the table of `snac compress` "
                    "shows them");
    }
    std::set<StepId> found;
    for (const CompressionStepPtr& step : steps) {
        const StepId id{.branch = step->branch.key(), .round = step->round};
        if (step->round == round && id.branch.starts_with(name.substr(0, slash))) {
            found.insert(id);
        }
    }
    if (found.size() == 1) {
        return *found.begin();
    }
    return fail(found.empty()
                    ? "the study has no step " + name
                    : "several branches begin with " + name.substr(0, slash) + "; write more of the name");
}

std::string stepName(const std::vector<CompressionStepPtr>& steps, const compression::CompressionStep& step)
{
    const std::string own = step.branch.key();
    std::size_t length = 4;
    for (const CompressionStepPtr& other : steps) {
        const std::string key = other->branch.key();
        while (length < own.size() && key != own && key.starts_with(own.substr(0, length))) {
            ++length;
        }
    }
    return own.substr(0, length) + "/" + std::to_string(step.round);
}

Result<TestScore> scoreOnTest(const std::string& file, const StudyConfig& config, const StepId& step,
                              bool again, RunControl* control)
{
    RunControl own;
    const auto parts = RunnerParts::inUse({}); // nothing is priced here
    return parts ? scoreOnTest(file, config, step, again, control ? *control : own, *parts)
                 : std::unexpected(parts.error());
}

Result<TestScore> scoreOnTest(const std::string& file, const StudyConfig& config, const StepId& wanted,
                              bool again, RunControl& control, const RunnerParts& parts)
{
    auto store = Store::openForWriting(file);
    if (!store) {
        return std::unexpected(store.error());
    }
    const auto earlier = (*store)->testScores();
    if (!earlier) {
        return std::unexpected(earlier.error());
    }
    if (const auto stored = std::ranges::find(*earlier, wanted, &TestScore::step); stored != earlier->end()) {
        return *stored;
    }
    const auto looks = testLooksOf(**store);
    if (!looks) {
        return std::unexpected(looks.error());
    }
    if (!looks->empty() && !again) {
        return fail("the test set of this study was used on " + looks->front().when + " already, for " +
                        looks->front().what +
                        "; a choice by test scores after that is no longer honest. Ask for it expressly "
                        "(--select-again) if you must",
                    {.file = file});
    }
    const auto steps = (*store)->steps();
    if (!steps) {
        return std::unexpected(steps.error());
    }
    const auto step = std::ranges::find_if(*steps, [&](const CompressionStepPtr& each) {
        return each->round == wanted.round && each->branch.key() == wanted.branch;
    });
    if (step == steps->end()) {
        return fail("the study has no such step: " + wanted.branch + "/" + std::to_string(wanted.round),
                    {.file = file});
    }
    Result<TestScore> score = scored(**store, **step, config, file, control, parts);
    if (score) {
        if (const Result<> saved = (*store)->saveTestScore(*score); !saved) {
            return std::unexpected(saved.error());
        }
    }
    return score;
}

CompressionStart headOf(const StudyStart& start)
{
    return {.config = start.config,
            .file = start.file,
            .dataset = start.dataset,
            .trainRows = start.trainRows,
            .validationRows = start.validationRows,
            .testRows = start.testRows,
            .board = start.board,
            .trials = {},
            .floatMetrics = {},
            .branches = {}};
}

CompressionSummary summarizeCompressions(CompressionStart head, std::vector<CompressionBranch> branches,
                                         const std::vector<CompressionStepPtr>& steps,
                                         std::vector<TestScore> scores)
{
    CompressionSummary summary;
    summary.start = std::move(head);
    std::map<std::string, std::map<int, CompressionStepPtr>> byBranch;
    for (const CompressionStepPtr& step : steps) {
        byBranch[step->branch.key()][step->round] = step;
    }
    std::set<int> trials;
    for (const CompressionBranch& branch : branches) {
        trials.insert(branch.branch.trial);
        if (branch.floatMetrics) {
            summary.start.floatMetrics[branch.branch.trial] = *branch.floatMetrics;
        }
        summary.start.steps += static_cast<int>(branch.targets.size());
        summary.interrupted = summary.interrupted || branch.state == BranchState::Running;
        for (const auto& [round, step] : byBranch[branch.branch.key()]) {
            summary.steps.push_back(step);
        }
    }
    summary.start.trials.assign(trials.begin(), trials.end());
    summary.start.branches = branches;
    summary.start.storedSteps = static_cast<int>(summary.steps.size());
    summary.branches = std::move(branches);
    summary.testScores = std::move(scores);
    std::ranges::sort(summary.testScores, {},
                      [](const TestScore& score) { return std::tie(score.when, score.step); });
    fillFront(summary);
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
    start.dataset = meta.datasetInfo;
    start.trainRows = meta.trainRows;
    start.validationRows = meta.validationRows;
    start.testRows = meta.testRows;
    start.board = meta.board;
    auto branches = store.branches();
    auto steps = store.steps();
    auto scores = store.testScores();
    if (!branches || !steps || !scores) {
        return std::unexpected(!branches ? branches.error() : !steps ? steps.error() : scores.error());
    }
    return summarizeCompressions(headOf(start), std::move(*branches), *steps, std::move(*scores));
}

} // namespace snac::study
