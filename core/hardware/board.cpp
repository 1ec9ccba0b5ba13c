// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

namespace snac::hardware {

namespace {

// A board file is a page of text; anything larger is a mistake or an attack on the parser.
constexpr std::size_t longestFile = 64 * 1024;
constexpr std::size_t longestName = 200;
constexpr std::size_t mostAliases = 64;
constexpr int deepestNesting = 16;

// The largest devices sold have below 10 million of anything; ten times that is a slip of a zero.
constexpr std::array keys = {
    BoardKey{"id", "", true, 0, 0, "short name used in study files"},
    BoardKey{"name", "", false, 0, 0, "name shown to people"},
    BoardKey{"part", "", true, 0, 0, "full part string, as the vendor's tools take it"},
    BoardKey{"family", "", false, 0, 0, "device family"},
    BoardKey{"aliases", "", false, 0, 0, "other names that study files may use"},
    BoardKey{"lut", "LUT", true, 1, 1e8, "look-up tables of the device"},
    BoardKey{"ff", "FF", true, 1, 1e8, "flip-flops of the device"},
    BoardKey{"dsp", "DSP", true, 0, 1e6, "DSP slices of the device"},
    BoardKey{"bram18", "18-kbit blocks", true, 0, 1e6,
             "block RAM in 18-kbit units (twice the 36-kbit count)"},
    BoardKey{"uram", "blocks", false, 0, 1e6, "UltraRAM blocks"},
    BoardKey{"default_clock_ns", "ns", false, 0.5, 1000, "clock period proposed to new studies"},
    BoardKey{"notes", "", false, 0, 0, "free text"},
};

std::string shortened(const std::string& text)
{
    return text.size() <= 40 ? text : text.substr(0, 37) + "...";
}

class BoardReader
{
public:
    BoardReader(const std::string& file, Board& board)
        : m_file(file)
        , m_board(board)
    {
    }

    Result<> read(const YAML::Node& root)
    {
        // What follows a flow map would be dropped in silence, so it must be a block map.
        if (!root.IsMap() || root.Style() == YAML::EmitterStyle::Flow) {
            return fail("a board file is a list of `key: value` lines (id, part, lut, ff, dsp, bram18)",
                        place(root));
        }
        for (const auto& entry : root) {
            if (auto done = readEntry(entry.first, entry.second); !done) {
                return done;
            }
        }
        return complete(root);
    }

private:
    [[nodiscard]] SourcePlace place(const YAML::Node& node) const
    {
        const YAML::Mark mark = node.Mark();
        return mark.is_null() ? SourcePlace{m_file, 1, 1}
                              : SourcePlace{m_file, mark.line + 1, mark.column + 1};
    }

    Result<> readEntry(const YAML::Node& keyNode, const YAML::Node& value)
    {
        if (!keyNode.IsScalar()) {
            return fail("a key must be a plain word", place(keyNode));
        }
        const std::string& name = keyNode.Scalar();
        const auto key = std::ranges::find(keys, std::string_view(name), &BoardKey::name);
        if (key == keys.end()) {
            return unknown(name, place(keyNode));
        }
        if (const auto [seen, added] = m_seen.emplace(name, place(keyNode).line); !added) {
            return fail("`" + name + "` is given twice (first in line " + std::to_string(seen->second) + ")",
                        place(keyNode));
        }
        if (name == "aliases") {
            return readAliases(value);
        }
        return key->maximum > 0 ? readNumber(*key, value) : readText(*key, value);
    }

    Result<> unknown(const std::string& name, const SourcePlace& where) const
    {
        std::vector<std::string> names;
        for (const BoardKey& key : keys) {
            names.emplace_back(key.name);
        }
        if (name == "bram" || name == "bram36") {
            return fail("unknown key `" + name +
                            "`: write `bram18`, the number of 18-kbit blocks (twice the number of "
                            "36-kbit blocks)",
                        where);
        }
        const auto near = nearestNames(name, names, 1);
        std::string message = "unknown key `" + shortened(name) + "`";
        message += near.empty()
                       ? "; a board has id, name, part, family, aliases, lut, ff, dsp, bram18, uram, "
                         "default_clock_ns, notes"
                       : "; did you mean `" + near.front() + "`?";
        return fail(message, where);
    }

    Result<std::string> text(std::string_view name, const YAML::Node& value) const
    {
        if (!value.IsScalar() || value.Scalar().empty()) {
            return fail("`" + std::string(name) + "` must be a text that is not empty", place(value));
        }
        const std::string& read = value.Scalar();
        if (name != "notes" && (read.size() > longestName || std::ranges::any_of(read, [](char c) {
                                    return static_cast<unsigned char>(c) < 0x20;
                                }))) {
            return fail("`" + std::string(name) + "` must be one line of at most " +
                            std::to_string(longestName) + " characters",
                        place(value));
        }
        return read;
    }

    Result<> readText(const BoardKey& key, const YAML::Node& value)
    {
        if (!key.required && value.IsNull()) {
            return {};
        }
        auto read = text(key.name, value);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (const std::string problem = key.name == "id" ? boardIdProblem(*read) : ""; !problem.empty()) {
            return fail(problem, place(value));
        }
        const std::map<std::string_view, std::string Board::*> members = {{"id", &Board::id},
                                                                          {"name", &Board::name},
                                                                          {"part", &Board::part},
                                                                          {"family", &Board::family},
                                                                          {"notes", &Board::notes}};
        m_board.*members.at(key.name) = std::move(*read);
        return {};
    }

    Result<> readNumber(const BoardKey& key, const YAML::Node& value)
    {
        const bool real = key.name == "default_clock_ns";
        const std::string what = "`" + std::string(key.name) + "` must be a " +
                                 (real ? "number" : "whole number") + " between " + numberText(key.minimum) +
                                 " and " + numberText(key.maximum);
        if (!value.IsScalar()) {
            return fail(what, place(value));
        }
        const std::string& written = value.Scalar();
        const auto number = numberFrom(written);
        if (!number || !(real || *number == std::floor(*number)) ||
            !(*number >= key.minimum && *number <= key.maximum)) {
            return fail(what + ", not `" + shortened(written) + "`", place(value));
        }
        if (real) {
            m_board.defaultClockNs = *number;
            return {};
        }
        const std::map<std::string_view, long long Board::*> members = {{"lut", &Board::lut},
                                                                        {"ff", &Board::ff},
                                                                        {"dsp", &Board::dsp},
                                                                        {"bram18", &Board::bram18},
                                                                        {"uram", &Board::uram}};
        m_board.*members.at(key.name) = static_cast<long long>(*number);
        return {};
    }

    Result<> readAliases(const YAML::Node& value)
    {
        if (value.IsNull()) {
            return {};
        }
        if (!value.IsSequence() || value.size() > mostAliases) {
            return fail("`aliases` must be a list of at most " + std::to_string(mostAliases) +
                            " names, as in [u250, au250]",
                        place(value));
        }
        for (const YAML::Node& item : value) {
            auto read = text("aliases", item);
            if (!read) {
                return std::unexpected(read.error());
            }
            m_board.aliases.push_back(std::move(*read));
        }
        return {};
    }

    Result<> complete(const YAML::Node& root)
    {
        std::string missing;
        for (const BoardKey& key : keys) {
            if (key.required && !m_seen.contains(std::string(key.name))) {
                missing += (missing.empty() ? "`" : ", `") + std::string(key.name) + "` (" +
                           std::string(key.help) + ")";
            }
        }
        if (!missing.empty()) {
            return fail("missing: " + missing, place(root));
        }
        if (m_board.name.empty()) {
            m_board.name = m_board.id;
        }
        return {};
    }

    const std::string& m_file;
    Board& m_board;
    std::map<std::string, int> m_seen;
};

/// Refuses what yaml-cpp should never see: binary data, oversize text and nesting that would exhaust the
/// stack.
Result<> checkText(const std::string& yaml, const std::string& file)
{
    if (yaml.size() > longestFile) {
        return fail("too large for a board file: " + std::to_string(yaml.size()) + " bytes, at most " +
                        std::to_string(longestFile),
                    {file, 1, 1});
    }
    int line = 1;
    int column = 0;
    int brackets = 0;
    int dashes = 0; // block nesting within one line: "- - - x"
    bool indenting = true;
    for (const char c : yaml) {
        ++column;
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '\n') {
            ++line;
            column = 0;
            dashes = 0;
            indenting = true;
            continue;
        }
        if (byte < 0x20 && byte != '\t' && byte != '\r') {
            return fail("not a text file: control byte " + std::to_string(byte), {file, line, column});
        }
        if (c == '\t' && indenting) {
            return fail("YAML is indented with blanks, not with tabs", {file, line, column});
        }
        dashes += indenting && (c == '-' || c == '?') ? 1 : 0;
        indenting = indenting && (c == ' ' || c == '-' || c == '?');
        brackets += (c == '[' || c == '{') ? 1 : (c == ']' || c == '}') ? -1 : 0;
        if (brackets > deepestNesting || dashes > deepestNesting) {
            return fail("nested too deeply for a board file", {file, line, column});
        }
    }
    return {};
}

/// yaml-cpp reads the first document only; its LoadAll() never returns on some broken texts.
Result<> checkSingleDocument(const std::string& yaml, const std::string& file)
{
    bool content = false;
    int line = 0;
    for (std::size_t start = 0; start < yaml.size();) {
        ++line;
        const std::size_t end = std::min(yaml.find('\n', start), yaml.size());
        const std::string_view text(yaml.data() + start, end - start);
        const std::string_view mark = text.substr(0, 3);
        const bool separates =
            (mark == "---" || mark == "...") && (text.size() == 3 || text[3] == ' ' || text[3] == '\r');
        if (separates && content) {
            return fail("one board a file: a second document starts here", {file, line, 1});
        }
        const std::size_t first = text.find_first_not_of(" \r");
        content = content ||
                  (!separates && first != std::string_view::npos && text[first] != '#' && text[0] != '%');
        start = end + 1;
    }
    return {};
}

} // namespace

std::span<const BoardKey> boardKeys()
{
    return keys;
}

std::string boardIdProblem(const std::string& id)
{
    const bool good = std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    });
    return good ? std::string()
                : "`id` may hold letters, digits, `-`, `_` and `.` only, not `" + shortened(id) + "`";
}

Result<Board> parseBoard(const std::string& yaml, const std::string& file)
{
    if (auto good = checkText(yaml, file); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = checkSingleDocument(yaml, file); !good) {
        return std::unexpected(good.error());
    }
    Board board;
    board.file = file;
    try {
        const YAML::Node root = YAML::Load(yaml);
        if (root.IsNull()) {
            return fail("the file is empty; a board needs id, part, lut, ff, dsp, bram18", {file, 1, 1});
        }
        if (auto read = BoardReader(file, board).read(root); !read) {
            return std::unexpected(read.error());
        }
    } catch (const YAML::Exception& e) {
        const bool known = !e.mark.is_null();
        return fail("not valid YAML: " + e.msg,
                    {file, known ? e.mark.line + 1 : 1, known ? e.mark.column + 1 : 1});
    }
    return board;
}

BoardCatalogue BoardCatalogue::with(const Board& board) const
{
    BoardCatalogue result = *this;
    if (!board.id.empty()) {
        std::erase_if(result.m_boards, [&](const Board& one) { return one.id == board.id; });
        result.m_boards.insert(result.m_boards.begin(), board);
    }
    return result;
}

} // namespace snac::hardware
