// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writer.h"

#include "writers/bundle/bundle.h"
#include "writers/hls/hls4ml_config.h"
#include "writers/hls/hls_writer.h"
#include "writers/onnx/onnx_writer.h"
#include "writers/verilog/verilog.h"
#include "writers/vhdl/vhdl.h"

#include "snac/base/nearest_name.h"

#include <algorithm>
#include <string>
#include <vector>

namespace snac::synthesis {

std::span<const Writer> writers()
{
    static const std::vector<Writer> table{
        {"verilog", "Verilog RTL",
         "Verilog-2001 with a test bench: no multipliers and a new input every cycle, or multipliers used in "
         "turns",
         writeVerilog},
        {"vhdl", "VHDL RTL", "The design of the Verilog in VHDL-2008, with a test bench", writeVhdl},
        {"hls", "HLS C++ project", "C++ for Vitis HLS and Vivado HLS with kernels, test bench and scripts",
         writeHls},
        {"hls4ml", "hls4ml configuration", "formats, reuse and strategy by layer, as YAML for hls4ml",
         writeHls4mlConfig},
        {"bundle", "Bundle (JSON and NumPy)",
         "The network as JSON and .npz, with a few lines of Python that compute it", writeBundle},
        {"onnx", "ONNX", "The float network for inference programs and hls4ml", writeOnnx},
        {"qonnx", "QONNX", "The integer network as float ONNX with Quant nodes, for hls4ml and FINN",
         writeQonnx},
    };
    return table;
}

bool isRtl(std::string_view key)
{
    return key == "verilog" || key == "vhdl";
}

Result<const Writer*> findWriter(std::string_view key)
{
    const auto found = std::ranges::find(writers(), key, &Writer::key);
    if (found != writers().end()) {
        return &*found;
    }
    std::vector<std::string> keys;
    for (const Writer& writer : writers()) {
        keys.emplace_back(writer.key);
    }
    const auto nearest = closestName(key, keys);
    return fail("nothing can be exported as '" + std::string(key) + "'" +
                (nearest ? "; did you mean " + *nearest + "?" : "; there is " + joinNames(keys)));
}

} // namespace snac::synthesis
