// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace snac::config {

/// A text with its name and the starts of its lines: turns byte offsets into places and spans into
/// diagnostics.
class SourceText
{
public:
    SourceText(std::string_view text, std::string file);

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] const std::string& file() const { return m_file; }
    [[nodiscard]] int lines() const { return static_cast<int>(m_starts.size()); }
    [[nodiscard]] int lineOf(std::size_t offset) const; ///< from 1. O(log lines)
    [[nodiscard]] std::size_t
    lineStart(int line) const; ///< byte offset; the end of the text past the last line
    [[nodiscard]] std::size_t lineEnd(int line) const; ///< of the text of the line: without "\n" or "\r\n"
    [[nodiscard]] SourcePlace placeOf(std::size_t offset) const; ///< columns count characters, not bytes
    /// A finding about bytes [begin, end); its length ends with the line.
    [[nodiscard]] Diagnostic finding(Severity severity, std::string message, std::size_t begin,
                                     std::size_t end, std::string path = {}) const;

private:
    std::string_view m_text;
    std::string m_file;
    std::vector<std::size_t> m_starts;
};

} // namespace snac::config
