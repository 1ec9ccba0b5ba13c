// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npz_writer.h"

#include <zlib.h>

#include <bit>

namespace snac::data {

namespace {

static_assert(std::endian::native == std::endian::little, "arrays are written as they lie in memory");

constexpr std::uint32_t writtenLocalMark = 0x04034b50;
constexpr std::uint32_t writtenDirectoryMark = 0x02014b50;
constexpr std::uint32_t writtenEndMark = 0x06054b50;
constexpr std::uint32_t zipVersion = 20;
constexpr std::uint32_t firstOfJanuary1980 =
    0x21; // the earliest date of a zip: bytes must not depend on the day
constexpr std::size_t mostWrittenMembers = 65534;
constexpr std::uint64_t mostWrittenBytes = 0xfffffffeU;

void putNumber(std::string& bytes, std::uint32_t value, int size)
{
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(value >> (8 * i) & 0xffU);
    }
}

/// What local header and directory share, from the version needed to the length of the extra field.
void putEntry(std::string& bytes, const std::string& name, std::uint32_t crc, std::size_t size)
{
    putNumber(bytes, zipVersion, 2);
    putNumber(bytes, 0, 2); // flags
    putNumber(bytes, 0, 2); // stored
    putNumber(bytes, 0, 2); // time
    putNumber(bytes, firstOfJanuary1980, 2);
    putNumber(bytes, crc, 4);
    putNumber(bytes, static_cast<std::uint32_t>(size), 4);
    putNumber(bytes, static_cast<std::uint32_t>(size), 4);
    putNumber(bytes, static_cast<std::uint32_t>(name.size()), 2);
    putNumber(bytes, 0, 2); // extra field
}

template<class Number>
std::string_view bytesOf(std::span<const Number> values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

} // namespace

std::string npyHeader(std::string_view type, std::span<const std::size_t> shape)
{
    std::string text = "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (";
    for (const std::size_t extent : shape) {
        text += std::to_string(extent) + ", ";
    }
    text += "), }";
    constexpr std::size_t before = 10; // magic, version and length
    constexpr std::size_t alignment = 64;
    text.append((alignment - (before + text.size() + 1) % alignment) % alignment, ' ');
    text += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    putNumber(header, static_cast<std::uint32_t>(text.size()), 2);
    return header + text;
}

void NpzWriter::add(std::string_view name, std::span<const std::size_t> shape, std::span<const float> values)
{
    addArray(name, "<f4", shape, bytesOf(values));
}

void NpzWriter::add(std::string_view name, std::span<const std::size_t> shape, std::span<const double> values)
{
    addArray(name, "<f8", shape, bytesOf(values));
}

void NpzWriter::add(std::string_view name, std::span<const std::size_t> shape,
                    std::span<const std::int32_t> values)
{
    addArray(name, "<i4", shape, bytesOf(values));
}

void NpzWriter::add(std::string_view name, std::span<const std::size_t> shape,
                    std::span<const std::int64_t> values)
{
    addArray(name, "<i8", shape, bytesOf(values));
}

void NpzWriter::addText(std::string_view name, std::string_view text)
{
    std::string wide; // four bytes a character
    for (const char letter : text) {
        putNumber(wide, static_cast<unsigned char>(letter), 4);
    }
    addArray(name, "<U" + std::to_string(text.size()), {}, wide);
}

void NpzWriter::addArray(std::string_view name, std::string_view type, std::span<const std::size_t> shape,
                         std::string_view data)
{
    m_members.push_back({std::string(name) + ".npy", npyHeader(type, shape).append(data)});
}

Result<std::string> NpzWriter::finish() const
{
    std::uint64_t total = 0;
    for (const Member& member : m_members) {
        total += member.bytes.size() + 2 * member.name.size() + 128;
    }
    if (m_members.size() > mostWrittenMembers || total > mostWrittenBytes) {
        return fail("the arrays need more than an .npz archive can hold (4 GB, 65534 arrays)");
    }
    std::string archive;
    std::string directory;
    for (const Member& member : m_members) {
        const auto crc = static_cast<std::uint32_t>(
            crc32_z(0, reinterpret_cast<const Bytef*>(member.bytes.data()), member.bytes.size()));
        putNumber(directory, writtenDirectoryMark, 4);
        putNumber(directory, zipVersion, 2); // made by
        putEntry(directory, member.name, crc, member.bytes.size());
        putNumber(directory, 0, 2); // comment
        putNumber(directory, 0, 2); // disk
        putNumber(directory, 0, 2); // attributes
        putNumber(directory, 0, 4);
        putNumber(directory, static_cast<std::uint32_t>(archive.size()), 4);
        directory += member.name;
        putNumber(archive, writtenLocalMark, 4);
        putEntry(archive, member.name, crc, member.bytes.size());
        archive += member.name;
        archive += member.bytes;
    }
    const auto start = static_cast<std::uint32_t>(archive.size());
    archive += directory;
    putNumber(archive, writtenEndMark, 4);
    putNumber(archive, 0, 4); // disks
    putNumber(archive, static_cast<std::uint32_t>(m_members.size()), 2);
    putNumber(archive, static_cast<std::uint32_t>(m_members.size()), 2);
    putNumber(archive, static_cast<std::uint32_t>(directory.size()), 4);
    putNumber(archive, start, 4);
    putNumber(archive, 0, 2); // comment
    return archive;
}

} // namespace snac::data
