// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp_command.h"
#include "output.h"
#include "qt_session.h"
#include "signals.h"

#include "http_server.h"
#include "stdio_server.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace snac::cli {

namespace {

constexpr const char* mcpFooter =
    "An agent's client starts this program and talks to it on standard input and output. Agents can read and "
    "write\n"
    "below --root and nowhere else; searches are jobs that can be cancelled, and resumed after a restart.\n"
    "Example, for clients that take JSON:\n"
    "  {\"mcpServers\": {\"snac\": {\"command\": \"snac\", \"args\": [\"mcp\", \"--root\", "
    "\"/home/me/studies\"]}}}";

int serve(const mcp::ServerOptions& options, const hardware::EnvironmentPtr& environment)
{
    RunControl control;
    const QtSession qt;
    // The walls of the kernel hold for threads that are started behind them, so that of the signals comes
    // last.
    const auto begun = [&control] { return std::make_shared<StopOnSignal>(control); };
    const auto served = options.port ? mcp::serveHttp(options, environment, control, begun)
                                     : mcp::serveStdio(options, environment, control, begun);
    if (!served) {
        printError(served.error());
        return exitCodeOf(served.error());
    }
    return Done;
}

} // namespace

void addMcp(CLI::App& app, Action& action, const std::string& version)
{
    auto options = std::make_shared<mcp::ServerOptions>();
    options->version = version;
    CLI::App* command = app.add_subcommand("mcp", "Serves agents: the Model Context Protocol");
    command->footer(mcpFooter);
    command
        ->add_option("--root", options->root, "The one folder that agents may read and write (default: here)")
        ->type_name("DIR");
    CLI::Option* http =
        command
            ->add_option(
                "--http", options->port,
                "Serves many clients over HTTP on 127.0.0.1 instead, at this port (0: any that is free)")
            ->type_name("PORT")
            ->check(CLI::Range(0, 65535));
    command
        ->add_option("--token-file", options->tokenFile,
                     "Where the token that HTTP clients must show is written, for the user alone (default: "
                     "ROOT/.snac-jobs/http-PORT.token)")
        ->type_name("FILE")
        ->needs(http);
    command
        ->add_flag("--conformance", options->conformance,
                   "Offers what the MCP conformance suite looks for as well; for that suite alone")
        ->group(""); // not in the help
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return serve(*options, environment);
        };
    });
}

} // namespace snac::cli
