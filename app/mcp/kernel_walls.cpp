// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel_walls.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string_view>

// Headers older than the kernel lack what came later.
#ifndef LANDLOCK_ACCESS_FS_REFER
#define LANDLOCK_ACCESS_FS_REFER (1ULL << 13)
#endif
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif

namespace snac::mcp {

namespace {

constexpr std::uint64_t ofFiles =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t reading =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

/// All that this version of Landlock knows to forbid.
std::uint64_t everything(long version)
{
    std::uint64_t rights = LANDLOCK_ACCESS_FS_MAKE_SYM | (LANDLOCK_ACCESS_FS_MAKE_SYM - 1); // the first 13
    rights |= LANDLOCK_ACCESS_FS_REFER;
    rights |= version >= 3 ? LANDLOCK_ACCESS_FS_TRUNCATE : 0;
    return rights;
}

void allow(int rules, int place, std::uint64_t rights)
{
    struct stat status
    {
    };
    if (place < 0 || ::fstat(place, &status) != 0) {
        return;
    }
    landlock_path_beneath_attr rule{};
    rule.allowed_access = S_ISDIR(status.st_mode) ? rights : rights & (ofFiles | LANDLOCK_ACCESS_FS_TRUNCATE);
    rule.parent_fd = place;
    ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

void allow(int rules, const std::string& path, std::uint64_t rights)
{
    const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
    allow(rules, place.number(), rights);
}

bool isBelow(const std::string& path, const std::string& folder)
{
    return path == folder || folder == "/" || path.starts_with(folder + "/");
}

/// Without links and "..", so that one place has one name; as it is where nothing is there.
std::string resolved(const std::string& path)
{
    std::error_code problem;
    const std::filesystem::path whole = std::filesystem::canonical(path, problem);
    return problem ? path : whole.string();
}

/// Whether everything else the user has lies in there too: the home, what it lies in, what the root lies in.
bool isTooWide(const std::string& folder, const std::string& home, const std::string& root)
{
    return (!home.empty() && isBelow(home, folder)) || (isBelow(root, folder) && root != folder);
}

/// Whether a ".../bin" belongs to one tool with its own files beside it, rather than being a collection of
/// programs.
bool isOfOneTool(const std::string& parent)
{
    struct stat status
    {
    };
    return ::stat((parent + "/lib").c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// The folders of $PATH, and of each ".../bin" the tool that it belongs to.
std::vector<std::string> foldersOfTools(const std::string& home, const std::string& root,
                                        std::string_view left)
{
    std::vector<std::string> folders;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find(':'), left.size());
        std::string folder(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
        if (!folder.starts_with('/')) {
            continue;
        }
        folder = resolved(folder);
        constexpr std::string_view bin = "/bin";
        if (isTooWide(folder, home, root)) {
            continue;
        }
        const std::string parent =
            folder.ends_with(bin) ? folder.substr(0, folder.size() - bin.size()) : std::string();
        const bool isUsersOwn = parent == home || parent == home + "/.local";
        const bool inTool =
            !parent.empty() && !isUsersOwn && !isTooWide(parent, home, root) && isOfOneTool(parent);
        folders.push_back(inTool ? parent : folder);
    }
    return folders;
}

/// This program's own place; where it lies among everything else, its own files alone.
void addOwn(std::vector<std::string>& places, const std::string& folder, const std::string& home,
            const std::string& root)
{
    if (!isTooWide(folder, home, root)) {
        places.push_back(folder);
        return;
    }
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if ((name.starts_with("snac") || name.starts_with("libsnac")) && entry.is_regular_file(ignored)) {
            places.push_back(entry.path().string());
        }
    }
}

std::string variable(const char* name)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace

std::vector<std::string> placesToRead(const std::string& rootName, const std::string& homeName,
                                      std::string_view path, const std::vector<std::string>& own)
{
    const std::string root = resolved(rootName);
    const std::string home = homeName.empty() ? std::string() : resolved(homeName);
    std::vector<std::string> places = {"/usr", "/lib", "/lib64", "/bin", "/sbin",
                                       "/etc", "/opt", "/proc",  "/sys"};
    std::ranges::move(foldersOfTools(home, root, path), std::back_inserter(places));
    for (const std::string& folder : own) {
        addOwn(places, resolved(folder), home, root);
    }
    const std::string settings = resolved(home + "/.Xilinx"); // and licences of AMD's tools
    if (!home.empty() && !isTooWide(settings, home, root)) {
        places.push_back(settings);
    }
    return places;
}

namespace {

/// Whatever the kernel can forbid: what this program and its tools put aside lies below the root, too.
void keepScratchInRoot(const RootFolder& root)
{
    if (const auto own = root.ownFolder()) {
        ::mkdirat(own->number(), "tmp", 0700);
        ::setenv("TMPDIR", (root.path() + "/" + std::string(RootFolder::ownName) + "/tmp").c_str(), 1);
    }
}

} // namespace

bool raiseKernelWalls(const RootFolder& root, const std::vector<std::string>& readable)
{
    keepScratchInRoot(root);
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 2) { // the first version refuses to rename from folder to folder
        return false;
    }
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = everything(version);
    const Descriptor rules(static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0)));
    if (!rules.isOpen()) {
        return false;
    }
    for (const std::string& place : placesToRead(root.path(), variable("HOME"), variable("PATH"), readable)) {
        allow(rules.number(), place, reading);
    }
    for (const char* device : {"/dev/null", "/dev/zero", "/dev/urandom", "/dev/random", "/dev/tty"}) {
        allow(rules.number(), device, attributes.handled_access_fs);
    }
    const Descriptor below(::open(".", O_PATH | O_CLOEXEC));
    allow(rules.number(), below.number(), attributes.handled_access_fs);
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_landlock_restrict_self, rules.number(), 0) == 0;
}

} // namespace snac::mcp
