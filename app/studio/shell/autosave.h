// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace snac::studio {

/// A document with edits that are in no file yet.
struct Draft
{
    QString file; ///< it belongs to; empty for a new document
    QString name;
    QString text;
};

/// Keeps the unsaved edits of a window in a file of its own, whatever ends the program. A draft that no
/// running program holds was left by one that died; takeLost() hands it over.
class Autosave
{
public:
    explicit Autosave(QString folder);

    /// Replaces what was kept before. Errors are not told: nothing is lost but the protection.
    void keep(const Draft& draft);
    /// The edits are saved, or given up.
    void forget();
    /// The newest draft left behind; it becomes this window's own. With `file`, only one of that file.
    [[nodiscard]] std::optional<Draft> takeLost(const QString& file = {});
    /// The newest draft left behind, which stays where it is.
    [[nodiscard]] std::optional<Draft> lost() const;

private:
    [[nodiscard]] bool hold();

    QString m_folder;
    QString m_path; ///< of this window's draft
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace snac::studio
