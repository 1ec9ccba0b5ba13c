// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"
#include "snac/hardware/cost_model.h"
#include "snac/study/study_config.h"

namespace snac::study {

/// The part of the inputs that have one value in all rows, 0 to 1. O(rows x inputs).
[[nodiscard]] double idleInputs(const data::Matrix& inputs);

/// How a study trains each of its networks, as its prices before training know it: the same for the search,
/// the form and `snac estimate`. `train`, `validation`: rows; `idle`: idleInputs() of the training rows.
[[nodiscard]] hardware::TrainingPlan trainingPlan(const StudyConfig& config, long long train,
                                                  long long validation, double idle);
[[nodiscard]] hardware::TrainingPlan trainingPlan(const StudyConfig& config, const data::PreparedData& data);

} // namespace snac::study
