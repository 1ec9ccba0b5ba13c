// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "output.h"

#include "snac/base/atomic_file.h"
#include "snac/jobs/open_study.h"

#include <dlfcn.h>

#include <array>
#include <filesystem>

namespace snac::cli {

namespace {

/// See picture_module.cpp.
using DrawFunction = bool (*)(const char* svg, int length, const char* path, char* error, int errorSize);

std::string ending(const std::string& path)
{
    return std::filesystem::path(path).extension().string();
}

Result<> drawPng(const std::string& svg, const std::string& path)
{
    std::error_code ignored;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    // Build tree and installation are laid out alike: PREFIX/bin and PREFIX/lib/snac-studio.
    const std::string module = (folder.parent_path() / "lib" / "snac-studio" / "snac_picture.so").string();
    void* handle = dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
    const auto draw = handle ? reinterpret_cast<DrawFunction>(dlsym(handle, "snacDrawPng")) : nullptr;
    if (!draw) {
        const char* reason = dlerror();
        return fail("cannot draw PNG pictures: " + std::string(reason ? reason : module) +
                    "; write FILE.svg instead, or install libqt6svg6");
    }
    std::array<char, 256> error{};
    SNAC_CHECK(jobs::checkIsNoSideFile(path));
    // The module stays loaded: Qt's graphics libraries do not survive being unloaded.
    return replaceFile(path, [&](const std::string& fresh) -> Result<> {
        const bool drawn = draw(svg.data(), static_cast<int>(svg.size()), fresh.c_str(), error.data(),
                                static_cast<int>(error.size()));
        return drawn ? Result<>() : fail(error.data(), {.file = path});
    });
}

} // namespace

Result<> checkPictureName(const std::string& path)
{
    const std::string type = ending(path);
    if (type == ".svg" || type == ".png") {
        return {};
    }
    return fail("the name of a picture ends in .png or .svg", {.file = path});
}

Result<> writePicture(const std::string& svg, const std::string& path)
{
    if (const Result<> good = checkPictureName(path); !good) {
        return good;
    }
    return ending(path) == ".svg" ? writeText(path, svg) : drawPng(svg, path);
}

} // namespace snac::cli
