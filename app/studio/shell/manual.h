// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace snac::studio {

/// A page of the manual.
struct ManualPage
{
    QString name;  ///< "search" is resources/help/search.md
    QString title; ///< as the start page calls it, in the language of the window where that is translated
    QString group; ///< the heading of the start page that it is under
};

/// The start page first, then the others in its order; those that it does not lead to come last.
[[nodiscard]] const QList<ManualPage>& manualPages();
/// Markdown; in the language of the window where there is one, else in English. Empty: no such page.
[[nodiscard]] QString manualText(const QString& name);

/// A word of the glossary.
struct Term
{
    QString name;      ///< as in the window, "Crowding distance"
    QStringList forms; ///< the ways it is written, in lower case; the name too
    QString text;      ///< what it means, one paragraph
};

[[nodiscard]] const QList<Term>& glossary();
/// The word of the glossary that stands first in a text, the longest one where several begin there; null:
/// none does.
[[nodiscard]] const Term* termIn(const QString& text);

/// Where a heading is found in a link: "Crowding distance, crowding" is "crowding-distance".
[[nodiscard]] QString anchorOf(const QString& heading);

/// A part of a page under one heading in which all words of a search stand.
struct Finding
{
    QString page;
    QString heading; ///< empty: what is before the first
    int count = 0;   ///< how often they stand there
};

/// In the order of the pages. Letters may be small or large; a word is found within another as well.
[[nodiscard]] QList<Finding> searchManual(const QString& words);

} // namespace snac::studio
