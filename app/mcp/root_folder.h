// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/reading_bounds.h"
#include "snac/jobs/agent_record.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace snac::mcp {

/// An open file of the operating system, closed with this.
class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// How a name is looked up. Both refuse links at every step; the second is for kernels before 5.6.
enum class LookUp { ByKernel, StepByStep };

/// The one folder that agents may read and write. Every name counts from a descriptor of it that is opened
/// once, so that whoever renames it, or puts a link where a folder was, changes nothing. All members may be
/// called from any thread.
class RootFolder
{
public:
    /// What lies in a folder.
    struct Entry
    {
        std::string name; ///< relative to the root: "runs/jets.snac"
        bool isFolder = false;
        std::uint64_t bytes = 0; ///< of a file
    };

    /// Errors: no such folder, or it cannot be read.
    [[nodiscard]] static Result<RootFolder> open(const std::string& path, LookUp lookUp = LookUp::ByKernel);

    /// Where it was when it was opened; for messages to the user, and nothing else.
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// Where it is now, should somebody have renamed it; empty: nobody knows.
    [[nodiscard]] std::string pathNow() const;
    /// Of the folder itself, in the file system: device and number.
    [[nodiscard]] std::pair<dev_t, ino_t> identity() const;
    /// Makes it the working folder of the process, so that names below it mean the same everywhere.
    [[nodiscard]] Result<> enter() const;
    /// Once entered: whatever this process opens for users from now on lies below it, or in its `own` places.
    [[nodiscard]] std::unique_ptr<ReadingBounds> confine(const std::vector<std::string>& own) const;

    /// The name as this class takes it: without "./" and doubled slashes. Errors: empty, absolute, "..",
    /// control characters, not UTF-8, too long, or one that the server keeps for itself.
    [[nodiscard]] static Result<std::string> checkedName(std::string_view name);
    /// The same of a path that a file names, which may lead up as long as it stays below: "configs/../a.csv"
    /// becomes "a.csv".
    [[nodiscard]] static Result<std::string> nameInside(std::string_view path);

    /// The checked name of a regular file that is there. Errors: no such file (NotFound); a link, a folder, a
    /// pipe or a device, wherever on the way.
    [[nodiscard]] Result<std::string> file(std::string_view name) const;
    /// The same of a folder.
    [[nodiscard]] Result<std::string> folder(std::string_view name) const;
    /// The checked name of data: a regular file, or a folder of them that has no link, pipe or device in it.
    [[nodiscard]] Result<std::string> data(std::string_view name) const;
    /// The checked name of something that is not there yet; the folders on the way to it are made. Error:
    /// there is something of that name.
    [[nodiscard]] Result<std::string> fresh(std::string_view name) const;
    /// The same of a folder to be. Error: also a name by which studies and configurations are known.
    [[nodiscard]] Result<std::string> freshFolder(std::string_view name) const;
    /// Whether a regular file or a folder is there, by checked names.
    [[nodiscard]] bool has(std::string_view name) const;
    /// The name from the root of an absolute path, by its letters alone; nothing: it lies outside.
    [[nodiscard]] std::optional<std::string> nameBelow(const std::string& path) const;
    /// Error: something beside a study that belongs to it (its log, its index) is a link. Names may be whole
    /// paths.
    [[nodiscard]] Result<> checkCompanions(const std::vector<std::string>& names) const;

    /// The arrays beside the network.json of a bundle, or in this folder. Error: they are no file in the
    /// root.
    [[nodiscard]] Result<> checkArrays(const std::string& bundle) const;

    /// The content of a file of at most `largest` bytes, read through the descriptor that was checked.
    [[nodiscard]] Result<std::string> read(std::string_view name, std::size_t largest) const;
    /// The bytes become the whole content: written beside it, flushed, renamed. `replace`: there may be one.
    [[nodiscard]] Result<> write(std::string_view name, std::string_view bytes, bool replace) const;
    /// Another text whenever it is another file or was written; empty: there is none.
    [[nodiscard]] std::string stamp(std::string_view name) const;
    /// Takes a file away that was written in vain.
    void remove(std::string_view name) const;
    /// Files and folders in a folder ("" or ".": the root) and below, in the order of their names; links and
    /// hidden ones are left out. At most `most`, and `depth` folders deep.
    [[nodiscard]] Result<std::vector<Entry>> list(std::string_view name, std::size_t most, int depth) const;

    /// For the server's own files, which no name of an agent reaches: makes the folder, and opens in it.
    [[nodiscard]] Result<Descriptor> ownFolder() const;
    static constexpr std::string_view ownName = jobs::agentJobsFolder;

private:
    RootFolder(Descriptor descriptor, std::string path, LookUp lookUp);
    [[nodiscard]] Descriptor openBelow(const std::string& name, int flags) const;
    [[nodiscard]] Result<Descriptor> look(const std::string& name, int flags) const;
    [[nodiscard]] Result<> makeFolders(const std::string& name) const;

    Descriptor m_descriptor;
    std::string m_path;
    LookUp m_lookUp;
};

} // namespace snac::mcp
