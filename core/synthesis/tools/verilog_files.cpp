// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verilog_files.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"

#include <algorithm>
#include <set>

namespace snac::synthesis {

namespace {

/// Skips a comment that starts here; npos-safe. 0 where none does.
std::size_t commentAt(std::string_view text)
{
    if (text.starts_with("//")) {
        return std::min(text.find('\n'), text.size());
    }
    if (text.starts_with("/*")) {
        const std::size_t end = text.find("*/", 2);
        return end == std::string_view::npos ? text.size() : end + 2;
    }
    return 0;
}

/// The length of the text in quotes that starts here, quotes included.
std::size_t quotedAt(std::string_view text)
{
    std::size_t end = 1;
    while (end < text.size() && text[end] != '"') {
        end += text[end] == '\\' ? 2 : 1;
    }
    return std::min(end + 1, text.size());
}

std::size_t wordAt(std::string_view text)
{
    const auto isPart = [](char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '$'; };
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isPart) - text.begin());
}

constexpr std::string_view types[] = {"bit",     "byte",     "inout",   "input",  "int",
                                      "integer", "logic",    "longint", "output", "real",
                                      "reg",     "shortint", "time",    "var",    "wire"};

/// Told of words and signs in turn, it knows whether one of them began an array or a `case`.
class MemorySearch
{
public:
    void takeWord(std::string_view word)
    {
        const bool isType = std::ranges::find(types, word) != std::end(types);
        const bool isSign = word == "signed" || word == "unsigned";
        m_found = m_found || word == "case" || word == "casez" || word == "casex";
        m_isDeclared =
            !isType && !isSign && (m_afterType || m_last == ']' || (m_isDeclaration && m_last == ','));
        m_isDeclaration = m_isDeclaration || isType;
        m_depth = isType ? 0 : m_depth;
        m_afterType = isType || (isSign && m_afterType);
        m_last = 'a';
    }
    void takeSign(char sign)
    {
        // A name in full, or a macro: who knows what it stands for.
        m_found = m_found || (sign == '[' && m_isDeclared) || sign == '\\' || sign == '`';
        m_depth += sign == '(' || sign == '{' ? 1 : sign == ')' || sign == '}' ? -1 : 0;
        m_isDeclaration = m_isDeclaration && sign != ';';
        m_isDeclared = m_afterType = false;
        m_last = sign == ',' && m_depth != 0 ? ' ' : sign; // that of a value, not of the list of names
    }
    [[nodiscard]] bool found() const { return m_found; }

private:
    bool m_found = false;
    bool m_isDeclaration = false; ///< since a type, and before its semicolon
    bool m_isDeclared = false;    ///< the last word is a name that is declared here
    bool m_afterType = false;
    int m_depth = 0; ///< of brackets since the type
    char m_last = ' ';
};

} // namespace

VerilogWords verilogWords(std::string_view text)
{
    VerilogWords words;
    std::set<std::string, std::less<>> names;
    bool afterModule = false;
    MemorySearch memories;
    while (!text.empty()) {
        std::size_t length = commentAt(text);
        const bool isComment = length > 0;
        if (!isComment && text.front() == '"') {
            length = quotedAt(text);
            words.quoted.emplace_back(text.substr(1, std::max<std::size_t>(length, 2) - 2));
        } else if (!isComment) {
            length = wordAt(text);
            const std::string_view word = text.substr(0, length);
            if (word.empty()) {
                if (!isSpace(text.front())) {
                    memories.takeSign(text.front());
                }
            } else {
                if (afterModule) {
                    words.modules.emplace_back(word);
                } else if (!isDigit(word.front())) {
                    names.emplace(word);
                }
                afterModule = word == "module";
                memories.takeWord(word);
            }
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    words.names.assign(names.begin(), names.end());
    words.memories = memories.found();
    return words;
}

Result<std::vector<std::string>> filesOfModule(const std::map<std::string, VerilogWords>& files,
                                               const std::string& module)
{
    std::map<std::string, std::string> definedIn;
    for (const auto& [file, words] : files) {
        for (const std::string& name : words.modules) {
            definedIn.emplace(name, file);
        }
    }
    const auto own = definedIn.find(module);
    if (own == definedIn.end()) {
        return fail("none of the source files holds the module '" + printableName(module) + "'", {},
                    ErrorKind::NotFound);
    }
    std::set<std::string> chosen{own->second};
    std::vector<std::string> open{own->second};
    while (!open.empty()) {
        const std::string file = open.back();
        open.pop_back();
        for (const std::string& name : files.at(file).names) {
            const auto used = definedIn.find(name);
            if (used != definedIn.end() && chosen.insert(used->second).second) {
                open.push_back(used->second);
            }
        }
    }
    return std::vector<std::string>(chosen.begin(), chosen.end());
}

} // namespace snac::synthesis
