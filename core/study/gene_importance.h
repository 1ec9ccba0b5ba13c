// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How much an objective depends on a gene. The trained trials are put into groups by the gene's value
// (gene_groups.h) and their values are replaced by their ranks: with few trials, and with outliers among
// them, ranks are what can be relied on. The importance is the share of the variance of the ranks that lies
// between the groups, corrected for what chance alone puts there: epsilon squared of Kruskal and Wallis
// (1952; Kelley 1935). It is 0 where the gene does not matter and 1 where it decides alone. How likely chance
// is to do as much is told by shuffling the ranks, or by the chi-square limit where trials are many.
//
// What it cannot tell: genes that matter in combination only, and, as the search draws good values more often
// than others, whether a gene matters by itself or because it came along with another one.
#pragma once

#include "snac/study/summary.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// With fewer trained trials nothing is said.
inline constexpr int leastTrialsForImportance = 20;
/// A group of fewer is left out.
inline constexpr int leastTrialsOfGroup = 3;
/// Below this many the figures are rough, and those who show them say so.
inline constexpr int fewTrialsForImportance = 60;

/// Trials with a value of a gene in one group.
struct GeneEffect
{
    std::string group;
    int trials = 0;
    double median = 0.0; ///< of the objective, stored units, natural sign; NaN without trials
};

struct GeneImportance
{
    std::size_t gene = 0;      ///< of StudyStart::genes
    std::size_t objective = 0; ///< of StudyConfig::objectives
    int trials = 0;            ///< that were compared
    double share = 0.0;        ///< 0 to 1; NaN: too few trials or groups
    double chance = 1.0; ///< how likely a gene without influence is to reach as much; NaN where share is
    std::vector<GeneEffect> effects;
};

/// Of every gene that has a choice, for one objective; the most important first, those that nothing is known
/// of last. Deterministic. O(genes x trials log trials).
[[nodiscard]] std::vector<GeneImportance> geneImportances(const StudySummary& summary, std::size_t objective);

/// The method in a sentence, and what is to be kept in mind; `trials` that were trained.
[[nodiscard]] std::string_view importanceMethod();
[[nodiscard]] std::string importanceCaveat(int trials);
/// Trials that can be compared: trained ones of this space that have their values.
[[nodiscard]] int comparableTrials(const StudySummary& summary);

/// The share of the variance of ranks between groups, corrected for chance, and H itself; equal values share
/// their mean rank. NaN with fewer than two groups, no more values than groups, or equal values alone.
struct RankShare
{
    double share = 0.0;
    double statistic = 0.0; ///< H, corrected for equal values
};
[[nodiscard]] RankShare rankShare(std::span<const double> values, std::span<const std::size_t> groups);
/// How likely a chi-square variable is to be above x.
[[nodiscard]] double chiSquareTail(double x, int degrees);

} // namespace snac::study
