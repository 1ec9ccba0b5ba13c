// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_score.h"

#include "snac/base/shown_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::study {

std::string looksText(const std::vector<TestLook>& looks)
{
    std::string text;
    for (const TestLook& look : looks) {
        text += (text.empty() ? "the test set was looked at on " : ", and on ") + look.when + " (" +
                look.what + ", " + counted(look.rows, "row") + ")";
    }
    return text;
}

std::vector<Quantity> testQuantities(const StudyConfig& config, const data::DatasetInfo& info)
{
    std::vector<Quantity> scores;
    for (const Objective& objective : config.objectives) {
        if (study::info(objective.quantity).needsTraining) {
            scores.push_back(objective.quantity);
        }
    }
    if (scores.empty()) {
        scores.push_back(info.task == data::TaskKind::Regression ? Quantity::Rmse : Quantity::Accuracy);
    }
    return scores;
}

std::string testScoreText(Quantity quantity, const TrialTestScore& score)
{
    const double value = valueOf(quantity, &score.metrics, nullptr);
    const double error = valueOf(quantity, &score.errors, nullptr);
    if (!std::isfinite(value)) {
        return "-";
    }
    const std::string shown = shownNumber(quantity, value);
    return withUnit(std::isfinite(error) ? shown + " ± " + shownNumber(quantity, error) : shown,
                    info(quantity).unit);
}

std::vector<TestLook> testLooksOf(const std::vector<TrialTestScore>& front,
                                  const std::vector<TestScore>& steps)
{
    std::map<std::string, TestLook> occasions;
    std::map<std::string, int> networks;
    for (const TrialTestScore& score : front) {
        occasions[score.when] = {.when = score.when, .what = {}, .rows = score.rows};
        ++networks[score.when];
    }
    std::vector<TestLook> looks;
    for (auto& [when, look] : occasions) {
        look.what = counted(networks[when], "network") + " of the front";
        looks.push_back(look);
    }
    for (const TestScore& score : steps) {
        looks.push_back({.when = score.when,
                         .what = "step " + score.step.branch.substr(0, 4) + "/" +
                                 std::to_string(score.step.round) + " of the local search",
                         .rows = score.rows});
    }
    std::ranges::stable_sort(looks, {}, &TestLook::when);
    return looks;
}

} // namespace snac::study
