// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "root_folder.h"

#include "descriptor_files.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"
#include "snac/base/regular_file.h"
#include "snac/jobs/open_study.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace snac::mcp {

namespace {

constexpr int deepestData = 4;
constexpr std::size_t mostData = 20000;

constexpr std::size_t longestName = 1024;
constexpr std::size_t longestPart = 200; // leaves room for what a study puts behind its name

std::vector<std::string> partsOf(std::string_view path)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (end > begin && path.substr(begin, end - begin) != ".") {
            parts.emplace_back(path.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : "/") + part;
    }
    return text;
}

/// On file systems that ignore case, every spelling of it is the same folder.
bool isOwnName(const std::string& part)
{
    return part.size() == RootFolder::ownName.size() &&
           std::ranges::equal(part, RootFolder::ownName, [](char a, char b) { return lowerCase(a) == b; });
}

Result<> checkCharacters(std::string_view name)
{
    const std::string shown = printableName(name);
    if (name.empty()) {
        return fail("the name is empty; name a file below the server's folder");
    }
    if (name.size() > longestName) {
        return fail("the name is longer than " + std::to_string(longestName) + " bytes: " + shown);
    }
    const bool control = std::ranges::any_of(name, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7f;
    });
    if (control || !isUtf8(name)) {
        return fail("the name has control characters or is not UTF-8: " + shown);
    }
    if (name.front() == '/' || name.front() == '~' || name.find("://") != std::string_view::npos) {
        return fail(
            "only names relative to the server's folder are allowed, like runs/jets.snac; this is none: " +
            shown);
    }
    return {};
}

Result<> checkParts(const std::vector<std::string>& parts, std::string_view name)
{
    if (parts.empty()) {
        return fail("this names the server's folder itself; name something in it");
    }
    for (const std::string& part : parts) {
        if (part == "..") {
            return fail("\"..\" is not allowed; name files from the server's folder: " + printableName(name));
        }
        if (part.size() > longestPart) {
            return fail("a part of the name is longer than " + std::to_string(longestPart) +
                        " bytes: " + printableName(part));
        }
        if (isOwnName(part)) {
            return fail("the server keeps " + std::string(RootFolder::ownName) + " for itself");
        }
    }
    return {};
}

Error linkError(const std::string& name)
{
    return {"this is a symbolic link, or leads through one; links are refused",
            {.file = printableName(name)}};
}

/// In the order of what helps the agent.
Error lookError(const std::string& name, int problem)
{
    const SourcePlace place{.file = printableName(name)};
    switch (problem) {
    case ENOENT:
        return {"there is no such file below the server's folder", place, ErrorKind::NotFound};
    case ELOOP:
    case EXDEV:
        return linkError(name);
    case ENOTDIR:
        return {"a part of this name is not a folder, or is a symbolic link", place};
    case EACCES:
    case EPERM:
        return {"the server may not read this", place};
    default:
        return {"cannot be opened (error " + std::to_string(problem) + ")", place, ErrorKind::Transient};
    }
}

} // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_number >= 0) {
        ::close(m_number);
    }
}

RootFolder::RootFolder(Descriptor descriptor, std::string path, LookUp lookUp)
    : m_descriptor(std::move(descriptor))
    , m_path(std::move(path))
    , m_lookUp(lookUp)
{
}

Result<RootFolder> RootFolder::open(const std::string& path, LookUp lookUp)
{
    Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen()) {
        return fail("there is no such folder, or it cannot be read", {.file = printableName(path)},
                    ErrorKind::NotFound);
    }
    const std::unique_ptr<char, decltype(&std::free)> whole(::realpath(path.c_str(), nullptr), &std::free);
    return RootFolder(std::move(folder), whole ? whole.get() : path,
                      lookUp == LookUp::ByKernel && kernelLooksUp() ? LookUp::ByKernel : LookUp::StepByStep);
}

std::string RootFolder::pathNow() const
{
    std::error_code problem;
    const auto now =
        std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(m_descriptor.number()), problem);
    return problem ? std::string() : now.string();
}

std::pair<dev_t, ino_t> RootFolder::identity() const
{
    struct stat status
    {
    };
    return ::fstat(m_descriptor.number(), &status) == 0 ? std::pair(status.st_dev, status.st_ino)
                                                        : std::pair<dev_t, ino_t>();
}

Result<> RootFolder::enter() const
{
    return ::fchdir(m_descriptor.number()) == 0
               ? Result<>()
               : fail("the folder cannot be entered", {.file = m_path}, ErrorKind::Transient);
}

std::unique_ptr<ReadingBounds> RootFolder::confine(const std::vector<std::string>& own) const
{
    return std::make_unique<ReadingBounds>(m_descriptor.number(), m_path, own);
}

Result<std::string> RootFolder::checkedName(std::string_view name)
{
    SNAC_CHECK(checkCharacters(name));
    const std::vector<std::string> parts = partsOf(name);
    SNAC_CHECK(checkParts(parts, name));
    return joined(parts);
}

Result<std::string> RootFolder::nameInside(std::string_view path)
{
    SNAC_CHECK(checkCharacters(path));
    std::vector<std::string> kept;
    for (const std::string& part : partsOf(path)) {
        if (part != "..") {
            kept.push_back(part);
        } else if (kept.empty()) {
            return fail("this leads out of the server's folder: " + printableName(path));
        } else {
            kept.pop_back();
        }
    }
    SNAC_CHECK(checkParts(kept, path));
    return joined(kept);
}

Descriptor RootFolder::openBelow(const std::string& name, int flags) const
{
    return m_lookUp == LookUp::ByKernel ? openByKernel(m_descriptor.number(), name, flags)
                                        : openStepByStep(m_descriptor.number(), name, flags);
}

Result<Descriptor> RootFolder::look(const std::string& name, int flags) const
{
    Descriptor found = openBelow(name, flags);
    if (!found.isOpen()) {
        return std::unexpected(lookError(name, errno));
    }
    return found;
}

namespace {

Result<> checkKind(const Descriptor& found, const std::string& name, bool wantFolder)
{
    struct stat status
    {
    };
    const SourcePlace place{.file = printableName(name)};
    if (::fstat(found.number(), &status) != 0) {
        return fail("cannot be looked at", place, ErrorKind::Transient);
    }
    if (S_ISLNK(status.st_mode)) {
        return std::unexpected(linkError(name));
    }
    if (wantFolder ? S_ISDIR(status.st_mode) : S_ISREG(status.st_mode)) {
        return {};
    }
    if (wantFolder) {
        return fail("this is not a folder", place);
    }
    return fail(S_ISDIR(status.st_mode) ? "this is a folder, not a file"
                                        : "this is a pipe, a socket or a device, not a file",
                place);
}

} // namespace

Result<std::string> RootFolder::file(std::string_view name) const
{
    SNAC_TRY(auto checked, checkedName(name));
    SNAC_TRY(const auto found, look(checked, O_PATH | O_NOFOLLOW));
    SNAC_CHECK(checkKind(found, checked, false));
    return checked;
}

Result<std::string> RootFolder::folder(std::string_view name) const
{
    SNAC_TRY(auto checked, checkedName(name));
    SNAC_TRY(const auto found, look(checked, O_PATH | O_NOFOLLOW));
    SNAC_CHECK(checkKind(found, checked, true));
    return checked;
}

Result<std::string> RootFolder::data(std::string_view name) const
{
    SNAC_TRY(auto checked, checkedName(name));
    SNAC_TRY(const auto found, look(checked, O_PATH | O_NOFOLLOW));
    const auto isFile = checkKind(found, checked, false);
    if (isFile) {
        return checked;
    }
    if (!checkKind(found, checked, true)) {
        return std::unexpected(isFile.error());
    }
    std::vector<std::pair<std::string, int>> waiting{{checked, deepestData}};
    std::size_t seen = 0;
    while (!waiting.empty()) {
        const auto [here, left] = waiting.back();
        waiting.pop_back();
        SNAC_TRY(auto opened, look(here, O_RDONLY | O_DIRECTORY));
        bool hasOther = false;
        for (const FolderItem& item : itemsOf(std::move(opened), &hasOther)) {
            if (++seen > mostData || (item.isFolder && left == 0)) {
                return fail("a folder of data has at most " + std::to_string(mostData) + " files, " +
                                std::to_string(deepestData) + " folders deep",
                            {.file = printableName(checked)});
            }
            if (item.isFolder) {
                waiting.emplace_back(here + "/" + item.name, left - 1);
            }
        }
        if (hasOther) {
            return fail("there are links, pipes or devices in this folder, which are not followed; put the "
                        "files themselves there",
                        {.file = printableName(here)});
        }
    }
    return checked;
}

void RootFolder::remove(std::string_view name) const
{
    const auto checked = file(name);
    const std::size_t slash = checked ? checked->rfind('/') : std::string::npos;
    const auto parent =
        checked ? look(slash == std::string::npos ? "." : checked->substr(0, slash), O_RDONLY | O_DIRECTORY)
                : Result<Descriptor>(std::unexpected(checked.error()));
    if (parent) {
        (void)::unlinkat(parent->number(),
                         checked->substr(slash == std::string::npos ? 0 : slash + 1).c_str(), 0);
    }
}

std::string RootFolder::stamp(std::string_view name) const
{
    const auto checked = checkedName(name);
    const auto found = checked ? look(*checked, O_PATH | O_NOFOLLOW) : std::unexpected(checked.error());
    struct stat status
    {
    };
    if (!found || ::fstat(found->number(), &status) != 0) {
        return {};
    }
    std::string text;
    for (const auto part :
         {static_cast<long long>(status.st_dev), static_cast<long long>(status.st_ino),
          static_cast<long long>(status.st_size), static_cast<long long>(status.st_mtim.tv_sec),
          static_cast<long long>(status.st_mtim.tv_nsec)}) {
        text += std::to_string(part) + " ";
    }
    return text;
}

bool RootFolder::has(std::string_view name) const
{
    const auto checked = checkedName(name);
    return checked && look(*checked, O_PATH | O_NOFOLLOW).has_value();
}

namespace {

/// A folder of such a name would keep studies and configurations from having it.
Result<> checkFolderName(const std::string& part, const std::string& name)
{
    const std::string small = lowerCase(part);
    for (const std::string_view ending : {".snac", ".yaml", ".yml"}) {
        if (small.ends_with(ending)) {
            return fail("a folder cannot have a name that ends in " + std::string(ending) + ", by which " +
                            (ending == ".snac" ? "studies" : "configurations") +
                            " are known; take another one",
                        {.file = printableName(name)});
        }
    }
    return {};
}

} // namespace

Result<> RootFolder::makeFolders(const std::string& name) const
{
    for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
        const std::string folder = name.substr(0, slash);
        const std::size_t last = folder.rfind('/');
        const std::string above = last == std::string::npos ? "." : folder.substr(0, last);
        SNAC_TRY(const auto parent, look(above, O_RDONLY | O_DIRECTORY));
        const std::string own = last == std::string::npos ? folder : folder.substr(last + 1);
        if (!look(folder, O_PATH | O_NOFOLLOW)) { // what is there is somebody's own
            SNAC_CHECK(checkFolderName(own, name));
        }
        if (::mkdirat(parent.number(), own.c_str(), 0777) != 0 && errno != EEXIST) {
            return fail("the folder cannot be made", {.file = printableName(folder)}, ErrorKind::Transient);
        }
        SNAC_TRY(const auto made, look(folder, O_PATH | O_NOFOLLOW));
        SNAC_CHECK(checkKind(made, folder, true));
    }
    return {};
}

Result<std::string> RootFolder::fresh(std::string_view name) const
{
    SNAC_TRY(auto checked, checkedName(name));
    SNAC_CHECK(jobs::checkIsNoSideFile(checked));
    const auto there = look(checked, O_PATH | O_NOFOLLOW);
    if (there) {
        return fail("there is something of this name already; take another one",
                    {.file = printableName(checked)});
    }
    if (there.error().kind != ErrorKind::NotFound) {
        return std::unexpected(there.error());
    }
    SNAC_CHECK(makeFolders(checked));
    return checked;
}

Result<std::string> RootFolder::freshFolder(std::string_view name) const
{
    SNAC_TRY(const auto checked, checkedName(name));
    SNAC_CHECK(checkFolderName(checked.substr(checked.rfind('/') + 1), checked));
    return fresh(checked);
}

std::optional<std::string> RootFolder::nameBelow(const std::string& path) const
{
    const std::string whole = std::filesystem::path(path).lexically_normal().string();
    for (const std::string& folder : {m_path, pathNow()}) { // somebody may have renamed it
        const std::string begin = folder.ends_with('/') ? folder : folder + "/";
        if (!folder.empty() && whole.starts_with(begin)) {
            return whole.substr(begin.size());
        }
    }
    return std::nullopt;
}

Result<> RootFolder::checkCompanions(const std::vector<std::string>& names) const
{
    for (const std::string& name : names) {
        SNAC_TRY(const auto inside, nameInside(nameBelow(name).value_or(name)));
        const auto found = look(inside, O_PATH | O_NOFOLLOW);
        if (!found && found.error().kind == ErrorKind::NotFound) {
            continue;
        }
        if (!found) {
            return std::unexpected(found.error());
        }
        SNAC_CHECK(checkKind(*found, inside, false));
    }
    return {};
}

Result<> RootFolder::checkArrays(const std::string& bundle) const
{
    const std::filesystem::path given(bundle);
    const auto arrays = (folder(bundle) ? given : given.parent_path()) / "arrays.npz";
    const auto found = file(arrays.string());
    return found ? Result<>() : std::unexpected(found.error());
}

Result<std::string> RootFolder::read(std::string_view name, std::size_t largest) const
{
    SNAC_TRY(const auto checked, checkedName(name));
    SNAC_TRY(const auto found, look(checked, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW));
    return contentOf(found.number(), checked, largest);
}

Result<> RootFolder::write(std::string_view name, std::string_view bytes, bool replace) const
{
    SNAC_TRY(const auto checked, checkedName(name));
    SNAC_CHECK(jobs::checkIsNoSideFile(checked));
    SNAC_CHECK(makeFolders(checked));
    const std::size_t slash = checked.rfind('/');
    SNAC_TRY(const auto parent,
             look(slash == std::string::npos ? "." : checked.substr(0, slash), O_RDONLY | O_DIRECTORY));
    const auto there = look(checked, O_PATH | O_NOFOLLOW);
    if (there) { // never over a link or a device
        SNAC_CHECK(checkKind(*there, checked, false));
    }
    return writeIn(parent.number(), slash == std::string::npos ? checked : checked.substr(slash + 1), bytes,
                   replace);
}

Result<std::vector<RootFolder::Entry>> RootFolder::list(std::string_view name, std::size_t most,
                                                        int depth) const
{
    std::string checked;
    if (!name.empty() && name != ".") {
        SNAC_TRY(checked, folder(name));
    }
    std::vector<Entry> entries;
    std::vector<std::pair<std::string, int>> waiting{{checked, depth}};
    while (!waiting.empty() && entries.size() < most) {
        const auto [here, left] = waiting.back();
        waiting.pop_back();
        auto opened = look(here.empty() ? "." : here, O_RDONLY | O_DIRECTORY);
        if (!opened) {
            continue; // gone meanwhile
        }
        for (FolderItem& item : itemsOf(std::move(*opened))) {
            const std::string whole = here.empty() ? item.name : here + "/" + item.name;
            if (item.name.front() == '.' || !checkedName(whole) || entries.size() >= most) {
                continue;
            }
            entries.push_back({whole, item.isFolder, item.stamp.bytes});
            if (item.isFolder && left > 1) {
                waiting.emplace_back(whole, left - 1);
            }
        }
    }
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

Result<Descriptor> RootFolder::ownFolder() const
{
    const std::string name(ownName);
    if (::mkdirat(m_descriptor.number(), name.c_str(), 0700) != 0 && errno != EEXIST) {
        return fail("the folder for jobs cannot be made; the server needs to write below its folder",
                    {.file = m_path + "/" + name}, ErrorKind::Transient);
    }
    return look(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
}

} // namespace snac::mcp
