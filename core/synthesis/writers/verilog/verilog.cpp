// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verilog.h"

#include "verilog_text.h"

#include "snac/synthesis/tools/verilog_files.h"
#include "snac/synthesis/tools/yosys_recipe.h"
#include "snac/synthesis/writers/rtl/source.h"
#include "snac/synthesis/writers/rtl/table_modules.h"

#include <algorithm>

namespace snac::synthesis {

using rtl::Source;

namespace {

/// What `snac synth` has Yosys do, so that both count the same.
std::string yosysText(const Design& design, const YosysChoices& choices)
{
    const auto family = yosysFamily(design.board);
    if (!family) {
        return {};
    }
    std::string commands = "read_verilog rtl/*.v";
    for (const std::string& command : yosysCommands(design.name, *family, choices)) {
        commands += "; " + command;
    }
    return R"(
With Yosys, keep it from merging additions into multi-operand adders, which takes about twice the LUTs. LUTs are the cells
LUT1 to LUT6, INV, SRL and small memories:

    yosys -p ")" +
           commands + "; stat\"\n";
}

std::string readmeText(const Source& source, const YosysChoices& choices)
{
    const std::string& name = source.design.name;
    const RtlFigures figures = rtl::figuresOf(source);
    return "# " + name + " in Verilog\n\n" + rtl::whatText(source) + R"(
- `rtl/)" + name +
           R"(.v`: the top module. `in_data` and `out_data` hold all values, the first in the lowest bits;
  `out_valid` follows `in_valid` after )" +
           std::to_string(figures.latencyCycles) + R"( clock edges. `rst` clears the valid bits.
- `rtl/)" + name +
           R"(_*.v`: one module a layer, and one for tables that several units ask, where there are some. `n3_a2` is the second addition that was made for neuron 3 (others may share it),
  `x5_times_85` a product that a DSP block makes of input 5 of the layer, `_r1` a value one clock edge later.
- `tb/)" + name +
           R"(__tb.v`: the test bench, with the vectors in `inputs.hex` and `outputs.hex`.
- `metadata.json`: latency, additions and widths.

Inputs are )" +
           source.program.input.toString() + ", outputs " + source.program.output.toString() +
           R"(. The registers were placed for a clock of )" + rtl::nsText(source.design.clockNs) +
           R"( ns by a model of delays; it is no timing closure.

    iverilog -g2001 -o check.vvp rtl/*.v tb/*.v && vvp check.vvp
    verilator --lint-only -Wall --top-module )" +
           name + R"( rtl/*.v
)" + yosysText(source.design, choices);
}

} // namespace

Result<FileSet> writeVerilog(const Design& design)
{
    SNAC_TRY(const Source source, rtl::sourceOf(design));
    FileSet files;
    files.push_back({"rtl/" + design.name + ".v", verilog::topText(source)});
    const auto names = moduleNames(source);
    for (std::size_t i = 0; i < names.size(); ++i) {
        files.push_back(
            {"rtl/" + names[i] + ".v", verilog::moduleText(moduleOf(source, i, names[i], rtl::verilog()))});
    }
    const auto tables = rtl::tableModules(source, {"__softmax", "__argmax"}, rtl::verilog());
    for (const rtl::Module& table : tables) {
        files.push_back({"rtl/" + table.name + ".v", verilog::moduleText(table)});
    }
    const YosysChoices choices{.tables = !tables.empty(),
                               .memories = std::ranges::any_of(files, [](const OutputFile& file) {
                                   return verilogWords(file.bytes).memories;
                               })};
    if (design.vectors.inputs.rows() > 0) {
        files.push_back({"tb/" + design.name + "__tb.v", verilog::benchText(source)});
        files.push_back({"tb/inputs.hex", rtl::testWords(design.vectors.inputs, source.program.input.width)});
        files.push_back(
            {"tb/outputs.hex", rtl::testWords(design.vectors.outputs, source.program.output.width)});
    }
    files.push_back({"metadata.json", metadataText(source, "verilog-2001")});
    files.push_back({"README.md", readmeText(source, choices)});
    return files;
}

} // namespace snac::synthesis
