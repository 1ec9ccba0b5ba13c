// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npy_rows.h"

#include "snac/base/reading_bounds.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <limits>

namespace snac::data {

namespace {

/// Fewer bytes than asked for: the end of the file, or a read that failed.
std::size_t readAt(int file, std::size_t at, char* bytes, std::size_t count)
{
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got = ::pread(file, bytes + done, count - done, static_cast<off_t>(at + done));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            break;
        }
        done += static_cast<std::size_t>(got);
    }
    return done;
}

} // namespace

NpyRows::File::~File()
{
    if (m_number >= 0) {
        ::close(m_number);
    }
}

Result<NpyRows> NpyRows::open(const std::string& path)
{
    const SourcePlace place{path, 0, 0};
    NpyRows rows;
    rows.m_path = path;
    rows.m_file = File(openWithin(path, O_RDONLY | O_NONBLOCK | O_NOCTTY));
    struct stat status
    {
    };
    if (rows.m_file.number() < 0 && (errno == ENOENT || errno == ENOTDIR)) {
        return fail("no such file", place, ErrorKind::NotFound);
    }
    if (rows.m_file.number() < 0 || ::fstat(rows.m_file.number(), &status) != 0) {
        return fail("could not be read", place, ErrorKind::Transient);
    }
    if (!S_ISREG(status.st_mode)) {
        return fail("this is not a file", place);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    constexpr std::size_t longestHeader = 65536;
    std::string beginning(std::min(longestHeader, size), '\0');
    if (readAt(rows.m_file.number(), 0, beginning.data(), beginning.size()) != beginning.size()) {
        return fail("could not be read", place, ErrorKind::Transient);
    }
    SNAC_TRY(rows.m_header, parseNpyHeader(beginning, path));
    const NpyHeader& header = rows.m_header;
    const auto wanted = header.dataOffset + header.count * static_cast<std::size_t>(header.itemSize);
    if (size != wanted) {
        return fail("the header says " + std::to_string(wanted) + " bytes, the file has " +
                        std::to_string(size) + ": it is " +
                        (size < wanted ? "truncated" : "longer than it says"),
                    place);
    }
    if (header.fortranOrder && header.shape.size() > 1) {
        return fail("this array is stored column by column; save it row by row (numpy.ascontiguousarray)",
                    place);
    }
    return rows;
}

Result<> NpyRows::read(std::size_t row, std::size_t first, std::size_t count, float* out)
{
    const auto item = static_cast<std::size_t>(m_header.itemSize);
    m_bytes.resize(count * item);
    m_values.resize(count);
    const std::size_t at = m_header.dataOffset + (row * columns() + first) * item;
    if (readAt(m_file.number(), at, m_bytes.data(), m_bytes.size()) != m_bytes.size()) {
        return fail("row " + std::to_string(row + 1) + " could not be read", {m_path, 0, 0},
                    ErrorKind::Transient);
    }
    NpyArray part;
    part.header = m_header;
    part.header.shape = {1, count};
    part.header.count = count;
    part.data = m_bytes;
    part.readRow(0, m_values.data());
    for (std::size_t i = 0; i < count; ++i) {
        if (!(std::abs(m_values[i]) <= static_cast<double>(std::numeric_limits<float>::max()))) {
            return fail("row " + std::to_string(row + 1) + ", column " + std::to_string(first + i + 1) +
                            ": not a finite 32-bit number; arrays know no missing values: fill it in, or "
                            "save the array without such rows",
                        {m_path, 0, 0});
        }
        out[i] = static_cast<float>(m_values[i]);
    }
    return {};
}

} // namespace snac::data
