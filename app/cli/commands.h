// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/hardware/environment.h"

#include <functional>

namespace CLI {
class App;
}

namespace snac::cli {

/// Exit codes of every command (the terminal contract).
enum ExitCode {
    Done = 0,
    Failed = 1,
    WrongInput = 2, ///< wrong usage or wrong input
    Interrupted = 3 ///< can be resumed
};

/// The code of a command that ends with this error. `worked`: it had begun what it was asked for, so that the
/// error is none of its input.
[[nodiscard]] int exitCodeOf(const Error& error, bool worked = false);

/// What the chosen command does once the command line is known, in the environment of the program; returns
/// the exit code.
using Action = std::function<int(const hardware::EnvironmentPtr& environment)>;

// One file a command. Each adds its options and sets the action when it is chosen.
void addNew(CLI::App& app, Action& action);
void addValidate(CLI::App& app, Action& action);
void addRun(CLI::App& app, Action& action);
void addResume(CLI::App& app, Action& action);
void addCompress(CLI::App& app, Action& action);
void addEstimate(CLI::App& app, Action& action);
void addBoards(CLI::App& app, Action& action);
void addReport(CLI::App& app, Action& action);
void addCompare(CLI::App& app, Action& action);
void addBench(CLI::App& app, Action& action);
void addCalibrate(CLI::App& app, Action& action);
void addExport(CLI::App& app, Action& action);
void addImport(CLI::App& app, Action& action);
void addSynth(CLI::App& app, Action& action);
void addPredict(CLI::App& app, Action& action);
void addData(CLI::App& app, Action& action);
/// Not in the help: by which the server for agents has its pictures drawn, in a process of their own.
void addDraw(CLI::App& app, Action& action);

} // namespace snac::cli
