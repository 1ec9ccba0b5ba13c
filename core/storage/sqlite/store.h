// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/study/compression_branch.h"
#include "snac/study/study_meta.h"
#include "snac/study/test_score.h"
#include "snac/study/trial.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// One `NAME.snac` file: SQLite in WAL mode. Every state change is one transaction. Not thread-safe: one
/// thread a store (Qt SQL connections belong to a thread). Needs a QCoreApplication, as all of Qt SQL does.
///
/// A file is checked once, when it is opened (tables, structure, checksum of every record, schema version)
/// over a connection that does not write, so that a file that is refused keeps every byte; what its records
/// mean is checked when they are read. Writers hold an advisory lock on `NAME.snac.lock`; the kernel drops it
/// when a program dies, so a crash never locks anybody out. Errors of the disk and of a full memory are
/// Transient, never "damaged".
class Store
{
public:
    /// Makes a new file, and removes side files that a removed one left. Errors: exists, folder not writable,
    /// disk full: then there is none.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const std::string& path,
                                                               const StudyMeta& meta);
    /// Opens for writing and takes the writer's lock. A log beside it that is not its own is given another
    /// name (see notes()). Errors: another program writes it, hard links, newer schema, damaged (left
    /// untouched).
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForWriting(const std::string& path);
    /// Opens for reading, also while another program writes. A log beside it that is not its own is not read.
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForReading(const std::string& path);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Writes the log back into the file, and makes sure that its name still leads to it: after every
    /// generation and at the end. Error: it was removed, renamed or replaced meanwhile, and where the results
    /// are.
    Result<> settle();
    /// What was found on opening that its user should know, in words.
    [[nodiscard]] const std::vector<std::string>& notes() const;

    [[nodiscard]] const std::string& file() const; ///< as it was named
    [[nodiscard]] const StudyMeta& meta() const;
    Result<> updateMeta(const StudyMeta& meta);

    /// Inserts or replaces, with its epochs; with its network in the same transaction where one is given.
    Result<> saveTrial(const Trial& trial, const training::TrainedNetwork* network = nullptr);
    Result<> saveTrials(const std::vector<Trial>& trials); ///< all in one transaction
    Result<> saveNetwork(int trial, const training::TrainedNetwork& network);
    Result<> saveGeneration(const Generation& generation);

    [[nodiscard]] Result<std::vector<Trial>> trials() const; ///< by number; unfinished ones included
    [[nodiscard]] Result<std::vector<Generation>> generations() const;
    [[nodiscard]] Result<std::optional<training::TrainedNetwork>> network(int trial) const;

    // The local search. Files made before there was one have none; writers give them the tables.

    /// Adds branches that are not there yet, in their order; the others get the new state. One transaction.
    Result<> saveBranches(const std::vector<CompressionBranch>& branches);
    /// Adds steps with their networks. One transaction. Their branches must be there.
    Result<> saveSteps(const std::vector<CompressionStepPtr>& steps);
    Result<> saveTestScore(const TestScore& score);

    [[nodiscard]] Result<std::vector<CompressionBranch>> branches() const; ///< in the order they were added
    [[nodiscard]] Result<std::vector<CompressionStepPtr>> steps() const;   ///< by branch, then round
    [[nodiscard]] Result<std::vector<TestScore>> testScores() const;       ///< the oldest first

    class Private;

private:
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace snac::study
