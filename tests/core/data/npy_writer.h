// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

// Writes what NumPy would, so that the readers are tested against an independent hand.

inline std::string littleEndian(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>(value >> (8 * i) & 0xffU);
    }
    return text;
}

/// Magic, version and length around the dictionary, padded to 64 bytes.
inline std::string framed(std::string dictionary, int version)
{
    const std::size_t before = version == 1 ? 10 : 12;
    dictionary += std::string(63 - (before + dictionary.size()) % 64, ' ') + '\n';
    return std::string("\x93NUMPY", 6) + static_cast<char>(version) + '\0' +
           littleEndian(dictionary.size(), version == 1 ? 2 : 4) + dictionary;
}

inline std::uint64_t halfBits(double value)
{
    if (value == 0.0) {
        return 0;
    }
    int exponent = 0;
    const double fraction = std::frexp(std::abs(value), &exponent); // 0.5 .. 1
    const std::uint64_t sign = value < 0.0 ? 0x8000U : 0U;
    if (exponent < -13) {
        return sign | static_cast<std::uint64_t>(std::lround(std::ldexp(std::abs(value), 24)));
    }
    const auto mantissa = static_cast<std::uint64_t>(std::lround((fraction * 2.0 - 1.0) * 1024.0));
    return sign | ((static_cast<std::uint64_t>(exponent + 14) << 10) + mantissa);
}

inline std::string numberBytes(const std::string& type, double value)
{
    const char kind = type[1];
    const int size = type[2] - '0';
    std::uint64_t bits = 0;
    if (kind == 'f') {
        bits = size == 2   ? halfBits(value)
               : size == 4 ? std::bit_cast<std::uint32_t>(static_cast<float>(value))
                           : std::bit_cast<std::uint64_t>(value);
    } else {
        bits = kind == 'i' ? static_cast<std::uint64_t>(static_cast<std::int64_t>(value))
                           : static_cast<std::uint64_t>(value);
    }
    std::string bytes = littleEndian(bits, size);
    if (type[0] == '>') {
        std::reverse(bytes.begin(), bytes.end());
    }
    return bytes;
}

/// `values` in the order of the file.
inline std::string writeNpy(const std::string& type, const std::vector<int>& shape,
                            const QList<double>& values, bool fortran, int version)
{
    std::string tuple;
    for (const int extent : shape) {
        tuple += std::to_string(extent) + ", ";
    }
    std::string bytes = framed("{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") +
                                   ", 'shape': (" + tuple + "), }",
                               version);
    for (const double value : values) {
        bytes += numberBytes(type, value);
    }
    return bytes;
}
