// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// An IDX file of bytes, as MNIST's are.
inline std::string writeIdx(const std::vector<std::uint32_t>& shape, const std::string& values,
                            char type = 0x08)
{
    std::string bytes{'\0', '\0', type, static_cast<char>(shape.size())};
    for (const std::uint32_t size : shape) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes += static_cast<char>(size >> shift & 0xffU);
        }
    }
    return bytes + values;
}
