// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "compress_text.h"
#include "output.h"
#include "picture.h"
#include "qt_session.h"
#include "run_study.h"
#include "signals.h"

#include "snac/base/ascii.h"
#include "snac/base/atomic_file.h"
#include "snac/hardware/board.h"
#include "snac/jobs/open_study.h"
#include "snac/jobs/writer_text.h"
#include "snac/reports/report.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace snac::cli {

namespace {

struct ReportOptions
{
    std::string file;
    bool json = false;
    bool csv = false;
    bool steps = false;
    bool test = false;
    std::string html;
    std::string image;
    std::string x;
    std::string y;
};

constexpr const char* reportFooter =
    "Without an option it prints the Pareto front. The study may be running meanwhile.\n"
    "In CSV files, texts that a spreadsheet would take for formulas (they begin with = + - @) get an "
    "apostrophe\n"
    "in front.\n"
    "Examples:\n"
    "  snac report quick-start.snac\n"
    "  snac report quick-start.snac --csv > trials.csv\n"
    "  snac report quick-start.snac --test          when all choices are made\n"
    "  snac report quick-start.snac --html report.html --image front.png --x clock_cycles";

struct Report
{
    study::StudySummary summary;
    study::CompressionSummary compressions;
    std::string yaml;
    std::string runBy; ///< who runs the study now; empty: nobody
};

Result<> checkOutputs(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs)
{
    for (const std::string& output : outputs) {
        if (Result<> apart = checkOutput(output, inputs); !apart) {
            return apart;
        }
    }
    return {};
}

/// A page replaces a page: what has another kind of name, a table say, is somebody's.
Result<> checkPageName(const std::string& path)
{
    const std::string ending = lowerCase(std::filesystem::path(path).extension().string());
    std::error_code ignored;
    const bool there =
        std::filesystem::is_regular_file(path, ignored) && std::filesystem::file_size(path, ignored) > 0;
    return there && ending != ".html" && ending != ".htm"
               ? fail("this file is there already, and its name is that of no page, which would overwrite "
                      "it: name "
                      "another one (FILE.html), or take it away",
                      {.file = path})
               : Result<>();
}

Result<Report> readReport(const std::string& file, bool test, const std::vector<std::string>& outputs,
                          RunControl& control, const hardware::BoardCatalogue& boards)
{
    const QtSession qt;
    const auto writer = jobs::writerOf(file); // before it is read: who ends meanwhile may have saved more
    auto stored = jobs::StoredStudy::open(file);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    for (const std::string& note : stored->notes()) {
        message(note);
    }
    SNAC_CHECK(checkOutputs(outputs, stored->ownFiles()));
    SNAC_TRY(const auto job, stored->job(boards));
    if (test) {
        stored = fail("closed"); // the scores are written by who opens it alone
        SNAC_CHECK(jobs::testFront(job, control));
        stored = jobs::StoredStudy::open(file);
        if (!stored) {
            return std::unexpected(stored.error());
        }
    }
    SNAC_TRY(auto summary, stored->summary(job.config));
    SNAC_TRY(auto compressions, stored->compressions(job.config));
    return Report{std::move(summary), std::move(compressions), job.yaml,
                  writer ? jobs::writerText(*writer) : std::string()};
}

/// Position of an objective of this name, or the default.
Result<int> objectiveIndex(const study::StudyConfig& config, const std::string& name, int otherwise)
{
    if (name.empty()) {
        return otherwise;
    }
    std::string known;
    for (std::size_t i = 0; i < config.objectives.size(); ++i) {
        const study::Objective& objective = config.objectives[i];
        if (objective.name == name || study::quantityFromName(name) == objective.quantity) {
            return static_cast<int>(i);
        }
        known += (i > 0 ? ", " : "") + std::string(study::info(objective.quantity).key);
    }
    return fail("the study has no objective " + name + "; it has " + known);
}

int writeFiles(const Report& report, const ReportOptions& options)
{
    const study::StudyConfig& config = report.summary.start.config;
    const Result<int> x = objectiveIndex(config, options.x, 1);
    const Result<int> y = objectiveIndex(config, options.y, 0);
    if (!x || !y) {
        printError(!x ? x.error() : y.error());
        return WrongInput;
    }
    if (!options.image.empty() && *x == *y && config.objectives.size() > 1) {
        message("error: --x and --y are one objective; name two");
        return WrongInput;
    }
    Result<> written;
    if (!options.html.empty()) {
        written =
            writeText(options.html, study::reportHtml(report.summary, report.yaml, &report.compressions));
    }
    if (written && !options.image.empty()) {
        written = writePicture(study::frontSvg(report.summary, *x, *y), options.image);
    }
    if (!written) {
        printError(written.error());
        return Failed;
    }
    return Done;
}

int show(const ReportOptions& options, const hardware::EnvironmentPtr& environment)
{
    if (const Result<> named = options.image.empty() ? Result<>() : checkPictureName(options.image); !named) {
        printError(named.error());
        return WrongInput;
    }
    if (!options.html.empty() && options.html == options.image) {
        printError(
            {"the page and the picture cannot be one file; give them two names", {.file = options.html}});
        return WrongInput;
    }
    const std::vector<std::string> outputs = {options.html, options.image};
    if (const Result<> apart = checkOutputs(outputs, jobs::ownFiles(options.file)); !apart) {
        printError(apart.error());
        return WrongInput;
    }
    if (const Result<> page = checkPageName(options.html); !page) {
        printError(page.error());
        return WrongInput;
    }
    RunControl control;
    std::optional<StopOnSignal> stop;
    if (options.test) {
        stop.emplace(control);
    }
    const Result<Report> report =
        readReport(options.file, options.test, outputs, control, environment->boards);
    if (!report) {
        printError(report.error());
        return control.isCancelled() ? Interrupted : exitCodeOf(report.error());
    }
    if (options.test && report->summary.interrupted) {
        message("the study is not finished: networks that come to its front later have no test score yet");
    }
    if (!report->runBy.empty()) {
        message(report->runBy + " runs this study now: these are the results so far");
    }
    if (options.json && !report->runBy.empty()) {
        result(jobs::runningReport(study::reportJson(report->summary, &report->compressions), report->runBy));
    } else if (options.json) {
        study::writeReportJson(report->summary, &report->compressions, result);
    } else if (options.csv) {
        result(options.steps ? study::compressionCsv(report->compressions)
                             : study::reportCsv(report->summary));
    } else if (options.html.empty() && options.image.empty()) {
        result(paretoText(report->summary));
        if (!report->compressions.steps.empty()) {
            result("\n" + compressionText(report->compressions));
        }
    }
    return writeFiles(*report, options);
}

} // namespace

void addReport(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command =
        app.add_subcommand("report", "Reports a study as a table, JSON, CSV, HTML or a picture");
    command->footer(reportFooter);
    command->add_option("FILE.snac", options->file, "Study file to report")->required();
    CLI::Option* json =
        command->add_flag("--json", options->json, "The document of `snac run --json` on standard output");
    CLI::Option* csv =
        command->add_flag("--csv", options->csv, "All trials as CSV on standard output")->excludes(json);
    command->add_flag("--steps", options->steps, "With --csv: the steps of the local search instead")
        ->needs(csv);
    command->add_flag(
        "--test", options->test,
        "Scores the front's networks on the held-out test rows, once; every later report shows it "
        "and says when");
    command->add_option("--html", options->html, "Writes one self-contained page: front, table, settings");
    CLI::Option* image =
        command->add_option("--image", options->image, "Writes a picture of the front: FILE.png or FILE.svg");
    command->add_option("--x", options->x, "Objective on the picture's horizontal axis (default: the second)")
        ->needs(image);
    command->add_option("--y", options->y, "Objective on the picture's vertical axis (default: the first)")
        ->needs(image);
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return show(*options, environment);
        };
    });
}

} // namespace snac::cli
