// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace snac::training {

struct EpochRecord
{
    int fold = 0;
    int epoch = 0;          ///< from 1
    double trainLoss = 0.0; ///< regression with standardised targets: in units of their variance, so that 1
                            ///< is what the mean of the targets loses
    double validationLoss = 0.0;     ///< in the same unit
    double validationAccuracy = 0.0; ///< NaN for regression
};

} // namespace snac::training
