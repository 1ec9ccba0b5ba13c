// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "root_folder.h"

#include "snac/base/run_control.h"
#include "snac/config/study_file.h"
#include "snac/config/study_plan.h"
#include "snac/hardware/environment.h"

#include <QJsonObject>
#include <QJsonValue>

#include <string>
#include <string_view>
#include <vector>

// From what an agent says of data and wishes to the text of a study, by the table of fields.
namespace snac::mcp {

/// "fast", "balanced", "exploratory", "aggressive": SNAC-Pack's, how much work a search is.
[[nodiscard]] const std::vector<std::string>& searchPresets();
/// The presets of the local search, as the terminal has them: "light", "mixed", ...
[[nodiscard]] const std::vector<std::string>& localSearchBudgets();
[[nodiscard]] std::string localSearchBudgetHelp();

/// What an agent asks for.
struct DraftRequest
{
    QJsonValue dataset;      ///< a name, a file, or an object of settings of the data
    QJsonObject constraints; ///< settings by key or path, budgets by quantity, `preset`
    std::string file;        ///< of the text that is made: names in it count from its folder
};

/// The same for the planner: the data as they were read, the wishes by the names of the study file.
struct DraftPlan
{
    config::PlanData data;
    config::PlanWishes wishes;
};
/// Reads the data. Errors: settings that are not known, with the nearest names; data that are not below the
/// root, or cannot be read.
[[nodiscard]] Result<DraftPlan> readDraft(const DraftRequest& request, const RootFolder& root,
                                          const hardware::Environment& environment, RunControl& control);

/// The text of a study that can be read without errors; `notes`: what deserves a look, and warnings of the
/// reader. Errors: values out of range, with the range.
struct Draft
{
    std::string text;
    std::vector<std::string> notes;
};
[[nodiscard]] Result<Draft> draftStudy(const DraftPlan& draft, const hardware::Environment& environment);

/// The settings an agent may give, for schemas: by key, with type, range, choices and help.
[[nodiscard]] QJsonObject datasetProperties();
[[nodiscard]] QJsonObject constraintProperties();
[[nodiscard]] QJsonObject localSearchProperties();

/// What the text of a study says. Files that it names are looked for below the root alone: of others the
/// findings are the same whether they are there or not.
[[nodiscard]] config::ReadOutcome readBelow(const std::string& text, const std::string& file,
                                            const RootFolder& root, const hardware::BoardCatalogue& boards);

/// The study of this text, checked: its data are below the root, and so is what it makes: `output`, a study
/// file, or one beside the text by the default rule. Errors: all findings, a line each.
[[nodiscard]] Result<study::StudyJob> jobInRoot(const std::string& text, const std::string& file,
                                                const std::string& output, const RootFolder& root,
                                                const hardware::BoardCatalogue& boards);

/// The options of a local search: those of the study with what the agent wrote over them.
[[nodiscard]] Result<compression::CompressionOptions>
localSearchOf(const compression::CompressionOptions& study, const QJsonObject& written,
              const std::string& budget, const hardware::BoardCatalogue& boards);

/// JSON as YAML in flow style, on one line.
[[nodiscard]] std::string yamlOf(const QJsonValue& value);

} // namespace snac::mcp
