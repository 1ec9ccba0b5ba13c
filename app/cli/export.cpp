// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "hardware_text.h"
#include "output.h"
#include "point_options.h"
#include "qt_session.h"
#include "signals.h"

#include "snac/jobs/export_document.h"
#include "snac/synthesis/writer.h"

#include <CLI/CLI.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace snac::cli {

namespace {

struct ExportOptions
{
    PointOptions point;
    std::string form;
    std::string folder;
    bool json = false;
};

constexpr const char* exportFooter =
    "What is written is checked before it is kept: HLS by C simulation with g++, RTL by Verilator or Icarus, "
    "ONNX by an\n"
    "evaluator of its own, on up to 1,000 validation rows of the study. With a mismatch nothing is left, and "
    "the exit "
    "code is 1.\n"
    "A trial is exported with the number format it was searched with; a step of the local search has its "
    "own.\n"
    "Examples:\n"
    "  snac export quick-start.snac --trial 17 --as verilog --out rtl\n"
    "  snac export jets.snac --step 3f2a/4 --as hls --out hls --board zcu102 --clock 4\n"
    "  snac export jets.snac --trial 17 --as qonnx --precision 'ap_fixed<6,2>' --out onnx";

int runExportCommand(const ExportOptions& options, const hardware::EnvironmentPtr& environment)
{
    jobs::ExportRequest request;
    auto point = options.point.request();
    if (!point) {
        printError(point.error());
        return WrongInput;
    }
    request.point = std::move(*point);
    request.form = options.form;
    request.folder = options.folder;
    RunControl control;
    const StopOnSignal stop(control);
    const QtSession qt;
    ToolLines lines;
    const auto done = jobs::exportPoint(request, *environment, control, lines.sink(), lines.stages());
    if (!done) {
        return lines.failed(done.error());
    }
    for (const std::string& note : done->notes) {
        message(note);
    }
    result(options.json ? QJsonDocument(jobs::exportDocument(*done)).toJson().toStdString()
                        : exportText(*done));
    return done->good() ? Done : Failed;
}

} // namespace

void addExport(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command =
        app.add_subcommand("export", "Writes a network of a study as HLS C++, Verilog, ONNX, ...");
    command->footer(exportFooter);
    options->point.addTo(*command);
    std::string forms;
    for (const synthesis::Writer& writer : synthesis::writers()) {
        forms += (forms.empty() ? "" : ", ") + std::string(writer.key);
    }
    command->add_option("--as", options->form, "Form: " + forms)->required();
    command->add_option("--out", options->folder, "New or empty folder for the files")->required();
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runExportCommand(*options, environment);
        };
    });
}

} // namespace snac::cli
