// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// Magic, version, length and text in front of the numbers of a .npy file: format 1.0, C order, padded to 64
/// bytes. `type`: "<f4".
[[nodiscard]] std::string npyHeader(std::string_view type, std::span<const std::size_t> shape);

/// Makes .npz archives, as numpy.savez does: .npy members (format 1.0, little-endian, C order), stored
/// without compression, with their CRC-32. The same arrays in the same order give the same bytes.
class NpzWriter
{
public:
    /// An array of the shape, last index fastest. Requires as many values as the shape says, at least one,
    /// and a name that was not used before.
    void add(std::string_view name, std::span<const std::size_t> shape, std::span<const float> values);
    void add(std::string_view name, std::span<const std::size_t> shape, std::span<const double> values);
    void add(std::string_view name, std::span<const std::size_t> shape, std::span<const std::int32_t> values);
    void add(std::string_view name, std::span<const std::size_t> shape, std::span<const std::int64_t> values);

    /// A text alone, of ASCII letters; not empty.
    void addText(std::string_view name, std::string_view text);

    /// The archive. Error: more than 4 GB or 65,534 arrays, which a plain zip cannot hold.
    [[nodiscard]] Result<std::string> finish() const;

private:
    struct Member
    {
        std::string name; ///< with ".npy"
        std::string bytes;
    };

    void addArray(std::string_view name, std::string_view type, std::span<const std::size_t> shape,
                  std::string_view data);

    std::vector<Member> m_members;
};

} // namespace snac::data
