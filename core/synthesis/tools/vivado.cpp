// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amd.h"
#include "amd_reports.h"
#include "amd_support.h"
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
    std::string script =
        "set_param general.maxThreads " + std::to_string(std::clamp(job.threads, 1, 8)) + "\n";
    for (const std::string& file : files) {
        script += "read_verilog {" + file + "}\n";
    }
    script += "synth_design -top " + job.top + " -part " + job.board.part + " -mode out_of_context" +
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

/// Timing and power are welcome, not needed.
template<class Read>
void takeReport(const std::string& folder, const char* ending, const char* what, SynthesisResult& result,
                std::string_view log, const Read& read)
{
    const std::string file = findReport(folder, ending);
    if (file.empty()) {
        result.missing.push_back({.what = what, .reason = missingReport(what, folder, log).message});
        return;
    }
    const auto text = readTextFile(file);
    const Result<> done = text ? read(*text, file) : Result<>(std::unexpected(text.error()));
    if (!done) {
        result.missing.push_back({.what = what, .reason = done.error().message});
    }
}

} // namespace

const std::vector<std::string>& amdVariables()
{
    static const std::vector<std::string> names{"XILINXD_LICENSE_FILE", "LM_LICENSE_FILE", "XILINX_VIVADO",
                                                "XILINX_VITIS",         "XILINX_HLS",      "RDI_DATADIR",
                                                "LD_LIBRARY_PATH",      "MYVIVADO",        "XDG_CONFIG_HOME"};
    return names;
}

std::string findReport(const std::string& folder, std::string_view ending)
{
    std::string found;
    fs::file_time_type newest;
    std::error_code code;
    int looked = 0;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(folder, options, code), end;
         !code && entry != end && looked < 100000; entry.increment(code), ++looked) {
        std::error_code ignored;
        if (!entry->path().filename().string().ends_with(ending) || !entry->is_regular_file(ignored)) {
            continue;
        }
        const auto time = entry->last_write_time(ignored);
        if (found.empty() || time > newest) {
            found = entry->path().string();
            newest = time;
        }
    }
    return found;
}

Error missingReport(const std::string& what, const std::string& folder, std::string_view log)
{
    const std::string told = explainLog(log);
    return {.message = "the report of " + what + " is missing: " +
                       (told.empty() ? "the tool ended without an error and without writing it" : told),
            .place = {.file = folder},
            .kind = ErrorKind::NotFound};
}

Result<> readImplementation(const std::string& folder, SynthesisResult& result, std::string_view log)
{
    std::string suffix = "_routed.rpt";
    std::string file = findReport(folder, "utilization" + suffix);
    for (const char* other : {"_placed.rpt", "_synth.rpt"}) {
        if (file.empty()) {
            suffix = other;
            file = findReport(folder, "utilization" + suffix);
        }
    }
    if (file.empty()) {
        return std::unexpected(missingReport("utilization", folder, log));
    }
    SNAC_TRY(const auto text, readTextFile(file));
    SNAC_TRY(const auto report, readUtilization(text, file));
    result.stage = report.origin;
    takeFigures(result, report);
    result.periodNs.reset(); // what C synthesis estimated is of another stage
    takeReport(folder, suffix == "_synth.rpt" ? "timing_summary_synth.rpt" : "timing_summary_routed.rpt",
               "timing", result, log, [&](std::string_view told, const std::string& from) -> Result<> {
                   SNAC_TRY(const auto timing, readTimingSummary(told, from));
                   result.wnsNs = timing.wns;
                   result.targetClockNs = timing.period;
                   if (report.origin == Origin::Routed) {
                       result.periodNs = timing.achieved();
                   }
                   return {};
               });
    if (suffix == "_synth.rpt") {
        result.missing.push_back({.what = "power", .reason = "the stage Implementation was not run"});
        return {};
    }
    takeReport(folder, "power_routed.rpt", "power", result, log,
               [&](std::string_view told, const std::string& from) -> Result<> {
                   SNAC_TRY(result.powerWatts, readPower(told, from));
                   return {};
               });
    return {};
}

Tool vivadoTool()
{
    return {.key = "vivado",
            .label = "Vivado",
            .takes = "verilog",
            .get = getVivado,
            .stages = vivadoStages,
            .probe = [](const ToolPlaces& places) -> Result<FoundTool> {
                SNAC_TRY(auto program, locateTool(places, "vivado", getVivado, {"Vivado"}));
                std::string version = askVersion(program, {"-version"});
                return FoundTool{.program = std::move(program), .version = std::move(version)};
            },
            .prepare = prepareVivado,
            .parse = parseVivado};
}

} // namespace snac::synthesis
