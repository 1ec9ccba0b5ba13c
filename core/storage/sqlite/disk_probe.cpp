// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_probe.h"

#include "snac/base/bounded_files.h"
#include "snac/base/reading_bounds.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>

namespace snac::study {

namespace {

/// One descriptor a file, for the life of the program: to close it would take away the locks that SQLite
/// holds on the file in this program. Only files that SQLite found broken get one.
int descriptorOf(const std::string& file)
{
    static std::mutex mutex;
    static std::map<std::pair<dev_t, ino_t>, int> opened;
    const std::scoped_lock lock(mutex);
    const auto status = targetWithin(file);
    if (!status || !S_ISREG(status->st_mode)) {
        return -1;
    }
    const auto [entry, isNew] = opened.try_emplace({status->st_dev, status->st_ino}, -1);
    if (isNew || entry->second < 0) {
        entry->second = openWithin(file, O_RDONLY);
    }
    return entry->second;
}

} // namespace

std::string diskFailure(const std::string& why)
{
    return "the disk failed while the study file was read or written (" + why +
           "); what was saved before is kept. Check the disk, and the limit on file sizes (ulimit -f), then "
           "try again";
}

Result<> probeDisk(const std::string& file)
{
    const int descriptor = descriptorOf(file);
    if (descriptor < 0) {
        return {};
    }
    std::array<char, 1 << 16> part{};
    off_t at = 0;
    ssize_t length = 0;
    do {
        length = ::pread(descriptor, part.data(), part.size(), at);
        at += length > 0 ? length : 0;
    } while (length > 0 || (length < 0 && errno == EINTR));
    if (length < 0) {
        return fail(diskFailure(std::strerror(errno)), {.file = file}, ErrorKind::Transient);
    }
    return {};
}

} // namespace snac::study
