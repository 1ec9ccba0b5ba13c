// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bounded_files.h"

#include "reading_bounds.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>
#include <vector>

namespace snac {

namespace fs = std::filesystem;

namespace {

std::error_code errnoCode()
{
    return {errno, std::generic_category()};
}

std::error_code codeOf(int result)
{
    return result == 0 ? std::error_code() : errnoCode();
}

/// The open folder that a name lies in, and what it is called there.
class Spot
{
public:
    explicit Spot(const std::string& path)
    {
        std::string whole = path;
        while (whole.size() > 1 && whole.ends_with('/')) {
            whole.pop_back();
        }
        const std::size_t slash = whole.rfind('/');
        m_name = slash == std::string::npos ? whole : whole.substr(slash + 1);
        if (m_name.empty() || m_name == "." || m_name == "..") {
            errno = EINVAL;
            return;
        }
        const std::string parent =
            slash == std::string::npos ? "." : whole.substr(0, std::max(slash, std::size_t{1}));
        m_folder = openWithin(parent, O_PATH | O_DIRECTORY);
    }
    Spot(const Spot&) = delete;
    Spot& operator=(const Spot&) = delete;
    ~Spot()
    {
        if (m_folder >= 0) {
            const int before = errno; // of what was done here
            ::close(m_folder);
            errno = before;
        }
    }

    /// Else errno says why.
    [[nodiscard]] bool isOpen() const { return m_folder >= 0; }
    [[nodiscard]] int folder() const { return m_folder; }
    [[nodiscard]] const char* name() const { return m_name.c_str(); }

private:
    std::string m_name;
    int m_folder = -1;
};

std::optional<struct stat> statusBy(const std::string& path, int flags)
{
    struct stat status
    {
    };
    if (!ReadingBounds::areSet()) {
        const int how = (flags & O_NOFOLLOW) != 0 ? AT_SYMLINK_NOFOLLOW : 0;
        return ::fstatat(AT_FDCWD, path.c_str(), &status, how) == 0 ? std::optional(status) : std::nullopt;
    }
    const int found = openWithin(path, O_PATH | flags);
    if (found < 0) {
        return std::nullopt;
    }
    const bool known = ::fstat(found, &status) == 0;
    ::close(found);
    return known ? std::optional(status) : std::nullopt;
}

/// Of a descriptor that was opened by O_PATH, which chmod() and access() do not take as it is.
std::string nameOf(int descriptor)
{
    return "/proc/self/fd/" + std::to_string(descriptor);
}

std::vector<std::string> namesIn(int folder)
{
    std::vector<std::string> names;
    DIR* const stream = ::fdopendir(folder); // has the descriptor from here on
    if (stream == nullptr) {
        ::close(folder);
        return names;
    }
    while (const dirent* const entry = ::readdir(stream)) {
        const std::string name = entry->d_name;
        if (name != "." && name != "..") {
            names.push_back(name);
        }
    }
    ::closedir(stream);
    return names;
}

} // namespace

std::optional<struct stat> statusWithin(const std::string& path)
{
    return statusBy(path, O_NOFOLLOW);
}

std::optional<struct stat> targetWithin(const std::string& path)
{
    return statusBy(path, 0);
}

bool isAllowedWithin(const std::string& path, int mode)
{
    if (!ReadingBounds::areSet()) {
        return ::access(path.c_str(), mode) == 0;
    }
    const int found = openWithin(path, O_PATH);
    if (found < 0) {
        return false;
    }
    const bool allowed = ::access(nameOf(found).c_str(), mode) == 0;
    const int problem = errno;
    ::close(found);
    errno = problem;
    return allowed;
}

std::error_code makeFolderWithin(const std::string& path)
{
    if (!ReadingBounds::areSet()) {
        return codeOf(::mkdir(path.c_str(), 0777));
    }
    const Spot spot(path);
    return spot.isOpen() ? codeOf(::mkdirat(spot.folder(), spot.name(), 0777)) : errnoCode();
}

std::error_code makeFoldersWithin(const std::string& path)
{
    if (!ReadingBounds::areSet()) {
        std::error_code problem;
        if (!path.empty()) {
            fs::create_directories(path, problem);
        }
        return problem;
    }
    if (path.empty() || kindOfPath(path) == PathKind::Folder) {
        return {};
    }
    const fs::path parent = fs::path(path).parent_path();
    if (parent == fs::path(path)) {
        return {EACCES, std::generic_category()}; // the top of all, and outside
    }
    if (const std::error_code problem = makeFoldersWithin(parent.string())) {
        return problem;
    }
    const std::error_code made = fs::path(path).has_filename() ? makeFolderWithin(path) : std::error_code();
    // Another program may have been faster. A link is no folder.
    return made == std::errc::file_exists && kindOfPath(path) == PathKind::Folder ? std::error_code() : made;
}

std::error_code renameWithin(const std::string& from, const std::string& to)
{
    if (!ReadingBounds::areSet()) {
        return codeOf(::rename(from.c_str(), to.c_str()));
    }
    const Spot before(from);
    if (!before.isOpen()) {
        return errnoCode();
    }
    const Spot after(to);
    return after.isOpen() ? codeOf(::renameat(before.folder(), before.name(), after.folder(), after.name()))
                          : errnoCode();
}

std::error_code linkWithin(const std::string& file, const std::string& name)
{
    if (!ReadingBounds::areSet()) {
        std::error_code problem;
        fs::create_hard_link(file, name, problem);
        return problem;
    }
    const Spot before(file);
    if (!before.isOpen()) {
        return errnoCode();
    }
    const Spot after(name);
    return after.isOpen() ? codeOf(::linkat(before.folder(), before.name(), after.folder(), after.name(), 0))
                          : errnoCode();
}

std::error_code removeWithin(const std::string& path)
{
    std::error_code problem;
    if (!ReadingBounds::areSet()) {
        fs::remove(path, problem);
        return problem;
    }
    const Spot spot(path);
    if (!spot.isOpen()) {
        return errno == ENOENT ? problem : errnoCode();
    }
    if (::unlinkat(spot.folder(), spot.name(), 0) == 0 || errno == ENOENT) {
        return problem;
    }
    return errno == EISDIR || errno == EPERM ? codeOf(::unlinkat(spot.folder(), spot.name(), AT_REMOVEDIR))
                                             : errnoCode();
}

std::error_code removeTreeAt(int folder, const std::string& name)
{
    if (::unlinkat(folder, name.c_str(), 0) == 0 || errno == ENOENT) {
        return {};
    }
    const std::error_code kept = errnoCode();
    const int opened = ::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0) {
        return kept;
    }
    const int listed = ::fcntl(opened, F_DUPFD_CLOEXEC, 3);
    for (const std::string& one : listed < 0 ? std::vector<std::string>() : namesIn(listed)) {
        (void)removeTreeAt(opened, one); // what stays keeps the folder, which says so
    }
    ::close(opened);
    return codeOf(::unlinkat(folder, name.c_str(), AT_REMOVEDIR));
}

std::error_code removeTreeWithin(const std::string& path)
{
    if (!ReadingBounds::areSet()) {
        std::error_code problem;
        fs::remove_all(path, problem);
        return problem;
    }
    const Spot spot(path);
    return spot.isOpen()     ? removeTreeAt(spot.folder(), spot.name())
           : errno == ENOENT ? std::error_code()
                             : errnoCode();
}

std::error_code setModeWithin(const std::string& path, mode_t mode)
{
    if (!ReadingBounds::areSet()) {
        return codeOf(::chmod(path.c_str(), mode));
    }
    const int found = openWithin(path, O_PATH);
    if (found < 0) {
        return errnoCode();
    }
    const std::error_code done = codeOf(::chmod(nameOf(found).c_str(), mode));
    ::close(found);
    return done;
}

} // namespace snac
