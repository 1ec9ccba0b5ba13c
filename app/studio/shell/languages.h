// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace snac::studio {

/// A language of the window.
struct Language
{
    const char* code; ///< of its file in translations/, and for --language
    const char* name; ///< in the language itself, UTF-8
};

/// English needs no file. Another language is a row here, its file, its code in translations/CMakeLists.txt
/// and its row in tst_translations.
inline constexpr Language languages[] = {
    {"de", "Deutsch"},
    {"en", "English"},
    {"fr", "Français"},
    {"zh_CN", "简体中文"},
};

/// Where the choice of the user is kept: a code, or "auto" for the desktop's.
inline const QString languageSetting = QStringLiteral("window/language");

/// "de (Deutsch), en (English), …"
[[nodiscard]] QString languageList();

/// Whether a code is one of the table.
[[nodiscard]] bool isLanguage(const QString& code);

/// The code of the first wanted language that the window speaks, English if it speaks none of them.
/// Wanted are names as QLocale::uiLanguages() has them: "fr-CA", "zh-Hans-CN".
[[nodiscard]] QString languageFor(const QStringList& wanted);

} // namespace snac::studio
