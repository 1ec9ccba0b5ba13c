// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_study.h"

#include "snac/base/text_file.h"
#include "snac/jobs/job.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>

// Stands in for the tools that make hardware: no file of a study, no Verilog, no Yosys. Results lie in
// folders as those of the real thing do.
namespace fake {

using namespace snac;

/// What fake hardware was asked for, and how it answers.
struct HardwareAsked
{
    std::atomic<int> runs = 0;
    std::atomic<int> previews = 0;
    std::atomic<int> reads = 0;
    mutable std::mutex mutex;
    std::vector<jobs::SynthesizeRequest> requests; ///< under the mutex, as the exports
    std::vector<jobs::ExportRequest> exports;
    [[nodiscard]] std::vector<jobs::SynthesizeRequest> synthesized() const
    {
        const std::scoped_lock lock(mutex);
        return requests;
    }
    [[nodiscard]] std::vector<jobs::ExportRequest> exported() const
    {
        const std::scoped_lock lock(mutex);
        return exports;
    }
    std::string failure;               ///< of every synthesis from now on; empty: none
    std::string failureFile;           ///< that it is told of
    long long mismatches = 0;          ///< that the check finds
    std::vector<std::string> warnings; ///< before a run
    bool toolsMissing = false;
    StepGate gate{1000}; ///< before the tool
};

inline study::PointDesign pointDesign(const jobs::PointRequest& request)
{
    study::PointDesign point;
    synthesis::Design& design = point.design;
    design.name = "fake";
    design.origin = {.study = std::filesystem::path(request.file).filename().string(),
                     .trial = request.trial.value_or(2),
                     .step = request.step,
                     .program = "SNAC Studio test",
                     .imported = {}};
    design.board = start()->board;
    design.board.id = request.board;
    design.board.part = "xcvu13p-flga2577-2-e";
    design.clockNs = request.clockNs.value_or(5.0);
    design.multipliers = request.multipliers;
    const double lut = 97.0 + request.trial.value_or(2);
    point.estimate.lut = {lut, 0.8 * lut, 1.2 * lut};
    point.estimate.ff = {50.0, 40.0, 60.0};
    point.estimate.cycles = {9.0, 9.0, 9.0};
    point.estimate.ii = {1.0, 1.0, 1.0};
    point.estimate.latencyNs = 9.0 * design.clockNs;
    point.estimate.model = "fake model";
    point.studyId = "fake study";
    point.profile = study::PointProfile{.rows = 1000,
                                        .asIs = 0.7522,
                                        .casts = {{.name = "inputs", .type = "ap_fixed<8,3>", .units = 16},
                                                  {.name = "dense_1",
                                                   .type = "ap_ufixed<8,3>",
                                                   .clipped = 0.012,
                                                   .units = 5,
                                                   .silent = 1,
                                                   .exactValues = 0.7530}}};
    point.scores = study::PointScores{.asFloat = {.accuracy = 0.7541, .rmse = std::nan("")},
                                      .integers = {.accuracy = 0.7522, .rmse = std::nan("")},
                                      .rows = 1000};
    return point;
}

inline Result<jobs::SynthesizeResult> synthesize(HardwareAsked& asked, const jobs::SynthesizeRequest& request,
                                                 RunControl& control, const synthesis::ToolSink& sink,
                                                 const jobs::StageSink& stages)
{
    using jobs::HardwareStage;
    {
        const std::scoped_lock lock(asked.mutex);
        asked.requests.push_back(request);
    }
    ++asked.runs;
    stages(HardwareStage::Read);
    jobs::SynthesizeResult result;
    result.folder = request.folder;
    result.precision = request.point.precision ? request.point.precision->toString() : "";
    result.point = pointDesign(request.point);
    stages(HardwareStage::Write);
    stages(HardwareStage::Check);
    sink("RTL simulation", "comparing");
    result.checks = {{.kind = synthesis::CheckKind::RtlSimulation,
                      .tool = "Verilator",
                      .version = "5.006",
                      .rows = 1000,
                      .mismatches = asked.mismatches,
                      .latencyCycles = 10.0,
                      .logFile = {}}};
    if (!result.good()) {
        result.document = jobs::documentOf(result);
        return result;
    }
    stages(HardwareStage::Synthesize);
    sink("design", "mapping");
    if (!asked.gate.pass(&control)) {
        return failCancelled("Yosys was cancelled");
    }
    if (!asked.failure.empty()) {
        return fail(asked.failure, {.file = asked.failureFile});
    }
    stages(HardwareStage::Report);
    const bool csynth = request.tool != "yosys";
    synthesis::SynthesisResult& found = result.synthesis;
    found.tool = csynth ? "Vitis HLS" : "Yosys";
    found.version = csynth ? "2023.2" : "0.23";
    found.stage = csynth ? Origin::Csynth : Origin::Yosys;
    found.part = result.point.design.board.part;
    found.lut = csynth ? 90.0 : 125.0;
    found.ff = 40.0;
    found.dsp = 0.0;
    found.bram18 = 0.0;
    found.cycles = 10.0;
    found.ii = 1.0;
    for (const auto& [name, lut] : {std::pair("dense_1", 80.0), std::pair("dense_2", 40.0)}) {
        synthesis::LayerFigures& layer = found.layers.emplace_back();
        layer.layer = name;
        layer.lut = lut;
        layer.ff = lut / 4.0;
    }
    result.document = jobs::documentOf(result);
    std::filesystem::create_directories(request.folder);
    if (const auto kept = jobs::keepDocument(result, request.folder); !kept) {
        return std::unexpected(kept.error());
    }
    return result;
}

inline Result<jobs::ExportResult> exportPoint(HardwareAsked& asked, const jobs::ExportRequest& request,
                                              const jobs::StageSink& stages)
{
    const std::scoped_lock lock(asked.mutex);
    asked.exports.push_back(request);
    stages(jobs::HardwareStage::Write);
    jobs::ExportResult result;
    result.point = pointDesign(request.point);
    result.form = request.form;
    result.folder = request.folder;
    std::filesystem::create_directories(request.folder);
    return result;
}

/// Reads documents of any study: the real one opens its file.
inline Result<jobs::StoredSyntheses> syntheses(const std::string& file)
{
    jobs::StoredSyntheses found;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator(jobs::resultsFolder(file), code)) {
        const auto text = readTextFile((entry.path() / "synthesis.json").string());
        auto record = text ? study::readSynthesisDocument(*text, "x") : std::unexpected(text.error());
        if (record) {
            record->folder = entry.path().string();
            found.records.push_back(std::move(*record));
        }
    }
    return found;
}

inline jobs::Workers hardwareWorkers(const std::shared_ptr<HardwareAsked>& asked)
{
    jobs::Workers workers;
    workers.synthesize = [asked](const jobs::SynthesizeRequest& request, RunControl& control,
                                 const synthesis::ToolSink& sink, const jobs::StageSink& stages) {
        return synthesize(*asked, request, control, sink, stages);
    };
    workers.exportPoint = [asked](const jobs::ExportRequest& request, RunControl&, const synthesis::ToolSink&,
                                  const jobs::StageSink& stages) {
        return exportPoint(*asked, request, stages);
    };
    workers.preview = [asked](const jobs::PreviewRequest& request, RunControl&) -> Result<jobs::Preview> {
        ++asked->previews;
        const auto point = pointDesign(request.point);
        synthesis::RtlCost rtl;
        rtl.lut = 1234.0;
        rtl.lutLow = 1000.0;
        rtl.lutHigh = 1500.0;
        rtl.dsp = request.point.multipliers == synthesis::Multipliers::Adders ? 0 : 12;
        return jobs::Preview{.name = "fake",
                             .estimate = study::pointEstimate(point.estimate, point.design.clockNs, true),
                             .rtl = rtl,
                             .board = point.design.board,
                             .warnings = asked->warnings,
                             .notes = {}};
    };
    workers.syntheses = [asked](const jobs::StoredSynthesesRequest& request) {
        ++asked->reads;
        return syntheses(request.file);
    };
    workers.tools = [asked]() -> Result<jobs::InstalledTools> {
        const std::string missing =
            asked->toolsMissing ? "Yosys is not here: install the Debian package yosys" : "";
        return jobs::InstalledTools{
            {{"yosys",
              "Yosys",
              "verilog",
              missing.empty() ? "0.23" : "",
              missing,
              {{"synth", "Logic synthesis"}}},
             {"vitis_hls", "Vitis HLS", "hls", "", "Vitis HLS is not here: install it from AMD", {}}}};
    };
    return workers;
}

} // namespace fake
