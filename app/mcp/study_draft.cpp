// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_draft.h"

#include "setting_words.h"

#include "tool.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/study/quantity.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

using config::Field;
using config::FieldType;

using Settings = std::vector<std::pair<std::string, std::string>>; ///< path of a field, YAML

/// What every search begins with, and what the presets make of it.
const Settings& commonSettings()
{
    static const Settings settings = {
        {"search_space.num_layers", "[1, 2, 3]"},
        {"search_space.layer_widths", "[[16, 32, 64, 128], [8, 16, 32, 64], [8, 16, 32]]"},
        {"search_space.activation", "[ReLU, Tanh]"},
        {"search_space.batch_norm", "[false, true]"},
        {"search_space.learning_rate", "{min: 1e-3, max: 1e-2, log: true}"}};
    return settings;
}

const std::map<std::string, Settings>& presetSettings()
{
    const auto preset = [](int trials, int population, int epochs, int folds, int patience) {
        return Settings{{"search.n_trials", std::to_string(trials)},
                        {"search.population", std::to_string(population)},
                        {"search.epochs", std::to_string(epochs)},
                        {"search.n_folds", std::to_string(folds)},
                        {"search.patience", std::to_string(patience)}};
    };
    static const std::map<std::string, Settings> presets = {{"fast", preset(40, 10, 5, 1, 3)},
                                                            {"balanced", preset(120, 20, 15, 3, 4)},
                                                            {"exploratory", preset(500, 40, 15, 3, 4)},
                                                            {"aggressive", preset(1000, 50, 30, 3, 5)}};
    return presets;
}

/// Words that agents were seen to use, beside the keys and their aliases.
const std::map<std::string, std::string>& otherWords()
{
    static const std::map<std::string, std::string> words = {{"trials", "search.n_trials"},
                                                             {"num_trials", "search.n_trials"},
                                                             {"max_trials", "search.n_trials"},
                                                             {"population", "search.population"},
                                                             {"folds", "search.n_folds"},
                                                             {"random_seed", "search.seed"},
                                                             {"target_board", "hls_config.board"},
                                                             {"fpga", "hls_config.board"},
                                                             {"part", "hls_config.board"},
                                                             {"clock_period", "hls_config.clock_ns"},
                                                             {"clock_period_ns", "hls_config.clock_ns"}};
    return words;
}

const std::map<std::string, std::string>& dataWords()
{
    static const std::map<std::string, std::string> words = {{"dataset_name", "dataset.name"},
                                                             {"dataset_path", "dataset.path"},
                                                             {"file", "dataset.path"},
                                                             {"labels", "dataset.labels_path"},
                                                             {"target_column", "dataset.label_column"},
                                                             {"label", "dataset.label_column"},
                                                             {"target", "dataset.label_column"}};
    return words;
}

constexpr std::string_view sections[] = {"search", "search_space", "hls_config", "hls_config.model",
                                         "output"};

const Field* constraintField(const std::string& key)
{
    if (const auto word = otherWords().find(key); word != otherWords().end()) {
        return config::findField(word->second);
    }
    for (const std::string_view section : sections) {
        if (const Field* const field = fieldOf(section, key)) {
            return field;
        }
    }
    return fieldOf("", key);
}

/// What is written, in the order in which it goes into the text; a later one replaces an earlier one.
class Written
{
public:
    void set(const std::string& path, std::string yaml)
    {
        const auto there = std::ranges::find(m_settings, path, &Settings::value_type::first);
        if (there != m_settings.end()) {
            there->second = std::move(yaml);
        } else {
            m_settings.emplace_back(path, std::move(yaml));
        }
    }
    void set(const Settings& settings)
    {
        for (const auto& [path, yaml] : settings) {
            set(path, yaml);
        }
    }
    void budget(const std::string& quantity, const QJsonValue& limit)
    {
        m_budgets.insert(qt(quantity), limit);
    }
    /// "config:\n" ... as the text of a file.
    [[nodiscard]] Result<std::string> text()
    {
        if (!m_budgets.isEmpty()) {
            set("search.constraints", yamlOf(m_budgets));
        }
        std::string text;
        for (const auto& [path, yaml] : m_settings) {
            SNAC_TRY(const auto edit, config::setValue(text, path, yaml));
            text = config::apply(text, edit);
        }
        return text;
    }

private:
    Settings m_settings;
    QJsonObject m_budgets;
};

Result<> readConstraints(const QJsonObject& given, std::string_view section, Written& written)
{
    for (auto it = given.begin(); it != given.end(); ++it) {
        const std::string key = it.key().toStdString();
        const QJsonValue value = it.value();
        const bool isBudgets = key == "constraints" || key == "budgets";
        if (value.isNull() || (section.empty() && (key == "preset" || key == "search_preset"))) {
            continue;
        }
        if (isBudgets && value.isObject()) {
            const QJsonObject budgets = value.toObject();
            for (auto each = budgets.begin(); each != budgets.end(); ++each) {
                written.budget(each.key().toStdString(), each.value());
            }
            continue;
        }
        if (section.empty() && value.isObject() &&
            std::ranges::find(sections, std::string_view(key)) != std::end(sections)) {
            SNAC_CHECK(readConstraints(value.toObject(), key, written));
            continue;
        }
        if (section == "hls_config" && key == "model" && value.isObject()) {
            SNAC_CHECK(readConstraints(value.toObject(), "hls_config.model", written));
            continue;
        }
        const Field* const field = section.empty() ? constraintField(key) : fieldOf(section, key);
        if (field != nullptr) {
            written.set(std::string(field->path), yamlOf(value));
        } else if (section.empty() && study::quantityFromName(key) && value.isDouble()) {
            written.budget(key, value);
        } else {
            return fail(unknownSetting(key, section.empty() ? "constraints" : section,
                                       namesIn(constraintProperties())));
        }
    }
    return {};
}

/// A file that an agent names from the root, as the text names it: from its own folder.
Result<std::string> dataFile(const QJsonValue& value, const DraftRequest& request, const RootFolder& root)
{
    SNAC_TRY(const auto name, root.data(value.toString().toStdString()));
    const std::string folder = fs::path(request.file).parent_path().string();
    return folder.empty() ? name : fs::path(name).lexically_relative(folder).string();
}

Result<> setData(const std::string& path, const QJsonValue& value, const DraftRequest& request,
                 const RootFolder& root, Written& written)
{
    const Field* const field = config::findField(path);
    if (field != nullptr && field->type == FieldType::Path) {
        SNAC_TRY(const auto name, dataFile(value, request, root));
        written.set(path, config::yamlText(name));
    } else {
        written.set(path, yamlOf(value));
    }
    return {};
}

bool isDataName(const QString& text)
{
    const auto& names = config::findField("dataset.name")->choices;
    return std::ranges::find(names, std::string_view(text.toStdString())) != names.end();
}

Result<> readDataset(const DraftRequest& request, const RootFolder& root, Written& written)
{
    if (request.dataset.isString()) {
        return setData(isDataName(request.dataset.toString()) ? "dataset.name" : "dataset.path",
                       request.dataset, request, root, written);
    }
    const QJsonObject given = request.dataset.toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        const std::string key = it.key().toStdString();
        const auto word = dataWords().find(key);
        const Field* const field =
            word != dataWords().end() ? config::findField(word->second) : fieldOf("dataset", key);
        if (field == nullptr) {
            return fail(unknownSetting(key, "dataset_spec", namesIn(datasetProperties())));
        }
        if (!it.value().isNull()) {
            SNAC_CHECK(setData(std::string(field->path), it.value(), request, root, written));
        }
    }
    return {};
}

QJsonObject fieldSchema(const Field& field)
{
    QJsonObject schema{{"description", qt(field.help)}};
    switch (field.type) {
    case FieldType::Integer:
        schema.insert("type", "integer");
        break;
    case FieldType::Real:
        schema.insert("type", "number");
        break;
    case FieldType::Boolean:
        schema.insert("type", "boolean");
        break;
    case FieldType::Choice: {
        QJsonArray choices;
        for (const std::string_view choice : field.choices) {
            choices.append(qt(choice));
        }
        schema.insert("enum", choices);
        break;
    }
    default:
        break; // several forms, which the reader explains
    }
    if (std::isfinite(field.minimum) && schema.contains("type")) {
        schema.insert("minimum", field.minimum);
    }
    if (std::isfinite(field.maximum) && schema.contains("type")) {
        schema.insert("maximum", field.maximum);
    }
    if (!field.unit.empty()) {
        schema.insert("x-unit", qt(field.unit));
    }
    return schema;
}

QJsonObject propertiesOf(std::string_view section)
{
    QJsonObject properties;
    for (const Field& field : config::fieldTable()) {
        const bool inSection = field.path.substr(0, field.path.rfind('.')) == section;
        if (inSection && field.used && field.inForm) {
            properties.insert(qt(lastPart(field.path)), fieldSchema(field));
        }
    }
    return properties;
}

} // namespace

const std::vector<std::string>& searchPresets()
{
    static const std::vector<std::string> names = {"fast", "balanced", "exploratory", "aggressive"};
    return names;
}

const std::vector<std::string>& localSearchBudgets()
{
    static const std::vector<std::string> names = {"light", "balanced", "heavy"};
    return names;
}

std::string yamlOf(const QJsonValue& value)
{
    if (value.isString()) {
        return config::yamlText(value.toString().toStdString());
    }
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2).toStdString();
}

QJsonObject datasetProperties()
{
    return propertiesOf("dataset");
}

QJsonObject constraintProperties()
{
    QJsonObject properties;
    for (const std::string_view section : {"hls_config.model", "hls_config", "search_space", "search"}) {
        const QJsonObject some = propertiesOf(section);
        for (auto it = some.begin(); it != some.end(); ++it) {
            properties.insert(it.key(), it.value());
        }
    }
    QJsonArray presets;
    for (const std::string& name : searchPresets()) {
        presets.append(qt(name));
    }
    properties.insert("preset",
                      QJsonObject{{"enum", presets}, {"description", "How much work the search is."}});
    for (const study::QuantityInfo& quantity : study::quantities()) {
        properties.insert(
            qt(quantity.key),
            QJsonObject{{"type", "number"},
                        {"description", qt("Budget. " + std::string(quantity.help))},
                        {"x-unit", qt(quantity.displayScale == 1.0 ? quantity.unit : "fraction")}});
    }
    return properties;
}

QJsonObject localSearchProperties()
{
    QJsonObject properties = propertiesOf("local_search");
    for (const char* key : {"precision_pairs", "pruning_iterations", "pruning_rate"}) { // SNAC-Pack's
        if (const Field* const field = fieldOf("local_search", key)) {
            properties.insert(QLatin1String(key), fieldSchema(*field));
        }
    }
    return properties;
}

Result<Draft> draftStudy(const DraftRequest& request, const RootFolder& root,
                         const hardware::BoardCatalogue& boards)
{
    Written written;
    SNAC_CHECK(readDataset(request, root, written));
    const std::string preset = request.constraints.value("preset")
                                   .toString(request.constraints.value("search_preset").toString("balanced"))
                                   .toStdString();
    const auto settings = presetSettings().find(preset);
    if (settings == presetSettings().end()) {
        return fail("preset: one of " + joinNames(searchPresets()) + ", not " + printableName(preset));
    }
    written.set(settings->second);
    written.set(commonSettings());
    SNAC_CHECK(readConstraints(request.constraints, "", written));
    SNAC_TRY(auto text, written.text());
    const config::ReadOutcome read = config::readStudy(text, request.file, boards);
    if (!read.config) {
        return fail(findingsText(read.diagnostics));
    }
    Draft draft{.text = std::move(text), .notes = {}};
    for (const config::Diagnostic& finding : read.diagnostics) {
        draft.notes.push_back(finding.message);
    }
    return draft;
}

} // namespace snac::mcp
