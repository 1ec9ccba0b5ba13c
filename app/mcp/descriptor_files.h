// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Files by descriptors alone: what RootFolder is made of.
namespace snac::mcp {

/// Whether the kernel has openat2().
[[nodiscard]] bool kernelLooksUp();
/// Opens a name below the folder, through no link at all; not open on failure, with errno. ELOOP, ENOTDIR or
/// EXDEV: a link, or out of the folder.
[[nodiscard]] Descriptor openByKernel(int folder, const std::string& name, int flags);
/// The same, a folder at a time, for names without "..".
[[nodiscard]] Descriptor openStepByStep(int folder, const std::string& name, int flags);

/// The content of an open regular file. Errors: another kind of file, larger than `largest`, a read that
/// failed (Transient).
[[nodiscard]] Result<std::string> contentOf(int file, const std::string& name, std::size_t largest);

/// Tells a file from what it was: files are written aside and renamed, never changed.
struct FileStamp
{
    std::uint64_t number = 0; ///< of the file, in its file system
    std::uint64_t bytes = 0;
    std::int64_t seconds = 0, nanoseconds = 0; ///< when it was written

    bool operator==(const FileStamp&) const = default;
    [[nodiscard]] bool isWrittenAfter(const FileStamp& other) const
    {
        return std::pair(seconds, nanoseconds) > std::pair(other.seconds, other.nanoseconds);
    }
};
/// Of a regular file in this folder; nothing where there is none.
[[nodiscard]] std::optional<FileStamp> stampOf(int folder, const std::string& name);

/// What lies in a folder, apart from links and what is neither file nor folder. `hasOther`: becomes true
/// where there is such a thing.
struct FolderItem
{
    std::string name;
    bool isFolder = false;
    FileStamp stamp{};
};
[[nodiscard]] std::vector<FolderItem> itemsOf(Descriptor folder, bool* hasOther = nullptr);

/// Writes beside it, flushes, renames: in this folder, by a name without slashes. `stamp`: of what was
/// written. Error: Transient, of the disk; `replace` is false and there is one.
[[nodiscard]] Result<> writeIn(int folder, const std::string& name, std::string_view bytes, bool replace,
                               FileStamp* stamp = nullptr);
/// A regular file in this folder. Errors: as RootFolder::read().
[[nodiscard]] Result<std::string> readIn(int folder, const std::string& name, std::size_t largest);

} // namespace snac::mcp
