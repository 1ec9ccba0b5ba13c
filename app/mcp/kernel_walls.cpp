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

/// The folders of $PATH, and of each ".../bin" the tool that it belongs to; of the user's own collections,
/// which lie beside everything else the user has, the programs alone.
std::vector<std::string> foldersOfTools(const std::string& home)
{
    std::vector<std::string> folders;
    const char* const variable = std::getenv("PATH");
    std::string_view left = variable == nullptr ? "" : variable;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find(':'), left.size());
        std::string folder(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
        if (folder.starts_with('/')) {
            constexpr std::string_view bin = "/bin";
            const bool isCollection = folder == home + "/bin" || folder == home + "/.local/bin";
            const bool inTool = folder.ends_with(bin) && folder.size() > bin.size() && !isCollection;
            folders.push_back(inTool ? folder.substr(0, folder.size() - bin.size()) : folder);
        }
    }
    return folders;
}

} // namespace

bool raiseKernelWalls(const RootFolder& root, const std::vector<std::string>& readable)
{
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
    const std::string home = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
    for (const char* folder : {"/usr", "/lib", "/lib64", "/bin", "/sbin", "/etc", "/opt", "/proc", "/sys"}) {
        allow(rules.number(), folder, reading);
    }
    for (const std::string& folder : foldersOfTools(home)) {
        allow(rules.number(), folder, reading);
    }
    for (const std::string& folder : readable) {
        allow(rules.number(), folder, reading);
    }
    for (const char* device : {"/dev/null", "/dev/zero", "/dev/urandom", "/dev/random", "/dev/tty"}) {
        allow(rules.number(), device, attributes.handled_access_fs);
    }
    if (!home.empty()) { // licences and settings of AMD's tools
        allow(rules.number(), home + "/.Xilinx", attributes.handled_access_fs);
    }
    const Descriptor below(::open(".", O_PATH | O_CLOEXEC));
    allow(rules.number(), below.number(), attributes.handled_access_fs);
    if (const auto own = root.ownFolder()) {
        ::mkdirat(own->number(), "tmp", 0700);
        ::setenv("TMPDIR", (root.path() + "/" + std::string(RootFolder::ownName) + "/tmp").c_str(), 1);
    }
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_landlock_restrict_self, rules.number(), 0) == 0;
}

} // namespace snac::mcp
