// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/data/dataset.h"
#include "snac/data/dataset_options.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/study/compression.h"
#include "snac/study/trial.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// What the head of a study file says.
struct StudyMeta
{
    std::string name;
    std::string yaml;     ///< the study file verbatim
    std::string yamlPath; ///< where it was read, for relative data paths
    std::uint64_t seed = 1;
    int trials = 0; ///< wanted in total
    std::string datasetFingerprint;
    std::string programVersion;
    std::string created; ///< ISO 8601, UTC
    int schemaVersion = 0;
    std::vector<double> reference;                ///< minimised form
    std::vector<std::string> objectives;          ///< names; empty in files made before they were kept
    std::map<std::string, std::string> libraries; ///< name -> version of what the study was made with
    data::DatasetOptions dataset;  ///< as used: after overrides on the command line, paths absolute
    data::DatasetInfo datasetInfo; ///< fingerprint included
    int trainRows = 0, validationRows = 0, testRows = 0;
    hardware::Board board; ///< as used
    /// What prices its trials; unset in files made before it was kept.
    std::optional<hardware::CostModelRecord> costModel;
};

/// One `NAME.snac` file: SQLite in WAL mode. Every state change is one transaction. Not thread-safe: one
/// thread a store (Qt SQL connections belong to a thread). Needs a QCoreApplication, as all of Qt SQL does.
///
/// A file is checked before it is opened (structure, checksum of every record, schema version) over a
/// read-only connection, so that a file that is refused keeps every byte. Writers hold an advisory lock on
/// `NAME.snac.lock`; the kernel drops it when a program dies, so a crash never locks anybody out.
class Store
{
public:
    /// Makes a new file. Errors: exists, folder not writable.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const std::string& path,
                                                               const StudyMeta& meta);
    /// Opens for writing and takes the writer's lock. Errors: another program writes it, newer schema,
    /// damaged (left untouched).
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForWriting(const std::string& path);
    /// Opens for reading, also while another program writes.
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForReading(const std::string& path);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

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
