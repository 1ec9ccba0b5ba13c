// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"
#include "snac/study/study_config.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace snac::study {

/// Something in the settings that would make every trial fail on this data.
struct Obstacle
{
    std::string path; ///< of the key: "search.loss"
    std::string message;
};

/// What the settings are held against.
struct DataFacts
{
    data::DatasetInfo info;
    std::int64_t fittingRows = 0;        ///< training and validation; 0: not known
    std::int64_t fittingGroups = 0;      ///< of these rows, that stay together; 0: there are none
    std::int64_t fittingTimes = 0;       ///< of these rows, different ones; 0: they have none
    std::vector<std::int64_t> classRows; ///< of them, by class; empty: not known, or numbers as targets
    /// Rows of each class in training, validation and test; empty likewise.
    std::vector<std::array<std::int64_t, 3>> classParts = {};
    /// Labels, groups and times of these rows, where there are groups or times and classes; else null.
    std::shared_ptr<const data::Samples> bound = {};
    /// Of the training rows, rows x outputs; null: not known, or no numbers.
    std::shared_ptr<const data::Matrix> targets = {};
};
[[nodiscard]] DataFacts factsOf(const data::PreparedData& data);

/// All obstacles that settings and data tell without training anything: scores, losses and outputs that do
/// not go with the task, more folds than rows. O(settings), with
/// folds of groups or times O(rows).
[[nodiscard]] std::vector<Obstacle> obstacles(const StudyConfig& config, const DataFacts& facts);

/// What would not stop the study, but makes its scores worth less than they look: classes of so few rows that
/// folds are without them, or that their part of a score rests on a handful of rows. A sentence each.
/// O(classes x folds), with folds of groups or times O(rows).
[[nodiscard]] std::vector<std::string> cautions(const StudyConfig& config, const DataFacts& facts);

/// Those that the settings tell by themselves, once the task is known or follows from them: scores and a loss
/// for both classes and numbers. Part of obstacles().
[[nodiscard]] std::vector<Obstacle> contradictions(const StudyConfig& config);

} // namespace snac::study
