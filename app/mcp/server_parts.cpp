// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_parts.h"

#include "conformance.h"
#include "kernel_walls.h"
#include "tools.h"

#include "snac/data/known_sets.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace snac::mcp {

namespace {

/// What the program reads outside of the root: its own files, and the user's boards and calibration.
std::vector<std::string> ownPlaces(const hardware::Environment& environment)
{
    std::vector<std::string> places = {environment.folders.shipped, environment.folders.user};
    std::error_code ignored;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    places.push_back(program.parent_path().string());
    places.push_back((program.parent_path().parent_path() / "lib").string());
    return places;
}

/// Of these it opens files by name, besides those of the root.
std::vector<std::string> filesByName(const hardware::Environment& environment)
{
    std::vector<std::string> places = {environment.folders.shipped, environment.folders.user};
    for (const data::KnownSet& set : data::knownSets()) {
        if (!set.packaged.empty()) {
            places.emplace_back(set.packaged);
        }
    }
    return places;
}

} // namespace

void letSearchesGoFirst()
{
    constexpr int politeness = 12;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), politeness);
}

namespace {

/// What a study below the root says of places outside is not believed.
hardware::EnvironmentPtr withinRoot(const hardware::EnvironmentPtr& environment, const RootFolder& root)
{
    hardware::Environment within = *environment;
    within.folders.dataOnly = root.path();
    return std::make_shared<const hardware::Environment>(std::move(within));
}

} // namespace

ServerParts::ServerParts(RootFolder root, const hardware::EnvironmentPtr& environment, std::string version)
    : m_root(std::move(root))
    , m_context{.root = m_root,
                .environment = std::make_shared<hardware::EnvironmentInUse>(withinRoot(environment, m_root))}
    , m_version(std::move(version))
{
}

Result<std::unique_ptr<ServerParts>> ServerParts::open(RootFolder root, const ServerOptions& options,
                                                       const hardware::EnvironmentPtr& environment,
                                                       const Begun& begun)
{
    std::unique_ptr<ServerParts> parts(new ServerParts(std::move(root), environment, options.version));
    SNAC_CHECK(parts->m_root.enter());
    SNAC_CHECK(parts->m_root.ownFolder());
    parts->m_bounds = parts->m_root.confine(filesByName(*environment));
    (void)raiseKernelWalls(parts->m_root, ownPlaces(*environment));
    parts->m_held = begun ? begun() : nullptr;
    SNAC_TRY(auto records, JobRecords::open(parts->m_root));
    auto works = jobWorks(parts->m_context);
    if (options.conformance) {
        works.merge(conformanceWorks());
        parts->m_extras = conformanceExtras();
    }
    parts->m_board =
        std::make_unique<JobBoard>(std::move(records), parts->m_context.environment, std::move(works));
    parts->m_tools = makeTools(parts->m_context, *parts->m_board);
    if (options.conformance) {
        std::ranges::move(conformanceTools(*parts->m_board), std::back_inserter(parts->m_tools));
    }
    return parts;
}

} // namespace snac::mcp
