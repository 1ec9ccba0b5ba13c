// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml_tree.h"

#include "snac/base/ascii.h"

#include "text_check.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace snac::config {

namespace {

constexpr std::size_t mostNodes = 50000;
constexpr std::size_t mostCopiedText = std::size_t{1} << 20U;
constexpr int mostRetries = 8;

/// Thrown out of the parser's events; caught in this file.
struct Stop
{
    std::string message;
    std::size_t offset;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Makes nodes of yaml-cpp's events, whose marks say where a node begins; where it ends is found in the text.
class TreeBuilder : public YAML::EventHandler
{
public:
    TreeBuilder(std::string_view text, std::size_t offset)
        : m_text(text)
        , m_offset(offset)
    {
    }

    std::vector<YamlNode> nodes;

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (++m_documents > 1) {
            throw Stop{"this text cannot be read here; is it a second document or a stray character?",
                       positionOf(mark)};
        }
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const int index = add(YamlNode::Kind::Null, mark, anchor);
        placeNull(index);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto target = m_anchors.find(anchor);
        if (target == m_anchors.end() || isOpen(target->second)) {
            throw Stop{"this alias refers to a value that contains it", positionOf(mark)};
        }
        const int index = add(YamlNode::Kind::Null, mark, 0);
        YamlNode& node = nodes[static_cast<std::size_t>(index)];
        const YamlNode& source = nodes[static_cast<std::size_t>(target->second)];
        m_copied += source.entries.size();
        m_copiedText += source.text.size();
        if (m_copied > mostNodes || m_copiedText > mostCopiedText) {
            throw Stop{"the aliases of this file repeat too many values or too long a text (at most " +
                           std::to_string(mostNodes) + " values and " +
                           std::to_string(mostCopiedText >> 10U) + " KiB)",
                       positionOf(mark)};
        }
        node.kind = source.kind;
        node.text = source.text;
        node.quoted = source.quoted;
        node.entries = source.entries; // shared children: an alias costs no more than its entry list
        node.alias = true;
        node.end = m_text.find_first_of(" \t\r\n,]}", node.begin);
        node.end = std::min(node.end, m_text.size());
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        const int index = add(YamlNode::Kind::Scalar, mark, anchor);
        YamlNode& node = nodes[static_cast<std::size_t>(index)];
        node.text = value;
        skipProperties(node);
        const char first = node.begin < m_text.size() ? m_text[node.begin] : ' ';
        // A plain scalar cannot begin with these. yaml-cpp's tag "!" (non-plain) also covers a bare "!"
        // before plain text.
        node.quoted = first == '"' || first == '\'' || ((first == '|' || first == '>') && tag == "!");
        node.end = node.quoted ? endOfQuoted(node) : endOfPlain(node);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(YamlNode::Kind::Sequence, mark, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(YamlNode::Kind::Map, mark, anchor, style);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        int node;
        int key = -1; ///< maps: the key that waits for its value
    };

    [[nodiscard]] std::size_t positionOf(const YAML::Mark& mark) const
    {
        return std::min(m_text.size(), m_offset + static_cast<std::size_t>(std::max(0, mark.pos)));
    }
    [[nodiscard]] bool isOpen(int node) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](const Open& open) { return open.node == node; });
    }
    int add(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor);
    void open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close();
    void skipProperties(YamlNode& node) const;
    void placeNull(int index);
    [[nodiscard]] std::size_t endOfQuoted(const YamlNode& node) const;
    [[nodiscard]] std::size_t endOfPlain(const YamlNode& node) const;
    [[nodiscard]] std::size_t endOfFlow(const YamlNode& node) const;

    std::string_view m_text;
    std::size_t m_offset;
    int m_documents = 0;
    std::size_t m_copied = 0;     ///< entries
    std::size_t m_copiedText = 0; ///< bytes
    std::map<YAML::anchor_t, int> m_anchors;
    std::vector<Open> m_open;
    int m_lastKey = -1; ///< key whose value was just added, or -1 in a sequence
};

int TreeBuilder::add(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor)
{
    if (nodes.size() >= mostNodes) {
        throw Stop{"the file has more than " + std::to_string(mostNodes) + " values; is this the data set?",
                   positionOf(mark)};
    }
    const int index = static_cast<int>(nodes.size());
    YamlNode& node = nodes.emplace_back();
    node.kind = kind;
    node.mark = node.begin = node.end = positionOf(mark);
    if (anchor != 0) {
        m_anchors[anchor] = index;
    }
    m_lastKey = -1;
    if (!m_open.empty()) {
        Open& parent = m_open.back();
        YamlNode& container = nodes[static_cast<std::size_t>(parent.node)];
        if (container.kind == YamlNode::Kind::Sequence) {
            container.entries.push_back({-1, index});
        } else if (parent.key < 0) {
            parent.key = index;
        } else {
            container.entries.push_back({parent.key, index});
            m_lastKey = parent.key;
            parent.key = -1;
        }
    }
    return index;
}

void TreeBuilder::open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style)
{
    if (m_open.size() >= static_cast<std::size_t>(deepestNesting)) {
        throw Stop{"values are nested deeper than " + std::to_string(deepestNesting) + " levels",
                   positionOf(mark)};
    }
    const int index = add(kind, mark, anchor);
    YamlNode& node = nodes[static_cast<std::size_t>(index)];
    skipProperties(node);
    // "[a: b]" holds a map without braces of its own, which yaml-cpp calls flow too.
    const char first = node.begin < m_text.size() ? m_text[node.begin] : ' ';
    node.flow = style == YAML::EmitterStyle::Flow && (first == '[' || first == '{');
    m_open.push_back({index});
}

void TreeBuilder::close()
{
    YamlNode& node = nodes[static_cast<std::size_t>(m_open.back().node)];
    m_open.pop_back();
    if (node.flow) {
        node.end = endOfFlow(node);
    } else if (!node.entries.empty()) {
        const YamlNode::Entry& last = node.entries.back();
        const YamlNode& value = nodes[static_cast<std::size_t>(last.value)];
        node.end = std::max(value.end, node.begin);
    }
}

/// Steps over "&anchor" and "!tag".
void TreeBuilder::skipProperties(YamlNode& node) const
{
    std::size_t i = node.mark;
    while (i < m_text.size() && (m_text[i] == '&' || m_text[i] == '!')) {
        while (i < m_text.size() && !isBlank(m_text[i])) {
            ++i;
        }
        while (i < m_text.size() && isBlank(m_text[i])) {
            ++i;
        }
    }
    node.begin = node.end = std::min(i, m_text.size());
}

/// An empty value has no text of its own: its mark is the next token. It is placed right after its key's
/// colon.
void TreeBuilder::placeNull(int index)
{
    YamlNode& node = nodes[static_cast<std::size_t>(index)];
    skipProperties(node);
    std::size_t after = node.mark;
    if (m_lastKey >= 0) {
        after = nodes[static_cast<std::size_t>(m_lastKey)].end;
        while (after < m_text.size() && isBlank(m_text[after])) {
            ++after;
        }
        after += after < m_text.size() && m_text[after] == ':' ? 1 : 0;
    }
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        const bool here = m_text.substr(node.begin, word.size()) == word;
        const std::size_t next = node.begin + word.size();
        const bool whole = next >= m_text.size() || isBlank(m_text[next]) || m_text[next] == ',' ||
                           m_text[next] == ']' || m_text[next] == '}';
        if (here && whole) {
            // "a:" with "null: 1" on the next line is followed by a key, not by a value; whole() excludes its
            // colon.
            node.end = next;
            return;
        }
    }
    node.mark = node.begin = node.end = m_lastKey >= 0 ? after : node.mark;
}

std::size_t TreeBuilder::endOfQuoted(const YamlNode& node) const
{
    const char quote = m_text[node.begin];
    if (quote == '|' || quote == '>') {
        // Block scalar: all following lines that are empty or indented deeper than the line it begins on.
        std::size_t lineStart = m_text.rfind('\n', node.begin);
        lineStart = lineStart == std::string_view::npos ? 0 : lineStart + 1;
        const std::size_t indent = m_text.find_first_not_of(' ', lineStart) - lineStart;
        std::size_t end = std::min(m_text.find('\n', node.begin), m_text.size());
        while (end < m_text.size()) {
            const std::size_t start = end + 1;
            const std::size_t stop = std::min(m_text.find('\n', start), m_text.size());
            const std::size_t content = m_text.find_first_not_of(" \r", start);
            if (content < stop && content - start <= indent) {
                break;
            }
            if (content >= stop && stop == m_text.size()) {
                break;
            }
            end = stop;
        }
        return end;
    }
    for (std::size_t i = node.begin + 1; i < m_text.size(); ++i) {
        if (quote == '"' && m_text[i] == '\\') {
            ++i;
        } else if (m_text[i] == quote) {
            if (quote == '\'' && i + 1 < m_text.size() && m_text[i + 1] == '\'') {
                ++i;
            } else {
                return i + 1;
            }
        }
    }
    return m_text.size();
}

/// Plain text has no escapes, so the value is followed through the text; line folds and runs of blanks match
/// any blank.
std::size_t TreeBuilder::endOfPlain(const YamlNode& node) const
{
    std::size_t i = node.begin;
    std::size_t end = node.begin;
    for (const char c : node.text) {
        if (isBlank(c)) {
            while (i < m_text.size() && isBlank(m_text[i])) {
                ++i;
            }
        } else if (i < m_text.size() && m_text[i] == c) {
            end = ++i;
        } else {
            break;
        }
    }
    return end;
}

std::size_t TreeBuilder::endOfFlow(const YamlNode& node) const
{
    const char closing = node.kind == YamlNode::Kind::Sequence ? ']' : '}';
    std::size_t i = node.begin + 1;
    for (const YamlNode::Entry& entry : node.entries) {
        i = std::max(i, nodes[static_cast<std::size_t>(entry.value)].end);
        i = std::max(i, entry.key >= 0 ? nodes[static_cast<std::size_t>(entry.key)].end : i);
    }
    // Only blanks, a comma, a colon and comments stand between the last value and the bracket.
    while (i < m_text.size() && m_text[i] != closing) {
        if (m_text[i] == '#') {
            i = std::min(m_text.find('\n', i), m_text.size());
        } else {
            ++i;
        }
    }
    return std::min(i + 1, m_text.size());
}

std::string friendly(const std::string& message)
{
    static const std::map<std::string, std::string> texts = {
        {"end of sequence flow not found",
         "the list that begins before this is not closed; \"]\" is missing"},
        {"end of map flow not found", "the map that begins before this is not closed; \"}\" is missing"},
        {"illegal map value",
         "this cannot be a key here; is the line above unfinished or the indentation wrong?"},
        {"end of map not found",
         "this line does not fit the lines above; is its indentation wrong, or a \":\" missing?"},
        {"end of sequence not found",
         "this line does not fit the list above; is its indentation wrong, or a \"-\" missing?"},
        {"illegal EOF in scalar", "a quoted text is not closed"},
        {"the referenced anchor is not defined",
         "this alias (*name) refers to an anchor (&name) that does not exist"},
    };
    const auto found = texts.find(message);
    return found == texts.end() ? "not valid YAML: " + message : found->second;
}

/// One parse. Returns the problem that stopped it, if any.
std::optional<Stop> parseOnce(const std::string& text, std::size_t offset, std::vector<YamlNode>& nodes)
{
    try {
        std::istringstream stream(text.substr(offset));
        YAML::Parser parser(stream);
        TreeBuilder builder(text, offset);
        if (parser.HandleNextDocument(builder)) {
            parser.HandleNextDocument(builder);
        }
        nodes = std::move(builder.nodes);
    } catch (const Stop& stop) {
        return stop;
    } catch (const YAML::Exception& error) {
        const auto at = error.mark.pos < 0 ? text.size() : offset + static_cast<std::size_t>(error.mark.pos);
        return Stop{friendly(error.msg), std::min(at, text.size())};
    } catch (const std::exception& error) {
        return Stop{std::string("not valid YAML: ") + error.what(), 0};
    }
    return std::nullopt;
}

/// Overwrites the section (from a line with a key at the margin to the next) around `offset` with blanks, so
/// that the other sections can be read. Returns false when there was nothing left to blank.
bool blankSection(std::string& text, std::size_t offset)
{
    const auto startsSection = [&](std::size_t at) {
        return at < text.size() && !isBlank(text[at]) && text[at] != '#' && text[at] != '-' &&
               text[at] != ']' && text[at] != '}';
    };
    std::size_t begin = std::min(offset, text.size());
    do {
        begin = begin == 0 ? std::string::npos : text.rfind('\n', begin - 1);
    } while (begin != std::string::npos && !startsSection(begin + 1));
    begin = begin == std::string::npos ? 0 : begin + 1;
    std::size_t end = std::min(std::max(offset, begin), text.size());
    do {
        end = text.find('\n', end + (end < text.size() ? 1 : 0));
    } while (end != std::string::npos && end + 1 < text.size() && !startsSection(end + 1));
    end = std::min(end, text.size());
    bool changed = false;
    for (std::size_t i = begin; i < end; ++i) {
        changed = changed || !isBlank(text[i]);
        text[i] = text[i] == '\n' || text[i] == '\r' ? text[i] : ' ';
    }
    return changed;
}

/// Whether a line that begins here begins a new section, whatever was left open before it.
bool beginsSection(std::string_view text, std::size_t at)
{
    return at < text.size() && (isLetter(text[at]) || text[at] == '"' || text[at] == '\'');
}

/// The first bracket that is still open where the next section begins. The parser itself would complain much
/// later, in a section that is right. Only asked for text that does not parse.
std::optional<Stop> unclosedBracket(std::string_view text)
{
    std::vector<std::size_t> open;
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char before = i == 0 ? '\n' : text[i - 1];
        const bool starts =
            isBlank(before) || (!open.empty() && (before == '[' || before == '{' || before == ','));
        if (quote != '\0') {
            quote = c == quote || (c == '\n' && beginsSection(text, i + 1)) ? '\0' : quote;
        } else if ((c == '"' || c == '\'') && starts) {
            quote = c;
        } else if (c == '#' && isBlank(before)) {
            i = std::min(text.find('\n', i), text.size()) - 1;
        } else if ((c == '[' || c == '{') && starts) {
            open.push_back(i);
        } else if ((c == ']' || c == '}') && !open.empty()) {
            open.pop_back();
        }
        const bool sectionEnds = i + 1 == text.size() || (text[i] == '\n' && beginsSection(text, i + 1));
        if (sectionEnds && !open.empty()) {
            const bool list = text[open.front()] == '[';
            return Stop{std::string("this \"") + (list ? '[' : '{') + "\" is never closed; \"" +
                            (list ? ']' : '}') + "\" is missing",
                        open.front()};
        }
    }
    return std::nullopt;
}

} // namespace

YamlTree parseYaml(const SourceText& source)
{
    YamlTree tree;
    std::string text(source.text());
    const std::size_t offset = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (int attempt = 0; attempt < mostRetries; ++attempt) {
        auto stopped = parseOnce(text, offset, tree.nodes);
        if (!stopped) {
            break;
        }
        stopped = unclosedBracket(text).value_or(*stopped);
        tree.nodes.clear();
        tree.problems.push_back(
            source.finding(Severity::Error, stopped->message, stopped->offset, stopped->offset + 1));
        if (!blankSection(text, stopped->offset)) {
            break;
        }
    }
    return tree;
}

} // namespace snac::config
