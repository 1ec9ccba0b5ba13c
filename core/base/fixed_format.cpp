// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixed_format.h"

#include "ascii.h"
#include "number_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace snac {

namespace {

constexpr int largestWidth = 64;
constexpr int lowestInteger = -64;

constexpr std::array roundings = {
    std::pair{Rounding::Trn, std::string_view("AP_TRN")},
    std::pair{Rounding::TrnZero, std::string_view("AP_TRN_ZERO")},
    std::pair{Rounding::Rnd, std::string_view("AP_RND")},
    std::pair{Rounding::RndZero, std::string_view("AP_RND_ZERO")},
    std::pair{Rounding::RndInf, std::string_view("AP_RND_INF")},
    std::pair{Rounding::RndMinInf, std::string_view("AP_RND_MIN_INF")},
    std::pair{Rounding::RndConv, std::string_view("AP_RND_CONV")},
};
constexpr std::array overflows = {
    std::pair{Overflow::Wrap, std::string_view("AP_WRAP")},
    std::pair{Overflow::Sat, std::string_view("AP_SAT")},
    std::pair{Overflow::SatZero, std::string_view("AP_SAT_ZERO")},
    std::pair{Overflow::SatSym, std::string_view("AP_SAT_SYM")},
};

std::string upperWithoutBlanks(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (!isSpace(c)) {
            result += upperCase(c);
        }
    }
    return result;
}

std::vector<std::string_view> parts(std::string_view list)
{
    std::vector<std::string_view> result;
    while (true) {
        const std::size_t comma = list.find(',');
        result.push_back(list.substr(0, comma));
        if (comma == std::string_view::npos) {
            return result;
        }
        list.remove_prefix(comma + 1);
    }
}

std::optional<int> number(std::string_view text)
{
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    return wholeFrom<int>(text);
}

template<class Table>
auto modeFromName(const Table& table, std::string_view name) -> std::optional<decltype(table[0].first)>
{
    const std::string whole = name.starts_with("AP_") ? std::string(name) : "AP_" + std::string(name);
    const auto found =
        std::ranges::find(table, std::string_view(whole), [](const auto& row) { return row.second; });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

std::unexpected<Error> notAFormat(std::string_view text)
{
    return fail(
        "`" + std::string(text.substr(0, 48)) +
        "` is not a fixed-point type; write ap_fixed<W,I> or ap_fixed<W,I,AP_RND,AP_SAT>: W bits in all, I "
        "of them before the point with the sign, then what happens to bits below and above");
}

} // namespace

std::string_view roundingName(Rounding rounding)
{
    return std::ranges::find(roundings, rounding, [](const auto& row) { return row.first; })->second;
}

std::string_view overflowName(Overflow overflow)
{
    return std::ranges::find(overflows, overflow, [](const auto& row) { return row.first; })->second;
}

double FixedFormat::step() const
{
    return std::ldexp(1.0, -fraction());
}

double FixedFormat::lowest() const
{
    if (!isSigned) {
        return 0.0;
    }
    const double lowestValue = -std::ldexp(1.0, integer - 1);
    return overflow == Overflow::SatSym ? lowestValue + step() : lowestValue;
}

double FixedFormat::highest() const
{
    return std::ldexp(1.0, isSigned ? integer - 1 : integer) - step();
}

std::string FixedFormat::toString() const
{
    std::string text = isSigned ? "ap_fixed<" : "ap_ufixed<";
    text += std::to_string(width) + "," + std::to_string(integer);
    if (rounding != Rounding::Trn || overflow != Overflow::Wrap) {
        text += "," + std::string(roundingName(rounding)) + "," + std::string(overflowName(overflow));
    }
    return text + ">";
}

Result<FixedFormat> FixedFormat::parse(std::string_view text)
{
    const std::string word = text.size() > 96 ? std::string() : upperWithoutBlanks(text);
    std::string_view rest = word;
    if (rest.starts_with("AP_")) {
        rest.remove_prefix(3);
    }
    FixedFormat format;
    format.isSigned = !rest.starts_with("UFIXED<");
    const std::string_view head = format.isSigned ? "FIXED<" : "UFIXED<";
    if (!rest.starts_with(head) || !rest.ends_with('>')) {
        return notAFormat(text);
    }
    const auto items = parts(rest.substr(head.size(), rest.size() - head.size() - 1));
    if (items.size() < 2 || items.size() > 4) {
        return notAFormat(text);
    }
    const auto width = number(items[0]);
    const auto integer = number(items[1]);
    const auto rounding = items.size() > 2 ? modeFromName(roundings, items[2]) : format.rounding;
    const auto overflow = items.size() > 3 ? modeFromName(overflows, items[3]) : format.overflow;
    if (!width || !integer || !rounding || !overflow) {
        return notAFormat(text);
    }
    format.width = *width;
    format.integer = *integer;
    format.rounding = *rounding;
    format.overflow = *overflow;
    SNAC_CHECK(format.check());
    return format;
}

Result<> FixedFormat::check() const
{
    FixedFormat near = *this;
    near.width = std::clamp(width, 1, largestWidth);
    near.integer = std::clamp(integer, lowestInteger, largestWidth + near.width);
    if (near == *this) {
        return {};
    }
    return fail(toString() +
                " is out of range: 1 to 64 bits in all, and integer bits from -64 to 64 more than those; "
                "the nearest valid type is " +
                near.toString());
}

} // namespace snac
