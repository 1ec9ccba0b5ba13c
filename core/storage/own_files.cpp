// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_files.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"

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
    const std::filesystem::path real = std::filesystem::weakly_canonical(studyFile, problem);
    for (const std::string& name : {studyFile, problem ? studyFile : real.string()}) {
        names.push_back(name);
        for (const std::string_view side : besideStudies) {
            names.push_back(name + std::string(side));
        }
    }
    return names;
}

Result<> checkIsNoSideFile(const std::string& path)
{
    // However it is spelt: there are file systems to which that is one name.
    const std::filesystem::path given(path);
    const std::filesystem::path named =
        given.has_filename() ? given.filename() : given.parent_path().filename();
    const std::string name = lowerCase(named.string());
    for (const std::string_view side : besideStudies) {
        if (!name.ends_with(side)) {
            continue;
        }
        const std::string study = name.substr(0, name.size() - side.size());
        if (study.ends_with(".snac")) {
            return fail("names that end in .snac" + std::string(side) +
                            " are kept for what lies beside a study; take another one",
                        {.file = path});
        }
    }
    return {};
}

} // namespace snac::study
