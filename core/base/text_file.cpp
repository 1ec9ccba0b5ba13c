// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file.h"

#include "regular_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace snac {

namespace fs = std::filesystem;

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// A name beside `path` that no other writer uses.
std::string freshName(const std::string& path)
{
    static std::atomic<unsigned> number = 0;
    return path + ".new-" + std::to_string(::getpid()) + "-" + std::to_string(++number);
}

bool writeWhole(const std::string& path, std::string_view text)
{
    File file(std::fopen(path.c_str(), "wb"), &std::fclose);
    return file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
           std::fflush(file.get()) == 0 && ::fsync(::fileno(file.get())) == 0 &&
           std::fclose(file.release()) == 0;
}

} // namespace

Result<std::string> readTextFile(const std::string& path, std::size_t largest)
{
    return readRegularFile(path, largest);
}

Result<> replaceTextFile(const std::string& path, std::string_view text)
{
    std::error_code code;
    fs::create_directories(fs::path(path).parent_path(), code); // a failure shows when the file is opened
    const std::string fresh = freshName(path);
    if (!writeWhole(fresh, text)) {
        const std::string why = std::strerror(errno);
        std::error_code ignored;
        fs::remove(fresh, ignored);
        return fail("cannot write this file: " + why, {.file = path});
    }
    fs::rename(fresh, path, code);
    if (code) {
        std::error_code ignored;
        fs::remove(fresh, ignored);
        return fail("cannot replace this file: " + code.message(), {.file = path});
    }
    return {};
}

} // namespace snac
