// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_look.h"
#include "settings.h"

#include "snac/study/study_config.h"

namespace snac::config {

/// What no single field can tell: whether settings fit each other. Findings carry the place of the setting to
/// change. What makes every trial fail is no error in the text of a study that is stored: it was begun.
void checkTogether(const SourceText& source, const Settings& settings, const study::StudyConfig& config,
                   bool stored, const FileLook& look, std::vector<Diagnostic>& findings);

/// Where candidates choose windows: inputs of the samples that all of these take, in traces of usual length.
[[nodiscard]] int windowInputs(const study::StudyConfig& config);

} // namespace snac::config
