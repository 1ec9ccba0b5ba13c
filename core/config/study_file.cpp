// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_file.h"

#include "described_data.h"
#include "file_look.h"
#include "search_checks.h"
#include "settings.h"
#include "study_builder.h"
#include "text_check.h"

#include "snac/base/reading_bounds.h"
#include "snac/data/known_sets.h"
#include "snac/data/source_kind.h"

#include <algorithm>
#include <functional>
#include <set>

namespace snac::config {

namespace {

/// Keys of stages that are not built: kept, listed, never dropped.
void listUnused(const SourceText& source, const Settings& settings, std::vector<Diagnostic>& notUsedYet)
{
    for (const Field& field : fieldTable()) {
        if (!field.used && settings.mentions(field.path)) {
            const Span key = settings.keySpan(field.path);
            const std::string name(field.path.substr(field.path.rfind('.') + 1));
            notUsedYet.push_back(source.finding(Severity::Note, name + ": checked and kept, but not used yet",
                                                key.begin, key.end, std::string(field.path)));
        }
    }
}

void sortByPlace(std::vector<Diagnostic>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
}

/// A setting that means nothing for the kind of data it stands beside.
void checkSource(const SourceText& source, const Settings& settings, const data::DatasetOptions& options,
                 std::vector<Diagnostic>& findings)
{
    const auto kind = data::isSimulated(options) ? std::optional(data::SourceKind::Simulated)
                                                 : data::kindByName(options.path);
    const auto misfit = kind ? data::findMisfit(options, *kind) : std::nullopt;
    if (misfit) {
        const std::string path = "dataset." + std::string(misfit->field);
        const Span key = settings.keySpan(path);
        findings.push_back(source.finding(Severity::Error, misfit->message, key.begin, key.end, path));
    }
}

/// A board file: its keys and numbers here, the rest by the hardware room's own parser.
void readBoard(const SourceText& source, const YamlTree& tree, ReadOutcome& outcome)
{
    const Settings settings = readSettings(source, tree, boardFieldTable(), "", outcome.diagnostics);
    for (const hardware::BoardKey& key : hardware::boardKeys()) {
        if (key.required && !settings.mentions(key.name)) {
            const std::string name(key.name);
            outcome.diagnostics.push_back(source.finding(
                Severity::Error, "\"" + name + "\" is missing (" + std::string(key.help) + ")", 0, 1, name));
        }
    }
    if (hasErrors(outcome.diagnostics)) { // the parser stops at the first problem; the id shows in the form
        const Settings::Entry* id = settings.find("id");
        const std::string* text = id != nullptr ? std::get_if<std::string>(&id->content) : nullptr;
        if (const std::string problem = text ? hardware::boardIdProblem(*text) : ""; !problem.empty()) {
            outcome.diagnostics.push_back(
                source.finding(Severity::Error, problem, id->value.begin, id->value.end, "id"));
        }
    } else {
        const auto board = hardware::parseBoard(std::string(source.text()), source.file());
        if (!board) {
            outcome.diagnostics.push_back(
                {Severity::Error, board.error().message, board.error().place, 1, ""});
        } else {
            outcome.config = study::StudyConfig();
            outcome.config->name = board->id;
        }
    }
}

ReadOutcome readText(std::string_view text, const std::string& file, const hardware::BoardCatalogue& boards,
                     FileKind kind, study::Words words, const FileLook& look)
{
    ReadOutcome outcome;
    const SourceText source(text, file);
    outcome.diagnostics = checkText(source);
    if (!outcome.diagnostics.empty()) {
        return outcome;
    }
    const YamlTree tree = parseYaml(source);
    outcome.diagnostics = tree.problems;
    if (kind == FileKind::Board) {
        readBoard(source, tree, outcome);
        sortByPlace(outcome.diagnostics);
        return outcome;
    }
    const std::string prefix = kind == FileKind::SearchSpace ? "search_space." : "";
    const Settings settings = readSettings(source, tree, fieldTable(), prefix, outcome.diagnostics);
    if (settings.entries().empty() && !hasErrors(outcome.diagnostics)) {
        outcome.diagnostics.push_back(source.finding(
            Severity::Error, "the file sets nothing; a study needs at least a section such as \"search:\"", 0,
            1));
    }
    listUnused(source, settings, outcome.notUsedYet);
    // Cross-checks need every value: with one missing they would only repeat its problem in other words.
    outcome.described = describedData(settings);
    const bool complete = !hasErrors(outcome.diagnostics);
    std::vector<Diagnostic> findings;
    study::StudyConfig config =
        StudyBuilder(source, settings, boards, words, findings, outcome.notUsedYet, outcome.cannotRun, look)
            .build();
    if (config.space.window) {
        outcome.described.inputs = windowInputs(config);
    }
    if (kind != FileKind::StoredStudy) {
        checkSource(source, settings, config.dataset, findings);
    }
    if (complete && !hasErrors(findings)) {
        checkTogether(source, settings, config, kind == FileKind::StoredStudy, look, findings);
    }
    outcome.diagnostics.insert(outcome.diagnostics.end(), findings.begin(), findings.end());
    if (!hasErrors(outcome.diagnostics)) {
        outcome.config = std::move(config);
    }
    sortByPlace(outcome.diagnostics);
    sortByPlace(outcome.notUsedYet);
    sortByPlace(outcome.cannotRun);
    return outcome;
}

Seen lookNowhere(const std::string& /*file*/)
{
    return Seen::NotLooked;
}

} // namespace

Seen lookAnywhere(const std::string& file)
{
    const PathKind kind = kindOfPath(file);
    return kind == PathKind::Folder ? Seen::Folder : kind == PathKind::Nothing ? Seen::Nothing : Seen::File;
}

ReadOutcome readStudy(std::string_view text, const std::string& file, const hardware::BoardCatalogue& boards,
                      FileKind kind, study::Words words)
{
    // What a stored study was made from need not be there any more, and was found when it was made.
    const FileLook look = kind == FileKind::StoredStudy ? FileLook(lookNowhere) : FileLook(lookAnywhere);
    return readText(text, file, boards, kind, words, look);
}

ReadOutcome readStudyWithin(std::string_view text, const std::string& file,
                            const hardware::BoardCatalogue& boards, const FileLook& look)
{
    return readText(text, file, boards, FileKind::Study, study::Words::Now, look);
}

std::string inTodaysWords(std::string text, study::Words words)
{
    if (words == study::Words::Now) {
        return text;
    }
    const SourceText source(text, "");
    if (!checkText(source).empty()) {
        return text;
    }
    std::vector<Diagnostic> ignored;
    const Settings settings = readSettings(source, parseYaml(source), fieldTable(), "", ignored);
    std::vector<std::pair<Span, std::string>> names;
    for (const ObjectiveItem& item : settings.maybe<std::vector<ObjectiveItem>>("search.objectives")
                                         .value_or(std::vector<ObjectiveItem>())) {
        names.emplace_back(item.span, item.name);
    }
    for (const char* path : {"search.constraints", "search.reference_point"}) {
        for (const NamedNumber& number :
             settings.maybe<std::vector<NamedNumber>>(path).value_or(std::vector<NamedNumber>())) {
            names.emplace_back(number.span, number.name);
        }
    }
    std::ranges::sort(names, std::ranges::greater{}, [](const auto& name) { return name.first.begin; });
    for (const auto& [span, name] : names) {
        const auto meant = study::quantityFromName(name, words);
        const std::size_t at = text.find(name, span.begin);
        if (meant && meant != study::quantityFromName(name) && at < span.end) {
            text.replace(at, name.size(), study::info(*meant).key);
        }
    }
    return text;
}

std::string apply(std::string_view text, const TextEdit& edit)
{
    const std::size_t begin = std::min(edit.begin, text.size());
    const std::size_t end = std::clamp(edit.end, begin, text.size());
    return std::string(text.substr(0, begin)) + edit.replacement + std::string(text.substr(end));
}

} // namespace snac::config
