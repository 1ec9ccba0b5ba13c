// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look.h"

#include "snac/base/error.h"

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

// Work in a process of its own, for libraries that a damaged file brings down: it ends them there, and not
// the program.
namespace snac::data {

/// What such work left behind, mapped and not copied; given back with this.
class SharedBytes
{
public:
    SharedBytes() = default;
    SharedBytes(const char* data, std::size_t size)
        : m_data(data)
        , m_size(size)
    {
    }
    SharedBytes(SharedBytes&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr))
        , m_size(std::exchange(other.m_size, 0))
    {
    }
    SharedBytes& operator=(SharedBytes&& other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        return *this;
    }
    ~SharedBytes();
    [[nodiscard]] std::string_view view() const { return {m_data, m_size}; }
    operator std::string_view() const { return view(); } // NOLINT: as std::string has it

private:
    const char* m_data = nullptr; ///< of mmap()
    std::size_t m_size = 0;
};

/// Where the work leaves its result, in its own process.
class ApartResult
{
public:
    explicit ApartResult(int file)
        : m_file(file)
    {
    }
    /// Memory for so many bytes, to be filled; replaces what was there. Throws std::bad_alloc.
    [[nodiscard]] char* make(std::size_t size);
    void write(std::string_view bytes);

private:
    int m_file;
};

struct ApartLimits
{
    std::size_t mostBytes = 0; ///< of the result; a longer one is none
    unsigned seconds = 0;      ///< of computing
};

struct ApartOutcome
{
    enum class End {
        Done,     ///< the work returned true
        Refused,  ///< it returned false, and its result says why
        NoMemory, ///< std::bad_alloc, or the system wanted its memory
        TooLong,  ///< more computing than allowed
        Died      ///< by a signal, or an exception: what it did was wrong
    };
    End end = End::Died;
    SharedBytes result; ///< of Done and Refused
};

/// A process that does one piece of work, from a copy of this one in which nothing else runs. The work may
/// use memory and what no other thread holds: no locks (not even one that this thread holds), nothing of Qt,
/// no files. It writes nowhere but into its result. Ended and gone when this is.
class ApartWork
{
public:
    using Work = std::function<bool(ApartResult& result)>;

    /// Errors (Transient): no process, no memory.
    [[nodiscard]] static Result<ApartWork> start(const Work& work, const ApartLimits& limits);

    ApartWork(ApartWork&& other) noexcept;
    ApartWork& operator=(ApartWork&&) = delete;
    ~ApartWork();

    /// Waits for the end, with a look some twenty times a second. Errors: cancelled.
    [[nodiscard]] Result<ApartOutcome> wait(const Look& look);

    [[nodiscard]] pid_t process() const { return m_process; }

private:
    ApartWork() = default;
    [[nodiscard]] int reap();

    pid_t m_process = -1;
    int m_result = -1; ///< file of the result
    int m_ended = -1;  ///< end of a pipe that the process alone holds
    std::size_t m_mostBytes = 0;
};

} // namespace snac::data
