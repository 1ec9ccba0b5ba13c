// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module.h"
#include "rtl_design.h"

#include "snac/base/error.h"

#include <string>

namespace snac::synthesis::rtl {

/// Errors: those of rtlFigures().
[[nodiscard]] Result<Source> sourceOf(const Design& design);
[[nodiscard]] RtlFigures figuresOf(const Source& source, const PartNames& parts = {"__softmax", "__argmax"});

/// metadata.json of a folder of RTL; language: "verilog-2001".
[[nodiscard]] std::string metadataText(const Source& source, const std::string& language,
                                       const PartNames& parts = {"__softmax", "__argmax"});
/// What the design is, as the first lines of a README say it.
[[nodiscard]] std::string whatText(const Source& source);
/// "5.000"
[[nodiscard]] std::string nsText(double value);

} // namespace snac::synthesis::rtl
