// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/storage/store.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace snac::study::fake {

/// Studies in memory, for tests that need a study but no disk: they last as long as this object.
class MemoryStorage final : public StudyStorage
{
public:
    [[nodiscard]] bool exists(const StudyLocator& where) const override;
    [[nodiscard]] Result<std::unique_ptr<Store>> create(const StudyLocator& where,
                                                        const StudyMeta& meta) const override;
    [[nodiscard]] Result<std::unique_ptr<Store>> openForWriting(const StudyLocator& where) const override;
    [[nodiscard]] Result<std::unique_ptr<Store>> openForReading(const StudyLocator& where) const override;
    [[nodiscard]] std::map<std::string, std::string> libraries(const StudyLocator&) const override
    {
        return {};
    }

    /// What a reader would find now, under another name.
    void copy(const StudyLocator& from, const StudyLocator& to);

    /// All that a study holds.
    struct Contents
    {
        StudyMeta meta;
        std::map<int, Trial> trials;
        std::map<int, network::TrainedNetwork> networks;
        std::map<int, fixedpoint::Network> integers;
        std::map<int, Generation> generations;
        std::vector<CompressionBranch> branches;
        std::map<StepId, CompressionStepPtr> steps;
        std::map<StepId, TestScore> testScores;
    };
    /// A study and who has it open.
    struct Study
    {
        std::mutex mutex;
        Contents contents; ///< replaced as a whole, so that a change is there or is not
        bool isWritten = false;
    };

private:
    [[nodiscard]] Result<std::shared_ptr<Study>> find(const StudyLocator& where) const;

    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::shared_ptr<Study>> m_studies;
};

/// A study of a MemoryStorage that is open.
class MemoryStore final : public Store
{
public:
    MemoryStore(std::shared_ptr<MemoryStorage::Study> study, std::string name, bool writes)
        : m_study(std::move(study))
        , m_name(std::move(name))
        , m_writes(writes)
        , m_meta(m_study->contents.meta)
    {
    }
    ~MemoryStore() override
    {
        if (m_writes) {
            const std::scoped_lock lock(m_study->mutex);
            m_study->isWritten = false;
        }
    }

    Result<> settle() override { return {}; }
    [[nodiscard]] const std::vector<std::string>& notes() const override { return m_notes; }
    [[nodiscard]] const std::string& file() const override { return m_name; }
    [[nodiscard]] const StudyMeta& meta() const override { return m_meta; }
    Result<> updateMeta(const StudyMeta& meta) override;

    Result<> saveTrial(const Trial& trial, const network::TrainedNetwork* network) override;
    Result<> saveImport(const Trial& trial, const network::TrainedNetwork& network,
                        const fixedpoint::Network* integers) override;
    Result<> saveTrials(const std::vector<Trial>& trials) override;
    Result<> saveGeneration(const Generation& generation) override;
    Result<> saveMark(int trial, const TrialMark& mark) override;
    [[nodiscard]] Result<std::vector<Trial>> trials() const override;
    [[nodiscard]] Result<std::vector<Generation>> generations() const override;
    [[nodiscard]] Result<StudyMeta> readOn(std::vector<Trial>& trials,
                                           std::vector<Generation>& generations) const override;
    [[nodiscard]] Result<std::optional<network::TrainedNetwork>> network(int trial) const override;
    [[nodiscard]] Result<std::optional<fixedpoint::Network>> integers(int trial) const override;

    Result<> saveBranches(const std::vector<CompressionBranch>& branches) override;
    Result<> saveSteps(const std::vector<CompressionStepPtr>& steps) override;
    Result<> saveTestScore(const TestScore& score) override;
    [[nodiscard]] Result<std::vector<CompressionBranch>> branches() const override;
    [[nodiscard]] Result<std::vector<CompressionStepPtr>> steps() const override;
    [[nodiscard]] Result<CompressionStepPtr> step(const StepId& id) const override;
    [[nodiscard]] Result<std::vector<TestScore>> testScores() const override;

private:
    [[nodiscard]] MemoryStorage::Contents read() const;
    /// One transaction: what `change` makes of a copy takes the study's place unless it is an error.
    template<class F>
    Result<> write(F change);

    std::shared_ptr<MemoryStorage::Study> m_study;
    std::string m_name;
    bool m_writes;
    StudyMeta m_meta;
    std::vector<std::string> m_notes;
};

} // namespace snac::study::fake
