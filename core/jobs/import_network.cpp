// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_network.h"

#include "snac/base/bounded_files.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/config/study_file.h"

#include <filesystem>

namespace snac::jobs {

namespace fs = std::filesystem;

namespace {

/// Of the settings, where integers are built as they are: that of their inputs, if such a precision can be.
Precision precisionOf(const ImportRequest& request, const synthesis::ImportedNetwork& network)
{
    if (!network.integers) {
        return request.precision.value_or(Precision{});
    }
    const Precision inputs{network.integers->input.width, network.integers->input.integer};
    return inputs.check() ? inputs : Precision{};
}

/// The settings of the study as a text that a search may begin with: it names what the network has, and the
/// data, or where they would stand.
std::string settingsText(const ImportRequest& request, const synthesis::ImportedNetwork& network,
                         const study::ImportJob& job, const data::DatasetInfo& info)
{
    const bool classes = data::tellsClasses(info.task);
    const bool oneLogit = info.task == data::TaskKind::Classification;
    const bool hasData = !request.data.empty();
    std::string text = "# An imported network, and no search.\n";
    text += "name: " + config::yamlText(job.config.name) + "\n\ndataset:\n  path: " +
            (hasData ? config::yamlText(fs::absolute(request.data).lexically_normal().string())
                     : std::string("DATA.csv # it came without data: a search would need some")) +
            "\n";
    if (!request.labelColumn.empty()) {
        text += "  label_column: " + config::yamlText(request.labelColumn) + "\n";
    }
    text += "\nsearch:\n  n_trials: 1\n  objectives: [";
    text += std::string(!hasData ? "" : classes ? "accuracy, " : "rmse, ") + "max_resource, clock_cycles]\n";
    if (oneLogit && network.trained.architecture.outputs() == 1) {
        text += "  loss: binary_cross_entropy\n";
    }
    text += "\nhls_config:\n";
    if (!request.board.empty()) {
        text += "  board: " + config::yamlText(request.board) + "\n";
    }
    if (request.clockNs) {
        text += "  clock_ns: " + roundTripText(*request.clockNs) + "\n";
    }
    return text + "  model:\n    precision: " + precisionOf(request, network).toString() + "\n";
}

std::string allProblems(const config::ReadOutcome& outcome)
{
    std::string text;
    for (const config::Diagnostic& diagnostic : outcome.diagnostics) {
        if (diagnostic.severity == config::Severity::Error) {
            text += (text.empty() ? "" : "; ") + diagnostic.message;
        }
    }
    return text;
}

Result<> checkRequest(const ImportRequest& request, const hardware::BoardCatalogue& boards)
{
    if (request.file.empty()) {
        return fail("name the study file to make (--out FILE.snac)");
    }
    if (statusWithin(request.file)) {
        return fail("this file exists already; remove it first, or choose another name (--out)",
                    {.file = request.file});
    }
    if (fs::path(request.file).extension() != ".snac") {
        return fail("study files end with .snac; name it so", {.file = request.file});
    }
    if (!request.board.empty()) {
        SNAC_CHECK(boards.find(request.board));
    }
    return {};
}

/// Board and clock are those that are asked for, else those that the network was exported for, where there is
/// such a board.
ImportRequest withTarget(ImportRequest request, const hardware::BoardCatalogue& boards,
                         synthesis::ImportedNetwork& network)
{
    request.clockNs = request.clockNs ? request.clockNs : network.clockNs;
    if (!request.board.empty() || network.part.empty()) {
        return request;
    }
    const auto named = network.board.empty() ? boards.find(network.part) : boards.find(network.board);
    const auto found = named && named->part == network.part ? named : boards.find(network.part);
    if (found && found->part == network.part) {
        request.board = found->id;
        return request;
    }
    network.notes.push_back("The network was exported for the part " + printableName(network.part) +
                            ", which no board here has; its study has the board of new studies. --board "
                            "chooses another.");
    return request;
}

} // namespace

Result<ImportResult> importNetwork(const ImportRequest& request, const hardware::Environment& environment,
                                   RunControl& control)
{
    SNAC_CHECK(checkRequest(request, environment.boards));
    study::ImportJob job;
    SNAC_TRY(job.network, synthesis::importNetwork(request.network));
    if (request.precision && job.network.integers) {
        return fail(
            "this network has integers of its own, which are kept; leave --precision out here, and ask "
            "for another precision when it is exported",
            {.file = request.network});
    }
    job.source = request.network;
    job.file = request.file;
    job.task = request.task;
    job.classNames = request.classNames;
    job.standardise = request.standardise;
    job.config.name = printableName(request.name.empty() ? job.network.name : request.name);
    SNAC_TRY(const auto info, study::networkInfo(job));
    job.yaml = settingsText(withTarget(request, environment.boards, job.network), job.network, job, info);
    auto outcome = config::readStudy(job.yaml, "settings", environment.boards, config::FileKind::StoredStudy);
    if (!outcome.config) {
        return fail("no settings can be made for this network: " + allProblems(outcome),
                    {.file = request.network});
    }
    job.config = std::move(*outcome.config);
    if (request.data.empty()) {
        job.config.dataset = {};
        job.config.dataset.name = study::noDataName;
    }
    auto made = study::importStudy(job, control, environment);
    if (!made) {
        Error error = made.error();
        error.place.file = error.place.file.empty() ? request.network : error.place.file;
        return std::unexpected(std::move(error));
    }
    return ImportResult{.file = request.file, .name = job.config.name, .study = std::move(*made)};
}

} // namespace snac::jobs
