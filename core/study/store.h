// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/data/dataset.h"
#include "snac/data/dataset_options.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/study/compression.h"
#include "snac/study/quantity.h"
#include "snac/study/study_config.h"
#include "snac/study/test_score.h"
#include "snac/study/trial.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// Where a study's data file (and its labels' file) were when it was begun, seen from files that may move
/// along with them; empty where there is no file, and in studies made before these were kept.
struct DataPlaces
{
    std::string path, labelsPath;         ///< from the folder of the study file
    std::string yamlPath, yamlLabelsPath; ///< from the folder of the YAML file
};

/// What the head of a study file says.
struct StudyMeta
{
    std::string id; ///< random, of this study alone; empty in files made before there was one
    std::string name;
    std::string yaml;     ///< the study file verbatim
    std::string yamlPath; ///< where it was read, for relative data paths
    std::uint64_t seed = 1;
    int trials = 0;  ///< wanted in total
    int rules = 0;   ///< under which it was begun: see study_rules.h
    std::string end; ///< why the search ended before `trials`: endName(); empty while it goes on
    std::string datasetFingerprint;
    std::string programVersion;
    std::string created; ///< ISO 8601, UTC
    int schemaVersion = 0;
    std::vector<double> reference;                ///< minimised form
    std::vector<std::string> objectives;          ///< names; empty in files made before they were kept
    std::map<std::string, std::string> libraries; ///< name -> version of what the study was made with
    data::DatasetOptions dataset;  ///< as used: after overrides on the command line, paths absolute
    DataPlaces dataPlaces;         ///< the same paths, relative
    data::DatasetInfo datasetInfo; ///< fingerprint included
    int trainRows = 0, validationRows = 0, testRows = 0;
    std::optional<ConstantPredictor> constant; ///< of a regression: what the mean of the targets scores
    hardware::Board board;                     ///< as used
    std::vector<TrialTestScore> testScores;    ///< of the front's networks, once they were asked for
    /// What prices its trials; unset in files made before it was kept.
    std::optional<hardware::CostModelRecord> costModel;
    Words words = Words::Now; ///< that `yaml` is written in
    int workers = 0;          ///< it was begun with; 0 in files made before it was kept
};

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
    Result<> saveTrial(const Trial& trial, const network::TrainedNetwork* network = nullptr);
    Result<> saveTrials(const std::vector<Trial>& trials); ///< all in one transaction
    Result<> saveNetwork(int trial, const network::TrainedNetwork& network);
    Result<> saveGeneration(const Generation& generation);

    [[nodiscard]] Result<std::vector<Trial>> trials() const; ///< by number; unfinished ones included
    [[nodiscard]] Result<std::vector<Generation>> generations() const;
    [[nodiscard]] Result<std::optional<network::TrainedNetwork>> network(int trial) const;

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
