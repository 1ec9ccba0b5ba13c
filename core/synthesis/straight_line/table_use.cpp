// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_use.h"

#include "table_luts.h"

namespace snac::synthesis {

namespace {

constexpr std::size_t blockMemoryFrom = 129 * 64; // bits

std::size_t addressesOf(const TableUse& use)
{
    return std::size_t{1} << static_cast<unsigned>(use.addressWidth);
}

} // namespace

TableUse tableUse(const Program& program, const ProgramValue& value)
{
    const ProgramValue& of = program.value(value.left);
    return {.table = value.table,
            .addressWidth = valueWidth(of),
            .signedAddress = isSignedValue(of),
            .width = valueWidth(value)};
}

std::vector<std::int64_t> entriesByAddress(const Program& program, const TableUse& use)
{
    const ProgramTable& table = program.tables[static_cast<std::size_t>(use.table)];
    const auto size = static_cast<std::int64_t>(addressesOf(use));
    std::vector<std::int64_t> entries;
    for (std::int64_t address = 0; address < size; ++address) {
        const bool negative = use.signedAddress && address >= size / 2;
        const std::int64_t raw = negative ? address - size : address;
        entries.push_back(table.entries[fixedpoint::tableIndex(raw, table.argument)]);
    }
    return entries;
}

bool mayBeBlockMemory(const TableUse& use)
{
    return addressesOf(use) * static_cast<std::size_t>(use.width) > blockMemoryFrom;
}

bool standsAlone(const TableUse& use)
{
    return use.addressWidth > tableAddressBits && !mayBeBlockMemory(use);
}

} // namespace snac::synthesis
