// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_results.h"

#include "hardware_text.h"
#include "output.h"
#include "qt_session.h"

#include "snac/base/number_text.h"
#include "snac/jobs/import_results.h"
#include "snac/reports/json_value.h"
#include "snac/reports/report_hardware.h"
#include "snac/study/imported_results.h"

#include <CLI/CLI.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace snac::cli {

namespace {

struct ImportResultsOptions
{
    jobs::ImportResultsRequest request;
    bool json = false;
};

constexpr const char* importResultsFooter =
    "FILE is a result table of SNAC-Pack (.csv: of a search, or a log of its local search) or an SQLite file "
    "of Optuna\n"
    "(2.4 to 4). The study has trials, objectives and parameters to look at with report and compare "
    "and in the\n"
    "window. It has no weights and no data, so it cannot be compressed, exported or resumed. FILE is never "
    "changed.\n"
    "Examples:\n"
    "  snac import-results mlp_search_results.csv --out snac-pack.snac\n"
    "  snac import-results optuna.db --study jets --objectives accuracy,clock_cycles --out optuna.snac";

std::string resultsJson(const jobs::ImportedResults& done)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    const QJsonObject document{{QStringLiteral("study"), text(done.file)},
                               {QStringLiteral("name"), text(done.name)},
                               {QStringLiteral("imported"), study::importJson(done.origin)},
                               {QStringLiteral("objectives"), study::texts(done.objectives)},
                               {QStringLiteral("trials"), done.trials},
                               {QStringLiteral("complete"), done.complete},
                               {QStringLiteral("failed"), done.failed},
                               {QStringLiteral("pruned"), done.pruned},
                               {QStringLiteral("genes"), done.genes},
                               {QStringLiteral("front"), done.front},
                               {QStringLiteral("hypervolume"), done.hypervolume}};
    return QJsonDocument(document).toJson().toStdString();
}

std::string resultsSummary(const jobs::ImportedResults& done)
{
    std::string objectives;
    for (const std::string& key : done.objectives) {
        objectives += (objectives.empty() ? "" : ", ") + key;
    }
    return done.name + ": " + counted(done.trials, "trial") + " (" + std::to_string(done.complete) +
           " complete, " + std::to_string(done.failed) + " failed, " + std::to_string(done.pruned) +
           " pruned), " + counted(done.genes, "parameter") + ", " + done.origin.text() +
           "\nobjectives: " + objectives + "; " + std::to_string(done.front) + " on the front\n" +
           std::string(study::noWeightsText) + "\nwrote " + done.file + "\n";
}

} // namespace

void addImportResults(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ImportResultsOptions>();
    jobs::ImportResultsRequest& request = options->request;
    CLI::App* command = app.add_subcommand("import-results",
                                           "Makes a study to look at of what another program's search found");
    command->footer(importResultsFooter);
    command->add_option("FILE", request.source, "Results: a .csv of SNAC-Pack, or an SQLite file of Optuna")
        ->required();
    command->add_option("--out", request.file, "Study file to make, FILE.snac")->required();
    command->add_option("--study", request.study, "Which study of an Optuna file that has several");
    command->add_option("--name", request.name, "Name of the study (default: that of the results)");
    command
        ->add_option("--objectives", request.objectives,
                     "What its objectives are, in their order: accuracy,clock_cycles; - leaves one out")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([options, &action] {
        action = [options](const hardware::EnvironmentPtr& environment) -> int {
            const QtSession qt;
            const auto done = jobs::importResults(options->request, *environment);
            if (!done) {
                return ToolLines().failed(done.error());
            }
            for (const std::string& note : done->origin.notes) {
                message(note);
            }
            result(options->json ? resultsJson(*done) : resultsSummary(*done));
            return Done;
        };
    });
}

} // namespace snac::cli
