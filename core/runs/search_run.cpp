// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The search of a run: what is proposed, trained, judged and concluded, a generation at a time.
#include "study_run.h"

#include "snac/storage/record_check.h"
#include "snac/study/scoring.h"
#include "snac/study/stop_rule.h"
#include "snac/study/study_rules.h"

#include "snac/base/exception_error.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/hardware/candidate_cost.h"

#include <algorithm>
#include <set>
#include <span>

namespace snac::study {

/// Whether the search came to its end; false when it was cancelled.
Result<bool> StudyRun::search()
{
    std::set<std::string> seen;
    for (const auto& [name, genome] : m_setup->baselines) {
        seen.insert(candidateKey(config(), m_setup->space.decode(genome)));
    }
    const evolution::Nsga2::Novelty isNew = [&](const space::Genome& genome) {
        return seen.insert(candidateKey(config(), m_setup->space.decode(genome))).second;
    };
    evolution::Nsga2 nsga2(m_setup->space.genes(), config().evolution, m_setup->baselines);
    while (missing(0) > 0) {
        if (m_control.isCancelled()) {
            return false;
        }
        SNAC_CHECK(takeChanges());
        if (const SearchEnd met = conditionMet(); met != SearchEnd::Open) {
            return endedBy(met);
        }
        if (room() == 0) {
            return endedBy(SearchEnd::Draws);
        }
        const auto offspring = nsga2.ask(std::min(missing(0), room()), isNew);
        if (offspring.empty()) {
            return endedBy(SearchEnd::Space);
        }
        const Result<bool> done = generation(offspring, nsga2, isNew);
        if (done && !*done && m_clock->isOver() && !m_control.isCancelled()) {
            return endedBy(SearchEnd::Time);
        }
        if (!done || !*done) {
            return done;
        }
    }
    return endedBy(SearchEnd::Trials);
}

/// Trials from `first` on that are still to be trained, up to what is wanted in total.
int StudyRun::missing(std::size_t first) const
{
    return config().trials - countedTrials(config(), std::span(m_trials).subspan(first));
}

/// How many candidates may still be drawn.
int StudyRun::room() const
{
    return std::max(0, drawLimit(config()) - static_cast<int>(m_trials.size()));
}

/// Which condition ends the search before the next generation; Open: none. Never before all that is stored
/// was taken over: a study that was begun without the condition keeps what it has.
SearchEnd StudyRun::conditionMet() const
{
    if (m_trials.size() < m_storedCount) {
        return SearchEnd::Open;
    }
    if (isStalled(config().stop, m_generations)) {
        return SearchEnd::Stalled;
    }
    return m_clock->isOver() ? SearchEnd::Time : SearchEnd::Open;
}

Result<bool> StudyRun::endedBy(SearchEnd end)
{
    const std::string name = end == SearchEnd::Trials ? std::string() : std::string(endName(end));
    if (m_store->meta().end != name) {
        StudyMeta meta = m_store->meta();
        meta.end = name;
        if (const Result<> saved = m_store->updateMeta(meta); !saved) {
            return std::unexpected(saved.error());
        }
    }
    m_end = end;
    return true;
}

/// Makes the trials of a generation, which begins with `first`, and keeps them. Those that will not be
/// trained are followed by others, until there are as many to train as are wanted or twice the population was
/// drawn.
Result<> StudyRun::proposeAll(std::vector<evolution::Offspring> offspring, int wanted, std::size_t first,
                              evolution::Nsga2& nsga2, const evolution::Nsga2::Novelty& isNew)
{
    const std::size_t here = m_trials.size();
    std::vector<Trial> fresh;
    const int most = 2 * std::max(wanted, config().evolution.populationSize);
    do {
        for (const evolution::Offspring& one : offspring) {
            if (const Result<> proposed = propose(one, fresh); !proposed) {
                return proposed;
            }
        }
        const auto generation = std::span(m_trials).subspan(first);
        const int more = std::min({wanted - countedTrials(config(), generation),
                                   most - static_cast<int>(generation.size()), room()});
        offspring = more > 0 ? nsga2.more(more, isNew) : std::vector<evolution::Offspring>();
    } while (!offspring.empty());
    SNAC_CHECK(fresh.empty() ? Result<>() : m_store->saveTrials(fresh));
    for (std::size_t i = here; i < m_trials.size(); ++i) {
        if (m_trials[i].state != TrialState::Running) {
            tell(m_trials[i]);
        }
    }
    return {};
}

/// Trains a generation; false where some of it stays unfinished.
Result<bool> StudyRun::trainAll(std::size_t first)
{
    SNAC_CHECK(m_training->run(first));
    std::vector<Trial> resolved;
    resolveDuplicates(first, resolved);
    SNAC_CHECK(resolved.empty() ? Result<>() : m_store->saveTrials(resolved));
    for (const Trial& trial : resolved) {
        tell(trial);
    }
    return !anyUnfinished(first);
}

Result<bool> StudyRun::generation(const std::vector<evolution::Offspring>& offspring, evolution::Nsga2& nsga2,
                                  const evolution::Nsga2::Novelty& isNew)
{
    const std::size_t first = m_trials.size();
    const int before = config().trials - missing(0);
    auto wanted = static_cast<int>(offspring.size());
    const bool isCut = wanted == missing(0); // by the number of trials
    SNAC_CHECK(proposeAll(offspring, wanted, first, nsga2, isNew));
    while (true) {
        SNAC_TRY(const bool done, trainAll(first));
        if (!done) {
            return false;
        }
        SNAC_CHECK(takeChanges());
        const int larger = std::min(config().trials - before, config().evolution.populationSize);
        if (isCut && larger > wanted) { // it grows with that number, as where a study is prolonged
            wanted = larger;
            SNAC_CHECK(proposeAll({}, wanted, first, nsga2, isNew));
        } else if (missing(0) > 0 || !m_job.changes || m_job.changes->closeIfEmpty()) {
            break;
        }
    }
    std::vector<evolution::Evaluation> evaluations;
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        evaluations.push_back(evaluationOf(config(), m_trials[i], m_trials));
    }
    if (const Result<> concluded = conclude(nsga2.tell(evaluations), first); !concluded) {
        return std::unexpected(concluded.error());
    }
    return true;
}

/// What was asked for meanwhile counts from here on, and stands in the file before it is told. Trials that
/// have begun are ended: a search that is gone on with would find them.
Result<> StudyRun::takeChanges()
{
    const std::optional<RunChange> change = m_job.changes ? m_job.changes->take() : std::nullopt;
    if (!change) {
        return {};
    }
    StudyConfig& settings = m_setup->start.config;
    if (change->trials && settings.evolution.repeats != evolution::Repeats::Never) {
        m_observer.noted("this study was begun by an earlier version, so its number of trials can be changed "
                         "only when it has ended");
    } else if (change->trials) {
        settings.trials = std::max({*change->trials, countedTrials(settings, m_trials), m_storedTrials});
    }
    settings.stop.maxMinutes = change->maxMinutes.value_or(settings.stop.maxMinutes);
    StudyMeta meta = m_store->meta();
    if (meta.trials != settings.trials || meta.stop != settings.stop) {
        meta.trials = settings.trials;
        meta.stop = settings.stop;
        SNAC_CHECK(m_store->updateMeta(meta));
    }
    m_clock->setLimit(settings.stop.maxMinutes);
    if (change->workers) {
        m_training->setWorkers(workerCount(*change->workers));
    }
    m_observer.studyChanged(std::make_shared<const StudyStart>(m_setup->start));
    return {};
}

/// Makes the trial of a genome, or takes over the stored one.
Result<> StudyRun::propose(const evolution::Offspring& offspring, std::vector<Trial>& fresh)
{
    const auto stored = m_stored.find(offspring.id);
    if (stored != m_stored.end()) {
        if (!(stored->second.origin.genome == offspring.genome)) {
            const std::string& version = m_store->meta().programVersion;
            return fail(
                "trial " + std::to_string(offspring.id) +
                    " of the file is not the one this program would try here, so it cannot be continued: " +
                    (version == SNAC_VERSION
                         ? std::string("its settings or its trials were changed after they were written")
                         : "it was made by version " + version + ", this is " SNAC_VERSION),
                {.file = m_job.file});
        }
        m_firstByKey.try_emplace(candidateKey(config(), stored->second.candidate), offspring.id);
        m_trials.push_back(stored->second);
        return {};
    }
    Trial trial;
    trial.number = offspring.id;
    trial.generation = m_generations.empty() ? 0 : m_generations.back().record.index + 1;
    trial.origin = offspring;
    trial.candidate = m_setup->space.decode(offspring.genome);
    const auto [original, isFirst] =
        m_firstByKey.try_emplace(candidateKey(config(), trial.candidate), trial.number);
    if (isFirst) {
        judgeBeforeTraining(trial);
    } else {
        trial.duplicateOf = original->second;
    }
    fresh.push_back(trial);
    m_trials.push_back(std::move(trial));
    return {};
}

/// Estimates the cost; a candidate over a budget that is known by now is rejected and never trained.
void StudyRun::judgeBeforeTraining(Trial& trial)
{
    auto estimate = hardware::estimateCandidate(*m_costModel.model, trial.candidate, config().hls, board(),
                                                reuseRule(config()));
    if (estimate) {
        trial.hardware = std::move(*estimate);
    } else if (needsHardware(config())) {
        trial.state = TrialState::Failed;
        trial.reason = "no hardware estimate: " + estimate.error().toString();
        return;
    }
    trial.violation = violationOf(config(), board(), trial, Budgets::Early);
    if (trial.violation > 0.0) {
        trial.state = TrialState::Rejected;
        trial.reason = violationText(config(), board(), trial, Budgets::Early);
    }
}

/// Trials of a candidate seen before share its result as soon as that is known.
void StudyRun::resolveDuplicates(std::size_t first, std::vector<Trial>& resolved)
{
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        Trial& trial = m_trials[i];
        if (trial.state != TrialState::Running || trial.duplicateOf < 0) {
            continue;
        }
        const Trial* known = findTrial(m_trials, trial.duplicateOf);
        if (!known || known->state == TrialState::Running) {
            continue;
        }
        const Trial& original = *known;
        trial.state = TrialState::Duplicate;
        trial.reason = "same candidate as trial " + std::to_string(original.number);
        if (original.state != TrialState::Complete) {
            trial.reason += ", which was " + std::string(stateName(original.state)) + ": " + original.reason;
        }
        trial.hardware = original.hardware;
        trial.price = original.price;
        trial.otherPrice = original.otherPrice;
        trial.metrics = original.metrics;
        trial.trained = original.trained;
        trial.values = original.values;
        trial.violation = original.violation;
        trial.engine = original.engine;
        resolved.push_back(trial);
    }
}

bool StudyRun::anyUnfinished(std::size_t first) const
{
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        if (m_trials[i].state == TrialState::Running) {
            return true;
        }
    }
    return false;
}

Result<> StudyRun::conclude(evolution::GenerationRecord record, std::size_t first)
{
    m_training->remember(first);
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        m_front.insert(m_trials[i]);
    }
    Generation generation{.record = std::move(record), .front = m_front.ids()};
    generation.hypervolume = m_front.hypervolume(m_setup->start.reference);
    const auto stored = m_storedGenerations.find(generation.record.index);
    // A generation that was cut short by the number of trials grows when a study is prolonged.
    if (stored == m_storedGenerations.end() || stored->second != generation.record.offspring.size()) {
        if (const Result<> saved = m_store->saveGeneration(generation); !saved) {
            return saved;
        }
        SNAC_CHECK(m_clock->keep());
    }
    SNAC_CHECK(saveMarks(m_job.marks.get(), *m_store, m_trials));
    if (const Result<> settled = m_store->settle(); !settled) {
        return settled;
    }
    m_generations.push_back(generation);
    m_observer.generationFinished(std::make_shared<const Generation>(std::move(generation)));
    return {};
}

} // namespace snac::study
