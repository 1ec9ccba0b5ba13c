// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "idx.h"

#include <array>
#include <filesystem>
#include <limits>
#include <optional>

namespace snac::data {

namespace {

struct NumberType
{
    unsigned char code;
    char kind;
    int size;
};

constexpr std::array numberTypes{NumberType{0x08, 'u', 1}, NumberType{0x09, 'i', 1},
                                 NumberType{0x0B, 'i', 2}, NumberType{0x0C, 'i', 4},
                                 NumberType{0x0D, 'f', 4}, NumberType{0x0E, 'f', 8}};

unsigned char byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

const NumberType* typeOf(unsigned char code)
{
    for (const NumberType& type : numberTypes) {
        if (type.code == code) {
            return &type;
        }
    }
    return nullptr;
}

/// Product of the shape times the size of a number; nothing where it is no size of a file.
std::optional<std::size_t> bytesOfArray(const NpyHeader& header)
{
    std::size_t total = static_cast<std::size_t>(header.itemSize);
    for (const std::uint64_t size : header.shape) {
        if (total > std::numeric_limits<std::size_t>::max() / 2 / size) {
            return std::nullopt;
        }
        total *= size;
    }
    return total;
}

} // namespace

bool isIdx(std::string_view bytes)
{
    return bytes.size() >= 4 && bytes[0] == '\0' && bytes[1] == '\0' && typeOf(byteAt(bytes, 2)) != nullptr &&
           byteAt(bytes, 3) >= 1 && byteAt(bytes, 3) <= 8;
}

Result<NpyArray> parseIdx(std::string_view bytes, const std::string& file)
{
    const SourcePlace place{file, 0, 0};
    if (!isIdx(bytes)) {
        return fail(
            "this is no IDX file: it must begin with two zero bytes, the type of its numbers (8, 9 or "
            "11 to 14) and 1 to 8 dimensions",
            place);
    }
    NpyArray array;
    const NumberType& type = *typeOf(byteAt(bytes, 2));
    array.header.kind = type.kind;
    array.header.itemSize = type.size;
    array.header.bigEndian = true;
    const std::size_t dimensions = byteAt(bytes, 3);
    array.header.dataOffset = 4 + 4 * dimensions;
    if (bytes.size() < array.header.dataOffset) {
        return fail("truncated: the header of " + std::to_string(array.header.dataOffset) +
                        " bytes ends after " + std::to_string(bytes.size()),
                    place);
    }
    for (std::size_t i = 0; i < dimensions; ++i) {
        std::uint64_t size = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            size = size * 256 + byteAt(bytes, 4 + 4 * i + k);
        }
        if (size == 0) {
            return fail("byte " + std::to_string(4 + 4 * i) + ": dimension " + std::to_string(i + 1) +
                            " is 0, so there is no number in this file",
                        place);
        }
        array.header.shape.push_back(size);
    }
    const auto wanted = bytesOfArray(array.header);
    const std::size_t there = bytes.size() - array.header.dataOffset;
    if (!wanted) {
        return fail("the header claims more numbers than any file holds: is it damaged?", place);
    }
    if (*wanted != there) {
        return fail("the header claims " + std::to_string(*wanted) + " bytes of numbers, and " +
                        std::to_string(there) + " are there: the file is " +
                        (*wanted > there ? "truncated" : "longer than it says") + "; copy it anew",
                    place);
    }
    array.header.count = *wanted / static_cast<std::size_t>(type.size);
    array.data = bytes.substr(array.header.dataOffset);
    return array;
}

std::string idxLabelsPath(const std::string& imagesPath)
{
    const std::filesystem::path path(imagesPath);
    std::string name = path.filename().string();
    for (const auto& [images, labels] :
         {std::pair{"images-idx3", "labels-idx1"}, std::pair{"images.idx3", "labels.idx1"}}) {
        if (const std::size_t at = name.find(images); at != std::string::npos) {
            name.replace(at, std::string_view(images).size(), labels);
            return (path.parent_path() / name).string();
        }
    }
    return {};
}

} // namespace snac::data
