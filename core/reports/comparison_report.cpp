// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_report.h"

#include "json_value.h"

#include "snac/base/number_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace snac::study {

namespace {

QJsonObject spreadJson(const HypervolumeSpread& spread)
{
    return {{"generation", spread.generation},
            {"runs", spread.runs},
            {"mean", number(spread.mean)},
            {"deviation", number(spread.deviation)}};
}

QJsonObject studyJson(const StudyComparison& comparison, const ComparedStudy& study)
{
    QJsonArray front;
    for (std::size_t i = 0; i < study.front.size(); ++i) {
        QJsonObject values;
        for (std::size_t k = 0; k < study.values[i].size(); ++k) {
            values.insert(qt(info(comparison.objectives[k].quantity).key), number(study.values[i][k]));
        }
        front.append(QJsonObject{{"trial", study.front[i]}, {"values", values}});
    }
    QJsonArray hypervolumes;
    for (const double value : study.hypervolumes) {
        hypervolumes.append(number(value));
    }
    return {{"name", qt(study.name)},
            {"file", qt(study.file)},
            {"seed", seedJson(study.seed)},
            {"trials", static_cast<qint64>(study.trials)},
            {"finished", !study.interrupted},
            {"front", front},
            {"hypervolume", number(study.hypervolume)},
            {"hypervolume_by_generation", hypervolumes}};
}

QJsonArray surfacesJson(const StudyComparison& comparison, std::size_t x, std::size_t y)
{
    QJsonArray surfaces;
    const auto runs = static_cast<int>(comparison.studies.size());
    for (const double share : attainmentShares) {
        const int least = runsOfShare(runs, share);
        QJsonArray corners;
        for (const PlanePoint& corner : attainmentSurface(comparison, x, y, least)) {
            corners.append(QJsonArray{number(corner.x), number(corner.y)});
        }
        surfaces.append(QJsonObject{{"share", share}, {"runs", least}, {"corners", corners}});
    }
    return surfaces;
}

} // namespace

std::string comparisonJson(const StudyComparison& comparison, std::size_t x, std::size_t y)
{
    QJsonArray objectives;
    QJsonObject reference;
    for (std::size_t i = 0; i < comparison.objectives.size(); ++i) {
        const Objective& objective = comparison.objectives[i];
        const QString key = qt(info(objective.quantity).key);
        objectives.append(
            QJsonObject{{"name", key}, {"direction", objective.maximize ? "maximize" : "minimize"}});
        const double stored = comparison.reference[i];
        reference.insert(key, number(objective.maximize ? -stored : stored));
    }
    QJsonArray studies;
    for (const ComparedStudy& study : comparison.studies) {
        studies.append(studyJson(comparison, study));
    }
    QJsonArray byGeneration;
    for (const HypervolumeSpread& spread : comparison.spread) {
        byGeneration.append(spreadJson(spread));
    }
    QJsonObject document{{"objectives", objectives},
                         {"reference_point", reference},
                         {"reference_is_that_of_all_studies", comparison.isOwnReference},
                         {"studies", studies},
                         {"hypervolume", spreadJson(comparison.last)},
                         {"hypervolume_by_generation", byGeneration},
                         {"notes", texts(comparison.notes)}};
    if (!comparison.notAveraged.empty()) {
        document.insert("not_averaged", qt(comparison.notAveraged));
    } else if (x < comparison.objectives.size() && y < comparison.objectives.size() && x != y) {
        document.insert("attainment", QJsonObject{{"x", qt(info(comparison.objectives[x].quantity).key)},
                                                  {"y", qt(info(comparison.objectives[y].quantity).key)},
                                                  {"surfaces", surfacesJson(comparison, x, y)}});
    }
    return QJsonDocument(document).toJson(QJsonDocument::Indented).toStdString();
}

ReportTable comparisonTable(const StudyComparison& comparison)
{
    ReportTable table{
        .columns = {{"Study"}, {"Seed", true}, {"Trials", true}, {"Front", true}, {"Hypervolume", true}},
        .rows = {},
        .marked = {}};
    for (const Objective& objective : comparison.objectives) {
        table.columns.push_back({"Best " + inSentence(heading(objective.quantity, comparison.risk)), true});
    }
    for (const ComparedStudy& study : comparison.studies) {
        std::vector<std::string> cells = {study.name, std::to_string(study.seed),
                                          std::to_string(study.trials), std::to_string(study.front.size()),
                                          significantText(study.hypervolume, 6)};
        for (std::size_t i = 0; i < comparison.objectives.size(); ++i) {
            std::vector<double> values;
            for (const std::vector<double>& one : study.values) {
                if (i < one.size()) {
                    values.push_back(one[i]);
                }
            }
            const Objective& objective = comparison.objectives[i];
            cells.push_back(values.empty() ? "–"
                                           : shownValue(objective.quantity, objective.maximize
                                                                                ? std::ranges::max(values)
                                                                                : std::ranges::min(values)));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ReportTable attainmentTable(const StudyComparison& comparison, std::size_t x, std::size_t y)
{
    const Objective& first = comparison.objectives.at(x);
    const Objective& second = comparison.objectives.at(y);
    ReportTable table{.columns = {{"Attained by"},
                                  {heading(first.quantity, comparison.risk), true},
                                  {heading(second.quantity, comparison.risk), true}},
                      .rows = {},
                      .marked = {}};
    const auto runs = static_cast<int>(comparison.studies.size());
    for (const double share : attainmentShares) {
        const int least = runsOfShare(runs, share);
        const std::string by =
            numberText(100.0 * share) + " %: " + std::to_string(least) + " of " + counted(runs, "run");
        for (const PlanePoint& corner : attainmentSurface(comparison, x, y, least)) {
            table.rows.push_back(
                {by, shownValue(first.quantity, corner.x), shownValue(second.quantity, corner.y)});
        }
    }
    return table;
}

} // namespace snac::study
