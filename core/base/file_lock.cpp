// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_lock.h"

#include "bounded_files.h"
#include "reading_bounds.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <thread>

namespace snac {

Result<FileLock> FileLock::take(const std::string& path, std::chrono::milliseconds patience)
{
    // A failure shows when the file is opened.
    static_cast<void>(makeFoldersWithin(std::filesystem::path(path).parent_path().string()));
    const int descriptor = openWithin(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor < 0) {
        return fail(errno == ELOOP ? std::string("this lock file is a symbolic link; remove it")
                                   : std::string("the lock file cannot be made: ") + std::strerror(errno),
                    {.file = path});
    }
    FileLock lock(descriptor);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        return fail("this lock file is not a regular file; remove it", {.file = path});
    }
    constexpr std::chrono::milliseconds pause(10);
    const auto last = std::chrono::steady_clock::now() + patience;
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return fail(std::string("the lock cannot be taken: ") + std::strerror(errno), {.file = path});
        }
        if (std::chrono::steady_clock::now() >= last) {
            return fail("another program is changing these files; try again when it is done", {.file = path},
                        ErrorKind::Transient);
        }
        std::this_thread::sleep_for(pause);
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

} // namespace snac
