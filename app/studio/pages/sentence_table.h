// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace snac::studio {

// Sentences as the core writes them; figures and names are counted from %1 in the order in which they stand.
// What stands before or behind "; " may be a row of its own, and so may a value: "%1 folds of %2 are too
// small" takes "7 rows" for %2. tst_sentence_texts finds each row in the core.
[[nodiscard]] std::span<const char* const> sentencesOfData();
[[nodiscard]] std::span<const char* const> sentencesOfSettings();
[[nodiscard]] std::span<const char* const> sentencesOfHardware();
[[nodiscard]] std::span<const char* const> sentencesOfStudies();
[[nodiscard]] std::span<const char* const> sentencesOfTools();
[[nodiscard]] std::span<const char* const> sentencesOfImports();

/// A value of a sentence that is a word of the core's tables, and no name that somebody gave.
struct TableWord
{
    const char* sentence;
    int value; ///< from 1
};
[[nodiscard]] std::span<const TableWord> wordsOfTables();

/// "1 row", "%1 rows": values of sentences.
[[nodiscard]] std::span<const char* const> countedThings();

} // namespace snac::studio
