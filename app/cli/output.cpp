// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "snac/base/atomic_file.h"
#include "snac/base/text_file.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace snac::cli {

void result(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void message(std::string_view text)
{
    std::fprintf(stderr, "snac: %.*s\n", static_cast<int>(text.size()), text.data());
}

void printError(const Error& error)
{
    if (error.place.file.empty() && error.place.line == 0) {
        message("error: " + error.message);
        return;
    }
    const Error marked{"error: " + error.message, error.place};
    std::fprintf(stderr, "%s\n", marked.toString().c_str());
}

void printDiagnostics(const std::vector<config::Diagnostic>& diagnostics)
{
    for (const config::Diagnostic& diagnostic : diagnostics) {
        std::fprintf(stderr, "%s\n", diagnostic.toString().c_str());
    }
}

Result<std::string> readText(const std::string& path)
{
    return readTextFile(path);
}

Result<> writeText(const std::string& path, std::string_view text)
{
    return replaceFile(path, text);
}

std::string durationText(double seconds)
{
    if (!std::isfinite(seconds)) {
        return "?";
    }
    const auto whole = static_cast<long long>(std::llround(std::max(0.0, seconds)));
    std::array<char, 48> text{};
    if (whole >= 3600) {
        std::snprintf(text.data(), text.size(), "%lldh %02lldm", whole / 3600, whole / 60 % 60);
    } else if (whole >= 60) {
        std::snprintf(text.data(), text.size(), "%lldm %02llds", whole / 60, whole % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%llds", whole);
    }
    return text.data();
}

} // namespace snac::cli
