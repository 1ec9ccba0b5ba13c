// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware.h"

#include "open_study.h"
#include "synthesis_results.h"

#include "snac/base/atomic_file.h"
#include "snac/base/bounded_files.h"
#include "snac/base/fresh_folder.h"
#include "snac/base/nearest_name.h"
#include "snac/base/printable.h"
#include "snac/base/reading_bounds.h"
#include "snac/storage/own_files.h"
#include "snac/synthesis/before_run.h"
#include "snac/synthesis/writer.h"
#include "snac/synthesis/writers/hls/hls_plan.h"
#include "snac/synthesis/writers/hls/hls_warnings.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace snac::jobs {

namespace fs = std::filesystem;

namespace {

void begin(const StageSink& stages, HardwareStage stage)
{
    if (stages) {
        stages(stage);
    }
}

/// Tells what is likely to go wrong, before it does.
std::vector<std::string> warnBeforeRun(const synthesis::Design& design, const synthesis::Tool& tool,
                                       const std::optional<synthesis::RtlFigures>& rtl,
                                       const synthesis::ToolSink& sink)
{
    std::vector<std::string> warnings =
        synthesis::beforeRun(design, tool, rtl.value_or(synthesis::RtlFigures{}));
    for (const std::string& warning : warnings) {
        if (sink) {
            sink(beforeRunStep, warning);
        }
    }
    return warnings;
}

void addText(std::string text, std::vector<std::string>& texts)
{
    if (!text.empty()) {
        texts.push_back(std::move(text));
    }
}

/// Of a form that holds the scaler: why there is none in it, or what is to be known of it.
std::string scalerText(const study::PointDesign& point, const std::string& form)
{
    const bool holdsScaler = form == "bundle" || form.ends_with("onnx");
    if (!holdsScaler || point.scalerNote.empty() || point.design.scaler) {
        return holdsScaler ? point.scalerNote : std::string();
    }
    return point.scalerNote + "; no scaler is written" +
           (point.imported ? "" : ", and the network takes standardised features");
}

bool allGood(const std::vector<synthesis::CheckResult>& checks)
{
    return std::ranges::all_of(checks, &synthesis::CheckResult::good);
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

/// The stage as the tool calls it: documents say "yosys" of the figures that its only one gives.
std::string stageKey(const synthesis::Tool& tool, const std::string& asked)
{
    const bool isWordOfDocuments = asked == originName(Origin::Yosys) && tool.key == asked;
    return isWordOfDocuments ? std::string(tool.stages.front().key) : asked;
}

/// The tool that is asked for, which is here and has the stage.
Result<const synthesis::Tool*> synthesisTool(const SynthesizeRequest& request,
                                             const synthesis::ToolPlaces& places, const RunControl& control)
{
    const std::vector<std::string> known = synthesisTools();
    const auto found = synthesis::findTool(toolKey(request.tool, places, control));
    if (!found) {
        const auto nearest = closestName(request.tool, known);
        return fail(
            "there is no tool '" + printableName(request.tool) + "' that synthesizes; " +
            (nearest ? "did you mean " + *nearest + "?" : "there is auto, vitis, " + joinNames(known)));
    }
    const synthesis::Tool* const tool = *found;
    if (std::ranges::find(known, std::string(tool->key)) == known.end()) {
        return fail(std::string(tool->label) + " checks designs, it does not synthesize them");
    }
    const auto& stages = tool->stages;
    const std::string stage = stageKey(*tool, request.stage);
    if (!stage.empty() && std::ranges::find(stages, stage, &synthesis::ToolStage::key) == stages.end()) {
        std::vector<std::string> keys;
        for (const synthesis::ToolStage& stage : stages) {
            keys.emplace_back(stage.key);
        }
        return fail(std::string(tool->label) + " has no stage '" + printableName(request.stage) +
                    "'; it has " + joinNames(keys));
    }
    if (auto here = synthesis::probeTool(*tool, places, control); !here) {
        Error error = std::move(here).error();
        error.kind = error.isCancelled() ? error.kind : ErrorKind::Transient;
        return std::unexpected(std::move(error));
    }
    return tool;
}

/// A folder to work in, on a disk that has room for it. What programs need for this design is asked for when
/// it is known; files that none works on are some kilobytes, and a disk without room for those says so
/// itself.
Result<FreshFolder> freshWork(const std::string& wanted, const PointRequest& point, std::uint64_t least)
{
    SNAC_CHECK(study::checkIsNoSideFile(wanted));
    SNAC_CHECK(checkOutput(wanted, ownFiles(point.file))); // a study may have another ending
    SNAC_TRY(auto work, FreshFolder::beside(wanted));
    if (const auto room = synthesis::checkDiskRoom(work.path().string(), least); !room) {
        return std::unexpected(work.asWanted(room.error()));
    }
    return work;
}

/// A folder that can be made and written, or none.
Result<> checkCache(const std::string& cache)
{
    if (cache.empty()) {
        return {};
    }
    if (makeFoldersWithin(cache) || kindOfPath(cache) != PathKind::Folder) {
        return fail("this cannot be the folder that keeps synthesized layers: it is no folder, and none can "
                    "be made here",
                    {.file = cache});
    }
    if (!isAllowedWithin(cache, W_OK | X_OK)) {
        return fail("nothing can be written into this folder, which is to keep synthesized layers",
                    {.file = cache});
    }
    return {};
}

/// The error, with the logs kept that say more, where a program left some.
std::unexpected<Error> failed(FreshFolder& work, Error error)
{
    const bool namesLog = error.place.file.ends_with(".log");
    return std::unexpected(namesLog && !error.isCancelled() ? work.keepFailed(std::move(error))
                                                            : work.asWanted(std::move(error)));
}

/// The error of an export by the name that its file was to have: what is exported is the design that the
/// folder was worked in for, and nothing else of it.
Error asExported(Error error, const FreshFolder& work, const std::string& folder)
{
    const fs::path inside = fs::path(error.place.file).lexically_relative(work.file("design"));
    if (!inside.empty() && *inside.begin() != "..") {
        error.place.file = inside == "." ? folder : (fs::path(folder) / inside).string();
    }
    return error;
}

/// A file of the work folder by the name that it has when that is the folder.
std::string renamed(const std::string& file, const FreshFolder& work, const std::string& folder)
{
    const fs::path inside = fs::path(file).lexically_relative(work.path());
    return file.empty() ? file : (fs::path(folder) / inside).string();
}

struct Written
{
    const synthesis::Writer* writer = nullptr;
    synthesis::FileSet files;
    synthesis::FileChecks checks;
};

/// What the RTL will be, where the form is one.
Result<std::optional<synthesis::RtlFigures>> figuresOf(const synthesis::Design& design, std::string_view form)
{
    if (!synthesis::isRtl(form)) {
        return std::nullopt;
    }
    return synthesis::rtlFigures(design);
}

/// Writes the design into FOLDER/design, or another folder of it, and checks it there.
Result<Written> writeAndCheck(const synthesis::Design& design, std::string_view form, const FreshFolder& work,
                              RunControl& control, const synthesis::ToolSink& sink, const StageSink& stages,
                              const std::string& folder = "design", const std::string& checks = "checks")
{
    begin(stages, HardwareStage::Write);
    Written written;
    SNAC_TRY(written.writer, synthesis::findWriter(form));
    SNAC_TRY(written.files, written.writer->write(design));
    SNAC_CHECK(synthesis::commit(written.files, work.file(folder)));
    begin(stages, HardwareStage::Check);
    const synthesis::CheckPlace place{
        .sources = work.file(folder), .work = work.file(checks), .tools = synthesis::ToolPlaces::standard()};
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

std::string toolKey(const std::string& wanted, const synthesis::ToolPlaces& places, const RunControl& control)
{
    if (wanted == "auto") {
        return synthesisTools().front();
    }
    if (wanted != "vitis") {
        return wanted;
    }
    for (const char* key : {"vitis-run", "v++", "vitis_hls"}) { // the newest first
        const auto tool = synthesis::findTool(key);
        if (tool && synthesis::probeTool(**tool, places, control)) {
            return key;
        }
    }
    return "vitis-run";
}

std::vector<std::string> synthesisTools()
{
    return {"yosys", "vitis_hls", "vitis-run", "v++", "vivado_hls", "vivado"};
}

Result<> checkMultipliers(const PointRequest& point, std::string_view form)
{
    const bool chosen = point.multipliers != synthesis::Multipliers::Adders;
    return chosen && !synthesis::isRtl(form)
               ? fail("the choice of multipliers is one of Verilog and VHDL: leave it out for the form '" +
                      std::string(form) + "', whose tools choose themselves")
               : Result<>();
}

std::string formOf(const std::string& tool)
{
    const auto found = synthesis::findTool(toolKey(tool, synthesis::ToolPlaces::standard()));
    return found ? std::string((*found)->takes) : std::string();
}

Result<> checkSynthesis(const SynthesizeRequest& request)
{
    const auto tool = synthesisTool(request, synthesis::ToolPlaces::standard(), RunControl());
    return tool ? Result<>() : std::unexpected(tool.error());
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
    choice.withoutReuse = request.withoutReuse;
    choice.multipliers = request.multipliers;
    choice.output = request.output;
    choice.floatsAlone = request.floatsAlone;
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
                                 RunControl& control, const synthesis::ToolSink& sink,
                                 const StageSink& stages)
{
    begin(stages, HardwareStage::Read);
    SNAC_CHECK(synthesis::findWriter(request.form));
    SNAC_CHECK(checkMultipliers(request.point, request.form));
    const bool runsPrograms = synthesis::isCheckedByPrograms(request.form);
    SNAC_TRY(auto work,
             freshWork(request.folder, request.point, runsPrograms ? synthesis::leastDiskNeeded : 0));
    ExportResult result;
    result.form = request.form;
    result.folder = request.folder;
    SNAC_TRY(result.point, designOf(request.point, environment, control));
    result.point.design.control = &control; // as long as it is written
    SNAC_TRY(result.rtl, figuresOf(result.point.design, request.form));
    auto made = writeAndCheck(result.point.design, request.form, work, control, sink, stages);
    if (!made) {
        return failed(work, asExported(std::move(made).error(), work, request.folder));
    }
    Written written = *std::move(made);
    result.checks = std::move(written.checks.checks);
    for (synthesis::CheckResult& check : result.checks) {
        check.logFile.clear(); // it goes with the folder that was worked in
    }
    result.notes = result.point.notes;
    addText(scalerText(result.point, request.form), result.notes);
    result.notes.insert(result.notes.end(), written.checks.notes.begin(), written.checks.notes.end());
    if (result.rtl) {
        addText(synthesis::multiplierNote(result.point.design, *result.rtl), result.notes);
    }
    if (request.form == "hls") {
        const std::vector<std::string> warnings = synthesis::hlsWarnings(result.point.design);
        result.notes.insert(result.notes.end(), warnings.begin(), warnings.end());
    }
    if (result.good()) {
        SNAC_CHECK(synthesis::commit(written.files, request.folder));
        result.files = pathsOf(written.files);
    }
    result.point.design.control = nullptr;
    return result;
}

Result<SynthesizeResult> synthesize(const SynthesizeRequest& request,
                                    const hardware::Environment& environment, RunControl& control,
                                    const synthesis::ToolSink& sink, const StageSink& stages)
{
    begin(stages, HardwareStage::Read);
    const synthesis::ToolPlaces places = synthesis::ToolPlaces::standard();
    SNAC_TRY(const synthesis::Tool* const tool, synthesisTool(request, places, control));
    SNAC_CHECK(checkMultipliers(request.point, tool->takes));
    const bool isOpen = tool->key == synthesisTools().front();
    SNAC_TRY(auto work, freshWork(request.folder, request.point,
                                  isOpen ? synthesis::leastDiskNeeded : synthesis::leastFreeDiskByDefault));
    SynthesizeResult result;
    result.folder = request.folder;
    result.precision = request.point.precision ? request.point.precision->toString() : std::string();
    SNAC_TRY(result.point, designOf(request.point, environment, control));
    SNAC_CHECK(checkCache(request.cache)); // makes it: not before it is known what for
    const synthesis::Design& design = result.point.design;
    result.point.design.control = &control; // as long as it is written
    SNAC_TRY(result.rtl, figuresOf(design, tool->takes));
    result.beforeRun = warnBeforeRun(design, *tool, result.rtl, sink);
    auto made = writeAndCheck(design, tool->takes, work, control, sink, stages);
    if (!made) {
        return failed(work, std::move(made).error());
    }
    Written written = *std::move(made);
    result.checks = std::move(written.checks.checks);
    result.notes = result.point.notes;
    result.notes.insert(result.notes.end(), written.checks.notes.begin(), written.checks.notes.end());
    if (request.checkHls && tool->takes != "hls" && result.good()) {
        auto hls = writeAndCheck(design, "hls", work, control, sink, {}, "hls", "hls-checks");
        if (!hls) {
            return failed(work, std::move(hls).error());
        }
        std::ranges::move(hls->checks.checks, std::back_inserter(result.checks));
        std::ranges::move(hls->checks.notes, std::back_inserter(result.notes));
    }
    result.point.design.control = nullptr;
    if (!result.good()) {
        result.document = documentOf(result);
        return result;
    }
    begin(stages, HardwareStage::Synthesize);
    synthesis::ToolJob job;
    job.sources = work.file("design");
    job.folder = work.file("run");
    job.top = tool->takes == "hls" ? synthesis::hlsTopName(design) : design.name;
    job.board = design.board;
    job.clockNs = design.clockNs;
    job.stage = stageKey(*tool, request.stage);
    job.cache = request.cache;
    job.threads = request.threads;
    job.timeLimit = request.timeLimit;
    job.leastFreeDisk = isOpen ? synthesis::diskNeeded(design) : synthesis::leastFreeDiskByDefault;
    if (result.rtl) {
        for (std::size_t i = 0; i < design.layers.size() && i < result.rtl->layers.size(); ++i) {
            job.layers.push_back({design.layers[i].name, result.rtl->layers[i].name});
        }
        if (result.rtl->layers.size() > design.layers.size()) {
            const bool isSoftmax = request.point.output == fixedpoint::OutputStage::Softmax;
            job.layers.push_back({isSoftmax ? "softmax" : "argmax", result.rtl->layers.back().name});
        }
    }
    auto report = synthesis::runTool(*tool, job, places, control, sink);
    if (!report || !report->synthesis) {
        Error error = report ? Error{std::string(tool->label) + " gave no figures", {.file = job.folder}}
                             : report.error();
        return std::unexpected(error.isCancelled() ? std::move(error) : work.keepFailed(std::move(error)));
    }
    begin(stages, HardwareStage::Report);
    result.synthesis = std::move(*report->synthesis);
    std::ranges::move(report->checks, std::back_inserter(result.checks));
    addCycles(result.checks, result.rtl, result.synthesis);
    if (result.rtl && std::ranges::none_of(
                          result.checks, [](const auto& check) { return check.latencyCycles.has_value(); })) {
        result.notes.emplace_back(
            "the latency is that of the registers as they were written: no simulator has "
            "measured it");
    }
    result.synthesis.folder = request.folder + "/run";
    result.synthesis.logFile = renamed(result.synthesis.logFile, work, request.folder);
    for (synthesis::CheckResult& check : result.checks) {
        check.logFile = renamed(check.logFile, work, request.folder);
    }
    result.document = documentOf(result);
    SNAC_CHECK(keepDocument(result, work.path().string()));
    SNAC_CHECK(work.finish());
    return result;
}

} // namespace snac::jobs
