// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results_folder.h"

#include "own_files.h"

#include "snac/base/bounded_files.h"

#include <filesystem>

namespace snac::study {

namespace {

std::filesystem::path plainFolder(const std::filesystem::path& folder)
{
    std::error_code problem;
    const std::filesystem::path whole = std::filesystem::absolute(folder / "", problem);
    return (problem ? folder / "" : whole).lexically_normal().parent_path();
}

/// Whether the file is in the study's results folder, counted from wherever its program does.
bool isInResultsDir(const std::string& file, const std::string& resultsDir)
{
    const std::filesystem::path folder = plainFolder(std::filesystem::path(file).parent_path());
    const std::filesystem::path wanted =
        (std::filesystem::path(resultsDir) / "").lexically_normal().parent_path();
    if (folder == plainFolder(resultsDir) || wanted.is_absolute() || wanted.empty()) {
        return folder == plainFolder(resultsDir);
    }
    auto part = folder.end();
    for (auto last = wanted.end(); last != wanted.begin();) {
        if (part == folder.begin() || *--part != *--last) {
            return false;
        }
    }
    return true;
}

} // namespace

Result<> makeResultsDir(const std::string& file, const std::string& resultsDir)
{
    if (resultsDir.empty() || !isInResultsDir(file, resultsDir)) {
        return {};
    }
    SNAC_CHECK(checkIsNoSideFile(file));
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    if (const std::error_code problem = makeFoldersWithin(folder.string())) {
        return fail("the results folder cannot be made: " + problem.message(), {.file = folder.string()});
    }
    return {};
}

} // namespace snac::study
