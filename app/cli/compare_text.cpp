// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_text.h"

#include "run_study.h"
#include "table.h"

#include "snac/base/number_text.h"
#include "snac/reports/comparison_report.h"

#include <cmath>

namespace snac::cli {

namespace {

constexpr std::size_t mostGenerations = 12; ///< rows; of more every so many-th is shown, and the last

std::string spreadTable(const study::StudyComparison& comparison)
{
    Table table({{"Generation", Table::Align::Right},
                 {"Runs", Table::Align::Right},
                 {"Mean", Table::Align::Right},
                 {"Deviation", Table::Align::Right}});
    const std::size_t count = comparison.spread.size();
    const std::size_t step = count / mostGenerations + 1;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % step == 0 || i + 1 == count) {
            const study::HypervolumeSpread& one = comparison.spread[i];
            table.add({std::to_string(one.generation), std::to_string(one.runs), significantText(one.mean, 6),
                       std::isfinite(one.deviation) ? significantText(one.deviation, 3) : "–"});
        }
    }
    return count == 0 ? std::string() : table.text();
}

} // namespace

std::string comparisonText(const study::StudyComparison& comparison, std::size_t x, std::size_t y)
{
    std::string shared;
    for (const study::Objective& objective : comparison.objectives) {
        shared += (shared.empty() ? "" : ", ") + std::string(study::info(objective.quantity).key) +
                  (objective.maximize ? " (max)" : " (min)");
    }
    std::string text =
        counted(static_cast<long long>(comparison.studies.size()), "study") + " with the objectives " +
        shared + "\n\n" + tableText(study::comparisonTable(comparison)) + "\nHypervolume " +
        study::spreadText(comparison.last) + " against " + study::referenceText(comparison) + "\n";
    text += comparison.notAveraged.empty() ? "\nHypervolume by generation\n" + spreadTable(comparison)
                                           : "Note: " + comparison.notAveraged + "\n";
    const std::size_t objectives = comparison.objectives.size();
    if (x != y && x < objectives && y < objectives && comparison.notAveraged.empty()) {
        text += "\nAttainment surfaces: what so many runs reached or bettered in both\n" +
                tableText(study::attainmentTable(comparison, x, y));
    }
    for (const std::string& note : comparison.notes) {
        text += "Note: " + note + "\n";
    }
    return text;
}

} // namespace snac::cli
