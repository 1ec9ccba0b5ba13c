// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/space/gene.h"
#include "snac/study/quantity.h"
#include "snac/study/trial.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace snac::study {

/// A parameter's value: a number, or a word.
using ForeignValue = std::variant<double, std::string>;

/// One trial as another program wrote it down.
struct ForeignTrial
{
    int number = 0; ///< its own
    TrialState state = TrialState::Complete;
    std::string reason; ///< why it has no figures
    int generation = 0; ///< 0 where none is known
    std::vector<double> values;
    std::map<std::string, ForeignValue> parameters;
    double seconds = 0.0;
};

struct ForeignObjective
{
    std::string name; ///< as the program calls it; empty: it has none
    std::optional<Quantity> quantity;
    bool maximize = false;
};

/// The results of a search of another program, read whole and bounded. Trials by number, without gaps.
struct ForeignResults
{
    std::string format; ///< imported_results.h
    std::string study;  ///< its name
    std::vector<ForeignObjective> objectives;
    std::vector<ForeignTrial> trials;
    std::map<std::string, space::Domain> domains; ///< of parameters that the program told the range of
    std::vector<std::string> notes;               ///< what was understood, filled in or left out
};

inline constexpr int mostForeignTrials = 200'000;
inline constexpr std::size_t mostForeignParameters = 1'000;
inline constexpr std::size_t mostForeignObjectives = 8;
inline constexpr std::size_t longestForeignName = 512;

/// Of a result table of SNAC-Pack: the search's ({model}_search_results.csv, of a rank or merged) or the
/// local search's (pruning_log, qat_log, combined_qat_pruning_log). `name` is the file's, for messages.
/// Errors name the line.
[[nodiscard]] Result<ForeignResults> snacPackResults(const std::string& text, const std::string& name);

/// Of an SQLite file of Optuna 2.4 to 4. The file is opened so that no byte of it changes and nothing is left
/// beside it. `study`: its name; empty where the file has one. Needs a QCoreApplication. Errors: no SQLite,
/// no Optuna, several studies, one that is still being written, damage.
[[nodiscard]] Result<ForeignResults> optunaResults(const std::string& file, const std::string& study);

/// A value as people read it.
[[nodiscard]] std::string foreignText(const ForeignValue& value);

/// The parameters as genes, and each trial's genome in the same order; empty for trials without parameters.
/// What not every trial has becomes a list with "not set"; what cannot be one is left out and noted.
struct ForeignGenes
{
    std::vector<space::Gene> genes;
    std::vector<space::Genome> genomes;
    std::vector<std::string> notes;
};
[[nodiscard]] ForeignGenes genesOf(const ForeignResults& results);

/// The genes in the text of such a study, one a line behind "# gene: ", where a study file has its search
/// space; and back. Error: what is no gene.
[[nodiscard]] std::string genesText(const std::vector<space::Gene>& genes);
[[nodiscard]] Result<std::vector<space::Gene>> genesFrom(const std::string& text);

} // namespace snac::study
