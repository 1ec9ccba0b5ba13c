// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "snac/base/atomic_file.h"
#include "snac/base/printable.h"
#include "snac/base/text_file.h"
#include "snac/jobs/open_study.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace snac::cli {

namespace {

int writeProblem = 0; ///< the first errno of standard output

/// A line to standard error. What it quotes of a file may be of any size: of a long line the beginning is
/// kept.
void errorLine(std::string_view text)
{
    constexpr std::size_t longest = 4000;
    std::string shown;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        shown += line.size() > longest
                     ? printable(line.substr(0, longest)) + "... (" + std::to_string(line.size()) + " bytes)"
                     : printable(line);
        shown += '\n';
        if (end == text.size()) {
            break;
        }
        text.remove_prefix(end + 1);
    }
    std::fwrite(shown.data(), 1, shown.size(), stderr);
}

} // namespace

void prepareStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
    for (int stream = 0; stream <= 2; ++stream) {
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF) {
            // The wrong way round, so that using it stays an error. The lowest free number is this one.
            [[maybe_unused]] const int taken = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
        }
    }
}

void result(std::string_view text)
{
    const std::string shown = printable(text);
    errno = 0;
    const bool written = std::fwrite(shown.data(), 1, shown.size(), stdout) == shown.size();
    if ((std::fflush(stdout) != 0 || !written) && writeProblem == 0) {
        writeProblem = errno != 0 ? errno : EIO;
    }
}

bool resultsArrived()
{
    if (writeProblem == 0) {
        return true;
    }
    message(std::string("error: cannot write the result to standard output: ") + std::strerror(writeProblem));
    writeProblem = 0;
    return false;
}

void message(std::string_view text)
{
    errorLine("snac: " + std::string(text));
}

void plainMessage(std::string_view text)
{
    if (!text.empty()) {
        errorLine(text.substr(0, text.find_last_not_of('\n') + 1));
    }
}

void printError(const Error& error)
{
    if (error.place.file.empty() && error.place.line == 0) {
        message("error: " + error.message);
        return;
    }
    const Error marked{"error: " + error.message, error.place};
    errorLine(marked.toString());
}

void printDiagnostics(const std::vector<config::Diagnostic>& diagnostics)
{
    for (const config::Diagnostic& diagnostic : diagnostics) {
        errorLine(diagnostic.toString());
    }
}

Result<std::string> readText(const std::string& path)
{
    return readTextFile(path);
}

Result<> writeText(const std::string& path, std::string_view text)
{
    SNAC_CHECK(jobs::checkIsNoSideFile(path));
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
