// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware.h"

class QJsonObject;

namespace snac::jobs {

/// What an export came to, the same for the terminal and for agents.
[[nodiscard]] QJsonObject exportDocument(const ExportResult& result);

} // namespace snac::jobs
