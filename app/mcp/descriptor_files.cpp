// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "descriptor_files.h"

#include "snac/base/printable.h"
#include "snac/base/reading_bounds.h"
#include "snac/base/regular_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>

namespace snac::mcp {

bool kernelLooksUp()
{
    return kernelOpensBeneath();
}

Descriptor openByKernel(int folder, const std::string& name, int flags)
{
    return Descriptor(openBeneath(folder, name, flags));
}

Descriptor openStepByStep(int folder, const std::string& name, int flags)
{
    return Descriptor(openBeneathStepByStep(folder, name, flags));
}

Result<std::string> contentOf(int file, const std::string& name, std::size_t largest)
{
    const SourcePlace place{.file = printableName(name)};
    struct stat status
    {
    };
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        return fail("this is not a regular file", place);
    }
    std::string bytes;
    char block[65536];
    while (true) {
        const ssize_t count = ::read(file, block, sizeof block);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return fail("cannot be read", place, ErrorKind::Transient);
        }
        if (count == 0) {
            return bytes;
        }
        bytes.append(block, static_cast<std::size_t>(count));
        if (bytes.size() > largest) {
            return fail("this file is larger than " + byteText(largest), place);
        }
    }
}

namespace {

FileStamp stampFrom(const struct stat& status)
{
    return {.number = static_cast<std::uint64_t>(status.st_ino),
            .bytes = static_cast<std::uint64_t>(status.st_size),
            .seconds = status.st_mtim.tv_sec,
            .nanoseconds = status.st_mtim.tv_nsec};
}

} // namespace

std::optional<FileStamp> stampOf(int folder, const std::string& name)
{
    struct stat status
    {
    };
    const bool isFile =
        ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
    return isFile ? std::optional(stampFrom(status)) : std::nullopt;
}

std::vector<FolderItem> itemsOf(Descriptor folder, bool* hasOther)
{
    std::vector<FolderItem> items;
    const int own = ::fcntl(folder.number(), F_DUPFD_CLOEXEC, 0); // the stream closes the one it is given
    DIR* const stream = own < 0 ? nullptr : ::fdopendir(own);
    if (stream == nullptr) {
        if (own >= 0) {
            ::close(own);
        }
        return items;
    }
    while (const dirent* const entry = ::readdir(stream)) {
        const std::string name = entry->d_name;
        struct stat status
        {
        };
        if (name == "." || name == ".." ||
            ::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
            continue;
        }
        if (S_ISDIR(status.st_mode) || S_ISREG(status.st_mode)) {
            items.push_back({name, S_ISDIR(status.st_mode), stampFrom(status)});
        } else if (hasOther != nullptr) {
            *hasOther = true;
        }
    }
    ::closedir(stream);
    std::ranges::sort(items, {}, &FolderItem::name);
    return items;
}

namespace {

Result<> writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return fail("cannot be written; is the disk full?", {}, ErrorKind::Transient);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0 ? Result<>() : fail("cannot be written to the disk", {}, ErrorKind::Transient);
}

} // namespace

Result<> writeIn(int folder, const std::string& name, std::string_view bytes, bool replace, FileStamp* stamp)
{
    static std::atomic<unsigned> count = 0;
    const SourcePlace place{.file = printableName(name)};
    const std::string aside =
        ".writing-" + std::to_string(::getpid()) + "-" + std::to_string(count.fetch_add(1));
    const Descriptor file(
        ::openat(folder, aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file.isOpen()) {
        return fail("cannot be written below the server's folder", place, ErrorKind::Transient);
    }
    const Result<> written = writeAll(file.number(), bytes);
    if (!written) {
        ::unlinkat(folder, aside.c_str(), 0);
        return fail(written.error().message, place, ErrorKind::Transient);
    }
    struct stat status
    {
    };
    if (stamp != nullptr && ::fstat(file.number(), &status) == 0) { // renaming changes none of it
        *stamp = stampFrom(status);
    }
    const unsigned how = replace ? 0U : RENAME_NOREPLACE;
    if (::renameat2(folder, aside.c_str(), folder, name.c_str(), how) != 0) {
        const bool exists = errno == EEXIST;
        ::unlinkat(folder, aside.c_str(), 0);
        return exists ? fail("there is a file of this name already; take another one", place)
                      : fail("cannot be written below the server's folder", place, ErrorKind::Transient);
    }
    ::fsync(folder); // the name is on the disk as well
    return {};
}

Result<std::string> readIn(int folder, const std::string& name, std::size_t largest)
{
    const Descriptor file(
        ::openat(folder, name.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen()) {
        return fail("there is no such file", {.file = printableName(name)}, ErrorKind::NotFound);
    }
    return contentOf(file.number(), name, largest);
}

} // namespace snac::mcp
