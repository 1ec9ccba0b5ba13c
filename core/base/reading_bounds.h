// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

// Where the files lie that this process opens for its users. A name that was checked and is then opened once
// more may lead somewhere else by then; so that there is one look-up and no second, everything that reads or
// writes what users name opens it with openWithin(), and libraries get bytes, or open by it too (SQLite).
namespace snac {

/// Opens a name below the folder, through no link at all, with the flags of open(2): -1 on failure, with
/// errno. ELOOP, ENOTDIR or EXDEV: a link, or out of the folder. By the kernel (openat2, Linux 5.6).
[[nodiscard]] int openBeneath(int folder, const std::string& name, int flags, unsigned mode = 0);
/// The same, a folder at a time, for names without "..".
[[nodiscard]] int openBeneathStepByStep(int folder, const std::string& name, int flags, unsigned mode = 0);
/// Whether the kernel has openat2().
[[nodiscard]] bool kernelOpensBeneath();

/// While there is one, openWithin() reaches what lies below one folder, and the program's own places, and
/// nothing else. For the whole process, as a working folder is, or the walls of the kernel: readers of all
/// rooms meet it, and none can be called without. To be made before threads that read, and to be ended after
/// them.
class ReadingBounds
{
public:
    /// `folder`: open, and working folder of the process, so that relative names count from it; copied.
    /// `path`: its absolute name. `own`: absolute names of folders and files that are opened as ever; of two
    /// places of which one lies in the other, the inner one counts.
    ReadingBounds(int folder, const std::string& path, const std::vector<std::string>& own);
    ~ReadingBounds();
    ReadingBounds(const ReadingBounds&) = delete;
    ReadingBounds& operator=(const ReadingBounds&) = delete;

    [[nodiscard]] static bool areSet();
    /// Bytes of the largest file of data that is read within them, a quarter of the memory; without: no
    /// limit.
    [[nodiscard]] static std::size_t largestData();

    struct Place;

private:
    std::shared_ptr<const Place> m_place;
};

/// As open(2) without bounds. Within them also EACCES: it lies outside, and nobody looked whether it is
/// there.
[[nodiscard]] int openWithin(const std::string& path, int flags, unsigned mode = 0);

enum class PathKind { Nothing, File, Folder, Other };
/// What the name leads to. Nothing: also what lies outside of the bounds.
[[nodiscard]] PathKind kindOfPath(const std::string& path);

/// A folder that stays the one it is while names in it are listed.
class ListedFolder
{
public:
    explicit ListedFolder(const std::string& path);
    ~ListedFolder();
    ListedFolder(const ListedFolder&) = delete;
    ListedFolder& operator=(const ListedFolder&) = delete;

    /// For a directory_iterator, and for nothing that is kept or shown: its own without bounds.
    [[nodiscard]] std::string name() const;

private:
    std::string m_path;
    int m_descriptor;
};

} // namespace snac
