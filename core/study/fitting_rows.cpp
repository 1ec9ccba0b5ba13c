// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting_rows.h"

#include "snac/training/folds.h"

namespace snac::study {

long long meanFittingRows(const training::TrainingOptions& options, long long train, long long validation,
                          bool inTime)
{
    return training::meanFittingRows(options, train, validation, inTime);
}

} // namespace snac::study
