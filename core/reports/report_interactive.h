// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes the front of an HTML report answer. Private to core/reports.
#pragma once

#include "snac/study/summary.h"

#include <string>

namespace snac::study {

/// A policy by which the page may load nothing from anywhere, for its head.
[[nodiscard]] std::string offlinePolicy();
/// Style, the line that tells of a trial, what is known of the trials, and the script: hovering a point or a
/// row of the front tells of it, a click chooses it in both, arrows walk the front. Without scripts the page
/// shows all the same.
[[nodiscard]] std::string interactiveFront(const StudySummary& summary);

} // namespace snac::study
