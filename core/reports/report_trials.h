// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says of a trial. Private to core/reports.
#pragma once

#include "snac/study/ranks.h"
#include "snac/study/study_start.h"
#include "snac/study/trial.h"

#include <QJsonObject>

namespace snac::study {

/// A trial of the report: genome, values, prices, and how it stands.
[[nodiscard]] QJsonObject trialJson(const StudyStart& start, const Ranks& ranks, const Trial& trial);

} // namespace snac::study
