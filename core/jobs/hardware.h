// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/data/dataset_options.h"
#include "snac/hardware/environment.h"
#include "snac/runs/point_design.h"
#include "snac/synthesis/checks.h"
#include "snac/synthesis/tools/tool.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From a point of a study to hardware: files, figures of tools, predictions.
namespace snac::jobs {

/// A trial or a step of a study, and how it is to be built.
struct PointRequest
{
    std::string file; ///< the .snac file
    std::optional<int> trial;
    std::string step; ///< "3f2a/4" (study::findStep()); empty: the trial itself
    std::optional<study::PointFormats> precision;
    std::string board; ///< empty: the study's
    std::optional<double> clockNs;
    bool withoutReuse = false; ///< every layer with a reuse factor of 1
    synthesis::Multipliers multipliers = synthesis::Multipliers::Adders; ///< of layers without reuse: of RTL
    fixedpoint::OutputStage output = fixedpoint::OutputStage::Logits;
    bool floatsAlone = false; ///< nobody asks for its integers: study::PointChoice::floatsAlone
};

/// Error: neither a trial nor a step, both, or none of that name; those of study::designOf().
[[nodiscard]] Result<study::PointDesign>
designOf(const PointRequest& request, const hardware::Environment& environment, RunControl& control);

struct ExportRequest
{
    PointRequest point;
    std::string form;   ///< key of a synthesis::Writer
    std::string folder; ///< new or empty
};

/// What an export or a synthesis is doing, in order; an export ends with the check.
enum class HardwareStage { Read, Write, Check, Synthesize, Report };
inline constexpr int exportStages = 3;
inline constexpr int synthesisStages = 5;

/// Told when a stage begins, on the thread of the work.
using StageSink = std::function<void(HardwareStage)>;

/// What was written, and how it was found to be right.
struct ExportResult
{
    study::PointDesign point;
    std::string form;
    std::string folder;
    std::vector<std::string> files; ///< within the folder; empty: a check found a mismatch
    std::vector<synthesis::CheckResult> checks;
    std::optional<synthesis::RtlFigures> rtl; ///< of RTL
    std::vector<std::string> notes;
    [[nodiscard]] bool good() const; ///< no check found a mismatch
};

/// Writes, checks, and only then puts the files where they were asked for: where a check finds a mismatch,
/// nothing is left and the result says so. Of a check that could not be made FOLDER.failed keeps the logs.
/// Errors: multipliers other than additions in a form that is no RTL; those of designOf(), of the writer, of
/// the checks, of the disk; cancelled.
[[nodiscard]] Result<ExportResult> exportPoint(const ExportRequest& request,
                                               const hardware::Environment& environment, RunControl& control,
                                               const synthesis::ToolSink& sink = {},
                                               const StageSink& stages = {});

struct SynthesizeRequest
{
    PointRequest point;
    /// Key of a synthesis::Tool that synthesizes; auto: Yosys; vitis: vitis-run, v++ or vitis_hls, whichever
    /// is here.
    std::string tool = "auto";
    std::string stage; ///< of the tool; empty: its first one
    /// Where the tool takes RTL: also writes the HLS project and checks it by C simulation. A mismatch of
    /// either form ends it before the tool runs.
    bool checkHls = false;
    std::string folder; ///< for sources, reports and logs; new or empty
    std::string cache;  ///< folder of layers that were synthesized before; empty: none
    int threads = 1;
    std::chrono::milliseconds timeLimit = std::chrono::hours(24); ///< of each program; 0: none
};

struct SynthesizeResult
{
    study::PointDesign point;
    synthesis::SynthesisResult synthesis; ///< with cycles and interval, measured where the tool gives none
    std::vector<synthesis::CheckResult> checks;
    std::optional<synthesis::RtlFigures> rtl; ///< of RTL
    std::vector<std::string> notes;
    std::vector<std::string> beforeRun; ///< what was told of the run before it began
    std::string folder;
    std::string precision; ///< that was asked for; empty: the point's own
    std::string document;  ///< study::synthesisDocument(); in the folder as synthesis.json
    [[nodiscard]] bool good() const;
};

/// The step that lines of synthesis::beforeRun() are told under.
inline constexpr std::string_view beforeRunStep = "before the run";

/// Writes the form that the tool takes, checks it bit by bit, and has it synthesized. What is likely to go
/// wrong is told to the sink before a tool runs. The folder appears when
/// all is done; of a failure FOLDER.failed keeps the logs. A mismatch is a result without figures. Errors: as
/// above, and what the tool failed of; it is not installed here (Transient: nothing is wrong with the
/// request).
[[nodiscard]] Result<SynthesizeResult> synthesize(const SynthesizeRequest& request,
                                                  const hardware::Environment& environment,
                                                  RunControl& control, const synthesis::ToolSink& sink = {},
                                                  const StageSink& stages = {});

/// Whether it can begin at all: the tool synthesizes, has the stage, and is installed. Blocks: a program is
/// asked for its version.
[[nodiscard]] Result<> checkSynthesis(const SynthesizeRequest& request);

/// Error: multipliers other than additions for a form that is no RTL, where the tool decides who makes the
/// products.
[[nodiscard]] Result<> checkMultipliers(const PointRequest& point, std::string_view form);

/// The form that a tool takes, or the one behind auto and vitis; empty: there is no such tool.
[[nodiscard]] std::string formOf(const std::string& tool);

/// The tools that synthesize, by key, the default first.
[[nodiscard]] std::vector<std::string> synthesisTools();

/// The key behind a name that leaves the choice to us: auto, and vitis, which is whichever of its programs is
/// installed, the newest first. Others as they are.
[[nodiscard]] std::string toolKey(const std::string& wanted, const synthesis::ToolPlaces& places,
                                  const RunControl& control = RunControl());

} // namespace snac::jobs
