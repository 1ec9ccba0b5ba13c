// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_luts.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace snac::synthesis {

namespace {

constexpr int unmergedBits = 7;
constexpr double mergedPerBit = 0.5;
constexpr int multiplexedBits = 8; // of address, with MUXF7 and MUXF8

/// Different functions of the lowest address bits that are not constant.
int distinctTables(const TableColumn& column)
{
    const std::size_t size = std::min(column.size(), std::size_t{1} << tableAddressBits);
    std::set<TableColumn> known;
    for (std::size_t start = 0; start < column.size(); start += size) {
        TableColumn part(column.begin() + static_cast<std::ptrdiff_t>(start),
                         column.begin() + static_cast<std::ptrdiff_t>(start + size));
        if (std::ranges::find(part, !part.front()) != part.end()) {
            known.insert(std::move(part));
        }
    }
    return static_cast<int>(known.size());
}

} // namespace

std::vector<int> addressBitsOf(const TableColumn& column)
{
    std::vector<int> bits;
    for (int bit = 0; (std::size_t{1} << bit) < column.size(); ++bit) {
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (column[i] != column[i ^ (std::size_t{1} << bit)]) {
                bits.push_back(bit);
                break;
            }
        }
    }
    return bits;
}

int tableLuts(const TableColumn& column, int addressBits, bool merged)
{
    if (addressBits <= tableAddressBits) {
        return 1;
    }
    const int wide = std::max(0, addressBits - multiplexedBits);
    const int luts = distinctTables(column) + (1 << wide) - 1;
    const int extra = merged ? std::max(0, addressBits - unmergedBits) : 0;
    const double more = mergedPerBit * extra * (extra + 1) / 2.0;
    return static_cast<int>(std::lround(luts * (1.0 + more)));
}

} // namespace snac::synthesis
