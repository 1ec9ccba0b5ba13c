// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amd.h"
#include "amd_support.h"
#include "missing_part.h"
#include "tool_support.h"
#include "verilog_files.h"

#include "snac/base/number_text.h"
#include "snac/base/text_file.h"

#include <algorithm>
#include <filesystem>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

constexpr ToolStage vivadoStages[] = {{"impl", "Implementation, out of context"},
                                      {"synth", "Logic synthesis, out of context"}};
constexpr const char* getVivado =
    "it is AMD Vivado; source its settings64.sh, or name its folder in the settings";
constexpr const char* vivadoStep = "vivado";

/// The files of the design itself: the bench is none of its modules.
Result<std::vector<std::string>> designFiles(const ToolJob& job, const ToolSite& site)
{
    SNAC_TRY(const auto files, readFileList(site.folder));
    std::map<std::string, VerilogWords> words;
    for (const std::string& file : files) {
        SNAC_TRY(const auto text,
                 readTextFile((fs::path(site.folder) / file).string(), std::size_t{256} << 20U));
        words.emplace(file, verilogWords(text));
    }
    return filesOfModule(words, job.top);
}

/// Vivado's own commands (UG835). Nothing of the sources stands in it but names that were checked.
std::string vivadoScript(const ToolJob& job, const std::vector<std::string>& files)
{
    const std::string& part = job.board.part;
    std::string script =
        "if {![llength [get_parts -quiet " + part + "]]} {\n    puts {" + std::string(noPartMark) + part +
        "}\n    catch { puts \"" + std::string(devicesMark) +
        "[lsort -unique [get_property DEVICE [get_parts]]]\" }\n    exit 1\n}\n" +
        "set_param general.maxThreads " + std::to_string(std::clamp(job.threads, 1, 8)) + "\n";
    for (const std::string& file : files) {
        script += "read_verilog {" + file + "}\n";
    }
    script += "synth_design -top " + job.top + " -part " + part + " -mode out_of_context" +
              (job.dsp ? "" : " -max_dsp 0") + "\n";
    script += "if {[llength [get_ports -quiet clk]]} { create_clock -name clk -period " +
              numberText(job.clockNs) + " [get_ports clk] }\n";
    if (job.stage == "synth") {
        return script + "report_utilization -file utilization_synth.rpt\n"
                        "report_timing_summary -file timing_summary_synth.rpt\n";
    }
    return script + "opt_design\nplace_design\nphys_opt_design\nroute_design\n"
                    "report_utilization -file utilization_routed.rpt\n"
                    "report_utilization -hierarchical -file hierarchy_routed.rpt\n"
                    "report_timing_summary -file timing_summary_routed.rpt\n"
                    "report_power -file power_routed.rpt\n";
}

Result<ToolPlan> prepareVivado(const ToolJob& job, const ToolSite& site)
{
    if (!isPlainPath(job.board.part) || job.board.part.contains('/')) {
        return fail("the board '" + job.board.id + "' has no part that Vivado could know");
    }
    SNAC_TRY(const auto files, designFiles(job, site));
    ToolPlan plan;
    plan.passOn = amdVariables();
    plan.files.push_back({.path = "snac_vivado.tcl", .bytes = vivadoScript(job, files)});
    plan.steps = {{.name = vivadoStep,
                   .program = site.tool.program,
                   .arguments = {"-mode", "batch", "-notrace", "-nojournal", "-log", "vivado_own.log",
                                 "-source", "snac_vivado.tcl"},
                   .variables = {},
                   .products = {},
                   .key = {}}};
    return plan;
}

Result<ToolReport> parseVivado(const ToolJob& job, const ToolSite& site,
                               const std::vector<StepOutcome>& steps)
{
    const std::string log = steps.back().process.text();
    SynthesisResult result;
    result.tool = "Vivado";
    result.version = site.tool.version;
    result.top = job.top;
    result.part = job.board.part;
    result.targetClockNs = job.clockNs;
    SNAC_CHECK(readImplementation(site.folder, result, log));
    if (job.stage == "synth") {
        result.warnings.emplace_back("timing before placing and routing is an estimate of the wires");
    }
    return ToolReport{.synthesis = std::move(result), .checks = {}};
}

} // namespace

Tool vivadoTool()
{
    return {.key = "vivado",
            .label = "Vivado",
            .takes = "verilog",
            .get = getVivado,
            .stages = vivadoStages,
            .probe = [](const ToolPlaces& places, const RunControl& control) -> Result<FoundTool> {
                SNAC_TRY(auto program, locateTool(places, "vivado", getVivado, {"Vivado"}));
                SNAC_TRY(auto version, askSlowVersion(program, {"-version"}, control));
                return FoundTool{.program = std::move(program), .version = std::move(version)};
            },
            .prepare = prepareVivado,
            .parse = parseVivado};
}

} // namespace snac::synthesis
