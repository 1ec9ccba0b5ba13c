// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresh_folder.h"

#include "bounded_files.h"
#include "reading_bounds.h"

#include "snac/base/number_text.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <utility>

namespace snac {

namespace fs = std::filesystem;

namespace {

bool isThere(const fs::path& path)
{
    return statusWithin(path.string()).has_value();
}

bool isEmpty(const fs::path& folder)
{
    std::error_code problem;
    const bool empty = fs::is_empty(ListedFolder(folder.string()).name(), problem);
    return empty && !problem;
}

/// That the place is free, before any work is done for it.
Result<> checkPlace(const fs::path& place, const std::string& wanted)
{
    const auto status = statusWithin(place.string());
    if (!status && errno != ENOENT && errno != ENOTDIR) {
        return std::unexpected(cannotMake(wanted, {errno, std::generic_category()}));
    }
    if (status && S_ISLNK(status->st_mode)) {
        return fail("this is a symbolic link; name the folder that it leads to, or another one",
                    {.file = wanted});
    }
    if (status && !(S_ISDIR(status->st_mode) && isEmpty(place))) {
        return fail("there is something here already; name another folder, or remove this one first",
                    {.file = wanted});
    }
    return {};
}

/// What is left of the name within the length that file systems allow, in whole characters.
std::string nameStart(const fs::path& place)
{
    std::string name = place.filename().string();
    std::size_t end = std::min<std::size_t>(name.size(), 100);
    while (end < name.size() && end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    name.resize(end);
    return name;
}

unsigned nextNumber()
{
    static std::atomic<unsigned> number = 0;
    return ++number;
}

/// NAME.new-PROCESS-NUMBER
bool isFreshName(std::string_view name)
{
    const std::size_t at = name.rfind(".new-");
    if (at == std::string_view::npos) {
        return false;
    }
    const std::string_view numbers = name.substr(at + 5);
    const std::size_t dash = numbers.find('-');
    return dash != std::string_view::npos && wholeFrom<unsigned>(numbers.substr(0, dash)) &&
           wholeFrom<unsigned>(numbers.substr(dash + 1));
}

/// With another name of a path wherever the error has it.
Error renamed(Error error, const fs::path& from, const fs::path& to)
{
    for (std::string* text : {&error.message, &error.place.file}) {
        for (auto at = text->find(from.string()); at != std::string::npos;
             at = text->find(from.string(), at + to.string().size())) {
            text->replace(at, from.string().size(), to.string());
        }
    }
    return error;
}

fs::path highestMissing(fs::path folder)
{
    fs::path highest;
    for (; !isThere(folder) && folder != folder.parent_path(); folder = folder.parent_path()) {
        highest = folder;
    }
    return highest;
}

} // namespace

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
    , m_highest(std::move(other.m_highest))
    , m_claim(std::move(other.m_claim))
{
}

FreshFolder::~FreshFolder()
{
    if (m_path.empty()) {
        return;
    }
    std::error_code problem = removeTreeWithin(m_path.string());
    for (fs::path parent = m_place.parent_path(); !m_highest.empty() && !problem;
         parent = parent.parent_path()) {
        problem = removeWithin(parent.string()); // unless somebody put something into it
        if (parent == m_highest) {
            break;
        }
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
    SNAC_CHECK(checkPlace(place, wanted));
    const fs::path parent = place.parent_path();
    FreshFolder fresh(place, parent / (nameStart(place) + ".new-" + std::to_string(::getpid()) + "-" +
                                       std::to_string(nextNumber())));
    fresh.m_highest = highestMissing(parent);
    problem = makeFoldersWithin(parent.string());
    if (problem) {
        return std::unexpected(cannotMake(parent.string(), problem));
    }
    removeAbandoned(parent, isFreshName);
    problem = makeFolderWithin(fresh.m_path.string());
    if (problem) {
        fresh.m_path.clear(); // not ours to remove
        return std::unexpected(cannotMake(wanted, problem));
    }
    SNAC_TRY(fresh.m_claim, FolderClaim::of(fresh.m_path));
    return fresh;
}

Result<> FreshFolder::finish()
{
    if (const std::error_code problem = renameWithin(m_path.string(), m_place.string())) {
        return std::unexpected(cannotMake(m_place.string(), problem));
    }
    m_path.clear();
    m_claim.release();
    return {};
}

Error FreshFolder::asWanted(Error error) const
{
    return m_path.empty() ? error : renamed(std::move(error), m_path, m_place);
}

Error FreshFolder::keepFailed(Error error)
{
    fs::path failed = m_place;
    failed += ".failed";
    for (int number = 2; number < 100 && isThere(failed) && !isMarked(failed); ++number) {
        failed = m_place;
        failed += ".failed-" + std::to_string(number);
    }
    if (isMarked(failed)) {
        removeTreeWithin(failed.string());
    }
    if (renameWithin(m_path.string(), failed.string())) {
        return error;
    }
    error = renamed(std::move(error), m_path, failed);
    m_path.clear();
    return error;
}

} // namespace snac
