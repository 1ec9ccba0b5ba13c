// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hls_plan.h"

#include "snac/synthesis/file_set.h"

#include <string>

/// The texts of an HLS C++ project. Names of files are relative to the project.
namespace snac::synthesis {

/// firmware/: defines.h (types), weights/*.h, parameters.h (configurations), NAME.h and NAME.cpp (top
/// function).
void addHlsFirmware(const Design& design, const HlsPlan& plan, FileSet& files);
/// firmware/nnet_*.h and firmware/ap_types/*.h, the same in every project.
void addHlsHeaders(FileSet& files);
/// tb/NAME_test.cpp and tb_data/*.dat: raw integers, a sample a line.
void addHlsBench(const Design& design, const HlsPlan& plan, FileSet& files);
/// build_prj.tcl, hls_config.cfg, Makefile.
void addHlsScripts(const Design& design, const HlsPlan& plan, FileSet& files);
/// project.json and README.md.
void addHlsAbout(const Design& design, const HlsPlan& plan, FileSet& files);

/// First lines of a file that is written: what it is, and where it comes from, behind `mark` ("//", "#").
[[nodiscard]] std::string hlsHeading(const Design& design, const std::string& mark, const std::string& what);
/// "relu", "tanh table of 1024 entries", ...: what stands behind the sums of a layer.
[[nodiscard]] std::string hlsActivation(const fixedpoint::LayerView& view);

} // namespace snac::synthesis
