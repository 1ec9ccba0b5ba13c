// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <memory>
#include <optional>
#include <string>

namespace snac::study {

/// Says who writes a study file. An flock() on `FILE.lock`: it ends with the process, however that ends, so
/// it never goes stale. The lock file is removed when the lock is given back. Private to this room.
class WriteLock
{
public:
    /// Error: somebody else holds it (with the process id it left), or the folder is not writable.
    [[nodiscard]] static Result<std::unique_ptr<WriteLock>> take(const std::string& file);
    /// The process that holds it, 0 where that is not known; nothing: nobody does.
    [[nodiscard]] static std::optional<int> holder(const std::string& file);
    ~WriteLock();
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;

private:
    WriteLock(std::string path, int descriptor);
    std::string m_path;
    int m_descriptor = -1;
};

} // namespace snac::study
