// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware.h"

#include "open_study.h"

#include "snac/synthesis/fresh_folder.h"
#include "snac/synthesis/writer.h"
#include "snac/synthesis/writers/hls/hls_plan.h"
#include "snac/synthesis/writers/hls/hls_warnings.h"

#include <algorithm>
#include <filesystem>

namespace snac::jobs {

namespace fs = std::filesystem;

namespace {

bool allGood(const std::vector<synthesis::CheckResult>& checks)
{
    return std::ranges::all_of(checks,
                               [](const synthesis::CheckResult& check) { return check.mismatches == 0; });
}

std::vector<std::string> pathsOf(const synthesis::FileSet& files)
{
    std::vector<std::string> paths;
    for (const synthesis::OutputFile& file : files) {
        paths.push_back(file.path);
    }
    return paths;
}

/// What the tools were found to measure, or what the design says, where the report of a tool has no cycles.
void addCycles(const std::vector<synthesis::CheckResult>& checks,
               const std::optional<synthesis::RtlFigures>& rtl, synthesis::SynthesisResult& result)
{
    for (const synthesis::CheckResult& check : checks) {
        if (!result.cycles && check.latencyCycles) {
            result.cycles = check.latencyCycles;
        }
    }
    if (rtl) {
        result.cycles = result.cycles ? result.cycles : std::optional<double>(rtl->latencyCycles);
        result.ii = result.ii ? result.ii : std::optional<double>(rtl->interval);
    }
}

Result<const synthesis::Tool*> synthesisTool(const std::string& wanted)
{
    const std::vector<std::string> known = synthesisTools();
    SNAC_TRY(const synthesis::Tool* const tool,
             synthesis::findTool(wanted == "auto" ? known.front() : wanted));
    if (std::ranges::find(known, std::string(tool->key)) == known.end()) {
        return fail(std::string(tool->label) + " checks designs, it does not synthesize them");
    }
    return tool;
}

struct Written
{
    const synthesis::Writer* writer = nullptr;
    synthesis::FileSet files;
    synthesis::FileChecks checks;
    std::optional<synthesis::RtlFigures> rtl;
};

/// Writes the design into FOLDER/design and checks it there.
Result<Written> writeAndCheck(const synthesis::Design& design, std::string_view form,
                              const synthesis::FreshFolder& work, RunControl& control,
                              const synthesis::ToolSink& sink)
{
    Written written;
    SNAC_TRY(written.writer, synthesis::findWriter(form));
    SNAC_TRY(written.files, written.writer->write(design));
    if (form == "verilog") {
        SNAC_TRY(written.rtl, synthesis::rtlFigures(design));
    }
    SNAC_CHECK(synthesis::commit(written.files, work.file("design")));
    const synthesis::CheckPlace place{.sources = work.file("design"),
                                      .work = work.file("checks"),
                                      .tools = synthesis::ToolPlaces::standard()};
    SNAC_TRY(written.checks,
             synthesis::checkFiles(*written.writer, design, written.files, place, control, sink));
    return written;
}

} // namespace

bool ExportResult::good() const
{
    return allGood(checks);
}

bool SynthesizeResult::good() const
{
    return allGood(checks);
}

std::vector<std::string> synthesisTools()
{
    return {"yosys", "vitis_hls", "vitis-run", "v++", "vivado_hls", "vivado"};
}

Result<study::PointDesign> designOf(const PointRequest& request, const hardware::Environment& environment,
                                    RunControl& control)
{
    if (request.trial.has_value() == !request.step.empty()) {
        return fail("say what: one trial (--trial N) or one step of its local search (--step KEY)");
    }
    SNAC_TRY(const auto stored, StoredStudy::open(request.file));
    SNAC_TRY(const auto job, stored.job(environment.boards));
    study::PointChoice choice;
    choice.file = request.file;
    choice.trial = request.trial;
    choice.precision = request.precision;
    choice.clockNs = request.clockNs;
    choice.output = request.output;
    if (!request.step.empty()) {
        SNAC_TRY(const auto steps, stored.compressions(job.config));
        SNAC_TRY(choice.step, study::findStep(steps.steps, request.step));
    }
    if (!request.board.empty()) {
        SNAC_TRY(choice.board, environment.boards.find(request.board));
    }
    return study::designOf(choice, job.config, control, environment);
}

Result<ExportResult> exportPoint(const ExportRequest& request, const hardware::Environment& environment,
                                 RunControl& control, const synthesis::ToolSink& sink)
{
    SNAC_CHECK(synthesis::findWriter(request.form));
    SNAC_TRY(const auto work, synthesis::FreshFolder::beside(request.folder));
    ExportResult result;
    result.form = request.form;
    result.folder = request.folder;
    SNAC_TRY(result.point, designOf(request.point, environment, control));
    SNAC_TRY(auto written, writeAndCheck(result.point.design, request.form, work, control, sink));
    result.files = pathsOf(written.files);
    result.checks = std::move(written.checks.checks);
    result.rtl = std::move(written.rtl);
    result.notes = result.point.notes;
    result.notes.insert(result.notes.end(), written.checks.notes.begin(), written.checks.notes.end());
    if (request.form == "hls") {
        const std::vector<std::string> warnings = synthesis::hlsWarnings(result.point.design);
        result.notes.insert(result.notes.end(), warnings.begin(), warnings.end());
    }
    if (result.good()) {
        SNAC_CHECK(synthesis::commit(written.files, request.folder));
    }
    return result;
}

Result<SynthesizeResult> synthesize(const SynthesizeRequest& request,
                                    const hardware::Environment& environment, RunControl& control,
                                    const synthesis::ToolSink& sink)
{
    SNAC_TRY(const synthesis::Tool* const tool, synthesisTool(request.tool));
    if (!request.stage.empty() &&
        std::ranges::find(tool->stages, request.stage, &synthesis::ToolStage::key) == tool->stages.end()) {
        return fail(std::string(tool->label) + " has no stage '" + request.stage + "'");
    }
    const synthesis::ToolPlaces places = synthesis::ToolPlaces::standard();
    SNAC_CHECK(synthesis::probeTool(*tool, places));
    SNAC_TRY(auto work, synthesis::FreshFolder::beside(request.folder));
    SynthesizeResult result;
    result.folder = request.folder;
    SNAC_TRY(result.point, designOf(request.point, environment, control));
    const synthesis::Design& design = result.point.design;
    SNAC_TRY(auto written, writeAndCheck(design, tool->takes, work, control, sink));
    result.checks = std::move(written.checks.checks);
    result.notes = result.point.notes;
    result.notes.insert(result.notes.end(), written.checks.notes.begin(), written.checks.notes.end());
    if (!result.good()) {
        return result;
    }
    synthesis::ToolJob job;
    job.sources = work.file("design");
    job.folder = work.file("run");
    job.top = tool->takes == "hls" ? synthesis::hlsTopName(design) : design.name;
    job.board = design.board;
    job.clockNs = design.clockNs;
    job.stage = request.stage;
    job.cache = request.cache;
    job.threads = request.threads;
    if (written.rtl) {
        for (std::size_t i = 0; i < design.layers.size() && i < written.rtl->layers.size(); ++i) {
            job.layers.push_back({design.layers[i].name, written.rtl->layers[i].name});
        }
    }
    auto report = synthesis::runTool(*tool, job, places, control, sink);
    if (!report || !report->synthesis) {
        Error error = report ? Error{std::string(tool->label) + " gave no figures", {}} : report.error();
        return std::unexpected(error.isCancelled() ? std::move(error) : work.keepFailed(std::move(error)));
    }
    result.synthesis = std::move(*report->synthesis);
    std::ranges::move(report->checks, std::back_inserter(result.checks));
    addCycles(result.checks, written.rtl, result.synthesis);
    result.synthesis.folder = request.folder + "/run";
    result.synthesis.logFile =
        result.synthesis.folder + "/" + fs::path(result.synthesis.logFile).filename().string();
    SNAC_CHECK(work.finish());
    return result;
}

} // namespace snac::jobs
