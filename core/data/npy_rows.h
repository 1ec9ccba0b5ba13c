// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "npy.h"

#include <string>
#include <utility>

namespace snac::data {

/// Rows of a .npy file that may be larger than memory: the header is read, then the rows that are asked for.
class NpyRows
{
public:
    /// Errors: those of the header; a file shorter or longer than it says; columns before rows (Fortran
    /// order).
    [[nodiscard]] static Result<NpyRows> open(const std::string& path);

    [[nodiscard]] std::size_t rows() const { return m_header.shape.front(); }
    [[nodiscard]] std::size_t columns() const { return m_header.count / m_header.shape.front(); }

    /// `count` numbers of `row` from column `first`, as 32-bit floats. Errors: a number that is none, a read
    /// that failed.
    [[nodiscard]] Result<> read(std::size_t row, std::size_t first, std::size_t count, float* out);

private:
    /// Closed with this.
    class File
    {
    public:
        explicit File(int number = -1)
            : m_number(number)
        {
        }
        File(File&& other) noexcept
            : m_number(std::exchange(other.m_number, -1))
        {
        }
        File& operator=(File&& other) noexcept
        {
            std::swap(m_number, other.m_number);
            return *this;
        }
        File(const File&) = delete;
        File& operator=(const File&) = delete;
        ~File();
        [[nodiscard]] int number() const { return m_number; }

    private:
        int m_number;
    };

    std::string m_path;
    File m_file;
    NpyHeader m_header;
    std::string m_bytes;
    std::vector<double> m_values;
};

} // namespace snac::data
