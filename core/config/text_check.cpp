// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_check.h"

#include <algorithm>
#include <optional>

namespace snac::config {

namespace {

/// Length of the UTF-8 sequence at `i`, or 0 if it is not valid (overlong forms, surrogates, above U+10FFFF).
std::size_t sequenceLength(std::string_view text, std::size_t i)
{
    const auto byte = [&](std::size_t k) {
        return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U;
    };
    const auto continues = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
    const unsigned first = byte(i);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return continues(i + 1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(i + 1) < 0xA0;
        const bool surrogate = first == 0xED && byte(i + 1) > 0x9F;
        return continues(i + 1) && continues(i + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(i + 1) < 0x90;
        const bool outside = first == 0xF4 && byte(i + 1) > 0x8F;
        return continues(i + 1) && continues(i + 2) && continues(i + 3) && !overlong && !outside ? 4 : 0;
    }
    return 0;
}

std::optional<Diagnostic> firstForeignByte(const SourceText& source)
{
    const std::string_view text = source.text();
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
        if (control) {
            return source.finding(Severity::Error,
                                  "this is a binary file or contains a control character (byte " +
                                      std::to_string(c) + "); a study file is plain UTF-8 text",
                                  i, i + 1);
        }
        const std::size_t length = sequenceLength(text, i);
        if (length == 0) {
            return source.finding(Severity::Error,
                                  "the text is not UTF-8 (byte " + std::to_string(c) + "); save it as UTF-8",
                                  i, i + 1);
        }
        i += length;
    }
    return std::nullopt;
}

void findTabs(const SourceText& source, std::vector<Diagnostic>& findings)
{
    for (int line = 1; line <= source.lines() && findings.size() < mostFindings; ++line) {
        const std::string_view text =
            source.text().substr(source.lineStart(line), source.lineEnd(line) - source.lineStart(line));
        const std::size_t content = text.find_first_not_of(" \t");
        const std::size_t tab = text.find('\t');
        if (content != std::string_view::npos && tab < content && text[content] != '#') {
            const std::size_t at = source.lineStart(line) + tab;
            findings.push_back(source.finding(
                Severity::Error, "a tab is used for indentation; YAML wants spaces", at, at + 1));
        }
    }
}

/// Brackets are counted also where they stand in quotes or comments: no study file has 64 of them open.
std::optional<Diagnostic> tooDeep(const SourceText& source)
{
    const std::string_view text = source.text();
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            depth = std::max(0, depth - 1);
        } else if (c == '\n' && i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '\n' &&
                   text[i + 1] != '\r') {
            // A line that starts at the margin with a key begins a new section, whatever was left open.
            depth = text[i + 1] == ']' || text[i + 1] == '}' || text[i + 1] == '[' || text[i + 1] == '{'
                        ? depth
                        : 0;
        }
        if (depth > deepestNesting) {
            return source.finding(Severity::Error,
                                  "brackets are nested deeper than " + std::to_string(deepestNesting) +
                                      " levels; is a closing bracket missing?",
                                  i, i + 1);
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<Diagnostic> checkText(const SourceText& source)
{
    if (source.text().size() > largestText) {
        return {source.finding(Severity::Error,
                               "the file has " + std::to_string(source.text().size() >> 20) +
                                   " MiB; a study file has at most 4 MiB. Is this the data set?",
                               0, 1)};
    }
    if (auto foreign = firstForeignByte(source)) {
        return {*foreign};
    }
    std::vector<Diagnostic> findings;
    findTabs(source, findings);
    if (auto deep = tooDeep(source)) {
        findings.push_back(*deep);
    }
    return findings;
}

} // namespace snac::config
