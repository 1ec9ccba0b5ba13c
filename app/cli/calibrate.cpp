// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "output.h"
#include "report_folder.h"
#include "scores_text.h"

#include "snac/hardware/calibration.h"
#include "snac/hardware/calibration_rows.h"

#include <CLI/CLI.hpp>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>

namespace snac::cli {

namespace fs = std::filesystem;

namespace {

struct Options
{
    std::string reports;
    std::string csv;
    bool reset = false;
    bool json = false;
};

constexpr const char* footer =
    "Your synthesis reports become rows of a table of your own, kept between calls; the correction of the\n"
    "cost model is fitted again on top of the shipped one, and from then on every estimate uses it.\n"
    "Before and after are compared on your rows, each estimated without any row of its architecture.\n"
    "--reports takes csynth.xml, csynth.rpt and utilization reports; a design.json beside them says what "
    "the\n"
    "design is: {\"architecture\": \"16-D64-relu-D5\", \"weight_bits\": 8, \"weight_int\": 1, \"act_bits\": "
    "16,\n"
    "\"act_int\": 6, \"reuse_factor\": 1, \"strategy\": \"latency\", \"io_type\": \"io_parallel\"}.\n"
    "Examples:\n"
    "  snac calibrate --reports synthesised/\n"
    "  snac calibrate --csv designs.csv --json\n"
    "  snac calibrate --reset";

struct Outcome
{
    int added = 0;
    int known = 0;
    int described = 0;
    int families = 0;
    hardware::Scores before;
    hardware::Scores after; ///< over no rows when there is only one architecture
    std::vector<std::string> skipped;
};

/// Writes beside the file and renames, so that a full disk leaves the old one.
Result<> replaceFile(const std::string& path, const std::string& text)
{
    std::error_code code;
    fs::create_directories(fs::path(path).parent_path(), code);
    const std::string fresh = path + ".new";
    if (auto good = writeText(fresh, text); !good) {
        return good;
    }
    fs::rename(fresh, path, code);
    if (code) {
        return fail("cannot replace this file: " + code.message(), {.file = path});
    }
    return {};
}

std::string storedRows()
{
    const auto text = readText(hardware::calibrationRowsFile());
    return text ? *text : std::string();
}

std::shared_ptr<const hardware::Residual> shipped()
{
    const std::string file = hardware::Residual::shippedFile();
    const auto text = readText(file);
    if (!text) {
        return std::make_shared<const hardware::Residual>();
    }
    auto residual = hardware::Residual::fromText(*text, file);
    return std::make_shared<const hardware::Residual>(residual ? std::move(*residual) : hardware::Residual());
}

Result<Outcome> calibrate(const Options& options)
{
    Outcome outcome;
    std::string table;
    if (!options.reports.empty()) {
        auto folder = readReportFolder(options.reports);
        if (!folder) {
            return std::unexpected(folder.error());
        }
        table = std::move(folder->table);
        outcome.skipped = std::move(folder->skipped);
    } else {
        auto text = readText(options.csv);
        if (!text) {
            return std::unexpected(text.error());
        }
        // Checked before anything is stored.
        const auto designs = hardware::readMeasuredDesigns(*text, options.csv);
        if (!designs) {
            return std::unexpected(designs.error());
        }
        table = std::move(*text);
    }
    const std::string file = hardware::calibrationRowsFile();
    if (file.empty()) {
        return fail("there is no home folder to keep calibration rows in; set HOME or XDG_DATA_HOME");
    }
    const auto merged = hardware::mergeCalibrationRows(storedRows(), table, options.csv);
    if (!merged) {
        return std::unexpected(merged.error());
    }
    const auto all = hardware::readMeasuredDesigns(merged->text, file);
    if (!all) {
        return std::unexpected(all.error());
    }
    for (const auto& row : all->undescribed) {
        outcome.skipped.push_back("row " + std::to_string(row.line) + ": " + row.reason);
    }
    if (all->designs.empty()) {
        return fail("no report describes a design the model knows" +
                    (outcome.skipped.empty() ? std::string() : "; first: " + outcome.skipped.front()));
    }
    std::set<std::string> families;
    for (const auto& design : all->designs) {
        families.insert(design.family);
    }
    outcome.added = merged->added;
    outcome.known = merged->known;
    outcome.described = static_cast<int>(all->designs.size());
    outcome.families = static_cast<int>(families.size());
    const auto base = shipped();
    const auto every = [](const hardware::MeasuredDesign&) { return true; };
    const int folds = std::min(10, outcome.families);
    outcome.before = scoresOf(all->designs, estimateAll(all->designs, base), every);
    if (folds > 1) {
        outcome.after = scoresOf(all->designs, crossValidate(all->designs, folds, base), every);
    }
    const auto residual = hardware::calibrate(all->designs, std::max(folds, 1), base);
    if (auto good = replaceFile(file, merged->text); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = replaceFile(hardware::Residual::userFile(), residual.toText()); !good) {
        return std::unexpected(good.error());
    }
    return outcome;
}

int reset(bool json)
{
    std::error_code code;
    const bool had = fs::remove(hardware::Residual::userFile(), code);
    const std::string rows = hardware::calibrationRowsFile();
    std::error_code none;
    const bool kept = fs::exists(rows, none);
    if (kept) {
        fs::rename(rows, rows + ".before-reset", code);
    }
    if (code) {
        message("error: the calibration cannot be removed: " + code.message());
        return Failed;
    }
    if (json) {
        result(QJsonDocument(QJsonObject{{"reset", true}, {"was_calibrated", had}}).toJson().toStdString());
    } else {
        result(std::string(had ? "Back to the shipped model." : "The shipped model was in use already.") +
               (kept ? " Your rows are kept in " + rows + ".before-reset.\n" : "\n"));
    }
    return Done;
}

std::string outcomeText(const Outcome& outcome)
{
    std::string text = counted(outcome.added, "row") + " added, " + std::to_string(outcome.known) +
                       " known already; fitted on " + counted(outcome.described, "design") + " of " +
                       counted(outcome.families, "architecture") + "\n";
    text += "\nBefore (shipped model)\n" + scoresTable(outcome.before);
    text +=
        outcome.families > 1
            ? "\nAfter (cross-validated by architecture)\n" + scoresTable(outcome.after)
            : "\nAll reports are of one architecture, so what the correction is worth cannot be checked.\n";
    const double before = outcome.before.front().smape;
    const double after = outcome.after.front().smape;
    if (outcome.families > 1 && after > before) {
        text += "\nOn architectures left out, LUT is not better than before: more reports are needed, or "
                "--reset.\n";
    }
    return text + "\nEstimates use the calibrated model from now on; snac calibrate --reset returns to the "
                  "shipped one.\n";
}

int run(const Options& options)
{
    if (options.reset) {
        return reset(options.json);
    }
    if (options.reports.empty() == options.csv.empty()) {
        message("error: name either --reports DIR or --csv FILE, or --reset; see snac calibrate --help");
        return WrongInput;
    }
    const auto outcome = calibrate(options);
    if (!outcome) {
        printError(outcome.error());
        return WrongInput;
    }
    for (const std::string& skipped : outcome->skipped) {
        message("not used: " + skipped);
    }
    if (options.json) {
        const QJsonObject document{{"rows_added", outcome->added},
                                   {"rows_known", outcome->known},
                                   {"designs", outcome->described},
                                   {"architectures", outcome->families},
                                   {"not_used", static_cast<int>(outcome->skipped.size())},
                                   {"before", scoresJson(outcome->before)},
                                   {"after", scoresJson(outcome->after)}};
        result(QJsonDocument(document).toJson().toStdString());
    } else {
        result(outcomeText(*outcome));
    }
    return Done;
}

} // namespace

void addCalibrate(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("calibrate", "Fits the hardware cost model to your own synthesis reports");
    command->footer(footer);
    command->add_option("--reports", options->reports, "Folder with synthesis reports");
    command->add_option("--csv", options->csv, "Table of synthesised designs, as for snac bench surrogate");
    command->add_flag("--reset", options->reset, "Return to the shipped model");
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace snac::cli
