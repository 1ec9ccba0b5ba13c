// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// Private to the readers of text tables: names that people give to a truth, and to what a row counts.

namespace snac::data {

/// y_true, ground_truth, class_id: hardly anything else is called so.
[[nodiscard]] bool isPlainTruthName(std::string_view name);

/// signal, outcome, survived, species: a truth wherever it stands, at times an input; and all of
/// isPlainTruthName().
[[nodiscard]] bool isStrongTruthName(std::string_view name);

/// quality, category, type: a truth at times, more often an input; and all of isStrongTruthName().
[[nodiscard]] bool isUsualTruthName(std::string_view name);

/// weight, sample_weight, event_weight.
[[nodiscard]] bool isNameOfWeight(std::string_view name);

/// run, event, subject, patient_id: a number of what rows belong together, or of the rows themselves.
[[nodiscard]] bool isNameOfGroup(std::string_view name);

} // namespace snac::data
