// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/storage/store.h"

#include <memory>
#include <string>
#include <vector>

namespace snac::study {

/// One `NAME.snac` file: SQLite in WAL mode. Needs a QCoreApplication, as all of Qt SQL does, whose
/// connections belong to a thread.
///
/// A file is checked once, when it is opened (tables, structure, checksum of every record, schema version)
/// over a connection that does not write, so that a file that is refused keeps every byte; what its records
/// mean is checked when they are read. Writers hold an advisory lock on `NAME.snac.lock`; the kernel drops it
/// when a program dies, so a crash never locks anybody out. Errors of the disk and of a full memory are
/// Transient, never "damaged". Files of earlier programs are read as they are and brought up to date by their
/// first writer.
class SqliteStore final : public Store
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
    ~SqliteStore() override;

    /// Writes the log back into the file, and makes sure that its name still leads to it. Error: it was
    /// removed, renamed or replaced meanwhile, and where the results are.
    Result<> settle() override;
    [[nodiscard]] const std::vector<std::string>& notes() const override;

    [[nodiscard]] const std::string& file() const override;
    [[nodiscard]] const StudyMeta& meta() const override;
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

    class Private;

private:
    explicit SqliteStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Studies as SQLite files; a locator is a path.
[[nodiscard]] const StudyStorage& sqliteStorage();

} // namespace snac::study
