// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "autosave.h"

#include "snac/data/dataset_options.h"

#include <QObject>

class QSettings;

namespace snac::studio {

class SetupPage;
class Workbench;

/// The document of a window, the text of a study: new, open, save, drafts of edits that are in no file, and
/// the guard of them. The page Setup shows it.
class StudyFiles : public QObject
{
    Q_OBJECT

public:
    /// `page` shows the document; `bench` outlives both.
    StudyFiles(Workbench& bench, SetupPage& page);

    [[nodiscard]] QString file() const { return m_file; } ///< empty for a document never saved
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isModified() const;
    void focusEditor();
    /// Another document; its edits before are gone.
    void setDocument(const QString& text, const QString& file, const QString& name);

    /// Whether the document may go: it is saved, or the user gives its edits up. May ask.
    [[nodiscard]] bool mayReplace();
    /// Empty: the first one, and the page in front stays. False: the user kept the current document.
    bool newFromTemplate(const QString& name);
    /// A study that somebody made, with edits that are in no file yet. False: the user kept the one before.
    bool newFromText(const QString& text, const QString& name);
    bool openYaml(const QString& path);
    bool save();
    bool saveAs(const QString& path);
    bool askSaveAs();
    void askOpen();
    /// Data to learn from: the document reads this file, as these options say, from now on, one undo step.
    /// What else it says of its data goes with another file alone, and the user is told what.
    /// False: it cannot be changed.
    bool useData(const data::DatasetOptions& options);

    void keepDraft(); ///< or forgets it, where there are no edits
    void forgetDraft();
    /// The edits of this file, or of any document, that a program which died had not saved. False: none.
    bool restoreDraft(const QString& file);
    /// The document of the last session, with its edits. False: there is none.
    bool restoreLast();
    /// Says that edits of another document, which a program that died had not saved, are kept.
    void tellOfDraft();
    void saveState(QSettings& settings) const;
    /// Something the user should know of before anything else, below what is said there already.
    void addNotice(const QString& text);

Q_SIGNALS:
    void documentReplaced();
    void titleChanged(); ///< the name, or whether it is saved

private:
    [[nodiscard]] QString folderForDialogs() const;
    [[nodiscard]] bool reads(const QString& path, const QString& named) const;

    Workbench& m_bench;
    SetupPage& m_page;
    Autosave m_drafts;
    QString m_file;
    QString m_name; ///< shown while it has no file
};

} // namespace snac::studio
