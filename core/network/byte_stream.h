// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stored networks are written and read with; private to the room.
#include "snac/base/random.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

namespace snac::network {

static_assert(std::endian::native == std::endian::little,
              "the byte order of stored networks is little-endian");

[[nodiscard]] inline std::uint64_t hashOf(std::span<const std::byte> bytes)
{
    return stableHash({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

class ByteWriter
{
public:
    void raw(const void* source, std::size_t size)
    {
        const auto* first = static_cast<const std::byte*>(source);
        m_bytes.insert(m_bytes.end(), first, first + size);
    }
    void number(std::uint64_t value)
    {
        const auto narrow = static_cast<std::uint32_t>(value);
        raw(&narrow, sizeof narrow);
    }
    /// The numbers of an Eigen object, column by column.
    template<class Dense>
    void values(const Dense& values)
    {
        raw(values.data(), static_cast<std::size_t>(values.size()) * sizeof(typename Dense::Scalar));
    }
    /// Appends the hash of all bytes before it.
    std::vector<std::byte> finish()
    {
        const std::uint64_t hash = hashOf(m_bytes);
        raw(&hash, sizeof hash);
        return std::move(m_bytes);
    }

private:
    std::vector<std::byte> m_bytes;
};

/// Every read is checked; after the first that does not fit, all fail.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }
    bool raw(void* target, std::size_t size)
    {
        if (size > m_bytes.size()) {
            m_bytes = {};
            m_good = false;
            return false;
        }
        std::memcpy(target, m_bytes.data(), size);
        m_bytes = m_bytes.subspan(size);
        return m_good;
    }
    std::uint32_t number()
    {
        std::uint32_t value = 0;
        raw(&value, sizeof value);
        return value;
    }
    template<class Dense>
    void values(Dense& values)
    {
        if (values.size() > 0) {
            raw(values.data(), static_cast<std::size_t>(values.size()) * sizeof(typename Dense::Scalar));
        }
    }
    /// The next bytes, or none when there are fewer.
    std::span<const std::byte> take(std::size_t size)
    {
        if (size > m_bytes.size()) {
            m_good = false;
            return {};
        }
        const auto part = m_bytes.first(size);
        m_bytes = m_bytes.subspan(size);
        return part;
    }
    /// True while the bytes still to come can hold that many numbers of four bytes: asked before anything is
    /// allocated.
    [[nodiscard]] bool holds(std::uint64_t numbers) const { return m_good && numbers <= m_bytes.size() / 4; }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool finished() const { return m_good && m_bytes.empty(); }

private:
    std::span<const std::byte> m_bytes;
    bool m_good = true;
};

} // namespace snac::network
