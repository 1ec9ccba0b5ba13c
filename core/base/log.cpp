// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log.h"

#include "printable.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
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

/// So many digits, with zeros in front.
std::string digits(long long value, std::size_t count)
{
    std::string text = std::to_string(value);
    return std::string(count - std::min(count, text.size()), '0') + text;
}

/// "2026-11-26T20:57:22.123Z"
std::string utcNow()
{
    using namespace std::chrono;
    const auto now = floor<milliseconds>(system_clock::now());
    const auto day = floor<days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(now - day);
    return digits(static_cast<int>(date.year()), 4) + "-" + digits(static_cast<unsigned>(date.month()), 2) +
           "-" + digits(static_cast<unsigned>(date.day()), 2) + "T" + digits(time.hours().count(), 2) + ":" +
           digits(time.minutes().count(), 2) + ":" + digits(time.seconds().count(), 2) + "." +
           digits(time.subseconds().count(), 3) + "Z";
}

std::unexpected<Error> failedWith(const std::string& file, int problem)
{
    const std::string why =
        problem == ELOOP ? "a symbolic link is not followed" : std::generic_category().message(problem);
    return fail("the log cannot be written: " + why, {.file = file});
}

} // namespace

Result<> openLog(const std::string& file, LogLevel least)
{
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
        utcNow() + " " + std::string(levelName(level)) + " " + printableName(what, longestLine) + "\n";
    const std::scoped_lock lock(log().mutex);
    if (log().descriptor >= 0) {
        // One call to a file opened for appending: lines of several threads and programs do not mix.
        [[maybe_unused]] const ssize_t written = ::write(log().descriptor, line.data(), line.size());
    }
}

} // namespace snac
