// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log.h"

#include "printable.h"
#include "utc_time.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <mutex>
#include <system_error>

namespace snac {

namespace {

constexpr off_t largestLog = 1 << 20;
constexpr std::size_t longestLine = 8192;
constexpr int off = static_cast<int>(LogLevel::Error) + 1;

/// The open file; the level is read without the lock, for it is asked on every line that is not written.
struct Log
{
    std::mutex mutex;
    int descriptor = -1;
    std::atomic<int> least = off;
};

Log& log()
{
    static Log instance;
    return instance;
}

std::string_view levelName(LogLevel level)
{
    constexpr std::array<std::string_view, 4> names = {"debug", "info", "warning", "error"};
    return names.at(static_cast<std::size_t>(level));
}

std::unexpected<Error> failedWith(const std::string& file, int problem)
{
    const std::string why =
        problem == ELOOP ? "a symbolic link is not followed" : std::generic_category().message(problem);
    return fail("the log cannot be written: " + why, {.file = file});
}

/// Whether lines may be added to what is there: nothing, or lines of ours. Anything else is somebody's data
/// under a name that was mistyped.
bool isOurs(const std::string& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return true; // none there, or the one who opens it for writing says why not
    }
    std::array<char, 20> start{}; // "2026-01-31T12:00:00."
    struct stat known
    {
    };
    const bool regular = ::fstat(descriptor, &known) == 0 && S_ISREG(known.st_mode);
    const ssize_t count = regular ? ::read(descriptor, start.data(), start.size()) : 0;
    ::close(descriptor);
    return count == 0 || (count == static_cast<ssize_t>(start.size()) && start[4] == '-' && start[7] == '-' &&
                          start[10] == 'T' && start[13] == ':' && start[16] == ':');
}

} // namespace

Result<> openLog(const std::string& file, LogLevel least)
{
    if (file.ends_with(".snac") || !isOurs(file)) {
        return fail("this is no log of this program, and a log would destroy it; name another file",
                    {.file = file});
    }
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(file).parent_path(), ignored);
    struct stat known
    {
    };
    if (::lstat(file.c_str(), &known) == 0 && S_ISREG(known.st_mode) && known.st_size > largestLog) {
        std::filesystem::rename(file, file + ".old", ignored);
    }
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644);
    if (descriptor < 0) {
        return failedWith(file, errno);
    }
    struct stat opened
    {
    };
    if (::fstat(descriptor, &opened) != 0 || !S_ISREG(opened.st_mode)) {
        ::close(descriptor);
        return fail("the log cannot be written: it is not a regular file", {.file = file});
    }
    closeLog();
    const std::scoped_lock lock(log().mutex);
    log().descriptor = descriptor;
    log().least = static_cast<int>(least);
    return {};
}

void closeLog()
{
    const std::scoped_lock lock(log().mutex);
    log().least = off;
    if (log().descriptor >= 0) {
        ::close(log().descriptor);
    }
    log().descriptor = -1;
}

bool isLogged(LogLevel level)
{
    return static_cast<int>(level) >= log().least.load(std::memory_order_relaxed);
}

void logLine(LogLevel level, std::string_view what)
{
    if (!isLogged(level)) {
        return;
    }
    const std::string line =
        utcNowExact() + " " + std::string(levelName(level)) + " " + printableName(what, longestLine) + "\n";
    const std::scoped_lock lock(log().mutex);
    if (log().descriptor >= 0) {
        // One call to a file opened for appending: lines of several threads and programs do not mix.
        [[maybe_unused]] const ssize_t written = ::write(log().descriptor, line.data(), line.size());
    }
}

} // namespace snac
