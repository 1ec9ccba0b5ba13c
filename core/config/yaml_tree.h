// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace snac::config {

/// A YAML node with the bytes it stands on. Children and keys are indices into the tree.
struct YamlNode
{
    enum class Kind { Null, Scalar, Sequence, Map };
    struct Entry
    {
        int key = -1; ///< -1 for sequence items
        int value = -1;
    };

    Kind kind = Kind::Null;
    std::string text; ///< scalars: the value; unquoted and quoted alike
    bool quoted = false;
    bool flow = false;     ///< sequences and maps in brackets
    bool alias = false;    ///< *name: the content was copied from the anchor, the span is of the alias
    std::size_t mark = 0;  ///< first byte, anchor and tag included
    std::size_t begin = 0; ///< first byte of the content; where it would be written for an empty value
    std::size_t end = 0;   ///< after the last byte of the content
    std::vector<Entry> entries;
};

/// A parsed document. Syntax errors blank the section they are in, so that the rest is still read.
struct YamlTree
{
    std::vector<YamlNode> nodes; ///< the root is the first; empty for an empty document
    std::vector<Diagnostic> problems;

    [[nodiscard]] const YamlNode* root() const { return nodes.empty() ? nullptr : nodes.data(); }
    [[nodiscard]] const YamlNode& at(int index) const { return nodes[static_cast<std::size_t>(index)]; }
};

/// Parses text that passed checkText(). Never throws. Bounds: 50,000 nodes, nesting 64.
[[nodiscard]] YamlTree parseYaml(const SourceText& source);

} // namespace snac::config
