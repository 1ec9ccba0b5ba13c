// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field_row.h"

#include <vector>

namespace snac::config {

// The rows of the field table, a function a section. Private to the room.

inline constexpr double mostWhole = 1e12; ///< whole numbers up to here are exact in double and in the store

void addStudyRows(std::vector<Field>& rows);
void addDataRows(std::vector<Field>& rows);
void addSearchRows(std::vector<Field>& rows);
void addObjectiveRows(std::vector<Field>& rows);
void addSpaceRows(std::vector<Field>& rows);
void addHardwareRows(std::vector<Field>& rows);
void addCompressionRows(std::vector<Field>& rows);

} // namespace snac::config
