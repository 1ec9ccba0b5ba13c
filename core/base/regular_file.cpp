// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regular_file.h"

#include "reading_bounds.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <string_view>

namespace snac {

namespace {

class OpenFile
{
public:
    explicit OpenFile(int number)
        : m_number(number)
    {
    }
    ~OpenFile()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

const char* kindOf(mode_t mode)
{
    return S_ISDIR(mode) ? "a folder" : S_ISFIFO(mode) ? "a pipe" : S_ISSOCK(mode) ? "a socket" : "a device";
}

std::unexpected<Error> cannotRead(int code, const std::string& path)
{
    const ErrorKind kind = code == ENOENT || code == ENOTDIR ? ErrorKind::NotFound
                           : code == EIO || code == ENOMEM || code == EMFILE || code == ENFILE
                               ? ErrorKind::Transient
                               : ErrorKind::Wrong;
    return fail(std::string("cannot read this file: ") + std::strerror(code), {.file = path}, kind);
}

constexpr std::size_t blockBytes = std::size_t{64} << 20U; // between looks at the control

/// Up to so many bytes, 0 at the end of the file.
Result<std::size_t> readSome(int file, char* to, std::size_t most, const std::string& path)
{
    ssize_t count = 0;
    do {
        count = ::read(file, to, most);
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
        return cannotRead(errno == EAGAIN ? EIO : errno, path);
    }
    return static_cast<std::size_t>(count);
}

/// Reads what is there now, should the file grow or shrink meanwhile.
Result<std::string> readAll(int file, std::size_t expected, std::size_t largest, const std::string& path,
                            const RunControl* control)
{
    std::string content;
    content.reserve(expected + 1); // one read more than expected tells the end
    std::size_t length = 0;
    while (true) {
        if (length == content.size()) {
            if (isCancelled(control)) {
                return failCancelled("reading was cancelled");
            }
            const std::size_t left = expected >= length ? expected + 1 - length : 4096;
            content.resize(length + std::min(left, blockBytes));
        }
        SNAC_TRY(const std::size_t count,
                 readSome(file, content.data() + length, content.size() - length, path));
        if (count == 0) {
            break;
        }
        length += count;
        if (length > largest) {
            return fail("this file is too large: at most " + byteText(largest) + " are read of one",
                        {.file = path});
        }
    }
    content.resize(length);
    return content;
}

/// Open, and regular. `size`: its bytes.
Result<> checkOpened(const OpenFile& file, const std::string& path, std::size_t& size)
{
    struct stat status
    {
    };
    if (file.number() < 0) {
        // A socket cannot be opened at all, and says so in words that help nobody.
        return errno == ENXIO ? fail("this is a socket or a device, not a file", {.file = path})
                              : cannotRead(errno, path);
    }
    if (::fstat(file.number(), &status) != 0) {
        return cannotRead(errno, path);
    }
    if (!S_ISREG(status.st_mode)) {
        return fail(std::string("this is ") + kindOf(status.st_mode) + ", not a file", {.file = path});
    }
    size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    return {};
}

constexpr int readingFlags = O_RDONLY | O_NONBLOCK | O_NOCTTY;

} // namespace

Result<std::string> readRegularFile(const std::string& path, std::size_t largest, const RunControl* control)
{
    const OpenFile file(openWithin(path, readingFlags));
    std::size_t size = 0;
    SNAC_CHECK(checkOpened(file, path, size));
    if (size > largest) {
        return fail("this file is too large: " + byteText(size) + ", at most " + byteText(largest) +
                        " are read of one",
                    {.file = path});
    }
    try {
        return readAll(file.number(), size, largest, path, control);
    } catch (const std::bad_alloc&) {
        return fail("not enough memory to read this file of " + byteText(size), {.file = path},
                    ErrorKind::Transient);
    }
}

Result<std::string> readBeginning(const std::string& path, std::size_t most)
{
    const OpenFile file(openWithin(path, readingFlags));
    std::size_t size = 0;
    SNAC_CHECK(checkOpened(file, path, size));
    std::string content(std::min(size, most), '\0');
    std::size_t length = 0;
    while (length < content.size()) {
        SNAC_TRY(const std::size_t count,
                 readSome(file.number(), content.data() + length, content.size() - length, path));
        if (count == 0) {
            break;
        }
        length += count;
    }
    content.resize(length);
    return content;
}

std::string byteText(std::size_t bytes)
{
    constexpr std::array<std::string_view, 5> units{"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    std::size_t tenths = bytes; // tenths of the unit, from kB on
    std::size_t whole = bytes;
    while (whole >= 1000 && unit + 1 < units.size()) {
        tenths = whole / 100;
        whole /= 1000;
        ++unit;
    }
    const std::string text = unit == 0 || tenths % 10 == 0
                                 ? std::to_string(whole)
                                 : std::to_string(whole) + "." + std::to_string(tenths % 10);
    return text + " " + std::string(units[unit]);
}

} // namespace snac
