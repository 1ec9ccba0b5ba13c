// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gene_importance.h"

#include "gene_groups.h"

#include "snac/base/mid_ranks.h"
#include "snac/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace snac::study {

namespace {

constexpr double unknownShare = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostForShuffles = 300; ///< beyond this the limit is as good
constexpr int shuffles = 499;

/// Sum of squares between the groups.
double between(std::span<const double> ranks, std::span<const std::size_t> groups, double mean)
{
    std::vector<double> sums;
    std::vector<double> counts;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (groups[i] >= sums.size()) {
            sums.resize(groups[i] + 1, 0.0);
            counts.resize(groups[i] + 1, 0.0);
        }
        sums[groups[i]] += ranks[i] - mean;
        counts[groups[i]] += 1.0;
    }
    double total = 0.0;
    for (std::size_t g = 0; g < sums.size(); ++g) {
        total += counts[g] > 0.0 ? sums[g] * sums[g] / counts[g] : 0.0;
    }
    return total;
}

int groupCount(std::span<const std::size_t> groups)
{
    std::vector<std::size_t> sorted(groups.begin(), groups.end());
    std::ranges::sort(sorted);
    return static_cast<int>(std::ranges::unique(sorted).begin() - sorted.begin());
}

double chanceOf(std::span<const double> values, std::span<const std::size_t> groups, double statistic,
                Random random)
{
    if (values.size() > mostForShuffles) {
        return chiSquareTail(statistic, groupCount(groups) - 1);
    }
    std::vector<double> ranks = midRanks(values);
    const double mean = 0.5 * static_cast<double>(ranks.size() + 1);
    const double seen = between(ranks, groups, mean);
    int asMuch = 1; // what was seen is one of the ways to deal the ranks
    for (int i = 0; i < shuffles; ++i) {
        random.shuffle(ranks);
        asMuch += between(ranks, groups, mean) >= seen * (1.0 - 1e-12) ? 1 : 0;
    }
    return static_cast<double>(asMuch) / (shuffles + 1);
}

bool isComparable(const StudySummary& summary, const Trial& trial)
{
    return trial.state == TrialState::Complete && !isBaseline(trial) &&
           trial.values.size() == summary.start.config.objectives.size() &&
           space::isValid(summary.start.genes, trial.origin.genome);
}

double medianOf(std::vector<double> values)
{
    if (values.empty()) {
        return unknownShare;
    }
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

/// What the trials say of one gene.
GeneImportance importanceOf(const StudySummary& summary, const std::vector<const Trial*>& trials,
                            std::size_t gene, std::size_t objective)
{
    const GeneGroups groups(summary.start.genes[gene]);
    std::vector<std::vector<double>> byGroup(groups.size());
    for (const Trial* trial : trials) {
        if (space::activeGenes(summary.start.genes, trial->origin.genome)[gene]) {
            byGroup[groups.of(trial->origin.genome.values[gene])].push_back(trial->values[objective]);
        }
    }
    GeneImportance result{gene, objective, 0, unknownShare, unknownShare, {}};
    std::vector<double> values;
    std::vector<std::size_t> places;
    for (std::size_t g = 0; g < byGroup.size(); ++g) {
        result.effects.push_back(
            {groups.names()[g], static_cast<int>(byGroup[g].size()), medianOf(byGroup[g])});
        if (byGroup[g].size() >= leastTrialsOfGroup) {
            values.insert(values.end(), byGroup[g].begin(), byGroup[g].end());
            places.insert(places.end(), byGroup[g].size(), g);
        }
    }
    result.trials = static_cast<int>(values.size());
    if (result.trials < leastTrialsForImportance) {
        return result;
    }
    const RankShare share = rankShare(values, places);
    result.share = share.share;
    if (!std::isnan(share.share)) {
        const Random random = Random::derive(summary.start.config.evolution.seed,
                                             {stableHash("gene importance"), gene, objective});
        result.chance = chanceOf(values, places, share.statistic, random);
    }
    return result;
}

} // namespace

RankShare rankShare(std::span<const double> values, std::span<const std::size_t> groups)
{
    const auto n = static_cast<double>(values.size());
    const double k = groupCount(groups);
    const std::vector<double> ranks = midRanks(values);
    const double mean = 0.5 * (n + 1.0);
    double total = 0.0;
    for (const double rank : ranks) {
        total += (rank - mean) * (rank - mean);
    }
    if (k < 2.0 || n <= k || total == 0.0) {
        return {unknownShare, unknownShare};
    }
    const double h = (n - 1.0) * between(ranks, groups, mean) / total;
    return {std::clamp((h - k + 1.0) / (n - k), 0.0, 1.0), h};
}

double chiSquareTail(double x, int degrees)
{
    // Q(a, x): by the series of its complement below a + 1, by its continued fraction above (Lentz).
    const double a = 0.5 * degrees;
    const double z = 0.5 * x;
    if (z <= 0.0 || degrees <= 0) {
        return 1.0;
    }
    const double front = std::exp(a * std::log(z) - z - std::lgamma(a));
    if (z < a + 1.0) {
        double term = 1.0 / a;
        double sum = term;
        for (double i = a + 1.0; term > sum * 1e-15; i += 1.0) {
            term *= z / i;
            sum += term;
        }
        return std::clamp(1.0 - front * sum, 0.0, 1.0);
    }
    double b = z + 1.0 - a;
    double c = 1e300;
    double d = 1.0 / b;
    double fraction = d;
    for (int i = 1; i < 10000; ++i) {
        const double factor = -i * (i - a);
        b += 2.0;
        d = 1.0 / (factor * d + b);
        c = b + factor / c;
        fraction *= c * d;
        if (std::abs(c * d - 1.0) < 1e-14) {
            break;
        }
    }
    return std::clamp(front * fraction, 0.0, 1.0);
}

std::vector<GeneImportance> geneImportances(const StudySummary& summary, std::size_t objective)
{
    std::vector<const Trial*> trials;
    for (const Trial& trial : summary.trials) {
        if (isComparable(summary, trial)) {
            trials.push_back(&trial);
        }
    }
    std::vector<GeneImportance> result;
    for (std::size_t gene = 0; gene < summary.start.genes.size(); ++gene) {
        if (GeneGroups(summary.start.genes[gene]).size() > 1) {
            result.push_back(importanceOf(summary, trials, gene, objective));
        }
    }
    std::ranges::stable_sort(result, [](const GeneImportance& a, const GeneImportance& b) {
        const bool known = !std::isnan(a.share);
        return known != !std::isnan(b.share) ? known : known && a.share > b.share;
    });
    return result;
}

int comparableTrials(const StudySummary& summary)
{
    return static_cast<int>(std::ranges::count_if(
        summary.trials, [&](const Trial& trial) { return isComparable(summary, trial); }));
}

std::string_view importanceMethod()
{
    return "share of the variance of ranks between the values of a gene, corrected for chance (epsilon "
           "squared "
           "of Kruskal and Wallis)";
}

std::string importanceCaveat(int trials)
{
    if (trials < leastTrialsForImportance) {
        return "Fewer than " + std::to_string(leastTrialsForImportance) +
               " trained trials: too few to tell which genes matter.";
    }
    const std::string few = trials < fewTrialsForImportance ? "Only " + std::to_string(trials) +
                                                                  " trained trials: the figures are rough. "
                                                            : "";
    return few +
           "The search draws good values more often, so a gene may stand here for another one that came "
           "along with it; genes that matter in combination only are not seen.";
}

} // namespace snac::study
