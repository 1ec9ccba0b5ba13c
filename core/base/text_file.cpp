// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file.h"

#include "atomic_file.h"
#include "bounded_files.h"
#include "regular_file.h"

#include <filesystem>

namespace snac {

Result<std::string> readTextFile(const std::string& path, std::size_t largest)
{
    return readRegularFile(path, largest);
}

Result<> replaceTextFile(const std::string& path, std::string_view text)
{
    // A pipe at the place of one of our own files would be waited for.
    if (const auto there = targetWithin(path); there && !S_ISREG(there->st_mode)) {
        return fail("this is not a regular file; remove it", {.file = path});
    }
    // A failure shows when the file is written.
    static_cast<void>(makeFoldersWithin(std::filesystem::path(path).parent_path().string()));
    return replaceFile(path, text);
}

} // namespace snac
