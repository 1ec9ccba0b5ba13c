// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"
#include "snac/synthesis/file_set.h"
#include "snac/synthesis/tools/tool.h"

#include <QCoreApplication>

#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

namespace snac::benchmarks {

/// Has Yosys count designs, in a folder that vanishes; `cache` keeps its figures by content, empty: not.
class YosysRun
{
public:
    explicit YosysRun(std::string cache)
        : m_cache(std::move(cache))
        , m_application(m_count, m_arguments)
    {
    }

    /// For a large board of UltraScale+; without DSP blocks where `dsp` is false.
    [[nodiscard]] Result<synthesis::SynthesisResult>
    figures(const std::string& top, const synthesis::FileSet& files, bool dsp = true) const
    {
        hardware::Board board;
        board.id = "vu13p";
        board.part = "xcvu13p-flga2577-2-e";
        board.family = "UltraScale+";
        return figures(top, files, board, dsp);
    }
    [[nodiscard]] Result<synthesis::SynthesisResult> figures(const std::string& top,
                                                             const synthesis::FileSet& files,
                                                             const hardware::Board& board, bool dsp) const
    {
        namespace fs = std::filesystem;
        const fs::path base = fs::temp_directory_path() / ("snac-bench-" + std::to_string(::getpid()));
        std::error_code ignored;
        fs::remove_all(base, ignored);
        fs::create_directories(base, ignored);
        SNAC_CHECK(synthesis::commit(files, (base / "design").string()));
        synthesis::ToolJob job;
        job.sources = (base / "design").string();
        job.folder = (base / "run").string();
        job.top = top;
        job.board = board;
        job.cache = m_cache;
        job.dsp = dsp;
        SNAC_TRY(const synthesis::Tool* const tool, synthesis::findTool("yosys"));
        RunControl control;
        auto report = synthesis::runTool(*tool, job, synthesis::ToolPlaces::standard(), control);
        fs::remove_all(base, ignored);
        if (!report) {
            return std::unexpected(report.error());
        }
        return *report->synthesis;
    }

private:
    std::string m_cache;
    int m_count = 1;
    char m_name[6] = "bench"; // NOLINT: as Qt wants it
    char* m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
};

} // namespace snac::benchmarks
