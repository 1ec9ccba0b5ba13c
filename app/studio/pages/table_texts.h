// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/quantity.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace snac::studio {

/// A text of a table of the core (a label, a unit, a help, a heading) in the language of the window; as it is
/// where there is no translation.
[[nodiscard]] QString shownText(std::string_view text);
/// The same within a sentence: "accuracy", "ROC AUC".
[[nodiscard]] QString shownInSentence(std::string_view text);

/// The name of a score or of a state of trials as it stands within a sentence of the core ("accuracy",
/// "rejected"); other words stay as they are.
[[nodiscard]] QString shownWord(const QString& word);

/// A quantity with its unit: "Latency [cycles]".
[[nodiscard]] QString shownHeading(study::Quantity quantity);

/// All texts that the tables have, each once, sorted: fields of study and board files, stages, quantities,
/// presets.
[[nodiscard]] QStringList tableTexts();
/// translations/table_texts.h, where lupdate finds them.
[[nodiscard]] QString tableTextsSource();

} // namespace snac::studio
