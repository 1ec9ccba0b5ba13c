// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/lesson/generation.h"
#include "snac/studio/shell/study_model.h"

#include <optional>

namespace snac::studio {

/// A generation of the open study as the lesson explains it: the stored record, with what the trials scored.
/// Nothing where the study has no such generation, or not all of its trials.
[[nodiscard]] std::optional<lesson::Generation> lessonOf(const StudyModel& model, std::size_t index);

} // namespace snac::studio
