// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expressions.h"

#include "snac/synthesis/design.h"
#include "snac/synthesis/straight_line/pipeline.h"

#include <string>
#include <vector>

namespace snac::synthesis::verilog {

/// A design on its way into text.
struct Source
{
    const Design& design;
    Program program;
    Pipeline pipeline;
};

/// Names of the modules in order: "small_dense_1", and "small__softmax" or "small__argmax" of the output
/// stage.
[[nodiscard]] std::vector<std::string> moduleNames(const Source& source);
/// Bits of a bus of such values, one after the other from bit 0 up; at least 1.
[[nodiscard]] int busWidth(const Program& program, const std::vector<int>& values);
/// The lowest bit of each.
[[nodiscard]] std::vector<int> busPlaces(const Program& program, const std::vector<int>& values);

/// One module: a layer, or the output stage.
[[nodiscard]] std::string moduleText(const Source& source, std::size_t index);
/// The modules in a row with the valid bits.
[[nodiscard]] std::string topText(const Source& source);

/// Text of users in one line of a comment.
[[nodiscard]] std::string commentText(std::string_view text);

/// The first lines of every file.
[[nodiscard]] std::string headerText(const Source& source, const std::string& what);

} // namespace snac::synthesis::verilog
