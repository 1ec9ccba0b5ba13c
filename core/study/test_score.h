// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_branch.h"
#include "snac/study/study_config.h"
#include "snac/training/engine.h"

#include <string>
#include <vector>

namespace snac::study {

/// What the network of a trial scores on the held-out test rows.
struct TrialTestScore
{
    int trial = -1;
    training::Metrics metrics; ///< of the stored network, at the precision its candidate chooses
    training::Metrics errors;  ///< one standard error of each (training::standardErrors)
    int rows = 0;
    std::string when; ///< ISO 8601, UTC
};

/// An occasion on which the test rows of a study were looked at. Choices made after one are no longer blind.
struct TestLook
{
    std::string when;
    std::string what; ///< "4 networks of the front", "step 3f2a/4 of the local search"
    int rows = 0;
};

/// All occasions on which the test rows were used, oldest first: for networks of the front, and for steps of
/// the local search.
[[nodiscard]] std::vector<TestLook> testLooksOf(const std::vector<TrialTestScore>& front,
                                                const std::vector<TestScore>& steps);

/// "The test set was looked at on WHEN (4 networks of the front, 900 rows) and on ..."; empty if it was not.
[[nodiscard]] std::string looksText(const std::vector<TestLook>& looks);

/// The scores by which a study's networks are judged on the test set: those of its objectives, else accuracy
/// (or RMSE).
[[nodiscard]] std::vector<Quantity> testQuantities(const StudyConfig& config, const data::DatasetInfo& info);
/// "77.21 ± 0.42 %"; "-" where the score does not apply.
[[nodiscard]] std::string testScoreText(Quantity quantity, const TrialTestScore& score);

} // namespace snac::study
