// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include <cstddef>
#include <cstdint>
#include <string>
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

/// What lies in a folder, apart from links and what is neither file nor folder. `hasOther`: becomes true
/// where there is such a thing.
struct FolderItem
{
    std::string name;
    bool isFolder = false;
    std::uint64_t bytes = 0;
};
[[nodiscard]] std::vector<FolderItem> itemsOf(Descriptor folder, bool* hasOther = nullptr);

} // namespace snac::mcp
