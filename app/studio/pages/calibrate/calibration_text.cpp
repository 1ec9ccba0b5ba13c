// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_text.h"

#include "snac/studio/pages/table_texts.h"
#include "snac/study/quantity.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace snac::studio {

using calibration::MeasuredDesign;
using calibration::ReportStage;
using calibration::Target;

namespace {

struct CalibrationText
{
    Q_DECLARE_TR_FUNCTIONS(CalibrationText)
};

QString fromStd(const std::string& text)
{
    return QString::fromStdString(text);
}

/// As on every page; the terminal has the names of the file's columns.
QString calibrationHeading(study::Quantity quantity)
{
    const auto& row = study::info(quantity);
    const QString label = shownText(row.label);
    return row.unit.empty() ? label : label + QStringLiteral(" [") + shownText(row.unit) + QLatin1Char(']');
}

QString sourceOf(const MeasuredDesign& design)
{
    return design.source.empty() ? CalibrationText::tr("not said") : fromStd(design.source);
}

QString bitsText(const MeasuredDesign& design)
{
    return QStringLiteral("%1 / %2").arg(calibration::weightBits(design)).arg(design.config.precision.width);
}

QString circuitText(const MeasuredDesign& design)
{
    const auto& config = design.config;
    QString text = config.strategy == hardware::Strategy::Latency ? QStringLiteral("latency")
                                                                  : QStringLiteral("resource");
    text += CalibrationText::tr(", reuse %1").arg(config.reuseFactor);
    return config.ioType == hardware::IoType::Stream ? text + QStringLiteral(", io_stream") : text;
}

const calibration::Estimates& estimatesOf(const CalibrationView& view, bool after)
{
    return after && view.report && !view.report->after.empty() ? view.report->after : view.before;
}

/// Scores of the designs that the function chooses, of one quantity.
template<class Choose>
calibration::Score scoreOf(const CalibrationView& view, bool after, Target target, Choose choose)
{
    return scoresOf(view.table.designs, estimatesOf(view, after), choose)[static_cast<std::size_t>(target)];
}

template<class Choose>
ErrorRow errorRow(const CalibrationView& view, const QString& name, Target target, Choose choose)
{
    ErrorRow row{
        .name = name, .isHeading = false, .before = scoreOf(view, false, target, choose), .after = {}};
    if (view.report && !view.report->after.empty()) {
        row.after = scoreOf(view, true, target, choose);
    }
    return row;
}

} // namespace

QString quantityName(Target target)
{
    switch (target) {
    case Target::Lut:
        return QStringLiteral("LUT");
    case Target::Ff:
        return QStringLiteral("FF");
    case Target::Dsp:
        return QStringLiteral("DSP");
    case Target::Bram18:
        return calibrationHeading(study::Quantity::Bram18);
    case Target::LatencyMax:
        return calibrationHeading(study::Quantity::ClockCycles);
    case Target::IiMax:
        break;
    }
    return calibrationHeading(study::Quantity::InitiationInterval);
}

QString stageText(ReportStage stage)
{
    switch (stage) {
    case ReportStage::Csynth:
        return CalibrationText::tr("C synthesis");
    case ReportStage::LogicSynthesis:
        return CalibrationText::tr("logic synthesis");
    case ReportStage::Routed:
        break;
    }
    return CalibrationText::tr("placed or routed");
}

QString stateText(const CalibrationView& view)
{
    switch (view.state) {
    case jobs::CalibrationState::Shipped:
        return CalibrationText::tr("shipped model in use");
    case jobs::CalibrationState::Calibrated:
        return view.report && isWeak(*view.report) ? CalibrationText::tr("calibrated model in use (weak)")
                                                   : CalibrationText::tr("calibrated model in use");
    case jobs::CalibrationState::Outdated:
        return CalibrationText::tr("calibrated on other rows");
    case jobs::CalibrationState::Damaged:
        break;
    }
    return CalibrationText::tr("calibration damaged, shipped model in use");
}

namespace {

QString calibratedText(const CalibrationOutcome& outcome)
{
    if (outcome.weak) {
        return CalibrationText::tr("Weak: fitted on %1 designs, which do little more than shift the "
                                   "level of LUT and FF, and that "
                                   "part of the way. Ten designs of three architectures are a beginning. "
                                   "Every estimate uses the "
                                   "calibrated model from now on; a study keeps the one it began with.")
            .arg(outcome.fitted);
    }
    return CalibrationText::tr(
        "Every estimate uses the calibrated model from now on; a study that runs keeps the one it "
        "began with.");
}

/// What the fit showed of its own bounds.
QString looseText(const CalibrationOutcome& outcome)
{
    QStringList names;
    for (const calibration::Target target : outcome.loose) {
        names << quantityName(target);
    }
    return names.isEmpty()
               ? QString()
               : CalibrationText::tr("On architectures left out, the 90 % bounds of %1 held too few "
                                     "reports: do not rely on them. ")
                     .arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString outcomeText(const CalibrationOutcome& outcome)
{
    using Kind = CalibrationOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Loaded:
        return {};
    case Kind::Added: {
        const auto unused =
            std::ranges::count_if(outcome.files, [](const auto& file) { return !file.used(); });
        QStringList parts = {CalibrationText::tr("Rows added: %1").arg(outcome.added)};
        if (outcome.known > 0) {
            parts << CalibrationText::tr("known already: %1").arg(outcome.known);
        }
        if (unused > 0) {
            parts << CalibrationText::tr("files not used: %1 (see the table)").arg(unused);
        }
        return parts.join(QStringLiteral(" · "));
    }
    case Kind::Removed:
        return CalibrationText::tr("Rows removed: %1").arg(outcome.added);
    case Kind::Undone:
        return CalibrationText::tr("The rows are as they were before.");
    case Kind::Calibrated:
        return looseText(outcome) + calibratedText(outcome);
    case Kind::Shipped:
        return CalibrationText::tr(
            "The shipped model is in use. Your rows are kept: Calibrate fits them again.");
    case Kind::Cancelled:
        return CalibrationText::tr("Cancelled; the model in use has not changed.");
    case Kind::Failed:
        break;
    }
    return outcome.error;
}

std::vector<CalibrationRow> calibrationRowsOf(const CalibrationView& view,
                                              const std::vector<calibration::ReportFile>& files)
{
    std::vector<CalibrationRow> rows;
    for (std::size_t i = 0; i < view.table.designs.size(); ++i) {
        const MeasuredDesign& design = view.table.designs[i];
        const bool fitted = view.state == jobs::CalibrationState::Calibrated;
        const auto learned = fitted ? CalibrationRow::Use::Fitted : CalibrationRow::Use::ToFit;
        rows.push_back({.use = design.stage == ReportStage::Csynth ? learned : CalibrationRow::Use::Compared,
                        .line = design.line,
                        .design = static_cast<int>(i),
                        .network = fromStd(design.family),
                        .bits = bitsText(design),
                        .circuit = circuitText(design),
                        .stage = stageText(design.stage),
                        .tool = fromStd(design.tool),
                        .source = sourceOf(design),
                        .figures = design.figures,
                        .note = fromStd(design.report)});
    }
    for (const calibration::UndescribedRow& row : view.table.undescribed) {
        CalibrationRow shown;
        shown.line = row.line;
        shown.network = fromStd(row.family);
        shown.source = fromStd(row.source);
        shown.note = fromStd(row.reason);
        rows.push_back(std::move(shown));
    }
    for (const calibration::ReportFile& file : files) {
        if (!file.used()) {
            CalibrationRow shown;
            shown.stage = fromStd(file.origin);
            shown.tool = fromStd(file.tool);
            shown.note = QStringLiteral("%1: %2").arg(fromStd(file.file), fromStd(file.problem));
            rows.push_back(std::move(shown));
        }
    }
    return rows;
}

std::array<int, 3> designsByStage(const CalibrationView& view)
{
    std::array<int, 3> counts{};
    for (const MeasuredDesign& design : view.table.designs) {
        ++counts[static_cast<std::size_t>(design.stage)];
    }
    return counts;
}

QStringList sourcesOf(const CalibrationView& view)
{
    std::map<QString, int> counts;
    for (const MeasuredDesign& design : view.table.designs) {
        ++counts[sourceOf(design)];
    }
    std::vector<std::pair<QString, int>> order(counts.begin(), counts.end());
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList names;
    for (const auto& [name, count] : order) {
        names << name;
    }
    return names;
}

std::vector<widgets::EstimatePoint> pointsOf(const CalibrationView& view, const CalibrationChoice& choice)
{
    const QStringList sources = sourcesOf(view);
    const calibration::Estimates& estimates = estimatesOf(view, choice.after);
    std::vector<widgets::EstimatePoint> points;
    for (std::size_t i = 0; i < view.table.designs.size() && i < estimates.size(); ++i) {
        const MeasuredDesign& design = view.table.designs[i];
        const auto figure = design.figures[static_cast<std::size_t>(choice.target)];
        if (design.stage != choice.stage || !figure) {
            continue;
        }
        const hardware::Estimate& estimate = figureOf(estimates[i], choice.target);
        widgets::EstimatePoint point;
        point.id = static_cast<int>(i);
        point.synthesized = *figure;
        point.estimated = estimate.value;
        point.low = estimate.low;
        point.high = estimate.high;
        point.group = static_cast<int>(sources.indexOf(sourceOf(design)));
        point.title = fromStd(design.family);
        point.facts << CalibrationText::tr("%1 bit, %2").arg(bitsText(design), circuitText(design))
                    << QStringList{stageText(design.stage), fromStd(design.tool), fromStd(design.part)}.join(
                           QStringLiteral(" · "));
        points.push_back(std::move(point));
    }
    return points;
}

QString synthesizedLabel(const CalibrationView& view, const CalibrationChoice& choice)
{
    std::set<QString> tools;
    for (const MeasuredDesign& design : view.table.designs) {
        if (design.stage == choice.stage && !design.tool.empty()) {
            tools.insert(fromStd(design.tool).trimmed());
        }
    }
    const QStringList names(tools.begin(), tools.end());
    return CalibrationText::tr("%1, synthesized (%2)")
        .arg(quantityName(choice.target),
             (QStringList{stageText(choice.stage)} + names).join(QStringLiteral(", ")));
}

QString estimatedLabel(const CalibrationView& view, const CalibrationChoice& choice)
{
    const bool after = choice.after && view.report && !view.report->after.empty();
    return after ? CalibrationText::tr("%1, estimated without the design's architecture")
                       .arg(quantityName(choice.target))
                 : CalibrationText::tr("%1, estimated by the shipped model").arg(quantityName(choice.target));
}

std::vector<ErrorRow> errorRowsOf(const CalibrationView& view, const CalibrationChoice& choice)
{
    std::vector<ErrorRow> rows;
    const auto heading = [&](const QString& name) {
        rows.push_back({.name = name, .isHeading = true, .before = {}, .after = {}});
    };
    const auto ofStage = [&](const MeasuredDesign& design) { return design.stage == choice.stage; };
    std::set<int> precisions;
    std::set<QString> sources;
    for (const MeasuredDesign& design : view.table.designs) {
        if (ofStage(design)) {
            precisions.insert(calibration::weightBits(design));
            sources.insert(sourceOf(design));
        }
    }
    heading(CalibrationText::tr("by quantity"));
    for (const Target target : calibration::allTargets) {
        rows.push_back(errorRow(view, quantityName(target), target, ofStage));
    }
    heading(CalibrationText::tr("%1 by bits of the weights").arg(quantityName(choice.target)));
    for (const int bits : precisions) {
        rows.push_back(errorRow(view, CalibrationText::tr("%1 bit").arg(bits), choice.target,
                                [&](const MeasuredDesign& design) {
                                    return ofStage(design) && calibration::weightBits(design) == bits;
                                }));
    }
    heading(CalibrationText::tr("%1 by source").arg(quantityName(choice.target)));
    for (const QString& source : sourcesOf(view)) {
        if (sources.contains(source)) {
            rows.push_back(errorRow(view, source, choice.target, [&](const MeasuredDesign& design) {
                return ofStage(design) && sourceOf(design) == source;
            }));
        }
    }
    return rows;
}

} // namespace snac::studio
