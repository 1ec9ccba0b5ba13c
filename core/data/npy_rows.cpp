// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npy_rows.h"

#include <cmath>
#include <filesystem>
#include <limits>

namespace snac::data {

Result<NpyRows> NpyRows::open(const std::string& path)
{
    const SourcePlace place{path, 0, 0};
    std::error_code problem;
    if (!std::filesystem::exists(path, problem)) {
        return fail("no such file", place, ErrorKind::NotFound);
    }
    if (!std::filesystem::is_regular_file(path, problem)) {
        return fail("this is not a file", place);
    }
    const auto size = std::filesystem::file_size(path, problem);
    NpyRows rows;
    rows.m_path = path;
    rows.m_file.open(path, std::ios::binary);
    constexpr std::size_t longestHeader = 65536;
    std::string beginning(longestHeader, '\0');
    rows.m_file.read(beginning.data(), static_cast<std::streamsize>(longestHeader));
    if (problem || (!rows.m_file && !rows.m_file.eof())) {
        return fail("could not be read", place, ErrorKind::Transient);
    }
    beginning.resize(static_cast<std::size_t>(rows.m_file.gcount()));
    rows.m_file.clear();
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
    m_file.seekg(static_cast<std::streamoff>(m_header.dataOffset + (row * columns() + first) * item));
    m_file.read(m_bytes.data(), static_cast<std::streamsize>(m_bytes.size()));
    if (!m_file) {
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
