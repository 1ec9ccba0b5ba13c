// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_search_options.h"

#include "snac/config/local_search.h"
#include "snac/config/study_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace snac::cli {

namespace {

using config::Field;
using config::FieldType;

/// Spellings that a terminal wants beside the key: shorter ones, and what the opposite of a flag is called.
struct Spelling
{
    std::string_view key;
    std::string_view shorter;
    std::string_view opposite;
};
constexpr Spelling spellings[] = {{"pruning_epochs", "--epochs", ""}, {"rewind", "", "--fine-tune"}};

std::string keyOf(const Field& field)
{
    return std::string(field.path.substr(field.path.find('.') + 1));
}

Spelling spellingOf(const Field& field)
{
    const auto found = std::ranges::find(spellings, keyOf(field), &Spelling::key);
    return found == std::end(spellings) ? Spelling() : *found;
}

/// "--qat-epochs"
std::string longName(const Field& field)
{
    std::string name = "--" + keyOf(field);
    std::ranges::replace(name, '_', '-');
    return name;
}

/// As messages call it: the shorter spelling where there is one.
std::string shownName(const Field& field)
{
    const Spelling spelling = spellingOf(field);
    return spelling.shorter.empty() ? longName(field) : std::string(spelling.shorter);
}

bool isList(const Field& field)
{
    return field.type == FieldType::ChoiceList || field.type == FieldType::PrecisionPairs ||
           field.type == FieldType::SizeList;
}

std::string listText(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + config::yamlText(word);
    }
    return "[" + text + "]";
}

/// A precision may say its casts ("ap_fixed<8,3,AP_TRN,AP_WRAP>"), which a file does not.
Result<std::vector<FixedFormat>> precisionsFrom(const Field& field, const std::vector<std::string>& words)
{
    std::vector<FixedFormat> precisions;
    for (const std::string& word : words) {
        const Result<FixedFormat> precision = compression::parsePrecision(word);
        if (!precision) {
            return fail(shownName(field) + " " + word + ": " + precision.error().message);
        }
        precisions.push_back(*precision);
    }
    return precisions;
}

} // namespace

void LocalSearchOptions::addFlag(CLI::App& command, const Field& field)
{
    const std::string path(field.path);
    const std::string_view opposite = spellingOf(field).opposite;
    const std::string no = opposite.empty() ? "--no-" + longName(field).substr(2) : std::string(opposite);
    CLI::Option* yes = command.add_flag(longName(field), m_yes[path], std::string(field.help));
    command.add_flag(no, m_no[path], "Without " + longName(field))->excludes(yes);
}

void LocalSearchOptions::addTo(CLI::App& command)
{
    std::string presets = "Settings under a name; what else is given counts over them.";
    for (const config::LocalSearchPreset& preset : config::localSearchPresets()) {
        presets +=
            " " + std::string(preset.name.substr(0, preset.name.find(' '))) + ": " + std::string(preset.help);
    }
    command.add_option("--preset", m_preset, presets);
    for (const Field* field : config::localSearchFields()) {
        const std::string path(field->path);
        const std::string help(field->help);
        const std::string shorter(spellingOf(*field).shorter);
        const std::string names = longName(*field) + (shorter.empty() ? "" : "," + shorter);
        if (field->type == FieldType::Boolean) {
            addFlag(command, *field);
        } else if (isList(*field)) {
            command.add_option(names, m_words[path], help);
        } else {
            command.add_option(names, m_values[path], help);
        }
    }
}

Result<compression::CompressionOptions>
LocalSearchOptions::over(const compression::CompressionOptions& study) const
{
    compression::CompressionOptions base = study;
    if (!m_preset.empty()) {
        const auto preset = config::localSearchPreset(m_preset);
        if (!preset) {
            return fail("--preset: " + preset.error().message);
        }
        base = config::withLocalSearch(base, (*preset)->settings).options.value_or(base);
    }
    std::vector<config::WrittenSetting> written;
    std::map<std::string, std::string> names;
    for (const Field* field : config::localSearchFields()) {
        const std::string path(field->path);
        names[path] = shownName(*field);
        if (field->type == FieldType::Boolean) {
            if (m_yes.at(path) || m_no.at(path)) {
                written.push_back({path, m_yes.at(path) ? "true" : "false"});
            }
        } else if (!isList(*field)) {
            if (const std::string& value = m_values.at(path); !value.empty()) {
                written.push_back({path, config::yamlText(value)});
            }
        } else if (const auto& words = m_words.at(path); !words.empty()) {
            if (field->type == FieldType::PrecisionPairs) {
                auto precisions = precisionsFrom(*field, words);
                if (!precisions) {
                    return std::unexpected(precisions.error());
                }
                base.precisions = std::move(*precisions);
            } else if (field->type == FieldType::SizeList) {
                std::string all;
                std::ranges::for_each(words, [&](const std::string& word) { all += word + " "; });
                written.push_back({path, config::yamlText(all)});
            } else {
                written.push_back({path, listText(words)});
            }
        }
    }
    config::LocalSearchOutcome outcome = config::withLocalSearch(base, written);
    if (!outcome.options) {
        const config::Diagnostic& first = outcome.diagnostics.front();
        if (first.path.empty()) {
            return fail(first.message);
        }
        // A file speaks of its key, the command line of its option.
        const std::string key = first.path.substr(first.path.find('.') + 1) + ": ";
        const std::size_t begin = first.message.starts_with(key) ? key.size() : 0;
        return fail(names[first.path] + ": " + first.message.substr(begin));
    }
    return std::move(*outcome.options);
}

} // namespace snac::cli
