// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_files.h"

#include <filesystem>

namespace snac::study {

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
        for (const char* side : {"", "-wal", "-shm", "-journal", ".lock", ".new"}) {
            names.push_back(name + side);
        }
    }
    return names;
}

} // namespace snac::study
