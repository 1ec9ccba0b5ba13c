// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expressions.h"

#include "snac/synthesis/design.h"
#include "snac/synthesis/straight_line/pipeline.h"

#include <string>
#include <variant>
#include <vector>

namespace snac::synthesis::rtl {

/// A design on its way into text.
struct Source
{
    const Design& design;
    Program program;
    Pipeline pipeline;
};

/// What a language puts between the names of the design and of a part of it, so that the latter is none of a
/// layer: VHDL has no two underscores in a row.
struct PartNames
{
    std::string softmax;
    std::string argmax;
    std::string table = "__"; ///< before the name of a table that is a module
};

/// Names of the modules in order: "small_dense_1", and "small__softmax" or "small__argmax" of the output
/// stage.
[[nodiscard]] std::vector<std::string> moduleNames(const Source& source,
                                                   const PartNames& parts = {"__softmax", "__argmax"});
/// Bits of a bus of such values, one after the other from bit 0 up; at least 1.
[[nodiscard]] int busWidth(const Program& program, const std::vector<int>& values);
/// The lowest bit of each.
[[nodiscard]] std::vector<int> busPlaces(const Program& program, const std::vector<int>& values);

/// A line that divides the wires of a module into parts.
struct Heading
{
    std::string text;
};
/// A register, which takes a value at every clock edge, or at those at which a condition holds. It may take
/// what a later item makes of it.
struct Register
{
    std::string name;
    int width = 1;
    std::string from;
    std::string enable{}; ///< one bit; empty: always
};
/// A wire that a module without a clock drives.
struct Instance
{
    std::string name;
    std::string module;
    std::string x;
    std::string y; ///< the wire
    int width = 1; ///< of it
    std::string comment;
};
using Item = std::variant<Heading, Wire, Register, Instance>;

/// A layer, or the output stage, as languages print it: input bus x, output bus y, clock clk, and, where
/// multipliers take turns, a bit `start` that is set while x is there. Or a table, which has no clock.
struct Module
{
    std::string name;
    std::vector<std::string> about; ///< lines of its head
    int inputWidth = 1;
    int outputWidth = 1;
    bool hasStart = false;
    bool isTable = false;
    bool hasProducts = false; ///< of DSP blocks
    std::vector<Function> functions;
    std::vector<Item> items; ///< in an order in which each uses only earlier ones
    std::string output;      ///< what y is
};

[[nodiscard]] Module moduleOf(const Source& source, std::size_t index, const std::string& name,
                              const Language& language, const PartNames& parts = {"__softmax", "__argmax"});

/// The bits of the valid chain that start each module with multipliers in turns: how many edges after the
/// input its x is there; -1: it has none.
[[nodiscard]] std::vector<int> startPlaces(const Source& source);

/// The bits of the bus of all inputs that the first module takes.
[[nodiscard]] std::string usedInputs(const Source& source, const Language& language, const std::string& bus);
/// All outputs in the format of the output, the first in the lowest bits, from the bus of the last module.
[[nodiscard]] std::string allOutputs(const Source& source, const Language& language, const std::string& bus);

/// The first lines of every file, without marks of comments.
[[nodiscard]] std::vector<std::string> headLines(const Source& source, const Language& language,
                                                 const std::string& what);

/// Raw integers, a line of hexadecimal digits a row: the first column in the lowest bits, `width` bits each.
[[nodiscard]] std::string testWords(const fixedpoint::RawMatrix& values, int width);

} // namespace snac::synthesis::rtl
