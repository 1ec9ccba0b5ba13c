// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include <fcntl.h>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

// Locks in the folder of the records, between the servers of a root. They are free again when their holder
// ends, however it ends.
namespace snac::mcp {

/// How a server waits where another one hands jobs over, which takes it a moment; one that has stopped while
/// it did keeps nobody for ever.
struct Patience
{
    std::chrono::milliseconds most{5000};
    /// Between two tries; empty: 10 ms pass.
    std::function<void()> pass{};
};

inline constexpr int lockFlags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC;

/// Locks it for its holder alone, without waiting. Where a file system has no locks, there is one server of
/// its folder, as far as can be known.
[[nodiscard]] bool isLocked(const Descriptor& file);

/// Held while records change hands.
class HandOver
{
public:
    /// Error: the folder cannot be written, or another process has it for longer than there is patience.
    [[nodiscard]] static Result<HandOver> take(int folder, const Patience& patience);
    /// Nothing: somebody else has it.
    [[nodiscard]] static std::optional<HandOver> tryToTake(int folder);

private:
    explicit HandOver(int folder);

    Descriptor m_file; // closing it lets go
};

/// Held while a job runs: one of all servers of a folder has it.
class FolderTurn
{
public:
    explicit FolderTurn(Descriptor lock)
        : m_lock(std::move(lock))
    {
    }

private:
    Descriptor m_lock;
};

} // namespace snac::mcp
