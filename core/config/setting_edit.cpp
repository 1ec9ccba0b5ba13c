// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_file.h"

#include "text_check.h"
#include "tree_path.h"
#include "yaml_tree.h"

#include <algorithm>

namespace snac::config {

namespace {

/// Collects spans below a map; sections are looked into, fields are one span whatever they hold.
void collectSpans(const SourceText& source, const YamlTree& tree, const YamlNode& map,
                  const std::string& prefix, std::vector<ValueSpan>& spans)
{
    for (const YamlNode::Entry& entry : map.entries) {
        const YamlNode& key = tree.at(entry.key);
        const YamlNode& value = tree.at(entry.value);
        const std::string path = prefix + key.text;
        const Field* field = findField(path);
        const bool section =
            field == nullptr && value.kind == YamlNode::Kind::Map && !value.flow && !value.alias;
        const bool flowSection = field == nullptr && value.kind == YamlNode::Kind::Map && value.flow;
        if (section || flowSection) {
            collectSpans(source, tree, value, path + ".", spans);
            continue;
        }
        const SourcePlace place = source.placeOf(value.begin);
        spans.push_back({field != nullptr ? std::string(field->path) : path, value.begin, value.end,
                         place.line, place.column,
                         std::string(source.text().substr(value.begin, value.end - value.begin))});
    }
}

/// Works out one edit of one text.
class Editor
{
public:
    Editor(const SourceText& source, const YamlTree& tree)
        : m_source(source)
        , m_tree(tree)
        , m_text(source.text())
        , m_newline(m_text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n")
    {
    }
    [[nodiscard]] Result<TextEdit> replace(const PathPlace& place, const YamlTree& wanted,
                                           const std::string& yaml) const;
    [[nodiscard]] Result<TextEdit> remove(const PathPlace& place) const;
    [[nodiscard]] Result<TextEdit> add(const PathPlace& place, const std::string& yaml) const;
    [[nodiscard]] TextEdit addFirst(const std::vector<std::string>& rest, const std::string& yaml) const;

private:
    [[nodiscard]] std::optional<TextEdit> replaceItems(const YamlNode& old, const YamlTree& wanted,
                                                       const std::string& yaml) const;
    [[nodiscard]] std::size_t afterColon(const YamlNode& key) const;
    [[nodiscard]] std::size_t lineEndAt(std::size_t offset) const
    {
        return m_source.lineEnd(m_source.lineOf(offset));
    }
    [[nodiscard]] std::size_t columnOf(std::size_t offset) const
    {
        const std::size_t start = m_source.lineStart(m_source.lineOf(offset));
        const std::size_t mark = start == 0 && m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0; // byte order mark
        return offset - std::min(offset, start + mark);
    }
    [[nodiscard]] std::size_t indentStep() const;
    [[nodiscard]] std::string blockLines(const std::vector<std::string>& rest, const std::string& yaml,
                                         std::size_t indent) const;
    [[nodiscard]] static std::string flowEntry(const std::vector<std::string>& rest, const std::string& yaml);

    const SourceText& m_source;
    const YamlTree& m_tree;
    std::string_view m_text;
    std::string m_newline;
};

std::size_t Editor::afterColon(const YamlNode& key) const
{
    const std::size_t colon = m_text.find(':', key.end);
    return colon == std::string_view::npos ? m_text.size() : colon + 1;
}

/// How far nested keys are indented in this file.
std::size_t Editor::indentStep() const
{
    const YamlNode& root = *m_tree.root();
    for (const YamlNode::Entry& entry : root.entries) {
        const YamlNode& value = m_tree.at(entry.value);
        if (value.kind == YamlNode::Kind::Map && !value.flow && !value.alias) {
            const std::size_t inner = columnOf(m_tree.at(value.entries.front().key).mark);
            const std::size_t outer = columnOf(m_tree.at(entry.key).mark);
            if (inner > outer) {
                return inner - outer;
            }
        }
    }
    return 2;
}

std::string Editor::blockLines(const std::vector<std::string>& rest, const std::string& yaml,
                               std::size_t indent) const
{
    std::string lines;
    const std::size_t step = indentStep();
    for (std::size_t i = 0; i < rest.size(); ++i) {
        lines += (i == 0 ? "" : m_newline) + std::string(indent + i * step, ' ') + rest[i] + ":";
    }
    return lines + " " + yaml;
}

std::string Editor::flowEntry(const std::vector<std::string>& rest, const std::string& yaml)
{
    std::string text;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        text += (i == 0 ? "" : "{") + rest[i] + ": ";
    }
    return text + yaml + std::string(rest.size() - 1, '}');
}

/// Block lists keep their lines: only the items that change are touched. Empty when the lists are too
/// different.
std::optional<TextEdit> Editor::replaceItems(const YamlNode& old, const YamlTree& wanted,
                                             const std::string& yaml) const
{
    const YamlNode& now = *wanted.root();
    if (old.kind != YamlNode::Kind::Sequence || old.flow || old.alias ||
        now.kind != YamlNode::Kind::Sequence || now.entries.empty()) {
        return std::nullopt;
    }
    const std::size_t before = old.entries.size();
    const std::size_t after = now.entries.size();
    const std::size_t common = std::min(before, after);
    const auto oldItem = [&](std::size_t i) -> const YamlNode& { return m_tree.at(old.entries[i].value); };
    const auto newText = [&](std::size_t i) {
        const YamlNode& item = wanted.at(now.entries[i].value);
        return yaml.substr(item.begin, item.end - item.begin);
    };
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < common; ++i) {
        if (!sameValue(m_tree, oldItem(i), wanted, wanted.at(now.entries[i].value))) {
            changed.push_back(i);
        }
    }
    if (before == after && !changed.empty()) {
        TextEdit edit{oldItem(changed.front()).begin, oldItem(changed.back()).end, ""};
        std::size_t at = edit.begin;
        for (const std::size_t i : changed) {
            edit.replacement += std::string(m_text.substr(at, oldItem(i).begin - at)) + newText(i);
            at = oldItem(i).end;
        }
        return edit;
    }
    if (!changed.empty() || before == after) {
        return std::nullopt;
    }
    const std::size_t keptEnd = lineEndAt(oldItem(common - 1).end);
    if (after < before) {
        return TextEdit{keptEnd, lineEndAt(oldItem(before - 1).end), ""};
    }
    std::string lines;
    for (std::size_t i = before; i < after; ++i) {
        lines += m_newline + std::string(columnOf(old.begin), ' ') + "- " + newText(i);
    }
    return TextEdit{keptEnd, keptEnd, lines};
}

Result<TextEdit> Editor::replace(const PathPlace& place, const YamlTree& wanted,
                                 const std::string& yaml) const
{
    const YamlNode& key = m_tree.at(place.key);
    const YamlNode& value = m_tree.at(place.value);
    const bool block = (value.kind == YamlNode::Kind::Map || value.kind == YamlNode::Kind::Sequence) &&
                       !value.flow && !value.alias;
    if (value.begin == value.end) {
        const std::size_t at = afterColon(key);
        return TextEdit{at, at, " " + yaml};
    }
    if (auto items = replaceItems(value, wanted, yaml)) {
        return *items;
    }
    const bool onKeyLine = m_source.lineOf(value.begin) == m_source.lineOf(key.begin);
    if (!block || onKeyLine) {
        return TextEdit{value.begin, value.end, yaml};
    }
    // A block below its key becomes one line; a comment beside the key stays.
    const std::size_t colon = afterColon(key);
    return TextEdit{colon, value.end,
                    " " + yaml + std::string(m_text.substr(colon, lineEndAt(colon) - colon))};
}

Result<TextEdit> Editor::remove(const PathPlace& place) const
{
    const YamlNode& map = m_tree.at(place.map);
    const YamlNode& key = m_tree.at(place.key);
    const YamlNode& value = m_tree.at(place.value);
    const std::size_t end = std::max(value.end, afterColon(key));
    if (!map.flow) {
        const std::size_t lineStart = m_source.lineStart(m_source.lineOf(key.mark));
        const std::string_view before = m_text.substr(lineStart, key.mark - lineStart);
        const bool alone = before.find_first_not_of(' ') == std::string_view::npos;
        return TextEdit{alone ? lineStart : key.mark, m_source.lineStart(m_source.lineOf(end) + 1), ""};
    }
    const bool first = place.entry == 0;
    const bool last = place.entry + 1 == map.entries.size();
    if (!first) {
        const YamlNode::Entry& previous = map.entries[place.entry - 1];
        const std::size_t previousEnd = std::max(m_tree.at(previous.value).end, m_tree.at(previous.key).end);
        return TextEdit{previousEnd, value.end, ""};
    }
    return TextEdit{key.mark, last ? value.end : m_tree.at(map.entries[1].key).mark, ""};
}

Result<TextEdit> Editor::add(const PathPlace& place, const std::string& yaml) const
{
    const YamlNode& section = m_tree.at(place.value);
    if (section.alias) {
        return fail("the section is an alias of another one; edit the text instead",
                    m_source.placeOf(section.begin));
    }
    if (section.kind == YamlNode::Kind::Map && section.flow) {
        const std::string entry = flowEntry(place.rest, yaml);
        if (section.entries.empty()) {
            return TextEdit{section.begin + 1, section.begin + 1, entry};
        }
        const YamlNode::Entry& last = section.entries.back();
        const std::size_t at = std::max(m_tree.at(last.value).end, m_tree.at(last.key).end);
        return TextEdit{at, at, ", " + entry};
    }
    if (section.kind == YamlNode::Kind::Map) {
        const YamlNode::Entry& last = section.entries.back();
        const std::size_t at = lineEndAt(std::max(m_tree.at(last.value).end, m_tree.at(last.key).end));
        const std::size_t indent = columnOf(m_tree.at(section.entries.front().key).mark);
        const bool newSection = place.key < 0 && place.rest.size() > 1;
        return TextEdit{at, at,
                        (newSection ? m_newline : "") + m_newline + blockLines(place.rest, yaml, indent)};
    }
    if (section.kind == YamlNode::Kind::Null) {
        const YamlNode& key = m_tree.at(place.key);
        const std::string lines = m_newline + blockLines(place.rest, yaml, columnOf(key.mark) + indentStep());
        const bool written = section.end > section.begin; // "~" or "null"
        const std::size_t at = written ? section.begin : lineEndAt(afterColon(key));
        return TextEdit{at, written ? section.end : at, lines};
    }
    return fail("this is not a section; edit the text instead", m_source.placeOf(section.begin));
}

TextEdit Editor::addFirst(const std::vector<std::string>& rest, const std::string& yaml) const
{
    std::string lines = !m_text.empty() && !m_text.ends_with('\n') ? m_newline : "";
    for (std::size_t i = 0; i < rest.size(); ++i) {
        lines += (i == 0 ? "" : m_newline) + std::string(2 * i, ' ') + rest[i] + ":";
    }
    return {m_text.size(), m_text.size(), lines + " " + yaml + m_newline};
}

/// Path as the file spells it: an alias if that is what it uses.
PathPlace findSpelling(const YamlTree& tree, std::string_view path)
{
    PathPlace place = findPath(tree, path);
    const Field* field = findField(path);
    if (place.found || field == nullptr) {
        return place;
    }
    std::vector<std::string_view> others{field->path};
    others.insert(others.end(), field->aliases.begin(), field->aliases.end());
    for (const std::string_view other : others) {
        if (PathPlace found = findPath(tree, other); found.found) {
            return found;
        }
    }
    return place;
}

/// The value alone must be one line of YAML and nothing more.
Result<YamlTree> parseValue(const std::string& yaml)
{
    const SourceText source(yaml, "value");
    YamlTree tree = checkText(source).empty() ? parseYaml(source) : YamlTree{};
    const bool oneLine = yaml.find_first_of("\r\n") == std::string::npos;
    if (!oneLine || !tree.problems.empty() || tree.root() == nullptr || tree.root()->begin != 0 ||
        tree.root()->end != yaml.size()) {
        return fail("\"" + yaml.substr(0, 60) + "\" is not one YAML value on one line");
    }
    return tree;
}

/// The edit that sets a value, proven by reading the edited text again: it must say what was asked for.
Result<TextEdit> editFor(const SourceText& source, const YamlTree& tree, std::string_view path,
                         const YamlTree& wanted, const std::string& value)
{
    const Editor editor(source, tree);
    const YamlNode* root = tree.root();
    Result<TextEdit> edit = TextEdit{};
    if (root == nullptr || root->kind == YamlNode::Kind::Null) {
        YamlTree nothing;
        nothing.nodes.emplace_back();
        edit = editor.addFirst(findPath(nothing, path).rest, value);
    } else {
        const PathPlace place = findSpelling(tree, path);
        edit = place.found ? editor.replace(place, wanted, value) : editor.add(place, value);
    }
    if (!edit) {
        return edit;
    }
    const std::string edited = config::apply(source.text(), *edit);
    const SourceText editedSource(edited, "");
    const YamlTree check = parseYaml(editedSource);
    const bool readable = check.problems.empty() && check.root() != nullptr;
    const PathPlace there = readable ? findSpelling(check, path) : PathPlace{};
    if (!there.found || !sameValue(check, check.at(there.value), wanted, *wanted.root())) {
        return fail(
            "this value cannot be set here without rewriting the text around it; edit the text instead",
            source.placeOf(edit->begin));
    }
    return edit;
}

std::string withoutBlanks(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos
               ? ""
               : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

} // namespace

std::vector<ValueSpan> valueSpans(std::string_view text)
{
    std::vector<ValueSpan> spans;
    const SourceText source(text, "");
    if (!checkText(source).empty()) {
        return spans;
    }
    const YamlTree tree = parseYaml(source);
    if (tree.problems.empty() && tree.root() != nullptr && tree.root()->kind == YamlNode::Kind::Map) {
        collectSpans(source, tree, *tree.root(), "", spans);
    }
    return spans;
}

Result<TextEdit> setValue(std::string_view text, std::string_view path, std::string_view yaml)
{
    const SourceText source(text, "");
    std::vector<Diagnostic> problems = checkText(source);
    const YamlTree tree = problems.empty() ? parseYaml(source) : YamlTree{};
    problems.insert(problems.end(), tree.problems.begin(), tree.problems.end());
    if (!problems.empty()) {
        return fail(problems.front().message, problems.front().place);
    }
    const YamlNode* root = tree.root();
    const bool empty = root == nullptr || (root->kind == YamlNode::Kind::Null && root->begin == root->end);
    if (!empty && root->kind != YamlNode::Kind::Map) {
        return fail("this text is not a list of sections; edit it by hand", source.placeOf(root->begin));
    }
    const std::string value = withoutBlanks(yaml);
    if (value.empty()) {
        const PathPlace place = empty ? PathPlace{} : findSpelling(tree, path);
        return place.found ? Editor(source, tree).remove(place) : Result<TextEdit>(TextEdit{});
    }
    const auto wanted = parseValue(value);
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    auto edit = editFor(source, tree, path, *wanted, value);
    const bool plain = wanted->root()->kind == YamlNode::Kind::Scalar && !wanted->root()->quoted;
    if (!edit && plain && value.find_first_of(",[]{}") != std::string::npos) {
        // ap_fixed<8,3> is one text in a block, but two inside braces.
        const std::string quoted = yamlText(value);
        edit = editFor(source, tree, path, *parseValue(quoted), quoted);
    }
    return edit;
}

std::string yamlText(std::string_view text)
{
    const std::string plain(text);
    const auto tree = parseValue(plain);
    constexpr std::string_view special = ",[]{}#&*!|>'\"%@`:\\";
    const bool safe = tree && tree->root()->kind == YamlNode::Kind::Scalar && !tree->root()->quoted &&
                      tree->root()->text == plain && plain.find_first_of(special) == std::string::npos;
    if (safe) {
        return plain;
    }
    std::string quoted = "\"";
    for (const char c : plain) {
        switch (c) {
        case '"':
        case '\\':
            quoted += '\\';
            quoted += c;
            break;
        case '\n':
            quoted += "\\n";
            break;
        case '\r':
            quoted += "\\r";
            break;
        case '\t':
            quoted += "\\t";
            break;
        default:
            quoted += c;
        }
    }
    return quoted + "\"";
}

} // namespace snac::config
