// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_fields.h"

#include "snac/hardware/cost_model.h"
#include "snac/training/epoch_record.h"

namespace snac::network {
struct Metrics;
}

namespace snac::study {

// Figures that several records hold, as JSON and back. A field that does not fit is told to the reader's
// error slot. Private to this room.

[[nodiscard]] QJsonObject toJson(const hardware::HardwareEstimate& hardware);
[[nodiscard]] hardware::HardwareEstimate hardwareFrom(const FieldReader& fields);

[[nodiscard]] QJsonObject toJson(const network::Metrics& metrics);
[[nodiscard]] network::Metrics metricsFrom(const FieldReader& fields);

[[nodiscard]] QJsonObject toJson(const training::EpochRecord& epoch);
[[nodiscard]] training::EpochRecord epochFrom(const FieldReader& fields);

} // namespace snac::study
