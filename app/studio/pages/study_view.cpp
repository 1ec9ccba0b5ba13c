// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_view.h"

#include "table_texts.h"
#include "trial_text.h"

#include "snac/base/number_text.h"
#include "snac/studio/pages/sentence_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::studio {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double displayed(study::Quantity quantity, double stored)
{
    return stored * study::info(quantity).displayScale;
}

std::vector<double> displayedObjectives(const study::StudyStart& start, const study::Trial& trial)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < start.config.objectives.size(); ++i) {
        values.push_back(
            i < trial.values.size() ? displayed(start.config.objectives[i].quantity, trial.values[i]) : none);
    }
    return values;
}

QString noteOf(const study::Trial& trial)
{
    QString note = QString::fromStdString(trial.candidate.summary());
    if (!trial.candidate.hardware.isEmpty()) {
        note += QStringLiteral("\n") + QString::fromStdString(trial.candidate.hardware.summary());
    }
    if (trial.hardware) {
        note += QStringLiteral("\n") + estimateText(trial.price);
    }
    if (!trial.reason.empty()) {
        note += QStringLiteral("\n") + shownSentence(trial.reason);
    }
    if (const QString remark = markText(trial.mark); !remark.isEmpty()) {
        note += QStringLiteral("\n") + remark;
    }
    return note;
}

} // namespace

QVector<widgets::AxisInfo> axesOf(const study::StudyStart& start)
{
    QVector<widgets::AxisInfo> axes;
    for (const auto& objective : start.config.objectives) {
        const auto& row = study::info(objective.quantity);
        axes.append({textOf(row.key), labelText(objective.quantity, start.config.risk), shownText(row.unit),
                     objective.maximize, row.logarithmicByDefault, originOf(objective.quantity, start),
                     row.decimals});
    }
    return axes;
}

std::pair<int, int> firstAxes(const study::StudyStart& start)
{
    int x = -1;
    int y = -1;
    for (std::size_t i = 0; i < start.config.objectives.size(); ++i) {
        int& place = study::info(start.config.objectives[i].quantity).needsTraining ? y : x;
        if (place < 0) {
            place = static_cast<int>(i);
        }
    }
    const int count = static_cast<int>(start.config.objectives.size());
    if (y < 0) {
        y = x == 0 && count > 1 ? 1 : 0;
    }
    if (x < 0) {
        x = y == 0 && count > 1 ? 1 : 0;
    }
    return {x, y};
}

std::optional<widgets::PlotPoint> pointOf(const StudyModel& model, const study::Trial& trial)
{
    if (!model.start() || trial.values.size() != model.start()->config.objectives.size() ||
        trial.values.empty()) {
        return std::nullopt;
    }
    widgets::PlotPoint point;
    point.trial = trial.number;
    point.generation = trial.generation;
    point.values = displayedObjectives(*model.start(), trial);
    point.onFront = model.isOnFront(trial.number);
    point.current = model.isInPopulation(trial.number);
    point.offspring = model.isOffspring(trial);
    point.crowding = model.crowding(trial.number).value_or(none);
    point.rank = model.rank(trial.number).value_or(0);
    if (trial.state != study::TrialState::Complete) { // of which nothing is said
        point.state = shownText(study::stateName(trial.state));
    }
    point.note = noteOf(trial);
    point.starred = trial.mark.starred;
    return point;
}

QVector<widgets::PlotBudget> budgetsOf(const study::StudyStart& start)
{
    QVector<widgets::PlotBudget> budgets;
    for (const auto& constraint : start.config.constraints) {
        for (const auto& objective : start.config.objectives) {
            if (objective.quantity == constraint.quantity) {
                budgets.append({textOf(study::info(objective.quantity).key),
                                displayed(constraint.quantity, constraint.limit)});
            }
        }
    }
    return budgets;
}

QVector<widgets::PlotBaseline> baselinesOf(const StudyModel& model)
{
    QVector<widgets::PlotBaseline> baselines;
    for (const auto& trial : model.trials()) {
        if (!trial || trial->values.empty()) {
            continue;
        }
        if (const auto name = evolution::baselineName(trial->origin.origin)) {
            baselines.append(
                {QString::fromStdString(*name), displayedObjectives(*model.start(), *trial), trial->number});
        }
    }
    return baselines;
}

std::vector<study::Quantity> tableQuantities(const study::StudyStart& start)
{
    std::vector<study::Quantity> result;
    for (const auto& objective : start.config.objectives) {
        result.push_back(objective.quantity);
    }
    for (const study::Quantity extra : study::listed(&study::Places::points)) {
        if (std::find(result.begin(), result.end(), extra) == result.end()) {
            result.push_back(extra);
        }
    }
    return result;
}

std::vector<widgets::TrialColumn> columnsOf(const study::StudyStart& start)
{
    std::vector<widgets::TrialColumn> columns;
    const std::size_t objectives = start.config.objectives.size();
    for (const auto quantity : tableQuantities(start)) {
        const auto& row = study::info(quantity);
        // Objectives stand as they are scored, further figures as they are expected.
        const bool upper =
            columns.size() < objectives && row.hasBounds && start.config.risk == study::Risk::Pessimistic;
        const auto risk = upper ? study::Risk::Pessimistic : study::Risk::Expected;
        columns.push_back({textOf(row.key), labelText(quantity, risk), shownText(row.unit), row.decimals,
                           shownText(row.help) + QStringLiteral("\n") + originOf(quantity, start)});
    }
    return columns;
}

widgets::TrialRow rowOf(const StudyModel& model, const study::Trial& trial)
{
    widgets::TrialRow row;
    row.trial = trial.number;
    row.generation = trial.generation;
    const auto quantities = tableQuantities(*model.start());
    const std::size_t objectives = model.start()->config.objectives.size();
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        // Objectives come from the trial's values, which a duplicate shares with its original.
        const double stored =
            i < objectives ? (i < trial.values.size() ? trial.values[i] : model.scored(trial, quantities[i]))
                           : model.value(trial, quantities[i]);
        row.values.push_back(displayed(quantities[i], stored));
        const auto bounds = trial.hardware && study::info(quantities[i]).hasBounds
                                ? study::boundsOf(quantities[i], *trial.hardware, model.start()->board)
                                : hardware::Estimate{none, none, none};
        row.lows.push_back(displayed(quantities[i], bounds.low));
        row.highs.push_back(displayed(quantities[i], bounds.high));
    }
    row.crowding = model.crowding(trial.number).value_or(none);
    row.rank = model.rank(trial.number).value_or(0);
    row.onFront = model.isOnFront(trial.number);
    row.state = shownText(study::stateName(trial.state));
    row.note = noteOf(trial);
    row.starred = trial.mark.starred;
    row.remark = QString::fromStdString(trial.mark.note);
    row.network = QString::fromStdString(trial.candidate.summary());
    return row;
}

namespace {

/// Short words: chips are many.
struct ChipText
{
    Q_DECLARE_TR_FUNCTIONS(ChipText)
};

/// What a chip says: a width stands for itself, other values with the word that makes them readable.
QString chipText(const QString& name, const QString& value)
{
    const QHash<QString, QString> words{{QStringLiteral("num_layers"), ChipText::tr("layers %1")},
                                        {QStringLiteral("learning_rate"), ChipText::tr("lr %1")},
                                        {QStringLiteral("l1"), ChipText::tr("L1 %1")},
                                        {QStringLiteral("dropout"), ChipText::tr("drop %1")},
                                        {QStringLiteral("batch_size"), ChipText::tr("batch %1")},
                                        {QStringLiteral("start_location"), ChipText::tr("from %1")},
                                        {QStringLiteral("window_size"), ChipText::tr("%1 samples")}};
    if (name == QStringLiteral("batch_norm")) {
        return value == QStringLiteral("true") ? ChipText::tr("BN on") : ChipText::tr("BN off");
    }
    if (name.endsWith(QStringLiteral("precision"))) { // the numbers say it all, and chips are many by layer
        return value.mid(value.indexOf(QLatin1Char('<')));
    }
    if (name.endsWith(QStringLiteral("reuse_factor"))) {
        return ChipText::tr("reuse %1").arg(value);
    }
    const auto word = words.find(name);
    return word == words.end() ? value : word->arg(value);
}

} // namespace

std::vector<widgets::GeneChip> chipsOf(const study::Trial& trial, const std::vector<space::Gene>& genes)
{
    std::vector<widgets::GeneChip> chips;
    if (trial.origin.genome.values.size() != genes.size()) {
        return chips;
    }
    const auto active = space::activeGenes(genes, trial.origin.genome);
    for (std::size_t i = 0; i < genes.size(); ++i) {
        widgets::GeneChip chip;
        chip.name = QString::fromStdString(genes[i].name);
        chip.label = shownSentence(genes[i].label);
        chip.text = chipText(chip.name, geneText(genes[i], trial.origin.genome.values[i]));
        chip.kind = widgets::GenomeStrip::kindOf(chip.name);
        chip.active = active[i];
        const auto& mutated = trial.origin.mutatedGenes;
        chip.mutated = std::find(mutated.begin(), mutated.end(), static_cast<int>(i)) != mutated.end();
        chip.fromSecond = i < trial.origin.fromSecond.size() && trial.origin.fromSecond[i];
        chips.push_back(std::move(chip));
    }
    return chips;
}

std::vector<widgets::CostBar> costBarsOf(const hardware::HardwareEstimate& estimate,
                                         const study::StudyStart& start)
{
    using study::Quantity;
    const auto bar = [&](Quantity share) {
        const study::QuantityInfo& row = study::info(share);
        const auto percent = study::boundsOf(share, estimate, start.board);
        const auto total = static_cast<double>(start.board.*row.total);
        widgets::CostBar result{shownText(row.label),
                                percent.value,
                                percent.low,
                                percent.high,
                                study::valueOf(*row.counterpart, nullptr, &estimate),
                                total,
                                std::nullopt};
        for (const auto& constraint : start.config.constraints) {
            if (constraint.quantity == share) {
                result.budget = std::min(result.budget.value_or(constraint.limit), constraint.limit);
            } else if (constraint.quantity == row.counterpart && total > 0.0) {
                const double limit = 100.0 * constraint.limit / total;
                result.budget = std::min(result.budget.value_or(limit), limit);
            }
        }
        return result;
    };
    std::vector<widgets::CostBar> bars;
    std::ranges::transform(study::resourceShares(), std::back_inserter(bars), bar);
    return bars;
}

widgets::CostBars::Verdict verdictOf(study::Fit fit)
{
    using Verdict = widgets::CostBars::Verdict;
    switch (fit) {
    case study::Fit::Fits:
        return Verdict::Fits;
    case study::Fit::NotSure:
        return Verdict::NotSure;
    case study::Fit::DoesNotFit:
        break;
    }
    return Verdict::DoesNotFit;
}

LayerTable layerTableOf(const hardware::HardwareEstimate& estimate, const space::Candidate& candidate)
{
    LayerTable table;
    double most = 0.0;
    std::vector<hardware::Estimate hardware::LayerCost::*> parts;
    for (const study::Quantity figure : study::layerFigures()) {
        const study::QuantityInfo& row = study::info(figure);
        if (row.seldom && !((estimate.*row.estimate).high > 0.0)) {
            continue;
        }
        if (const double percent =
                row.counterpart ? study::valueOf(*row.counterpart, nullptr, &estimate) : -1.0;
            percent > most) {
            most = percent;
            table.tightest = static_cast<int>(table.columns.size());
        }
        table.columns << shownHeading(figure);
        parts.push_back(row.layer);
    }
    const auto weighted = network::weightedLayers(candidate.architecture);
    std::size_t next = 0;
    for (const hardware::LayerCost& layer : estimate.layers) {
        if (layer.hasWeights || table.rows.empty()) {
            widgets::LayerCostRow row;
            row.name =
                QString::fromStdString(layer.name).replace(QLatin1String(" x "), QStringLiteral(" × "));
            const space::BuildChoice* build =
                next < weighted.size() ? candidate.hardware.layers.find(weighted[next].id) : nullptr;
            if (build) {
                row.build = QString::fromStdString(space::HardwareChoice{*build, {}}.summary());
            }
            next += layer.hasWeights ? 1 : 0;
            row.amounts.resize(parts.size());
            table.rows.push_back(std::move(row));
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const hardware::Estimate& part = layer.*parts[i];
            widgets::LayerAmount& amount = table.rows.back().amounts[i];
            amount = {amount.value + part.value, amount.low + part.low, amount.high + part.high};
        }
    }
    return table;
}

std::vector<widgets::EpochPoint> epochsOf(const std::vector<training::EpochRecord>& history)
{
    std::vector<widgets::EpochPoint> points;
    points.reserve(history.size());
    for (const auto& record : history) {
        points.push_back({record.fold, record.epoch - 1, record.trainLoss, record.validationLoss, none,
                          100.0 * record.validationAccuracy});
    }
    return points;
}

std::vector<widgets::GenerationStats> statsOf(const StudyModel& model, std::size_t objective)
{
    std::vector<widgets::GenerationStats> stats;
    if (!model.start() || objective >= model.start()->config.objectives.size()) {
        return stats;
    }
    const auto& chosen = model.start()->config.objectives[objective];
    for (const auto& generation : model.generations()) {
        std::vector<double> values;
        for (const auto& offspring : generation->record.offspring) {
            const auto trial = model.trial(offspring.id);
            if (trial && objective < trial->values.size() && std::isfinite(trial->values[objective])) {
                values.push_back(displayed(chosen.quantity, trial->values[objective]));
            }
        }
        widgets::GenerationStats row{generation->record.index, none, none, none,
                                     static_cast<int>(generation->front.size())};
        if (!values.empty()) {
            std::sort(values.begin(), values.end());
            const std::size_t middle = values.size() / 2;
            row.median =
                values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
            row.best = chosen.maximize ? values.back() : values.front();
            row.worst = chosen.maximize ? values.front() : values.back();
        }
        stats.push_back(row);
    }
    return stats;
}

QString referenceText(const study::StudyStart& start)
{
    QStringList parts;
    for (std::size_t i = 0; i < start.reference.size() && i < start.config.objectives.size(); ++i) {
        const auto& objective = start.config.objectives[i];
        parts << displayText(objective.quantity,
                             objective.maximize ? -start.reference[i] : start.reference[i]);
    }
    return parts.isEmpty() ? QString() : QStringLiteral("(%1)").arg(parts.join(QStringLiteral(", ")));
}

QString comparedFromText(const study::StudyComparison& comparison)
{
    QStringList parts;
    for (std::size_t i = 0; i < comparison.reference.size(); ++i) {
        const auto& objective = comparison.objectives[i];
        const double stored = objective.maximize ? -comparison.reference[i] : comparison.reference[i];
        parts << shownInSentence(study::label(objective.quantity, comparison.risk)) + QLatin1Char(' ') +
                     displayText(objective.quantity, stored);
    }
    return parts.join(QStringLiteral(", "));
}

QString averageText(const study::HypervolumeSpread& spread)
{
    const std::string text = study::spreadText(spread);
    const std::string runs = counted(spread.runs, "run");
    const std::size_t bracket = text.rfind(" (" + runs + ")");
    return bracket == std::string::npos
               ? shownSentence(text)
               : QStringLiteral("%1 (%2)").arg(QString::fromStdString(text.substr(0, bracket)),
                                               shownSentence(runs));
}

} // namespace snac::studio
