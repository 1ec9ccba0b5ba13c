// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner.h"

#include "snac/storage/record_check.h"
#include "snac/storage/results_folder.h"
#include "snac/study/scoring.h"
#include "snac/study/stop_rule.h"
#include "snac/study/study_rules.h"
#include "study_run.h"

#include "snac/base/exception_error.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <algorithm>

namespace snac::study {

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
    m_observer.phaseChanged(Phase::Searching);
    Result<bool> done = searchGuarded();
    keepLastChanges(done && !*done);
    // Its loss would only make a time limit later.
    [[maybe_unused]] const Result<> kept = m_clock->keep();
    // What cannot be saved stays in the inbox, and whoever put it there tries again.
    [[maybe_unused]] const Result<> marked = saveMarks(m_job.marks.get(), *m_store, m_trials);
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

/// What was asked for and comes too late for this run counts for the one that goes on with a stopped study; a
/// search that has ended keeps the settings it ended with. `stopped`: before its end.
void StudyRun::keepLastChanges(bool stopped)
{
    if (m_job.changes && stopped) {
        // Who could not be told of the change finds the settings as they were.
        [[maybe_unused]] const Result<> taken = takeChanges();
    }
    if (m_job.changes) {
        m_job.changes->close();
    }
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
        auto store = m_parts.storage->openForWriting(m_job.file);
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
    for (const std::string& path :
         {m_job.file, m_job.yamlPath, m_job.config.dataset.path, m_job.config.dataset.labelsPath,
          m_job.config.baselineNetwork, m_job.config.resultsDir}) {
        if (!isUtf8(path)) {
            return fail("this name is not UTF-8; a study keeps its paths as text, so rename it",
                        {.file = path});
        }
    }
    if (m_parts.storage->exists(m_job.file)) {
        return fail(
            "this study file exists already; go on with `snac resume`, or choose another one with --study",
            {.file = m_job.file});
    }
    return {};
}

Result<> StudyRun::readStored()
{
    if (const auto& imported = m_store->meta().imported) {
        return fail("there is no search to go on with: this is " + noSearchText(*imported),
                    {.file = m_job.file});
    }
    auto trials = m_store->trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    if (const Result<> fits = checkAgainst(m_job.config, m_store->meta(), *trials, m_job.file); !fits) {
        return fits;
    }
    m_storedCount = trials->size();
    m_storedTrials = countedTrials(withRules(m_job.config, m_store->meta().rules), *trials);
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
    return checkWanted();
}

/// A new total of trials or of minutes is not below what was run.
Result<> StudyRun::checkWanted() const
{
    const StudyMeta& meta = m_store->meta();
    if (m_job.trials && *m_job.trials < m_storedTrials) {
        return fail("the study has " + counted(m_storedTrials, "trial") + " already, so it cannot end at " +
                        std::to_string(*m_job.trials) + "; ask for more",
                    {.file = m_job.file});
    }
    const double minutes = m_job.maxMinutes.value_or(0.0);
    if (minutes > 0.0 && minutes != meta.stop.maxMinutes && 60.0 * minutes <= meta.seconds) {
        return fail("the study has computed for " + significantText(meta.seconds / 60.0, 3) +
                        " minutes already, so it cannot end at " + numberText(minutes) +
                        "; ask for more, or for 0, which is no limit",
                    {.file = m_job.file});
    }
    return {};
}

/// On resume the study's own, so that one front never holds prices of two models.
Result<> StudyRun::chooseCostModel()
{
    if (!m_store) {
        return {}; // chosen once the data are there
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
        config.stop = conditionsToGoOn(config.stop, endFromName(m_store->meta().end),
                                       {.moreTrials = m_job.trials.has_value(),
                                        .maxMinutes = m_job.maxMinutes,
                                        .stopWhenStalled = m_job.stopWhenStalled});
    }
    Result<StudySetup> setup =
        setUpStudy(m_job, config, m_store ? &m_store->meta() : nullptr, m_parts, m_control, m_observer);
    if (!setup) {
        return std::unexpected(setup.error());
    }
    m_setup.emplace(std::move(*setup));
    m_setup->start.finishedBefore = static_cast<int>(m_stored.size());
    m_front = Front(config);
    if (!m_store) {
        m_costModel = costModelOfNew(config, m_setup->data, m_parts);
    }
    m_setup->start.costModel = m_costModel.record;
    if (!m_costModel.note.empty()) {
        m_setup->start.notes.push_back(m_costModel.note);
    }
    if (!m_store) {
        if (const Result<> made = makeResultsDir(m_job.file, config.resultsDir); !made) {
            return made;
        }
        auto store = m_parts.storage->create(m_job.file, newMeta(m_job, *m_setup, *m_parts.storage));
        if (!store) {
            return std::unexpected(store.error());
        }
        m_store = std::move(*store);
    } else if (const Result<> kept = keepSettings(config); !kept) {
        return kept;
    }
    m_clock = std::make_unique<SearchClock>(*m_store, m_job.activeSeconds, config.stop.maxMinutes);
    m_training = std::make_unique<GenerationTraining>(
        GenerationTraining::Setting{.start = m_setup->start,
                                    .parts = m_parts,
                                    .data = m_setup->data,
                                    .store = *m_store,
                                    .control = m_control,
                                    .observer = m_observer,
                                    .marks = m_job.marks.get(),
                                    .clock = m_clock.get(),
                                    .costModel = m_costModel.model.get(),
                                    .afterTrial = [this] { return takeChanges(); }},
        m_trials);
    m_observer.studyStarted(std::make_shared<const StudyStart>(m_setup->start));
    return {};
}

/// What a stored study is meant to become now: one that is prolonged has not ended.
Result<> StudyRun::keepSettings(const StudyConfig& config)
{
    StudyMeta meta = m_store->meta();
    const bool prolonged = meta.trials != config.trials || meta.stop != config.stop;
    const bool hasScaler = meta.scaler || !m_setup->start.scaler;
    if (!prolonged && meta.costModel && hasScaler) {
        return {};
    }
    meta.scaler = m_setup->start.scaler; // a study from before it was kept has it from now on
    if (prolonged) {
        meta.end.clear();
    }
    meta.trials = config.trials;
    meta.stop = config.stop;
    meta.costModel = m_costModel.record;
    return m_store->updateMeta(meta);
}

/// Large data are freed once the end was told, where there is somebody to tell.
void StudyRun::leaveData()
{
    if (m_setup) {
        m_training.reset(); // uses them
        m_control.rest().leave(m_setup->data);
    }
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
        if (trial.state ==
            TrialState::Running) { // what was begun is begun anew: the file knows nothing of it either
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

Result<StudySummary> runStudy(const StudyJob& job, const RunnerParts& parts)
{
    auto result = Result<StudySummary>(failCancelled());
    {
        StudyRun run(job, parts);
        result = run.run();
        run.leaveData();
    }
    logEnd(job.file, result);
    return result;
}

} // namespace snac::study
