// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot_view.h"

#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/shown_number.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::studio {

namespace {

struct PlotView
{
    Q_DECLARE_TR_FUNCTIONS(PlotView)
};

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The trial whose result this one shows.
const study::Trial* sourceOf(const StudyModel& model, const study::Trial& trial)
{
    return trial.state == study::TrialState::Duplicate ? model.trial(trial.duplicateOf).get() : &trial;
}

std::optional<widgets::PlotFate> fateOf(const StudyModel& model, const study::Trial& trial)
{
    using enum study::TrialState;
    const study::Trial* source = sourceOf(model, trial);
    switch (source ? source->state : Running) {
    case Complete:
        return source->violation > 0.0 ? widgets::PlotFate::Infeasible : widgets::PlotFate::Trained;
    case Rejected:
        return widgets::PlotFate::Rejected;
    case Failed:
    case Discarded:
        return widgets::PlotFate::Failed;
    case Running:
    case Duplicate:
        break;
    }
    return std::nullopt;
}

/// Objectives stand as they were scored, which a duplicate shares with its original; others as expected.
std::vector<double> plotValues(const StudyModel& model, const study::Trial& trial)
{
    const study::StudyStart& start = *model.start();
    const study::Trial* source = sourceOf(model, trial);
    const auto quantities = plotQuantities(start);
    std::vector<double> values;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        double stored = unknown;
        if (i < trial.values.size() && i < start.config.objectives.size()) {
            stored = trial.values[i];
        } else if (source && i < start.config.objectives.size()) {
            stored = model.scored(*source, quantities[i]);
        } else if (source) {
            stored = model.value(*source, quantities[i]);
        }
        values.push_back(stored * study::info(quantities[i]).displayScale);
    }
    return values;
}

} // namespace

std::vector<study::Quantity> plotQuantities(const study::StudyStart& start)
{
    std::vector<study::Quantity> result;
    for (const auto& objective : start.config.objectives) {
        result.push_back(objective.quantity);
    }
    for (const study::QuantityInfo& row : study::quantities()) {
        const bool isKnown = study::suits(row, start.dataset.task);
        if (isKnown && std::ranges::find(result, row.id) == result.end()) {
            result.push_back(row.id);
        }
    }
    return result;
}

QVector<widgets::AxisInfo> plotAxesOf(const study::StudyStart& start)
{
    QVector<widgets::AxisInfo> axes = axesOf(start);
    const auto quantities = plotQuantities(start);
    for (std::size_t i = start.config.objectives.size(); i < quantities.size(); ++i) {
        const study::QuantityInfo& row = study::info(quantities[i]);
        axes.append({textOf(row.key), shownText(row.label), shownText(row.unit), row.maximize,
                     row.logarithmicByDefault, originOf(row.id, start), row.decimals, false});
    }
    return axes;
}

std::optional<widgets::PlotPoint> plotPointOf(const StudyModel& model, const study::Trial& trial)
{
    const auto fate = model.start() ? fateOf(model, trial) : std::nullopt;
    if (!fate) {
        return std::nullopt;
    }
    const bool hasPlace = *fate == widgets::PlotFate::Trained || *fate == widgets::PlotFate::Infeasible;
    std::optional<widgets::PlotPoint> point = pointOf(model, trial);
    if (!point && hasPlace) {
        return std::nullopt; // its values are not those of this study's objectives
    }
    if (!point) {
        const widgets::TrialRow row = rowOf(model, trial); // its words are those of the table
        point.emplace();
        point->trial = row.trial;
        point->generation = row.generation;
        point->current = model.isInPopulation(trial.number);
        point->offspring = model.isOffspring(trial);
        point->crowding = row.crowding;
        point->rank = row.rank;
        point->state = row.state;
        point->note = row.note;
        point->starred = row.starred;
    }
    point->values = plotValues(model, trial);
    point->fate = *fate;
    return point;
}

std::vector<widgets::PlotPoint> plotPointsOf(const StudyModel& model)
{
    std::vector<widgets::PlotPoint> points;
    for (const auto& trial : model.trials()) {
        if (auto point = trial ? plotPointOf(model, *trial) : std::nullopt) {
            point->onFront = model.isOnFront(trial->number);
            points.push_back(std::move(*point));
        }
    }
    return points;
}

QVector<widgets::PlotBudget> plotBudgetsOf(const study::StudyStart& start)
{
    QVector<widgets::PlotBudget> budgets;
    for (const study::Constraint& constraint : start.config.constraints) {
        const study::QuantityInfo& row = study::info(constraint.quantity);
        budgets.append({textOf(row.key), constraint.limit * row.displayScale});
    }
    return budgets;
}

QVector<widgets::PlotBaseline> plotBaselinesOf(const StudyModel& model)
{
    QVector<widgets::PlotBaseline> baselines = baselinesOf(model);
    for (widgets::PlotBaseline& baseline : baselines) {
        baseline.values = plotValues(model, *model.trial(baseline.trial));
    }
    if (model.start() && model.start()->baseline) { // no trial: nothing is selected by its mark
        const study::Baseline& network = *model.start()->baseline;
        baselines.append({QString::fromStdString(network.name()), plotValues(model, network.asTrial()), -1});
    }
    return baselines;
}

std::optional<widgets::PlotReference> plotReferenceOf(const study::StudyStart& start,
                                                      const std::vector<double>& corner, double hypervolume)
{
    if (corner.size() != start.config.objectives.size()) {
        return std::nullopt;
    }
    widgets::PlotReference reference;
    for (std::size_t i = 0; i < corner.size(); ++i) {
        const study::Objective& objective = start.config.objectives[i];
        const double stored = objective.maximize ? -corner[i] : corner[i];
        reference.values.push_back(stored * study::info(objective.quantity).displayScale);
    }
    reference.text = PlotView::tr("hypervolume %1").arg(widgets::significantNumber(hypervolume, 6));
    return reference;
}

} // namespace snac::studio
