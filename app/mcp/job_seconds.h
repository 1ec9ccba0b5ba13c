// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <chrono>
#include <string>

namespace snac::mcp {

/// How often the progress of a job that runs is put on the disk.
inline constexpr std::chrono::seconds betweenRecords(5);

/// Progress as it is put on the disk: with the time at which its seconds were what they are.
[[nodiscard]] QJsonObject datedProgress(QJsonObject progress);
/// As it is told: without that time.
[[nodiscard]] QJsonObject undatedProgress(QJsonObject progress);

/// Of a job whose server ended by force, some time after it had put down its progress. It worked at least
/// until it last saved into its output, so that counts: who was told more seconds meanwhile is not told fewer
/// now. What was saved later than the next record would have been is somebody else's. `folder`: of the jobs.
[[nodiscard]] QJsonObject progressAtTheEnd(QJsonObject progress, int folder, const std::string& output);

} // namespace snac::mcp
