// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_storage.h"

#include <algorithm>

namespace snac::study::fake {

namespace {

template<class Key, class Value>
std::vector<Value> valuesOf(const std::map<Key, Value>& map)
{
    std::vector<Value> values;
    for (const auto& [key, value] : map) {
        values.push_back(value);
    }
    return values;
}

bool hasBranch(const MemoryStorage::Contents& contents, const std::string& key)
{
    return std::ranges::any_of(contents.branches,
                               [&](const CompressionBranch& one) { return one.branch.key() == key; });
}

/// Of a trial that is there the mark stays.
void put(MemoryStorage::Contents& contents, const Trial& trial)
{
    const auto known = contents.trials.find(trial.number);
    const TrialMark mark = known == contents.trials.end() ? trial.mark : known->second.mark;
    contents.trials[trial.number] = trial;
    contents.trials[trial.number].mark = mark;
}

} // namespace

bool MemoryStorage::exists(const StudyLocator& where) const
{
    const std::scoped_lock lock(m_mutex);
    return m_studies.contains(where.text());
}

Result<std::shared_ptr<MemoryStorage::Study>> MemoryStorage::find(const StudyLocator& where) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_studies.find(where.text());
    if (found == m_studies.end()) {
        return fail("no such study", {.file = where.text()}, ErrorKind::NotFound);
    }
    return found->second;
}

Result<std::unique_ptr<Store>> MemoryStorage::create(const StudyLocator& where, const StudyMeta& meta) const
{
    {
        const std::scoped_lock lock(m_mutex);
        auto& study = m_studies[where.text()];
        if (study) {
            return fail("this study exists already", {.file = where.text()});
        }
        study = std::make_shared<Study>();
        study->contents.meta = meta;
        study->contents.meta.id = "memory " + std::to_string(m_studies.size());
    }
    return openForWriting(where);
}

Result<std::unique_ptr<Store>> MemoryStorage::openForWriting(const StudyLocator& where) const
{
    auto study = find(where);
    if (!study) {
        return std::unexpected(study.error());
    }
    const std::scoped_lock lock((*study)->mutex);
    if (std::exchange((*study)->isWritten, true)) {
        return fail("this study is being written", {.file = where.text()});
    }
    return std::make_unique<MemoryStore>(*study, where.text(), true);
}

Result<std::unique_ptr<Store>> MemoryStorage::openForReading(const StudyLocator& where) const
{
    auto study = find(where);
    if (!study) {
        return std::unexpected(study.error());
    }
    const std::scoped_lock lock((*study)->mutex);
    return std::make_unique<MemoryStore>(*study, where.text(), false);
}

void MemoryStorage::copy(const StudyLocator& from, const StudyLocator& to)
{
    const auto study = find(from);
    auto fresh = std::make_shared<Study>();
    if (study) {
        const std::scoped_lock lock((*study)->mutex);
        fresh->contents = (*study)->contents;
    }
    const std::scoped_lock lock(m_mutex);
    m_studies[to.text()] = std::move(fresh);
}

MemoryStorage::Contents MemoryStore::read() const
{
    const std::scoped_lock lock(m_study->mutex);
    return m_study->contents;
}

template<class F>
Result<> MemoryStore::write(F change)
{
    if (!m_writes) {
        return fail("this study is open for reading alone", {.file = m_name});
    }
    MemoryStorage::Contents next = read();
    if (const Result<> done = change(next); !done) {
        return done;
    }
    const std::scoped_lock lock(m_study->mutex);
    m_study->contents = std::move(next);
    return {};
}

Result<> MemoryStore::updateMeta(const StudyMeta& meta)
{
    const Result<> done = write([&](MemoryStorage::Contents& next) -> Result<> {
        next.meta = meta;
        return {};
    });
    if (done) {
        m_meta = meta;
    }
    return done;
}

Result<> MemoryStore::saveTrial(const Trial& trial, const network::TrainedNetwork* network)
{
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        put(next, trial);
        if (network) {
            next.networks[trial.number] = *network;
        }
        return {};
    });
}

Result<> MemoryStore::saveImport(const Trial& trial, const network::TrainedNetwork& network,
                                 const fixedpoint::Network* integers)
{
    if (!m_meta.imported) {
        return fail("this study is a search", {.file = m_name});
    }
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        put(next, trial);
        next.networks[trial.number] = network;
        if (integers) {
            next.integers[trial.number] = *integers;
        }
        return {};
    });
}

Result<> MemoryStore::saveTrials(const std::vector<Trial>& trials)
{
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        for (const Trial& trial : trials) {
            put(next, trial);
        }
        return {};
    });
}

Result<> MemoryStore::saveGeneration(const Generation& generation)
{
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        next.generations[generation.record.index] = generation;
        return {};
    });
}

Result<> MemoryStore::saveMark(int trial, const TrialMark& mark)
{
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        const auto known = next.trials.find(trial);
        if (known == next.trials.end()) {
            return fail("the study has no such trial", {.file = m_name}, ErrorKind::NotFound);
        }
        if (mark.note.size() > longestNote) {
            return fail("the note is too long", {.file = m_name});
        }
        known->second.mark = mark;
        return {};
    });
}

Result<std::vector<Trial>> MemoryStore::trials() const
{
    return valuesOf(read().trials);
}

Result<std::vector<Generation>> MemoryStore::generations() const
{
    return valuesOf(read().generations);
}

Result<StudyMeta> MemoryStore::readOn(std::vector<Trial>& trials, std::vector<Generation>& generations) const
{
    const MemoryStorage::Contents contents = read();
    trials.erase(std::ranges::find(trials, TrialState::Running, &Trial::state), trials.end());
    const std::vector<Trial> all = valuesOf(contents.trials);
    trials.insert(trials.end(), all.begin() + static_cast<std::ptrdiff_t>(trials.size()), all.end());
    generations = valuesOf(contents.generations);
    return contents.meta;
}

Result<std::optional<network::TrainedNetwork>> MemoryStore::network(int trial) const
{
    const MemoryStorage::Contents contents = read();
    const auto found = contents.networks.find(trial);
    return found != contents.networks.end() ? std::optional(found->second) : std::nullopt;
}

Result<std::optional<fixedpoint::Network>> MemoryStore::integers(int trial) const
{
    const MemoryStorage::Contents contents = read();
    const auto found = contents.integers.find(trial);
    if (found == contents.integers.end() && trial == 0 && meta().imported && meta().imported->integers) {
        return fail("the integers of its imported network are gone");
    }
    return found != contents.integers.end() ? std::optional(found->second) : std::nullopt;
}

Result<> MemoryStore::saveBranches(const std::vector<CompressionBranch>& branches)
{
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        for (const CompressionBranch& branch : branches) {
            if (!next.trials.contains(branch.branch.trial)) {
                return fail("a branch is of a trial that there is not", {.file = m_name});
            }
            const auto known = std::ranges::find(next.branches, branch.branch, &CompressionBranch::branch);
            if (known != next.branches.end()) {
                *known = branch;
            } else {
                next.branches.push_back(branch);
            }
        }
        return {};
    });
}

Result<> MemoryStore::saveSteps(const std::vector<CompressionStepPtr>& steps)
{
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        for (const CompressionStepPtr& step : steps) {
            const StepId id{.branch = step->branch.key(), .round = step->round};
            if (!hasBranch(next, id.branch)) {
                return fail("a step is of a branch that there is not", {.file = m_name});
            }
            next.steps[id] = step;
        }
        return {};
    });
}

Result<> MemoryStore::saveTestScore(const TestScore& score)
{
    return write([&](MemoryStorage::Contents& next) -> Result<> {
        if (!next.steps.contains(score.step)) {
            return fail("a test score is of a step that there is not", {.file = m_name});
        }
        next.testScores[score.step] = score;
        return {};
    });
}

Result<std::vector<CompressionBranch>> MemoryStore::branches() const
{
    return read().branches;
}

Result<std::vector<CompressionStepPtr>> MemoryStore::steps() const
{
    const MemoryStorage::Contents contents = read();
    std::vector<CompressionStepPtr> steps;
    for (const CompressionBranch& branch : contents.branches) {
        for (const auto& [id, step] : contents.steps) {
            if (id.branch == branch.branch.key()) {
                auto figures = std::make_shared<compression::CompressionStep>(*step);
                figures->network = {};
                figures->masks = {};
                figures->keptUnits = {};
                steps.push_back(std::move(figures));
            }
        }
    }
    return steps;
}

Result<CompressionStepPtr> MemoryStore::step(const StepId& id) const
{
    const MemoryStorage::Contents contents = read();
    const auto found = contents.steps.find(id);
    return found != contents.steps.end() ? found->second : CompressionStepPtr();
}

Result<std::vector<TestScore>> MemoryStore::testScores() const
{
    std::vector<TestScore> scores = valuesOf(read().testScores);
    std::ranges::stable_sort(scores, {}, &TestScore::when);
    return scores;
}

} // namespace snac::study::fake
