// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"
#include "snac/network/loss.h"
#include "snac/study/point_scores.h"
#include "snac/synthesis/design.h"

namespace snac::study {

/// Of the samples that the design's vectors are, whose outputs stand there. A design that gives the number of
/// the class has the scores that classes alone tell; the others are NaN, also of the float network beside it.
[[nodiscard]] PointScores scoresOf(const data::Samples& samples, network::Loss loss,
                                   const synthesis::Design& design);

} // namespace snac::study
