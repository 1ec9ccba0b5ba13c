// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_runner.h"

#include "compression_setup.h"
#include "study_setup.h"
#include "unseen_network.h"
#include "windowed_data.h"

#include "snac/base/utc_time.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/forward.h"

#include <algorithm>

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
    if (data->test.rows() == 0) {
        return fail("the data set has no test rows", {.file = file});
    }
    const auto loss =
        training::resolveLoss(config.training, meta.dataset, networkOutputs(config, meta.dataset));
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
    const auto own = WindowedData(*data).of(trial != trials->end() ? trial->candidate : space::Candidate());
    const data::Samples& rows = own->test;
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
                    .when = utcNow()};
    if (step.branch.startsUnseen() && trial != trials->end()) { // it is held against what it started from
        const auto again = unseenNetworks({&*trial}, resumedConfig(config, meta), *data, parts, 1, control);
        if (!again) {
            return std::unexpected(again.error());
        }
        score.floatMetrics = network::evaluate(network::forward(again->front(), rows.inputs), rows, *loss);
    } else if (*original) {
        score.floatMetrics = network::evaluate(network::forward(**original, rows.inputs), rows, *loss);
    }
    return score;
}

} // namespace

Result<TestScore> scoreOnTest(const std::string& file, const StudyConfig& config, const StepId& step,
                              bool again, RunControl* control)
{
    RunControl own;
    return scoreOnTest(file, config, step, again, control ? *control : own, RunnerParts::unpriced());
}

Result<TestScore> scoreOnTest(const std::string& file, const StudyConfig& config, const StepId& wanted,
                              bool again, RunControl& control, const RunnerParts& parts)
{
    auto store = parts.storage->openForWriting(file);
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
    const auto step = (*store)->step(wanted);
    if (!step) {
        return std::unexpected(step.error());
    }
    if (!*step) {
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

} // namespace snac::study
