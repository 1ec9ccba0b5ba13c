// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace snac::studio {

/// A sentence that the core has put together ("input \"run\" numbers the rows: ...") in the language of the
/// window. The core speaks English alone; which sentences are known, with %1, %2 where they have figures and
/// names, stands in sentence_table.h. Others, and those without a translation, are as they are. A sentence
/// may stand behind a key or a place ("n_trials: ...", "study.yaml:3: ..."), and several beside each other,
/// parted by "; " or by lines; values that are sentences themselves are translated too.
[[nodiscard]] QString shownSentence(const std::string& text);
/// Where and what of an error.
[[nodiscard]] QString shownError(const Error& error);
/// What, and behind it in brackets where: for rows of one line, which end where there is no more room.
[[nodiscard]] QString shownReason(const Error& error);
[[nodiscard]] QStringList shownSentences(const std::vector<std::string>& texts);

/// The row of the table that a sentence is one of; empty for others.
[[nodiscard]] QString sentenceOf(const std::string& text);
/// All rows of the table.
[[nodiscard]] QStringList knownSentences();

} // namespace snac::studio
