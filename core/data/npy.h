// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// What the array may hold where it is read.
enum class NpyTypes {
    Numbers,
    Words ///< str ('<U6', 4 bytes a character) or bytes ('|S6')
};

/// What the header of a .npy file says (NumPy enhancement proposal 1: format versions 1.0 to 3.0).
struct NpyHeader
{
    char kind = 'f';  ///< f: floating point, i: signed, u: unsigned, b: true or false; of words U or S
    int itemSize = 4; ///< bytes a number: f 2, 4, 8; i and u 1, 2, 4, 8; b 1; or of a word
    bool bigEndian = false;
    bool fortranOrder = false;        ///< first index fastest
    std::vector<std::uint64_t> shape; ///< one to eight dimensions, none of them 0
    std::size_t dataOffset = 0;       ///< bytes before the first number
    std::size_t count = 0;            ///< product of the shape; count * itemSize does not overflow
};

/// "3 x 50000 x 2".
[[nodiscard]] std::string shapeText(const NpyHeader& header);

/// A view of an array inside a file that was read whole.
struct NpyArray
{
    NpyHeader header;
    std::string_view data; ///< exactly count * itemSize bytes

    /// Number of rows (first dimension) and of numbers a row (product of the others).
    [[nodiscard]] std::size_t rows() const { return header.shape.front(); }
    [[nodiscard]] std::size_t columns() const { return header.count / header.shape.front(); }
    /// Numbers of one row in C order into `values` (columns() of them), whatever the order and type in the
    /// file.
    void readRow(std::size_t row, double* values) const;
    /// Whether the numbers are integers, signed or not.
    [[nodiscard]] bool isInteger() const { return header.kind == 'i' || header.kind == 'u'; }
    /// The `index`th number of an array of integers, exact (a double is not beyond 2^53).
    [[nodiscard]] std::string integerText(std::size_t index) const;
};

/// Reads the header of `bytes` (which may hold more than the header). Never trusts it: sizes are checked for
/// overflow, nothing is allocated from them. `file` is the name used in messages.
[[nodiscard]] Result<NpyHeader> parseNpyHeader(std::string_view bytes, const std::string& file,
                                               NpyTypes types = NpyTypes::Numbers);

/// The array in `bytes`, which must outlive it. Error if the file is shorter or longer than its header says.
[[nodiscard]] Result<NpyArray> parseNpy(std::string_view bytes, const std::string& file,
                                        NpyTypes types = NpyTypes::Numbers);

} // namespace snac::data
