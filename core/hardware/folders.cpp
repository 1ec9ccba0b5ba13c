// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folders.h"

#include <cstdlib>
#include <filesystem>

namespace snac::hardware {

namespace fs = std::filesystem;

namespace {

/// Deep enough for build/<preset>/tests/<program> below the source tree, and for <prefix>/bin/<program>.
constexpr int searchedParents = 5;

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string below(const std::string& folder, const char* path)
{
    return folder.empty() ? std::string() : (fs::path(folder) / path).string();
}

std::string findShipped()
{
    std::error_code code;
    if (const std::string resources = variable("SNAC_RESOURCES"); !resources.empty()) {
        return resources;
    }
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    fs::path parent = program.parent_path();
    for (int i = 0; i < searchedParents && !parent.empty(); ++i) {
        for (const fs::path& candidate : {parent / "share/snac-studio", parent / "resources"}) {
            if (fs::is_directory(candidate / "boards", code)) {
                return candidate.string();
            }
        }
        parent = parent == parent.root_path() ? fs::path() : parent.parent_path();
    }
#ifdef SNAC_DEVELOPMENT_RESOURCES
    // A development build may lie outside the source tree.
    if (const fs::path sources = SNAC_DEVELOPMENT_RESOURCES; fs::is_directory(sources / "boards", code)) {
        return sources.string();
    }
#endif
    return {};
}

std::string findUser()
{
    const std::string data = variable("XDG_DATA_HOME");
    if (!data.empty() && fs::path(data).is_absolute()) {
        return below(data, "snac-studio");
    }
    return below(variable("HOME"), ".local/share/snac-studio");
}

} // namespace

std::string Folders::shippedBoards() const
{
    return below(shipped, "boards");
}

std::string Folders::userBoards() const
{
    return below(user, "boards");
}

std::string Folders::shippedResidual() const
{
    return below(shipped, "surrogate/hls4ml-csynth.txt");
}

std::string Folders::userResidual() const
{
    return below(user, "surrogate/calibrated.txt");
}

std::string Folders::userRows() const
{
    return below(user, "surrogate/calibration.csv");
}

Folders findFolders()
{
    return {findShipped(), findUser()};
}

} // namespace snac::hardware
