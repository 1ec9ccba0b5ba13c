// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "precision.h"

#include <algorithm>
#include <regex>

namespace snac {

namespace {

constexpr int smallestWidth = 1;
constexpr int widestPrecision = 64;
constexpr int farthestPoint = 64;

} // namespace

std::string Precision::toString() const
{
    return "ap_fixed<" + std::to_string(width) + "," + std::to_string(integer) + ">";
}

Result<> Precision::check() const
{
    const Precision near{std::clamp(width, smallestWidth, widestPrecision),
                         std::clamp(integer, 0, std::clamp(width, smallestWidth, widestPrecision))};
    if (near == *this) {
        return {};
    }
    return fail("precision " + toString() +
                " is out of range: 1 to 64 bits in all, of which 0 to all are integer bits "
                "(the sign counts as one); the nearest valid one is " +
                near.toString());
}

Result<> Precision::checkLayer() const
{
    const int bits = std::clamp(width, smallestWidth, widestPrecision);
    const Precision near{bits, std::clamp(integer, -farthestPoint, farthestPoint + bits)};
    if (near == *this) {
        return {};
    }
    return fail("precision " + toString() +
                " is out of range: 1 to 64 bits in all, and -64 to 64 more than all integer bits "
                "(the sign counts as one); the nearest valid one is " +
                near.toString());
}

Result<Precision> Precision::parse(const std::string& text)
{
    // The length is checked first because std::regex recurses over its input.
    static const std::regex form(R"(\s*(?:ap_)?fixed\s*<\s*([+-]?\d{1,6})\s*,\s*([+-]?\d{1,6})\s*>\s*)",
                                 std::regex::icase | std::regex::optimize);
    std::smatch match;
    if (text.size() > 64 || !std::regex_match(text, match, form)) {
        return fail("`" + text.substr(0, 40) +
                    "` is not a precision; write ap_fixed<W,I>, as in ap_fixed<8,3>: W bits "
                    "in all, I of them before the point with the sign");
    }
    const Precision precision{std::stoi(match[1].str()), std::stoi(match[2].str())};
    if (auto good = precision.check(); !good) {
        return std::unexpected(good.error());
    }
    return precision;
}

} // namespace snac
