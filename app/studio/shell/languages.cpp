// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include <QLocale>

#include <algorithm>

namespace snac::studio {

QString languageList()
{
    QStringList list;
    for (const Language& language : languages) {
        list << QStringLiteral("%1 (%2)").arg(QString::fromLatin1(language.code),
                                              QString::fromUtf8(language.name));
    }
    return list.join(QStringLiteral(", "));
}

bool isLanguage(const QString& code)
{
    return std::ranges::any_of(
        languages, [&code](const Language& language) { return code == QLatin1String(language.code); });
}

QString languageFor(const QStringList& wanted)
{
    for (const QString& one : wanted) {
        const QLocale locale(one);
        // The country does not matter, the script does: who reads one of Chinese need not read the other.
        const auto* const spoken = std::ranges::find_if(languages, [&locale](const Language& language) {
            const QLocale own(QString::fromLatin1(language.code));
            return own.language() == locale.language() && own.script() == locale.script();
        });
        if (spoken != std::ranges::end(languages)) {
            return QString::fromLatin1(spoken->code);
        }
    }
    return QStringLiteral("en");
}

} // namespace snac::studio
