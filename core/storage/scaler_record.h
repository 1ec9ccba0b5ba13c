// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_fields.h"

#include "snac/data/prepare.h"

namespace snac::study {

// How raw features are scaled, in the head of a study: {"mean": [...], "deviation": [...]}, a number an
// input; where all inputs have the same one, as pixels have, it stands there once. Private to this room.

[[nodiscard]] QJsonObject toJson(const data::Scaler& scaler);
/// Exactly what was written, for so many inputs.
[[nodiscard]] data::Scaler scalerFrom(const FieldReader& fields, int inputs);

} // namespace snac::study
