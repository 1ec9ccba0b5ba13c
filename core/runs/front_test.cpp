// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_test.h"

#include "compression_setup.h"
#include "data_location.h"
#include "precision_score.h"
#include "study_setup.h"
#include "windowed_data.h"

#include "snac/base/utc_time.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/forward.h"
#include "snac/network/metrics.h"
#include "snac/network/quantization.h"
#include "snac/network/score_error.h"
#include "snac/training/engine.h"

#include <algorithm>

namespace snac::study {

namespace {

/// Scores networks of one study; the data are read once.
class Examiner
{
public:
    Examiner(const Store& store, const StudyConfig& config, const data::PreparedData& data,
             RunControl& control)
        : m_store(store)
        , m_config(config)
        , m_data(data)
        , m_control(control)
    {
    }

    Result<TrialTestScore> score(const Trial& trial) const
    {
        const auto network = m_store.network(trial.networkOf >= 0 ? trial.networkOf : trial.number);
        if (!network) {
            return std::unexpected(network.error());
        }
        if (!*network) {
            return fail("trial " + std::to_string(trial.number) + " has no network in the file");
        }
        const auto data = WindowedData(m_data).of(trial.candidate);
        const auto outputs = outputsOf(**network, trial, *data);
        if (!outputs) {
            return std::unexpected(outputs.error());
        }
        const auto loss =
            training::resolveLoss(m_config.training, m_data.info, (*network)->architecture.outputs());
        if (!loss) {
            return std::unexpected(loss.error());
        }
        const data::Samples& rows = data->test;
        return TrialTestScore{.trial = trial.number,
                              .metrics = network::evaluate(*outputs, rows, *loss),
                              .errors = network::standardErrors(*outputs, rows, *loss),
                              .rows = static_cast<int>(rows.rows()),
                              .when = utcNow()};
    }

private:
    /// With the arithmetic that the objectives were scored with: floating point, the candidate's formats, or
    /// the integers of an imported network.
    Result<data::Matrix> outputsOf(const network::TrainedNetwork& network, const Trial& trial,
                                   const data::PreparedData& data) const
    {
        SNAC_TRY(const auto integers, m_store.integers(trial.number));
        if (integers) {
            return fixedpoint::logits(*integers, data.test.inputs);
        }
        if (!choosesPrecision(trial.candidate.hardware)) {
            return network::forward(network, data.test.inputs);
        }
        SNAC_TRY(const auto rounded, networkAtPrecision(network, trial.candidate, m_config, data, m_control));
        return data::Matrix(network::fakeQuantizedForward(rounded, data.test.inputs).cast<float>());
    }

    const Store& m_store;
    const StudyConfig& m_config;
    const data::PreparedData& m_data;
    RunControl& m_control;
};

bool isScored(const StudyMeta& meta, int trial)
{
    return std::ranges::find(meta.testScores, trial, &TrialTestScore::trial) != meta.testScores.end();
}

Result<> scoreAll(Store& store, const StudySummary& summary, RunControl& control, const RunnerParts& parts)
{
    const auto found = findData(store.meta(), summary.start.file, parts, control);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->data.test.rows() == 0) {
        return fail("the data set has no test rows", {.file = summary.start.file});
    }
    const Examiner examiner(store, summary.start.config, found->data, control);
    StudyMeta meta = store.meta();
    for (const int number : summary.front) {
        if (isScored(meta, number)) {
            continue;
        }
        if (control.isCancelled()) {
            return failCancelled();
        }
        const auto trial = std::ranges::find(summary.trials, number, &Trial::number);
        auto score = examiner.score(*trial);
        if (!score) {
            return std::unexpected(score.error());
        }
        meta.testScores.push_back(std::move(*score));
    }
    // All at once: a look at some of them would have been a look.
    return store.updateMeta(meta);
}

} // namespace

Result<std::vector<TestLook>> testLooksOf(const Store& store)
{
    const auto steps = store.testScores();
    return steps ? Result<std::vector<TestLook>>(testLooksOf(store.meta().testScores, *steps))
                 : std::unexpected(steps.error());
}

Result<> addTestScores(const Store& store, StudySummary& summary)
{
    auto looks = testLooksOf(store);
    if (!looks) {
        return std::unexpected(looks.error());
    }
    summary.testScores = store.meta().testScores;
    summary.testLooks = std::move(*looks);
    return {};
}

Result<> scoreFrontOnTest(const std::string& file, const StudyConfig& config, RunControl* control)
{
    RunControl own;
    return scoreFrontOnTest(file, config, control ? *control : own, RunnerParts::unpriced());
}

Result<> scoreFrontOnTest(const std::string& file, const StudyConfig& config, RunControl& control,
                          const RunnerParts& parts)
{
    auto store = parts.storage->openForWriting(file);
    if (!store) {
        return std::unexpected(store.error());
    }
    auto trials = (*store)->trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    StudyStart start;
    start.config = resumedConfig(config, (*store)->meta());
    start.header() = (*store)->meta().header();
    start.file = file;
    const StudySummary summary = summarize(std::move(start), std::move(*trials), {});
    if (summary.front.empty()) {
        return fail("the study has no Pareto front, so there is nothing to score on the test set",
                    {.file = file});
    }
    if (std::ranges::all_of(summary.front, [&](int number) { return isScored((*store)->meta(), number); })) {
        return {};
    }
    return scoreAll(**store, summary, control, parts);
}

} // namespace snac::study
