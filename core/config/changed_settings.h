// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/study_plan.h"
#include "snac/study/study_config.h"

#include <string>
#include <vector>

namespace snac::config {

/// What is otherwise in a study than in the text it was begun with, as settings of that text: a search is
/// changed while it runs, prolonged, or goes on with other workers. `workers`: of the study now; 0: not
/// known.
[[nodiscard]] std::vector<PlannedSetting> changedSettings(const study::StudyConfig& begun,
                                                          const study::StudyConfig& now, int workers);
/// The text with these settings; what it says besides, comments too, stays. A text that is no YAML stays as
/// it is.
[[nodiscard]] std::string withSettings(std::string text, const std::vector<PlannedSetting>& settings);
/// "search.n_trials: 90, search.workers: 2"; empty without any.
[[nodiscard]] std::string settingsText(const std::vector<PlannedSetting>& settings);

} // namespace snac::config
