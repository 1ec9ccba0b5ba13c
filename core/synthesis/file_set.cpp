// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_set.h"

#include "snac/base/atomic_file.h"
#include "snac/base/bounded_files.h"
#include "snac/base/fresh_folder.h"
#include "snac/base/printable.h"

#include <filesystem>
#include <set>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

Result<> checkPaths(const FileSet& files)
{
    std::set<std::string> seen;
    for (const OutputFile& file : files) {
        const fs::path path(file.path);
        bool leaves = file.path.empty() || path.is_absolute() || !path.has_filename();
        for (const fs::path& part : path) {
            leaves = leaves || part == ".." || part == ".";
        }
        if (leaves) {
            return fail("'" + printable(file.path) + "' is no name of a file within a folder");
        }
        if (!seen.insert(path.lexically_normal().string()).second) {
            return fail("'" + printable(file.path) + "' is written twice");
        }
    }
    return {};
}

Result<> fill(const FileSet& files, const fs::path& folder)
{
    for (const OutputFile& file : files) {
        const fs::path place = folder / file.path;
        if (const std::error_code problem = makeFoldersWithin(place.parent_path().string())) {
            return std::unexpected(cannotMake(place.parent_path().string(), problem));
        }
        SNAC_CHECK(replaceFile(place.string(), file.bytes));
        if (const auto status = file.executable ? targetWithin(place.string()) : std::nullopt) {
            constexpr mode_t runs = S_IXUSR | S_IXGRP | S_IXOTH;
            const std::error_code problem = setModeWithin(place.string(), (status->st_mode & 07777) | runs);
            if (problem) {
                return std::unexpected(cannotMake(place.string(), problem));
            }
        }
    }
    return {};
}

} // namespace

Result<> commit(const FileSet& files, const std::string& folder)
{
    SNAC_CHECK(checkPaths(files));
    SNAC_TRY(auto fresh, FreshFolder::beside(folder));
    if (auto filled = fill(files, fresh.path()); !filled) {
        return std::unexpected(fresh.asWanted(std::move(filled).error()));
    }
    return fresh.finish();
}

} // namespace snac::synthesis
