// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trainer.h"

namespace snac::training {

/// One fold of a stratified k-fold over train + validation rows pooled (data::foldsOf): every fold validates
/// once, the others fit; where rows have times, those before it. Every fold has random streams of its own,
/// derived from the job's seed, so that they may be fitted in any order.
///
/// The pooled rows carry the study's scaling, fitted on the study's train rows, some of which now validate.
/// Where the study scales and the network allows it, each fold is therefore standardised again on its own
/// fitting rows, and the result is folded into the first layer (see absorbScaling), so that every network
/// takes the study's scaled inputs. Networks that begin with an activation or a dense layer without bias keep
/// the study's scaling in all folds.
[[nodiscard]] Result<FitResult> fitFold(Backend& backend, const Fit& task, const data::PreparedData& data,
                                        int folds, int fold);

/// Whether the folds of this job are spans of time, of which the last is fitted to all rows before it.
[[nodiscard]] bool foldsInTime(const TrainingJob& job);
/// Rows that a fit of this job learns from; of folds in time, whose rows grow from one to the next, the mean.
[[nodiscard]] long long meanFittingRows(const TrainingJob& job);
/// The same of a number of rows, before there is a job.
[[nodiscard]] long long meanFittingRows(const TrainingOptions& options, long long train, long long validation,
                                        bool inTime);

/// The most epochs of a fold: where folds are in time, of the one with the fewest rows of its own, at least
/// `others`; else `others`.
[[nodiscard]] int mostEpochs(const TrainingJob& job, int others);

/// All rows that folds hold out in turn: those of training, then those of validation.
[[nodiscard]] data::Samples pooledRows(const data::PreparedData& data);

/// Whether absorbScaling() can work: the first layer with an effect is a dense layer with bias, or a batch
/// norm.
[[nodiscard]] bool canAbsorbScaling(const network::Architecture& architecture);

/// Changes the first layer so that the network gives for x what it gave for (x - mean) / deviation:
/// dense W' = W diag(1/d), b' = b - W' m; batch norm gamma' = gamma / d, mean' = m + d mean. Exact but for
/// rounding.
void absorbScaling(network::TrainedNetwork& network, const data::Scaler& scaler);

} // namespace snac::training
