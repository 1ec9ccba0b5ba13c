// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_draft.h"

#include "setting_words.h"

#include "tool.h"

#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/config/local_search.h"
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

/// Words that agents were seen to use, beside the keys and their aliases.
const std::map<std::string, std::string>& otherWords()
{
    static const std::map<std::string, std::string> words = {{"trials", "search.n_trials"},
                                                             {"num_trials", "search.n_trials"},
                                                             {"max_trials", "search.n_trials"},
                                                             {"population", "search.population"},
                                                             {"time_limit_minutes", "search.max_minutes"},
                                                             {"timeout_minutes", "search.max_minutes"},
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

/// What an agent asks for, each once. `where`: the argument; `key`: how the agent named it.
class Written
{
public:
    explicit Written(const char* where)
        : m_where(where)
    {
    }
    Result<> set(const std::string& path, std::string yaml, const std::string& key)
    {
        SNAC_CHECK(m_named.add(m_where, path, key));
        m_settings.emplace_back(path, std::move(yaml));
        return {};
    }
    Result<> budget(const std::string& quantity, const QJsonValue& limit, const std::string& key)
    {
        if (!limit.isDouble()) {
            return fail("constraints: the budget " + printableName(quantity) + " must be a number");
        }
        const auto known = study::quantityFromName(quantity);
        SNAC_CHECK(
            m_named.add(m_where, "budget." + (known ? std::string(study::info(*known).key) : quantity), key));
        m_budgets.emplace_back(quantity, limit.toDouble());
        return {};
    }
    [[nodiscard]] bool has(const std::string& path) const
    {
        return std::ranges::find(m_settings, path, &Settings::value_type::first) != m_settings.end();
    }
    /// It goes back as it was taken out.
    void putBack(const std::string& path, std::string yaml)
    {
        m_settings.emplace_back(path, std::move(yaml));
    }
    /// The value of a setting, which is taken out; empty where there is none.
    [[nodiscard]] std::string take(const std::string& path)
    {
        const auto there = std::ranges::find(m_settings, path, &Settings::value_type::first);
        std::string value = there != m_settings.end() ? there->second : std::string();
        std::erase_if(m_settings, [&](const auto& setting) { return setting.first == path; });
        return value;
    }
    [[nodiscard]] std::vector<config::PlannedSetting> settings() const
    {
        std::vector<config::PlannedSetting> planned;
        for (const auto& [path, yaml] : m_settings) {
            planned.push_back({path, yaml, "as asked"});
        }
        return planned;
    }
    [[nodiscard]] const std::vector<std::pair<std::string, double>>& budgets() const { return m_budgets; }

private:
    std::string m_where;
    NamedOnce m_named;
    Settings m_settings;
    std::vector<std::pair<std::string, double>> m_budgets;
};

Result<> readConstraints(const QJsonObject& given, std::string_view section, Written& written)
{
    for (auto it = given.begin(); it != given.end(); ++it) {
        const std::string key = it.key().toStdString();
        const std::string named = section.empty() ? key : std::string(section) + "." + key;
        const QJsonValue value = it.value();
        const bool isBudgets = key == "constraints" || key == "budgets";
        if (value.isNull() || (section.empty() && (key == "preset" || key == "search_preset"))) {
            continue;
        }
        if (isBudgets && value.isObject()) {
            const QJsonObject budgets = value.toObject();
            for (auto each = budgets.begin(); each != budgets.end(); ++each) {
                const std::string quantity = each.key().toStdString();
                SNAC_CHECK(written.budget(quantity, each.value(), named + "." + quantity));
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
            SNAC_CHECK(written.set(std::string(field->path), yamlOf(value), named));
        } else if (section.empty() && study::quantityFromName(key)) {
            SNAC_CHECK(written.budget(key, value, named));
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

Result<> setData(const std::string& path, const std::string& key, const QJsonValue& value,
                 const DraftRequest& request, const RootFolder& root, Written& written)
{
    const Field* const field = config::findField(path);
    if (field != nullptr && field->type == FieldType::Path) {
        SNAC_TRY(const auto name, dataFile(value, request, root));
        return written.set(path, config::yamlText(name), key);
    }
    return written.set(path, yamlOf(value), key);
}

bool isDataName(const QString& text)
{
    const auto& names = config::findField("dataset.name")->choices;
    return std::ranges::find(names, std::string_view(text.toStdString())) != names.end();
}

Result<> readDataset(const DraftRequest& request, const RootFolder& root, Written& written)
{
    if (request.dataset.isString()) {
        return setData(isDataName(request.dataset.toString()) ? "dataset.name" : "dataset.path", "",
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
            SNAC_CHECK(setData(std::string(field->path), key, it.value(), request, root, written));
        }
    }
    return written.has("dataset.name") || written.has("dataset.path")
               ? Result<>()
               : fail("dataset_spec: name or path is missing");
}

Result<config::SearchPreset> presetOf(const QJsonObject& constraints)
{
    QJsonValue preset = constraints.value("preset");
    if (!preset.isNull() && !preset.isUndefined() && !constraints.value("search_preset").isNull() &&
        !constraints.value("search_preset").isUndefined()) {
        return fail("constraints: preset: given twice, also as search_preset");
    }
    if (preset.isUndefined() || preset.isNull()) {
        preset = constraints.value("search_preset");
    }
    if (preset.isUndefined() || preset.isNull()) {
        return config::SearchPreset::Balanced;
    }
    const auto known =
        preset.isString() ? fromToken(config::presetTokens, preset.toString().toStdString()) : std::nullopt;
    if (!known) {
        return fail("preset: one of " + joinNames(searchPresets()) + ", not " +
                    printableName(preset.isString() ? preset.toString().toStdString() : yamlOf(preset)));
    }
    return *known;
}

/// Objectives that are a list of names, or one name, taken out: the planner joins the costs of hardware to a
/// score alone. In other forms ({accuracy: maximize}) they stay settings, as they are written.
std::vector<std::string> takeObjectives(Written& settings)
{
    constexpr const char* path = "search.objectives";
    const std::string yaml = settings.take(path);
    const QJsonArray list = QJsonDocument::fromJson(QByteArray::fromStdString(yaml)).array();
    std::vector<std::string> names;
    for (const QJsonValue item : list) {
        if (item.isString()) {
            names.push_back(item.toString().toStdString());
        }
    }
    if (study::quantityFromName(yaml)) {
        names.push_back(yaml);
    } else if (!yaml.empty() && (names.empty() || names.size() != static_cast<std::size_t>(list.size()))) {
        settings.putBack(path, yaml);
        return {};
    }
    return names;
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
    static const std::vector<std::string> names = [] {
        const auto tokens = tokenNames(config::presetTokens);
        return std::vector<std::string>(tokens.begin(), tokens.end());
    }();
    return names;
}

const std::vector<std::string>& localSearchBudgets()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const config::LocalSearchPreset& preset : config::localSearchPresets()) {
            all.emplace_back(preset.name.substr(0, preset.name.find(' ')));
        }
        return all;
    }();
    return names;
}

std::string localSearchBudgetHelp()
{
    std::string help = "Settings under a name, those of snac compress --preset.";
    for (const config::LocalSearchPreset& preset : config::localSearchPresets()) {
        help +=
            " " + std::string(preset.name.substr(0, preset.name.find(' '))) + ": " + std::string(preset.help);
    }
    return help;
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
    QJsonArray presets;
    for (const std::string& name : localSearchBudgets()) {
        presets.append(qt(name));
    }
    properties.insert("preset", QJsonObject{{"enum", presets}, {"description", qt(localSearchBudgetHelp())}});
    return properties;
}

Result<DraftPlan> readDraft(const DraftRequest& request, const RootFolder& root,
                            const hardware::Environment& environment, RunControl& control)
{
    SNAC_TRY(const auto preset, presetOf(request.constraints));
    Written dataset("dataset_spec");
    SNAC_CHECK(readDataset(request, root, dataset));
    Written settings("constraints");
    SNAC_CHECK(readConstraints(request.constraints, "", settings));
    DraftPlan draft;
    draft.wishes.preset = preset;
    if (const std::string board = settings.take("hls_config.board"); !board.empty()) {
        // The text of a YAML scalar, which for every board is the board itself.
        SNAC_TRY(const auto found, environment.boards.find(board));
        draft.wishes.board = found.id;
    }
    draft.wishes.objectives = takeObjectives(settings);
    draft.wishes.budgets = settings.budgets();
    draft.wishes.settings = settings.settings();
    draft.wishes.data = dataset.settings();
    draft.wishes.file = request.file;
    // The walls around files and the reader of studies say what data these are.
    std::vector<config::PlannedSetting> asked = draft.wishes.data;
    asked.push_back({"search.objectives", "[lut_pct, clock_cycles]", ""}); // no score: goes with every task
    SNAC_TRY(const auto job,
             jobInRoot(config::planText(asked, {}), request.file, {}, root, environment.boards));
    SNAC_TRY(draft.data, config::readPlanData(job.config.dataset, control));
    return draft;
}

Result<Draft> draftStudy(const DraftPlan& draft, const hardware::Environment& environment)
{
    SNAC_TRY(const auto plan,
             config::planStudy(draft.data, draft.wishes, environment.boards, environment.costModel()));
    return Draft{.text = plan.text, .notes = plan.notes};
}

} // namespace snac::mcp
