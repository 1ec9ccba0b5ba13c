// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/prepare.h"
#include "snac/study/import_origin.h"

namespace snac::study {

// Data as an imported network takes them. Private to this room.

/// What the network calls its inputs and classes, in the words of the data: `network` is what is known of it
/// (names may be empty where it has none), `data` what was read, whose name, origin and fingerprint are kept.
/// Columns and classes of equal names, whatever their capitals, may be in another order; where either has no
/// names of its own (0, 1, 2 for classes), the order counts. `notes` receives what was decided. Errors: other
/// numbers of inputs or outputs, another task, classes of other names.
[[nodiscard]] Result<data::DatasetInfo> matchedInfo(const data::DatasetInfo& network, int outputs,
                                                    const data::DatasetInfo& data,
                                                    std::vector<std::string>& notes);

/// The data with columns and classes in the order of the study, matchedInfo(), and raw features scaled as the
/// network does it. `data` was read without normalisation where the network has a scaler.
void fitTo(const data::DatasetInfo& info, const ImportOrigin& origin, data::PreparedData& data);

} // namespace snac::study
