// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial_marks.h"

#include "snac/storage/store.h"

namespace snac::jobs {

Result<MarksSaved> saveMarks(const MarkRequest& request)
{
    SNAC_TRY(const auto store, study::Store::openForWriting(request.file));
    for (const auto& [trial, mark] : request.marks) {
        SNAC_CHECK(store->saveMark(trial, mark));
    }
    SNAC_CHECK(store->settle());
    return MarksSaved{static_cast<int>(request.marks.size())};
}

} // namespace snac::jobs
