// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner.h"

#include "generation_training.h"
#include "record_check.h"
#include "runner_parts.h"
#include "scoring.h"
#include "study_rules.h"
#include "study_cost_model.h"
#include "study_setup.h"

#include "snac/base/exception_error.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/hardware/candidate_cost.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <span>

namespace snac::study {

namespace {

std::filesystem::path plainFolder(const std::filesystem::path& folder)
{
    std::error_code problem;
    const std::filesystem::path whole = std::filesystem::absolute(folder / "", problem);
    return (problem ? folder / "" : whole).lexically_normal().parent_path();
}

/// Whether the file is in the study's results folder, counted from wherever its program does.
bool isInResultsDir(const std::string& file, const std::string& resultsDir)
{
    const std::filesystem::path folder = plainFolder(std::filesystem::path(file).parent_path());
    const std::filesystem::path wanted =
        (std::filesystem::path(resultsDir) / "").lexically_normal().parent_path();
    if (folder == plainFolder(resultsDir) || wanted.is_absolute() || wanted.empty()) {
        return folder == plainFolder(resultsDir);
    }
    auto part = folder.end();
    for (auto last = wanted.end(); last != wanted.begin();) {
        if (part == folder.begin() || *--part != *--last) {
            return false;
        }
    }
    return true;
}

/// Makes the study's own results folder; another folder that is missing is a mistyped one.
Result<> makeResultsDir(const std::string& file, const std::string& resultsDir)
{
    if (resultsDir.empty() || !isInResultsDir(file, resultsDir)) {
        return {};
    }
    std::error_code problem;
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    if (!folder.empty() && !std::filesystem::create_directories(folder, problem) && problem) {
        return fail("the results folder cannot be made: " + problem.message(), {.file = folder.string()});
    }
    return {};
}

/// One run from set-up to the end. All members are used on the calling thread; only trainings run on others.
class StudyRun
{
public:
    StudyRun(const StudyJob& job, const RunnerParts& parts)
        : m_job(job)
        , m_parts(parts)
        , m_control(job.control ? *job.control : m_ownControl)
        , m_observer(job.observer ? *job.observer : m_ownObserver)
    {
    }

    Result<StudySummary> run();

private:
    Result<> openFile();
    Result<> setUp();
    Result<> chooseCostModel();
    Result<> readStored();
    Result<bool> search();
    [[nodiscard]] int missing(std::size_t first) const;
    [[nodiscard]] int room() const;
    Result<bool> endedBy(SearchEnd end);
    Result<> proposeAll(std::vector<evolution::Offspring> offspring, evolution::Nsga2& nsga2,
                        const evolution::Nsga2::Novelty& isNew, std::vector<Trial>& fresh);
    Result<bool> searchGuarded();
    Result<bool> generation(const std::vector<evolution::Offspring>& offspring, evolution::Nsga2& nsga2,
                            const evolution::Nsga2::Novelty& isNew);
    Result<> propose(const evolution::Offspring& offspring, std::vector<Trial>& fresh);
    void judgeBeforeTraining(Trial& trial);
    void resolveDuplicates(std::size_t first, std::vector<Trial>& resolved);
    Result<> conclude(evolution::GenerationRecord record, std::size_t first);
    [[nodiscard]] bool anyUnfinished(std::size_t first) const;
    [[nodiscard]] const StudyConfig& config() const { return m_setup->start.config; }
    [[nodiscard]] const hardware::Board& board() const { return m_setup->start.board; }
    void tell(const Trial& trial) { m_observer.trialFinished(std::make_shared<const Trial>(trial)); }
    [[nodiscard]] StudySummary summary(bool interrupted);

    const StudyJob& m_job;
    const RunnerParts& m_parts;
    RunControl m_ownControl;
    StudyObserver m_ownObserver;
    RunControl& m_control;
    StudyObserver& m_observer;

    std::unique_ptr<Store> m_store;
    std::optional<StudySetup> m_setup;
    StudyCostModel m_costModel;
    std::map<int, Trial> m_stored;                  ///< finished in an earlier run
    std::map<int, std::size_t> m_storedGenerations; ///< index -> number of offspring
    std::vector<Trial> m_trials;                    ///< by number
    std::vector<Generation> m_generations;
    std::map<std::string, int> m_firstByKey; ///< candidate -> the trial that has it first
    Front m_front;
    SearchEnd m_end = SearchEnd::Open;
    std::unique_ptr<GenerationTraining> m_training; ///< after all it uses, so that it goes first
};

Result<StudySummary> StudyRun::run()
{
    if (const Result<> opened = openFile(); !opened) {
        return std::unexpected(opened.error());
    }
    if (const Result<> ready = setUp(); !ready) {
        if (m_control.isCancelled()) {
            return summary(true);
        }
        return std::unexpected(ready.error());
    }
    m_observer.phaseChanged("searching");
    Result<bool> done = searchGuarded();
    // Also where the search failed: the first thing to know is that its file is not there any more.
    if (const Result<> settled = m_store->settle(); !settled) {
        return std::unexpected(settled.error());
    }
    if (!done && done.error().kind != ErrorKind::Transient) {
        return std::unexpected(done.error());
    }
    StudySummary result = summary(!done || !*done);
    result.stopReason = done ? m_training->stopReason() : done.error().toString();
    return result;
}

/// A full memory stops the search as a cancel does; what is a bug goes on to who called.
Result<bool> StudyRun::searchGuarded()
{
    try {
        return search();
    } catch (...) {
        const Error error = errorFromException("internal error");
        m_control.cancel();
        if (error.kind != ErrorKind::Transient) {
            throw;
        }
        return std::unexpected(error);
    }
}

Result<> StudyRun::openFile()
{
    if (m_job.resume) {
        auto store = Store::openForWriting(m_job.file);
        if (!store) {
            return std::unexpected(store.error());
        }
        m_store = std::move(*store);
        for (const std::string& note : m_store->notes()) {
            m_observer.noted(note);
        }
        return readStored();
    }
    // Stored as text: other bytes would come back as other names.
    for (const std::string& path : {m_job.file, m_job.yamlPath, m_job.config.dataset.path,
                                    m_job.config.dataset.labelsPath, m_job.config.resultsDir}) {
        if (!isUtf8(path)) {
            return fail("this name is not UTF-8; a study keeps its paths as text, so rename it",
                        {.file = path});
        }
    }
    std::error_code ignored;
    if (std::filesystem::exists(m_job.file, ignored)) {
        return fail(
            "this study file exists already; go on with `snac resume`, or choose another one with --study",
            {.file = m_job.file});
    }
    return {};
}

Result<> StudyRun::readStored()
{
    auto trials = m_store->trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    if (const Result<> fits = checkAgainst(m_job.config, m_store->meta(), *trials, m_job.file); !fits) {
        return fits;
    }
    for (Trial& trial : *trials) {
        if (trial.state != TrialState::Running) {
            m_stored.emplace(trial.number, std::move(trial));
        }
    }
    auto generations = m_store->generations();
    if (!generations) {
        return std::unexpected(generations.error());
    }
    for (const Generation& generation : *generations) {
        m_storedGenerations[generation.record.index] = generation.record.offspring.size();
    }
    const int known = countedTrials(withRules(m_job.config, m_store->meta().rules), *trials);
    if (m_job.trials && *m_job.trials < known) {
        return fail("the study has " + counted(known, "trial") + " already, so it cannot end at " +
                        std::to_string(*m_job.trials) + "; ask for more",
                    {.file = m_job.file});
    }
    return {};
}

/// On resume the study's own, so that one front never holds prices of two models.
Result<> StudyRun::chooseCostModel()
{
    if (!m_store) {
        m_costModel = {.model = m_parts.costModel,
                       .record = m_parts.costModelRecord,
                       .note = m_parts.costModelNote};
        return {};
    }
    std::vector<Trial> trials;
    for (const auto& [number, trial] : m_stored) {
        trials.push_back(trial);
    }
    auto chosen = costModelOfStudy(m_store->meta(), trials, m_job.config, m_parts);
    if (!chosen) {
        return fail(chosen.error().message, {.file = m_job.file});
    }
    m_costModel = std::move(*chosen);
    return {};
}

Result<> StudyRun::setUp()
{
    if (const Result<> chosen = chooseCostModel(); !chosen) {
        return chosen;
    }
    StudyConfig config = m_job.config;
    if (m_store) {
        config = resumedConfig(std::move(config), m_store->meta());
        config.trials = m_job.trials.value_or(config.trials);
    }
    Result<StudySetup> setup =
        setUpStudy(m_job, config, m_store ? &m_store->meta() : nullptr, m_parts, m_control, m_observer);
    if (!setup) {
        return std::unexpected(setup.error());
    }
    m_setup.emplace(std::move(*setup));
    m_setup->start.finishedBefore = static_cast<int>(m_stored.size());
    m_front = Front(config);
    m_setup->start.costModel = m_costModel.record;
    if (!m_costModel.note.empty()) {
        m_setup->start.notes.push_back(m_costModel.note);
    }
    if (!m_store) {
        if (const Result<> made = makeResultsDir(m_job.file, config.resultsDir); !made) {
            return made;
        }
        auto store = Store::create(m_job.file, newMeta(m_job, *m_setup));
        if (!store) {
            return std::unexpected(store.error());
        }
        m_store = std::move(*store);
    } else if (m_store->meta().trials != config.trials || !m_store->meta().costModel) {
        StudyMeta meta = m_store->meta();
        if (meta.trials != config.trials) {
            meta.end.clear();
        }
        meta.trials = config.trials;
        meta.costModel = m_costModel.record;
        if (const Result<> saved = m_store->updateMeta(meta); !saved) {
            return saved;
        }
    }
    m_training = std::make_unique<GenerationTraining>(GenerationTraining::Setting{.start = m_setup->start,
                                                                                  .parts = m_parts,
                                                                                  .data = m_setup->data,
                                                                                  .store = *m_store,
                                                                                  .control = m_control,
                                                                                  .observer = m_observer},
                                                      m_trials);
    m_observer.studyStarted(std::make_shared<const StudyStart>(m_setup->start));
    return {};
}

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
        if (room() == 0) {
            return endedBy(SearchEnd::Draws);
        }
        const auto offspring = nsga2.ask(std::min(missing(0), room()), isNew);
        if (offspring.empty()) {
            return endedBy(SearchEnd::Space);
        }
        const Result<bool> done = generation(offspring, nsga2, isNew);
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

/// Makes the trials of a generation. Those that will not be trained are followed by others, until there are as
/// many to train as were asked for or twice the population was drawn.
Result<> StudyRun::proposeAll(std::vector<evolution::Offspring> offspring, evolution::Nsga2& nsga2,
                              const evolution::Nsga2::Novelty& isNew, std::vector<Trial>& fresh)
{
    const std::size_t first = m_trials.size();
    const auto wanted = static_cast<int>(offspring.size());
    const int most = 2 * std::max(wanted, config().evolution.populationSize);
    while (!offspring.empty()) {
        for (const evolution::Offspring& one : offspring) {
            if (const Result<> proposed = propose(one, fresh); !proposed) {
                return proposed;
            }
        }
        const auto generation = std::span(m_trials).subspan(first);
        const int more = std::min({wanted - countedTrials(config(), generation),
                                   most - static_cast<int>(generation.size()), room()});
        offspring = more > 0 ? nsga2.more(more, isNew) : std::vector<evolution::Offspring>();
    }
    return {};
}

Result<bool> StudyRun::generation(const std::vector<evolution::Offspring>& offspring, evolution::Nsga2& nsga2,
                                  const evolution::Nsga2::Novelty& isNew)
{
    const std::size_t first = m_trials.size();
    std::vector<Trial> fresh;
    if (const Result<> proposed = proposeAll(offspring, nsga2, isNew, fresh); !proposed) {
        return std::unexpected(proposed.error());
    }
    if (const Result<> saved = fresh.empty() ? Result<>() : m_store->saveTrials(fresh); !saved) {
        return std::unexpected(saved.error());
    }
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        if (m_trials[i].state != TrialState::Running) {
            tell(m_trials[i]);
        }
    }
    if (const Result<> trained = m_training->run(first); !trained) {
        return std::unexpected(trained.error());
    }
    std::vector<Trial> resolved;
    resolveDuplicates(first, resolved);
    if (const Result<> saved = resolved.empty() ? Result<>() : m_store->saveTrials(resolved); !saved) {
        return std::unexpected(saved.error());
    }
    for (const Trial& trial : resolved) {
        tell(trial);
    }
    if (anyUnfinished(first)) {
        return false;
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

/// Makes the trial of a genome, or takes over the stored one.
Result<> StudyRun::propose(const evolution::Offspring& offspring, std::vector<Trial>& fresh)
{
    const auto stored = m_stored.find(offspring.id);
    if (stored != m_stored.end()) {
        if (!(stored->second.origin.genome == offspring.genome)) {
            const std::string& version = m_store->meta().programVersion;
            return fail("trial " + std::to_string(offspring.id) +
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
    const auto [original, isFirst] = m_firstByKey.try_emplace(candidateKey(config(), trial.candidate), trial.number);
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
    }
    if (const Result<> settled = m_store->settle(); !settled) {
        return settled;
    }
    m_generations.push_back(generation);
    m_observer.generationFinished(std::make_shared<const Generation>(std::move(generation)));
    return {};
}

StudySummary StudyRun::summary(bool interrupted)
{
    StudyStart start;
    if (m_setup) {
        start = m_setup->start;
    } else {
        start.config = m_job.config;
        start.file = m_store ? m_job.file : std::string();
    }
    for (Trial& trial : m_trials) {
        if (trial.state == TrialState::Running) { // what was begun is begun anew: the file knows nothing of it either
            trial.networkOf = -1;
            trial.engine.clear();
            trial.history.clear();
        }
    }
    StudySummary result = summarize(std::move(start), std::move(m_trials), std::move(m_generations), m_end);
    result.end = interrupted ? SearchEnd::Open : result.end;
    result.interrupted = interrupted;
    if (m_store) {
        // What was found is not lost for a note about it.
        [[maybe_unused]] const Result<> added = addTestScores(*m_store, result);
    }
    return result;
}

} // namespace

Result<StudySummary> runStudy(const StudyJob& job, const RunnerParts& parts)
{
    return StudyRun(job, parts).run();
}

} // namespace snac::study
