// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace snac::studio {

/// Every question the window asks with a modal dialog. Tests answer in its place.
class Prompts
{
public:
    enum class Unsaved { Save, Discard, Cancel };

    virtual ~Prompts() = default;
    /// "NAME has edits that are not saved."
    virtual Unsaved askUnsaved(QWidget* parent, const QString& name);
    /// An existing file, or empty.
    virtual QString openFile(QWidget* parent, const QString& title, const QString& folder,
                             const QString& filter);
    /// Existing files; may be none.
    virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& folder,
                                  const QString& filter);
    /// An existing folder, or empty.
    virtual QString openFolder(QWidget* parent, const QString& title, const QString& folder);
    /// A file to write, with one of the filter's suffixes, or empty.
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                             const QString& filter);
};

/// "name.png" for ("name", "PNG picture (*.png)"); names with a suffix of their own stay.
[[nodiscard]] QString withSuffix(const QString& file, const QString& chosenFilter);

} // namespace snac::studio
