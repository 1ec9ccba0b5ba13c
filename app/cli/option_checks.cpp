// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "option_checks.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace snac::cli {

namespace {

/// Digits behind a sign: no 0x10, which C reads as 16.
bool isWhole(std::string_view value)
{
    value.remove_prefix(value.starts_with('-') || value.starts_with('+') ? 1 : 0);
    return !value.empty() && std::ranges::all_of(value, isDigit);
}

/// Without the zeros in front, for C reads 010 as 8.
std::string decimal(const std::string& value)
{
    const std::size_t sign = value.starts_with('-') || value.starts_with('+') ? 1 : 0;
    const std::size_t first = std::min(value.find_first_not_of('0', sign), value.size() - 1);
    return value.substr(0, sign) + value.substr(first);
}

/// Empty: good. Else what is wrong, as CLI11 wants it.
std::string problemOf(const std::string& value, const std::string& type)
{
    if (value.find_first_not_of(" \t\r\n") == std::string::npos) {
        return "an empty value; leave the option out, or give it one (is a variable of the shell not set?)";
    }
    if (!isUtf8(value)) {
        return printableName(value) + " is not UTF-8; names and paths are kept as text, so rename it";
    }
    if (type.find("INT") != std::string::npos && !isWhole(value)) {
        return printableName(value) + " is no whole number in decimal digits";
    }
    if (type.find("INT") != std::string::npos && decimal(value).size() > 18) {
        return printableName(value) + " is too large";
    }
    if (type.find("UINT") != std::string::npos && value.find('-') != std::string::npos) {
        return printableName(value) + " is negative; write a whole number from 0 on";
    }
    if (type.find("FLOAT") != std::string::npos && !numberFrom(value)) {
        return printableName(value) + " is not a finite number";
    }
    return {};
}

} // namespace

void checkAllValues(CLI::App& app)
{
    for (CLI::Option* option : app.get_options()) {
        if (option->get_items_expected_max() == 0) {
            continue; // a flag
        }
        // A transformation is asked before the option's own checks, whose messages for these values say less.
        option->transform(CLI::Validator(
            [type = option->get_type_name()](std::string& value) {
                const std::string problem = problemOf(value, type);
                value = problem.empty() && type.find("INT") != std::string::npos ? decimal(value) : value;
                return problem;
            },
            ""));
    }
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        checkAllValues(*command);
    }
}

} // namespace snac::cli
