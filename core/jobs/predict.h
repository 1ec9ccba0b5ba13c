// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace snac::jobs {

struct PredictRequest
{
    PointRequest point;
    std::string data; ///< a file of rows: a text table, .npy or .npz, with the truth or without
    bool raw = false; ///< its inputs are standardised already
};

/// What a network says of rows.
struct Prediction
{
    std::vector<std::string> outputNames; ///< one an output
    std::vector<std::string> classNames;  ///< empty for a regression
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
    /// Of a regression with several outputs the truth of each, rows x outputs; empty: the file does not say
    /// it.
    data::Matrix targets;
    std::vector<double> rmses;  ///< likewise, by output
    std::optional<double> rmse; ///< of a regression over all outputs, where the truth is known
    std::vector<std::string> notes;

    [[nodiscard]] std::optional<double> accuracy() const; ///< of the rows with a known class
};

/// A trial speaks in floating point unless a precision is asked for or it was imported with integers, a step
/// in integers. Blocks. Errors: those of designOf() and data::readRows(); raw features of a study whose
/// scaling is not known any more.
[[nodiscard]] Result<Prediction> predict(const PredictRequest& request,
                                         const hardware::Environment& environment, RunControl& control);

} // namespace snac::jobs
