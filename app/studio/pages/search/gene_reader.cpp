// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gene_reader.h"

#include "genes_view.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/study/gene_groups.h"
#include "snac/study/gene_importance.h"
#include "snac/widgets/shown_number.h"

#include <algorithm>

namespace snac::studio {

namespace {

/// A line a group that has trials: "64: 12 trials, median 71.20".
QStringList effectLines(const study::GeneImportance& importance, const study::QuantityInfo& quantity)
{
    QStringList lines;
    for (const study::GeneEffect& effect : importance.effects) {
        if (effect.trials > 0) {
            const double shown = effect.median * quantity.displayScale;
            lines << GenesView::tr("%1: %2 trials, median %3")
                         .arg(shownSentence(effect.group))
                         .arg(effect.trials)
                         .arg(quantity.decimals < 0 ? widgets::significantNumber(shown, -quantity.decimals)
                                                    : widgets::fixedNumber(shown, quantity.decimals));
        }
    }
    return lines;
}

std::vector<widgets::GeneRow> rowsOf(const study::StudyStart& start,
                                     const std::vector<study::GeneImportance>& importances,
                                     const std::vector<study::GeneShares>& shares,
                                     const study::QuantityInfo& quantity)
{
    std::vector<widgets::GeneRow> rows;
    for (const study::GeneImportance& importance : importances) {
        widgets::GeneRow row;
        row.label = shownSentence(start.genes[importance.gene].label);
        row.importance = importance.share;
        row.chance = importance.chance;
        row.effects = effectLines(importance, quantity);
        const auto found = std::ranges::find(shares, importance.gene, &study::GeneShares::gene);
        if (found != shares.end()) {
            row.shares = found->byGeneration;
            for (const std::string& group : found->groups) {
                row.groups << shownSentence(group);
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

GeneReader::GeneReader(QObject* parent)
    : QObject(parent)
    , m_requests(QStringLiteral("genes"), [this](const Request& request) { process(request); })
{
}

/// Trials and generations are shared, not copied: that is the thread's work too.
quint64 GeneReader::request(const StudyModel& model, std::size_t objective)
{
    return m_requests.ask({0, model.start(), model.trials(), model.generations(), objective, nullptr});
}

void GeneReader::process(const Request& request)
{
    study::StudySummary summary;
    summary.start = *request.start;
    for (const auto& trial : request.trials) {
        if (trial) {
            summary.trials.push_back(*trial);
        }
    }
    for (const auto& generation : request.generations) {
        summary.generations.push_back(*generation);
    }
    if (request.control->isCancelled()) {
        return;
    }
    const auto shares = study::geneShares(summary);
    if (request.control->isCancelled()) {
        return;
    }
    const auto importances = study::geneImportances(summary, request.objective);
    if (request.control->isCancelled()) {
        return;
    }
    auto answer = std::make_shared<GeneAnswer>();
    answer->revision = request.revision;
    answer->rows = rowsOf(summary.start, importances, shares,
                          study::info(summary.start.config.objectives[request.objective].quantity));
    answer->note = shownSentence(study::importanceCaveat(study::comparableTrials(summary)));
    Q_EMIT answered(answer);
}

} // namespace snac::studio
