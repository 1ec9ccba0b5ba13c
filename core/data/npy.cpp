// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npy.h"

#include <bit>
#include <cmath>
#include <limits>

namespace snac::data {

namespace {

/// IEEE 754 binary16.
double fromHalf(std::uint64_t bits)
{
    const double sign = (bits & 0x8000U) != 0 ? -1.0 : 1.0;
    const int exponent = static_cast<int>((bits >> 10) & 0x1fU);
    const auto fraction = static_cast<double>(bits & 0x3ffU);
    if (exponent == 0) {
        return sign * std::ldexp(fraction, -24);
    }
    if (exponent == 31) {
        return fraction > 0.0 ? std::numeric_limits<double>::quiet_NaN()
                              : sign * std::numeric_limits<double>::infinity();
    }
    return sign * std::ldexp(1024.0 + fraction, exponent - 25);
}

std::uint64_t loadBits(const char* bytes, int size, bool bigEndian)
{
    std::uint64_t bits = 0;
    for (int i = 0; i < size; ++i) {
        const int at = bigEndian ? i : size - 1 - i;
        bits = (bits << 8) | static_cast<unsigned char>(bytes[at]);
    }
    return bits;
}

double toNumber(std::uint64_t bits, char kind, int size)
{
    if (kind == 'f') {
        return size == 2   ? fromHalf(bits)
               : size == 4 ? static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)))
                           : std::bit_cast<double>(bits);
    }
    if (kind == 'i') {
        const int unused = 64 - 8 * size;
        return static_cast<double>(static_cast<std::int64_t>(bits << unused) >> unused);
    }
    return kind == 'b' ? (bits != 0 ? 1.0 : 0.0) : static_cast<double>(bits);
}

} // namespace

void NpyArray::readRow(std::size_t row, double* values) const
{
    const std::size_t width = columns();
    const auto size = static_cast<std::size_t>(header.itemSize);
    const auto numberAt = [&](std::size_t index) {
        return toNumber(loadBits(data.data() + index * size, header.itemSize, header.bigEndian), header.kind,
                        header.itemSize);
    };
    if (!header.fortranOrder) {
        for (std::size_t i = 0; i < width; ++i) {
            values[i] = numberAt(row * width + i);
        }
        return;
    }
    for (std::size_t i = 0; i < width; ++i) {
        // i counts the trailing indices in C order (last fastest); the file has the first index fastest.
        std::size_t rest = i;
        std::size_t index = 0;
        for (std::size_t d = header.shape.size() - 1; d > 0; --d) {
            std::size_t stride = 1;
            for (std::size_t e = 0; e < d; ++e) {
                stride *= header.shape[e];
            }
            index += rest % header.shape[d] * stride;
            rest /= header.shape[d];
        }
        values[i] = numberAt(index + row);
    }
}

std::string NpyArray::integerText(std::size_t index) const
{
    const auto size = static_cast<std::size_t>(header.itemSize);
    const std::uint64_t bits = loadBits(data.data() + index * size, header.itemSize, header.bigEndian);
    const int unused = 64 - 8 * header.itemSize;
    return header.kind == 'i' ? std::to_string(static_cast<std::int64_t>(bits << unused) >> unused)
                              : std::to_string(bits);
}

Result<NpyArray> parseNpy(std::string_view bytes, const std::string& file, NpyTypes types)
{
    SNAC_TRY(auto header, parseNpyHeader(bytes, file, types));
    NpyArray array{std::move(header), {}};
    const std::size_t needed = array.header.count * static_cast<std::size_t>(array.header.itemSize);
    const std::size_t present = bytes.size() - array.header.dataOffset;
    if (present != needed) {
        return fail("the header announces " + std::to_string(needed) + " bytes of numbers, the file holds " +
                        std::to_string(present) +
                        (present < needed ? ": it is cut short" : ": it has trailing bytes"),
                    {file, 0, 0});
    }
    array.data = bytes.substr(array.header.dataOffset, needed);
    return array;
}

} // namespace snac::data
