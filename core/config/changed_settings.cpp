// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changed_settings.h"

#include "snac/base/number_text.h"
#include "snac/config/study_file.h"

namespace snac::config {

std::vector<PlannedSetting> changedSettings(const study::StudyConfig& begun, const study::StudyConfig& now,
                                            int workers)
{
    std::vector<PlannedSetting> settings;
    const auto add = [&settings](const char* path, std::string yaml) {
        settings.push_back({.path = path, .yaml = std::move(yaml), .reason = {}});
    };
    if (now.trials != begun.trials) {
        add("search.n_trials", std::to_string(now.trials));
    }
    if (now.stop.maxMinutes != begun.stop.maxMinutes) {
        add("search.max_minutes", numberText(now.stop.maxMinutes));
    }
    if (now.stop.stalledGenerations != begun.stop.stalledGenerations) {
        add("search.stop_when_stalled", std::to_string(now.stop.stalledGenerations));
    }
    if (begun.workers > 0 && workers > 0 && workers != begun.workers) { // 0: one a core, whatever that is
        add("search.workers", std::to_string(workers));
    }
    return settings;
}

std::string withSettings(std::string text, const std::vector<PlannedSetting>& settings)
{
    for (const PlannedSetting& setting : settings) {
        const Result<TextEdit> edit = setValue(text, setting.path, setting.yaml);
        if (!edit) {
            break;
        }
        text = config::apply(text, *edit);
    }
    return text;
}

std::string settingsText(const std::vector<PlannedSetting>& settings)
{
    std::string text;
    for (const PlannedSetting& setting : settings) {
        text += (text.empty() ? "" : ", ") + setting.path + ": " + setting.yaml;
    }
    return text;
}

} // namespace snac::config
