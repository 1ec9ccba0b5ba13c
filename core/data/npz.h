// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// One member of a zip archive, still packed.
struct NpzEntry
{
    std::string name;         ///< of an array without the ".npy" at the end
    std::uint32_t method = 0; ///< 0 stored, 8 deflated
    std::uint32_t crc = 0;    ///< CRC-32 of the unpacked bytes
    std::uint64_t unpackedSize = 0;
    std::string_view packed; ///< bytes inside the archive
};

/// The .npy members of a zip archive that was read whole into `bytes` (which must outlive the entries). The
/// central directory is the authority, as NumPy writes 64-bit marks into local headers of small files too.
/// Errors: not a zip, truncated, encrypted, split over several files, in the 64-bit variant (over 4 GB),
/// other packing methods, members that share bytes of the file.
[[nodiscard]] Result<std::vector<NpzEntry>> listNpz(std::string_view bytes, const std::string& file);

/// All members of any zip archive, under their full names; an archive may be empty. Otherwise as listNpz().
[[nodiscard]] Result<std::vector<NpzEntry>> listZip(std::string_view bytes, const std::string& file);

/// Unpacks one member and checks its CRC. Bounds, before anything is unpacked: 2 GiB, and 200 times the
/// packed size where that is more than 64 MiB (what packs better holds no data); memory is that of what comes
/// out.
[[nodiscard]] Result<std::string> unpackNpz(const NpzEntry& entry, const std::string& file);

/// The first bytes of a member (64 KiB at most, unchecked): enough for the header of an array.
[[nodiscard]] Result<std::string> peekNpz(const NpzEntry& entry, const std::string& file);

} // namespace snac::data
