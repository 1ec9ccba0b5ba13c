// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a planned study: settings by section, reasons as comments.
#include "study_plan.h"

#include "snac/base/printable.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace snac::config {

namespace {

constexpr std::size_t lineWidth = 100;

/// `text` in lines of comment with this indent.
std::string commentLines(const std::string& text, std::size_t indent)
{
    const std::string begin = std::string(indent, ' ') + "#";
    std::string lines;
    std::string line = begin;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (line.size() + 1 + end > lineWidth && line.size() > begin.size()) {
            lines += line + "\n";
            line = begin;
        }
        line += " " + std::string(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines + line + "\n";
}

/// Settings below a section, in their order; deeper sections follow the settings of their own level.
struct TextNode
{
    std::string key;
    const PlannedSetting* setting = nullptr;
    std::vector<TextNode> children;
};

void insertNode(TextNode& node, std::string_view path, const PlannedSetting& setting)
{
    const std::size_t point = path.find('.');
    const std::string key(path.substr(0, point));
    auto found = std::ranges::find(node.children, key, &TextNode::key);
    if (found == node.children.end()) {
        found = node.children.insert(node.children.end(), TextNode{key, nullptr, {}});
    }
    if (point == std::string_view::npos) {
        found->setting = &setting;
    } else {
        insertNode(*found, path.substr(point + 1), setting);
    }
}

void writeNode(const TextNode& node, std::size_t indent, std::string& text)
{
    const std::string begin = std::string(indent, ' ') + node.key + ":";
    if (node.setting == nullptr) {
        text += (indent == 0 ? "\n" : "") + begin + "\n";
    } else {
        const std::string line = begin + " " + node.setting->yaml;
        const std::string reason = printableName(node.setting->reason, longestPath);
        if (line.size() + 4 + reason.size() <= lineWidth) {
            text += line + (reason.empty() ? "" : "  # " + reason) + "\n";
        } else {
            text += commentLines(reason, indent) + line + "\n";
        }
    }
    for (const bool sections : {false, true}) {
        for (const TextNode& child : node.children) {
            if ((child.setting == nullptr) == sections) {
                writeNode(child, indent + 2, text);
            }
        }
    }
}

} // namespace

std::string planText(const std::vector<PlannedSetting>& settings, const std::vector<std::string>& head)
{
    constexpr std::array sections{"dataset", "search", "search_space", "hls_config", "local_search"};
    TextNode root;
    for (const char* section : sections) {
        root.children.push_back({section, nullptr, {}});
    }
    for (const PlannedSetting& setting : settings) {
        insertNode(root, setting.path, setting);
    }
    std::string text;
    for (const std::string& line : head) {
        text += commentLines(printableName(line, longestPath), 0); // a line feed would end the comment
    }
    for (const bool asSection : {false, true}) {
        for (const TextNode& node : root.children) {
            const bool isSection = node.setting == nullptr;
            if (isSection == asSection && (!isSection || !node.children.empty())) {
                writeNode(node, 0, text);
            }
        }
    }
    return text;
}

} // namespace snac::config
