// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/hardware/environment.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace snac::mcp {

struct ServerOptions
{
    std::string root = ".";
    std::string version;       ///< of the program
    std::optional<int> port{}; ///< of HTTP on 127.0.0.1, 0: any; none: standard input and output
    bool conformance = false;  ///< with what the conformance suite wants to find
    std::string tokenFile{};   ///< of HTTP; empty: below the root, where agents cannot read it
};

/// Starts what has to come behind the walls of the kernel, and is kept as long as the server works.
using Begun = std::function<std::shared_ptr<void>()>;

} // namespace snac::mcp
