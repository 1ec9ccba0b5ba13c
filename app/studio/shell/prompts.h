// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace snac::studio {

/// Every question the window asks with a dialog. Tests answer in its place.
class Prompts
{
public:
    enum class Unsaved { Save, Discard, Cancel };

    virtual ~Prompts() = default;
    /// "NAME has edits that are not saved."
    virtual Unsaved askUnsaved(QWidget* parent, const QString& name);
    /// A question that does not block: `answer` is called later, once, with whether the user wants it. Never
    /// called if the parent goes first. `action` names what happens, `stay` what does not.
    virtual void confirm(QWidget* parent, const QString& title, const QString& text, const QString& action,
                         const QString& stay, std::function<void(bool)> answer);
    /// A whole number from `least`, or nothing.
    /// Takes back the question of confirm() that stands open over this window; it is answered with no.
    virtual void withdraw(QWidget* parent);
    virtual std::optional<int> askNumber(QWidget* parent, const QString& title, const QString& label,
                                         int value, int least, int most);
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
