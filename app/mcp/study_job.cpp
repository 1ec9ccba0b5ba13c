// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_words.h"
#include "study_draft.h"

#include "snac/base/nearest_name.h"
#include "snac/base/printable.h"
#include "snac/config/file_look.h"
#include "snac/config/local_search.h"
#include "snac/config/study_file.h"
#include "snac/data/known_sets.h"
#include "snac/jobs/open_study.h"

#include <QJsonArray>
#include <QStringList>

#include <filesystem>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

/// A network to compare with, and all that is read with it: the other file of a bundle, the log of a study.
Result<std::string> baselineBelow(const std::string& path, const RootFolder& root)
{
    SNAC_TRY(const auto inside, RootFolder::nameInside(path));
    SNAC_TRY(auto name, root.data(inside));
    const fs::path file(name);
    if (file.filename() == "network.json") {
        SNAC_CHECK(root.checkArrays(name));
    }
    if (file.extension() == ".snac") {
        SNAC_CHECK(root.checkCompanions(jobs::ownFiles(name)));
    }
    return name;
}

config::Seen seenBelow(const RootFolder& root, const std::string& path)
{
    const Result<std::string> name = RootFolder::nameInside(path);
    if (!name) {
        return config::Seen::NotLooked;
    }
    if (root.folder(*name)) {
        return config::Seen::Folder;
    }
    const Result<std::string> file = root.file(*name);
    return file                                       ? config::Seen::File
           : file.error().kind == ErrorKind::NotFound ? config::Seen::Nothing
                                                      : config::Seen::NotLooked;
}

} // namespace

config::ReadOutcome readBelow(const std::string& text, const std::string& file, const RootFolder& root,
                              const hardware::BoardCatalogue& boards)
{
    return config::readStudyWithin(text, file, boards,
                                   [&root](const std::string& path) { return seenBelow(root, path); });
}

Result<study::StudyJob> jobInRoot(const std::string& text, const std::string& file, const std::string& output,
                                  const RootFolder& root, const hardware::BoardCatalogue& boards)
{
    config::ReadOutcome read = readBelow(text, file, root, boards);
    if (!read.config) {
        return fail(findingsText(read.diagnostics));
    }
    if (!read.cannotRun.empty()) {
        return fail(read.cannotRun.front().message, read.cannotRun.front().place);
    }
    SNAC_TRY(auto job, config::jobOf(std::move(read), text, file));
    data::DatasetOptions& data = job.config.dataset;
    const data::KnownSet* set = data::findKnownSet(data.name);
    const bool isFolder = set != nullptr && set->read != nullptr && !data.simulate;
    if (isFolder && data.path.empty()) {
        return fail("the files of the data set '" + data.name +
                        "' are not below the folder that is served; put them there and name their folder in "
                        "dataset.data_dir, or a file in dataset.path, or draw " +
                        std::string(set->standIn) + " with dataset.simulate: true",
                    {.file = printableName(file)});
    }
    for (std::string* const path : {&data.path, &data.labelsPath, &data.testPath}) {
        if (!path->empty()) {
            SNAC_TRY(const auto name, RootFolder::nameInside(*path));
            SNAC_TRY(*path, path == &data.labelsPath ? root.file(name) : root.data(name));
        }
    }
    if (std::string& baseline = job.config.baselineNetwork; !baseline.empty()) {
        SNAC_TRY(baseline, baselineBelow(baseline, root));
    }
    SNAC_TRY(job.file, RootFolder::nameInside(output.empty() ? job.file : output));
    const std::string folder = fs::path(job.file).parent_path().string();
    if (const auto there = folder.empty() ? Result<std::string>(folder) : root.folder(folder);
        !there && there.error().kind != ErrorKind::NotFound) { // what is not there is made
        return std::unexpected(there.error());
    }
    if (!job.file.ends_with(".snac")) {
        return fail("a study file ends with .snac", {.file = printableName(job.file)});
    }
    return job;
}

namespace {

/// SNAC-Pack's keys count bits and prunings in their own way, which the reader of study files knows: it takes
/// them out of the settings and puts what they mean into the options.
Result<compression::CompressionOptions> withSnacPack(compression::CompressionOptions options,
                                                     std::vector<config::WrittenSetting>& settings,
                                                     const hardware::BoardCatalogue& boards)
{
    std::string text = "local_search:\n";
    bool pairs = false;
    bool pruning = false;
    const auto isSnacPacks = [&](const config::WrittenSetting& setting) {
        const std::string key = lastPart(setting.path);
        const bool isPairs = key == "precision_pairs";
        const bool isPruning = key == "pruning_iterations" || key == "pruning_rate";
        if (isPairs || isPruning) {
            text += "  " + key + ": " + setting.yaml + "\n";
        }
        pairs = pairs || isPairs;
        pruning = pruning || isPruning;
        return isPairs || isPruning;
    };
    std::erase_if(settings, isSnacPacks);
    if (!pairs && !pruning) {
        return options;
    }
    const config::ReadOutcome read = config::readStudy(text, "", boards);
    if (!read.config) {
        return fail(findingsText(read.diagnostics));
    }
    options.precisions = pairs ? read.config->compression.precisions : options.precisions;
    options.schedule = pruning ? read.config->compression.schedule : options.schedule;
    options.after = pruning ? read.config->compression.after : options.after;
    return options;
}

} // namespace

namespace {

/// The terminal's --preset: the same names, the same settings.
Result<compression::CompressionOptions> withPreset(const compression::CompressionOptions& study,
                                                   const std::string& name)
{
    if (name.empty()) {
        return study;
    }
    SNAC_TRY(const auto* const preset, config::localSearchPreset(name));
    config::LocalSearchOutcome outcome = config::withLocalSearch(study, preset->settings);
    return outcome.options ? Result<compression::CompressionOptions>(std::move(*outcome.options))
                           : fail(findingsText(outcome.diagnostics));
}

/// A list of numbers where the file has it as text: a schedule of [50, 75] is "50, 75".
QJsonValue asField(const config::Field& field, const QJsonValue& value)
{
    if (field.type != config::FieldType::Text || !value.isArray()) {
        return value;
    }
    QStringList numbers;
    for (const QJsonValue one : value.toArray()) {
        if (!one.isDouble()) {
            return value; // and the reader says what it may be
        }
        numbers << QString::number(one.toDouble(), 'g', 17);
    }
    return numbers.join(QStringLiteral(", "));
}

} // namespace

Result<compression::CompressionOptions> localSearchOf(const compression::CompressionOptions& study,
                                                      const QJsonObject& written, const std::string& budget,
                                                      const hardware::BoardCatalogue& boards)
{
    if (!written.isEmpty() && !budget.empty()) {
        return fail("give local_search_config or budget, not both; preset in local_search_config is the "
                    "same, and other "
                    "settings count over it");
    }
    const QJsonValue named = written.value("preset");
    if (!named.isUndefined() && !named.isString()) {
        return fail("local_search_config: preset: one name, of " + joinNames(localSearchBudgets()));
    }
    SNAC_TRY(const auto preset,
             withPreset(study, named.isString() ? named.toString().toStdString() : budget));
    std::vector<config::WrittenSetting> settings;
    NamedOnce once;
    for (auto it = written.begin(); it != written.end(); ++it) {
        const std::string key = it.key().toStdString();
        if (key == "preset") {
            continue;
        }
        const config::Field* const field =
            fieldOf("local_search", key == "epochs"              ? "pruning_epochs"
                                    : key == "precision_options" ? "precision_pairs"
                                                                 : key);
        if (field == nullptr) {
            return fail(unknownSetting(key, "local_search_config", namesIn(localSearchProperties())));
        }
        SNAC_CHECK(once.add("local_search_config", std::string(field->path), key));
        settings.push_back({std::string(field->path), yamlOf(asField(*field, it.value()))});
    }
    SNAC_TRY(const auto base, withSnacPack(preset, settings, boards));
    config::LocalSearchOutcome outcome = config::withLocalSearch(base, settings);
    if (!outcome.options) {
        return fail(findingsText(outcome.diagnostics));
    }
    return std::move(*outcome.options);
}

} // namespace snac::mcp
