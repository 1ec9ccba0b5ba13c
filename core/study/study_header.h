// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model_record.h"
#include "snac/study/baseline.h"
#include "snac/study/import_origin.h"
#include "snac/study/study_config.h"

#include <optional>
#include <vector>

namespace snac::study {

/// What is fixed when a study is begun, besides what its text says: the same for its head in the store, for
/// each of its runs, its local searches and its reports.
struct StudyHeader
{
    data::DatasetInfo dataset; ///< fingerprint included
    int trainRows = 0, validationRows = 0, testRows = 0;
    std::vector<double> reference; ///< minimised form
    /// Of a regression, what the mean of the targets scores; unset in files made before it was kept.
    std::optional<ConstantPredictor> constant;
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

} // namespace snac::study
