// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/diagnostic.h"
#include "snac/data/known_sets.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace snac::jobs {

/// What is known of a set by name: what it is, its files and where they are looked for, what is drawn in its
/// place. What `snac data info --json` prints, and what agents are told.
[[nodiscard]] QJsonObject setDocument(const data::KnownSet& set);

/// Findings of a file, each with its severity, text and place.
[[nodiscard]] QJsonArray diagnosticsDocument(const std::vector<config::Diagnostic>& diagnostics);

} // namespace snac::jobs
