// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server_options.h"

namespace snac::mcp {

/// Serves one client on standard input and output, until its input ends or `control` is cancelled: then what
/// was asked is answered, and jobs are interrupted, to be resumed. Whatever else prints to standard output
/// meanwhile goes to standard error. To be called before other threads are started, which `begun` may do:
/// what it gives is kept as long as the server works. Needs a QCoreApplication. Errors: no such folder, one
/// that cannot be written.
[[nodiscard]] Result<> serveStdio(const ServerOptions& options, const hardware::EnvironmentPtr& environment,
                                  RunControl& control, const Begun& begun = {});

} // namespace snac::mcp
