// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_view.h"

#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/synthesis/writer.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::studio {

namespace {

struct SynthesisView
{
    Q_DECLARE_TR_FUNCTIONS(SynthesisView)
};

constexpr qsizetype shortKey = 8; ///< digits of a branch that are shown

/// A trial as it was searched, or a step.
bool asStudied(const study::SynthesisRecord& record, const study::StudyStart& start)
{
    return record.precision.empty() && record.multipliers.empty() && !record.withoutReuse &&
           record.output.empty() && record.board.id == start.board.id &&
           record.clockNs() == start.config.hls.clockNs;
}

/// Display units of the axis.
std::vector<double> axisValues(const study::SynthesisRecord& record, const study::StudyStart& start)
{
    std::vector<double> values;
    for (const auto& objective : start.config.objectives) {
        const auto figure = study::synthesizedFigure(record, objective.quantity);
        values.push_back(figure ? *figure * study::info(objective.quantity).displayScale : std::nan(""));
    }
    return values;
}

} // namespace

QString pointText(const SynthesisPoint& point)
{
    const QString trial = QStringLiteral("#%1").arg(point.trial);
    const auto slash = point.step.indexOf(QLatin1Char('/'));
    return slash < 0 ? trial
                     : SynthesisView::tr("%1, step %2%3")
                           .arg(trial, point.step.left(std::min(slash, shortKey)), point.step.mid(slash));
}

SynthesisPoint pointOf(const study::SynthesisRecord& record)
{
    return {record.origin.trial, QString::fromStdString(record.origin.step)};
}

SynthesisChoice choiceOf(const study::SynthesisRecord& record)
{
    return {pointOf(record),
            QString::fromStdString(record.precision),
            QString::fromStdString(record.board.id),
            record.clockNs(),
            QString::fromStdString(record.multipliers),
            record.withoutReuse,
            QString::fromStdString(record.output)};
}

QStringList choiceWords(const SynthesisChoice& choice)
{
    QStringList words;
    for (const QString& word :
         {choice.precision, choice.multipliers,
          choice.withoutReuse ? SynthesisView::tr("reuse 1") : QString(), choice.output}) {
        if (!word.isEmpty()) {
            words << word;
        }
    }
    return words;
}

Records recordsOf(const Records& all, const SynthesisChoice& choice)
{
    Records records;
    std::ranges::copy_if(all, std::back_inserter(records),
                         [&](const auto& record) { return choiceOf(record) == choice; });
    return records;
}

QStringList stageNames(const QString& form, bool isExport)
{
    const QString check = synthesis::isRtl(form.toStdString()) ? SynthesisView::tr("RTL sim")
                          : form == QLatin1String("hls")       ? SynthesisView::tr("C sim")
                                                               : SynthesisView::tr("check");
    QStringList names{SynthesisView::tr("read"), SynthesisView::tr("write"), check};
    if (!isExport) {
        names << SynthesisView::tr("synthesize") << SynthesisView::tr("report");
    }
    return names;
}

widgets::StageRow::State stageRowState(jobs::State state)
{
    using State = widgets::StageRow::State;
    switch (state) {
    case jobs::State::Waiting:
        return State::Waiting;
    case jobs::State::Running:
    case jobs::State::Paused:
        return State::Running;
    case jobs::State::Cancelling:
        return State::Cancelling;
    case jobs::State::Done:
        return State::Done;
    case jobs::State::Interrupted:
        return State::Cancelled;
    case jobs::State::Failed:
        break;
    }
    return State::Failed;
}

std::vector<widgets::CostBar> boardBars(const study::SynthesisRecord& record)
{
    std::vector<widgets::CostBar> bars;
    for (const study::Quantity share : study::resourceShares()) {
        const study::QuantityInfo& row = study::info(share);
        const auto percent = study::synthesizedFigure(record, share);
        const auto amount = study::synthesizedFigure(record, *row.counterpart);
        if (!percent || !amount) {
            continue;
        }
        bars.push_back({shownText(row.label), *percent, std::nan(""), std::nan(""), *amount,
                        static_cast<double>(record.board.*row.total), std::nullopt});
    }
    return bars;
}

SynthesizedLayers synthesizedLayers(const study::SynthesisRecord& record)
{
    using Figure = std::optional<double> synthesis::LayerFigures::*;
    const std::pair<Figure, study::Quantity> figures[] = {
        {&synthesis::LayerFigures::lut, study::Quantity::Lut},
        {&synthesis::LayerFigures::ff, study::Quantity::Ff},
        {&synthesis::LayerFigures::dsp, study::Quantity::Dsp},
        {&synthesis::LayerFigures::bram18, study::Quantity::Bram18}};
    const auto& layers = record.synthesis.layers;
    SynthesizedLayers table;
    for (const auto& layer : layers) {
        table.rows.push_back({QString::fromStdString(layer.layer), {}, {}});
    }
    for (const auto& [figure, quantity] : figures) {
        const bool seldom = quantity == study::Quantity::Dsp || quantity == study::Quantity::Bram18;
        const bool any = std::ranges::any_of(
            layers, [&, member = figure](const auto& layer) { return (layer.*member).value_or(0.0) > 0.0; });
        if (seldom && !any) {
            continue;
        }
        table.columns << shownText(study::info(quantity).label);
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const double value = (layers[i].*figure).value_or(0.0);
            table.rows[i].amounts.push_back({value, value, value});
        }
    }
    return table;
}

std::vector<widgets::PlotMeasured> measuredTrials(const Records& records, const study::StudyStart& start)
{
    std::vector<widgets::PlotMeasured> measured;
    for (const auto& record : nearestResults(records, start)) {
        const auto values = axisValues(record, start);
        const bool told = std::ranges::any_of(values, [](double value) { return std::isfinite(value); });
        if (record.origin.step.empty() && told) {
            measured.push_back(
                {record.origin.trial, values, QString::fromStdString(study::toolText(record))});
        }
    }
    return measured;
}

Records nearestResults(const Records& records, const study::StudyStart& start)
{
    std::map<std::pair<int, std::string>, Records> byPoint;
    for (const auto& record : records) {
        if (asStudied(record, start)) {
            byPoint[{record.origin.trial, record.origin.step}].push_back(record);
        }
    }
    Records nearest;
    for (const auto& [point, own] : byPoint) {
        nearest.push_back(own[static_cast<std::size_t>(study::nearestToHardware(own))]);
    }
    return nearest;
}

QString calibrationObstacle(const study::SynthesisRecord& record)
{
    if (record.synthesis.stage == Origin::Yosys) {
        return SynthesisView::tr(
            "Counts of Yosys are of RTL of our own; the cost model predicts what C synthesis of hls4ml "
            "reports. A row of another kind would make its estimates worse, so it is not offered.");
    }
    const QString description = QString::fromStdString(record.folder) + QStringLiteral("/design.json");
    return QFile::exists(description)
               ? QString()
               : SynthesisView::tr(
                     "A row of the calibration is a C synthesis of a network with one precision for all "
                     "weights, "
                     "one for all values, one strategy and one reuse factor. This result is none, so no row "
                     "describes it.");
}

} // namespace snac::studio
