// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools.h"

#include "snac/base/nearest_name.h"
#include "snac/jobs/hardware.h"
#include "snac/synthesis/writer.h"

#include <algorithm>
#include <filesystem>

namespace snac::mcp {

namespace {

std::vector<std::string> multiplierNames()
{
    std::vector<std::string> names;
    for (const auto& token : synthesis::multiplierTokens) {
        names.emplace_back(token.name);
    }
    return names;
}

std::vector<Parameter> pointParameters()
{
    return {{.name = "study_relative_path",
             .help = "Study file below the server's folder, NAME.snac.",
             .required = true,
             .aliases = {"study", "study_path", "results_relative_path"}},
            {.name = "trial",
             .type = ValueType::Whole,
             .help = "A trial of the search; or",
             .minimum = 0,
             .maximum = 10'000'000},
            {.name = "step", .help = "a step of the local search, as its results name it: \"3f2a/4\"."},
            {.name = "output_relative_path",
             .help = "New folder to make. Default: by the study and the point.",
             .aliases = {"folder", "out", "output_path"}},
            {.name = "precision",
             .help = "Number format of a trial instead of its own: \"ap_fixed<W,I>\", also by part: "
                     "\"ap_fixed<8,3>; weights=ap_fixed<6,1>; dense_2.values=ap_fixed<6,2>\"."},
            {.name = "board", .help = "Board or part. Default: the study's."},
            {.name = "clock_ns",
             .type = ValueType::Number,
             .help = "Clock period in ns. Default: the study's.",
             .minimum = 0.1,
             .maximum = 1000},
            {.name = "reuse_factor",
             .type = ValueType::Whole,
             .help = "1: every multiplication its own, instead of the reuse factors of the search.",
             .minimum = 1,
             .maximum = 1},
            {.name = "multipliers",
             .help = "Products of Verilog and VHDL without reuse: adders (additions alone), dsp (DSP blocks "
                     "wherever that saves LUTs), auto (LUTs and DSP blocks about the same share of the "
                     "board). Default: adders.",
             .choices = multiplierNames()},
            {.name = "output",
             .help = "What the design gives. Default: logits.",
             .choices = {"logits", "argmax", "softmax"}},
            waitParameter()};
}

std::string defaultName(const Context& context, const Arguments& arguments, const std::string& what)
{
    std::string name =
        std::filesystem::path(arguments.text("study_relative_path")).replace_extension().string();
    name += arguments.has("trial") ? "-trial-" + std::to_string(arguments.whole("trial", 0))
                                   : "-step-" + arguments.text("step");
    const std::size_t step = arguments.has("trial") ? std::string::npos : name.rfind('/');
    if (step != std::string::npos && name.find("-step-") < step) {
        name[step] = '-';
    }
    return freeName(context.root, name + "-" + what, "");
}

/// What the job would tell too late: no such trial, step or layer, a format that networks are not rounded to.
Result<> checkPoint(const Context& context, const Arguments& arguments, RunControl& control)
{
    SNAC_TRY(const auto point, pointOf(context, arguments));
    const auto design = jobs::designOf(point, *context.environment->now(), control);
    return design ? Result<>() : std::unexpected(design.error());
}

/// How the files of an export are checked.
const char* howChecked(const std::string& form)
{
    if (synthesis::isRtl(form)) {
        return "a minute: the files are checked with a simulator, where one is here";
    }
    if (form == "hls") {
        return "a minute: the C++ is compiled and checked, where a compiler is here";
    }
    return form == "hls4ml" ? "seconds: a configuration computes nothing that could be checked"
                            : "seconds: the files are read back and checked";
}

/// `what` names the folder, `form` is what will be written, `cost` is what is answered with it.
Result<QJsonObject> startHardware(const Context& context, JobBoard& board, const Arguments& arguments,
                                  const std::string& tool, const std::string& what, const std::string& form,
                                  const QJsonObject& cost)
{
    SNAC_TRY(const auto point, pointOf(context, arguments));
    SNAC_CHECK(jobs::checkMultipliers(point, form));
    const std::string wanted = arguments.text("output_relative_path");
    SNAC_TRY(const auto folder,
             context.root.freshFolder(wanted.empty() ? defaultName(context, arguments, what) : wanted));
    JobRecord record;
    record.tool = tool;
    record.arguments = arguments.all();
    record.output = folder;
    return startJob(board, std::move(record), arguments, cost);
}

Result<QJsonObject> startSynthesis(const Context& context, JobBoard& board, const Arguments& arguments,
                                   RunControl& control)
{
    const std::string tool = arguments.text("tool", "auto");
    jobs::SynthesizeRequest wanted;
    wanted.tool = tool;
    wanted.stage = arguments.text("stage");
    SNAC_CHECK(jobs::checkSynthesis(wanted)); // before anybody is asked
    SNAC_CHECK(checkPoint(context, arguments, control));
    const QJsonObject cost{{"tool", qt(tool)},
                           {"minutes_at_most_each_program", arguments.whole("time_limit_minutes", 60)}};
    if (tool != "auto" && tool != "yosys" && !arguments.boolean("accept_cost", false)) {
        return notStarted(cost, "vendor tools take minutes to hours: ask your user, and call again with "
                                "accept_cost: true");
    }
    return startHardware(context, board, arguments, "synthesize", tool == "auto" ? "yosys" : tool,
                         jobs::formOf(tool), cost);
}

/// "yosys synth; vitis_hls csynth, ..."
std::string stagesText()
{
    std::string text;
    for (const std::string& key : jobs::synthesisTools()) {
        if (const auto tool = synthesis::findTool(key)) {
            std::vector<std::string> stages;
            for (const synthesis::ToolStage& stage : (*tool)->stages) {
                stages.emplace_back(stage.key);
            }
            text += (text.empty() ? "" : "; ") + key + " " + joinNames(stages);
        }
    }
    return text;
}

std::vector<std::string> formKeys()
{
    std::vector<std::string> keys;
    for (const synthesis::Writer& writer : synthesis::writers()) {
        keys.emplace_back(writer.key);
    }
    return keys;
}

} // namespace

std::vector<Tool> hardwareTools(const Context& context, JobBoard& board)
{
    std::vector<Parameter> exported = pointParameters();
    exported.push_back({.name = "as",
                        .help = "Form of the files.",
                        .required = true,
                        .choices = formKeys(),
                        .aliases = {"format", "form"}});
    std::vector<std::string> names = {"auto", "vitis"};
    std::ranges::copy(jobs::synthesisTools(), std::back_inserter(names));
    std::vector<Parameter> synthesized = pointParameters();
    synthesized.push_back(
        {.name = "tool", .help = "auto is Yosys. Default: auto.", .choices = std::move(names)});
    synthesized.push_back(
        {.name = "stage", .help = "How far the tool goes: " + stagesText() + ". Default: its first."});
    synthesized.push_back({.name = "time_limit_minutes",
                           .type = ValueType::Whole,
                           .help = "After which a program of the tool is ended. Default: 60.",
                           .minimum = 1,
                           .maximum = 1440});
    synthesized.push_back(acceptParameter());
    std::vector<Tool> tools;
    tools.push_back({.name = "export_design",
                     .title = "Write a network as hardware",
                     .description =
                         "Starts a job that writes a trial or step as HLS C++, Verilog, ONNX, ... and "
                         "checks the files bit by bit; with a mismatch nothing is left.",
                     .parameters = std::move(exported),
                     .output = jobProperties(),
                     .readOnly = false,
                     .work = [&context, &board](const Arguments& a, RunControl& c) -> Result<QJsonObject> {
                         SNAC_CHECK(checkPoint(context, a, c));
                         return startHardware(context, board, a, "export_design", a.text("as"), a.text("as"),
                                              {{"about", howChecked(a.text("as"))}});
                     }});
    tools.push_back({.name = "synthesize",
                     .title = "Synthesize a network",
                     .description =
                         "Starts a job that synthesizes a trial or step with a tool the user has, and "
                         "compares with the estimate. No other program is ever run.",
                     .parameters = std::move(synthesized),
                     .output = jobProperties(),
                     .readOnly = false,
                     .work = [&context, &board](const Arguments& a, RunControl& c) {
                         return startSynthesis(context, board, a, c);
                     }});
    return tools;
}

} // namespace snac::mcp
