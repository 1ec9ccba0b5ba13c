// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_study_file.h"

#include "snac/base/atomic_file.h"
#include "snac/base/bounded_files.h"
#include "snac/base/fresh_folder.h"

#include <filesystem>

namespace snac::study {

namespace fs = std::filesystem;

Result<> makeStudyFile(const StudyStorage& storage, const std::string& file, StudyMeta meta,
                       const std::function<Result<>(Store&)>& fill)
{
    meta.programVersion = SNAC_VERSION;
    SNAC_TRY(const auto work, FreshFolder::beside(file));
    const std::string fresh = work.file(fs::path(file).filename().string());
    {
        SNAC_TRY(const auto store, storage.create(fresh, meta));
        SNAC_CHECK(fill(*store));
        SNAC_CHECK(store->settle());
    }
    std::error_code problem = linkWithin(fresh, file); // unlike a rename it replaces nothing
    if (problem == std::errc::operation_not_supported || problem == std::errc::operation_not_permitted) {
        problem = renameWithin(fresh, file);
    }
    return problem ? std::unexpected(cannotMake(file, problem)) : flushToDisk(file);
}

} // namespace snac::study
