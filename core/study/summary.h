// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/front.h"
#include "snac/study/study_start.h"
#include "snac/study/test_score.h"
#include "snac/study/trial.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// How far the search came.
enum class SearchEnd {
    Open,   ///< cancelled, or still going on
    Trials, ///< all that were wanted were trained
    Space,  ///< no candidate was found any more that had not been tried
    Draws,  ///< drawLimit() candidates were drawn: hardly any keep the budgets that are known before training
    Stalled, ///< its hypervolume did not grow any more: StopConditions
    Time     ///< it has computed for as long as it may: StopConditions
};

[[nodiscard]] std::string_view
endName(SearchEnd end); ///< "open", "trials", "space", "draws", "stalled", "time"
[[nodiscard]] SearchEnd endFromName(std::string_view name); ///< Open for any other

struct StudySummary
{
    StudyStart start;
    std::vector<Trial> trials;
    std::vector<Generation> generations;
    std::vector<int> front;   ///< Front::ids()
    double hypervolume = 0.0; ///< of this front
    SearchEnd end = SearchEnd::Open;
    bool interrupted = false; ///< cancelled, or stopped by the machine: can be resumed
    std::string stopReason;   ///< why it was stopped where nobody cancelled it: no memory, a failed disk
    std::vector<TrialTestScore> testScores; ///< of networks on the front, where they were asked for
    std::vector<TestLook> testLooks;        ///< all occasions on which the test rows were used, oldest first
};

/// All that is shown of a study out of what is known of it: front and hypervolume of the trials, which may
/// have gaps. The one maker of summaries: for a run, a file and a window. `end` is what the file says, where
/// it says one. What a time limit left untrained is left out.
[[nodiscard]] StudySummary summarize(StudyStart start, std::vector<Trial> trials,
                                     std::vector<Generation> generations, SearchEnd end = SearchEnd::Open);
/// The trials of its front, best first.
[[nodiscard]] std::vector<const Trial*> frontTrials(const StudySummary& summary);

/// Why there are fewer trials than were wanted, in a sentence; empty where there are not.
[[nodiscard]] std::string endText(const StudySummary& summary);

} // namespace snac::study
