// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "npy_writer.h"

#include <zlib.h>

#include <string>
#include <utility>
#include <vector>

inline std::string deflated(const std::string& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// A zip archive as numpy.savez (stored) or numpy.savez_compressed (deflated) write it.
inline std::string writeZip(const std::vector<std::pair<std::string, std::string>>& members, bool packed)
{
    std::string bytes;
    std::string directory;
    for (const auto& [name, content] : members) {
        const std::string body = packed ? deflated(content) : content;
        const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size());
        const std::string common = littleEndian(packed ? 8 : 0, 2) + littleEndian(0, 4) +
                                   littleEndian(crc, 4) + littleEndian(body.size(), 4) +
                                   littleEndian(content.size(), 4) + littleEndian(name.size(), 2);
        directory += "PK\x01\x02" + littleEndian(20, 2) + littleEndian(20, 2) + littleEndian(0, 2) + common +
                     littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 2) +
                     littleEndian(0, 4) + littleEndian(bytes.size(), 4) + name;
        bytes += "PK\x03\x04" + littleEndian(20, 2) + littleEndian(0, 2) + common + littleEndian(0, 2) +
                 name + body;
    }
    const auto start = bytes.size();
    return bytes + directory + "PK\x05\x06" + littleEndian(0, 4) + littleEndian(members.size(), 2) +
           littleEndian(members.size(), 2) + littleEndian(directory.size(), 4) + littleEndian(start, 4) +
           littleEndian(0, 2);
}
