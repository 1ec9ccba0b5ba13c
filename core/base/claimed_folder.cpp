// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimed_folder.h"

#include "bounded_files.h"
#include "reading_bounds.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

namespace snac {

namespace fs = std::filesystem;

namespace {

constexpr const char* markName = ".snac-unfinished";
constexpr std::string_view markText =
    "Unfinished work of SNAC Studio. If the program was killed, its next run here removes this folder.\n";

int openFolder(const fs::path& folder)
{
    return openWithin(folder.string(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
}

bool isMarkedFolder(int folder)
{
    struct stat own = {};
    struct stat mark = {};
    return ::fstat(folder, &own) == 0 && own.st_uid == ::geteuid() &&
           ::fstatat(folder, markName, &mark, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(mark.st_mode) &&
           mark.st_uid == own.st_uid;
}

Error claimError(const fs::path& folder)
{
    const int code = errno;
    return {.message = "this folder cannot be worked in: " + std::generic_category().message(code),
            .place = {.file = folder.string()},
            .kind = code == EACCES || code == EROFS ? ErrorKind::Wrong : ErrorKind::Transient};
}

} // namespace

FolderClaim& FolderClaim::operator=(FolderClaim&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FolderClaim::~FolderClaim()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<FolderClaim> FolderClaim::of(const fs::path& folder)
{
    FolderClaim claim(openFolder(folder));
    // First the lock, then the mark: a folder with a mark and without a lock is abandoned. Where files cannot
    // be locked at all nobody removes anything, which is no reason not to work.
    if (claim.m_descriptor < 0 ||
        (::flock(claim.m_descriptor, LOCK_EX) != 0 && errno != ENOLCK && errno != ENOTSUP)) {
        return std::unexpected(claimError(folder));
    }
    const int mark =
        ::openat(claim.m_descriptor, markName, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    const bool written =
        mark >= 0 && ::write(mark, markText.data(), markText.size()) == static_cast<ssize_t>(markText.size());
    const Error problem = claimError(folder); // of errno, before it changes
    if (mark >= 0) {
        ::close(mark);
    }
    if (!written) {
        return std::unexpected(problem);
    }
    return claim;
}

void FolderClaim::release()
{
    if (m_descriptor >= 0) {
        ::unlinkat(m_descriptor, markName, 0);
        ::close(std::exchange(m_descriptor, -1));
    }
}

bool isMarked(const fs::path& folder)
{
    const int descriptor = openFolder(folder);
    const bool marked = descriptor >= 0 && isMarkedFolder(descriptor);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return marked;
}

void removeAbandoned(const fs::path& parent, bool (*isNameOfOurs)(std::string_view name))
{
    std::error_code code;
    std::vector<fs::path> named;
    const ListedFolder listed(parent.string());
    for (fs::directory_iterator entry(listed.name(), code), end; !code && entry != end;
         entry.increment(code)) {
        if (const fs::path name = entry->path().filename(); isNameOfOurs(name.string())) {
            named.push_back(parent / name);
        }
    }
    for (const fs::path& folder : named) {
        const int descriptor = openFolder(folder);
        if (descriptor < 0) {
            continue;
        }
        // Under the lock, so that of two programs one removes it.
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && isMarkedFolder(descriptor)) {
            removeTreeWithin(folder.string());
        }
        ::close(descriptor);
    }
}

} // namespace snac
