// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_files.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"
#include "snac/base/reading_bounds.h"

#include <array>
#include <filesystem>
#include <string_view>

namespace snac::study {

namespace {

constexpr std::array<std::string_view, 5> besideStudies = {"-wal", "-shm", "-journal", ".lock", ".new"};

} // namespace

std::vector<std::string> ownFiles(const std::string& studyFile)
{
    std::vector<std::string> names;
    if (studyFile.empty()) {
        return names;
    }
    // What lies beside a file lies beside what a link to it leads to; the lock too.
    std::error_code problem;
    const std::filesystem::path real =
        ReadingBounds::areSet() // no link is followed, so that there is none to be resolved
            ? std::filesystem::path(studyFile)
            : std::filesystem::weakly_canonical(studyFile, problem);
    for (const std::string& name : {studyFile, problem ? studyFile : real.string()}) {
        names.push_back(name);
        for (const std::string_view side : besideStudies) {
            names.push_back(name + std::string(side));
        }
    }
    return names;
}

namespace {

/// What a study would keep beside itself under this name: "-wal"; empty: nothing.
std::string_view sideOf(const std::string& part)
{
    // However it is spelt: there are file systems to which that is one name.
    const std::string name = lowerCase(part);
    for (const std::string_view side : besideStudies) {
        if (name.ends_with(side) &&
            std::string_view(name).substr(0, name.size() - side.size()).ends_with(".snac")) {
            return side;
        }
    }
    return {};
}

} // namespace

Result<> checkIsNoSideFile(const std::string& path)
{
    // Folders on the way are made where they are missing, and are in the way of a study as files are.
    const std::filesystem::path whole = std::filesystem::path(path).lexically_normal();
    std::filesystem::path here;
    for (const std::filesystem::path& part : whole) {
        here /= part;
        const std::string_view side = sideOf(part.string());
        std::error_code ignored;
        // Of a whole path the user may have had the beginning for long.
        if (side.empty() ||
            (whole.is_absolute() && here != whole && std::filesystem::is_directory(here, ignored))) {
            continue;
        }
        return fail("names that end in .snac" + std::string(side) +
                        " are kept for what lies beside a study, also those of folders; take another one",
                    {.file = path});
    }
    return {};
}

} // namespace snac::study
