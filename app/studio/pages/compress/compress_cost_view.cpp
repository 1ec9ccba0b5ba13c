// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plot of accuracy against cost shows.
#include "compress_text.h"
#include "compress_view.h"

#include "snac/reports/synthesis_comparison.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <functional>
#include <set>

namespace snac::studio {

namespace {

/// Behind those of the precisions: that of none of them.
int colorOfFront(const CompressModel& model)
{
    return static_cast<int>(model.precisions().size());
}

using TrialPtr = StudyModel::TrialPtr;

/// Where points stand in the plane of a cost and the score of the steps, as the study scores them.
class Plane
{
public:
    Plane(const study::StudyStart& start, study::Quantity cost, study::Quantity score)
        : m_start(start)
        , m_quantities{cost, score}
    {
    }

    [[nodiscard]] QPointF position(const study::Trial& trial) const
    {
        const auto values = scored(trial);
        return {values[0] * study::info(m_quantities[0]).displayScale,
                values[1] * study::info(m_quantities[1]).displayScale};
    }

    /// Of those that may stand on a front.
    [[nodiscard]] std::vector<QPointF> front(const std::vector<TrialPtr>& trials) const
    {
        study::Front front = study::frontIn(m_start.config, m_quantities);
        for (std::size_t i = 0; i < trials.size(); ++i) {
            if (study::entersFront(*trials[i])) {
                front.insert(static_cast<int>(i), scored(*trials[i]));
            }
        }
        std::vector<QPointF> points;
        for (const int place : front.ids()) {
            points.push_back(position(*trials[static_cast<std::size_t>(place)]));
        }
        return points;
    }

private:
    [[nodiscard]] std::vector<double> scored(const study::Trial& trial) const
    {
        return study::scoredValues(m_start.config, m_start.board, trial, m_quantities);
    }

    const study::StudyStart& m_start;
    std::array<study::Quantity, 2> m_quantities;
};

/// The trials of the search that have a place in the plane: those that break a budget would look like a
/// choice, so they are there only where all do.
std::vector<TrialPtr> shownTrials(const StudyModel& study)
{
    std::vector<TrialPtr> shown;
    for (const auto& trial : study.trials()) {
        if (trial && trial->state == study::TrialState::Complete && trial->metrics && trial->hardware) {
            shown.push_back(trial);
        }
    }
    const auto keepsAll = [](const TrialPtr& trial) { return !(trial->violation > 0.0); };
    if (std::ranges::any_of(shown, keepsAll)) {
        std::erase_if(shown, std::not_fn(keepsAll));
    }
    return shown;
}

/// The steps as trials, numbered like them.
std::vector<TrialPtr> stepsAsTrials(const CompressModel& model, const study::StudyStart& start)
{
    std::vector<TrialPtr> steps;
    for (const auto& step : model.steps()) {
        steps.push_back(std::make_shared<const study::Trial>(
            study::asTrial(start.config, start.board, *step, static_cast<int>(steps.size()))));
    }
    return steps;
}

/// Whether estimates of this quantity differ by what was known of the network.
bool isEstimate(study::Quantity cost)
{
    return study::info(cost).hasBounds;
}

QString priceText(study::Quantity cost, study::Price price)
{
    if (isEstimate(cost)) {
        return estimateText(price);
    }
    if (cost ==
        study::Quantity::Parameters) { // weights, whatever their values: pruned neurons alone are gone
        return CompressText::tr("counted from its own shape");
    }
    return price == study::Price::Own ? CompressText::tr("counted with own weights")
                                      : CompressText::tr("counted before training");
}

/// Of the steps.
QString withOwnWeights(study::Quantity cost)
{
    return priceText(cost, study::Price::Own);
}

} // namespace

std::vector<widgets::Curve> costCurves(const CompressModel& model, const StudyModel& study,
                                       study::Quantity cost)
{
    const Plane plane(*study.start(), cost, model.score());
    widgets::Curve trials;
    trials.color = -1;
    trials.joined = false;
    trials.faint = true;
    for (const auto& trial : shownTrials(study)) {
        const QPointF at = plane.position(*trial);
        trials.points.push_back(
            {-2 - trial->number,
             at.x(),
             at.y(),
             {CompressText::tr("Trial #%1 of the search").arg(trial->number),
              CompressText::tr("score: %1; cost: %2")
                  .arg(originOf(model.score(), *study.start()), priceText(cost, trial->price))}});
    }
    std::vector<widgets::Curve> curves;
    curves.push_back(std::move(trials));
    const auto across = [&](const compression::CompressionStep& step) {
        return plane.position(study::asTrial(study.start()->config, study.start()->board, step, 0)).x();
    };
    for (auto& curve : branchCurves(model, false, across)) {
        curve.faint = false; // the front is over all points
        for (auto& point : curve.points) {
            point.note << CompressText::tr("cost: %1").arg(withOwnWeights(cost));
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

std::vector<widgets::CurveFront> costFronts(const CompressModel& model, const StudyModel& study,
                                            study::Quantity cost)
{
    const Plane plane(*study.start(), cost, model.score());
    widgets::CurveFront global;
    global.color = -1;
    global.dashed = true;
    global.points = plane.front(shownTrials(study));
    widgets::CurveFront compressed;
    compressed.color = colorOfFront(model);
    compressed.ground = true;
    compressed.points = plane.front(stepsAsTrials(model, *study.start()));
    return {global, compressed};
}

std::vector<widgets::CurveMeasured> costMeasured(const CompressModel& model, study::Quantity cost,
                                                 const std::vector<study::SynthesisRecord>& nearest)
{
    std::vector<widgets::CurveMeasured> measured;
    for (const auto& record : nearest) {
        const auto figure = study::synthesizedFigure(record, cost);
        const std::string& step = record.origin.step;
        const auto slash = step.find('/');
        const int round =
            slash == std::string::npos ? -1 : QString::fromStdString(step.substr(slash + 1)).toInt();
        const int id = step.empty() ? -2 - record.origin.trial : model.numberOf(step.substr(0, slash), round);
        if (figure && id != -1) {
            measured.push_back({id, *figure * study::info(cost).displayScale,
                                QString::fromStdString(study::toolText(record))});
        }
    }
    return measured;
}

namespace {

std::vector<widgets::CurveKey> keysOf(const CompressModel& model, bool lines)
{
    using widgets::CurveMark;
    std::vector<widgets::CurveKey> keys;
    for (const auto& precision : model.precisions()) {
        keys.push_back({precisionText(precision), model.colorOf(precision),
                        lines ? CurveMark::None : CurveMark::Disc, lines, false});
    }
    std::set<std::pair<CurveMark, bool>> styles;
    std::vector<widgets::CurveKey> methods;
    for (const auto& step : model.steps()) {
        const auto& branch = step->branch;
        const bool dashed = branch.method == compression::Method::OneShot;
        if (styles.insert({markOf(branch), dashed}).second) {
            methods.push_back({methodText(branch), -1, markOf(branch), lines, dashed});
        }
    }
    if (methods.size() > 1) { // one alone tells nothing apart and takes a row from the plot
        keys.insert(keys.end(), methods.begin(), methods.end());
    }
    return keys;
}

} // namespace

std::vector<widgets::CurveKey> curveLegend(const CompressModel& model)
{
    return keysOf(model, true);
}

std::vector<widgets::CurveKey> costLegend(const CompressModel& model, study::Quantity cost,
                                          const study::StudyStart& start)
{
    std::vector<widgets::CurveKey> keys = keysOf(model, false);
    if (!model.steps().empty()) {
        keys.push_back({CompressText::tr("compressed: integers, %1").arg(withOwnWeights(cost)),
                        colorOfFront(model), widgets::CurveMark::None, true, false});
        keys.push_back({CompressText::tr("search: %1, %2")
                            .arg(originOf(model.score(), start), priceText(cost, study::shownPrice(start))),
                        -1, widgets::CurveMark::Disc, true, true});
    }
    return keys;
}

widgets::CurveAxis costAxis(const CompressModel& model, study::Quantity cost, const study::StudyStart& start)
{
    const auto& row = study::info(cost);
    const study::Price price = study::shownPrice(start);
    const bool oneKind = model.steps().empty() || price == study::Price::Own;
    const QString kind = oneKind                               ? priceText(cost, price)
                         : cost == study::Quantity::Parameters ? priceText(cost, price)
                         : isEstimate(cost) ? CompressText::tr("estimates of two kinds: see the legend")
                                            : CompressText::tr("counted in two ways: see the legend");
    return {labelText(cost, start.config.risk),
            shownText(row.unit),
            QStringLiteral("%1, %2").arg(boardHeading(start.board), kind),
            row.decimals,
            row.maximize,
            true,
            {}};
}

widgets::CurveAxis costScoreAxis(const CompressModel& model, const study::StudyStart& start)
{
    widgets::CurveAxis axis = scoreAxis(model);
    axis.origin = model.steps().empty() ? originOf(model.score(), start)
                                        : CompressText::tr("see the legend"); // of two kinds, like the cost
    return axis;
}

std::vector<study::Quantity> costQuantities()
{
    return study::listed(&study::Places::costs);
}

} // namespace snac::studio
