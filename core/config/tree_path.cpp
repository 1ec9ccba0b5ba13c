// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree_path.h"

#include <algorithm>

namespace snac::config {

namespace {

std::vector<std::string> segmentsOf(std::string_view path)
{
    std::vector<std::string> segments;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t dot = std::min(path.find('.', begin), path.size());
        segments.emplace_back(path.substr(begin, dot - begin));
        begin = dot + 1;
    }
    return segments;
}

} // namespace

PathPlace findPath(const YamlTree& tree, std::string_view path)
{
    PathPlace place;
    place.value = 0;
    const std::vector<std::string> segments = segmentsOf(path);
    for (std::size_t s = 0; s < segments.size(); ++s) {
        const YamlNode& map = tree.at(place.value);
        bool stepped = false;
        for (std::size_t e = 0; e < map.entries.size() && !stepped && map.kind == YamlNode::Kind::Map; ++e) {
            if (tree.at(map.entries[e].key).text == segments[s]) {
                place.map = place.value;
                place.entry = e;
                place.key = map.entries[e].key;
                place.value = map.entries[e].value;
                stepped = true;
            }
        }
        if (!stepped) {
            place.rest.assign(segments.begin() + static_cast<std::ptrdiff_t>(s), segments.end());
            return place;
        }
    }
    place.found = true;
    return place;
}

bool sameValue(const YamlTree& a, const YamlNode& x, const YamlTree& b, const YamlNode& y)
{
    if (x.kind != y.kind || x.text != y.text || x.quoted != y.quoted ||
        x.entries.size() != y.entries.size()) {
        return false;
    }
    for (std::size_t i = 0; i < x.entries.size(); ++i) {
        const YamlNode::Entry& left = x.entries[i];
        const YamlNode::Entry& right = y.entries[i];
        const bool keysDiffer = (left.key < 0) != (right.key < 0) ||
                                (left.key >= 0 && !sameValue(a, a.at(left.key), b, b.at(right.key)));
        if (keysDiffer || !sameValue(a, a.at(left.value), b, b.at(right.value))) {
            return false;
        }
    }
    return true;
}

} // namespace snac::config
