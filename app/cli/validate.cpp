// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "output.h"
#include "signals.h"

#include "snac/config/study_file.h"
#include "snac/hardware/board.h"
#include "snac/jobs/data_document.h"
#include "snac/jobs/open_study.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <memory>
#include <optional>

namespace snac::cli {

namespace {

struct ValidateOptions
{
    std::vector<std::string> files;
    std::optional<config::FileKind> kind; ///< none: by content
    bool runnable = false;
    bool json = false;
    bool schema = false;
    bool reference = false;
};

constexpr const char* validateFooter =
    "Problems are printed on standard error as FILE:LINE:COLUMN: severity: message.\n"
    "Examples:\n"
    "  snac validate configs/jets.yaml\n"
    "  snac validate --runnable configs/jets.yaml     reads the data and tells whether it could run\n"
    "  snac validate --kind board my-board.yaml\n"
    "  snac validate --schema > study.schema.json    for editors with YAML support";

struct Outcome
{
    std::string file;
    bool valid = false;
    std::vector<config::Diagnostic> diagnostics;
    std::vector<config::Diagnostic> notUsedYet;
    std::vector<config::Diagnostic> cannotRun;
    config::FileKind kind = config::FileKind::Study;
    bool dataRead = false; ///< the study was prepared as for a run
};

const char* kindName(config::FileKind kind)
{
    switch (kind) {
    case config::FileKind::Study:
    case config::FileKind::StoredStudy:
        return "study";
    case config::FileKind::SearchSpace:
        return "search space";
    case config::FileKind::Board:
        return "board";
    }
    return "file";
}

/// Does all that a run does before its first trial.
void checkRun(Outcome& outcome, const hardware::Environment& environment)
{
    if (!outcome.valid || !outcome.cannotRun.empty()) {
        return;
    }
    if (outcome.kind != config::FileKind::Study) {
        outcome.cannotRun.push_back(
            {.severity = config::Severity::Error,
             .message = std::string("a ") + kindName(outcome.kind) + " is not a study",
             .place = {.file = outcome.file},
             .path = {}});
        return;
    }
    RunControl control;
    const StopOnSignal stop(control);
    auto job = config::jobFromYaml(outcome.file, environment.boards);
    Result<> runs = job ? Result<>() : std::unexpected(job.error());
    if (job) {
        std::vector<std::string> notes;
        runs = jobs::checkStudy(*job, environment, control, notes);
        for (const std::string& note : notes) {
            outcome.diagnostics.push_back({.severity = config::Severity::Warning,
                                           .message = note,
                                           .place = {.file = outcome.file},
                                           .path = {}});
        }
    }
    outcome.dataRead = true;
    if (!runs) {
        outcome.cannotRun.push_back({.severity = config::Severity::Error,
                                     .message = runs.error().message,
                                     .place = runs.error().place,
                                     .path = {}});
    }
}

Outcome check(const std::string& file, std::optional<config::FileKind> wanted,
              const hardware::BoardCatalogue& boards)
{
    const Result<std::string> text = readText(file);
    if (!text) {
        return {.file = file,
                .diagnostics = {{.message = text.error().message, .place = text.error().place, .path = {}}},
                .notUsedYet = {},
                .cannotRun = {}};
    }
    if (text->starts_with("SQLite format 3")) {
        const Error error =
            fail("this is a stored study, not its settings; see snac report", {.file = file}).error();
        return {.file = file,
                .diagnostics = {{.message = error.message, .place = error.place, .path = {}}},
                .notUsedYet = {},
                .cannotRun = {}};
    }
    const config::FileKind kind = wanted.value_or(config::kindOf(*text));
    config::ReadOutcome read = config::readStudy(*text, file, boards, kind);
    return {.file = file,
            .valid = !config::hasErrors(read.diagnostics),
            .diagnostics = std::move(read.diagnostics),
            .notUsedYet = std::move(read.notUsedYet),
            .cannotRun = std::move(read.cannotRun),
            .kind = kind};
}

std::string outcomesJson(const std::vector<Outcome>& outcomes)
{
    QJsonArray files;
    for (const Outcome& outcome : outcomes) {
        files.append(QJsonObject{{"file", QString::fromStdString(outcome.file)},
                                 {"kind", kindName(outcome.kind)},
                                 {"valid", outcome.valid},
                                 {"cannot_run", jobs::diagnosticsDocument(outcome.cannotRun)},
                                 {"diagnostics", jobs::diagnosticsDocument(outcome.diagnostics)},
                                 {"not_used_yet", jobs::diagnosticsDocument(outcome.notUsedYet)}});
    }
    return QJsonDocument(QJsonObject{{"files", files}}).toJson().toStdString();
}

std::string validateOutcomeText(const Outcome& outcome, bool runnable)
{
    const auto errors = std::ranges::count_if(outcome.diagnostics, [](const config::Diagnostic& diagnostic) {
        return diagnostic.severity == config::Severity::Error;
    });
    const bool stuck = outcome.valid && !outcome.cannotRun.empty();
    std::string text = outcome.file + ": " + (outcome.valid ? "valid" : counted(errors, "error"));
    if (outcome.valid && outcome.kind != config::FileKind::Study) {
        text += std::string(" ") + kindName(outcome.kind);
    }
    if (stuck) {
        const config::Diagnostic& first = outcome.cannotRun.front();
        text += (runnable ? ", cannot run: " : ", but cannot run: ") +
                Error{first.message, first.place}.toString();
    } else if (outcome.valid && outcome.dataRead) {
        text += ", can run";
    }
    const auto unused = static_cast<long long>(outcome.notUsedYet.size());
    text += unused > 0 ? ", " + counted(unused, "key") + " not used yet\n" : "\n";
    for (const config::Diagnostic& note : outcome.notUsedYet) {
        text += "  " + Error{note.message, note.place}.toString() + "\n";
    }
    return text;
}

int validate(const ValidateOptions& options, const hardware::EnvironmentPtr& environment)
{
    if (options.schema || options.reference) {
        result(options.schema ? config::jsonSchema() : config::referencePage());
        return Done;
    }
    if (options.files.empty()) {
        message("error: no file to validate; see snac validate --help");
        return WrongInput;
    }
    std::vector<Outcome> outcomes;
    bool valid = true;
    for (const std::string& file : options.files) {
        outcomes.push_back(check(file, options.kind, environment->boards));
        if (options.runnable) {
            checkRun(outcomes.back(), *environment);
        }
        valid = valid && outcomes.back().valid && !(options.runnable && !outcomes.back().cannotRun.empty());
        printDiagnostics(outcomes.back().diagnostics);
        if (!options.json) {
            result(validateOutcomeText(outcomes.back(), options.runnable));
        }
    }
    if (options.json) {
        result(outcomesJson(outcomes));
    }
    return valid ? Done : WrongInput;
}

} // namespace

void addValidate(CLI::App& app, Action& action)
{
    static const std::map<std::string, config::FileKind> kinds = {{"study", config::FileKind::Study},
                                                                  {"space", config::FileKind::SearchSpace},
                                                                  {"board", config::FileKind::Board}};
    auto options = std::make_shared<ValidateOptions>();
    CLI::App* command =
        app.add_subcommand("validate", "Checks study, search-space and board files and tells every problem");
    command->footer(validateFooter);
    command->add_option("FILE", options->files, "Files to check");
    command
        ->add_option("--kind", options->kind, "What the files are: study, space, board (default: by content)")
        ->transform(CLI::CheckedTransformer(kinds, CLI::ignore_case));
    command->add_flag(
        "--runnable", options->runnable,
        "Also reads the data and prepares all as for a run: exit code 2 where it could not run");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_flag("--schema", options->schema, "Prints the JSON Schema of study files");
    command->add_flag("--reference", options->reference, "Prints the reference page of all keys (Markdown)");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) {
            return validate(*options, environment);
        };
    });
}

} // namespace snac::cli
