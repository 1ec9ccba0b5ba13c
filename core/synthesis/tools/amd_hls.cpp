// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amd.h"
#include "amd_reports.h"
#include "amd_support.h"
#include "tool_support.h"

#include "snac/base/text_file.h"

#include <algorithm>
#include <filesystem>

namespace snac::synthesis {

namespace fs = std::filesystem;

namespace {

constexpr ToolStage hlsStages[] = {{"csynth", "C synthesis"},
                                   {"csim", "C simulation"},
                                   {"cosim", "C/RTL co-simulation"},
                                   {"impl", "Implementation"}};
constexpr ToolStage compilerStages[] = {{"csynth", "C synthesis"}};
constexpr const char* hlsStep = "hls";

std::string stageOf(const ToolJob& job)
{
    return job.stage.empty() ? "csynth" : job.stage;
}

/// What build_prj.tcl is to do.
std::string hlsSteps(const std::string& stage)
{
    return stage == "cosim" ? "csim,csynth,cosim" : stage == "impl" ? "csynth,impl" : stage;
}

Result<> needFile(const ToolJob& job, const ToolSite& site, const char* file)
{
    return fs::exists(fs::path(site.folder) / file)
               ? Result<>()
               : fail(std::string("there is no ") + file +
                          " here: it is not a folder that an HLS project was written into",
                      {.file = job.sources});
}

Result<ToolPlan> hlsPlan(const ToolJob& job, const ToolSite& site, std::vector<std::string> arguments)
{
    SNAC_CHECK(needFile(job, site, "build_prj.tcl"));
    ToolPlan plan;
    plan.passOn = amdVariables();
    plan.steps = {{.name = hlsStep,
                   .program = site.tool.program,
                   .arguments = std::move(arguments),
                   .variables = {{"HLS_STEPS", hlsSteps(stageOf(job))}},
                   .products = {},
                   .key = {}}};
    return plan;
}

Result<ToolPlan> prepareByScript(const ToolJob& job, const ToolSite& site)
{
    return hlsPlan(job, site, {"-f", "build_prj.tcl"});
}

Result<ToolPlan> prepareByRunner(const ToolJob& job, const ToolSite& site)
{
    return hlsPlan(job, site, {"--mode", "hls", "--tcl", "build_prj.tcl"});
}

Result<ToolPlan> prepareByCompiler(const ToolJob& job, const ToolSite& site)
{
    SNAC_CHECK(needFile(job, site, "hls_config.cfg"));
    ToolPlan plan;
    plan.passOn = amdVariables();
    plan.steps = {{.name = hlsStep,
                   .program = site.tool.program,
                   .arguments = {"-c", "--mode", "hls", "--config", "hls_config.cfg", "--work_dir", "work"},
                   .variables = {},
                   .products = {},
                   .key = {}}};
    return plan;
}

/// The reports of one run, as far as its stage goes.
class HlsReports
{
public:
    HlsReports(const ToolJob& job, const ToolSite& site, const std::vector<StepOutcome>& steps,
               std::string_view label)
        : m_job(job)
        , m_site(site)
        , m_log(steps.back().process.text())
        , m_logFile(steps.back().process.logFile)
        , m_label(label)
        , m_stage(stageOf(job))
    {
    }

    Result<ToolReport> read()
    {
        ToolReport report;
        if (m_stage == "csim" || m_stage == "cosim") {
            SNAC_TRY(auto check, bench(CheckKind::CSimulation));
            report.checks.push_back(std::move(check));
        }
        if (m_stage == "csim") {
            return report;
        }
        SNAC_TRY(report.synthesis, synthesis());
        if (m_stage == "cosim") {
            SNAC_TRY(auto check, cosim(*report.synthesis));
            report.checks.push_back(std::move(check));
        } else if (m_stage == "impl") {
            SNAC_CHECK(readImplementation(m_site.folder, *report.synthesis, m_log));
        } else {
            report.synthesis->missing.push_back(
                {.what = "timing after routing", .reason = "the stage Implementation was not run"});
        }
        return report;
    }

private:
    Result<CheckResult> bench(CheckKind kind)
    {
        SNAC_TRY(auto check, readBenchResult(m_log, m_logFile));
        check.kind = kind;
        check.tool = m_label;
        check.version = m_site.tool.version;
        check.logFile = m_logFile;
        return check;
    }

    Result<SynthesisResult> synthesis()
    {
        auto file = findReport(m_site.folder, m_job.top + "_csynth.xml");
        if (file.empty()) {
            file = findReport(m_site.folder, m_job.top + "_csynth.rpt");
        }
        if (file.empty()) {
            return std::unexpected(
                missingReport("C synthesis (" + m_job.top + "_csynth.xml)", m_site.folder, m_log));
        }
        SNAC_TRY(const auto text, readTextFile(file));
        SNAC_TRY(const auto report, readReport(text, file));
        SynthesisResult result;
        result.tool = m_label;
        result.version = m_site.tool.version;
        result.stage = report.origin;
        result.top = m_job.top;
        result.part = report.part.empty() ? m_job.board.part : report.part;
        result.targetClockNs = report.targetClockNs.value_or(m_job.clockNs);
        result.periodNs = report.estimatedClockNs;
        takeFigures(result, report);
        if (!report.part.empty() &&
            hardware::normalPart(report.part) != hardware::normalPart(m_job.board.part)) {
            result.warnings.push_back("the tool synthesized for " + report.part + ", not for " +
                                      m_job.board.part);
        }
        return result;
    }

    Result<CheckResult> cosim(SynthesisResult& result)
    {
        const auto file = findReport(m_site.folder, m_job.top + "_cosim.rpt");
        if (file.empty()) {
            return std::unexpected(
                missingReport("co-simulation (" + m_job.top + "_cosim.rpt)", m_site.folder, m_log));
        }
        SNAC_TRY(const auto text, readTextFile(file));
        SNAC_TRY(const auto report, readCosim(text, file));
        SNAC_TRY(auto check, bench(CheckKind::Cosimulation));
        if (!report.passed && check.mismatches == 0) {
            return fail("the co-simulation did not pass, though the C simulation did", {.file = file});
        }
        check.latencyCycles = report.latency;
        result.cycles = report.latency ? report.latency : result.cycles; // measured, not estimated
        result.ii = report.interval ? report.interval : result.ii;
        return check;
    }

    const ToolJob& m_job;
    const ToolSite& m_site;
    std::string m_log;
    std::string m_logFile;
    std::string m_label;
    std::string m_stage;
};

template<const auto& Facts>
Result<FoundTool> probeHls(const ToolPlaces& places, const RunControl& control)
{
    SNAC_TRY(auto program, locateTool(places, Facts.program, Facts.get, {Facts.product, "Vitis"}));
    SNAC_TRY(auto version, askSlowVersion(program, {Facts.versionOption}, control));
    return FoundTool{.program = std::move(program), .version = std::move(version)};
}

template<const auto& Facts>
Result<ToolReport> parseHls(const ToolJob& job, const ToolSite& site, const std::vector<StepOutcome>& steps)
{
    return HlsReports(job, site, steps, Facts.label).read();
}

struct HlsFacts
{
    const char* key;
    const char* label;
    const char* program;
    const char* product;
    const char* versionOption;
    const char* get;
    std::span<const ToolStage> stages;
};

template<const auto& Facts>
Tool hlsTool(Result<ToolPlan> (*prepare)(const ToolJob&, const ToolSite&))
{
    return {.key = Facts.key,
            .label = Facts.label,
            .takes = "hls",
            .get = Facts.get,
            .stages = Facts.stages,
            .probe = probeHls<Facts>,
            .prepare = prepare,
            .parse = parseHls<Facts>};
}

constexpr const char* getVitis =
    "it comes with AMD Vitis; source its settings64.sh, or name its folder in the settings";

constexpr HlsFacts vitisHlsFacts{"vitis_hls", "Vitis HLS", "vitis_hls", "Vitis_HLS",
                                 "-version",  getVitis,    hlsStages};
constexpr HlsFacts vitisRunFacts{
    "vitis-run", "Vitis HLS (vitis-run)", "vitis-run", "Vitis", "--version", getVitis, hlsStages};
constexpr HlsFacts compilerFacts{"v++",       "Vitis HLS (v++)", "v++",         "Vitis",
                                 "--version", getVitis,          compilerStages};
constexpr HlsFacts vivadoHlsFacts{
    "vivado_hls",
    "Vivado HLS",
    "vivado_hls",
    "Vivado",
    "-version",
    "it comes with AMD Vivado until 2020.1; source its settings64.sh, or name its folder in "
    "the settings",
    hlsStages};

} // namespace

Tool vitisHlsTool()
{
    return hlsTool<vitisHlsFacts>(prepareByScript);
}

Tool vitisRunTool()
{
    return hlsTool<vitisRunFacts>(prepareByRunner);
}

Tool vitisCompiler()
{
    return hlsTool<compilerFacts>(prepareByCompiler);
}

Tool vivadoHlsTool()
{
    return hlsTool<vivadoHlsFacts>(prepareByScript);
}

} // namespace snac::synthesis
