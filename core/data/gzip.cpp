// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched_unpack.h"

#include "snac/base/regular_file.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace snac::data {

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1f\x8b");
}

Result<std::string> unpackGzip(std::string_view bytes, const std::string& file)
{
    return unpackGzip(bytes, file, neverEnds);
}

Result<std::string> unpackGzip(std::string_view bytes, const std::string& file, const Look& look)
{
    const SourcePlace place{file, 0, 0};
    const std::size_t most = std::max<std::size_t>(std::size_t{64} << 20U, 200 * bytes.size());
    std::string unpacked;
    std::array<char, 65536> block{};
    while (isGzip(bytes)) {
        z_stream stream{};
        if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) {
            return fail("could not start unpacking", place, ErrorKind::Transient);
        }
        int state = Z_OK;
        bool goesOn = true;
        while (state == Z_OK && goesOn && unpacked.size() <= most) {
            // zlib counts in 32 bits, and wants a mutable pointer but does not write through it.
            const std::size_t part = std::min<std::size_t>(bytes.size(), std::size_t{1} << 30U);
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
            stream.avail_in = static_cast<uInt>(part);
            stream.next_out = reinterpret_cast<Bytef*>(block.data());
            stream.avail_out = static_cast<uInt>(block.size());
            state = inflate(&stream, Z_NO_FLUSH);
            bytes.remove_prefix(part - stream.avail_in);
            unpacked.append(block.data(), block.size() - stream.avail_out);
            goesOn = look(static_cast<std::int64_t>(block.size()));
        }
        inflateEnd(&stream);
        if (!goesOn) {
            return failCancelled("unpacking was cancelled");
        }
        if (unpacked.size() > most) {
            return fail("this packed file grows beyond " + byteText(most) +
                            ", more than 200 times its size: unpack it "
                            "yourself if that is meant",
                        place);
        }
        if (state != Z_STREAM_END) {
            return fail("damaged .gz file: it does not unpack to its end", place);
        }
    }
    return unpacked;
}

} // namespace snac::data
