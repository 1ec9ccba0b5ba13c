// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresh_folder.h"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <utility>

namespace snac::synthesis {

namespace fs = std::filesystem;

Error cannotMake(const std::string& path, const std::error_code& why)
{
    const int code = why.value();
    const bool transient = code == ENOSPC || code == EDQUOT || code == EIO || code == ENOMEM;
    return {.message = "cannot make this: " + why.message(),
            .place = {.file = path},
            .kind = transient ? ErrorKind::Transient : ErrorKind::Wrong};
}

FreshFolder::FreshFolder(fs::path place, fs::path path)
    : m_place(std::move(place))
    , m_path(std::move(path))
{
}

FreshFolder::FreshFolder(FreshFolder&& other) noexcept
    : m_place(std::move(other.m_place))
    , m_path(std::exchange(other.m_path, {}))
{
}

FreshFolder::~FreshFolder()
{
    std::error_code ignored;
    if (!m_path.empty()) {
        fs::remove_all(m_path, ignored);
    }
}

Result<FreshFolder> FreshFolder::beside(const std::string& wanted)
{
    if (wanted.empty()) {
        return fail("name a folder for the result");
    }
    std::error_code problem;
    fs::path place = fs::absolute(wanted, problem).lexically_normal();
    place = place.has_filename() ? place : place.parent_path(); // "out/"
    if (fs::exists(place, problem) && !(fs::is_directory(place, problem) && fs::is_empty(place, problem))) {
        return fail("there is something here already; name another folder, or remove this one first",
                    {.file = wanted});
    }
    fs::create_directories(place.parent_path(), problem);
    if (problem) {
        return std::unexpected(cannotMake(place.parent_path().string(), problem));
    }
    static std::atomic<unsigned> number = 0;
    const std::string mark = ".new-" + std::to_string(::getpid()) + "-" + std::to_string(++number);
    fs::path path = place.parent_path() / (place.filename().string().substr(0, 100) + mark);
    fs::create_directory(path, problem);
    if (problem) {
        return std::unexpected(cannotMake(wanted, problem));
    }
    return FreshFolder(std::move(place), std::move(path));
}

Result<> FreshFolder::finish()
{
    std::error_code problem;
    fs::rename(m_path, m_place, problem);
    if (problem) {
        return std::unexpected(cannotMake(m_place.string(), problem));
    }
    m_path.clear();
    return {};
}

Error FreshFolder::keepFailed(Error error)
{
    fs::path failed = m_place;
    failed += ".failed";
    std::error_code problem;
    fs::remove_all(failed, problem);
    fs::rename(m_path, failed, problem);
    if (problem) {
        return error;
    }
    for (std::string* text : {&error.message, &error.place.file}) {
        for (auto at = text->find(m_path.string()); at != std::string::npos;
             at = text->find(m_path.string(), at + failed.string().size())) {
            text->replace(at, m_path.string().size(), failed.string());
        }
    }
    m_path.clear();
    return error;
}

} // namespace snac::synthesis
