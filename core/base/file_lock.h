// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <chrono>
#include <string>
#include <utility>

namespace snac {

/// Keeps other programs, and other threads of this one, from changing the same files: held from take() until
/// it is destroyed. The kernel drops it when a program dies. Move-only.
class FileLock
{
public:
    /// `path` is a file of its own beside what is guarded; it is made where it is missing, and it stays, for
    /// removing it would let two programs hold two locks. Waits for others for at most `patience`. Errors: no
    /// such folder and none can be made, a symbolic link, somebody holds it all the time.
    [[nodiscard]] static Result<FileLock> take(const std::string& path,
                                               std::chrono::milliseconds patience = std::chrono::seconds(30));

    ~FileLock();
    FileLock(FileLock&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FileLock& operator=(FileLock&&) = delete;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace snac
