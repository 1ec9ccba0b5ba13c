// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/study/baseline.h"
#include "snac/study/import_origin.h"
#include "snac/study/study_config.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::study {

/// What is fixed when a study is begun, besides what its text says: the same for its head in the store, for
/// each of its runs, its local searches and its reports.
struct StudyHeader
{
    data::DatasetInfo dataset; ///< fingerprint included
    /// How raw features become what the networks take, an entry an input of `dataset`: fitted on the training
    /// rows of the study, of which folds are parts. Unset in files made before it was kept, and of an
    /// imported network, which brings its own.
    std::optional<data::Scaler> scaler;
    int trainRows = 0, validationRows = 0, testRows = 0;
    std::vector<double> reference; ///< minimised form
    /// What the constant answer scores: see constantScore(). Unset in files made before it was kept; of a
    /// classification it was kept later.
    std::optional<ConstantPredictor> constant;
    /// What the profile of the data warned of when the study was begun (data::profileOf()), a sentence each;
    /// none in files made before they were kept.
    std::vector<std::string> dataWarnings = {};
    hardware::Board board; ///< as used
    /// What prices its trials; unset in files made before it was kept.
    std::optional<hardware::CostModelRecord> costModel;
    /// Of a network that was imported; unset: the study is a search.
    std::optional<ImportOrigin> imported;
    /// Of a search that is held against a network of another program.
    std::optional<Baseline> baseline;

    [[nodiscard]] const StudyHeader& header() const { return *this; }
    [[nodiscard]] StudyHeader& header() { return *this; }
};

/// What the constant answer has of a score: the mean of the targets, or the commonest class; nothing where it
/// is not known.
[[nodiscard]] std::optional<double> constantScore(const StudyHeader& header, Quantity score);

} // namespace snac::study
