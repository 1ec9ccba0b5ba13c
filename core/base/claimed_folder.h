// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <filesystem>
#include <string_view>
#include <utility>

namespace snac {

/// That a folder holds unfinished work of a program that is running. A file in it, the mark, says that it is
/// ours; a lock, which the kernel drops however the program ends, says that it is in use. So what a program
/// left that was killed can be told from work that goes on, and from a stranger's folder of a like name.
class FolderClaim
{
public:
    /// Of a folder that exists and that nobody else writes into. Errors: those of the disk.
    [[nodiscard]] static Result<FolderClaim> of(const std::filesystem::path& folder);
    FolderClaim() = default;
    FolderClaim(FolderClaim&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FolderClaim& operator=(FolderClaim&& other) noexcept;
    FolderClaim(const FolderClaim&) = delete;
    FolderClaim& operator=(const FolderClaim&) = delete;
    ~FolderClaim(); ///< the mark stays

    /// Takes the mark out of the folder, whatever it is called now, and lets go of it.
    void release();

private:
    explicit FolderClaim(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

/// Whether the folder (no link to one) bears the mark and belongs to the user of this program.
[[nodiscard]] bool isMarked(const std::filesystem::path& folder);

/// Removes folders in `parent` whose names are such as we give, that bear the mark, and that are
/// claimed by no program that runs. What cannot be looked at or removed stays.
void removeAbandoned(const std::filesystem::path& parent, bool (*isNameOfOurs)(std::string_view name));

} // namespace snac
