// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/study/compression_choice.h"
#include "snac/study/summary.h"

#include <string>
#include <vector>

namespace snac::study {

/// What is fixed for the whole local search, told once before its first step.
struct CompressionStart : StudyHeader
{
    StudyConfig config; ///< of the study; its `compression` is what was asked for
    std::string file;
    std::vector<int> trials;                 ///< that are compressed
    FloatScores floatMetrics;                ///< of their own networks, on validation rows
    std::vector<CompressionBranch> branches; ///< of this run, in order
    int steps = 0;                           ///< of all its branches, if none ends early
    int storedSteps = 0;                     ///< of them, those of an earlier run
    int workers = 1;
    std::vector<std::string> notes = {}; ///< what the user should know before it begins, a sentence each
};

/// The local searches of a study as far as they are done.
struct CompressionSummary
{
    CompressionStart start;
    std::vector<CompressionBranch> branches; ///< of the run; of the whole file where nothing was run
    std::vector<CompressionStepPtr> steps;   ///< by branch, then round
    std::vector<std::vector<double>> values; ///< of each step: the study's objectives, stored units, with the
                                             ///< integer network's scores and its own cost; empty: not finite
    std::vector<std::size_t> front;          ///< non-dominated steps within all budgets: see Front; of
                                             ///< those that are judgedTogether() and beat the constant answer
    std::vector<TestScore> testScores;
    bool interrupted = false; ///< cancelled, or stopped by the machine: run again to go on
    std::string stopReason;   ///< why it was stopped where nobody cancelled it
};

/// What is known of a study's head, for a summary of its local searches.
[[nodiscard]] CompressionStart headOf(const StudyStart& start);
/// All that is shown of the local searches of a study out of its branches, in their order, and their steps,
/// in any order. The one maker of summaries of a whole file, for readers of it and for a window.
[[nodiscard]] CompressionSummary summarizeCompressions(CompressionStart head,
                                                       std::vector<CompressionBranch> branches,
                                                       const std::vector<CompressionStepPtr>& steps,
                                                       std::vector<TestScore> scores);

/// The integer network's scores and its cost, as a trial has them; the front over all steps.
void fillFront(CompressionSummary& summary);

/// The trial whose network stands for this one: itself, or the one it is a duplicate of. Errors: unknown
/// trial, one without a network (with its state), in words.
[[nodiscard]] Result<int> compressibleTrial(const std::vector<Trial>& trials, int number);

/// The member of the front nearest to the corner of its best values, each objective in units of the front's
/// span. Error: the front is empty.
[[nodiscard]] Result<int> kneeTrial(const StudySummary& summary);

/// The step of that name: a key's beginning, "/" and a round ("3f2a/4"). Errors: no such step, several.
[[nodiscard]] Result<StepId> findStep(const std::vector<CompressionStepPtr>& steps, const std::string& name);
/// "3f2a91bc/4": the shortest beginning of the key, of 4 or more digits, that is the only one among `steps`.
[[nodiscard]] std::string stepName(const std::vector<CompressionStepPtr>& steps,
                                   const compression::CompressionStep& step);

} // namespace snac::study
