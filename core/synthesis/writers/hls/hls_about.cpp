// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_code.h"

#include "hls_text.h"
#include "hls_warnings.h"

#include "snac/base/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace snac::synthesis {

namespace {

QString hlsText(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonArray hlsTexts(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts) {
        array.append(hlsText(text));
    }
    return array;
}

std::string strategyWord(const HlsLayer& layer)
{
    return layer.build.strategy == hardware::Strategy::Resource ? "resource" : "latency";
}

QJsonObject hlsLayerJson(const HlsLayer& layer)
{
    const fixedpoint::Dense& dense = *layer.view.dense;
    QJsonObject json{{"name", hlsText(layer.build.name)},
                     {"inputs", dense.inputs},
                     {"units", dense.units},
                     {"activation", hlsText(hlsActivation(layer.view))},
                     {"strategy", hlsText(strategyWord(layer))},
                     {"reuse_factor", layer.build.reuseFactor},
                     {"multipliers", layer.multipliers},
                     {"nonzero_weights", static_cast<qint64>(layer.nonzero)},
                     {"weight", hlsText(hlsType(layer.weight))},
                     {"bias", hlsText(hlsType(dense.bias))},
                     {"accumulator", hlsText(hlsType(layer.accumulator))},
                     {"output", hlsText(hlsType(layer.view.output()))}};
    if (layer.view.table) {
        json["table_argument"] = hlsText(hlsType(layer.view.cast->output));
    }
    return json;
}

QJsonObject hlsOriginJson(const DesignOrigin& origin)
{
    QJsonObject json{{"program", hlsText(origin.program)},
                     {"study", hlsText(origin.study)},
                     {"trial", origin.trial},
                     {"step", hlsText(origin.step)}};
    if (!origin.imported.empty()) {
        json.insert("imported", hlsText(origin.imported));
    }
    return json;
}

std::string hlsProjectJson(const Design& design, const HlsPlan& plan)
{
    QJsonArray layers;
    for (const HlsLayer& layer : plan.layers) {
        layers.append(hlsLayerJson(layer));
    }
    const QJsonObject json{{"format", "snac-hls-project/1"},
                           {"name", hlsText(design.name)},
                           {"top", hlsText(plan.top)},
                           {"origin", hlsOriginJson(design.origin)},
                           {"board", hlsText(design.board.id)},
                           {"part", hlsText(design.board.part)},
                           {"clock_ns", design.clockNs},
                           {"io_type", "io_parallel"},
                           {"interval_asked_for", plan.interval},
                           {"inputs", hlsTexts(design.inputNames)},
                           {"outputs", hlsTexts(design.outputNames)},
                           {"input", hlsText(hlsType(design.network.input))},
                           {"result", hlsText(hlsType(plan.result))},
                           {"results", plan.results},
                           {"samples", static_cast<qint64>(design.vectors.inputs.rows())},
                           {"layers", layers}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented).toStdString();
}

constexpr std::string_view readmeRuns = R"md(
## Running it

| step | command |
| --- | --- |
| C simulation with g++ | `make csim` |
| the same with AMD's or the Apache-2.0 `ap_types` headers | `make csim AP_INCLUDE=/path/to/include` |
| Vitis HLS up to 2024.2 | `vitis_hls -f build_prj.tcl` |
| Vivado HLS up to 2020.1 | `vivado_hls -f build_prj.tcl` |
| Vitis 2024.2 and later, by the same script | `vitis-run --mode hls --tcl build_prj.tcl` |
| C simulation, Vitis 2023.2 and later | `vitis-run --mode hls --csim --config hls_config.cfg --work_dir work` |
| C synthesis | `v++ -c --mode hls --config hls_config.cfg --work_dir work` |
| co-simulation of the RTL | `vitis-run --mode hls --cosim --config hls_config.cfg --work_dir work` |
| implementation out of context | `vitis-run --mode hls --impl --config hls_config.cfg --work_dir work` |

Run them in this folder. `build_prj.tcl` does what the environment variable `HLS_STEPS` lists: `csim csynth` unless it is set; also `cosim`,
`export`, `vsynth`, `impl`. Its reports are in `TOP_prj/solution1`, those of v++ in `work`. The test bench ends with an error if a single
bit differs.

## What is in it

| file | what |
| --- | --- |
| `firmware/TOP.cpp` | the network as one function: what is synthesized |
| `firmware/defines.h` | the format of every number |
| `firmware/parameters.h` | sizes, reuse factor and activation of each layer |
| `firmware/weights/` | weights `w_`, biases `b_`, tables `t_` |
| `firmware/nnet_*.h` | the kernels, the same in every project |
| `firmware/ap_types/` | `ap_fixed` for g++ alone; synthesis tools bring their own |
| `tb/`, `tb_data/` | test bench; inputs, and what the network of integers makes of them |
| `project.json` | all of this for programs |

## Where the numbers come from

Weights and formats are those of the integer network that accuracies were measured with. Products have all their bits, and sums as many
as the weights and the range of the inputs can need, so nothing overflows on the way; where the study chose an accumulator, products are cast to
it and sums wrap. `tb_data/outputs.dat` is computed by that integer network, not by this code. Values are stored as raw integers: the number times
2 to the number of bits behind the point.
)md";

std::string hlsLayerTable(const HlsPlan& plan)
{
    std::string text = "| layer | size | nonzero | weights | sums | output | activation | built as |\n"
                       "| --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for (const HlsLayer& layer : plan.layers) {
        const fixedpoint::Dense& dense = *layer.view.dense;
        text += "| " + layer.build.name + " | " + std::to_string(dense.inputs) + " x " +
                std::to_string(dense.units) + " | " + std::to_string(layer.nonzero) + " | `" +
                hlsType(layer.weight) + "` | `" + hlsType(layer.accumulator) + "` | `" +
                hlsType(layer.view.output()) + "` | " + hlsActivation(layer.view) + " | " +
                strategyWord(layer) + ", reuse " + std::to_string(layer.build.reuseFactor) + " |\n";
    }
    return text;
}

std::string readmeText(const Design& design, const HlsPlan& plan)
{
    std::string text =
        "# " + plan.top + "\n\n" +
        hlsHeading(design, "", "An HLS C++ project, complete in itself.").substr(1) + "\nTop function `" +
        plan.top + "`, part `" + design.board.part + "`, clock " + numberText(design.clockNs) + " ns, " +
        (plan.dataflow ? "layers work side by side on successive samples, a new one every "
                       : "fully parallel, a new sample every ") +
        counted(plan.interval, "cycle") + " (asked for; the tool reports what it reached).\n\n" +
        "- Inputs, `" + hlsType(design.network.input) + "`: " + hlsComments(design.inputNames) + "\n" +
        "- Results, `" + hlsType(plan.result) +
        "`: " + (plan.results == 1 && design.network.outputs() > 1 ? "the number of " : "") +
        hlsComments(design.outputNames) + "\n\n" + hlsLayerTable(plan);
    const auto warnings = hlsWarnings(design);
    if (!warnings.empty()) {
        text += "\n## Before you start\n\n";
        for (const std::string& warning : warnings) {
            text += "- " + warning + "\n";
        }
    }
    return text + hlsWithTop(readmeRuns, plan.top);
}

} // namespace

void addHlsAbout(const Design& design, const HlsPlan& plan, FileSet& files)
{
    files.push_back({"project.json", hlsProjectJson(design, plan), false});
    files.push_back({"README.md", readmeText(design, plan), false});
}

} // namespace snac::synthesis
