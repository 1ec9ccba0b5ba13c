// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process.h"
#include "synthesis_result.h"

#include "snac/hardware/board.h"
#include "snac/synthesis/file_set.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace snac::synthesis {

/// Where programs are looked for.
struct ToolPlaces
{
    std::string program; ///< of the settings: the file, or the folder it is in; empty: none set
    std::string path;    ///< a list as in PATH
    /// Folders that AMD's installer is used with; below them PRODUCT/VERSION/bin or VERSION/PRODUCT/bin.
    std::vector<std::string> vendorFolders;
    /// Folder for what programs make of no design and need each time, such as Verilator's own library; empty:
    /// it is made each time.
    std::string kept = {};
    /// How long a program may take to tell its version; AMD's, which start slowly, have a minute.
    std::chrono::milliseconds versionLimit{15000};
    /// The environment's PATH, /opt/Xilinx, /tools/Xilinx, what XILINX_VIVADO, XILINX_HLS and XILINX_VITIS
    /// name, and snac-studio/tools in the user's folder of caches (XDG_CACHE_HOME).
    [[nodiscard]] static ToolPlaces standard(const std::string& setting = {});
};

/// A program that is there.
struct FoundTool
{
    std::string program; ///< path
    std::string version; ///< "0.23", "2023.2"; empty where it does not say
};

/// A module that is synthesized alone besides the whole design.
struct ToolModule
{
    std::string layer;  ///< LayerBuild::name
    std::string module; ///< of the RTL
};

/// What is asked of a tool: a folder as one of our writers made it, and how to work on it. The folder is not
/// touched; the tool works on a copy.
struct ToolJob
{
    std::string sources; ///< with rtl/ and tb/ or sim/files.txt (RTL), or Makefile, build_prj.tcl and
                         ///< hls_config.cfg (HLS)
    std::string folder;  ///< where the tool works: new or empty; reports and logs stay there
    std::string top;     ///< top module or function; the bench of RTL is TOP_tb or TOP__tb
    hardware::Board board;
    double clockNs = 5.0;
    std::string stage;                      ///< a key of Tool::stages; empty: the first one
    std::vector<ToolModule> layers;         ///< may be empty
    std::string cache;                      ///< folder of results by content; empty: none
    int threads = 1;                        ///< programs at the same time
    bool dsp = true;                        ///< multipliers may become DSP blocks
    std::chrono::milliseconds timeLimit{0}; ///< of each program; 0: none
    std::uint64_t memoryLimit = 0;
    std::uint64_t leastFreeDisk = leastFreeDiskByDefault;
};

/// One run of a program.
struct ToolStep
{
    std::string name; ///< "dense_1", "C simulation": of its log file too, and as shown
    std::string program;
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> variables;
    std::vector<std::string> products; ///< files that it makes, within the folder, or by their whole path
    std::string key;         ///< hash of all that its products depend on: they are cached; empty: not
    std::string keptIn = {}; ///< folder of the cache; empty: the job's
    std::string makes = {};  ///< file that later steps run, by its whole path: without it the step failed
    bool concurrent = false; ///< with its neighbours that are so, too
    bool needed = true;      ///< a failure is one of the job; otherwise a warning
};

struct ToolPlan
{
    FileSet files; ///< scripts, put into the folder before the first step
    std::vector<ToolStep> steps;
    std::vector<std::string> passOn; ///< variables of the environment
};

struct StepOutcome
{
    std::string name;
    bool cached = false;
    bool run = false;    ///< neither cached nor run: a step before it failed
    std::string problem; ///< in the user's words; empty: good
    ProcessOutcome process;
};

/// Where a tool works, and with what.
struct ToolSite
{
    std::string folder;  ///< a copy of the sources, and the plan's files; steps run here
    std::string scratch; ///< for what may not be built in a folder with blanks in its path; vanishes
    FoundTool tool;
    std::string kept = {}; ///< ToolPlaces::kept
};

/// What a tool says of a design: figures, checks, or both.
struct ToolReport
{
    std::optional<SynthesisResult> synthesis;
    std::vector<CheckResult> checks;
};

/// How far a tool can be asked to go.
struct ToolStage
{
    std::string_view key;   ///< "csynth"
    std::string_view label; ///< "C synthesis"
};

/// A program of others that works on our files. A new one is a file and a row of the table in
/// tool_table.cpp. prepare() and parse() touch nothing but files of the job.
struct Tool
{
    std::string_view key;   ///< as typed: "yosys"
    std::string_view label; ///< as shown: "Yosys"
    std::string_view takes; ///< key of the form of writer it works on: "verilog" or "hls"
    std::string_view get;   ///< how to come by it: "the Debian package yosys"
    std::span<const ToolStage> stages;
    Result<FoundTool> (*probe)(const ToolPlaces& places, const RunControl& control);
    Result<ToolPlan> (*prepare)(const ToolJob& job, const ToolSite& site);
    Result<ToolReport> (*parse)(const ToolJob& job, const ToolSite& site,
                                const std::vector<StepOutcome>& steps);
};

[[nodiscard]] std::span<const Tool> tools();
/// Error: none of that key, with the nearest one.
[[nodiscard]] Result<const Tool*> findTool(std::string_view key);

/// Where the tool is and which version, asked once for each program file. Error (NotFound): it is not here;
/// says how to come by it, or that it does not answer. Error: cancelled.
[[nodiscard]] Result<FoundTool> probeTool(const Tool& tool, const ToolPlaces& places,
                                          const RunControl& control = RunControl());

/// Gets what the steps print, line by line; calls of steps at the same time do not overlap.
using ToolSink = std::function<void(std::string_view step, std::string_view line)>;

/// Probe, copy, prepare, run, parse. The steps' logs stay as STEP.log in job.folder, whatever happens.
/// Errors, with the file that the full log is in: the tool is missing, cannot do what is asked, failed (its
/// messages about licences, parts, memory and the like in plain words), left no report or a broken one; the
/// folder is not empty or cannot be written; no disk (Transient); cancelled.
[[nodiscard]] Result<ToolReport> runTool(const Tool& tool, const ToolJob& job, const ToolPlaces& places,
                                         const RunControl& control, const ToolSink& sink = {});

} // namespace snac::synthesis
