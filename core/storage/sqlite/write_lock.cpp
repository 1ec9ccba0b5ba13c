// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_lock.h"

#include "snac/base/bounded_files.h"
#include "snac/base/reading_bounds.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>

namespace snac::study {

namespace {

/// What the holder wrote into its lock file: its process id, or 0.
int processIn(int descriptor)
{
    std::array<char, 32> text{};
    const ssize_t length = ::pread(descriptor, text.data(), text.size() - 1, 0);
    int process = 0;
    const auto [end, problem] =
        std::from_chars(text.data(), text.data() + std::max<ssize_t>(length, 0), process);
    return problem == std::errc() && end == text.data() + length && process > 0 ? process : 0;
}

/// One lock for one file, whatever name leads to it.
std::string lockPath(const std::string& file)
{
    std::error_code ignored;
    if (ReadingBounds::areSet()) { // no link is followed, so that there is none to be resolved
        return file + ".lock";
    }
    const std::filesystem::path real = std::filesystem::weakly_canonical(file, ignored);
    return (real.empty() ? file : real.string()) + ".lock";
}

/// Who only asks whether somebody writes (see holder()) has the lock for a moment, and is no writer.
bool lockForGood(int descriptor)
{
    constexpr int tries = 10;
    for (int i = 0; i < tries; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            return true;
        }
        ::usleep(1000);
    }
    return false;
}

/// Whether the name still leads to the file that was opened: the last holder may have removed it meanwhile.
bool isCurrent(int descriptor, const std::string& path)
{
    struct stat opened
    {
    };
    const auto named = statusWithin(path);
    return named && ::fstat(descriptor, &opened) == 0 && opened.st_dev == named->st_dev &&
           opened.st_ino == named->st_ino;
}

} // namespace

WriteLock::WriteLock(std::string path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

WriteLock::~WriteLock()
{
    // Somebody may have removed the file and another program have made its own there, which is not ours to
    // remove.
    if (isCurrent(m_descriptor, m_path)) {
        removeWithin(m_path);
    }
    ::close(m_descriptor);
}

std::optional<int> WriteLock::holder(const std::string& file)
{
    // A pipe of that name is not waited for.
    const int descriptor = openWithin(lockPath(file), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        return std::nullopt;
    }
    const bool isHeld = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    const auto process = isHeld ? std::optional(processIn(descriptor)) : std::nullopt;
    ::close(descriptor); // and lets it go at once
    return process;
}

Result<std::unique_ptr<WriteLock>> WriteLock::take(const std::string& file)
{
    const std::string path = lockPath(file);
    for (int attempt = 0; attempt < 100; ++attempt) {
        const int descriptor = openWithin(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0644);
        if (descriptor < 0 && errno == ELOOP) {
            return fail("the lock file " + path +
                            " is a symbolic link, which this program never makes; remove it, then try again",
                        {.file = file});
        }
        if (descriptor < 0) {
            return fail("cannot write here (" + std::string(std::strerror(errno)) + ": " + path +
                            "); choose a folder you may write to with --study",
                        {.file = file});
        }
        struct stat status
        {
        };
        if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_nlink > 1) {
            ::close(descriptor);
            if (status.st_nlink == 0) {
                continue; // its holder has just given it back
            }
            return fail(
                "the lock file " + path +
                    " is a hard link or no file, which this program never makes; remove it, then try again",
                {.file = file});
        }
        if (!lockForGood(descriptor)) {
            const int process = processIn(descriptor);
            ::close(descriptor);
            return fail("another program is writing this study" +
                            (process > 0 ? " (process " + std::to_string(process) + ")" : std::string()) +
                            "; wait until it has finished or stop it, then try again",
                        {.file = file});
        }
        if (isCurrent(descriptor, path)) {
            const std::string id = std::to_string(::getpid());
            // The process id only serves the message above; a full disk does not hinder the lock.
            if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, id.data(), id.size(), 0) < 0) {
                errno = 0;
            }
            return std::unique_ptr<WriteLock>(new WriteLock(path, descriptor));
        }
        ::close(descriptor);
    }
    return fail("the lock file keeps changing: " + path, {.file = file});
}

} // namespace snac::study
