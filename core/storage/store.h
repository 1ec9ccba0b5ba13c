// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_locator.h"

#include "snac/base/error.h"
#include "snac/fixedpoint/network.h"
#include "snac/study/compression_branch.h"
#include "snac/study/study_meta.h"
#include "snac/study/test_score.h"
#include "snac/study/trial.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// One study that is open, for reading or for writing. Every kind of place that keeps studies promises the
/// same; tests/core/storage/tst_store_conformance.cpp holds each of them to it.
///
/// - Ownership. A study has at most one writer; whoever opens it for writing meanwhile is refused with words
///   that say so. The writer alone decides what becomes of running trials: they belong to the process that
///   writes, and a reader takes them as unfinished. The right to write ends with the object or with the
///   process, however that ends, so nobody is ever locked out by a crash.
/// - Atomic. Each function that saves is one transaction: all that it was given is stored, or, where it
///   returns an error, nothing is. A trial comes with its epochs and, where one is given, its network; steps
///   with their networks.
/// - Kept. What a function that saves has returned success for survives the death of this program at any
///   moment, and a power cut once settle() has returned. After either a study opens as it stood after one of
///   its transactions, never in between.
/// - Monotonic reads. Readers may be there at any time, also while the study is written, and never hold up
///   the writer. A read sees all that was saved before it began, so never less than an earlier read of the
///   same object; two reads may see two states. meta() is that of the moment the study was opened, and of the
///   writer's own updateMeta().
/// - Exact. Values come back as they were saved, to the last bit; infinities and NaN too.
/// - Whole or an error. What cannot be read is an error that says where, never a shorter list. An error of
///   the place (a full disk, a lost connection) is ErrorKind::Transient and says nothing about the study;
///   a study that is not there is ErrorKind::NotFound.
/// - Threads. An object is used by the thread that opened it, and by one thread at a time; each thread that
///   reads opens its own.
///
/// Trials have the numbers from 0 on without gaps, in any order of saving. References of generations,
/// branches and scores to trials, and of steps and test scores to branches, lead to what is there.
class Store
{
public:
    // In the place that the locator leads to: see StudyStorage, of which these ask standardStorage().
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const StudyLocator& where,
                                                               const StudyMeta& meta);
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForWriting(const StudyLocator& where);
    [[nodiscard]] static Result<std::unique_ptr<Store>> openForReading(const StudyLocator& where);

    virtual ~Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Brings all that was saved to its last place, and makes sure that the locator still leads to it: after
    /// every generation and at the end. Error: it does not any more, and where the results are.
    virtual Result<> settle() = 0;
    /// What was found on opening that its user should know, in words.
    [[nodiscard]] virtual const std::vector<std::string>& notes() const = 0;

    [[nodiscard]] virtual const std::string& file() const = 0; ///< the locator's text, as it was named
    [[nodiscard]] virtual const StudyMeta& meta() const = 0;
    virtual Result<> updateMeta(const StudyMeta& meta) = 0;

    /// Inserts or replaces, with its epochs; with its network in the same transaction where one is given.
    virtual Result<> saveTrial(const Trial& trial, const network::TrainedNetwork* network = nullptr) = 0;
    /// The trial of an imported network, with the integers that came with it where it has some. Error: a
    /// study that is a search (StudyHeader::imported).
    virtual Result<> saveImport(const Trial& trial, const network::TrainedNetwork& network,
                                const fixedpoint::Network* integers) = 0;
    virtual Result<> saveTrials(const std::vector<Trial>& trials) = 0; ///< all in one transaction
    virtual Result<> saveGeneration(const Generation& generation) = 0;
    /// Star and note of a trial, in place of those before. They stay when the trial is saved again: of a
    /// trial that is stored already only this changes its mark. Error: no such trial; a note that is too
    /// long.
    virtual Result<> saveMark(int trial, const TrialMark& mark) = 0;

    [[nodiscard]] virtual Result<std::vector<Trial>> trials() const = 0; ///< by number; unfinished ones too
    [[nodiscard]] virtual Result<std::vector<Generation>> generations() const = 0; ///< by index
    /// Brings what this object gave of a study that grows up to date, and reads as little for it as can be
    /// new: trials from the first on that was running, and generations from the last on, which may have
    /// grown. Both may be empty. What is over already is taken for known, marks too. All of one state, the
    /// meta of which is given. Error: also that the place shows this object one state alone; then open anew.
    [[nodiscard]] virtual Result<StudyMeta> readOn(std::vector<Trial>& trials,
                                                   std::vector<Generation>& generations) const = 0;
    /// Of this trial; nothing where it has none of its own.
    [[nodiscard]] virtual Result<std::optional<network::TrainedNetwork>> network(int trial) const = 0;
    /// The integers that an imported network came with; nothing where there are none. Error: its origin says
    /// that there are some, and they are gone.
    [[nodiscard]] virtual Result<std::optional<fixedpoint::Network>> integers(int trial) const = 0;

    // The local search.

    /// Adds branches that are not there yet, in their order; the others get the new state. One transaction.
    virtual Result<> saveBranches(const std::vector<CompressionBranch>& branches) = 0;
    /// Adds steps with their networks, or replaces them. One transaction. Error: a branch that is not there.
    virtual Result<> saveSteps(const std::vector<CompressionStepPtr>& steps) = 0;
    virtual Result<> saveTestScore(const TestScore& score) = 0;

    [[nodiscard]] virtual Result<std::vector<CompressionBranch>>
    branches() const = 0; ///< in the order they were added
    /// The figures of all steps, by branch, then round. Networks and masks, which are most of a study's size,
    /// and what is said by their layers are left empty: step() has them.
    [[nodiscard]] virtual Result<std::vector<CompressionStepPtr>> steps() const = 0;
    /// One step whole; null where there is none of that name.
    [[nodiscard]] virtual Result<CompressionStepPtr> step(const StepId& id) const = 0;
    [[nodiscard]] virtual Result<std::vector<TestScore>> testScores() const = 0; ///< the oldest first

protected:
    Store() = default;
};

/// A kind of place that keeps studies. Functions may be called from any thread; what they open belongs to the
/// caller's.
class StudyStorage
{
public:
    virtual ~StudyStorage() = default;

    /// Whether there is something under this name, a study or not.
    [[nodiscard]] virtual bool exists(const StudyLocator& where) const = 0;
    /// Makes a new study and opens it for writing; its meta gets an id of its own. Errors: there is one
    /// already, it cannot be made; then there is none.
    [[nodiscard]] virtual Result<std::unique_ptr<Store>> create(const StudyLocator& where,
                                                                const StudyMeta& meta) const = 0;
    /// Errors: none there, somebody writes it, of a later program, damaged: it is left as it was.
    [[nodiscard]] virtual Result<std::unique_ptr<Store>> openForWriting(const StudyLocator& where) const = 0;
    /// Also while another program writes. Errors: as above but for the writer.
    [[nodiscard]] virtual Result<std::unique_ptr<Store>> openForReading(const StudyLocator& where) const = 0;
    /// The process that writes a study, 0 where it is not known; nothing: nobody does. Holds up no writer.
    [[nodiscard]] virtual std::optional<int> writer(const StudyLocator& /*where*/) const { return {}; }
    /// Names and versions of the libraries that keep a study there, for the head of a new one.
    [[nodiscard]] virtual std::map<std::string, std::string> libraries(const StudyLocator& where) const = 0;
};

/// All places this program knows, by the locator's scheme.
[[nodiscard]] const StudyStorage& standardStorage();

} // namespace snac::study
