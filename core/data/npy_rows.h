// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "npy.h"

#include <fstream>
#include <string>

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
    std::string m_path;
    std::ifstream m_file;
    NpyHeader m_header;
    std::string m_bytes;
    std::vector<double> m_values;
};

} // namespace snac::data
