// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/design.h"
#include "snac/synthesis/file_set.h"

namespace snac::synthesis {

/// An HLS C++ project that needs nothing else: the top function (hlsTopName()) with arrays in registers, our
/// kernels, types, weights, a test bench with the design's vectors, scripts for Vitis HLS, Vivado HLS,
/// vitis-run and v++, a Makefile (`make csim`: exit code 0 and "NAME: 1000 samples, 0 mismatches" where all
/// bits agree), project.json and README.md. It computes the integers of fixedpoint::evaluateReference().
/// Errors: as of planHls(). O(weights + table entries + vectors).
[[nodiscard]] Result<FileSet> writeHls(const Design& design);

} // namespace snac::synthesis
