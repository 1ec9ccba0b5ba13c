// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware.h"

#include "snac/study/quantity.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace snac::jobs {

struct PredictRequest
{
    /// With a precision: in integers of it; with floatsAlone: in floating point; else as the point was
    /// scored.
    PointRequest point;
    std::string data; ///< a file of rows: a text table, .npy or .npz, with the truth or without
    bool raw = false; ///< its inputs are standardised already
};

/// What a network says of rows.
struct Prediction
{
    std::vector<std::string> outputNames; ///< one an output
    std::vector<std::string> classNames;  ///< empty for a regression, and where a row has several labels
    /// "Softmax", "Sigmoid": the network ends with it, and the outputs are what stands before it, logits, as
    /// in hardware; empty: nothing stands behind them.
    std::string leftOut = {};
    bool labels = false; ///< each output says of one label whether a row has it: above 0
    /// Of the integers; unset: the float network spoke, and `values` are its logits or targets.
    std::optional<FixedFormat> format;
    fixedpoint::RawMatrix integers;            ///< rows x outputs, in units of the format's last bit
    data::Matrix values;                       ///< rows x outputs
    std::vector<int> predicted;                ///< class of each row; empty for a regression
    std::vector<std::string> truth;            ///< as the file says it; empty: it does not
    std::vector<std::int64_t> rowNumbers = {}; ///< of each row in the file, from 0; empty: all of them
    /// Rows by truth and prediction, classNames x classNames; empty without truth.
    std::vector<std::vector<long long>> confusion;
    std::map<std::string, long long> unknown; ///< words of the truth that are no class of the study: rows
    /// Of several outputs that are no classes the truth of each, rows x outputs; empty: the file does not say
    /// it.
    data::Matrix targets;
    /// Of labels, by output: rows that have it, and of these and of the others how many are told right; empty
    /// without truth.
    struct LabelCount
    {
        long long have = 0;
        long long found = 0;     ///< of those that have it
        long long leftAlone = 0; ///< of those that have it not
    };
    std::vector<LabelCount> labelCounts = {};
    std::vector<double> rmses;  ///< likewise, by output
    long long compared = 0;     ///< rows whose truth could be compared
    std::optional<double> rmse; ///< of a regression over all outputs, where the truth is known
    /// What the study is scored by, of the rows that are compared; NaN without truth, and where they cannot
    /// tell it.
    study::Quantity score = study::Quantity::Accuracy;
    double scored = std::numeric_limits<double>::quiet_NaN();
    bool asScored = true; ///< computed as the study scored it: on equal rows, the figures of its table
    std::vector<std::string> notes;

    /// Of the column with the output: "logit of NAME" where it speaks of a class or a label, else its name.
    [[nodiscard]] std::string heading(std::size_t output) const;
    /// Of the rows with a known class, or of all labels of all rows.
    [[nodiscard]] std::optional<double> accuracy() const;
    /// Whether the network says that a row has a label.
    [[nodiscard]] bool has(Eigen::Index row, Eigen::Index label) const
    {
        return format ? integers(row, label) > 0 : values(row, label) > 0.0F;
    }
};

/// Says of rows what the point says that the study scored: a trial in floating point, or in integers of the
/// formats that it chose or was imported with; a step in its integers. So the same rows give the same figures
/// as the study's table; where something else was asked for, `asScored` is false. A note says which it is.
/// Blocks. Errors: those of designOf() and data::readRows(); floats of a step; raw features of a study whose
/// scaling is not known any more.
[[nodiscard]] Result<Prediction> predict(const PredictRequest& request,
                                         const hardware::Environment& environment, RunControl& control);

} // namespace snac::jobs
