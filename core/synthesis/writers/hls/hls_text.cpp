// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_text.h"

#include "snac/base/number_text.h"

#include <cmath>

namespace snac::synthesis {

namespace {

constexpr std::size_t longestHlsComment = 80;
constexpr std::size_t longestHlsLine = 100;

/// Of at most 53 bits.
std::string hlsDecimal(std::int64_t raw, int fraction)
{
    return roundTripText(std::ldexp(static_cast<double>(raw), -fraction));
}

} // namespace

std::string hlsLiteral(std::int64_t raw, int fraction, std::string_view type)
{
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    if (raw >= -exact && raw <= exact) {
        return hlsDecimal(raw, fraction);
    }
    constexpr int lowBits = 31;
    const std::int64_t low = raw & ((std::int64_t{1} << lowBits) - 1);
    const std::string name(type);
    return name + "(" + hlsDecimal(raw - low, fraction) + ") + " + name + "(" + hlsDecimal(low, fraction) +
           ")";
}

std::string hlsComment(std::string_view text)
{
    constexpr std::string_view unwanted = "\\\"'{}[]<>$`*;?#|";
    std::string result;
    for (const char c : text.substr(0, longestHlsComment)) {
        const bool plain = c >= ' ' && c <= '~' && unwanted.find(c) == std::string_view::npos;
        result += plain ? c : '_';
    }
    return result + (text.size() > longestHlsComment ? "..." : "");
}

std::string hlsComments(const std::vector<std::string>& texts)
{
    std::string result;
    for (const std::string& text : texts) {
        result += (result.empty() ? "" : ", ") + hlsComment(text);
    }
    return result;
}

std::string hlsArray(std::size_t count, const std::function<std::string(std::size_t)>& entry)
{
    std::string result = "{";
    std::size_t line = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string text = entry(i) + (i + 1 < count ? "," : "");
        if (line > 0 && line + text.size() > longestHlsLine) {
            result += "\n    ";
            line = 0;
        } else if (i > 0) {
            result += " ";
        }
        result += text;
        line += text.size() + 1;
    }
    return result + "}";
}

std::string hlsWithTop(std::string_view text, const std::string& top)
{
    std::string result(text);
    for (auto at = result.find("TOP"); at != std::string::npos; at = result.find("TOP", at + top.size())) {
        result.replace(at, 3, top);
    }
    return result;
}

} // namespace snac::synthesis
