// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_bounds.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <limits>
#include <optional>

namespace snac {

namespace fs = std::filesystem;

struct ReadingBounds::Place
{
    int folder = -1;
    std::string path;
    std::vector<std::string> own;
};

namespace {

std::atomic<std::shared_ptr<const ReadingBounds::Place>>& inForce()
{
    static std::atomic<std::shared_ptr<const ReadingBounds::Place>> place;
    return place;
}

std::string normal(const std::string& path)
{
    std::string name = fs::path(path).lexically_normal().string();
    while (name.size() > 1 && name.ends_with('/')) {
        name.pop_back();
    }
    return name;
}

/// The rest of a path below a folder, "." for the folder itself.
std::optional<std::string> restBelow(const std::string& folder, const std::string& path)
{
    if (folder.empty() || path == folder) {
        return folder.empty() ? std::nullopt : std::optional<std::string>(".");
    }
    const std::string begin = folder.ends_with('/') ? folder : folder + "/";
    return path.starts_with(begin) ? std::optional(path.substr(begin.size())) : std::nullopt;
}

/// The name from the folder. It may have been renamed since: then its name of today counts as well.
std::optional<std::string> nameInside(const ReadingBounds::Place& place, const std::string& path)
{
    if (!path.starts_with('/')) {
        return path;
    }
    if (auto rest = restBelow(place.path, path)) {
        return rest;
    }
    std::error_code ignored;
    return restBelow(fs::read_symlink("/proc/self/fd/" + std::to_string(place.folder), ignored).string(),
                     path);
}

int openIn(const ReadingBounds::Place& place, const std::string& path, int flags, unsigned mode)
{
    const std::string name = normal(path);
    const bool inFolder = restBelow(place.path, name).has_value();
    const bool isOwn = path.starts_with('/') && std::ranges::any_of(place.own, [&](const std::string& own) {
                           return restBelow(own, name) && (!inFolder || own.size() > place.path.size());
                       });
    if (isOwn) {
        return ::open(path.c_str(), flags | O_CLOEXEC, mode);
    }
    const auto inside = nameInside(place, name);
    if (!inside || *inside == ".." || inside->starts_with("../") || path.empty()) {
        errno = path.empty() ? ENOENT : EACCES;
        return -1;
    }
    return kernelOpensBeneath() ? openBeneath(place.folder, *inside, flags, mode)
                                : openBeneathStepByStep(place.folder, *inside, flags, mode);
}

} // namespace

int openBeneath(int folder, const std::string& name, int flags, unsigned mode)
{
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
    how.mode = (flags & O_CREAT) != 0 ? mode : 0;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    long opened = -1;
    do { // EAGAIN: somebody renamed a folder meanwhile
        opened = ::syscall(SYS_openat2, folder, name.c_str(), &how, sizeof how);
    } while (opened < 0 && (errno == EAGAIN || errno == EINTR));
    return static_cast<int>(opened);
}

int openBeneathStepByStep(int folder, const std::string& name, int flags, unsigned mode)
{
    int here = ::openat(folder, ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
    const auto step = [&here](const std::string& part, int how, unsigned bits) {
        const int next = ::openat(here, part.c_str(), how | O_NOFOLLOW | O_CLOEXEC, bits);
        const int problem = errno;
        ::close(here);
        errno = problem;
        return next;
    };
    std::size_t begin = 0;
    for (std::size_t slash = name.find('/'); here >= 0 && slash != std::string::npos;
         slash = name.find('/', begin)) {
        // Together with O_PATH a link would be opened itself; as a folder it is refused (ENOTDIR).
        here = step(name.substr(begin, slash - begin), O_PATH | O_DIRECTORY, 0);
        begin = slash + 1;
    }
    return here < 0 ? here : step(name.substr(begin), flags, mode);
}

bool kernelOpensBeneath()
{
    static const bool found = [] {
        const int here = openBeneath(AT_FDCWD, ".", O_PATH | O_DIRECTORY);
        if (here >= 0) {
            ::close(here);
        }
        return here >= 0;
    }();
    return found;
}

ReadingBounds::ReadingBounds(int folder, const std::string& path, const std::vector<std::string>& own)
{
    const int copy = ::fcntl(folder, F_DUPFD_CLOEXEC, 3);
    auto place = std::shared_ptr<Place>(new Place, [](const Place* ended) {
        if (ended->folder >= 0) {
            ::close(ended->folder);
        }
        delete ended;
    });
    place->folder = copy;
    place->path = normal(path);
    for (const std::string& one : own) {
        if (one.starts_with('/')) { // as they are named, and without their links
            std::error_code problem;
            place->own.push_back(normal(one));
            const fs::path whole = fs::canonical(one, problem);
            if (!problem) {
                place->own.push_back(whole.string());
            }
        }
    }
    m_place = place;
    inForce() = m_place;
}

ReadingBounds::~ReadingBounds()
{
    inForce().store(nullptr);
}

bool ReadingBounds::areSet()
{
    return inForce().load() != nullptr;
}

std::size_t ReadingBounds::largestData()
{
    if (!areSet()) {
        return std::numeric_limits<std::size_t>::max() / 2;
    }
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long bytes = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && bytes > 0 ? static_cast<std::size_t>(pages) / 4 * static_cast<std::size_t>(bytes)
                                  : std::size_t{1} << 30U;
}

int openWithin(const std::string& path, int flags, unsigned mode)
{
    const auto place = inForce().load();
    return place ? openIn(*place, path, flags, mode) : ::open(path.c_str(), flags | O_CLOEXEC, mode);
}

PathKind kindOfPath(const std::string& path)
{
    const int found = openWithin(path, O_PATH);
    if (found < 0) {
        return PathKind::Nothing;
    }
    struct stat status
    {
    };
    const bool known = ::fstat(found, &status) == 0;
    ::close(found);
    return !known                    ? PathKind::Nothing
           : S_ISREG(status.st_mode) ? PathKind::File
           : S_ISDIR(status.st_mode) ? PathKind::Folder
                                     : PathKind::Other;
}

ListedFolder::ListedFolder(const std::string& path)
    : m_path(path)
    , m_descriptor(inForce().load() ? openWithin(path, O_RDONLY | O_DIRECTORY) : -1)
{
}

ListedFolder::~ListedFolder()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

std::string ListedFolder::name() const
{
    return m_descriptor >= 0  ? "/proc/self/fd/" + std::to_string(m_descriptor)
           : inForce().load() ? std::string() // leads nowhere
                              : m_path;
}

} // namespace snac
