// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "hardware_text.h"
#include "output.h"
#include "point_options.h"
#include "qt_session.h"
#include "signals.h"

#include "snac/base/nearest_name.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <thread>

namespace snac::cli {

namespace {

struct SynthOptions
{
    PointOptions point;
    std::string tool = "auto";
    std::string stage;
    std::string folder;
    std::string cache;
    int timeLimit = 1440;
    bool checkHls = false;
    bool json = false;
};

constexpr const char* synthFooter =
    "The design is checked bit by bit before it is synthesized. auto is Yosys, which everybody may have: it "
    "counts LUT, FF, "
    "DSP\n"
    "and BRAM after logic synthesis and says nothing of timing. AMD's tools are used where they are "
    "installed.\n"
    "Sources, reports and logs stay in the folder of --out; of a failure FOLDER.failed keeps the logs.\n"
    "Exit codes: 0 done; 1 failed: a mismatch, a tool that failed or is not installed; 2 wrong usage or "
    "wrong "
    "input; 3 interrupted, nothing is left.\n"
    "Examples:\n"
    "  snac synth quick-start.snac --trial 17\n"
    "  snac synth jets.snac --step 3f2a/4 --tool vivado --stage impl --clock 4 --out step4";

std::string defaultFolder(const SynthOptions& options)
{
    std::string name = std::filesystem::path(options.point.file).stem().string();
    name += options.point.step.empty() ? "-trial-" + std::to_string(options.point.trial.value_or(0))
                                       : "-step-" + options.point.step;
    std::ranges::replace(name, '/', '-');
    return name + "-" + (options.tool == "auto" ? jobs::synthesisTools().front() : options.tool);
}

int runSynthCommand(const SynthOptions& options, const hardware::EnvironmentPtr& environment)
{
    auto point = options.point.request();
    if (!point) {
        printError(point.error());
        return WrongInput;
    }
    jobs::SynthesizeRequest request;
    request.point = std::move(*point);
    request.tool = options.tool;
    request.stage = options.stage;
    request.folder = options.folder.empty() ? defaultFolder(options) : options.folder;
    request.cache = options.cache;
    request.checkHls = options.checkHls;
    request.timeLimit = std::chrono::minutes(options.timeLimit);
    request.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    RunControl control;
    const StopOnSignal stop(control);
    const QtSession qt;
    ToolLines lines;
    const auto done = jobs::synthesize(request, *environment, control, lines.sink(), lines.stages());
    if (!done) {
        return lines.failed(done.error());
    }
    for (const std::string& note : done->notes) {
        message(note);
    }
    result(options.json ? done->document : synthesisText(*done));
    return done->good() ? Done : Failed;
}

} // namespace

void addSynth(CLI::App& app, Action& action)
{
    auto options = std::make_shared<SynthOptions>();
    CLI::App* command =
        app.add_subcommand("synth", "Synthesizes a network of a study and compares with the estimate");
    command->footer(synthFooter);
    options->point.addTo(*command);
    command->add_option("--tool", options->tool,
                        "auto (Yosys), vitis (whichever is here), " + joinNames(jobs::synthesisTools()) +
                            " (default: auto)");
    command->add_option("--stage", options->stage,
                        "How far the tool goes: csynth, synth, impl, ... (default: its first)");
    command->add_option("--out", options->folder, "New or empty folder (default: STUDY-trial-N-TOOL here)");
    command->add_option("--cache", options->cache, "Folder that keeps layers which were synthesized before");
    command
        ->add_option("--time-limit", options->timeLimit,
                     "Minutes after which a program of the tool is ended (default: 1440, a day)")
        ->check(CLI::Range(1, 100'000));
    command->add_flag("--check-hls", options->checkHls,
                      "Also write the HLS project and check it by C simulation, where the tool takes RTL");
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runSynthCommand(*options, environment);
        };
    });
}

} // namespace snac::cli
