// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched_unpack.h"

#include "snac/base/regular_file.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace snac::data {

namespace {

constexpr std::uint32_t endMark = 0x06054b50;
constexpr std::uint32_t directoryMark = 0x02014b50;
constexpr std::uint32_t localMark = 0x04034b50;
constexpr std::size_t endSize = 22;
constexpr std::size_t directorySize = 46;
constexpr std::size_t localSize = 30;
constexpr std::uint64_t largestArray = std::uint64_t(2) << 30;
constexpr std::uint64_t plainlyFine = std::uint64_t(64) << 20;
constexpr std::uint64_t mostGrowth = 200;

/// Little-endian number at `at`; the caller has checked the range.
std::uint32_t number(std::string_view bytes, std::size_t at, int size)
{
    std::uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i) {
        value = (value << 8) | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

bool fits(std::string_view bytes, std::uint64_t at, std::uint64_t size)
{
    return at <= bytes.size() && size <= bytes.size() - at;
}

/// The end record is last, followed only by a comment of at most 65535 bytes.
std::optional<std::size_t> findEnd(std::string_view bytes)
{
    if (bytes.size() < endSize) {
        return std::nullopt;
    }
    const std::size_t last = bytes.size() - endSize;
    const std::size_t first = last > 65535 ? last - 65535 : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (number(bytes, at, 4) == endMark && at + endSize + number(bytes, at + 20, 2) == bytes.size()) {
            return at;
        }
    }
    return std::nullopt;
}

Result<NpzEntry> readEntry(std::string_view bytes, std::size_t at, const std::string& file)
{
    const SourcePlace place{file, 0, 0};
    NpzEntry entry;
    const std::uint32_t flags = number(bytes, at + 8, 2);
    entry.method = number(bytes, at + 10, 2);
    entry.crc = number(bytes, at + 16, 4);
    const std::uint32_t packedSize = number(bytes, at + 20, 4);
    entry.unpackedSize = number(bytes, at + 24, 4);
    const std::uint32_t nameSize = number(bytes, at + 28, 2);
    const std::uint32_t offset = number(bytes, at + 42, 4);
    entry.name = std::string(bytes.substr(at + directorySize, nameSize));
    if (packedSize == 0xffffffffU || entry.unpackedSize == 0xffffffffU || offset == 0xffffffffU) {
        return fail("64-bit archives (arrays over 4 GB) are not supported: save the arrays as .npy files",
                    place);
    }
    if ((flags & 1U) != 0) {
        return fail("'" + entry.name + "' is encrypted", place);
    }
    if (entry.method != 0 && entry.method != 8) {
        return fail("'" + entry.name + "' is packed by method " + std::to_string(entry.method) +
                        "; only stored and deflated arrays can be read (numpy.savez, numpy.savez_compressed)",
                    place);
    }
    if (!fits(bytes, offset, localSize) || number(bytes, offset, 4) != localMark) {
        return fail("damaged archive: '" + entry.name + "' is not where the directory says", place);
    }
    const std::uint64_t start =
        std::uint64_t(offset) + localSize + number(bytes, offset + 26, 2) + number(bytes, offset + 28, 2);
    if (!fits(bytes, start, packedSize)) {
        return fail("damaged archive: '" + entry.name + "' reaches beyond the end of the file", place);
    }
    if (entry.method == 0 && packedSize != entry.unpackedSize) {
        return fail("damaged archive: two sizes for '" + entry.name + "'", place);
    }
    entry.packed = bytes.substr(static_cast<std::size_t>(start), packedSize);
    return entry;
}

/// Raw deflate: at most `size` bytes, fewer where the data end. Nothing for data that are no deflate, and
/// where a look ended it.
std::optional<std::string> inflateSome(std::string_view packed, std::size_t size, bool& ended,
                                       const Look& look)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        return std::nullopt;
    }
    // zlib wants a mutable pointer but does not write through it.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string unpacked(size, '\0');
    int state = Z_OK;
    std::size_t done = 0;
    bool goesOn = true;
    while (goesOn && state == Z_OK && done < size) {
        const auto part = std::min<std::size_t>(size - done, mostBetweenLooks);
        stream.next_out = reinterpret_cast<Bytef*>(unpacked.data() + done);
        stream.avail_out = static_cast<uInt>(part);
        state = inflate(&stream, Z_NO_FLUSH);
        done += part - stream.avail_out;
        goesOn = look(static_cast<std::int64_t>(part));
    }
    inflateEnd(&stream);
    ended = state == Z_STREAM_END;
    if (!goesOn || (state != Z_STREAM_END && state != Z_BUF_ERROR && state != Z_OK)) {
        return std::nullopt;
    }
    unpacked.resize(done);
    return unpacked;
}

Result<> checkSize(const NpzEntry& entry, const SourcePlace& place)
{
    if (entry.unpackedSize > largestArray) {
        return fail("'" + entry.name + "' is larger than 2 GiB: save it as a .npy file", place);
    }
    if (entry.unpackedSize > plainlyFine && entry.unpackedSize / mostGrowth > entry.packed.size()) {
        return fail("'" + entry.name + "' would grow from " + byteText(entry.packed.size()) + " to " +
                        byteText(static_cast<std::size_t>(entry.unpackedSize)) + ", more than " +
                        std::to_string(mostGrowth) +
                        " times: that is padding, not data. If it is meant, save it with numpy.savez or as a "
                        ".npy file",
                    place);
    }
    return {};
}

/// Members that share bytes cost little to write and much to read.
Result<> checkApart(const std::vector<NpzEntry>& entries, const SourcePlace& place)
{
    std::vector<const NpzEntry*> sorted;
    for (const NpzEntry& entry : entries) {
        if (!entry.packed.empty()) {
            sorted.push_back(&entry);
        }
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const NpzEntry* a, const NpzEntry* b) { return a->packed.data() < b->packed.data(); });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i - 1]->packed.data() + sorted[i - 1]->packed.size() > sorted[i]->packed.data()) {
            return fail("damaged archive: '" + sorted[i - 1]->name + "' and '" + sorted[i]->name +
                            "' share bytes of the file",
                        place);
        }
    }
    return {};
}

/// `kind` names what the archive should have been.
Result<std::vector<NpzEntry>> listMembers(std::string_view bytes, const std::string& file, const char* kind)
{
    const SourcePlace place{file, 0, 0};
    const auto end = findEnd(bytes);
    if (!end) {
        return fail(std::string("this is not a complete ") + kind + " archive (no directory at its end)",
                    place);
    }
    const std::uint32_t count = number(bytes, *end + 10, 2);
    const std::uint32_t start = number(bytes, *end + 16, 4);
    if (count == 0xffffU || start == 0xffffffffU) {
        return fail(
            "64-bit archives (over 4 GB or 65534 arrays) are not supported: save the arrays as .npy files",
            place);
    }
    if (number(bytes, *end + 4, 2) != 0 || number(bytes, *end + 8, 2) != count) {
        return fail("archives split over several files are not supported", place);
    }
    std::vector<NpzEntry> entries;
    std::uint64_t at = start;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!fits(bytes, at, directorySize) ||
            number(bytes, static_cast<std::size_t>(at), 4) != directoryMark) {
            return fail("damaged archive: its directory ends early", place);
        }
        const auto here = static_cast<std::size_t>(at);
        const std::uint64_t length = std::uint64_t(directorySize) + number(bytes, here + 28, 2) +
                                     number(bytes, here + 30, 2) + number(bytes, here + 32, 2);
        if (!fits(bytes, at, length)) {
            return fail("damaged archive: its directory ends early", place);
        }
        SNAC_TRY(auto entry, readEntry(bytes, here, file));
        entries.push_back(std::move(entry));
        at += length;
    }
    SNAC_CHECK(checkApart(entries, place));
    return entries;
}

} // namespace

Result<std::vector<NpzEntry>> listZip(std::string_view bytes, const std::string& file)
{
    return listMembers(bytes, file, "zip");
}

Result<std::vector<NpzEntry>> listNpz(std::string_view bytes, const std::string& file)
{
    auto entries = listMembers(bytes, file, ".npz");
    if (!entries) {
        return entries;
    }
    std::erase_if(*entries, [](const NpzEntry& entry) { return !entry.name.ends_with(".npy"); });
    for (NpzEntry& entry : *entries) {
        entry.name.resize(entry.name.size() - 4);
    }
    if (entries->empty()) {
        return fail("the archive holds no arrays (.npy members)", {file, 0, 0});
    }
    return entries;
}

Result<std::string> unpackNpz(const NpzEntry& entry, const std::string& file)
{
    return unpackNpz(entry, file, neverEnds);
}

Result<std::string> unpackNpz(const NpzEntry& entry, const std::string& file, const Look& look)
{
    bool goesOn = true;
    const Look watched = [&](std::int64_t bytes) { return goesOn = goesOn && look(bytes); };
    const SourcePlace place{file, 0, 0};
    SNAC_CHECK(checkSize(entry, place));
    // Deflate packs no better than this; what announces more need not be tried.
    constexpr std::uint64_t bestPacking = 1032;
    if (entry.method != 0 && entry.unpackedSize / bestPacking > entry.packed.size()) {
        return fail("damaged archive: '" + entry.name + "' does not unpack to the announced size", place);
    }
    bool ended = true;
    // One byte more than announced, so that more than announced is seen.
    auto unpacked =
        entry.method == 0
            ? std::optional(std::string(entry.packed))
            : inflateSome(entry.packed, static_cast<std::size_t>(entry.unpackedSize) + 1, ended, watched);
    if (!goesOn) {
        return failCancelled("unpacking was cancelled");
    }
    if (!unpacked || !ended || unpacked->size() != entry.unpackedSize) {
        return fail("damaged archive: '" + entry.name + "' does not unpack to the announced size", place);
    }
    uLong crc = 0;
    const bool summed =
        inBlocks(std::ssize(*unpacked), 1, watched, [&](std::int64_t begin, std::int64_t end) {
            crc = crc32_z(crc, reinterpret_cast<const Bytef*>(unpacked->data() + begin),
                          static_cast<std::size_t>(end - begin));
        });
    if (!summed) {
        return failCancelled("unpacking was cancelled");
    }
    if (crc != entry.crc) {
        return fail("damaged archive: the checksum of '" + entry.name + "' is wrong", place);
    }
    return std::move(*unpacked);
}

Result<std::string> peekNpz(const NpzEntry& entry, const std::string& file)
{
    constexpr std::size_t most = 65536;
    bool ended = false;
    const std::size_t size = std::min<std::size_t>(most, static_cast<std::size_t>(entry.unpackedSize));
    auto start = entry.method == 0 ? std::optional(std::string(entry.packed.substr(0, most)))
                                   : inflateSome(entry.packed, size, ended, neverEnds);
    if (!start) {
        return fail("damaged archive: '" + entry.name + "' cannot be unpacked", {file, 0, 0});
    }
    return std::move(*start);
}

} // namespace snac::data
