// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked_truths.h"

#include "snac/base/ascii.h"

namespace snac::data {

std::vector<std::string> askedTruths(const std::string& labelColumn)
{
    std::vector<std::string> names;
    std::string name;
    bool inQuotes = false;
    bool wasQuoted = false; // its blanks and its emptiness are meant
    const auto take = [&] {
        const std::string own = wasQuoted ? name : std::string(trimmed(name));
        if (!own.empty()) {
            names.push_back(own);
        }
        name.clear();
        wasQuoted = false;
    };
    for (std::size_t i = 0; i < labelColumn.size(); ++i) {
        const char c = labelColumn[i];
        if (inQuotes && c == '"' && i + 1 < labelColumn.size() && labelColumn[i + 1] == '"') {
            name += labelColumn[++i];
        } else if (inQuotes && c == '"') {
            inQuotes = false;
        } else if (!inQuotes && c == '"' && trimmed(name).empty()) {
            name.clear();
            inQuotes = wasQuoted = true;
        } else if (!inQuotes && c == ',') {
            take();
        } else if (inQuotes || !wasQuoted) {
            name += c;
        }
    }
    take();
    return names;
}

std::string askedText(const std::vector<std::string>& names)
{
    if (names.size() == 1) {
        return names.front();
    }
    std::string text;
    for (const std::string& name : names) {
        const bool plain =
            name.find_first_of(",\"") == std::string::npos && trimmed(name).size() == name.size();
        std::string own = name;
        if (!plain) {
            own = "\"";
            for (const char c : name) {
                own += c == '"' ? std::string("\"\"") : std::string(1, c);
            }
            own += '"';
        }
        text += (text.empty() ? "" : ", ") + own;
    }
    return text;
}

} // namespace snac::data
