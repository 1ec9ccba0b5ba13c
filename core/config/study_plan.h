// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"
#include "snac/base/token.h"
#include "snac/data/dataset.h"
#include "snac/data/dataset_options.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

// From data, a metric and budgets to a study: the one planner of `snac new`, of agents and of the window.
namespace snac::config {

/// How much work a search is: SNAC-Pack's names.
enum class SearchPreset { Fast, Balanced, Exploratory, Aggressive };
inline constexpr Tokens<SearchPreset, 4> presetTokens{{{SearchPreset::Fast, "fast"},
                                                       {SearchPreset::Balanced, "balanced"},
                                                       {SearchPreset::Exploratory, "exploratory"},
                                                       {SearchPreset::Aggressive, "aggressive"}}};

/// What a plan rests on: what was read of the data, without the rows.
struct PlanData
{
    data::DatasetInfo info;
    std::int64_t train = 0; ///< rows of the three parts
    std::int64_t validation = 0;
    std::int64_t test = 0;
    std::vector<std::string> warnings =
        {};                    ///< of the profile of the data (data::profileOf), where it was made
    bool ownTest = false;      ///< the test rows are a part of their own, not split off
    bool pictures = false;     ///< inputs are pixels
    bool normalized = true;    ///< inputs are scaled to deviations or to 0..1
    bool extrapolated = false; ///< rows of classes are those of a drawn part, scaled: about so many
    double largestInput = 0.0; ///< largest absolute input, before it is scaled
    /// Regression: the largest absolute target, and the smallest deviation of a target (above 0).
    double largestTarget = 0.0;
    double leastDeviation = 1.0;
    double idleInputs = 0.0; ///< part of the inputs that never change

    [[nodiscard]] int outputs() const; ///< classes or targets
    [[nodiscard]] std::int64_t mostOfAClass() const;
    [[nodiscard]] std::int64_t leastOfAClass() const;
    /// About so many are among `rows` of all.
    [[nodiscard]] std::int64_t leastOfAClass(std::int64_t rows) const;
};
/// Of rows that were read with these options, split as the study splits them. O(rows x inputs). Errors: those
/// of the split.
[[nodiscard]] Result<PlanData> planDataOf(const data::Dataset& dataset, const data::DatasetOptions& options);
/// Reads the data and profiles them; of simulated sets a few thousand rows, which tell the same and warn of
/// nothing. Errors: those of
/// loadDataset() and of the split.
[[nodiscard]] Result<PlanData> readPlanData(const data::DatasetOptions& options, RunControl& control);

/// A setting of a study file.
struct PlannedSetting
{
    std::string path;   ///< of a field: "search.epochs"
    std::string yaml;   ///< its value, flow style
    std::string reason; ///< why it is so, in a sentence for the user; empty: it goes without saying
};

/// What the user asks for beside the data.
struct PlanWishes
{
    SearchPreset preset = SearchPreset::Balanced;
    /// Quantities, the score first; a score alone is joined by the costs of hardware. Empty: by the data.
    std::vector<std::string> objectives;
    std::vector<std::pair<std::string, double>> budgets; ///< by quantity, in the units of the study file
    std::string board;                                   ///< empty: the usual one
    std::vector<PlannedSetting> data;                    ///< the section `dataset`, as the user said it
    std::vector<PlannedSetting> settings;                ///< put over what is planned
    std::string file = "study.yaml"; ///< that the text is for: messages and relative paths
};

struct StudyPlan
{
    std::vector<PlannedSetting> settings;
    std::string text;               ///< of the study file, each choice with its reason as a comment
    std::vector<std::string> notes; ///< what deserves a look
};

/// The settings of section `dataset` that say these options, apart from defaults; `path` etc. as they are to
/// be written. Reasons say where they come from.
[[nodiscard]] std::vector<PlannedSetting> dataSettings(const data::DatasetOptions& options);

/// A study that suits data and wishes, and is read without errors. Pure: equal arguments give equal text.
/// Errors: quantities and boards that are not known, with the nearest names; settings that the reader
/// refuses, with what it says.
[[nodiscard]] Result<StudyPlan> planStudy(const PlanData& data, const PlanWishes& wishes,
                                          const hardware::BoardCatalogue& boards,
                                          const hardware::CostModel& costModel);

/// Settings as the text of a study file: sections in the order of the pipeline, `head` as a comment above
/// them.
[[nodiscard]] std::string planText(const std::vector<PlannedSetting>& settings,
                                   const std::vector<std::string>& head);

} // namespace snac::config
