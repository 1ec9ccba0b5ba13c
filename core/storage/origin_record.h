// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_fields.h"

#include "snac/study/baseline.h"

namespace snac::study {

// Networks of other programs in the head of a study: the one that it is, or the one it is held against.
// Private to this room.

[[nodiscard]] QJsonObject toJson(const ImportOrigin& origin);
[[nodiscard]] ImportOrigin importFrom(const FieldReader& fields);

[[nodiscard]] QJsonObject toJson(const Baseline& baseline);
[[nodiscard]] Baseline baselineFrom(const FieldReader& fields);

} // namespace snac::study
