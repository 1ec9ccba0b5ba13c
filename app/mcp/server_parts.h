// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server_options.h"
#include "service.h"

#include "snac/base/reading_bounds.h"

#include <memory>
#include <vector>

namespace snac::mcp {

/// This thread, which talks to clients, and those made by it from here on get what searches leave, and about
/// a fifteenth of a processor where they leave nothing.
void letSearchesGoFirst();

/// What a server works with, however its clients talk to it: the root behind its walls, jobs, tools.
class ServerParts
{
public:
    /// Makes the root the working folder and raises the kernel's walls, so it comes before other threads,
    /// which `begun` may start. Errors: no such folder, one that cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<ServerParts>>
    open(RootFolder root, const ServerOptions& options, const hardware::EnvironmentPtr& environment,
         const Begun& begun);

    [[nodiscard]] const RootFolder& root() const { return m_root; }
    [[nodiscard]] Offer offer() { return {m_context, *m_board, m_tools, m_version, m_extras.get()}; }
    /// What runs is interrupted, to be resumed.
    void stopJobs() { m_board->stop(); }

private:
    ServerParts(RootFolder root, const hardware::EnvironmentPtr& environment, std::string version);

    RootFolder m_root;
    std::unique_ptr<ReadingBounds> m_bounds;
    Context m_context;
    std::string m_version;
    std::shared_ptr<void> m_held;
    std::unique_ptr<JobBoard> m_board;
    std::vector<Tool> m_tools;
    std::unique_ptr<Extras> m_extras; ///< null: none
};

} // namespace snac::mcp
