// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/point_profile.h"

#include <QJsonValue>

#include <optional>
#include <string>
#include <vector>

namespace snac::study {

// The numeric profile of a point, the same in terminal, window and reports.

struct ProfileTable
{
    std::string caption; ///< on which rows, and what the columns mean
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows; ///< name first
};
[[nodiscard]] ProfileTable profileTable(const PointProfile& profile);

/// Null where there is none.
[[nodiscard]] QJsonValue profileJson(const std::optional<PointProfile>& profile);
/// The same back; unset where the value is none.
[[nodiscard]] std::optional<PointProfile> profileIn(const QJsonValue& value);

} // namespace snac::study
