// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include "snac/base/printable.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

enum class Candidate { No, Unusable, Yes };

Candidate lookAt(const fs::path& path)
{
    std::error_code code;
    if (!fs::exists(path, code)) {
        return Candidate::No;
    }
    const bool usable = fs::is_regular_file(path, code) && ::access(path.c_str(), X_OK) == 0;
    return usable ? Candidate::Yes : Candidate::Unusable;
}

std::unexpected<Error> unusableProgram(const fs::path& path)
{
    std::error_code code;
    return fail(fs::is_directory(path, code) ? "this is a folder, not a program"
                                             : "this file may not be executed (chmod +x would allow it)",
                {.file = path.string()});
}

} // namespace

Result<std::string> findProgram(const std::string& program, const std::string& path)
{
    std::error_code code;
    if (program.contains('/')) {
        const fs::path file = fs::absolute(program, code);
        switch (lookAt(file)) {
        case Candidate::Yes:
            return file.string();
        case Candidate::Unusable:
            return unusableProgram(file);
        case Candidate::No:
            break;
        }
        return fail("this program does not exist", {.file = program}, ErrorKind::NotFound);
    }
    std::optional<fs::path> candidate;
    for (std::size_t start = 0; !program.empty() && start <= path.size();) {
        const std::size_t end = std::min(path.find(':', start), path.size());
        // An empty entry would be the folder the program happens to be in: whatever lies there is not run.
        if (end > start) {
            const fs::path file = fs::absolute(fs::path(path.substr(start, end - start)) / program, code);
            const Candidate found = lookAt(file);
            if (found == Candidate::Yes) {
                return file.string();
            }
            if (found == Candidate::Unusable && !fs::is_directory(file, code) && !candidate) {
                candidate = file;
            }
        }
        start = end + 1;
    }
    if (candidate) {
        return unusableProgram(*candidate);
    }
    return fail("there is no program '" + printableName(program) + "' in PATH", {}, ErrorKind::NotFound);
}

Result<std::string> findProgram(const std::string& program)
{
    const char* path = std::getenv("PATH");
    return findProgram(program, path == nullptr ? "/usr/bin:/bin" : path);
}

} // namespace snac::synthesis
