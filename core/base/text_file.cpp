// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file.h"

#include "atomic_file.h"
#include "regular_file.h"

#include <filesystem>

namespace snac {

Result<std::string> readTextFile(const std::string& path, std::size_t largest)
{
    return readRegularFile(path, largest);
}

Result<> replaceTextFile(const std::string& path, std::string_view text)
{
    std::error_code ignored; // a failure shows when the file is written
    // A pipe at the place of one of our own files would be waited for.
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) {
        return fail("this is not a regular file; remove it", {.file = path});
    }
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    return replaceFile(path, text);
}

} // namespace snac
