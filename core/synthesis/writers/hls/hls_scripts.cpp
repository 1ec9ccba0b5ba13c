// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_code.h"

#include "snac/base/number_text.h"
#include "snac/synthesis/tools/missing_part.h"

namespace snac::synthesis {

namespace {

/// Of the clock period: what Vivado HLS takes by itself, and what the published jet networks were synthesized
/// with.
constexpr std::string_view clockUncertainty = "12.5%";

constexpr std::string_view tclBody = R"tcl(
# Which steps: csim, csynth, cosim, export, vsynth (export with synthesis by Vivado), impl (and implementation).
set steps {csim csynth}
if {[info exists ::env(HLS_STEPS)]} {
    set steps [split $::env(HLS_STEPS) " ,"]
}

proc run {} {
    global steps
    open_project -reset TOP_prj
    set_top TOP
    add_files firmware/TOP.cpp -cflags "-std=c++0x -Ifirmware"
    add_files -tb tb/TOP_test.cpp -cflags "-std=c++0x -Ifirmware"
    add_files -tb tb_data
    open_solution -reset solution1
    catch {config_array_partition -maximum_size 4096}
    catch {config_compile -name_max_length 80}
    catch {config_schedule -enable_dsp_full_reg=false}
    if {[catch {set_part PART} why]} {
        puts {NOPARTMARKPART}
        catch {
            set devices {}
            foreach family [list_part] {
                foreach device [list_part $family] { lappend devices $device }
            }
            puts "DEVICESMARK$devices"
        }
        error $why
    }
    create_clock -period CLOCK -name default
    set_clock_uncertainty UNCERTAINTY default
    foreach step $steps {
        puts "** $step"
        switch -- $step {
            csim { csim_design }
            csynth { csynth_design }
            cosim { cosim_design }
            export { export_design -format ip_catalog }
            vsynth { export_design -flow syn -rtl verilog -format ip_catalog }
            impl { export_design -flow impl -rtl verilog -format ip_catalog }
            "" {}
            default { error "there is no step $step" }
        }
    }
}

if {[catch {run} message]} {
    puts stderr "build_prj.tcl: $message"
    exit 1
}
exit 0
)tcl";

constexpr std::string_view configBody = R"cfg(part=PART

[hls]
flow_target=vivado
clock=CLOCKns
clock_uncertainty=UNCERTAINTY
syn.top=TOP
syn.file=firmware/TOP.cpp
syn.cflags=-std=c++14 -Ifirmware
tb.file=tb/TOP_test.cpp
tb.file=tb_data/inputs.dat
tb.file=tb_data/outputs.dat
tb.cflags=-std=c++14 -Ifirmware
syn.schedule.enable_dsp_full_reg=false
package.output.format=ip_catalog
package.output.syn=false
vivado.flow=impl
)cfg";

constexpr std::string_view makeBody = R"make(
# With AMD's headers, or the Apache-2.0 ap_types, instead of firmware/ap_types: make csim AP_INCLUDE=/path/to/include
CXX ?= g++
CXXFLAGS ?= -O1 -fno-exceptions
AP_INCLUDE ?= firmware/ap_types
HEADERS = $(wildcard firmware/*.h firmware/weights/*.h firmware/ap_types/*.h)

.PHONY: csim clean
csim: build/csim
	./build/csim tb_data

build/csim: tb/TOP_test.cpp firmware/TOP.cpp $(HEADERS)
	@mkdir -p build
	$(CXX) -std=c++14 $(CXXFLAGS) -Wno-unknown-pragmas -Wno-unknown-warning-option -isystem "$(AP_INCLUDE)" -Ifirmware tb/TOP_test.cpp firmware/TOP.cpp -o $@

clean:
	rm -rf build
)make";

std::string filledScript(std::string_view text, const Design& design, const HlsPlan& plan)
{
    const std::pair<std::string_view, std::string> words[] = {{"TOP", plan.top},
                                                              {"PART", design.board.part},
                                                              {"NOPARTMARK", std::string(noPartMark)},
                                                              {"DEVICESMARK", std::string(devicesMark)},
                                                              {"CLOCK", numberText(design.clockNs)},
                                                              {"UNCERTAINTY", std::string(clockUncertainty)}};
    std::string result;
    while (!text.empty()) {
        std::size_t taken = 0;
        for (const auto& [word, value] : words) {
            if (text.starts_with(word)) {
                result += value;
                taken = word.size();
                break;
            }
        }
        if (taken == 0) {
            result += text.front();
            taken = 1;
        }
        text.remove_prefix(taken);
    }
    return result;
}

} // namespace

void addHlsScripts(const Design& design, const HlsPlan& plan, FileSet& files)
{
    files.push_back(
        {"build_prj.tcl",
         hlsHeading(design, "#", "For Vitis HLS, Vivado HLS and vitis-run: README.md has the commands.") +
             filledScript(tclBody, design, plan),
         false});
    files.push_back({"hls_config.cfg",
                     hlsHeading(design, "#", "For v++ and vitis-run: README.md has the commands.") +
                         filledScript(configBody, design, plan),
                     false});
    files.push_back(
        {"Makefile",
         hlsHeading(design, "#", "make csim: C simulation with g++, bit by bit against tb_data.") +
             filledScript(makeBody, design, plan),
         false});
}

} // namespace snac::synthesis
