// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atomic_file.h"

#include "bounded_files.h"
#include "reading_bounds.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

namespace snac {

namespace fs = std::filesystem;

namespace {

struct Descriptor
{
    int number = -1;
    explicit Descriptor(int opened)
        : number(opened)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (number >= 0) {
            ::close(number);
        }
    }
    /// Errors of a late write are told here.
    [[nodiscard]] bool close() { return ::close(std::exchange(number, -1)) == 0; }
};

bool isTransient(int code)
{
    return code == ENOSPC || code == EDQUOT || code == EFBIG || code == EIO || code == ENOMEM ||
           code == EMFILE || code == ENFILE;
}

std::unexpected<Error> cannot(const char* what, const std::string& path, int code)
{
    std::string why = std::strerror(code);
    if (code == EFBIG) {
        why += "; a limit on file sizes is set, see ulimit -f";
    }
    return fail(std::string("cannot ") + what + " this file: " + why, {.file = path},
                isTransient(code) ? ErrorKind::Transient : ErrorKind::Wrong);
}

/// A name beside `path` that no other writer uses, with its ending.
std::string freshName(const fs::path& path)
{
    static std::atomic<unsigned> number = 0;
    const std::string ending = path.extension().string();
    const std::string mark = ".new-" + std::to_string(::getpid()) + "-" + std::to_string(++number);
    return (path.parent_path() / (path.stem().string().substr(0, 100) + mark + ending)).string();
}

/// Where the name leads. A link that leads nowhere yet is followed too.
fs::path target(const std::string& path)
{
    std::error_code code;
    fs::path place = path;
    if (ReadingBounds::areSet()) {
        return place; // no link is followed; one at this very place is refused
    }
    for (int i = 0; i < 40 && fs::is_symlink(place, code); ++i) {
        const fs::path next = fs::read_symlink(place, code);
        place = next.is_absolute() ? next : place.parent_path() / next;
    }
    return place;
}

/// The one name of what is there, or would be made under this name.
fs::path placeOf(const std::string& path)
{
    std::error_code problem;
    if (ReadingBounds::areSet()) {
        const fs::path whole = fs::absolute(path, problem).lexically_normal();
        return problem ? fs::path(path) : whole;
    }
    fs::path whole = fs::weakly_canonical(fs::absolute(target(path), problem), problem);
    return problem ? fs::path(path) : whole;
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Result<> writeInPlace(const std::string& path, std::string_view bytes)
{
    Descriptor file(openWithin(path, O_WRONLY | O_TRUNC));
    if (file.number < 0 || !writeAll(file.number, bytes) || !file.close()) {
        return cannot("write", path, errno);
    }
    return {};
}

Result<> writeNew(const std::string& path, std::string_view bytes)
{
    Descriptor file(openWithin(path, O_WRONLY | O_CREAT | O_EXCL, 0666));
    if (file.number < 0 || !writeAll(file.number, bytes) || !file.close()) {
        return cannot("write", path, errno);
    }
    return {};
}

/// The fresh file takes the old one's place, or nothing changes.
Result<> putInPlace(const std::string& fresh, const std::string& place)
{
    if (Result<> flushed = flushToDisk(fresh); !flushed) {
        return flushed;
    }
    if (const auto old = targetWithin(place); old) {
        if (const std::error_code kept = setModeWithin(fresh, old->st_mode & 07777)) {
            return cannot("replace", place, kept.value());
        }
    }
    if (const std::error_code renamed = renameWithin(fresh, place)) {
        return cannot("replace", place, renamed.value());
    }
    return {};
}

} // namespace

Result<> flushToDisk(const std::string& path)
{
    const Descriptor file(openWithin(path, O_RDONLY));
    if (file.number < 0 || ::fsync(file.number) != 0) {
        return cannot("write", path, errno);
    }
    const std::string folder = fs::path(path).parent_path().string();
    const Descriptor names(openWithin(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY));
    // Some file systems do not flush folders; the file itself is safe by now.
    if (names.number >= 0 && ::fsync(names.number) != 0) {
        errno = 0;
    }
    return {};
}

Result<> replaceFile(const std::string& path, const std::function<Result<>(const std::string&)>& write)
{
    const auto old = targetWithin(path);
    if (old && S_ISDIR(old->st_mode)) {
        return fail("this is a folder, not a file", {.file = path});
    }
    // /dev/stdout is what it leads to, even where that is a file.
    if (old && (!S_ISREG(old->st_mode) || path.starts_with("/dev/") || path.starts_with("/proc/"))) {
        return write(path);
    }
    const auto named = ReadingBounds::areSet() ? statusWithin(path) : std::nullopt;
    if (named && S_ISLNK(named->st_mode)) {
        return cannot("write", path, ELOOP);
    }
    const fs::path place = target(path);
    if (old && !isAllowedWithin(place.string(), W_OK)) {
        return cannot("write", path,
                      errno); // who protects a file means it, even in a folder one may write to
    }
    const std::string fresh = freshName(place);
    Result<> done = write(fresh);
    if (done) {
        done = putInPlace(fresh, place.string());
    }
    if (!done) {
        removeWithin(fresh);
        done.error().place.file = path; // the name the reader knows
    }
    return done;
}

Result<> replaceFile(const std::string& path, std::string_view bytes)
{
    return replaceFile(path, [&](const std::string& name) {
        return name == path ? writeInPlace(name, bytes) : writeNew(name, bytes);
    });
}

bool isSameFile(const std::string& a, const std::string& b)
{
    const auto first = targetWithin(a);
    const auto second = targetWithin(b);
    return first && second && first->st_dev == second->st_dev && first->st_ino == second->st_ino;
}

Result<> checkOutput(const std::string& output, const std::vector<std::string>& inputs)
{
    const auto status = targetWithin(output);
    if (output.empty() || (status && !S_ISREG(status->st_mode))) {
        return {};
    }
    for (const std::string& input : inputs) {
        if (!input.empty() && (isSameFile(output, input) || placeOf(output) == placeOf(input))) {
            return fail("this output would overwrite " + input +
                            ", which this command needs; give it another name",
                        {.file = output});
        }
    }
    return {};
}

void reportOversizeWrites()
{
    struct sigaction ignore
    {
    };
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGXFSZ, &ignore, nullptr);
}

} // namespace snac
