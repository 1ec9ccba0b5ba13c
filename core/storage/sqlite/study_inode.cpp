// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_inode.h"

#include "snac/base/bounded_files.h"
#include "snac/base/reading_bounds.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace snac::study {

StudyInode::StudyInode(std::string file, int descriptor)
    : m_file(std::move(file))
    , m_descriptor(descriptor)
{
}

StudyInode::~StudyInode()
{
    ::close(m_descriptor);
}

Result<std::unique_ptr<StudyInode>> StudyInode::hold(const std::string& file)
{
    const int descriptor = openWithin(file, O_PATH);
    if (descriptor < 0) {
        return fail(std::string("cannot open this study file: ") + std::strerror(errno), {.file = file});
    }
    std::unique_ptr<StudyInode> held(new StudyInode(file, descriptor));
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0) {
        return fail(std::string("cannot open this study file: ") + std::strerror(errno), {.file = file});
    }
    if (status.st_nlink > 1) {
        return fail(
            "this study file has " + std::to_string(status.st_nlink) +
                " names (hard links), and programs that write it under different names would destroy it; "
                "make a copy of it with cp and use that",
            {.file = file});
    }
    return held;
}

StudyInode::Place StudyInode::place() const
{
    struct stat held
    {
    };
    if (::fstat(m_descriptor, &held) != 0 || held.st_nlink == 0) {
        return Place::Removed;
    }
    const auto named = targetWithin(m_file);
    const bool same = named && held.st_dev == named->st_dev && held.st_ino == named->st_ino;
    if (!same) {
        return Place::Renamed;
    }
    return m_noted.size < 0 || state() == m_noted ? Place::Same : Place::Written;
}

StudyInode::State StudyInode::state() const
{
    struct stat held
    {
    };
    if (::fstat(m_descriptor, &held) != 0) {
        return {};
    }
    return {.size = held.st_size, .seconds = held.st_mtim.tv_sec, .nanoseconds = held.st_mtim.tv_nsec};
}

void StudyInode::note()
{
    m_noted = state();
}

std::string StudyInode::currentName() const
{
    std::error_code problem;
    const auto name = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(m_descriptor), problem);
    return problem ? std::string() : name.string();
}

} // namespace snac::study
