// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation_training.h"

#include "early_discard.h"
#include "snac/study/scoring.h"
#include "snac/study/study_rules.h"
#include "snac/training/folds.h"
#include "study_setup.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <utility>

namespace snac::study {

GenerationTraining::GenerationTraining(Setting setting, std::vector<Trial>& trials)
    : m_setting(setting)
    , m_trials(trials)
{
}

Result<> GenerationTraining::needPool()
{
    if (m_pool) {
        return {};
    }
    m_setting.observer.phaseChanged(Phase::LoadingEngine);
    auto engine = m_setting.parts.loadEngine(config().training.engine);
    if (!engine) {
        return std::unexpected(engine.error());
    }
    m_engine = std::move(*engine);
    m_setting.start.engine = m_engine->name();
    m_setting.observer.engineLoaded(m_engine->name());
    StudyMeta meta = m_setting.store.meta();
    if (engineOf(meta) != m_engine->name()) {
        meta.libraries[engineLibrary] = m_engine->name();
        if (const Result<> saved = m_setting.store.updateMeta(meta); !saved) {
            return saved;
        }
    }
    m_pool = std::make_unique<TrainingPool>(TrainingPool::Setting{.engine = *m_engine,
                                                                  .parts = m_setting.parts,
                                                                  .data = m_setting.data,
                                                                  .studySeed = config().evolution.seed,
                                                                  .control = m_setting.control,
                                                                  .observer = m_setting.observer,
                                                                  .pricing = pricing(),
                                                                  .isOver = [this] { return isOver(); }},
                                            m_setting.start.workers);
    m_setting.observer.phaseChanged(Phase::Searching);
    return {};
}

void GenerationTraining::setWorkers(int workers)
{
    m_setting.start.workers = workers;
    if (m_pool) {
        m_pool->setWorkers(workers);
    }
}

void GenerationTraining::submit(TrainingPool::Task task)
{
    m_waiting.push_back(std::move(task));
    ++m_submitted;
}

/// The next training that has ended; what was submitted since begins first, in the pool's order.
TrainingPool::Finished GenerationTraining::take()
{
    if (!m_waiting.empty()) {
        m_pool->submit(std::exchange(m_waiting, {}));
    }
    --m_submitted;
    return m_pool->take();
}

Result<> GenerationTraining::run(std::size_t first)
{
    const auto unfinished = [](const Trial& trial) {
        return trial.state == TrialState::Running && trial.duplicateOf < 0;
    };
    if (std::none_of(m_trials.begin() + static_cast<std::ptrdiff_t>(first), m_trials.end(), unfinished)) {
        return {};
    }
    if (const Result<> ready = needPool(); !ready) {
        return ready;
    }
    if (config().earlyDiscard) {
        if (const Result<> discarded = discardEarly(first); !discarded) {
            return discarded;
        }
        if (m_setting.control.isCancelled() || isOver()) {
            return {}; // the contest is held again: nobody may finish without it
        }
    }
    m_followers.clear();
    const std::map<std::string, int> leading = leaders(first);
    Result<> firstError;
    for (std::size_t i = first; i < m_trials.size() && firstError; ++i) {
        Trial& trial = m_trials[i];
        if (!unfinished(trial)) {
            continue;
        }
        const int leader = leading.at(trial.candidate.networkKey());
        if (leader == trial.number) {
            submit({std::make_shared<const Trial>(trial), config().training, {}, false});
        } else if (trialOf(leader).state == TrialState::Running) {
            m_followers[leader].push_back(trial.number);
        } else {
            firstError = follow(trial, trialOf(leader));
        }
    }
    if (!firstError) {
        m_setting.control.cancel();
    }
    const Result<> drained = drain();
    return firstError ? drained : firstError;
}

/// By networkKey() the trial whose network the others of the generation take: one of an earlier generation,
/// else the first that trains. Which is first depends on the numbers of the trials, never on who finishes
/// when.
std::map<std::string, int> GenerationTraining::leaders(std::size_t first) const
{
    std::map<std::string, int> result = m_trained;
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        const Trial& trial = m_trials[i];
        const bool trains = trial.state == TrialState::Running || !trial.engine.empty();
        if (trains && trial.duplicateOf < 0 && trial.networkOf < 0 && trial.state != TrialState::Discarded) {
            result.try_emplace(trial.candidate.networkKey(), trial.number);
        }
    }
    return result;
}

int GenerationTraining::epochsOf(const Trial& trial) const
{
    return study::epochsOf(config(), m_setting.start.trainRows, m_setting.start.validationRows, trial);
}

int GenerationTraining::epochsBeforePrecision(const Trial& trial) const
{
    training::TrainingJob job;
    job.candidate = &trial.candidate;
    job.data = &m_setting.data;
    job.options = config().training;
    return training::mostEpochs(job, epochsOf(trial));
}

/// Takes over what another trial's training gave; only the hardware makes a difference.
Result<> GenerationTraining::follow(Trial& trial, const Trial& leader)
{
    trial.networkOf = leader.number;
    trial.engine = leader.engine;
    const std::optional<network::Metrics>& trained = leader.trained ? leader.trained : leader.metrics;
    if (!trained) {
        return failWith(trial, leader);
    }
    auto network = m_setting.store.network(trial.networkOf);
    if (!network) {
        return std::unexpected(network.error());
    }
    trial.history = leader.history;
    std::erase_if(trial.history, [most = epochsBeforePrecision(trial)](const training::EpochRecord& epoch) {
        return epoch.epoch > most; // those are at the leader's precision
    });
    if (!choosesPrecision(trial.candidate.hardware)) {
        trial.metrics = trained;
        if (const auto prices = pricing(); prices && *network) {
            takeOwnPrice(trial, ownPrice(*prices, trial.candidate, **network));
        }
        score(trial);
        return save(trial, *network ? &**network : nullptr);
    }
    if (!*network) {
        return failWith(trial, leader);
    }
    SharedTraining shared{std::make_shared<const network::TrainedNetwork>(std::move(**network)), *trained};
    submit({std::make_shared<const Trial>(trial), config().training, std::move(shared), false});
    return {};
}

Result<> GenerationTraining::failWith(Trial& trial, const Trial& leader)
{
    trial.state = TrialState::Failed;
    trial.reason =
        "shares the network of trial " + std::to_string(trial.networkOf) + ", which failed: " + leader.reason;
    return save(trial, nullptr);
}

/// Whether a training says anything about its candidate. One that was stopped does not, nor one for which
/// there was no memory: then the trial stays unfinished, the others are stopped, and a resumed study trains
/// them again.
bool GenerationTraining::isVerdict(const TrainingPool::Finished& finished)
{
    if (!finished.cancelled && !finished.metrics && finished.metrics.error().kind == ErrorKind::Transient) {
        m_stopReason = m_stopReason.empty() ? "trial " + std::to_string(finished.task.trial->number) + ": " +
                                                  finished.metrics.error().toString()
                                            : m_stopReason;
        m_setting.control.cancel();
        return false;
    }
    return !finished.cancelled;
}

/// Takes what was submitted until nothing is left, followers of finished trials included.
Result<> GenerationTraining::drain()
{
    Result<> firstError;
    while (m_submitted > 0) {
        TrainingPool::Finished finished = take();
        if (!firstError || !isVerdict(finished)) {
            continue;
        }
        firstError = settle(std::move(finished));
        if (!firstError) {
            // Without a store nothing that is trained is kept: stop, and tell why.
            m_setting.control.cancel();
        }
    }
    return firstError;
}

Result<> GenerationTraining::settle(TrainingPool::Finished finished)
{
    Trial& trial = trialOf(finished.task.trial->number);
    if (finished.task.shared) {
        return finishShared(trial, std::move(finished));
    }
    if (const Result<> done = finishTrained(trial, std::move(finished)); !done) {
        return done;
    }
    for (const int follower : m_followers[trial.number]) {
        if (const Result<> followed = follow(trialOf(follower), trial); !followed) {
            return followed;
        }
    }
    return {};
}

Result<> GenerationTraining::finishShared(Trial& trial, TrainingPool::Finished finished)
{
    const SharedTraining& shared = *finished.task.shared;
    trial.trained = shared.metrics;
    if (finished.metrics) {
        trial.metrics = *finished.metrics;
        const auto& further = finished.training->history;
        trial.history.insert(trial.history.end(), further.begin(), further.end());
        if (finished.own) {
            takeOwnPrice(trial, std::move(*finished.own));
        }
        score(trial);
    } else {
        trial.state = TrialState::Failed;
        trial.reason = finished.metrics.error().toString();
    }
    return save(trial, shared.network.get());
}

Result<> GenerationTraining::finishTrained(Trial& trial, TrainingPool::Finished finished)
{
    trial.engine = m_engine->name();
    if (!finished.training || !finished.metrics) {
        trial.state = TrialState::Failed;
        trial.reason = finished.metrics.error().toString();
    }
    if (!finished.training) {
        return save(trial, nullptr);
    }
    training::TrainingOutcome& outcome = *finished.training;
    if (!outcome.engine.empty()) {
        trial.engine = outcome.engine; // an engine that chooses names its choice
    }
    const bool atPrecision = choosesPrecision(trial.candidate.hardware);
    trial.history = std::move(outcome.history);
    trial.seconds = outcome.seconds;
    trial.trained = atPrecision ? std::optional(outcome.metrics) : std::nullopt;
    if (finished.metrics) {
        trial.metrics = *finished.metrics;
        if (finished.own) {
            takeOwnPrice(trial, std::move(*finished.own));
        }
        score(trial);
    }
    // Kept where only its precision failed: others may share it at another one.
    const bool useful = trial.state == TrialState::Complete || atPrecision;
    return save(trial, useful ? &outcome.network : nullptr);
}

/// How trained networks are priced again, where the study's rules say that they are.
std::optional<Pricing> GenerationTraining::pricing() const
{
    if (!m_setting.costModel || !pricesOwnWeights(config())) {
        return std::nullopt;
    }
    return Pricing{.model = m_setting.costModel,
                   .hls = config().hls,
                   .board = m_setting.start.board,
                   .rule = reuseRule(config())};
}

/// A network that cannot be priced with its own weights keeps the price it had, and says so.
void GenerationTraining::takeOwnPrice(Trial& trial, Result<hardware::HardwareEstimate> own) const
{
    if (own) {
        reprice(trial, std::move(*own), config().price);
    } else if (trial.hardware) {
        trial.hardware->warnings.push_back("not priced with its own weights: " + own.error().toString());
    }
}

/// The verdict on a trial whose metrics are known.
void GenerationTraining::score(Trial& trial)
{
    const hardware::Board& board = m_setting.start.board;
    Result<std::vector<double>> values = objectiveValues(config(), board, trial);
    if (!values) {
        trial.state = TrialState::Failed;
        trial.reason = values.error().message;
        return;
    }
    trial.state = TrialState::Complete;
    trial.values = std::move(*values);
    trial.violation = violationOf(config(), board, trial, Budgets::All);
    trial.reason = violationText(config(), board, trial, Budgets::All);
}

Result<> GenerationTraining::save(const Trial& trial, const network::TrainedNetwork* network)
{
    Result<> saved = m_setting.store.saveTrial(trial, network);
    saved = saved ? saveMarks(m_setting.marks, m_setting.store, m_trials) : saved;
    saved = saved && m_setting.clock ? m_setting.clock->keepNowAndThen() : saved;
    if (saved) {
        m_setting.observer.trialFinished(std::make_shared<const Trial>(trial));
    }
    return saved && m_setting.afterTrial ? m_setting.afterTrial() : saved;
}

/// Tries every candidate of the generation for a few epochs and discards the worse half. A resumed study
/// tries those that are finished again too, so that the others meet the same contest.
Result<> GenerationTraining::discardEarly(std::size_t first)
{
    const training::TrainingOptions options = probeOptions(config().training);
    std::vector<Trial> trying = contestants(first);
    const bool shorter =
        options.epochs < config().training.epochs || options.minSteps < config().training.minSteps;
    if (trying.size() < 4 || !shorter) {
        return {}; // too few to halve, or nothing to save
    }
    return probe(trying, options) ? discard(trying, options) : Result<>();
}

std::vector<Trial> GenerationTraining::contestants(std::size_t first) const
{
    std::vector<Trial> result;
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        const Trial& trial = m_trials[i];
        const bool neverTrained = trial.state == TrialState::Failed && trial.engine.empty();
        if (trial.duplicateOf < 0 && trial.state != TrialState::Rejected && !neverTrained &&
            !m_trained.contains(trial.candidate.networkKey())) {
            result.push_back(trial);
        }
    }
    return result;
}

/// Fills in engine, values and violation after the trial run; candidates that differ in hardware alone are
/// trained once. False: cancelled.
bool GenerationTraining::probe(std::vector<Trial>& contestants, const training::TrainingOptions& options)
{
    std::map<std::string, std::vector<Trial*>> groups;
    std::map<int, Trial*> byNumber;
    for (Trial& trial : contestants) {
        trial.values.clear();
        forgetOwnPrice(trial); // a resumed contest knows no more than the first one did
        groups[trial.candidate.networkKey()].push_back(&trial);
        byNumber[trial.number] = &trial;
    }
    for (const auto& [key, group] : groups) {
        submit({std::make_shared<const Trial>(*group.front()), options, {}, true});
    }
    bool cancelled = false;
    while (m_submitted > 0) {
        TrainingPool::Finished finished = take();
        cancelled = !isVerdict(finished) || cancelled;
        if (cancelled || !finished.training) {
            continue;
        }
        Trial& trial = *byNumber.at(finished.task.trial->number);
        training::TrainingOutcome& outcome = *finished.training;
        if (!finished.task.shared) {
            const auto& group = groups.at(trial.candidate.networkKey());
            SharedTraining shared{std::make_shared<const network::TrainedNetwork>(outcome.network),
                                  outcome.metrics};
            std::for_each(group.begin() + 1, group.end(), [&](const Trial* other) {
                submit({std::make_shared<const Trial>(*other), options, shared, true});
            });
        }
        if (finished.metrics) {
            trial.engine = outcome.engine.empty() ? m_engine->name() : outcome.engine;
            trial.trained = outcome.metrics;
            trial.metrics = *finished.metrics;
            trial.values =
                objectiveValues(config(), m_setting.start.board, trial).value_or(std::vector<double>());
            trial.violation = violationOf(config(), m_setting.start.board, trial, Budgets::All);
        }
    }
    return !cancelled;
}

Result<> GenerationTraining::discard(const std::vector<Trial>& contestants,
                                     const training::TrainingOptions& options)
{
    const std::vector<bool> worth = worthTraining(config(), contestants);
    std::vector<Trial> discarded;
    for (std::size_t n = 0; n < contestants.size(); ++n) {
        Trial& trial = trialOf(contestants[n].number);
        if (!worth[n] && trial.state == TrialState::Running) {
            trial.state = TrialState::Discarded;
            trial.engine = contestants[n].engine;
            const int tried =
                training::epochsFor(options, m_setting.data.train.rows(), trial.candidate.hyper.batchSize);
            trial.reason = "in the worse half of its generation after " + std::to_string(tried) + " of " +
                           counted(epochsOf(trial), "epoch");
            discarded.push_back(trial);
        }
    }
    const Result<> saved = discarded.empty() ? Result<>() : m_setting.store.saveTrials(discarded);
    for (const Trial& trial : discarded) {
        if (saved) {
            m_setting.observer.trialFinished(std::make_shared<const Trial>(trial));
        }
    }
    return saved;
}

void GenerationTraining::remember(std::size_t first)
{
    for (std::size_t i = first; i < m_trials.size(); ++i) {
        const Trial& trial = m_trials[i];
        if (trial.duplicateOf < 0 && trial.state != TrialState::Discarded && !trial.engine.empty()) {
            m_trained.try_emplace(trial.candidate.networkKey(),
                                  trial.networkOf >= 0 ? trial.networkOf : trial.number);
        }
    }
}

} // namespace snac::study
