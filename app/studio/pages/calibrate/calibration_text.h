// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a calibration to what the page shows of it: values and words, no widgets.
#pragma once

#include "calibration_session.h"

#include "snac/widgets/plots/estimate_plot.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace snac::studio {

/// "LUT", "FF", "DSP", "BRAM 18k", "cycles", "II".
[[nodiscard]] QString quantityName(calibration::Target target);
/// "C synthesis", "logic synthesis", "placed or routed".
[[nodiscard]] QString stageText(calibration::ReportStage stage);
/// "shipped model", "calibrated on 40 designs", ...
[[nodiscard]] QString stateText(const CalibrationView& view);
/// What a job came to, in a sentence for the strip of the page; empty if there is nothing to say.
[[nodiscard]] QString outcomeText(const CalibrationOutcome& outcome);

/// A row of the table: a stored design, a stored row nobody can use, or a report file that gave none.
struct CalibrationRow
{
    enum class Use {
        Fitted,
        ToFit, ///< as soon as the user calibrates
        Compared,
        NotUsed
    };
    Use use = Use::NotUsed;
    int line = 0;    ///< in the stored table; 0: not stored
    int design = -1; ///< index into the designs of the view; -1: none
    QString network;
    QString bits;    ///< "8 / 16": weights and activations
    QString circuit; ///< "latency, reuse 4, io_stream"
    QString stage;
    QString tool;
    QString source;
    std::array<std::optional<double>, calibration::targetCount> figures;
    QString note; ///< the problem, or the file of the report
};

[[nodiscard]] std::vector<CalibrationRow>
calibrationRowsOf(const CalibrationView& view, const std::vector<calibration::ReportFile>& files);

/// Which figures are looked at. Stages are never mixed.
struct CalibrationChoice
{
    calibration::Target target = calibration::Target::Lut;
    calibration::ReportStage stage = calibration::ReportStage::Csynth;
    bool after = true; ///< cross-validated; without a report, the shipped model in any case
};

/// How many designs each stage has, in the order of ReportStage.
[[nodiscard]] std::array<int, 3> designsByStage(const CalibrationView& view);
/// Names of the sources, the one with most designs first.
[[nodiscard]] QStringList sourcesOf(const CalibrationView& view);
/// The designs of the stage whose report has the figure; id = index, group = index of the source.
[[nodiscard]] std::vector<widgets::EstimatePoint> pointsOf(const CalibrationView& view,
                                                           const CalibrationChoice& choice);
/// Labels of the axes: figure, stage and tools; figure and model.
[[nodiscard]] QString synthesizedLabel(const CalibrationView& view, const CalibrationChoice& choice);
[[nodiscard]] QString estimatedLabel(const CalibrationView& view, const CalibrationChoice& choice);

/// A line of the table of errors: a heading without figures, or a group of designs.
struct ErrorRow
{
    QString name;
    bool isHeading = false;
    calibration::Score before;
    std::optional<calibration::Score> after;
};

/// Every quantity; then the chosen one by precision and by source.
[[nodiscard]] std::vector<ErrorRow> errorRowsOf(const CalibrationView& view, const CalibrationChoice& choice);

} // namespace snac::studio
