// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_cost_model.h"

#include "snac/study/study_rules.h"
#include "snac/study/training_plan.h"
#include "study_setup.h"

#include "snac/hardware/candidate_cost.h"

#include <algorithm>

namespace snac::study {

namespace {

using hardware::CostModelRecord;

bool samePrice(const hardware::HardwareEstimate& a, const hardware::HardwareEstimate& b)
{
    const auto same = [&](const hardware::Estimate hardware::HardwareEstimate::*figure) {
        const hardware::Estimate& x = a.*figure;
        const hardware::Estimate& y = b.*figure;
        return x.value == y.value && x.low == y.low && x.high == y.high;
    };
    using Estimate = hardware::HardwareEstimate;
    return same(&Estimate::lut) && same(&Estimate::ff) && same(&Estimate::dsp) && same(&Estimate::bram18) &&
           same(&Estimate::cycles) && same(&Estimate::ii);
}

Result<StudyCostModel> recorded(const StudyMeta& meta, const RunnerParts& parts)
{
    const CostModelRecord& record = *meta.costModel;
    if (record.sameModel(parts.costModelRecord)) {
        // Of this study, so that prices know how its networks are trained.
        const auto own = record.plan ? parts.costModel->trainedBy(*record.plan) : nullptr;
        return StudyCostModel{.model = own ? own : parts.costModel, .record = record, .note = {}};
    }
    auto model = hardware::costModelOf(record);
    if (!model) {
        return std::unexpected(model.error());
    }
    std::string note = "this study is priced with the cost model it was begun with: " + describe(record) +
                       "; in use for new studies is " + describe(parts.costModelRecord);
    if (record.version < hardware::denseModelVersion) {
        note += ". The formulas have changed since, so prices of new trials may differ from the old ones";
    }
    return StudyCostModel{.model = std::move(*model), .record = record, .note = std::move(note)};
}

int priced(const std::vector<Trial>& trials)
{
    return static_cast<int>(std::ranges::count_if(
        trials, [](const Trial& trial) { return priceOf(trial, Price::Before) != nullptr; }));
}

/// How many of the trials have the prices of a model.
int samePrices(const hardware::CostModel& model, const StudyMeta& meta, const std::vector<Trial>& trials,
               const StudyConfig& config)
{
    return static_cast<int>(std::ranges::count_if(trials, [&](const Trial& trial) {
        const hardware::HardwareEstimate* before = priceOf(trial, Price::Before);
        if (!before) {
            return false;
        }
        const auto estimate =
            hardware::estimateCandidate(model, trial.candidate, config.hls, meta.board, reuseRule(config));
        return estimate && samePrice(*estimate, *before);
    }));
}

/// A file of a program that did not keep the model: its prices tell which one it was.
Result<StudyCostModel> foundOut(const StudyMeta& meta, const std::vector<Trial>& trials,
                                const StudyConfig& config, const RunnerParts& parts)
{
    StudyCostModel best{.model = parts.costModel, .record = parts.costModelRecord, .note = {}};
    best.record.assumed = true;
    const int all = priced(trials);
    if (all == 0) {
        return best; // nothing is priced yet, so nothing can be mixed
    }
    int most = samePrices(*best.model, meta, trials, config);
    for (const CostModelRecord& record : parts.otherModels) {
        const auto model = hardware::costModelOf(record);
        const int same = model && most < all ? samePrices(**model, meta, trials, config) : 0;
        if (same > most) {
            most = same;
            best.model = *model;
            best.record = record;
            best.record.assumed = true;
        }
    }
    const std::string count = std::to_string(most) + " of its " + std::to_string(all) + " prices";
    if (most == all) {
        if (!best.record.sameModel(parts.costModelRecord)) {
            best.note =
                "this study does not say which cost model it was begun with; its prices are those of " +
                describe(best.record) + ", which goes on pricing it";
        }
    } else {
        best.note =
            "this study does not say which cost model it was begun with, and no model known here gives "
            "all its prices; " +
            describe(best.record) + " gives " + count +
            " and is assumed: prices of new trials may not compare with the old ones";
    }
    return best;
}

} // namespace

StudyCostModel costModelOfNew(const StudyConfig& config, const data::PreparedData& data,
                              const RunnerParts& parts)
{
    StudyCostModel chosen{
        .model = parts.costModel, .record = parts.costModelRecord, .note = parts.costModelNote};
    const hardware::TrainingPlan plan = trainingPlan(config, data);
    if (auto own = parts.costModel ? parts.costModel->trainedBy(plan) : nullptr) {
        chosen.model = std::move(own);
        chosen.record.plan = plan;
    }
    return chosen;
}

Result<StudyCostModel> costModelOfStudy(const StudyMeta& meta, const std::vector<Trial>& trials,
                                        const StudyConfig& config, const RunnerParts& parts)
{
    return meta.costModel ? recorded(meta, parts)
                          : foundOut(meta, trials, resumedConfig(config, meta), parts);
}

} // namespace snac::study
