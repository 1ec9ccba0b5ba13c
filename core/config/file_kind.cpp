// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_file.h"
#include "text_check.h"
#include "yaml_tree.h"

#include <algorithm>
#include <set>

namespace snac::config {

namespace {

/// First words of the paths below a prefix, aliases included.
std::set<std::string> keysBelow(std::string_view prefix)
{
    std::set<std::string> keys;
    const auto add = [&](std::string_view path) {
        if (path.starts_with(prefix)) {
            const std::string_view rest = path.substr(prefix.size());
            keys.emplace(rest.substr(0, rest.find('.')));
        }
    };
    for (const Field& field : fieldTable()) {
        add(field.path);
        std::ranges::for_each(field.aliases, add);
    }
    return keys;
}

std::set<std::string> boardKeys()
{
    std::set<std::string> keys;
    for (const Field& field : boardFieldTable()) {
        keys.emplace(field.path);
    }
    return keys;
}

/// Keys at the margin of the text.
std::vector<std::string> topKeys(const YamlTree& tree)
{
    std::vector<std::string> keys;
    if (const YamlNode* root = tree.root(); root && root->kind == YamlNode::Kind::Map) {
        for (const YamlNode::Entry& entry : root->entries) {
            keys.push_back(tree.at(entry.key).text);
        }
    }
    return keys;
}

} // namespace

FileKind kindOf(std::string_view text)
{
    const SourceText source(text, "");
    if (!checkText(source).empty()) {
        return FileKind::Study;
    }
    const std::vector<std::string> keys = topKeys(parseYaml(source));
    const auto known = [&](const std::set<std::string>& of) {
        return std::ranges::count_if(keys, [&](const std::string& key) { return of.contains(key); });
    };
    const auto study = known(keysBelow(""));
    const auto space = known(keysBelow("search_space."));
    const auto board = known(boardKeys());
    if (space > study && space >= board) {
        return FileKind::SearchSpace;
    }
    return board > study ? FileKind::Board : FileKind::Study;
}

SourcePlace placeOf(std::string_view text, const std::string& file, const std::string& path)
{
    const std::vector<ValueSpan> spans = valueSpans(text);
    const auto exact = std::ranges::find(spans, path, &ValueSpan::path);
    if (exact != spans.end()) {
        return {file, exact->line, exact->column};
    }
    const std::string section = path.substr(0, path.find('.') + 1);
    const auto near = std::ranges::find_if(
        spans, [&](const ValueSpan& span) { return !section.empty() && span.path.starts_with(section); });
    return near != spans.end() ? SourcePlace{file, near->line, 0} : SourcePlace{file};
}

} // namespace snac::config
