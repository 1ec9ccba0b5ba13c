// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "mcp_command.h"
#include "option_checks.h"
#include "output.h"

#include "snac/base/atomic_file.h"
#include "snac/base/exception_error.h"
#include "snac/base/log.h"
#include "snac/jobs/open_study.h"

#include <CLI/CLI.hpp>

#include <sstream>

namespace {

constexpr const char* description =
    "SNAC Studio in the terminal: searches small neural networks for FPGAs.\n"
    "Results go to standard output, progress and messages to standard error.\n"
    "Exit codes: 0 done, 1 failed, 2 wrong usage or wrong input, 3 interrupted (can be resumed).";

constexpr const char* examples = "Examples:\n"
                                 "  snac new my_data.csv --out study.yaml\n"
                                 "  snac validate configs/jets.yaml\n"
                                 "  snac run configs/quick-start.yaml --image front.png\n"
                                 "  snac resume quick-start.snac\n"
                                 "  snac compress quick-start.snac --knee\n"
                                 "  snac report quick-start.snac --html report.html\n"
                                 "`snac COMMAND --help` says more about each command.";

bool isCommand(CLI::App& app, const std::string& name)
{
    return !app.get_subcommands([&](const CLI::App* command) { return command->get_name() == name; }).empty();
}

/// Help and version are results, everything else CLI11 says is a message.
int told(const CLI::App& app, const CLI::ParseError& error)
{
    std::ostringstream out;
    std::ostringstream err;
    const bool good = app.exit(error, out, err) == 0;
    snac::cli::result(out.str());
    snac::cli::plainMessage(err.str());
    return good ? snac::cli::Done : snac::cli::WrongInput;
}

/// The commands that may take hours can tell afterwards what they did.
void addLog(CLI::App& app)
{
    for (const char* name : {"run", "resume", "compress", "calibrate", "mcp"}) {
        app.get_subcommand(name)
            ->add_option_function<std::string>(
                "--log",
                [](const std::string& file) {
                    if (const auto free = snac::jobs::checkIsNoSideFile(file); !free) {
                        throw CLI::ValidationError("--log", free.error().toString());
                    }
                    if (const auto opened = snac::openLog(file, snac::LogLevel::Debug); !opened) {
                        throw CLI::ValidationError("--log", opened.error().toString());
                    }
                },
                "Adds to this file what happens, a line each with its time (UTC)")
            ->type_name("FILE");
    }
}

/// The exit code once the results are out.
int ended(int code)
{
    const bool arrived = snac::cli::resultsArrived();
    return code == snac::cli::Done && !arrived ? snac::cli::Failed : code;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace snac::cli;
    snac::reportOversizeWrites();
    prepareStreams();
    CLI::App app(description, "snac");
    app.footer(examples);
    app.require_subcommand(1);
    app.set_version_flag("--version", "snac " SNAC_FULL_VERSION);
    Action action;
    addNew(app, action);
    addValidate(app, action);
    addRun(app, action);
    addResume(app, action);
    addCompress(app, action);
    addEstimate(app, action);
    addBoards(app, action);
    addReport(app, action);
    addCompare(app, action);
    addBench(app, action);
    addCalibrate(app, action);
    addExport(app, action);
    addImport(app, action);
    addSynth(app, action);
    addPredict(app, action);
    addData(app, action);
    addDraw(app, action);
    addMcp(app, action, SNAC_FULL_VERSION);
    addLog(app);
    checkAllValues(app);
    // CLI11 would only say that a command is required.
    if (argc > 1 && argv[1][0] != '-' && !isCommand(app, argv[1])) {
        message(std::string("error: unknown command ") + argv[1] + "; see snac --help");
        return WrongInput;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return ended(told(app, error));
    }
    // The boundary of the program: what arrives here is a bug, and still deserves a sentence.
    try {
        return ended(action(snac::hardware::readEnvironment(snac::hardware::findFolders())));
    } catch (...) {
        printError(snac::errorFromException("internal error"));
        return Failed;
    }
}
