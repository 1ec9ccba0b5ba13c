// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_search.h"

#include "local_search_table.h"
#include "study_builder.h"
#include "text_check.h"

#include <algorithm>
#include <iterator>

namespace snac::config {

namespace {

constexpr std::string_view section = "local_search";

/// Reads the settings as a study file with this section alone.
LocalSearchOutcome readSection(const std::vector<WrittenSetting>& written)
{
    std::string text = std::string(section) + ":\n";
    for (const WrittenSetting& setting : written) {
        text += "  " + setting.path.substr(section.size() + 1) + ": " + setting.yaml + "\n";
    }
    LocalSearchOutcome outcome;
    const SourceText source(text, "");
    outcome.diagnostics = checkText(source);
    if (!outcome.diagnostics.empty()) {
        return outcome;
    }
    const YamlTree tree = parseYaml(source);
    outcome.diagnostics = tree.problems;
    const Settings settings = readSettings(source, tree, fieldTable(), "", outcome.diagnostics);
    std::vector<Diagnostic> unused;
    const hardware::BoardCatalogue none;
    auto options =
        StudyBuilder(source, settings, none, study::Words::Now, outcome.diagnostics, unused, unused)
            .buildLocalSearch();
    std::erase_if(outcome.diagnostics,
                  [](const Diagnostic& each) { return each.severity != Severity::Error; });
    if (outcome.diagnostics.empty()) {
        outcome.options = std::move(options);
    }
    return outcome;
}

const Keeper* keeperOf(std::string_view path)
{
    const auto& table = localSearchTable();
    const auto found =
        std::ranges::find(table, path, [](const LocalSearchRow& row) { return row.field.path; });
    return found == table.end() ? nullptr : &found->keeper;
}

/// How much a preset does, whatever it compresses.
struct Work
{
    std::string precisions;
    std::string schedule;
    std::string epochs; ///< before the first pruning and after each
    std::string steps;  ///< at least
};

/// One that says how much is done: every weight has the bits of its precision.
LocalSearchPreset workPreset(std::string_view name, std::string_view help, const Work& work)
{
    return {name,
            help,
            {{"local_search.precisions", work.precisions},
             {"local_search.ranges", "auto"},
             {"local_search.granularity", "uniform"},
             {"local_search.bit_cost", "0"},
             {"local_search.schedule", work.schedule},
             {"local_search.qat_epochs", work.epochs},
             {"local_search.pruning_epochs", work.epochs},
             {"local_search.min_steps", work.steps}}};
}

} // namespace

const std::vector<LocalSearchPreset>& localSearchPresets()
{
    // The cost of a bit with which, on five data sets, mixed precision loses nothing against uniform one.
    static const std::vector<LocalSearchPreset> presets = {
        {"uniform + pruned",
         "Every weight of a branch has the bits of its precision.",
         {{"local_search.precisions", "[(8,3), (6,2), (4,1)]"},
          {"local_search.ranges", "auto"},
          {"local_search.granularity", "uniform"},
          {"local_search.bit_cost", "0"},
          {"local_search.schedule", "classic"}}},
        {"mixed + pruned",
         "Each weight learns how many bits it is worth, and pruning goes on from there: the smallest "
         "networks for an accuracy.",
         {{"local_search.precisions", "[(8,3), (6,2)]"},
          {"local_search.ranges", "auto"},
          {"local_search.granularity", "weight"},
          {"local_search.bit_cost", "1e-6"},
          {"local_search.schedule", "30, 50, 70, 85"}}},
        workPreset(
            "light",
            "A first look: 8 and 6 bits, two prunings, 5 epochs or 500 steps each; about a fifth of the "
            "work of balanced.",
            {"[(8,3), (6,2)]", "50, 75", "5", "500"}),
        workPreset(
            "balanced",
            "What a study does that says nothing: 8, 6 and 4 bits, four prunings to 95 %, 10 epochs or "
            "1,000 steps each.",
            {"[(8,3), (6,2), (4,1)]", "classic", "10", "1000"}),
        workPreset("heavy",
                   "For the last figures: 8, 6, 5 and 4 bits, ten prunings that keep 80 % each, 30 epochs or "
                   "3,000 steps each; about nine times the work of balanced.",
                   {"[(8,3), (6,2), (5,2), (4,1)]", "kept 0.8 x 10", "30", "3000"})};
    return presets;
}

Result<const LocalSearchPreset*> localSearchPreset(std::string_view name)
{
    std::string known;
    for (const LocalSearchPreset& preset : localSearchPresets()) {
        if (preset.name == name || preset.name.substr(0, preset.name.find(' ')) == name) {
            return &preset;
        }
        known += (known.empty() ? "" : ", ") + std::string(preset.name.substr(0, preset.name.find(' ')));
    }
    return fail("\"" + std::string(name) + "\" is no preset of the local search; there are " + known);
}

const LocalSearchPreset* presetOf(const compression::CompressionOptions& options)
{
    const LocalSearchPreset* most = nullptr; // of those that fit, the one that says most
    for (const LocalSearchPreset& preset : localSearchPresets()) {
        const LocalSearchOutcome applied = withLocalSearch(options, preset.settings);
        if (applied.options && (most == nullptr || most->settings.size() < preset.settings.size()) &&
            std::ranges::all_of(preset.settings, [&](const WrittenSetting& setting) {
                return localSearchValue(setting.path, *applied.options) ==
                       localSearchValue(setting.path, options);
            })) {
            most = &preset;
        }
    }
    return most;
}

std::vector<const Field*> localSearchFields()
{
    std::vector<const Field*> fields;
    for (const LocalSearchRow& row : localSearchTable()) {
        if (row.field.inForm) {
            fields.push_back(&row.field);
        }
    }
    return fields;
}

std::string localSearchValue(std::string_view path, const compression::CompressionOptions& options)
{
    const Keeper* keeper = keeperOf(path);
    return keeper != nullptr && keeper->write ? keeper->write(options) : std::string();
}

LocalSearchOutcome withLocalSearch(const compression::CompressionOptions& base,
                                   const std::vector<WrittenSetting>& written)
{
    LocalSearchOutcome outcome;
    for (const WrittenSetting& setting : written) { // one by one: each problem belongs to its setting
        for (Diagnostic& problem : readSection({setting}).diagnostics) {
            problem.path = setting.path;
            outcome.diagnostics.push_back(std::move(problem));
        }
    }
    if (!outcome.diagnostics.empty()) {
        return outcome;
    }
    compression::CompressionOptions options = base;
    if (!written.empty()) {
        const LocalSearchOutcome all = readSection(written);
        if (!all.options) {
            return all;
        }
        for (const WrittenSetting& setting : written) {
            if (const Keeper* keeper = keeperOf(setting.path); keeper != nullptr && keeper->take) {
                keeper->take(options, *all.options);
            }
        }
    }
    if (const Result<> sound = compression::check(options); !sound) {
        outcome.diagnostics.push_back({Severity::Error, sound.error().message, {}, 1, ""});
        return outcome;
    }
    outcome.options = std::move(options);
    return outcome;
}

} // namespace snac::config
