// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_lesson.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/study/scoring.h"

#include <algorithm>
#include <utility>

namespace snac::studio {

namespace {

/// What survival was told of a trial: a duplicate answers as its original.
evolution::Fitness fitnessOf(const StudyModel& model, const study::Trial& trial)
{
    std::vector<study::Trial> originals;
    if (const auto original = model.trial(trial.duplicateOf)) {
        originals.push_back(*original);
    }
    evolution::Evaluation told = study::evaluationOf(model.start()->config, trial, originals);
    return {std::move(told.objectives), told.violation, told.failed};
}

lesson::Individual individualOf(const StudyModel& model, const study::Trial& trial)
{
    lesson::Individual one;
    one.id = trial.number;
    one.genome = trial.origin.genome;
    one.fitness = fitnessOf(model, trial);
    one.note = trial.candidate.summary();
    one.widths = trial.candidate.architecture.widths();
    return one;
}

/// In the language of the window, as the lesson shows them.
std::vector<lesson::Axis> objectiveAxes(const study::StudyStart& start)
{
    std::vector<lesson::Axis> axes;
    for (const auto& objective : start.config.objectives) {
        const study::QuantityInfo& row = study::info(objective.quantity);
        axes.push_back({labelText(objective.quantity, start.config.risk).toStdString(),
                        shownText(row.unit).toStdString(), objective.maximize, row.displayScale,
                        row.decimals});
    }
    return axes;
}

/// Parents' standing when they were chosen: that of the generation before.
void addStandings(const evolution::GenerationRecord& before, lesson::Generation& generation)
{
    for (lesson::Individual& one : generation.pool) {
        const auto member = std::ranges::find(before.pool, one.id, &evolution::Member::id);
        if (member != before.pool.end()) {
            one.before = {member->rank, member->crowding, member->survived};
        }
    }
}

} // namespace

std::optional<lesson::Generation> lessonOf(const StudyModel& model, std::size_t index)
{
    const auto& generations = model.generations();
    if (!model.start() || index >= generations.size() || !generations[index]) {
        return std::nullopt;
    }
    lesson::Generation generation;
    generation.record = generations[index]->record;
    for (const evolution::Member& member : generation.record.pool) {
        const auto trial = model.trial(member.id);
        if (!trial) {
            return std::nullopt;
        }
        generation.pool.push_back(individualOf(model, *trial));
    }
    for (const evolution::Offspring& child : generation.record.offspring) {
        for (const int parent : child.parents) {
            const auto trial = parent >= 0 && !generation.find(parent) ? model.trial(parent) : nullptr;
            if (trial) {
                generation.relatives.push_back(individualOf(model, *trial));
            }
        }
    }
    const study::StudyStart& start = *model.start();
    generation.name = start.config.name;
    generation.genes = start.genes;
    for (space::Gene& gene : generation.genes) {
        gene.label = shownSentence(gene.label).toStdString();
    }
    generation.axes = objectiveAxes(start);
    generation.populationSize = start.config.evolution.populationSize;
    generation.truncation = start.config.evolution.truncation;
    if (index > 0 && generations[index - 1]) {
        addStandings(generations[index - 1]->record, generation);
    }
    return generation;
}

} // namespace snac::studio
