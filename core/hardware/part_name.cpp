// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "part_name.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <optional>

namespace snac::hardware {

namespace {

/// How the names of devices begin, behind "xc" (commercial), "xa" (cars) or "xq" (defence): 7 series,
/// UltraScale and UltraScale+, Versal, Alveo and Kria.
constexpr std::array<std::string_view, 19> families = {"7a", "7k", "7s", "7v", "7z", "ku", "vu",
                                                       "zu", "au", "su", "vc", "vm", "vp", "ve",
                                                       "vh", "6s", "6v", "u",  "k"};

/// How packages begin. Older names put them right behind the device, where the digits of the device end.
constexpr std::array<std::string_view, 26> packages = {"cl", "cp", "cs", "fb", "ff", "fg", "fh", "fi", "fl",
                                                       "fs", "ft", "hc", "ht", "li", "ls", "nb", "nf", "ns",
                                                       "rb", "rf", "rs", "sb", "sf", "ub", "va", "vs"};

/// Small letters without blanks, of the first 128.
std::string plain(std::string_view text)
{
    std::string result;
    for (const char c : text.substr(0, 128)) {
        if (!isSpace(c)) {
            result += lowerCase(c);
        }
    }
    return result;
}

/// "xc7z020:clg400:-1" and "xc7z020_clg400_1" -> "xc7z020-clg400-1".
std::string dashed(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        const char dash = c == '_' || c == ':' ? '-' : c;
        if (dash != '-' || !result.ends_with('-')) {
            result += dash;
        }
    }
    return result;
}

bool startsFamily(std::string_view text)
{
    return std::ranges::any_of(families,
                               [&](std::string_view family) {
                                   return text.starts_with(family) && text.size() > family.size() &&
                                          isDigit(text[family.size()]);
                               }) ||
           (text.starts_with("7v") && text.size() > 3 && (text[2] == 'x' || text[2] == 'h') &&
            isDigit(text[3]));
}

/// Two to four letters that begin like a package, and three or four digits.
bool isPackage(std::string_view text)
{
    std::size_t letters = 0;
    while (letters < text.size() && isLetter(text[letters])) {
        ++letters;
    }
    const auto digits = text.substr(letters);
    return letters >= 2 && letters <= 4 && digits.size() >= 3 && digits.size() <= 4 &&
           std::ranges::all_of(digits, isDigit) &&
           std::ranges::any_of(packages, [&](std::string_view p) { return text.starts_with(p); });
}

/// "2", "2l", "e", "es1": grades of speed and temperature behind the package.
bool isGrade(std::string_view text)
{
    return text.size() == 1 || (text.size() <= 3 && isDigit(text[0])) ||
           (text.size() == 3 && text.starts_with("es") && isDigit(text[2]));
}

/// Whether what follows a device is made of packages and grades: "-clg400-1", but not "-copy".
bool isRest(std::string_view rest)
{
    while (!rest.empty()) {
        rest.remove_prefix(1); // the dash
        const std::string_view token = rest.substr(0, rest.find('-'));
        if (!token.empty() && !isPackage(token) && !isGrade(token)) {
            return false;
        }
        rest.remove_prefix(token.size());
    }
    return true;
}

struct Parts
{
    std::string device; ///< with its prefix
    std::string rest;   ///< "-clg400-1"; empty where only the device is named
};

std::optional<Parts> partsOf(std::string_view text)
{
    std::string name = dashed(plain(text));
    const bool prefixed =
        name.size() > 2 && name[0] == 'x' && (name[1] == 'c' || name[1] == 'a' || name[1] == 'q');
    const std::string prefix = prefixed ? name.substr(0, 2) : "xc";
    if (prefixed) {
        name.erase(0, 2);
    }
    // Without prefix the other families would take names of boards: u250, vc707.
    const bool old =
        name.starts_with('7') || name.starts_with("ku") || name.starts_with("vu") || name.starts_with("zu");
    if (!startsFamily(name) || (!prefixed && !old)) {
        return std::nullopt;
    }
    const std::string first = name.substr(0, name.find('-'));
    const std::string rest = name.substr(first.size());
    if (!prefixed && !isRest(rest)) {
        return std::nullopt; // a name that begins like a device: vu13p-copy
    }
    std::size_t digitsEnd = 2; // behind the family
    while (digitsEnd < first.size() && !isDigit(first[digitsEnd])) {
        ++digitsEnd;
    }
    while (digitsEnd < first.size() && isDigit(first[digitsEnd])) {
        ++digitsEnd;
    }
    for (std::size_t at = digitsEnd; at < first.size(); ++at) {
        if (isPackage(std::string_view(first).substr(at))) {
            return Parts{prefix + first.substr(0, at), "-" + first.substr(at) + rest};
        }
    }
    return Parts{prefix + first, rest};
}

} // namespace

std::string normalPart(std::string_view text)
{
    const auto parts = partsOf(text);
    return parts ? parts->device + parts->rest : plain(text);
}

std::string deviceOfPart(std::string_view text)
{
    const auto parts = partsOf(text);
    return parts ? parts->device : plain(text);
}

bool isPart(std::string_view text)
{
    return partsOf(text).has_value();
}

} // namespace snac::hardware
