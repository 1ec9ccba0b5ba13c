// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "output.h"
#include "qt_session.h"
#include "run_study.h"
#include "scores_text.h"
#include "signals.h"

#include "snac/calibration/calibration_report.h"
#include "snac/calibration/measured_design.h"
#include "snac/jobs/job.h"

#include <CLI/CLI.hpp>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>
#include <memory>

namespace snac::cli {

namespace {

struct CalibrateOptions
{
    std::string reports;
    std::string csv;
    bool refit = false;
    bool reset = false;
    bool keepRows = false;
    bool json = false;
};

constexpr const char* calibrateFooter =
    "Your synthesis reports become rows of a table of your own, kept between calls; the correction of the\n"
    "cost model is fitted again on top of the shipped one, and from then on every estimate uses it.\n"
    "Before and after are compared on your rows, each estimated without any row of its architecture.\n"
    "Reports of C synthesis teach the model; those of later stages are compared with it, no more.\n"
    "--reports takes csynth.xml, csynth.rpt and utilization reports; a design.json beside them says what "
    "the\n"
    "design is: {\"architecture\": \"16-D64-relu-D5\", \"weight_bits\": 8, \"weight_int\": 1, \"act_bits\": "
    "16,\n"
    "\"act_int\": 6, \"reuse_factor\": 1, \"strategy\": \"latency\", \"io_type\": \"io_parallel\"}; \"top\" "
    "names\n"
    "the function where reports of several stand together.\n"
    "Examples:\n"
    "  snac calibrate --reports synthesised/\n"
    "  snac calibrate --csv designs.csv --json\n"
    "  snac calibrate --reset";

/// Scores of the designs of C synthesis, or of those of later stages.
calibration::Scores scoresAt(const calibration::CalibrationReport& report,
                             const calibration::Estimates& estimates, bool csynth)
{
    if (estimates.empty()) {
        return {};
    }
    return scoresOf(report.designs, estimates, [csynth](const calibration::MeasuredDesign& design) {
        return (design.stage == calibration::ReportStage::Csynth) == csynth;
    });
}

/// What was not used, and why.
std::vector<std::string> skipped(const jobs::CalibrationResult& outcome)
{
    std::vector<std::string> all;
    for (const calibration::ReportFile& file : outcome.files) {
        if (!file.used()) {
            all.push_back(file.file + ": " + file.problem);
        }
    }
    all.insert(all.end(), outcome.skipped.begin(), outcome.skipped.end());
    return all;
}

int reset(const CalibrateOptions& options, const hardware::EnvironmentPtr& environment)
{
    using enum jobs::CalibrationRequest::Change;
    hardware::EnvironmentInUse inUse(environment);
    RunControl control;
    jobs::CalibrationObserver nobody;
    const auto done =
        jobs::changeCalibration({.change = options.keepRows ? UseShipped : SetAside}, inUse, control, nobody);
    if (!done) {
        printError(done.error());
        return Failed;
    }
    const bool was = done->wasCalibrated;
    if (options.json) {
        result(QJsonDocument(QJsonObject{{"reset", true}, {"was_calibrated", was}}).toJson().toStdString());
        return Done;
    }
    const std::string rows = environment->folders.userRows();
    std::error_code none;
    result(std::string(was ? "Back to the shipped model." : "The shipped model was in use already.") +
           (options.keepRows ? " Your rows are kept; --refit uses them again.\n"
            : std::filesystem::exists(rows + ".before-reset", none)
                ? " Your rows are kept in " + rows + ".before-reset.\n"
                : "\n"));
    return Done;
}

std::string calibrateOutcomeText(const jobs::CalibrationResult& outcome)
{
    const calibration::CalibrationReport& report = *outcome.report;
    const int later = static_cast<int>(report.designs.size()) - report.fitted;
    std::string text = counted(outcome.added, "row") + " added, " + std::to_string(outcome.known) +
                       " known already; fitted on " + counted(report.fitted, "design") + " of C synthesis, " +
                       counted(report.architectures, "architecture") + " in all\n";
    if (isWeak(report)) {
        text += "Weak: so few designs do little more than shift the level of LUT and FF, and that part of "
                "the way. "
                "Ten designs of three architectures are a beginning.\n";
    }
    const calibration::Scores before = scoresAt(report, report.before, true);
    const calibration::Scores after = scoresAt(report, report.after, true);
    text += "\nBefore (shipped model), C synthesis\n" + scoresTable(before);
    text +=
        !report.after.empty()
            ? "\nAfter (cross-validated by architecture), C synthesis\n" + scoresTable(after)
            : "\nAll reports are of one architecture, so what the correction is worth cannot be checked.\n";
    if (later > 0) {
        text += "\nLater stages, compared and not fitted: before\n" +
                scoresTable(scoresAt(report, report.before, false));
        if (!report.after.empty()) {
            text += "\nLater stages: after\n" + scoresTable(scoresAt(report, report.after, false));
        }
    }
    if (report.knownToShipped > 0) {
        text += "\n" + counted(report.knownToShipped, "design") +
                " are of architectures the shipped model was fitted on; it knows them better than others.\n";
    }
    if (!report.after.empty() && after.front().smape > before.front().smape) {
        text += "\nOn architectures left out, LUT is not better than before: more reports are needed, or "
                "--reset.\n";
    }
    for (const calibration::Target target : looselyBounded(after)) {
        text += "\nOn architectures left out, the 90 % bounds of " + std::string(targetName(target)) +
                " held " + percentText(after[static_cast<std::size_t>(target)].coverage, 0) +
                " of the reports only: do not rely on them.\n";
    }
    return text + "\nEstimates use the calibrated model from now on; snac calibrate --reset returns to the "
                  "shipped one.\n";
}

std::string outcomeJson(const jobs::CalibrationResult& outcome)
{
    const calibration::CalibrationReport& report = *outcome.report;
    const int designs = static_cast<int>(report.designs.size());
    const QJsonObject document{{"rows_added", outcome.added},
                               {"rows_known", outcome.known},
                               {"designs", designs},
                               {"fitted", report.fitted},
                               {"later_stages", designs - report.fitted},
                               {"architectures", report.architectures},
                               {"known_to_shipped", report.knownToShipped},
                               {"weak", isWeak(report)},
                               {"not_used", static_cast<int>(skipped(outcome).size())},
                               {"before", scoresJson(scoresAt(report, report.before, true))},
                               {"after", scoresJson(scoresAt(report, report.after, true))},
                               {"before_later_stages", scoresJson(scoresAt(report, report.before, false))},
                               {"after_later_stages", scoresJson(scoresAt(report, report.after, false))}};
    return QJsonDocument(document).toJson().toStdString();
}

int runCalibrateCommand(const CalibrateOptions& options, const hardware::EnvironmentPtr& environment)
{
    const int named = static_cast<int>(!options.reports.empty()) + static_cast<int>(!options.csv.empty()) +
                      static_cast<int>(options.refit) + static_cast<int>(options.reset);
    if (named != 1) {
        message(
            "error: name either --reports DIR, --csv FILE, --refit or --reset; see snac calibrate --help");
        return WrongInput;
    }
    if (options.reset) {
        return reset(options, environment);
    }
    jobs::CalibrateRequest request;
    if (!options.reports.empty()) {
        request.reports.push_back(options.reports);
    }
    if (!options.csv.empty()) {
        request.tables.push_back(options.csv);
    }
    const auto control = std::make_shared<RunControl>();
    const StopOnSignal stop(*control);
    const QtSession qt;
    const jobs::JobPtr done = runJob(std::move(request), control, environment);
    if (!done->outcome()) {
        printError(done->outcome().error());
        return exitCodeOf(done->outcome().error());
    }
    const auto& outcome = *done->outcomeAs<jobs::CalibrationResult>();
    for (const std::string& one : skipped(outcome)) {
        message("not used: " + one);
    }
    result(options.json ? outcomeJson(outcome) : calibrateOutcomeText(outcome));
    return Done;
}

} // namespace

void addCalibrate(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CalibrateOptions>();
    CLI::App* command =
        app.add_subcommand("calibrate", "Fits the hardware cost model to your own synthesis reports");
    command->footer(calibrateFooter);
    command->add_option("--reports", options->reports, "Folder with synthesis reports, or one report");
    command->add_option("--csv", options->csv, "Table of synthesised designs, as for snac bench surrogate");
    command->add_flag("--refit", options->refit, "Fit again on the rows that are stored");
    command->add_flag("--reset", options->reset, "Return to the shipped model and set the rows aside");
    command->add_flag("--keep-rows", options->keepRows, "With --reset: the rows stay, for --refit");
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return runCalibrateCommand(*options, environment);
        };
    });
}

} // namespace snac::cli
