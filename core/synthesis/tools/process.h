// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace snac::synthesis {

/// A program to be run in a folder of its own. There is no shell in between: arguments are what they are.
struct ProcessRequest
{
    std::string program; ///< a path, or a name that is looked for in PATH
    std::vector<std::string> arguments;
    std::string folder; ///< where it works; made where it is missing
    std::string logFile =
        "output.log"; ///< within the folder; all that it printed, at most `largestLog` bytes

    /// Variables of this program's environment that the child may see besides the usual ones
    /// (usualVariables()), by name; those that are not set stay so.
    std::vector<std::string> passOn;
    std::vector<std::pair<std::string, std::string>> variables; ///< set for the child, above all others

    std::chrono::milliseconds timeLimit{0}; ///< 0: none
    std::chrono::milliseconds grace{80};    ///< between the request to end (SIGTERM) and the end (SIGKILL)
    std::uint64_t memoryLimit = 0;          ///< bytes of address space of each of its processes; 0: none
    std::uint64_t leastFreeDisk = 0;        ///< bytes; it is ended when its disk has less; 0: not watched
    std::size_t keptOutput = std::size_t{256}
                             << 10U; ///< bytes kept in memory: half of the head, half of the tail
    std::uint64_t largestLog = std::uint64_t{64} << 20U;
};

enum class ProcessEnd {
    Finished,  ///< by itself, with `code`
    Crashed,   ///< by `signal`
    TimedOut,  ///< ended for its time limit
    Cancelled, ///< ended because the job was cancelled
    DiskFull   ///< ended because its disk had less room than asked for
};

struct ProcessOutcome
{
    ProcessEnd end = ProcessEnd::Finished;
    int code = 0;
    int signal = 0;
    double seconds = 0.0;
    double cpuSeconds = 0.0;     ///< of all of its processes
    std::uint64_t peakBytes = 0; ///< memory of the largest of its processes
    std::uint64_t printed = 0;   ///< bytes
    std::string head, tail;      ///< of what it printed; raw bytes
    std::string logFile;         ///< path; empty where none could be written
    std::string logProblem;      ///< why the log is not whole

    [[nodiscard]] bool good() const { return end == ProcessEnd::Finished && code == 0; }
    /// Head and tail, and between them how much was left out.
    [[nodiscard]] std::string text() const;
};

/// Gets each line as it is printed, on the thread that runs the process: control characters and bytes that
/// are not UTF-8 escaped, without the line end, at most 4,096 bytes (longer lines come in parts). Lines end
/// at line feeds and at carriage returns, by which programs draw their progress.
using LineSink = std::function<void(std::string_view line)>;

/// Runs a program and waits for its end; other threads may do the same at the same time. Needs no event loop.
/// Its whole tree of processes ends with it, however it ends: in a cancel, beyond a limit, with this program,
/// and also by itself, so that nothing works on in the folder behind its back. A watching process between
/// them adopts orphans (PR_SET_CHILD_SUBREAPER), so that no session or group of their own hides them. After a
/// cancel the tree has `grace` to end in order; the call returns within 200 ms with the usual grace.
/// Memory is bounded whatever the program prints.
/// Errors: the program does not exist (NotFound) or cannot be executed, the folder cannot be made or written,
/// no room on its disk, no memory or processes left (Transient).
[[nodiscard]] Result<ProcessOutcome> runProcess(const ProcessRequest& request, const RunControl& control,
                                                const LineSink& sink = {});

/// What a disk must have free before anything is written or run, by default.
inline constexpr std::uint64_t leastFreeDiskByDefault = std::uint64_t{256} << 20U;
/// Error (Transient): the disk of this folder, which exists, has less. A disk that does not tell is believed
/// to have enough.
[[nodiscard]] Result<> checkDiskRoom(const std::string& folder, std::uint64_t least = leastFreeDiskByDefault);

/// HOME, PATH, TMPDIR, USER and the like. LANG and LC_ALL are always C.UTF-8, so that reports have a decimal
/// point and messages are those that are known.
[[nodiscard]] const std::vector<std::string>& usualVariables();

/// The file of a program: the path itself, or the first executable of that name in `path` (a list as in
/// PATH). Errors: there is none (NotFound); there is one, but it is a folder or may not be executed.
[[nodiscard]] Result<std::string> findProgram(const std::string& program, const std::string& path);
/// The same in the environment's PATH.
[[nodiscard]] Result<std::string> findProgram(const std::string& program);

/// What became of it, for somebody who wants to go on: "Yosys ended with code 1", "... was killed by the
/// system (signal 9): most likely there was not enough memory".
[[nodiscard]] std::string describeEnd(const ProcessOutcome& outcome, std::string_view name);

} // namespace snac::synthesis
