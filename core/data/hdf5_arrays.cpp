// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hdf5_arrays.h"

#include "hdf5_library.h"
#include "npy.h"

#include <algorithm>
#include <optional>

namespace snac::data {

namespace {

constexpr std::size_t mostOfList = std::size_t{64} << 20U;
constexpr std::size_t mostOfReason = std::size_t{64} << 10U; ///< why something is not read
/// Of computing: some seconds, and one more for each of these. A damaged file may keep the library busy for
/// ever.
constexpr std::size_t bytesASecond = std::size_t{1} << 20U;
constexpr std::size_t leastSeconds = 8;

constexpr std::string_view gaveUp = "this HDF5 file cannot be read: it is damaged, and the HDF5 library gave "
                                    "up on it; look at it with h5dump, "
                                    "or write it anew";

/// For at most so many bytes out of a file of so many, `expected` of them if it is no damaged one.
ApartLimits limitsOf(std::size_t most, std::size_t expected, std::size_t file)
{
    const std::size_t seconds = leastSeconds + expected / bytesASecond + file / bytesASecond;
    return {.mostBytes = std::max(most, mostOfReason),
            .seconds = static_cast<unsigned>(std::min<std::size_t>(seconds, 1'000'000))};
}

/// Does it where only the process of its own can come to harm.
Result<SharedBytes> readApart(const ApartWork::Work& work, const ApartLimits& limits,
                              const SourcePlace& place, const Look& look)
{
    auto started = [&] {
        const std::scoped_lock lock(hdf5Lock());
        return ApartWork::start(work, limits);
    }();
    if (!started) {
        return fail(started.error().message, place, started.error().kind);
    }
    SNAC_TRY(auto outcome, started->wait(look));
    using enum ApartOutcome::End;
    switch (outcome.end) {
    case Done:
        return std::move(outcome.result);
    case Refused:
        return fail(std::string(outcome.result.view().substr(0, mostOfReason)), place);
    case NoMemory:
        return fail("there is too little memory to read this HDF5 file", place, ErrorKind::Transient);
    case TooLong:
        return fail("this HDF5 file cannot be read: the HDF5 library came to no end within " +
                        std::to_string(limits.seconds) + " s of computing; is it damaged?",
                    place);
    case Died:
        break;
    }
    return fail(std::string(gaveUp), place);
}

/// Takes one text of a list off its front; nothing where it is cut off.
std::optional<std::string> takeText(std::string_view& list)
{
    if (list.size() < 4) {
        return std::nullopt;
    }
    std::size_t length = 0;
    for (std::size_t i = 4; i > 0; --i) {
        length = (length << 8U) | static_cast<unsigned char>(list[i - 1]);
    }
    list.remove_prefix(4);
    if (length > list.size()) {
        return std::nullopt;
    }
    std::string text(list.substr(0, length));
    list.remove_prefix(length);
    return text;
}

} // namespace

bool isHdf5(std::string_view bytes)
{
    return bytes.starts_with("\x89HDF\r\n\x1a\n");
}

Result<Hdf5Arrays> Hdf5Arrays::open(const std::string& bytes, const std::string& file, const Look& look)
{
    const SourcePlace place{file, 0, 0};
    SNAC_TRY(const auto listed, readApart([&](ApartResult& result) { return listHdf5(bytes, file, result); },
                                          limitsOf(mostOfList, 0, bytes.size()), place, look));
    Hdf5Arrays arrays;
    arrays.m_file = file;
    arrays.m_bytes = bytes;
    for (std::string_view list = listed; !list.empty();) {
        auto path = takeText(list);
        auto header = takeText(list);
        if (!path || !header || arrays.m_entries.size() == mostHdf5Datasets) {
            return fail(std::string(gaveUp), place);
        }
        arrays.m_entries.push_back({std::move(*path), std::move(*header)});
    }
    return arrays;
}

std::vector<NpzEntry> Hdf5Arrays::members() const
{
    std::vector<NpzEntry> members;
    for (const Entry& entry : m_entries) {
        members.push_back({.name = entry.path, .unpackedSize = entry.header.size(), .packed = entry.header});
    }
    return members;
}

DatasetOptions withoutRoot(DatasetOptions options)
{
    for (std::string* key : {&options.inputsKey, &options.labelsKey, &options.weightColumn,
                             &options.groupColumn, &options.timeColumn}) {
        key->erase(0, key->starts_with('/') ? 1 : 0);
    }
    return options;
}

Result<SharedBytes> Hdf5Arrays::read(const std::string& path, const Look& look) const
{
    const SourcePlace place{m_file + ":" + path, 0, 0};
    const auto entry = std::ranges::find(m_entries, path, &Entry::path);
    if (entry == m_entries.end()) {
        return fail("this file has no such data set", place);
    }
    // What comes back is to be the array that was listed, and of its size.
    auto header = parseNpyHeader(entry->header, place.file);
    if (!header) {
        header = parseNpyHeader(entry->header, place.file, NpyTypes::Words);
    }
    const std::size_t size =
        header ? header->dataOffset + header->count * static_cast<std::size_t>(header->itemSize) : 0;
    SNAC_TRY(auto bytes,
             readApart([&](ApartResult& result) { return readHdf5(m_bytes, m_file, path, result); },
                       limitsOf(size, size, m_bytes.size()), place, look));
    if (!header || bytes.view().size() != size || !bytes.view().starts_with(entry->header)) {
        return fail(std::string(gaveUp), place);
    }
    return bytes;
}

} // namespace snac::data
