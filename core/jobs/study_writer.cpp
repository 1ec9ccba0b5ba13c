// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_writer.h"

#include "snac/storage/store.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace snac::jobs {

StudyWriter::Kind writerKind(const std::string& commandLine)
{
    const std::size_t end = commandLine.find('\0');
    if (end == std::string::npos) {
        return StudyWriter::Kind::Unknown;
    }
    const std::string program = std::filesystem::path(commandLine.substr(0, end)).filename().string();
    if (program == "snac-studio") {
        return StudyWriter::Kind::Window;
    }
    if (program != "snac") {
        return StudyWriter::Kind::Unknown;
    }
    const std::string_view rest = std::string_view(commandLine).substr(end + 1);
    return rest.substr(0, rest.find('\0')) == "mcp" ? StudyWriter::Kind::Agent : StudyWriter::Kind::Terminal;
}

std::optional<StudyWriter> writerOf(const std::string& file)
{
    const std::optional<int> process = study::standardStorage().writer(file);
    if (!process) {
        return std::nullopt;
    }
    StudyWriter writer{
        .kind = StudyWriter::Kind::Unknown, .process = *process, .isThisProgram = *process == ::getpid()};
    if (*process > 0) {
        std::ifstream stream("/proc/" + std::to_string(*process) + "/cmdline", std::ios::binary);
        writer.kind = writerKind({std::istreambuf_iterator<char>(stream), {}});
    }
    return writer;
}

} // namespace snac::jobs
