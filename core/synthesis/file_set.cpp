// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_set.h"

#include "snac/base/atomic_file.h"
#include "snac/base/printable.h"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
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

Error cannotMake(const std::string& folder, const std::error_code& why)
{
    const int code = why.value();
    const bool transient = code == ENOSPC || code == EDQUOT || code == EIO || code == ENOMEM;
    return {.message = "cannot make this folder: " + why.message(),
            .place = {.file = folder},
            .kind = transient ? ErrorKind::Transient : ErrorKind::Wrong};
}

/// A folder beside its final name that vanishes with this object unless it was kept.
class FreshFolder
{
public:
    explicit FreshFolder(const fs::path& place)
    {
        static std::atomic<unsigned> number = 0;
        m_path = place.parent_path() / (place.filename().string().substr(0, 100) + ".new-" +
                                        std::to_string(::getpid()) + "-" + std::to_string(++number));
    }
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;
    ~FreshFolder()
    {
        std::error_code ignored;
        if (!m_kept) {
            fs::remove_all(m_path, ignored);
        }
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }
    void keep() { m_kept = true; }

private:
    fs::path m_path;
    bool m_kept = false;
};

Result<> fill(const FileSet& files, const fs::path& folder)
{
    std::error_code problem;
    for (const OutputFile& file : files) {
        const fs::path place = folder / file.path;
        fs::create_directories(place.parent_path(), problem);
        if (problem) {
            return std::unexpected(cannotMake(place.parent_path().string(), problem));
        }
        SNAC_CHECK(replaceFile(place.string(), file.bytes));
        if (file.executable) {
            fs::permissions(place, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                            fs::perm_options::add, problem);
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
    std::error_code problem;
    fs::path place = fs::absolute(folder, problem).lexically_normal();
    if (!place.has_filename()) {
        place = place.parent_path(); // "out/"
    }
    if (fs::exists(place, problem) && !(fs::is_directory(place, problem) && fs::is_empty(place, problem))) {
        return fail("there is something here already; name another folder, or remove this one first",
                    {.file = folder});
    }
    fs::create_directories(place.parent_path(), problem);
    if (problem) {
        return std::unexpected(cannotMake(place.parent_path().string(), problem));
    }
    FreshFolder fresh(place);
    fs::create_directory(fresh.path(), problem);
    if (problem) {
        return std::unexpected(cannotMake(folder, problem));
    }
    SNAC_CHECK(fill(files, fresh.path()));
    // Takes the place of an empty folder, and of nothing else.
    fs::rename(fresh.path(), place, problem);
    if (problem) {
        return std::unexpected(cannotMake(folder, problem));
    }
    fresh.keep();
    return {};
}

} // namespace snac::synthesis
