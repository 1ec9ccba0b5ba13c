// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_comparison.h"

#include "snac/base/number_text.h"
#include "snac/evolution/objectives.h"
#include "snac/study/price.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <set>

namespace snac::study {

namespace {

std::string nameOf(const StudySummary& study)
{
    const std::string& file = study.start.file;
    return file.empty() ? study.start.config.name : std::filesystem::path(file).stem().string();
}

std::string textOf(const Objective& objective)
{
    return std::string(info(objective.quantity).key) + (objective.maximize ? " (max)" : " (min)");
}

bool isSame(const Objective& a, const Objective& b)
{
    return a.quantity == b.quantity && a.maximize == b.maximize;
}

std::string listOf(const std::vector<Objective>& objectives)
{
    std::string text;
    for (const Objective& objective : objectives) {
        text += (text.empty() ? "" : ", ") + textOf(objective);
    }
    return text.empty() ? "none" : text;
}

/// For each objective of the first study its place in the other one. Error: what differs.
Result<std::vector<std::size_t>> placesIn(const StudySummary& first, const StudySummary& other)
{
    const std::vector<Objective>& wanted = first.start.config.objectives;
    const std::vector<Objective>& there = other.start.config.objectives;
    std::vector<std::size_t> places;
    std::vector<Objective> shared;
    for (const Objective& objective : wanted) {
        const auto found =
            std::ranges::find_if(there, [&](const Objective& one) { return isSame(one, objective); });
        if (found != there.end()) {
            places.push_back(static_cast<std::size_t>(found - there.begin()));
            shared.push_back(objective);
        }
    }
    if (wanted.empty() || places.size() != wanted.size() || there.size() != wanted.size()) {
        return fail("the objectives of " + nameOf(first) + " and " + nameOf(other) +
                        " differ, so their fronts and hypervolumes cannot be compared: " + listOf(wanted) +
                        " and " + listOf(there) + "; shared: " + listOf(shared),
                    {.file = other.start.file});
    }
    if (first.start.config.risk != other.start.config.risk) {
        return fail(nameOf(first) + " and " + nameOf(other) +
                        " cannot be compared: one takes the expected values of estimates, the other their "
                        "upper bounds (hardware.risk)",
                    {.file = other.start.file});
    }
    return places;
}

/// The values of a trial in the order of the comparison; empty where it has none.
std::vector<double> arranged(const Trial& trial, const std::vector<std::size_t>& places)
{
    std::vector<double> values;
    for (const std::size_t place : places) {
        if (place >= trial.values.size()) {
            return {};
        }
        values.push_back(trial.values[place]);
    }
    return values;
}

void minimise(std::vector<double>& values, const std::vector<Objective>& objectives)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = objectives[i].maximize ? -values[i] : values[i];
    }
}

double volumeOf(const StudyComparison& comparison, const StudySummary& study, const std::vector<int>& front,
                const std::vector<std::size_t>& places)
{
    evolution::PointSet points{.dimensions = comparison.objectives.size(), .values = {}};
    for (const int number : front) {
        const Trial* trial = findTrial(study.trials, number);
        std::vector<double> values = trial ? arranged(*trial, places) : std::vector<double>();
        if (!values.empty()) {
            minimise(values, comparison.objectives);
            points.push(values);
        }
    }
    return evolution::hypervolume(points, comparison.reference);
}

/// What an earlier comparison knows of a study, if it measured it in the same way.
const ComparedStudy* knownOf(const StudyComparison& comparison, const StudySummary& study,
                             const StudyComparison* before)
{
    if (before == nullptr || study.start.file.empty() || before->reference != comparison.reference ||
        !std::ranges::equal(before->objectives, comparison.objectives, isSame)) {
        return nullptr;
    }
    const auto found = std::ranges::find(before->studies, study.start.file, &ComparedStudy::file);
    return found == before->studies.end() ? nullptr : &*found;
}

ComparedStudy comparedOf(const StudyComparison& comparison, const StudySummary& study,
                         const std::vector<std::size_t>& places, const ComparedStudy* known)
{
    ComparedStudy one;
    one.file = study.start.file;
    one.name = nameOf(study);
    one.seed = study.start.config.evolution.seed;
    one.trials = study.trials.size();
    one.interrupted = study.interrupted;
    for (const Trial* trial : frontTrials(study)) {
        one.front.push_back(trial->number);
        one.values.push_back(arranged(*trial, places));
    }
    for (const Generation& generation : study.generations) {
        const std::size_t index = one.fronts.size();
        const bool isKnown =
            known != nullptr && index < known->fronts.size() && known->fronts[index] == generation.front;
        one.hypervolumes.push_back(isKnown ? known->hypervolumes[index]
                                           : volumeOf(comparison, study, generation.front, places));
        one.fronts.push_back(generation.front);
    }
    one.hypervolume = known != nullptr && known->front == one.front && known->values == one.values
                          ? known->hypervolume
                          : volumeOf(comparison, study, study.front, places);
    return one;
}

HypervolumeSpread spreadOf(int generation, const std::vector<double>& values)
{
    HypervolumeSpread spread{.generation = generation, .runs = static_cast<int>(values.size())};
    for (const double value : values) {
        spread.mean += value / static_cast<double>(values.size());
    }
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - spread.mean) * (value - spread.mean);
    }
    spread.deviation = values.size() < 2 ? std::numeric_limits<double>::quiet_NaN()
                                         : std::sqrt(squares / static_cast<double>(values.size() - 1));
    return spread;
}

void addSpread(StudyComparison& comparison)
{
    std::size_t longest = 0;
    std::vector<double> last;
    for (const ComparedStudy& study : comparison.studies) {
        longest = std::max(longest, study.hypervolumes.size());
        last.push_back(study.hypervolume);
    }
    if (!comparison.notAveraged.empty()) {
        constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
        comparison.last = {.generation = static_cast<int>(longest) - 1,
                           .runs = static_cast<int>(last.size()),
                           .mean = unknown,
                           .deviation = unknown};
        return;
    }
    for (std::size_t generation = 0; generation < longest; ++generation) {
        std::vector<double> there;
        for (const ComparedStudy& study : comparison.studies) {
            if (generation < study.hypervolumes.size()) {
                there.push_back(study.hypervolumes[generation]);
            }
        }
        comparison.spread.push_back(spreadOf(static_cast<int>(generation), there));
    }
    comparison.last = spreadOf(static_cast<int>(longest) - 1, last);
}

std::string dataOf(const StudySummary& study)
{
    return study.start.dataset.fingerprint.substr(0, 12);
}

/// A hypervolume of one data set says nothing of another one, so a mean of both is of neither.
std::string whyNotAveraged(std::span<const StudySummary* const> studies)
{
    const auto differs = [&](const StudySummary* study) {
        return study->start.dataset.fingerprint != studies.front()->start.dataset.fingerprint;
    };
    const auto other = std::ranges::find_if(studies, differs);
    if (other == studies.end()) {
        return {};
    }
    return "no mean and no attainment surfaces: " + nameOf(*studies.front()) + " and " + nameOf(**other) +
           " were searched on different data";
}

/// What the studies have, each in words of its own, where that is not one thing.
void noteDifference(StudyComparison& comparison, std::span<const StudySummary* const> studies,
                    const std::string& what, std::string (*textIn)(const StudySummary&))
{
    std::set<std::string> texts;
    for (const StudySummary* study : studies) {
        texts.insert(textIn(*study));
    }
    if (texts.size() < 2) {
        return;
    }
    std::string list;
    for (const std::string& text : texts) {
        list += (list.empty() ? "" : ", ") + text;
    }
    comparison.notes.push_back(what + ": " + list);
}

void addNotes(StudyComparison& comparison, std::span<const StudySummary* const> studies)
{
    noteDifference(comparison, studies, "the data differ", dataOf);
    noteDifference(comparison, studies, "the boards differ",
                   [](const StudySummary& study) { return study.start.board.name; });
    noteDifference(comparison, studies, "hardware is priced differently",
                   [](const StudySummary& study) { return std::string(priceName(shownPrice(study.start))); });
    noteDifference(comparison, studies, "the trials that were wanted differ",
                   [](const StudySummary& study) { return std::to_string(study.start.config.trials); });
    noteDifference(comparison, studies,
                   "the populations differ, so generations do not stand for equally many trials",
                   [](const StudySummary& study) {
                       return std::to_string(study.start.config.evolution.populationSize);
                   });
    if (!comparison.isOwnReference) {
        comparison.notes.emplace_back(
            "the reference points of the studies differ; the worst of each objective is "
            "the common one, so hypervolumes are not those of the single studies");
    }
    std::set<std::uint64_t> seeds;
    for (const ComparedStudy& study : comparison.studies) {
        if (!seeds.insert(study.seed).second) {
            comparison.notes.push_back("seed " + std::to_string(study.seed) +
                                       " occurs more than once; such runs are no independent ones");
            break;
        }
    }
    for (const ComparedStudy& study : comparison.studies) {
        if (study.interrupted) {
            comparison.notes.push_back(study.name + " is not finished");
        }
    }
}

} // namespace

Result<StudyComparison> compareStudies(std::span<const StudySummary* const> studies,
                                       const StudyComparison* before)
{
    if (studies.empty()) {
        return fail("there is no study to compare");
    }
    const StudySummary& first = *studies.front();
    StudyComparison comparison;
    comparison.objectives = first.start.config.objectives;
    comparison.risk = first.start.config.risk;
    comparison.reference = first.start.reference;
    std::vector<std::vector<std::size_t>> places;
    for (const StudySummary* study : studies) {
        SNAC_TRY(auto own, placesIn(first, *study));
        if (study->start.reference.size() != own.size()) {
            return fail(nameOf(*study) + " has no reference point, so its hypervolume cannot be compared",
                        {.file = study->start.file});
        }
        for (std::size_t i = 0; i < own.size(); ++i) {
            const double theirs = study->start.reference[own[i]];
            comparison.isOwnReference = comparison.isOwnReference && theirs == first.start.reference[i];
            comparison.reference[i] = std::max(comparison.reference[i], theirs);
        }
        places.push_back(std::move(own));
    }
    for (std::size_t i = 0; i < studies.size(); ++i) {
        comparison.studies.push_back(
            comparedOf(comparison, *studies[i], places[i], knownOf(comparison, *studies[i], before)));
    }
    comparison.notAveraged = whyNotAveraged(studies);
    addSpread(comparison);
    addNotes(comparison, studies);
    return comparison;
}

std::vector<PlanePoint> attainmentSurface(const StudyComparison& comparison, std::size_t x, std::size_t y,
                                          int least)
{
    const std::vector<Objective>& objectives = comparison.objectives;
    if (x >= objectives.size() || y >= objectives.size() || !comparison.notAveraged.empty()) {
        return {};
    }
    const double signX = objectives[x].maximize ? -1.0 : 1.0;
    const double signY = objectives[y].maximize ? -1.0 : 1.0;
    std::vector<std::vector<PlanePoint>> runs;
    for (const ComparedStudy& study : comparison.studies) {
        std::vector<PlanePoint>& run = runs.emplace_back();
        for (const std::vector<double>& values : study.values) {
            if (!values.empty()) {
                run.push_back({signX * values[x], signY * values[y]});
            }
        }
    }
    std::vector<PlanePoint> corners = attainmentSurface(runs, least);
    for (PlanePoint& corner : corners) {
        corner = {signX * corner.x, signY * corner.y};
    }
    return corners;
}

std::string referenceText(const StudyComparison& comparison)
{
    std::string text;
    for (std::size_t i = 0; i < comparison.reference.size(); ++i) {
        const Objective& objective = comparison.objectives[i];
        const double stored = objective.maximize ? -comparison.reference[i] : comparison.reference[i];
        text += (i > 0 ? ", " : "") + inSentence(label(objective.quantity, comparison.risk)) + " " +
                shownValue(objective.quantity, stored);
    }
    return text;
}

std::string spreadText(const HypervolumeSpread& spread)
{
    if (std::isnan(spread.mean)) {
        return "not averaged over " + counted(spread.runs, "run");
    }
    std::string text = significantText(spread.mean, 6);
    if (std::isfinite(spread.deviation)) {
        text += " ± " + significantText(spread.deviation, 3);
    }
    return text + " (" + counted(spread.runs, "run") + ")";
}

} // namespace snac::study
