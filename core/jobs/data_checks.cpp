// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_checks.h"

#include "snac/base/run_control.h"
#include "snac/data/known_sets.h"
#include "snac/data/prepare.h"

namespace snac::jobs {

Result<> checkDrawing(const data::DatasetOptions& options)
{
    if (!data::isSimulated(options)) {
        return {};
    }
    RunControl stopped;
    stopped.cancel(); // simulators look at their settings first, and at this before the first row
    const auto drawn = data::loadDataset(options, stopped);
    return drawn || drawn.error().isCancelled() ? Result<>() : std::unexpected(drawn.error());
}

} // namespace snac::jobs
