// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_report FILE.snac [TRIALS]: makes a study of so many trials (default 50,000; they are scored by a
// formula, not trained) if the file is not there yet, and measures what a report costs: seconds, and MiB at
// the peak of each step. The study opens with `snac` as any other, for measurements of the whole program:
// /usr/bin/time -v snac report FILE.snac --json > /dev/null
#include "../test_environment.h"
#include "fake_parts.h"

#include "snac/config/study_file.h"
#include "snac/hardware/board.h"
#include "snac/reports/report.h"
#include "snac/reports/report_tables.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace snac;
using namespace snac::study;

namespace {

/// Of the process since the last call of startPeak(), in MiB; 0 where the system does not tell.
double peak()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::strtod(line.c_str() + 6, nullptr) / 1024.0;
        }
    }
    return 0.0;
}

void startPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

template<class Work>
auto measured(const char* what, Work work)
{
    startPeak();
    const auto start = std::chrono::steady_clock::now();
    auto made = work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::printf("%-28s %8.2f s %8.0f MiB\n", what, taken.count(), peak());
    std::fflush(stdout);
    return made;
}

std::string settings(int trials)
{
    return "name: large\ndataset: {name: jets}\n"
           "search:\n  n_trials: " +
           std::to_string(trials) +
           "\n  population: 100\n  epochs: 5\n  objectives: [accuracy, lut_pct, clock_cycles]\n"
           "search_space:\n  num_layers: [2, 3, 4]\n"
           "  layer_widths: [[8, 16, 24, 32, 48, 64], [8, 16, 24, 32, 48, 64], [8, 16, 24, 32], [8, 16, 24, "
           "32]]\n"
           "  activation: [relu, tanh]\n  batch_norm: [true, false]\n"
           "  learning_rate: {min: 0.0001, max: 0.02, log: true}\n";
}

Result<StudySummary> make(const std::string& file, int trials)
{
    const std::string yaml = file + ".yaml";
    std::ofstream(yaml) << settings(trials);
    Result<StudyJob> job = config::jobFromYaml(yaml, snac::test::shippedEnvironment()->boards, nullptr);
    if (!job) {
        return std::unexpected(job.error());
    }
    job->file = file;
    return runStudy(*job, fake::parts(std::make_shared<fake::Engine>()));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_report FILE.snac [TRIALS]\n");
        return 2;
    }
    const std::string file = argv[1];
    const int trials = argc > 2 ? std::atoi(argv[2]) : 50000;
    const auto complain = [](const Error& error) {
        std::fprintf(stderr, "%s\n", error.toString().c_str());
        return 1;
    };
    if (!std::filesystem::exists(file)) {
        const auto made = measured("made", [&] { return make(file, trials); });
        if (!made) {
            return complain(made.error());
        }
    }
    const auto store = measured("opened, the file checked", [&] { return Store::openForReading(file); });
    if (!store) {
        return complain(store.error());
    }
    const auto job = config::jobFromMeta((*store)->meta(), file, snac::test::shippedEnvironment()->boards);
    if (!job) {
        return complain(job.error());
    }
    const auto summary = measured("read", [&] { return readStudy(**store, job->config); });
    if (!summary) {
        return complain(summary.error());
    }
    std::printf("%zu trials, %zu of them on the front\n", summary->trials.size(), summary->front.size());
    std::size_t size = measured("table", [&] { return frontTable(*summary).rows.size(); });
    size += measured("--csv", [&] { return reportCsv(*summary).size(); });
    size += measured("--json", [&] {
        std::size_t written = 0;
        writeReportJson(*summary, nullptr, [&](std::string_view piece) { written += piece.size(); });
        return written;
    });
    size += measured("--html", [&] { return reportHtml(*summary, job->yaml, nullptr).size(); });
    return size > 0 ? 0 : 1;
}
