// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_genes.h"

#include "json_types.h"
#include "json_value.h"

#include "snac/study/gene_groups.h"
#include "snac/study/gene_importance.h"

#include <QJsonArray>

#include <map>

namespace snac::study {

namespace {

QJsonObject importanceObject(const GeneImportance& importance)
{
    QJsonArray effects;
    for (const GeneEffect& effect : importance.effects) {
        effects.append(QJsonObject{
            {"values", qt(effect.group)}, {"trials", effect.trials}, {"median", number(effect.median)}});
    }
    return {{"share", number(importance.share)},
            {"chance", number(importance.chance)},
            {"trials", importance.trials},
            {"effects", effects}};
}

QJsonObject survivorsObject(const GeneShares& shares)
{
    QJsonArray generations;
    for (const std::vector<double>& generation : shares.byGeneration) {
        QJsonArray values;
        for (const double share : generation) {
            values.append(number(share));
        }
        generations.append(values);
    }
    return {{"values", texts(shares.groups)}, {"share_by_generation", generations}};
}

} // namespace

QJsonObject genesJson(const StudySummary& summary)
{
    const StudyStart& start = summary.start;
    std::map<std::size_t, QJsonObject> byObjective;
    for (std::size_t objective = 0; objective < start.config.objectives.size(); ++objective) {
        const QString key = qt(info(start.config.objectives[objective].quantity).key);
        for (const GeneImportance& importance : geneImportances(summary, objective)) {
            byObjective[importance.gene].insert(key, importanceObject(importance));
        }
    }
    QJsonArray genes;
    for (const GeneShares& shares : geneShares(summary)) {
        const space::Gene& gene = start.genes[shares.gene];
        genes.append(QJsonObject{{"name", qt(gene.name)},
                                 {"label", qt(gene.label)},
                                 {"importance", byObjective[shares.gene]},
                                 {"survivors", survivorsObject(shares)}});
    }
    const int trials = comparableTrials(summary);
    return {{"method", qt(std::string(importanceMethod()))},
            {"caveat", qt(importanceCaveat(trials))},
            {"trials", trials},
            {"genes", genes}};
}

} // namespace snac::study
