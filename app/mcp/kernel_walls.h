// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include <string>
#include <vector>

namespace snac::mcp {

/// The second wall, behind the check of every name: from now on this thread, the threads and the programs it
/// starts can open files below the root and in the folders of the system and of tools, can write below the
/// root alone, and cannot undo it (Landlock, Linux 5.19). So a link that is made between the check of a name
/// and its use leads nowhere. `readable`: further folders and files to read; those that do not exist are left
/// out. Temporary files go below the root from then on. False: this kernel has no such thing, and names are
/// checked all the same.
[[nodiscard]] bool raiseKernelWalls(const RootFolder& root, const std::vector<std::string>& readable);

/// What is read behind the walls but for the root: the system, the tools of $PATH with what lies beside their
/// "bin", and this program's own places (files and folders). Nothing in which the home or the root lies, as
/// everything else of the user lies there too,
/// by whatever links and dots it is named. `path`: as in $PATH.
[[nodiscard]] std::vector<std::string> placesToRead(const std::string& root, const std::string& home,
                                                    std::string_view path,
                                                    const std::vector<std::string>& own);

} // namespace snac::mcp
