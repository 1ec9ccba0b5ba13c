// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary.h"

#include "stop_rule.h"
#include "study_rules.h"

#include <algorithm>

namespace snac::study {

StudySummary summarize(StudyStart start, std::vector<Trial> trials, std::vector<Generation> generations,
                       SearchEnd end)
{
    StudySummary summary;
    if (end == SearchEnd::Time) { // as if they had never been drawn; who prolongs the study trains them
        std::erase_if(trials, [](const Trial& t) { return t.state == TrialState::Running; });
    }
    const Front front(start.config, trials);
    summary.front = front.ids();
    summary.hypervolume = front.hypervolume(start.reference);
    for (Generation& generation : generations) {
        generation.front = bestFirst(start.config, trials, std::move(generation.front));
    }
    const bool allFinished =
        std::ranges::none_of(trials, [](const Trial& t) { return t.state == TrialState::Running; });
    const bool enough = countedTrials(start.config, trials) >= start.config.trials;
    summary.end = !allFinished ? SearchEnd::Open : enough ? SearchEnd::Trials : end;
    summary.interrupted = summary.end == SearchEnd::Open;
    summary.start = std::move(start);
    summary.trials = std::move(trials);
    summary.generations = std::move(generations);
    return summary;
}

std::vector<const Trial*> frontTrials(const StudySummary& summary)
{
    std::vector<const Trial*> members;
    for (const int number : summary.front) {
        if (const Trial* trial = findTrial(summary.trials, number)) {
            members.push_back(trial);
        }
    }
    return members;
}

std::string_view endName(SearchEnd end)
{
    switch (end) {
    case SearchEnd::Trials:
        return "trials";
    case SearchEnd::Space:
        return "space";
    case SearchEnd::Draws:
        return "draws";
    case SearchEnd::Stalled:
        return "stalled";
    case SearchEnd::Time:
        return "time";
    case SearchEnd::Open:
        break;
    }
    return "open";
}

SearchEnd endFromName(std::string_view name)
{
    for (const SearchEnd end :
         {SearchEnd::Trials, SearchEnd::Space, SearchEnd::Draws, SearchEnd::Stalled, SearchEnd::Time}) {
        if (name == endName(end)) {
            return end;
        }
    }
    return SearchEnd::Open;
}

std::string endText(const StudySummary& summary)
{
    const StudyConfig& config = summary.start.config;
    const auto counted = std::to_string(trainedTrials(config, summary.trials));
    const auto rejected = std::ranges::count(summary.trials, TrialState::Rejected, &Trial::state);
    const std::string share = counted + " of the wanted " + std::to_string(config.trials) +
                              " trials were trained, " + std::to_string(rejected) + " were over a budget";
    if (summary.end == SearchEnd::Space) {
        return "the search space has no further candidates: " + share +
               "; nothing is left to try, a wider space would have more";
    }
    if (summary.end == SearchEnd::Draws) {
        return "the search ended after " + std::to_string(summary.trials.size()) +
               " drawn candidates (at most ten times the trials, 1000 at least): " + share +
               "; hardly any network of this space keeps the budgets, so loosen them or offer smaller "
               "networks";
    }
    if (isByCondition(summary.end)) {
        return conditionText(config.stop, summary.end) + ": " + share + "; it can be prolonged";
    }
    return {};
}

} // namespace snac::study
