// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"
#include "snac/network/loss.h"
#include "snac/study/point_profile.h"
#include "snac/synthesis/design.h"

#include <optional>

namespace snac::study {

/// Taken on the given rows; scores by the loss where there is one, and where the design gives logits.
[[nodiscard]] PointProfile profileOf(const synthesis::Design& design, const data::Samples& samples,
                                     std::optional<network::Loss> loss);

} // namespace snac::study
