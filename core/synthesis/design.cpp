// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "design.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::synthesis {

namespace {

constexpr std::size_t longestName = 40;

/// Reserved in at least one of C++, Verilog (SystemVerilog) and VHDL, as far as a network could be called so.
bool isReserved(std::string_view name)
{
    static constexpr auto words = std::to_array<std::string_view>(
        {"abs",          "access",   "after",     "alias",         "all",       "always",    "and",
         "architecture", "array",    "assert",    "assign",        "asm",       "attribute", "auto",
         "begin",        "bit",      "block",     "body",          "bool",      "break",     "buf",
         "buffer",       "bus",      "case",      "catch",         "cell",      "char",      "class",
         "component",    "concept",  "config",    "configuration", "const",     "constant",  "continue",
         "default",      "delete",   "design",    "disable",       "do",        "double",    "downto",
         "edge",         "else",     "elsif",     "end",           "endmodule", "entity",    "enum",
         "event",        "exit",     "explicit",  "export",        "extern",    "false",     "file",
         "float",        "for",      "force",     "fork",          "friend",    "function",  "generate",
         "generic",      "goto",     "group",     "guarded",       "if",        "impure",    "in",
         "include",      "inertial", "initial",   "inline",        "inout",     "input",     "instance",
         "int",          "integer",  "is",        "join",          "label",     "large",     "liblist",
         "library",      "linkage",  "literal",   "localparam",    "logic",     "long",      "loop",
         "macromodule",  "main",     "map",       "medium",        "mod",       "module",    "mutable",
         "namespace",    "nand",     "negedge",   "new",           "next",      "nor",       "not",
         "null",         "of",       "on",        "open",          "operator",  "or",        "others",
         "out",          "output",   "package",   "parameter",     "port",      "posedge",   "postponed",
         "primitive",    "private",  "procedure", "process",       "protected", "public",    "pure",
         "range",        "real",     "record",    "reg",           "register",  "reject",    "release",
         "rem",          "repeat",   "report",    "requires",      "return",    "rol",       "ror",
         "scalared",     "select",   "severity",  "shared",        "short",     "signal",    "signed",
         "sizeof",       "sla",      "sll",       "small",         "specify",   "sra",       "srl",
         "static",       "strong0",  "strong1",   "struct",        "subtype",   "supply0",   "supply1",
         "switch",       "table",    "task",      "template",      "then",      "this",      "throw",
         "time",         "to",       "tran",      "transport",     "tri",       "true",      "try",
         "type",         "typedef",  "typename",  "unaffected",    "union",     "units",     "unsigned",
         "until",        "use",      "using",     "variable",      "virtual",   "void",      "volatile",
         "wait",         "wand",     "when",      "while",         "wire",      "with",      "wor",
         "work",         "xnor",     "xor"});
    return std::ranges::find(words, name) != words.end();
}

bool isIdentifier(const std::string& name)
{
    return !name.empty() && identifier(name) == name;
}

Result<> checkBuilds(const Design& design, const std::vector<fixedpoint::LayerView>& layers)
{
    if (design.layers.size() != layers.size()) {
        return fail("the design has " + std::to_string(layers.size()) + " layers and says how to build " +
                    std::to_string(design.layers.size()));
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const LayerBuild& build = design.layers[i];
        if (!isIdentifier(build.name) || std::ranges::find(names, build.name) != names.end()) {
            return fail("layer " + std::to_string(i + 1) +
                        " needs a name of its own, of letters, digits and _: '" + build.name + "'");
        }
        if (build.id != layers[i].dense->id) {
            return fail(build.name + " is to be built as another layer than it is");
        }
        if (build.reuseFactor < 1) {
            return fail(build.name + ": a reuse factor of " + std::to_string(build.reuseFactor) +
                        " cannot be");
        }
        names.push_back(build.name);
    }
    return {};
}

Result<> checkVectors(const Design& design)
{
    const TestVectors& vectors = design.vectors;
    if (vectors.inputs.rows() != vectors.outputs.rows()) {
        return fail("the design has test vectors of " + std::to_string(vectors.inputs.rows()) +
                    " inputs and " + std::to_string(vectors.outputs.rows()) + " outputs");
    }
    if (vectors.inputs.rows() > 0 && vectors.inputs.cols() != design.network.inputs()) {
        return fail("the test vectors have " + std::to_string(vectors.inputs.cols()) +
                    " features, the network " + std::to_string(design.network.inputs()));
    }
    return {};
}

} // namespace

std::string identifier(std::string_view text)
{
    std::string name;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain) {
            name += c;
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    name = name.substr(0, longestName);
    while (!name.empty() && name.back() == '_') {
        name.pop_back();
    }
    if (name.empty()) {
        return "network";
    }
    if (name.front() >= '0' && name.front() <= '9') {
        name = ("n" + name).substr(0, longestName);
    }
    // VHDL does not tell upper from lower case.
    return isReserved(lowerCase(name)) ? name + "_net" : name;
}

Result<> check(const Design& design)
{
    SNAC_CHECK(fixedpoint::check(design.network));
    SNAC_TRY(const auto layers, fixedpoint::layersOf(design.network));
    if (!isIdentifier(design.name)) {
        return fail("'" + design.name + "' cannot be the name of a module");
    }
    SNAC_CHECK(checkBuilds(design, layers));
    if (!(design.clockNs > 0.0) || !std::isfinite(design.clockNs)) {
        return fail("a design needs a clock period above 0 ns");
    }
    if (static_cast<int>(design.inputNames.size()) != design.network.inputs() ||
        static_cast<int>(design.outputNames.size()) != design.network.outputs()) {
        return fail("the design needs a name for each of its " + std::to_string(design.network.inputs()) +
                    " inputs and " + std::to_string(design.network.outputs()) + " outputs");
    }
    return checkVectors(design);
}

} // namespace snac::synthesis
