// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_objectives.h"

#include "plan_parts.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/study/quantity.h"

#include <algorithm>
#include <utility>

namespace snac::config {

namespace {

/// Of the fraction of all labels told right, one that says "no" to all rare ones has most.
UsualScore usualScoreOfLabels(const PlanData& data)
{
    const auto all = static_cast<double>(std::max<std::int64_t>(1, data.info.reading.rows));
    const double rarest = static_cast<double>(data.leastOfAClass()) / all;
    const double commonest = static_cast<double>(data.mostOfAClass()) / all;
    if (rarest < 0.2 || commonest > 0.8) {
        return {"balanced_accuracy", "several labels a row, of which one is in " +
                                         percentText(rarest < 0.2 ? rarest : commonest, 0) +
                                         " of the rows: the same answer always would pass for accurate"};
    }
    return {"accuracy", "several labels a row: the share of all labels that are told right"};
}

/// The data were read, so a score that they have none of is no study that could run.
Result<> checkScore(const PlanData& data, const char* what, const std::string& name, study::Quantity quantity)
{
    const auto task = study::info(quantity).task;
    if (study::suits(study::info(quantity), data.info.task)) {
        return {};
    }
    return fail(std::string(what) + ": " + printableName(name) + " is a score of " +
                (*task == data::TaskKind::Classification ? "classes" : "numbers") +
                ", but the truth of these data is read as " +
                (hasLabels(data)    ? "labels"
                 : hasClasses(data) ? "classes"
                                    : "numbers") +
                "; use " +
                (hasClasses(data) ? "accuracy, balanced_accuracy or roc_auc" : "rmse or mean_distance") +
                ", or say what is learned (--task, dataset.task)");
}

std::string commaJoined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string unknownQuantity(const char* what, const std::string& name)
{
    std::vector<std::string> names;
    for (const study::QuantityInfo& row : study::quantities()) {
        names.emplace_back(row.key);
    }
    const auto near = nearestNames(name, names);
    return std::string(what) + ": there is no quantity " + printableName(name) + "; " +
           (near.empty() ? "it may be one of " + joinNames(names, 30)
                         : "did you mean " + joinNames(near) + "?");
}

} // namespace

UsualScore usualScoreOf(const PlanData& data)
{
    if (!hasClasses(data)) {
        return {data.outputs() > 1 ? "mean_distance" : "rmse",
                data.outputs() > 1 ? "the truth is several numbers: how far off they are together"
                                   : "the truth is a number: how far off it is, in its own unit"};
    }
    if (hasLabels(data)) {
        return usualScoreOfLabels(data);
    }
    const auto all = static_cast<double>(std::max<std::int64_t>(1, data.info.reading.rows));
    const double most = static_cast<double>(data.mostOfAClass()) / all;
    const double even = 1.0 / std::max(1, data.outputs());
    if (most > 0.8 && most > 1.5 * even) {
        return {"balanced_accuracy", "the commonest class has " + percentText(most, 0) +
                                         " of the rows: always saying it would pass for accurate"};
    }
    return {"accuracy",
            "the classes are common enough, each of them, that the share of right answers counts"};
}

Result<PlannedSetting> planObjectives(const PlanData& data, const PlanWishes& wishes,
                                      const hardware::Board& board)
{
    std::vector<std::string> names;
    bool cost = false;
    for (const std::string& wish : wishes.objectives) {
        const auto quantity = study::quantityFromName(wish);
        if (!quantity) {
            return fail(unknownQuantity("objective", wish));
        }
        SNAC_CHECK(checkScore(data, "objective", wish, *quantity));
        cost = cost || !study::info(*quantity).needsTraining;
        names.push_back(wish);
    }
    std::string reason = "as asked";
    if (names.empty()) {
        const auto [score, why] = usualScoreOf(data);
        names = {score};
        reason = why;
    }
    if (!cost) {
        names.insert(names.end(), {"lut_pct", "clock_cycles"});
        reason += "; look-up tables and latency are what hardware of few bits spends";
    }
    for (const auto& [name, limit] : wishes.budgets) {
        const auto quantity = study::quantityFromName(name);
        if (!quantity) {
            return fail(unknownQuantity("budget", name));
        }
        SNAC_CHECK(checkScore(data, "budget", name, *quantity));
        if (const std::string problem = study::limitProblem(*quantity, limit, &board); !problem.empty()) {
            return fail(problem);
        }
    }
    return PlannedSetting{"search.objectives", "[" + commaJoined(names) + "]", reason};
}

} // namespace snac::config
