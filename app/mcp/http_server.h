// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server_options.h"

namespace snac::mcp {

/// Serves many clients over Streamable HTTP on 127.0.0.1, at /mcp, until `control` is cancelled: then what
/// was asked is answered, and jobs are interrupted, to be resumed. Clients show a token that is made at
/// start, printed to standard error and written into a file that the user alone can read. To be called before
/// other threads are started, as serveStdio(). Needs a QCoreApplication. Errors: those of serveStdio(); the
/// port is taken; the file cannot be written.
[[nodiscard]] Result<> serveHttp(const ServerOptions& options, const hardware::EnvironmentPtr& environment,
                                 RunControl& control, const Begun& begun = {});

} // namespace snac::mcp
