// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"
#include "snac/study/study_meta.h"

#include <optional>
#include <string>

namespace snac::study {

// Private to this room.

/// How the raw features of a study are scaled, and what its user should know of it.
struct StudyScaler
{
    std::optional<data::Scaler> scaler; ///< an entry an input of the data; unset: not known, or none is used
    std::string note;                   ///< a sentence; empty: there is nothing to say
};

/// The one that answers it for predictions, exports and whoever goes on with a study: what an imported
/// network brought, else what the study keeps, else, of a study before it was kept, what its data give.
/// `data`: those of the study, with all inputs; null: they cannot be read. Where they give another one than
/// the study keeps, the study's counts, and the note says so.
[[nodiscard]] StudyScaler scalerOf(const StudyMeta& meta, const data::PreparedData* data);

} // namespace snac::study
