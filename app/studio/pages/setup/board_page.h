// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config_analyzer.h"

#include "snac/studio/pages/page.h"
#include "snac/studio/shell/autosave.h"

#include <memory>

class QComboBox;
class QPushButton;

namespace snac::widgets {
class Badge;
}

namespace snac::studio {

class DocumentEditor;
class PageHeader;

/// The board editor: the form-and-text editor on the files of the board catalogue. Shipped files are
/// read-only, with "Copy and edit"; copies and new boards are saved in the user's folder.
class BoardPage : public Page
{
    Q_OBJECT

public:
    explicit BoardPage(hardware::EnvironmentInUsePtr environment, QWidget* parent = nullptr);

    void setBoards(BoardsPtr boards);
    /// Shows a board by id; unsaved edits of another one are kept in its place until answered by the caller.
    void showBoard(const QString& id);
    [[nodiscard]] QString currentBoard() const;
    [[nodiscard]] DocumentEditor* document() const override { return m_document; }
    [[nodiscard]] bool isModified() const;

    /// Starts a copy of the shown board in the user's folder, not saved yet.
    void copyAndEdit();
    /// Writes the shown board to the user's folder. Error: problems in the text, a file that cannot be
    /// written.
    [[nodiscard]] Result<> save();
    /// Forgets edits that are not saved.
    void discard();
    /// Edits of a board that a program which died had not saved; not saved here either.
    void restore(const Draft& draft);
    /// The edits that are in no file, if there are any.
    [[nodiscard]] std::optional<Draft> draft() const;

    void join(Workbench& bench) override;
    void find() override;
    [[nodiscard]] PageStatus status() const override;
    bool saveOwn() override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    void flush() override;
    [[nodiscard]] bool mayClose() override;
    void keepEdits() override;
    void forgetEdits() override;
    QString restoreEdits() override;

    /// Where boards of the user are kept; those of the environment.
    [[nodiscard]] static QString userFolder();

Q_SIGNALS:
    void boardsChanged(snac::studio::BoardsPtr boards); ///< after saving: the catalogue read again
    void backRequested();
    void useRequested(const QString& id);

private:
    void fillChoice();
    void load(const hardware::Board& board);
    void chooseFromList(int index);
    void updateHeader();
    void showNewCopy(const QString& text);
    [[nodiscard]] QString idProblem() const;

    Workbench* m_bench = nullptr; ///< null outside a window
    std::unique_ptr<Autosave> m_drafts;
    hardware::EnvironmentInUsePtr m_environment;
    BoardsPtr m_boards;
    PageHeader* m_header;
    DocumentEditor* m_document;
    QComboBox* m_choice;
    widgets::Badge* m_origin;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_use;
    hardware::Board m_board; ///< as the catalogue knows the shown one
    bool m_isNewCopy = false;
};

/// The text of a copy of a board file under another id, without the aliases of the original.
[[nodiscard]] QString copiedBoardText(const QString& text, const QString& id);

} // namespace snac::studio
