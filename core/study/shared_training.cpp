// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_training.h"

namespace snac::study {

bool trainingSeesPrecision(const training::TrainingOptions&)
{
    return false;
}

std::string trainingKey(const training::TrainingOptions& options, const space::Candidate& candidate)
{
    const std::string formats =
        trainingSeesPrecision(options) ? candidate.hardware.precisionKey() : std::string();
    return formats.empty() ? candidate.networkKey() : candidate.networkKey() + "; formats" + formats;
}

} // namespace snac::study
