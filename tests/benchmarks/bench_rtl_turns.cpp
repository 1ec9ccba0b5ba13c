// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What multipliers in turns save: LUTs, DSP blocks and registers in Yosys of the same networks by reuse
// factor, with DSP blocks and without, beside the parallel form. Takes minutes; a folder as argument keeps
// what Yosys said. Fails where more turns need more multipliers, or DSP blocks are more than multipliers.
#include "rtl_designs.h"
#include "yosys_run.h"

#include "snac/synthesis/writers/verilog/verilog.h"

#include <cstdio>

using namespace snac;
using namespace snac::benchmarks;
using namespace snac::synthesis;

namespace {

const std::vector<RtlDesignOptions>& networks()
{
    static const std::vector<RtlDesignOptions> list{
        {.widths = {16, 16}, .bits = 8},
        {.widths = {16, 16}, .bits = 8, .density = 0.2},
        {.widths = {16, 32, 5}, .bits = 6},
    };
    return list;
}

Result<bool> tryNetwork(const YosysRun& yosys, const RtlDesignOptions& options)
{
    Design design = rtlDesign(options);
    bool good = true;
    int before = 0;
    for (const int reuse : {1, 4, 16, 64}) {
        for (LayerBuild& layer : design.layers) {
            layer.reuseFactor = reuse;
        }
        SNAC_TRY(const RtlFigures figures, rtlFigures(design));
        SNAC_TRY(const FileSet files, writeVerilog(design));
        SNAC_TRY(const auto plain, yosys.figures(design.name, files, false));
        SNAC_TRY(const auto blocks, yosys.figures(design.name, files));
        std::printf("%-24s %6d %5d %8d %11d %8.0f %8.0f %6.0f %8.0f\n", nameOf(options).c_str(), reuse,
                    figures.interval, figures.latencyCycles, figures.multipliers, *plain.lut, *blocks.lut,
                    *blocks.dsp, *blocks.ff);
        std::fflush(stdout);
        good = good && figures.interval <= reuse && *blocks.dsp <= figures.multipliers &&
               (before == 0 || figures.multipliers <= before);
        before = figures.multipliers;
    }
    return good;
}

} // namespace

int main(int count, char** arguments)
{
    const YosysRun yosys(count > 1 ? arguments[1] : "");
    bool good = true;
    std::printf("%-24s %6s %5s %8s %11s %8s %8s %6s %8s\n", "network", "reuse", "II", "latency",
                "multipliers", "LUT only", "LUT", "DSP", "FF");
    for (const RtlDesignOptions& options : networks()) {
        const auto held = tryNetwork(yosys, options);
        if (!held) {
            std::fprintf(stderr, "%s: %s\n", nameOf(options).c_str(), held.error().toString().c_str());
            return 1;
        }
        good = good && *held;
    }
    return good ? 0 : 1;
}
