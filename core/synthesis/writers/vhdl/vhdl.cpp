// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vhdl.h"

#include "vhdl_text.h"

#include "snac/base/ascii.h"
#include "snac/synthesis/writers/rtl/source.h"
#include "snac/synthesis/writers/rtl/table_modules.h"

#include <set>

namespace snac::synthesis {

namespace {

/// Names of entities are the same in small letters, and Verilog's two underscores are not to be had.
Result<> checkNames(const rtl::Source& source)
{
    std::set<std::string> names{lowerCase(source.design.name), lowerCase(vhdl::packageName(source)),
                                lowerCase(source.design.name + "_tb")};
    std::vector<std::string> parts = moduleNames(source, vhdl::partNames);
    for (const rtl::Module& table : rtl::tableModules(source, vhdl::partNames, rtl::vhdl())) {
        parts.push_back(table.name);
    }
    for (const std::string& name : parts) {
        if (!names.insert(lowerCase(name)).second) {
            return fail("two parts of the design would be called '" + name +
                        "' in VHDL; give its layers other names");
        }
    }
    return {};
}

std::string vhdlReadme(const rtl::Source& source, const std::string& order)
{
    const std::string& name = source.design.name;
    return "# " + name + " in VHDL-2008\n\n" + rtl::whatText(source) +
           R"(It is the design that `snac export --as verilog` writes, with the same names, registers and latency.

- `rtl/)" + name +
           R"(.vhd`: the top entity. `in_data` and `out_data` hold all values, the first in the lowest bits;
  `out_valid` follows `in_valid` after )" +
           std::to_string(source.pipeline.latency) + R"( clock edges. `rst` clears the valid bits.
- `rtl/)" + vhdl::packageName(source) +
           R"(.vhd`: functions of bits that the others use.
- `rtl/)" + name +
           R"(_*.vhd`: one entity a layer, and one for tables that several units ask, where there are some. `n3_a2` is the second addition that was made for neuron 3 (others may share
  it), `x5_times_85` a product that a DSP block makes of input 5 of the layer, `_r1` a value one clock edge later.
- `tb/)" + name +
           R"(_tb.vhd`: the test bench, with the vectors in `inputs.hex` and `outputs.hex`.
- `sim/files.txt`: all files in the order in which they are analysed.
- `metadata.json`: latency, additions and widths.

Inputs are )" +
           source.program.input.toString() + ", outputs " + source.program.output.toString() +
           R"(. The registers were placed for a clock of )" + rtl::nsText(source.design.clockNs) +
           R"( ns by a model of delays; it is no timing closure.

    ghdl -a --std=08)" +
           order + R"(
    ghdl --elab-run --std=08 )" +
           name + R"(_tb
)";
}

} // namespace

Result<FileSet> writeVhdl(const Design& design)
{
    SNAC_TRY(const rtl::Source source, rtl::sourceOf(design));
    SNAC_CHECK(checkNames(source));
    FileSet files;
    files.push_back({"rtl/" + vhdl::packageName(source) + ".vhd", vhdl::packageText(source)});
    for (const rtl::Module& table : rtl::tableModules(source, vhdl::partNames, rtl::vhdl())) {
        files.push_back({"rtl/" + table.name + ".vhd", vhdl::moduleText(source, table)});
    }
    const auto names = moduleNames(source, vhdl::partNames);
    for (std::size_t i = 0; i < names.size(); ++i) {
        files.push_back(
            {"rtl/" + names[i] + ".vhd",
             vhdl::moduleText(source, moduleOf(source, i, names[i], rtl::vhdl(), vhdl::partNames))});
    }
    files.push_back({"rtl/" + design.name + ".vhd", vhdl::topText(source)});
    if (design.vectors.inputs.rows() > 0) {
        files.push_back({"tb/" + design.name + "_tb.vhd", vhdl::benchText(source)});
    }
    std::string list;
    std::string order;
    for (const OutputFile& file : files) {
        list += file.path + "\n";
        order += " " + file.path;
    }
    files.push_back({"sim/files.txt", list});
    if (design.vectors.inputs.rows() > 0) {
        files.push_back({"tb/inputs.hex", rtl::testWords(design.vectors.inputs, source.program.input.width)});
        files.push_back(
            {"tb/outputs.hex", rtl::testWords(design.vectors.outputs, source.program.output.width)});
    }
    files.push_back({"metadata.json", metadataText(source, "vhdl-2008", vhdl::partNames)});
    files.push_back({"README.md", vhdlReadme(source, order)});
    return files;
}

} // namespace snac::synthesis
