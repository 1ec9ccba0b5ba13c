// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/storage/store.h"

#include <functional>
#include <string>

namespace snac::study {

/// Makes a study file of this program that is filled at once: under another name first, in a folder that
/// vanishes with all that is in it unless all went well. Replaces nothing. Errors: those of `fill` and of the
/// store, a file of that name, a full disk (Transient).
[[nodiscard]] Result<> makeStudyFile(const StudyStorage& storage, const std::string& file, StudyMeta meta,
                                     const std::function<Result<>(Store&)>& fill);

} // namespace snac::study
