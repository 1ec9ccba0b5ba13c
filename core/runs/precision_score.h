// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"
#include "snac/data/prepare.h"
#include "snac/network/metrics.h"
#include "snac/network/quantization.h"
#include "snac/space/candidate.h"
#include "snac/space/hardware_choice.h"
#include "snac/study/study_config.h"
#include "snac/training/engine.h"
#include "snac/training/epoch_record.h"

#include <optional>
#include <vector>

namespace snac::study {

// What the number formats of a candidate cost in score. Private to this room.

/// Whether the candidate chooses number formats, so that its score depends on them.
[[nodiscard]] bool choosesPrecision(const space::HardwareChoice& choice);

/// The network with the formats the candidate chooses: weights of a layer and the values that leave it have
/// its precision, the inputs that of the first layer; casts round to nearest and saturate. Batch norm is
/// folded. Formats wider than 24 bits are taken as 24: a float holds no more. Errors: layers that cannot be
/// folded.
[[nodiscard]] Result<network::QuantizedNetwork> roundedNetwork(const network::TrainedNetwork& network,
                                                               const space::HardwareChoice& choice);

/// The network that its objectives were scored with, where the candidate chooses number formats. With
/// `quantizedEpochs` it is not stored but trained again to the last bit: its seed depends on study and
/// network alone.
[[nodiscard]] Result<network::QuantizedNetwork>
networkAtPrecision(const network::TrainedNetwork& network, const space::Candidate& candidate,
                   const StudyConfig& config, const data::PreparedData& data, RunControl& control);

/// What a candidate scores at the precision it chooses.
struct PrecisionScore
{
    network::Metrics metrics;
    std::vector<training::EpochRecord> history;            ///< of the epochs at that precision
    std::optional<network::QuantizedNetwork> network = {}; ///< that scores so, to be priced
};

/// The scores of a trained network at the precision its candidate chooses: those of its training (a mean over
/// folds, perhaps) less what rounding costs, which is measured on the validation rows. With
/// `job.options.quantizedEpochs` the rounded network is first trained on with its casts. `trained` are the
/// metrics of the float network. O(rows x weights) an epoch.
[[nodiscard]] Result<PrecisionScore> scoreAtPrecision(const network::TrainedNetwork& network,
                                                      const network::Metrics& trained,
                                                      const training::TrainingJob& job);

} // namespace snac::study
