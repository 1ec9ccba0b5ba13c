// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// One array, or a single number or text, of an .npz archive.
struct NumpyArray
{
    char kind = 'f';                ///< f: floating point, i: signed, u: unsigned, b: bool, U: text
    std::size_t itemSize = 4;       ///< bytes
    bool fortranOrder = false;      ///< first index fastest
    std::vector<std::size_t> shape; ///< empty: a single value
    std::string data;               ///< count() * itemSize bytes, little-endian

    [[nodiscard]] std::size_t count() const;
    /// The number at a place in C order.
    [[nodiscard]] double number(std::size_t place) const;
    [[nodiscard]] std::int64_t whole(std::size_t place) const; ///< of kinds i, u, b
    [[nodiscard]] std::string text() const;                    ///< of kind U, as UTF-8

private:
    [[nodiscard]] const char* item(std::size_t place) const;
};

/// All arrays of an archive, by name. Asking for what is not there or has another type or shape is an error
/// with the name of the array.
class NumpyArrays
{
public:
    /// Bounds, before anything is unpacked: 10,000 arrays, 512 MB. Errors: as of data::listNpz, types beside
    /// numbers and texts, big-endian ones.
    [[nodiscard]] static Result<NumpyArrays> read(std::string_view bytes, const std::string& file);

    [[nodiscard]] bool has(const std::string& name) const { return m_arrays.contains(name); }
    [[nodiscard]] Result<const NumpyArray*> find(const std::string& name) const;
    [[nodiscard]] Result<std::int64_t> whole(const std::string& name, std::int64_t least,
                                             std::int64_t most) const;
    [[nodiscard]] Result<std::string> text(const std::string& name) const;
    /// Finite floats of exactly this shape, rows x columns.
    [[nodiscard]] Result<Eigen::MatrixXf> matrix(const std::string& name, std::size_t rows,
                                                 std::size_t columns) const;
    [[nodiscard]] Result<Eigen::VectorXf> vector(const std::string& name, std::size_t count) const;
    /// Integers of exactly so many, in C order; whatever the shape.
    [[nodiscard]] Result<std::vector<std::int64_t>> integers(const std::string& name,
                                                             std::size_t count) const;

private:
    std::map<std::string, NumpyArray> m_arrays;
    std::string m_file;
};

} // namespace snac::synthesis
